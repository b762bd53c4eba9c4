from __future__ import annotations

from building import timed

from bot.service.searching import find_words
from bot.wording import Card, Kind, Voice, search_cards
from bot.wording.catalogues import speaking
from wording.building import BARE, FISH, MEALS, ROCK, choice, passage

HOW = "Found as they are spelled, all of them in one sentence; words in quotes stand side by side."


def test_a_sentence_stands_below_its_question_with_its_place() -> None:
    first, second = search_cards(find_words([ROCK, BARE], "“dried fish” potatoes"), 1)

    note = "1 more sentence not shown: add a word, or choose one interview."
    assert first == Card(Kind.SEARCH, "“dried fish” and “potatoes” stand in 2 sentences", notes=(HOW, note))
    sentence, place = FISH.partition(". ")[0] + ".", "Q2 §1, sentence 1"
    assert second == Card(
        Kind.SEARCH,
        "Ida Holm to The Northern Post, 2021-03-09, in translation",
        passages=(
            passage(ROCK, MEALS, Voice.QUESTION, "The Northern Post"),
            passage(ROCK, sentence, Voice.ANSWER, "Ida Holm", "dried fish", "potatoes", place=place),
        ),
        link="https://post.example/rock",
        asked_by="The Northern Post",
        choices_heading="Open one of them",
        choices=(choice(ROCK, 2),),
    )


def test_a_sentence_of_a_recording_has_the_time_at_which_it_is_said() -> None:
    (_, card) = search_cards(find_words([timed(ROCK)], "winter"), 5)
    (_, fish) = search_cards(find_words([timed(ROCK)], "potatoes"), 5)

    assert [passage.place for passage in card.passages] == ["Q2, as it is asked, at 0:00:40"]
    assert [passage.place for passage in fish.passages] == ["", "Q2 §1, sentence 1, at 0:00:50"]


def test_german_counts_the_sentences_in_the_case_that_the_number_has() -> None:
    with speaking("de"):
        headings = [
            search_cards(find_words([ROCK, BARE], words), 1)[0].heading for words in ("fish potatoes", "keeper")
        ]

    assert headings == ["2 Sätze mit „fish“ und „potatoes“", "1 Satz mit „keeper“"]


def test_words_of_a_question_and_of_the_outlet_say_that_they_are() -> None:
    places = [p.place for card in search_cards(find_words([ROCK], "lamp"), 9) for p in card.passages]
    outlet = [(p.voice, p.speaker) for card in search_cards(find_words([ROCK], "keeper"), 9) for p in card.passages]

    assert places == ["Q3, as it is asked"]
    assert outlet == [(Voice.OUTLET, "The Northern Post")]


def test_what_stands_nowhere_is_told_with_what_was_searched() -> None:
    (card,) = search_cards(find_words([ROCK], "submarine"), 9)

    searched = "Searched: Ida Holm to The Northern Post, 2021-03-09."
    assert card == Card(Kind.SEARCH, "“submarine” stands nowhere", notes=(HOW, searched))


def test_without_a_word_there_is_nothing_to_look_for() -> None:
    assert search_cards(find_words([ROCK], "?"), 9) == (Card(Kind.SEARCH, "There is no word in that to look for"),)

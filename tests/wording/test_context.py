from __future__ import annotations

from dataclasses import replace

import pytest
from building import interview_of, timed

from bot.model import Provenance
from bot.wording import exchange_card
from bot.wording.context import sentence_place
from wording.building import ROCK


def test_a_sentence_is_placed_by_paragraph_where_there_are_several() -> None:
    meals, arrival = ROCK.exchange(2), ROCK.exchange(1)

    assert sentence_place(meals, meals.answer[1].sentences[0]) == "paragraph 2, sentence 1"
    assert sentence_place(arrival, arrival.answer[0].sentences[1]) == "sentence 2"


@pytest.mark.parametrize("numbers", [(), (0,), (99,)])
def test_sentences_that_are_not_there_leave_an_exchange_without_a_place(numbers: tuple[int, ...]) -> None:
    card = exchange_card(ROCK, ROCK.exchange(1), numbers)

    assert (card.heading, card.source) == (
        "Question 1 of 3",
        "Ida Holm to The Northern Post, 2021-03-09, in translation",
    )
    assert not any(passage.strong for passage in card.passages)


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        (None, None),
        ("javascript:alert(1)", None),
        ("https://post.example/rock#top", "https://post.example/rock#top"),
        ("https://post.example/rock", "https://post.example/rock#:~:text=I%20wanted%20silence."),
    ],
)
def test_the_link_leads_to_the_sentence_where_it_leads_nowhere_else(link: str | None, leads_to: str | None) -> None:
    interview = replace(ROCK, provenance=Provenance(link=link))

    assert exchange_card(interview, interview.exchange(1), (1,)).link == leads_to


@pytest.mark.parametrize(
    ("words", "found_by"),
    [(12, "1%20w%20w%20w%20w%20w%20w%20w%20w%20w%20w%2012."), (13, "1%20w%20w%20w%20w%20w,w%20w%20w%20w%20w%2013.")],
)
def test_a_long_sentence_is_found_by_its_first_and_its_last_words(words: int, found_by: str) -> None:
    sentence = " ".join(["1", *["w"] * (words - 2), f"{words}."])
    interview = interview_of(("Why?", sentence), provenance=Provenance(link="https://post.example/rock"))

    assert exchange_card(interview, interview.exchange(1)).link == f"https://post.example/rock#:~:text={found_by}"


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        (None, None),
        ("https://post.example/rock", "https://post.example/rock#:~:text=I%20wanted%20silence."),
        ("https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ?t=20"),
    ],
)
def test_a_sentence_of_a_recording_is_placed_in_time_and_the_recording_opens_there(
    link: str | None, leads_to: str | None
) -> None:
    interview = replace(timed(ROCK), provenance=Provenance(outlet="The Northern Post", link=link))

    card = exchange_card(interview, interview.exchange(1), (1,))

    assert card.source == "Ida Holm to The Northern Post, undated, sentence 1, at 0:00:20"
    assert card.link == leads_to

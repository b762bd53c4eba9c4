from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_app.showing.cards import Speech
from bot.discord_app.showing.excerpts import Excerpt, end_of, excerpt
from bot.discord_app.showing.limits import measured, shortened
from bot.discord_app.showing.markup import escape
from bot.wording import Passage
from discord_app.building import passage_of

TEXT = "One is here. Two is here. Three is here. Four is here. Five is here."
#: What each of these sentences costs: 13 characters at most, and 11 for marks.
COST = 24


def words(shown: Excerpt) -> list[str]:
    return [passage.quote.text for passage in shown.passages]


def test_all_is_shown_where_it_fits() -> None:
    passages = (passage_of(TEXT, "Three is here."), passage_of("Six."))

    assert excerpt(passages, 1000) == Excerpt(passages, 0, 0, 0)


@pytest.mark.parametrize(
    ("room", "shown", "before", "after", "following"),
    [
        (COST + 1, "Three is here.", 2, 2, 4),
        (2 * COST + 1, "Three is here. Four is here.", 2, 1, 5),
        (3 * COST + 1, "Two is here. Three is here. Four is here.", 1, 1, 5),
        (4 * COST + 1, "Two is here. Three is here. Four is here. Five is here.", 1, 0, 0),
    ],
)
def test_what_fits_is_shown_around_the_sentence_that_replies(
    room: int, shown: str, before: int, after: int, following: int
) -> None:
    cut = excerpt([passage_of(TEXT, "Three is here.")], room)

    assert (words(cut), cut.before, cut.after, cut.next) == ([shown], before, after, following)
    assert cut.passages[0].pieces()[-1 if shown.endswith("Three is here.") else -2][1]


def test_sentences_around_it_may_be_of_other_paragraphs() -> None:
    cut = excerpt([passage_of("Before. Near."), passage_of("It.", "It."), passage_of("Next. After.")], 14 + 16 + 16)

    assert words(cut) == ["Near.", "It.", "Next."]


def test_without_a_sentence_that_replies_the_beginning_is_shown() -> None:
    cut = excerpt([passage_of(TEXT)], 2 * COST + 1)

    assert (words(cut), cut.before, cut.after, cut.next) == (["One is here. Two is here."], 0, 3, 3)


def test_of_a_sentence_that_is_too_long_as_many_words_are_shown_as_fit() -> None:
    text = "word " * 100 + "end."

    cut = excerpt([passage_of(text, text)], 100)

    assert words(cut)[0] == ("word " * 19).rstrip()
    assert cut.next == 1


def test_a_question_is_cut_before_what_it_asks() -> None:
    (kept,) = end_of([passage_of("You said a lot. You said it twice. Why is that?")], 2 * 20 + 2 * 11)

    assert kept.quote.text == "You said it twice. Why is that?"


def test_of_a_question_in_one_long_sentence_the_last_words_are_kept() -> None:
    (kept,) = end_of([passage_of("well " * 100 + "why is that?")], 30)

    assert kept.quote.text == "well well well why is that?"


sentences = st.lists(
    st.sampled_from(["So.", "It is *late*, they said.", "And " + "so on " * 20 + "for ever."]), min_size=1
)
answers = st.lists(sentences.map(" ".join), min_size=1, max_size=5)


@given(answers, st.integers(200, 1200), st.data())
def test_an_excerpt_fits_and_is_a_run_of_whole_sentences(answer: list[str], room: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(answer) - 1))
    passages = [passage_of(text) for text in answer]
    strong = data.draw(st.sampled_from(passages[at].sentences))
    passages[at] = Passage(passages[at].quote, passages[at].voice, "Ada", (strong,), sentences=passages[at].sentences)

    cut = excerpt(passages, room)

    every = [s.of(p.quote.text) for p in passages for s in p.sentences]
    shown = [s.of(p.quote.source.text) for p in cut.passages for s in p.sentences]
    assert measured(Speech("", cut.passages).content) <= room
    assert shown == every[cut.before : len(every) - cut.after]
    assert any(p.strong for p in cut.passages)


@pytest.mark.parametrize(
    "word", ["https://x.example/?t=" + "a" * 4200, "鲸" * 4500, "*" * 1000], ids=["address", "Han", "stars"]
)
def test_of_a_word_that_is_too_long_as_many_characters_are_shown_as_fit(word: str) -> None:
    sentence = f"{word} is so."

    cut = excerpt([passage_of(sentence)], 900)
    (kept,) = end_of([passage_of(f"Is it so {word}")], 400)

    assert 898 <= measured(Speech("", cut.passages).content) <= 900
    assert (cut.before, cut.after, cut.next) == (0, 0, 1)
    assert word.startswith(words(cut)[0])
    assert word.endswith(kept.quote.text)
    assert 398 <= measured(escape(kept.quote.text)) <= 400


@pytest.mark.parametrize("sign", ["e\u0301", "\U0001f468\u200d\U0001f469\u200d\U0001f467"], ids=["accent", "family"])
def test_a_word_that_is_too_long_is_cut_between_signs(sign: str) -> None:
    sentence = f"{sign * 2000} is so."

    cut = excerpt([passage_of(sentence)], 900)
    (kept,) = end_of([passage_of(f"Is it so {sign * 2000}")], 400)

    assert 880 < measured(Speech("", cut.passages).content) <= 900
    for shown in (words(cut)[0], kept.quote.text, shortened(sentence, 100)[:-1], shortened(sentence, 101)[:-1]):
        assert set(shown.split(sign)) == {""}


def test_a_letter_with_thousands_of_accents_is_cut_within() -> None:
    sentence = f"e{chr(0x301) * 4500} is so."

    (shown,) = excerpt([passage_of(sentence)], 900).passages

    assert sentence.startswith(shown.quote.text)
    assert 880 < measured(shown.quote.text) <= 900

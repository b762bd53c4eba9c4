from __future__ import annotations

from bot.model import Span
from bot.model.corrections import PLACE_NAME, Corrections, place_name

TEXT = "Yes.\n\nWhy do you\nkeep bees?\n\nYes.\n\nOh yes.\n"


def named(words: str, text: str = TEXT, after: int = 0) -> str:
    start = text.index(words, after)
    return place_name(text, Span(start, start + len(words)))


def test_a_place_is_called_by_its_words_and_not_by_what_stands_around_them() -> None:
    question = named("Why do you\nkeep bees?")

    assert question == named("Why do you keep bees?", "A head.\n\nWhy do you keep bees? And so on.")
    assert question != named("Why do you keep ants?", "Why do you keep ants?")
    assert PLACE_NAME.fullmatch(question)


def test_the_same_words_are_counted() -> None:
    first, second = named("Yes."), named("Yes.", after=5)

    assert second == f"{first}.2"
    assert PLACE_NAME.fullmatch(second)


def test_the_last_word_on_a_place_is_what_holds() -> None:
    said = Corrections().asking("a").asking("b").answering("a").omitting("b").omitting("a")

    assert said == Corrections(omitted=("b", "a"))
    assert said.asking("a") == Corrections(questions_at=("a",), omitted=("b",))
    assert bool(said)
    assert not Corrections()

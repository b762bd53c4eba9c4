from __future__ import annotations

import pytest

from bot.terminal.turning import is_number, is_picking, page_turned_to


@pytest.mark.parametrize(
    ("text", "page"),
    [
        *(("next page", 3), ("Next", 3), ("more, please", 3), ("show more", 3), ("nächste Seite", 3), ("weiter", 3)),
        *(("page suivante", 3), ("la suite", 3), ("siguiente página", 3), ("la siguiente", 3), ("más", 3)),
        *(("previous page", 1), ("zurück", 1), ("page précédente", 1), ("página anterior", 1)),
        *(("page 4", 4), ("Seite 4", 4), ("página 1", 1)),
    ],
)
def test_words_turn_the_page(text: str, page: int) -> None:
    assert page_turned_to(text, 2) == page


@pytest.mark.parametrize(
    "text",
    [
        *("what happened next?", "who was next?", "more about the bridge", "any more bridges?", "page", "next year"),
        *("the page was torn", "mehr über die Brücke", "wer kam als nächste dran?", "plus de ponts ?", "qui suivait ?"),
        *("¿qué más dijo?", "la página del libro", "quién es el siguiente", "why go back?", "on page 4", "next door"),
        *("weiter oben im Tal", "un pont de plus", "siguiente pregunta sobre el puente", "page 12345"),
    ],
)
def test_a_question_turns_no_page(text: str) -> None:
    assert page_turned_to(text, 2) is None


def test_before_the_first_page_there_is_none() -> None:
    assert page_turned_to("back", 1) == 0


def test_a_number_picks_also_below_zero() -> None:
    assert [is_picking(text) for text in ("3", "-3", "12345", "x")] == [True, True, False, False]
    assert [is_number(text) for text in ("3", "-3")] == [True, False]

"""Comments of reStructuredText, and what it hands to programs, are nobody's words."""

from __future__ import annotations

import time

import pytest
from transcript.building import pairs_in

from bot.reading.formats import read
from bot.transcript import parse
from reading.building import said_in

#: What shows that a text is reStructuredText.
_SIGN = ".. image:: kiln.jpg\n\n"


@pytest.mark.parametrize(
    "unprinted",
    [
        ".. Ask him about the roof again.",
        ".. **Who built the kiln?**\n   My uncle did.",
        "..\n   Ask him again.",
        ".. raw:: html\n\n    <script>\n    function open() { show(); }\n    </script>",
        ".. raw:: latex\n\n   \\\\vspace{2em}",
        ".. code-block:: python\n\n   fire(kiln)",
    ],
)
def test_what_no_page_shows_is_not_said(unprinted: str) -> None:
    assert said_in(f"{_SIGN}They crack.\n\n{unprinted}\n\nAnd I sing.", "talk.rst") == ["They crack.", "And I sing."]


@pytest.mark.parametrize("words", [".. They crack.", "... They crack.", ".. **They crack.**"])
def test_elsewhere_two_points_head_what_is_said(words: str) -> None:
    assert [said.lstrip(". *").rstrip("*") for said in said_in(f"* One.\n{words}\n\nAnd I sing.", "talk.rst")][1:] == [
        "They crack.",
        "And I sing.",
    ]


@pytest.mark.parametrize(
    ("asked", "answer", "struck", "more"),
    [
        ("Why did you build a kiln?", "I was cold.", "Did it burn?", "What do you fire?"),
        ("Warum haben Sie einen Ofen gebaut?", "Mir war kalt.", "Hat es gebrannt?", "Was brennen Sie?"),
        ("Pourquoi avoir bâti un four ?", "J’avais froid.", "Il a brûlé ?", "Que cuisez-vous ?"),
        ("¿Por qué construyó un horno?", "Yo tenía frío.", "¿Se quemó?", "¿Qué cuece usted?"),
        ("Por que construiu um forno?", "Eu tinha frio.", "Queimou?", "O que você coze?"),
    ],
)
def test_a_struck_question_is_none(asked: str, answer: str, struck: str, more: str) -> None:
    text = f"{_SIGN}**{asked}**\n\n{answer}\n\n.. **{struck}**\n\n.. {answer}\n\n**{more}**\n\n{answer} {answer}\n"

    document = read(text.encode(), "talk.rst")

    assert pairs_in(document.source, parse(document)) == [(asked, answer), (more, f"{answer} {answer}")]


@pytest.mark.parametrize(
    "text",
    [f"{_SIGN}.. raw:: latex\n" + " \n" * 29_000, _SIGN + "  <script>\n" * 29_000, ".. a\n" * 29_000 + _SIGN],
)
def test_many_of_them_take_little_time(text: str) -> None:
    begun = time.process_time()

    read(text.encode(), "talk.txt")

    assert time.process_time() - begun < 3

"""Tables of Markdown that hold a talk, and those that hold none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse

TALK = (
    ("What made you open this bakery?", "My mother had the oven, and I had nothing else to do."),
    ("And why rye bread?", "Because wheat does not grow here. The soil is poor, and rye does not mind."),
    ("Who taught you?", "My grandmother. She could tell by the smell when it was done."),
)
TURNS = tuple((who, words) for pair in TALK for who, words in zip(("Jette Kranz", "Ida Holm"), pair, strict=True))


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def understood(text: str) -> list[tuple[str, str]]:
    document = read(text.encode(), "talk.md")
    words = document.source.text
    return [
        (" ".join(p.span.of(words) for p in e.question), " ".join(p.span.of(words) for p in e.answer))
        for e in parse(document).exchanges
    ]


@pytest.mark.parametrize(
    "head",
    [
        ("Timestamp", "Speaker", "Content"),
        ("Zeit", "Sprecher", "Inhalt"),
        ("Temps", "Intervenant", "Propos"),
        ("Tiempo", "Hablante", "Texto"),
        ("Tempo", "Falante", "Fala"),
        ("Tempo", "Interlocutore", "Testo"),
        ("Tijd", "Spreker", "Tekst"),
        ("时间", "说话人", "内容"),
        ("", "", ""),
    ],
)
def test_each_row_of_a_talk_is_a_turn(head: tuple[str, ...]) -> None:
    rows = [(f"0:00:{10 * n}.475", who, words) for n, (who, words) in enumerate(TURNS)]
    text = f"# An oven\n\n{table(head, rows)}"
    transcript = parse(read(text.encode(), "talk.md"))

    assert understood(text) == [*TALK]
    assert (transcript.interviewers, transcript.interviewees) == (("Jette Kranz",), ("Ida Holm",))


def test_names_may_be_in_bold_and_stand_once_for_several_rows() -> None:
    rows = [(f"**{who}:**", words) for who, words in TURNS]
    rows.insert(2, ("", "It was warm there."))

    assert understood(table(("Speaker", "Text"), rows)) == [
        (TALK[0][0], f"{TALK[0][1]} It was warm there."),
        *TALK[1:],
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Question", "Answer"),
        ("Frage", "Antwort"),
        ("Question", "Réponse"),
        ("Pregunta", "Respuesta"),
        ("Pergunta", "Resposta"),
        ("Domanda", "Risposta"),
        ("Vraag", "Antwoord"),
        ("问题", "回答"),
    ],
)
def test_questions_stand_beside_their_answers(asked: str, told: str) -> None:
    numbered = [(str(n), *pair) for n, pair in enumerate(TALK, 1)]

    assert understood(f"# Interview with Ida Holm\n\n{table(('#', asked, told), numbered)}") == [*TALK]


def test_the_first_turn_may_stand_where_names_of_columns_do() -> None:
    first, *others = TURNS

    assert understood(f"# An oven\n\n{table(first, [*others, *TURNS])}") == [*TALK, *TALK]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (("Name", "Value"), [("colour", "red"), ("size", "4"), ("age", "unknown")]),
        (("Question", "Answer"), [("Chair", "Ida Holm"), ("Clerk", "Bo Ray")]),
        (("Year", "What happened"), [("1992", "The oven was built."), ("1993", "The oven fell in.")]),
        (("Level", "Meaning"), [("high", "good"), ("low", "bad")] * 4),
    ],
)
def test_other_tables_are_left_as_they_are(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    document = read(table(head, rows).encode(), "talk.md")

    assert [(block.kind, block.speaker) for block in document.blocks] == [(Kind.TEXT, None)]

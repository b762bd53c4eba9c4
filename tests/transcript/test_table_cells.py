"""Names in the cells of tables that say who answers and who asks."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of
from transcript.five_languages import LANGUAGES, TALKS

WORDS = {
    "en": ("Interviewee", "Interviewer", "Date"),
    "fr": ("Personne interviewée", "Intervieweuse", "Date"),
    "de": ("Befragte", "Interviewerin", "Datum"),
    "es": ("Entrevistado", "Entrevistadora", "Fecha"),
    "pt": ("Entrevistado", "Entrevistadora", "Data"),
}


def talk(language: str, table: str) -> str:
    turns = "".join(f"### {asked}\n\n{told}\n\n" for asked, told in TALKS[language].pairs)
    return f"# 3\n\n{table}\n\n{turns}"


@pytest.mark.parametrize(
    "table",
    [
        "| {date} | {answers} | {asks} |\n| --- | --- | --- |\n| 03/04/2020 | {name} | Nora Pike |",
        "| {asks} | {answers} | {date} |\n| --- | --- | --- |\n| Nora Pike | {name} | 03/04/2020 |",
    ],
)
@pytest.mark.parametrize("name", ["Silas Brook", "Iracê"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stand_below_the_words_that_head_a_table(language: str, name: str, table: str) -> None:
    answers, asks, date = WORDS[language]
    table = table.format(answers=answers, asks=asks, date=date, name=name)

    found = parse(document_of(talk(language, table)), language)

    assert (found.interviewers, found.interviewees) == (("Nora Pike",), (name,))


@pytest.mark.parametrize(
    "table",
    [
        "| | |\n|---|---|\n| {} | Silas Brook |\n| **{}** | Nora Pike |",
        "| {} | Silas Brook |\n|---|---|\n| **{}** | Nora Pike |",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stand_to_the_right_of_the_words_that_open_a_row(language: str, table: str) -> None:
    answers, asks, _ = WORDS[language]

    found = parse(document_of(talk(language, table.format(answers, asks))), language)

    assert (found.interviewers, found.interviewees) == (("Nora Pike",), ("Silas Brook",))


@pytest.mark.parametrize(
    "table",
    [
        "| Interviewee | Date |\n| --- | --- |\n| anonymous | 3 May |",
        "| Interviewee | Interviewer |\n| --- | --- |\n| 2 | 3 May |",
        "| Question | Interviewee |\n| --- | --- |\n| 5 questions | said little, and went on digging |",
    ],
)
def test_what_is_no_name_is_nobodys(table: str) -> None:
    found = parse(document_of(talk("en", table)), "en")

    assert (found.interviewers, found.interviewees) == ((), ())


@pytest.mark.parametrize("part", ["P", "Q", "Entrevistadora"])
@pytest.mark.parametrize("asked", ["¿Cómo Empezaste en la mina?", "How Come you dig?"])
def test_a_question_below_a_lone_letter_is_no_name(part: str, asked: str) -> None:
    turns = f"{part}\n\n## {asked}\n\n**Ana Vela:** Tenía diez años.\n\n" * 3

    assert parse(document_of(f"# Minas\n\n{turns}"), "es").interviewers == ()

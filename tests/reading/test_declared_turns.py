"""Records that say who speaks: what their columns mean, what their speakers are called, how turns become paragraphs."""

from __future__ import annotations

import sys

import pytest

from bot.reading.columns import Columns, find_columns, finder_of_columns
from bot.reading.comments.json_threads import thread_in
from bot.reading.composing import Composer
from bot.reading.declared_turns import Turn, add_turns, in_spoken_order, speaker_name


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (("Speaker Name", "Content", "start"), Columns(speaker="Speaker Name", text="Content")),
        (("name", "speaker", "word", "text"), Columns(speaker="speaker", text="text")),
        (("Frage", "Réponse"), Columns(question="Frage", answer="Réponse")),
        (("说话人", "内容"), Columns(speaker="说话人", text="内容")),
        (("id", "colour"), Columns()),
    ],
)
def test_columns_are_known_by_their_names_in_the_order_of_preference(names: tuple[str, ...], columns: Columns) -> None:
    assert find_columns(names) == columns


def test_no_name_of_a_file_is_kept_when_the_file_is_read() -> None:
    name = str(b"Imkerin Ida", "utf-8")
    before = sys.getrefcount(name)

    find_columns((name, "text"))
    thread_in([{name: "Ida", "text": "They hum."}])
    finder_of_columns()((name, "text"))

    assert sys.getrefcount(name) == before


def test_only_records_with_both_a_question_and_an_answer_are_a_questionnaire() -> None:
    found = [find_columns(names).is_questionnaire for names in (("q", "a"), ("q", "text"), ("speaker", "a"))]

    assert found == [True, False, False]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (" Ann  Lee: ", "Ann Lee"),
        ("\u200eAnn\u202c", "Ann"),
        (0, "Speaker 0"),
        ("12", "Speaker 12"),
        ({"nickname": "", "name": "Bo", "id": 7}, "Bo"),
        ({"id": 7}, "Speaker 7"),
        (1234567890123456789, "Speaker 1234567890123456789"),
        ({"id": "1234567"}, "Speaker 1234567"),
        (-5, "Speaker -5"),
        ("9" * 39, f"Speaker {'9' * 39}"),
        ("9" * 40, None),
        ("x" * 300, "x" * 300),
        ("x" * 301, None),
        (True, None),
        (" : ", None),
        (None, None),
        (1.5, None),
    ],
)
def test_a_speaker_is_called_by_a_name_or_a_number(value: object, name: str | None) -> None:
    assert speaker_name(value) == name


@pytest.mark.parametrize(
    ("listed", "spoken"),
    [
        ("Holm, Ida", "Ida Holm"),
        ("van der Berg, Jan (Guest)", "Jan van der Berg"),
        ("Ida Holm", "Ida Holm"),
        ("Holm, Ida, PhD", "Holm, Ida, PhD"),
    ],
)
def test_a_name_of_a_list_is_put_as_it_is_said(listed: str, spoken: str) -> None:
    assert in_spoken_order(listed) == spoken


def paragraphs(*turns: Turn) -> list[tuple[str | None, str]]:
    composer = Composer(b"", "talk")
    add_turns(composer, turns)
    document = composer.document()
    return [(block.speaker, block.span.of(document.source.text)) for block in document.blocks]


def test_turns_of_one_speaker_in_a_row_are_one_and_blank_lines_part_paragraphs() -> None:
    turns = (Turn("Ann", "Why?"), Turn("Bo", " It was old. "), Turn("Bo", "  "), Turn("Bo", "Yes.\n \nNobody looked."))

    assert paragraphs(*turns) == [("Ann", "Why?"), ("Bo", "It was old.\nYes."), ("Bo", "Nobody looked.")]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("B", "C"), ("Speaker B", "Speaker C")),
        (("Q", "A"), ("Q", "A")),
        (("A", None), ("Speaker A", None)),
        (("A", "Bo"), ("A", "Bo")),
    ],
)
def test_speakers_called_by_letters_are_no_question_and_answer(
    given: tuple[str | None, str | None], shown: tuple[str | None, str | None]
) -> None:
    turns = [Turn(name, words) for name, words in zip(given, ("Why?", "So."), strict=True)]

    assert paragraphs(*turns) == [(shown[0], "Why?"), (shown[1], "So.")]


def test_turns_that_are_said_at_a_time_have_places_in_the_paragraphs_that_they_become() -> None:
    turns = (
        Turn("Ann", "Why bees?", 5),
        Turn("Bo", "They hum.\n\nAll day.", 12),
        Turn("Bo", " At night, too. ", 20),
        Turn("Ann", "And?"),
    )
    composer = Composer(b"", "talk")

    add_turns(composer, turns)

    document = composer.document()
    text = document.source.text
    assert [(text[p.start :].split("\n")[0], p.name, p.seconds) for p in document.places] == [
        ("Why bees?", "0:00:05", 5),
        ("They hum.", "0:00:12", 12),
        ("At night, too.", "0:00:20", 20),
    ]

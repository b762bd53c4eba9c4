"""A library on a screen and as records, over interviews of a few words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from building import interview_of
from library.building import short

from bot.library import (
    Archive,
    Description,
    Diff,
    Event,
    ImportPreview,
    Preview,
    StoredInterview,
    What,
    difference,
    identified,
)
from bot.library.record import Record
from bot.library.results import Displaced
from bot.model import Provenance, Wording
from bot.terminal import library_pages
from bot.terminal.json_lines import VERSION, words
from bot.terminal.page import EMPTY, Tone, line

PROVENANCE = Provenance(outlet="The Post", date=dt.date(2024, 3, 1))
BEFORE = identified(interview_of(("Why?", "So."), ("Who pays?", "Nobody."), key="rock", provenance=PROVENANCE))
NOW = identified(
    interview_of(("Why?", "Because of the sea."), ("And now?", "Silence."), key="rock", provenance=PROVENANCE), BEFORE
)
DIFF = difference(BEFORE, NOW)
AT = dt.datetime(2024, 5, 1, 12, 0, tzinfo=dt.UTC)
SERVED = StoredInterview(NOW, Description(), 1234, AT, AT, None)
WITHDRAWN = replace(
    SERVED,
    interview=interview_of(key="bare", title=None, answered_by=(), provenance=Provenance(outlet="The Gazette")),
    withdrawn=AT + dt.timedelta(days=1),
)
IDS = tuple(e.id for e in NOW.exchanges)
GONE = BEFORE.exchanges[1].id
CHANGED = Event("rock", AT, What.CHANGED, NOW.source.sha256, (IDS[1],), (IDS[0],), (GONE,))


def test_an_empty_library_says_what_is_asked_instead() -> None:
    said = "The library has no interviews of its own; the built-in one is asked."

    assert library_pages.list_page([]) == (line(Tone.NOTE, said),)


def test_a_list_has_a_block_for_each_interview() -> None:
    assert library_pages.list_page([SERVED, WITHDRAWN]) == (
        line(Tone.HEADING, "The last keeper of Cold Rock", lead="rock: "),
        line(Tone.NOTE, "Ida Holm to The Post, 2024-03-01", 2),
        line(Tone.NOTE, "2 questions, served", 2),
        EMPTY,
        line(Tone.HEADING, "talk.txt", lead="bare: "),
        line(Tone.NOTE, "somebody who is not named to The Gazette, undated", 2),
        line(Tone.NOTE, "3 questions, withdrawn on 2024-05-02T12:00:00Z", 2),
    )


def test_one_interview_ends_with_its_file_and_its_history() -> None:
    sha256 = NOW.source.sha256

    assert library_pages.show_page(SERVED, [CHANGED])[-6:] == (
        line(Tone.NOTE, "rock", lead="Key: "),
        line(Tone.NOTE, f"talk.txt, 1,234 bytes, SHA-256 {sha256}", lead="File: "),
        line(Tone.NOTE, "served", lead="State: "),
        EMPTY,
        line(Tone.LABEL, "What happened:"),
        line(Tone.NOTE, f"2024-05-01T12:00:00Z: changed, file {sha256[:12]} (1 added, 1 changed, 1 gone)", 2),
    )


def test_a_preview_names_the_same_file_and_every_question_that_differs() -> None:
    preview = Preview(short("rock"), DIFF, same_file=("a", "b"))

    assert library_pages.preview_page(preview) == (
        line(Tone.HEADING, "The same file is in the library already, as a and b; it would stay there, beside rock."),
        EMPTY,
        line(Tone.HEADING, "rock is in the library already. Questions: 1 added, 1 changed, 1 gone, 0 unchanged"),
        line(Tone.CHOICE, "And now?", 2, "added: 2. "),
        line(Tone.CHOICE, "Why?", 2, "changed: 1. "),
        line(Tone.CHOICE, "Who pays?", 2, "gone: 2. "),
    )


def test_a_preview_of_what_is_new_in_every_respect_is_empty() -> None:
    assert library_pages.preview_page(Preview(short("rock"), difference(None, NOW))) == ()


def test_the_records_have_the_ids_of_the_questions_and_what_became_of_them() -> None:
    shown = library_pages.show_record(SERVED, [CHANGED])

    assert shown["exchanges"] == [
        {"exchange": 1, "id": IDS[0], "asked": words(NOW, NOW.exchange(1).question)},
        {"exchange": 2, "id": IDS[1], "asked": words(NOW, NOW.exchange(2).question)},
    ]
    assert shown["history"] == [
        {
            "at": "2024-05-01T12:00:00Z",
            "what": "changed",
            "sha256": NOW.source.sha256,
            "added": [IDS[1]],
            "changed": [IDS[0]],
            "gone": [GONE],
        }
    ]


def test_a_moment_is_written_with_four_digits_of_its_year_as_everywhere_else() -> None:
    past = replace(SERVED, description=Description(opens="0999-01-31T18:00:00Z"))

    assert library_pages.stored_record(past)["opens"] == "0999-01-31T18:00:00Z"


def test_what_was_published_is_told_apart_by_question() -> None:
    taken = Displaced("Whose?", NOW, NOW.exchanges[0], (NOW, NOW.exchanges[1]))
    record = library_pages.published_record(DIFF, ["other"], [taken, replace(taken, words="Lost?", taken_by=None)])
    first = library_pages.published_record(Diff(None, NOW, NOW.exchanges, (), ()), [], [])

    assert record == {
        "version": VERSION,
        "interview": "rock",
        "new": False,
        "added": [IDS[1]],
        "changed": [IDS[0]],
        "gone": [GONE],
        "unchanged": 0,
        "same_file": ["other"],
        "displaced": [
            {
                "words": "Whose?",
                "interview": "rock",
                "exchange": IDS[0],
                "taken_by": {"interview": "rock", "exchange": IDS[1]},
            },
            {"words": "Lost?", "interview": "rock", "exchange": IDS[0], "taken_by": None},
        ],
    }
    assert (first["new"], first["added"]) == (True, [*IDS])


def test_each_interview_of_an_archive_is_new_or_takes_a_place() -> None:
    records = tuple(Record(key, "a.txt", b"", "", "{}", "{}", "", "") for key in ("rock", "sea", "town"))
    words = (("town", Wording(IDS[0], "Whose?")), ("town", Wording(IDS[1], "Why?")))
    preview = ImportPreview(Archive(records, (), words), frozenset({"rock"}), {"sea": ("other",)})

    assert library_pages.import_page(preview) == (
        line(Tone.NOTE, "rock: replaces the one in the library"),
        line(Tone.NOTE, "sea: new; the same file as other"),
        line(Tone.NOTE, "town: new; other words for its questions: 2"),
    )

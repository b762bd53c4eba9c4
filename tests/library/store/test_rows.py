from __future__ import annotations

import hashlib

import pytest

from bot.errors import DamagedInterviewError
from bot.library import StoredInterview
from bot.library.record import Record
from bot.library.store.rows import COLUMNS, StoredRow, undamaged_text
from bot.library.store.tables import interview
from library.building import AT, SAID, short

RECORD = Record.of(short("talk"), short("talk").interview, "2024-05-01T12:00:00Z")
ROW = StoredRow(
    key="talk",
    name="talk.txt",
    sha256=RECORD.sha256,
    file_bytes=len(RECORD.data),
    text=RECORD.text.encode(),
    text_sha256=RECORD.text_sha256,
    transcript=RECORD.transcript,
    description=RECORD.description,
    added=RECORD.added,
    changed=RECORD.changed,
    withdrawn=None,
)


def test_a_row_makes_the_interview_that_was_written_down() -> None:
    assert ROW.stored() == StoredInterview(short("talk").interview, SAID, len(RECORD.data), AT, AT, None)


def test_the_columns_are_those_of_the_table_but_for_the_file_and_what_is_counted() -> None:
    made_of_others = {"digest", "sentences", "opens"}
    assert set(COLUMNS) == {column.name for column in interview.c} - {"id", "owner", "data"} - made_of_others
    assert len(COLUMNS) == len(StoredRow._fields)


@pytest.mark.parametrize(
    "damaged",
    [ROW._replace(text=b"Other words."), ROW._replace(transcript="{}"), ROW._replace(description='{"date": "May"}')],
)
def test_a_damaged_row_is_told_with_what_to_do(damaged: StoredRow) -> None:
    with pytest.raises(DamagedInterviewError, match=r"^interview talk is damaged in the database: .*; remove it"):
        damaged.stored()


def test_a_text_is_read_only_with_its_digest() -> None:
    assert undamaged_text("Ü".encode(), hashlib.sha256("Ü".encode()).hexdigest()) == "Ü"
    with pytest.raises(ValueError, match="not the one that was stored"):
        undamaged_text(b"U", hashlib.sha256(b"V").hexdigest())

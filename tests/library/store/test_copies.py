from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import LibraryUnavailableError
from bot.library.changes import DAYS_A_NAME_IS_KEPT, Host
from bot.library.missed import Key
from bot.library.store.copies import DAYS_A_COPY_IS_KEPT, forget_copies, name_of_copy
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from bot.library.store.missed_questions import MissedQuestions
from bot.library.store.missed_questions import delete_of_person as delete_questions
from bot.library.store.stored_changes import delete_of_person as delete_names
from bot.library.store.stored_changes import forget_changes
from bot.library.store.votes import Votes
from bot.library.store.votes import delete_of_person as delete_votes
from bot.service.wishes import Wishes
from library.building import SAID, TALK, Days, draft_of, opened, short

WORDS, QUESTION = "wanted to see whales", "who is my dentist in the town"
SERVER, PERSON = 700, 4242424242


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def libraries(tmp_path: Path, days: Days) -> Iterator[Libraries]:
    """Yield libraries with two interviews, of which one has a vote, a question and a change that a person made."""
    made = opened(sqlite_url(tmp_path / "library.db"), clock=days)
    Wishes(made).change(SERVER, lambda wished: replace(wished, feedback=True, missed=True, names=True))
    made.of(SERVER, Host(PERSON, "Ada of the sea")).add(draft_of("talk", SAID, TALK))
    made.of(SERVER).add(short("other"))
    yield made
    made.close()


def copied(libraries: Libraries, days: Days) -> Path:
    """Return a copy as it is made before an update."""
    file = libraries.database.file
    assert file
    copy = name_of_copy(file, "0010", days())
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def has(copy: Path, words: str) -> bool:
    return words.encode() in copy.read_bytes()


def test_an_interview_that_is_removed_goes_from_the_copies_too(libraries: Libraries, days: Days) -> None:
    copy = copied(libraries, days)
    before = has(copy, WORDS), has(copy, "herring")

    libraries.of(SERVER).remove("talk")

    assert (before, (has(copy, WORDS), has(copy, "herring"))) == ((True, True), (False, True))


def test_what_a_person_has_deleted_goes_from_the_copies_too(libraries: Libraries, days: Days) -> None:
    key = Key.new()
    exchange = libraries.of(SERVER).get("talk").interview.exchanges[0].id
    Votes.of(libraries, SERVER).cast("talk", exchange, PERSON, answers=True)
    MissedQuestions.of(libraries, SERVER).keep(QUESTION, PERSON, key, lambda words, others: None)
    copy = copied(libraries, days)
    before = has(copy, QUESTION), has(copy, "Ada of the sea")

    deleted = delete_votes(libraries, PERSON), delete_questions(libraries, PERSON, key), delete_names(libraries, PERSON)

    assert (before, deleted) == ((True, True), (1, 1, 1))
    assert (has(copy, QUESTION), has(copy, "Ada of the sea")) == (False, False)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM vote").fetchone() == (0,)


def test_a_copy_is_deleted_after_a_month_while_the_bot_runs_and_at_a_start(
    libraries: Libraries, days: Days, tmp_path: Path
) -> None:
    copies = [copied(libraries, days)]
    days.pass_by(1)
    copies.append(copied(libraries, days))
    days.pass_by(DAYS_A_COPY_IS_KEPT - 1)

    forget_changes(libraries)
    after_a_look = [copy.exists() for copy in copies]
    libraries.close()
    days.pass_by(1)
    opened(sqlite_url(tmp_path / "library.db"), clock=days).close()

    assert (after_a_look, [copy.exists() for copy in copies]) == ([False, True], [False, False])


@pytest.mark.parametrize("name", ["before-moving", "0010-20269999T000000"])
def test_a_file_of_another_name_is_nobodys_copy(libraries: Libraries, days: Days, name: str) -> None:
    file = libraries.database.file
    assert file
    mine = file.with_name(f"{file.name}.{name}.backup")
    mine.write_text("packed, and no database")
    days.pass_by(1000)

    forget_copies(file, days)
    libraries.of(SERVER).remove("talk")

    assert mine.read_text() == "packed, and no database"


def test_a_copy_that_cannot_be_changed_keeps_the_interview_where_it_is(libraries: Libraries, days: Days) -> None:
    copied(libraries, days).write_bytes(b"no database" * 100)

    with pytest.raises(LibraryUnavailableError, match=r"copied before an update.*; move it away"):
        libraries.of(SERVER).remove("talk")

    assert len(libraries.of(SERVER).stored()) == 2


def test_beside_a_copy_that_cannot_be_deleted_names_are_forgotten_all_the_same(
    libraries: Libraries, days: Days
) -> None:
    file = libraries.database.file
    assert file
    name_of_copy(file, "0010", days()).mkdir()
    days.pass_by(DAYS_A_NAME_IS_KEPT)

    with pytest.raises(LibraryUnavailableError, match=r"cannot be deleted \(.+\); delete it"):
        forget_changes(libraries)

    assert delete_names(libraries, PERSON) == 0

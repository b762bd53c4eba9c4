from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from bot.errors import LibraryUnavailableError, NewerLibraryError
from bot.library.store import schema as schema_room
from bot.library.store.libraries import Libraries
from bot.library.store.schema import Schema
from bot.library.store.tables import metadata
from library.building import AT, Opening, short

NOTE = """
import sqlalchemy as sa
from alembic import op
revision = "9999"
down_revision = "{before}"
def upgrade():
    op.add_column("interview", sa.Column("mood", sa.Text, nullable=True))
    {then}
"""


def newer(folder: Path, then: str = "pass") -> Schema:
    """Return the schema of a later version, with one column more."""
    (folder / "v9999.py").write_text(NOTE.format(before=Schema().versions[-1], then=then))
    return Schema((*Schema().versions, "9999"), (*Schema().folders, folder))


def version_in(libraries: Libraries) -> object:
    with libraries.database.reading() as connection:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def test_a_new_database_has_the_tables_that_statements_are_written_against(libraries: Libraries) -> None:
    with libraries.database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    assert version_in(libraries) == Schema().versions[-1]


def test_the_known_versions_are_those_of_the_scripts_in_order() -> None:
    config = Config()
    config.set_main_option("path_separator", "newline")
    config.set_main_option("script_location", str(Path(schema_room.__file__).parent / "migrations"))

    scripts = [s.revision for s in ScriptDirectory.from_config(config).walk_revisions()]

    assert tuple(reversed(scripts)) == Schema().versions


def test_an_older_database_is_brought_up_to_date_and_loses_nothing(opening: Opening, tmp_path: Path) -> None:
    old = opening()
    old.of(1).add(short("talk"))
    before = (old.of(1).snapshot(), old.of(1).history())

    new = opening(schema=newer(tmp_path))

    assert version_in(new) == "9999"
    assert (new.of(1).snapshot(), new.of(1).history()) == before


def test_in_a_database_of_before_moments_of_single_answers_one_can_be_chosen(opening: Opening) -> None:
    old = opening()
    old.of(1).add(short("talk"))
    before = old.of(1).snapshot()
    with old.database.writing() as connection:
        connection.execute(text("DROP TABLE opening"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0010'"))

    new = opening().of(1)
    kept = new.snapshot()
    new.embargo_answer("talk", "1", AT + dt.timedelta(days=1))
    later = opening(clock=lambda: AT + dt.timedelta(days=1)).of(1)

    assert kept == before
    assert len(new.interviews()[0].exchanges) == 1
    assert later.interviews() == before.interviews
    assert len({before.version, new.version, later.version}) == 3


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_file_is_copied_before_it_is_changed(opening: Opening, tmp_path: Path) -> None:
    opening().of(1).add(short("talk"))
    opening()
    assert list((tmp_path / "data").glob("*.backup")) == []

    opening(schema=newer(tmp_path))
    opening(schema=newer(tmp_path))

    (backup,) = (tmp_path / "data").glob("*backup*")
    assert backup.name == f"library.db.{Schema().versions[-1]}-{AT:%Y%m%dT%H%M%S}.backup"
    with contextlib.closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == (Schema().versions[-1],)
        assert copy.execute("SELECT key FROM interview").fetchall() == [("talk",)]


def test_a_migration_that_fails_leaves_the_database_as_it_was(opening: Opening, tmp_path: Path) -> None:
    old = opening()
    old.of(1).add(short("talk"))
    before = (old.of(1).snapshot(), old.of(1).history())

    with pytest.raises(LibraryUnavailableError, match="cannot be used"):
        opening(schema=newer(tmp_path, then='op.drop_column("interview", "never")'))

    again = opening()
    assert (again.of(1).snapshot(), again.of(1).history(), version_in(again)) == (*before, Schema().versions[-1])


def test_a_newer_database_is_refused_and_left_alone(opening: Opening, tmp_path: Path) -> None:
    new = opening(schema=newer(tmp_path))
    new.of(1).add(short("talk"))
    before = new.of(1).snapshot()

    with pytest.raises(NewerLibraryError, match="by a newer Verbatim: its version is 9999, the newest known here is"):
        opening()

    assert (new.of(1).snapshot(), version_in(new)) == (before, "9999")

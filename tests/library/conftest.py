"""The databases that every test of a stored library runs on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.library.store.databases import sqlite_url
from library.servers import Cluster, NoServerError, cluster


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """Yield a PostgreSQL of the tests' own."""
    try:
        with cluster() as started:
            yield started
    except NoServerError as error:
        pytest.skip(str(error))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty database, of SQLite and of PostgreSQL."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "data" / "library.db")
    fresh: str = request.getfixturevalue("postgresql").fresh()
    return fresh

"""What every test has: no libraries of whoever runs it, the program's threads, patience, an audit, a database."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from e2e.audit import audit
from hypothesis import HealthCheck, settings
from recorder import Sent, record

if TYPE_CHECKING:
    from library.building import Opening

    from bot.library.store.libraries import Libraries

# As bot/__main__.py sets it, before anything imports numpy, as libraries do: the figures of the tests are those of the
# program.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Whatever language the machine speaks, the terminal's words are compared in English.
os.environ["LC_ALL"] = "C.UTF-8"

# A busy machine makes every example slow: how long things take is tested where it matters, by the processor's time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_xdist_auto_num_workers() -> int:
    """Return one worker more than there are cores: a tenth of the time is spent waiting for sockets and programs."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def _own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder: Path = tmp_path_factory.getbasetemp() / "nothing stored"
    monkeypatch.setenv("VERBATIM_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Sent]]:
    """Every request that a bot of this test has sent; all of them are audited when it ends."""
    requests: list[Sent] = []
    record(requests, monkeypatch)
    yield requests
    audit(requests)


@pytest.fixture
def logging_as_it_was() -> Iterator[None]:
    """What is logged goes where it went before, once a test is over that sends it elsewhere."""
    root, library = logging.getLogger(), logging.getLogger("discord")
    before = (root.level, root.handlers[:], library.level)
    yield
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    library.setLevel(before[2])


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Return the address of an empty database."""
    from bot.library.store.databases import sqlite_url

    return sqlite_url(tmp_path / "data" / "library.db")


@pytest.fixture
def opening(url: str) -> Iterator[Opening]:
    """Yield what opens libraries in the database, and closes them afterwards."""
    from library.building import opened

    found: list[Libraries] = []

    def open_one(**how: Any) -> Libraries:
        found.append(opened(url, **how))
        return found[-1]

    yield open_one
    for libraries in found:
        libraries.close()


@pytest.fixture
def libraries(opening: Opening) -> Libraries:
    """Return libraries with nothing in them and nothing built in."""
    return opening()

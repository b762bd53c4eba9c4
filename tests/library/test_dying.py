"""Whenever the process is killed, a library is as before or complete; two processes do not spoil each other's work."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.library import Archive, Snapshot
from bot.library.store.libraries import Libraries, Library
from library.building import Opening, short

TESTS = Path(__file__).parents[1]
#: Kills from outside, so many steps of so many seconds after the start; an import takes about 30 ms.
SLICES, STEP_S = 40, 0.0015


class Mortal:
    """The process of ``dying``, which does what it is told in forks."""

    def __init__(self, url: str, process: subprocess.Popen[str]) -> None:
        self.url = url
        self.process = process

    def start(self, verb: str, owner: int = 1, at: int | None = None, after: float | None = None, **more: Any) -> None:
        assert self.process.stdin
        task = {"verb": verb, "url": self.url, "owner": owner, "at": at, "after": after, **more}
        self.process.stdin.write(json.dumps(task) + "\n")
        self.process.stdin.flush()

    def reply(self) -> dict[str, Any]:
        assert self.process.stdout
        found: dict[str, Any] = json.loads(self.process.stdout.readline())
        return found


@pytest.fixture(scope="module")
def processes() -> Iterator[list[subprocess.Popen[str]]]:
    program = (sys.executable, "-m", "library.dying")
    started = [
        subprocess.Popen(program, cwd=TESTS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    yield started
    for process in started:
        process.communicate(timeout=120)


@pytest.fixture
def mortals(url: str, processes: list[subprocess.Popen[str]]) -> tuple[Mortal, Mortal]:
    one, other = (Mortal(url, process) for process in processes)
    return one, other


@pytest.fixture
def archive(libraries: Libraries, tmp_path: Path) -> Path:
    """Return an archive of two interviews; one of them replaces the one that ``prepared`` libraries have."""
    source = libraries.of(999)
    for draft in (short("one", town="Ullet"), short("two")):
        source.add(draft)
    path = tmp_path / "library.zip"
    path.write_bytes(source.export().archive)
    return path


def prepared(libraries: Libraries, owner: int) -> Library:
    library = libraries.of(owner)
    library.add(short("one", town="Marrow"))
    return library


def state(library: Library) -> tuple[Snapshot, object, object]:
    return library.snapshot(), library.stored(), library.history()


def complete(libraries: Libraries, archive: Path) -> tuple[Snapshot, object, object]:
    library = prepared(libraries, 998)
    library.import_archive(Archive.read(archive.read_bytes(), "archive"))
    return state(library)


def test_an_import_killed_at_any_statement_is_done_or_not_done(
    opening: Opening, libraries: Libraries, mortals: tuple[Mortal, Mortal], archive: Path
) -> None:
    mortal, _ = mortals
    after = complete(libraries, archive)
    prepared(libraries, 500)
    mortal.start("import", 500, path=str(archive))
    points = mortal.reply()["points"]
    seen = []

    for point in range(1, points + 1):
        before = state(prepared(libraries, point))
        mortal.start("import", point, at=point, path=str(archive))
        assert mortal.reply()["killed"]
        found = state(opening().of(point))
        assert found in (before, after)
        seen.append(found == after)

    assert points > 15
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (False, True)


def test_an_import_killed_at_any_moment_is_done_or_not_done(
    libraries: Libraries, mortals: tuple[Mortal, Mortal], archive: Path
) -> None:
    mortal, _ = mortals
    after = complete(libraries, archive)
    killed = 0

    for owner in range(1, SLICES + 1):
        before = state(prepared(libraries, owner))
        mortal.start("import", owner, after=owner * STEP_S, path=str(archive))
        killed += mortal.reply()["killed"]
        assert state(libraries.of(owner)) in (before, after)
        libraries.of(owner).import_archive(Archive.read(archive.read_bytes(), "archive"))
        assert libraries.of(owner).snapshot() == after[0]

    assert killed


def test_two_processes_that_publish_in_one_library_lose_nothing(
    libraries: Libraries, mortals: tuple[Mortal, Mortal], tmp_path: Path
) -> None:
    library = libraries.of(1)
    paths: list[list[str]] = []
    for number in range(2):
        paths.append([])
        for key in ("both", *(f"talk-{number}-{n}" for n in range(12))):
            path = tmp_path / f"{number}" / f"{key}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(short(key, town=f"Town {number}").data)
            paths[-1].append(str(path))

    for mortal, own in zip(mortals, paths, strict=True):
        mortal.start("add", 1, paths=own)
    replies = [mortal.reply() for mortal in mortals]

    assert [r["code"] for r in replies] == [0, 0]
    assert sorted(h.key for h in library.stored()) == sorted({Path(p).stem for own in paths for p in own})
    assert len(library.history()) == 26
    other = libraries.of(2)
    other.import_archive(Archive.read(library.export().archive, "archive"))
    assert other.version == library.version


def test_two_processes_may_make_the_database_at_the_same_time(mortals: tuple[Mortal, Mortal], opening: Opening) -> None:
    for mortal in mortals:
        mortal.start("open")

    assert [mortal.reply()["code"] for mortal in mortals] == [0, 0]
    assert opening().of(1).stored() == ()

"""A process that changes libraries until it is killed: one line of JSON a task on standard input, one reply a line.

Each task is done by a fork of this process. What is slow to load is loaded once, before: a fork that had to load it
would be killed while it does, and hardly ever in the middle of a change. A task has

- ``verb``: "import" (of the archive at ``path``), "add" (of the files at ``paths``, one after the other), or "open";
- ``url`` and ``owner``;
- ``at``: the process kills itself (SIGKILL) at that point, counted from 1: before and after every statement, before and
  after every commit; null lets it live;
- ``after``: it is killed from outside after so many seconds, wherever it is; null lets it live.

The reply is ``{"killed": …, "points": …}``, where points are those that were passed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg  # noqa: F401  # SQLAlchemy loads it when it first connects
from sqlalchemy import Engine, event

from bot.library import Archive, Draft
from bot.library.store.databases import sqlite_url
from library.building import SAID, opened, short


class Fate:
    """Counts the points, and ends the process at one of them."""

    def __init__(self, at: int | None) -> None:
        self.at = at
        self.points = 0

    def pass_on(self, *_ignored: Any) -> None:
        self.points += 1
        if self.points == self.at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, engine: Engine) -> None:
        for moment in ("before_cursor_execute", "after_cursor_execute", "commit"):
            event.listen(engine, moment, self.pass_on)
        # The commit event comes before the commit; checkin comes after it.
        event.listen(engine, "checkin", self.pass_on)


def do(task: dict[str, Any]) -> int:
    """Do the task in this process; return the points that were passed."""
    fate = Fate(task["at"])
    libraries = opened(task["url"])
    if task["verb"] != "open":
        fate.watch(libraries.database.engine)
        library = libraries.of(task["owner"])
        if task["verb"] == "import":
            library.import_archive(Archive.read(Path(task["path"]).read_bytes(), "archive"))
        for path in task.get("paths", ()):
            library.add(Draft.read(Path(path).read_bytes(), Path(path).name, SAID))
    libraries.close()
    return fate.points


def in_a_fork(task: dict[str, Any]) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, str(do(task)).encode())
        os._exit(0)
    os.close(writing)
    if task["after"] is not None:
        time.sleep(task["after"])
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    told = os.read(reading, 100)
    os.close(reading)
    return {"killed": os.WIFSIGNALED(status), "code": status, "points": int(told) if told else None}


def load_everything() -> None:
    """Add, export and import in a library of its own, which is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        libraries = opened(sqlite_url(Path(folder) / "library.db"))
        libraries.of(1).add(short("talk"))
        libraries.of(2).import_archive(Archive.read(libraries.of(1).export().archive, "archive"))
        libraries.close()


if __name__ == "__main__":
    load_everything()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(in_a_fork(json.loads(line))) + "\n")
        sys.stdout.flush()

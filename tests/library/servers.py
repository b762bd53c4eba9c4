"""A PostgreSQL for tests: a cluster in a temporary folder that nobody else reaches, through a socket in that folder."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: Debian keeps the programs of every version apart, and out of PATH.
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name), reverse=True)
SECONDS = 60


class NoServerError(Exception):
    """There is no PostgreSQL to start; says why."""


@dataclass
class Cluster:
    """A server that runs."""

    folder: Path
    schemas: int = 0

    def fresh(self) -> str:
        """Return the address of an empty schema; a database each would take a third of a second."""
        import psycopg

        self.schemas += 1
        name = f"verbatim_{self.schemas}"
        with psycopg.connect(f"host={self.folder} user=verbatim dbname=postgres", autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")  # a name cannot be a parameter
        return f"postgresql://verbatim@/postgres?host={self.folder}&options=-csearch_path%3D{name}"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Yield a cluster of its own, and delete it afterwards.

    Raises:
        NoServerError: the programs are not found, or there is no user who may run them.
    """
    programs = _programs()
    run = _as_somebody()
    # Not pytest's folder: the path of a socket may have 107 characters only.
    folder = Path(tempfile.mkdtemp(prefix="verbatim-pg-"))
    try:
        if run.user is not None:
            os.chown(folder, run.user.pw_uid, run.user.pw_gid)
        data = folder / "data"
        run([programs / "initdb", "-D", data, "-U", "verbatim", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"])
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c shared_buffers=16MB"
        control: list[str | Path] = [programs / "pg_ctl", "-D", data, "-w", "-t", str(SECONDS)]
        run([*control, "-l", folder / "log", "-o", options, "start"])
        try:
            yield Cluster(folder)
        finally:
            run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    beside = shutil.which("pg_ctl")
    for folder in [*PROGRAMS, *([Path(beside).resolve().parent] if beside else [])]:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise NoServerError("PostgreSQL is not installed here (no initdb); on Debian: apt-get install postgresql")


@dataclass
class _Run:
    """Runs programs, as another user if need be."""

    user: pwd.struct_passwd | None

    def __call__(self, command: Sequence[str | Path]) -> None:
        # pg_ctl leaves a server behind that would keep a pipe open: only a file can take what it says.
        with tempfile.TemporaryFile() as said:
            found = subprocess.run(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                cwd="/",
                timeout=SECONDS,
                user=self.user.pw_uid if self.user else None,
                group=self.user.pw_gid if self.user else None,
                extra_groups=[] if self.user else None,
                check=False,
            )
            said.seek(0)
            if found.returncode:
                raise RuntimeError(f"{command[0]} failed: {said.read().decode(errors='replace')}")


def _as_somebody() -> _Run:
    if os.geteuid() != 0:
        return _Run(None)
    for name in ("postgres", "nobody"):
        try:
            return _Run(pwd.getpwnam(name))
        except KeyError:
            continue
    raise NoServerError("initdb refuses root, and there is neither a user postgres nor nobody to run it as")

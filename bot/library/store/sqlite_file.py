"""How a file of SQLite is opened to be read, and what a library in one holds, with nothing but Python's own sqlite3.

SQLAlchemy takes 0.2 s to load, longer than all else that a list of questions needs.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from bot.library.results import Contents
from bot.library.store.rows import VERSIONS, StoredRow, contents_of

#: Seconds that a writer waits for another one before it gives up.
WAIT_S: Final = 10
#: Bytes without which a small change, with its log and what is beside it while it is written, may not fit.
_LEAST_ROOM: Final = 1 << 20
_VERSION: Final = "SELECT version_num FROM alembic_version"
#: The columns of a ``rows.StoredRow``, in its order; interviews in the order in which they were added.
_INTERVIEWS: Final = """
    SELECT key, name, sha256, bytes, text, text_sha256, reading, description, added, changed, withdrawn
    FROM interview WHERE owner = :owner AND key = coalesce(:key, key) ORDER BY id
"""

#: The words that were accepted for their questions, in the order in which they were suggested.
_WORDINGS: Final = """
    SELECT key, exchange, words FROM wording
    WHERE owner = :owner AND key = coalesce(:key, key) AND state = 'accepted' ORDER BY id
"""


def is_read_only(file: Path) -> bool:
    """Tell whether there is a ``file`` that this user may not change; SQLite needs its folder for that, too."""
    return file.is_file() and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def has_no_room(folder: Path) -> bool:
    """Tell whether the disk of ``folder`` is full: even to read, SQLite makes files beside a database."""
    try:
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        return False


def open_to_read(file: Path) -> sqlite3.Connection:
    """Return a connection to a ``file`` that this user may not change."""
    # Even to read, SQLite makes files beside a database that is written ahead, unless it is told that nobody writes.
    ahead = file.with_name(f"{file.name}-wal")
    nobody_writes = not (ahead.is_file() and ahead.stat().st_size)
    address = f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if nobody_writes else ''}"
    return sqlite3.connect(address, timeout=WAIT_S, isolation_level=None, check_same_thread=False, uri=True)


def read_contents(file: Path, owner: str, key: str | None = None) -> Contents | None:
    """Return the interviews of ``owner`` in ``file``, only interview ``key`` if one is given.

    None where the file must be opened in full to say or mend what is wrong with it: it has tables of another version,
    or cannot be read.
    """
    try:
        with _opened(file) as connection:
            if connection.execute(_VERSION).fetchall() != [(VERSIONS[-1],)]:
                return None
            named = {"owner": owner, "key": key}
            rows = connection.execute(_INTERVIEWS, named).fetchall()
            accepted = connection.execute(_WORDINGS, named).fetchall()
    except sqlite3.Error:
        return None
    return contents_of((StoredRow(*row) for row in rows), accepted)


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection to ``file`` whose statements all see the same state; it makes no file where there is none."""
    address = f"{file.absolute().as_uri()}?mode=rw"
    opened = open_to_read(file) if is_read_only(file) else sqlite3.connect(address, timeout=WAIT_S, uri=True)
    with closing(opened) as connection:
        connection.isolation_level = None
        connection.execute("BEGIN")
        yield connection

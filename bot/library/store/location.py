"""Where the libraries are: the address of their database, and whether there is one yet."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.errors import LibraryUnavailableError
from bot.library.results import Contents
from bot.library.store.sqlite_file import read_contents
from bot.remarks import Remark

if TYPE_CHECKING:
    from bot.library.store.departures import Forget
    from bot.library.store.libraries import Libraries

#: In the data folder.
_FILE: Final = "library.db"


@dataclass(frozen=True, slots=True)
class Location:
    """A file ``library.db`` in the folder ``data``, or the database at ``url``, which goes first."""

    data: Path
    url: str | None = field(default=None, repr=False)

    @property
    def is_made(self) -> bool:
        """Whether there may be a library already; False only where nothing was ever stored.

        Raises:
            LibraryUnavailableError: the folder is a file, or may not be looked into.
        """
        return self.url is not None or is_there(self.data / _FILE)

    @property
    def address(self) -> str:
        """The address of the database, which may hold a password; loads SQLAlchemy (0.2 s)."""
        from bot.library.store.databases import sqlite_url

        return self.url or sqlite_url(self.data / _FILE)

    def open(self, forget: Forget = lambda gone, kept: None) -> Libraries:
        """Return the libraries, made where there are none; loads SQLAlchemy (0.2 s).

        ``forget`` is told of interviews that were removed or replaced.

        Raises:
            LibraryUnavailableError: the database cannot be opened, or its driver is missing.
            NewerLibraryError: it was written by a newer Verbatim.
        """
        from bot.library.store.libraries import Libraries

        return Libraries.open(self.address, forget=forget)

    def contents(self, owner: str, key: str | None = None) -> Contents:
        """Return the interviews of ``owner``, only interview ``key`` if one is given.

        Where nothing was ever stored, no database is opened or made; one in a file is read without loading SQLAlchemy,
        unless its tables have to be changed first.

        Raises:
            LibraryUnavailableError: the database cannot be read, or its driver is missing.
            NewerLibraryError: it was written by a newer Verbatim.
        """
        if not self.is_made:
            return Contents()
        found = None if self.url else read_contents(self.data / _FILE, owner, key)
        return self._contents_in_full(owner, key) if found is None else found

    def _contents_in_full(self, owner: str, key: str | None) -> Contents:
        libraries = self.open()
        try:
            return libraries.of(owner).contents(key)
        finally:
            libraries.close()


def is_there(file: Path) -> bool:
    """Tell whether there is a ``file``; raise LibraryUnavailableError where its folder does not let that be told."""
    try:
        os.lstat(file)
    except FileNotFoundError:
        return False
    except NotADirectoryError as error:
        reason = Remark("{folder}, the folder for the library, is a file or lies in one", folder=str(file.parent))
        raise LibraryUnavailableError(reason, Remark("set VERBATIM_DATA to a folder")) from error
    except OSError as error:
        reason = Remark(
            "the folder {folder} for the library cannot be read ({error})",
            folder=str(file.parent),
            error=str(error.strerror),
        )
        remedy = Remark("let this user read and write it, or set VERBATIM_DATA to another one")
        raise LibraryUnavailableError(reason, remedy) from error
    return True

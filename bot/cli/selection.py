"""Which interviews a command works on: those of the files that it is given, or those of the terminal's library."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.opening import engine, location, settings, terminal_interviews
from bot.errors import EmptyLibraryError
from bot.library import TERMINAL, Location, load
from bot.library.keys import with_unique_keys
from bot.model import Interview
from bot.terminal.progress import bar, spinner
from bot.wording.catalogues import say, unsaid

if TYPE_CHECKING:
    from bot.cli.settings import Settings
    from bot.service import Service

_READING = unsaid("Reading interviews")


def open_service(read: Settings, paths: tuple[Path, ...], key: str | None = None) -> Service:
    """Return the service over the files at ``paths``, else over the library; over the one called ``key`` alone.

    What was ``read`` tells where the library is, and what is searched with.

    It is ready to be asked; how far that is is shown, should it take long.

    Raises:
        SourceError: a file cannot be used.
        NotStoredError: there is no interview ``key``, or several are called so.
        EmptyLibraryError: the library serves none.
    """
    from bot.service import Service

    where = location(read)
    with spinner(say(_READING), sys.stderr):
        interviews = _of_files(paths) if paths else terminal_interviews(where)
    service = Service(interviews, engine(read, of_library=not paths and where.is_made))
    if key:
        service = service.only(service.called(key).key)
    with bar(say("Encoding sentences"), sys.stderr) as progress:
        service.prepare(progress)
    return service


def open_interviews(paths: tuple[Path, ...], key: str | None) -> tuple[Interview, ...]:
    """Return the interviews that ``open_service`` would ask, without making them ready to be asked.

    Raises:
        SourceError: a file cannot be used.
        NotStoredError: there is no interview ``key``, or several are called so.
        EmptyLibraryError: the library serves none.
    """
    with spinner(say(_READING), sys.stderr):
        if paths:
            interviews = _of_files(paths)
        else:
            where = location(settings())
            if served := _served(where, key):
                return (served,)
            interviews = terminal_interviews(where)
    if not interviews:
        raise EmptyLibraryError
    if not key:
        return interviews
    from bot.service.naming import the_one_called

    return (the_one_called(interviews, key),)


def _of_files(paths: tuple[Path, ...]) -> tuple[Interview, ...]:
    return with_unique_keys(map(load, dict.fromkeys(paths)))


def _served(where: Location, key: str | None) -> Interview | None:
    """Return interview ``key`` of the library at ``where``, of which nothing else is read; None unless it is served."""
    found = where.contents(TERMINAL, key).readable if key else ()
    return found[0].served(dt.datetime.now(dt.UTC)) if found else None

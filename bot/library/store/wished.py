"""What the hosts of a server have chosen, as it is written in the database."""

from __future__ import annotations

from sqlalchemy import Connection, select

from bot.errors import LibraryUnavailableError
from bot.library.preferences import Preferences
from bot.library.store.rows import RESTORE
from bot.library.store.tables import preference
from bot.remarks import Remark


def chosen_by(connection: Connection, owner: str) -> Preferences:
    """Return what was chosen by ``owner``; raise LibraryUnavailableError where that is damaged."""
    return read_chosen(connection.execute(select(preference.c.chosen).where(preference.c.owner == owner)).scalar())


def read_chosen(written: str | None) -> Preferences:
    """Return what is ``written`` in a row, None for none; raise LibraryUnavailableError where that is damaged."""
    if written is None:
        return Preferences()
    try:
        return Preferences.read(written)
    except ValueError as error:
        damaged = Remark("the settings of a server are damaged in the database")
        raise LibraryUnavailableError(damaged, RESTORE) from error

"""What was changed in the library of one owner, in the order in which it was, on a connection: written down and read.

Who it was is kept only where the hosts of a server wish that, beside a token by which the person can have it deleted.
"""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from bot.library.changes import LONGEST_NAME, Change, Host
from bot.library.events import BESIDES, Event
from bot.library.store.tables import event, former
from bot.library.store.tokens import salt_of, token
from bot.library.store.wished import chosen_by
from bot.library.times import write_time

_COLUMNS = (event.c.key, event.c.at, event.c.what, event.c.sha256, event.c.exchanges)


def tell(connection: Connection, owner: str, told: Event, before: str | None, by: Host | None) -> int:
    """Write down what happened, what it takes to undo it, and, where that is wished, who did it; return its number."""
    at = write_time(told.at)
    new: dict[str, object] = {"key": told.key, "at": at, "what": told.what.value, "sha256": told.sha256}
    if by and chosen_by(connection, owner).names:
        made = token(salt_of(connection, owner), told.key, at, by.person)
        new |= {"who": by.name[:LONGEST_NAME], "token": made}
    row = insert(event).values(owner=owner, exchanges=told.exchanges(), before=before, **new).returning(event.c.id)
    return int(connection.execute(row).scalar_one())


def events(connection: Connection, owner: str, key: str | None) -> tuple[Event, ...]:
    """Return what happened to interview ``key``, or to all, the oldest first."""
    chosen = [event.c.owner == owner, event.c.what.not_in([what.value for what in BESIDES])]
    chosen += [event.c.key == key] if key is not None else []
    rows = connection.execute(select(*_COLUMNS).where(*chosen).order_by(event.c.id)).all()
    return tuple(Event.told(*row) for row in rows)


def changes(connection: Connection, owner: str, most: int) -> tuple[Change, ...]:
    """Return what was changed, the newest first, at most so many."""
    kept = select(former.c.event).where(former.c.owner == owner)
    have_former = set(connection.execute(kept).scalars())
    columns = (*_COLUMNS, event.c.id, event.c.who, event.c.before)
    chosen = select(*columns).where(event.c.owner == owner).order_by(event.c.id.desc()).limit(most)
    return tuple(
        Change(number, Event.told(*told), who or "", before or "", number in have_former)
        for *told, number, who, before in connection.execute(chosen)
    )


def forget_names(connection: Connection, owner: str) -> None:
    """Forget who did what in the library of ``owner``."""
    connection.execute(update(event).where(event.c.owner == owner).values(who=None, token=None))

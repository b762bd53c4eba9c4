"""What stands for a person in the database of a server: a token, so that they can find and delete what is theirs.

It is an HMAC of what it is about and their id with a salt of the server, cut to 64 bits. Nobody can read an id from it;
but whoever holds the database has the salt, too, and can try an id that they know.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy import Column, Connection, Delete, Row, Update, insert, select

from bot.library.store.copies import remove_from_copies
from bot.library.store.databases import Database
from bot.library.store.tables import salt

#: Hexadecimal digits of a token: 64 bits, so that no two people of a server have the same by chance.
_DIGITS: Final = 16


def salt_of(connection: Connection, owner: str) -> bytes:
    """Return the salt of a server, made when it is first needed."""
    kept = connection.execute(select(salt.c.salt).where(salt.c.owner == owner)).scalar()
    if kept is None:
        kept = secrets.token_hex(32)
        connection.execute(insert(salt).values(owner=owner, salt=kept))
    return bytes.fromhex(kept)


def token(salt_of_server: bytes, interview: str, about: str, person: int) -> str:
    """Return what stands for ``person`` in what is ``about`` something of an interview, as 16 hexadecimal digits."""
    said = f"{interview}\n{about}\n{person}".encode()
    return hmac.new(salt_of_server, said, hashlib.sha256).hexdigest()[:_DIGITS]


def rows_of_person(connection: Connection, about: Column[str], person: int) -> list[Row[Any]]:
    """Return the rows of a table that have a token of ``person``, which is made anew for each; the oldest first.

    ``about`` is the column of the table that tokens are about; the interview is in its column ``key``.
    """
    table = about.table
    marked = select(table, salt.c.salt).join(salt, salt.c.owner == table.c.owner).where(table.c.token.is_not(None))
    rows = connection.execute(marked.order_by(table.c.id))
    return [
        row for row in rows if row.token == token(bytes.fromhex(row.salt), row.key, row._mapping[about.name], person)
    ]


def forget_person(
    database: Database, of_person: Callable[[Connection], Sequence[Row[Any]]], forgetting: Delete | Update
) -> int:
    """Do what is ``forgetting`` to the rows that ``of_person`` finds, which have tokens; return how many there were.

    They are deleted from the copies of before an update first, and nothing of them is left in the log.
    """
    with database.writing() as connection:
        rows = of_person(connection)
        remove_from_copies(database.file, [{"owner": row.owner, "token": row.token} for row in rows])
        for row in rows:
            connection.execute(forgetting.where(forgetting.table.c.id == row.id))
    database.truncate_log()
    return len(rows)

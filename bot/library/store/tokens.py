"""What stands for a person in the database of a server: a token, so that they can find and delete what is theirs.

It is an HMAC of what it is about and their id with a salt of the server, cut to 64 bits. Nobody can read an id from it;
but whoever holds the database has the salt, too, and can try an id that they know.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final

from sqlalchemy import Connection, insert, select

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

"""What members of a server asked and no interview covers: in which form it may be kept, and for how long."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, field
from typing import Final, Self

#: After so many days a question is deleted.
DAYS_A_QUESTION_IS_KEPT: Final = 30
#: So many different people must have asked alike before their hosts see any of it.
PEOPLE_ASKING_ALIKE: Final = 3
#: Questions of a server that are kept; beyond that the oldest go.
MOST_KEPT: Final = 500
#: Characters of a question that is kept; what is longer is likelier to tell of whoever writes it.
LONGEST_KEPT: Final = 200

#: What may lead to a person: mentions and addresses, links, and numbers as long as that of a telephone or an account.
_LEADS_TO_SOMEBODY: Final = re.compile(
    r"""
    @ | <\#                     # mentions of people, roles and channels; mail
    | https?:// | www\.         # links
    | [0-9](?:[ ./()-]{0,2}[0-9]){6}   # seven digits or more, however they are grouped
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Hexadecimal digits of a token: 64 bits, so that no two people of a server have the same by chance.
_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class Missed:
    """Questions of a server that at least ``PEOPLE_ASKING_ALIKE`` different people have asked alike."""

    #: What they are kept under: 16 hexadecimal digits.
    group: str
    #: How they were asked, the first first; each wording once.
    wordings: tuple[str, ...]
    #: How many questions are kept.
    count: int
    #: The days of the first and of the last of them, in UTC.
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class AskedByPerson:
    """A question that can still be told to be of one person."""

    #: Discord's id of the server.
    server: str
    words: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Key:
    """What people are told apart with, without their ids; it is in memory alone, and gone with the program.

    Once it is gone, nobody can find out whose token one is, not even by trying ids. Tokens of two keys say nothing of
    each other: the same person has another with each.
    """

    secret: bytes = field(repr=False)
    #: Tells tokens of this key from those of others; 16 hexadecimal digits, made by chance.
    run: str

    @classmethod
    def new(cls) -> Self:
        """Return a key that nobody has had before."""
        return cls(secrets.token_bytes(32), secrets.token_hex(_DIGITS // 2))

    def token(self, owner: str, group: str, person: int) -> str:
        """Return what stands for ``person`` among those who asked alike, as 16 hexadecimal digits.

        It is another for each group, so that tokens do not tell that two questions were of one person.
        """
        said = f"{owner}\n{group}\n{person}".encode()
        return hmac.new(self.secret, said, hashlib.sha256).hexdigest()[:_DIGITS]


def keepable(question: str) -> str:
    """Return ``question`` in one line, as it may be kept; "" where it is too long, or leads to somebody.

    What does is a mention, an address, a link, or a number of seven digits or more.
    """
    line = " ".join(question.encode("utf-8", "ignore").decode().replace("\0", " ").split())
    return "" if len(line) > LONGEST_KEPT or _LEADS_TO_SOMEBODY.search(line) else line

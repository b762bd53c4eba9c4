"""What buttons remember of an exchange that is read or judged, and how any id names interviews and exchanges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Final, Self

from bot.library.identity import ID
from bot.library.keys import KEY

#: ``Exchange.mark``: its id; its number in buttons of earlier versions, and where it has no id.
MARK: Final = f"{ID}|[0-9]{{1,5}}"
#: ``Interview.digest_of`` an answer as it was shown; buttons of earlier versions have none.
DIGEST: Final = "[0-9a-f]{4}"
#: Characters of an id that are left for the numbers of the sentences that reply; further ones are not set in bold.
_SENTENCES: Final = 23


class Turn(Enum):
    """Which way a button leads into an exchange; two buttons of a message may lead to the same place."""

    #: To the sentences that reply, in their context.
    SOURCE = "source"
    #: To what a card has left out.
    ON = "on"
    #: From one part of the exchange to another.
    BACK = "back"
    FURTHER = "further"
    #: To the exchange before or after it.
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class ReadId:
    """An exchange that anybody can read in full, for themselves."""

    interview: str
    #: As ``Exchange.mark``.
    exchange: str
    turn: Turn
    #: The 1-based number of the sentence to open it at; 0 for its beginning.
    at: int = 0
    #: The 1-based numbers of the sentences that reply, in order.
    sentences: tuple[int, ...] = ()
    #: Of the answer that was shown; "" where it is not known.
    digest: str = ""

    TEMPLATE: ClassVar = re.compile(
        rf"v1:read:({KEY}):({MARK}):({'|'.join(t.value for t in Turn)}):([0-9]{{1,5}}):((?:[0-9]{{1,5}}\.)*)"
        rf"(?::({DIGEST}))?"
    )

    def __str__(self) -> str:
        numbers = "".join(f"{sentence}." for sentence in self.sentences)
        kept = numbers[: numbers.rfind(".", 0, _SENTENCES) + 1]
        digest = f":{self.digest}" if self.digest else ""
        return f"v1:read:{self.interview}:{self.exchange}:{self.turn.value}:{self.at}:{kept}{digest}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        sentences = tuple(int(number) for number in match[5].split(".")[:-1])
        return cls(match[1], match[2], Turn(match[3]), int(match[4]), sentences, match[6] or "")


@dataclass(frozen=True, slots=True)
class VoteId:
    """An answer of which anybody can say whether it is one."""

    interview: str
    #: As ``Exchange.mark``.
    exchange: str
    answers: bool

    TEMPLATE: ClassVar = re.compile(rf"v1:vote:([01]):({KEY}):({MARK})")

    def __str__(self) -> str:
        return f"v1:vote:{self.answers:d}:{self.interview}:{self.exchange}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(match[2], match[3], match[1] == "1")

"""What buttons, menus and suggestions remember: ids, never a text, so that they work after a restart.

A ``custom_id`` is ``v1:verb:…``; Discord's own ids, as of who asked, are written in base 36 to save room.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Final, Self, get_args

from bot.discord_app.showing.host_ids import (
    ArchiveId,
    ChangesId,
    DiscardId,
    DraftId,
    EverythingId,
    SetupId,
    WantedId,
    WordingId,
)
from bot.discord_app.showing.person_ids import MineId
from bot.discord_app.showing.reader_ids import DIGEST, MARK, ReadId, VoteId
from bot.library.keys import KEY

#: What is chosen in a menu by whoever meant none of the questions.
NONE: Final = "none"
#: Where a page is chosen in a menu of pages.
JUMP: Final = "jump"

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_ID = "[0-9a-z]{1,13}"  # 2**64 has 13 digits in base 36
_SUGGESTION = re.compile(rf"v1:({KEY}):({MARK})")


class Topic(Enum):
    """What can be leafed through page by page; the summaries go by their length."""

    QUESTIONS = "questions"
    ABOUT = "about"
    INTERVIEWS = "interviews"
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class RemoveId:
    """A reply that can be removed."""

    asker: int

    TEMPLATE: ClassVar = re.compile(rf"v1:remove:({_ID})")

    def __str__(self) -> str:
        return f"v1:remove:{base36(self.asker)}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(int(match[1], 36))


@dataclass(frozen=True, slots=True)
class TurnId:
    """A page that can be turned to."""

    asker: int
    topic: Topic
    #: 0-based.
    page: int
    #: Which of the buttons it is, because two of them may lead to the same page: "first", "previous", "next", "last";
    #: ``JUMP`` for the menu of pages, whose choice counts and not ``page``.
    place: str
    #: The interview it is about; "" for all of them.
    within: str = ""

    TEMPLATE: ClassVar = re.compile(
        rf"v1:turn:({_ID}):({'|'.join(t.value for t in Topic)}):([0-9]{{1,5}})"
        rf":(first|previous|next|last|{JUMP})(?::({KEY}))?"
    )

    def __str__(self) -> str:
        within = f":{self.within}" if self.within else ""
        return f"v1:turn:{base36(self.asker)}:{self.topic.value}:{self.page}:{self.place}{within}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(int(match[1], 36), Topic(match[2]), int(match[3]), match[4], match[5] or "")


@dataclass(frozen=True, slots=True)
class CiteId:
    """A stored exchange that can be cited, by anybody."""

    interview: str
    #: As ``Exchange.mark``.
    exchange: str
    #: As ``Place.cited``.
    sentence: int = 0
    #: Of the answer that was shown; "" where it is not known.
    digest: str = ""

    TEMPLATE: ClassVar = re.compile(rf"v1:cite:({KEY}):({MARK})(?::([0-9]{{1,5}}))?(?:~({DIGEST}))?")

    def __str__(self) -> str:
        sentence = f":{self.sentence}" if self.sentence else ""
        digest = f"~{self.digest}" if self.digest else ""
        return f"v1:cite:{self.interview}:{self.exchange}{sentence}{digest}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(match[1], match[2], int(match[3] or 0), match[4] or "")


@dataclass(frozen=True, slots=True)
class FollowId:
    """A reply to a command that can be followed up."""

    asker: int
    #: Where ``exchange`` is "", the interview that was asked, "" for all of them; else that of the stored question.
    interview: str = ""
    #: The stored question that was picked, as ``Exchange.mark``; "" where it was typed, and stands in the message.
    exchange: str = ""

    TEMPLATE: ClassVar = re.compile(rf"v1:follow:({_ID}):((?:{KEY})?):((?:{MARK})?)")

    def __str__(self) -> str:
        return f"v1:follow:{base36(self.asker)}:{self.interview}:{self.exchange}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(int(match[1], 36), match[2], match[3])


@dataclass(frozen=True, slots=True)
class PostId:
    """A private reply that the person who asked can post for all; its question stands in the message."""

    TEMPLATE: ClassVar = re.compile(r"v1:post")

    def __str__(self) -> str:
        return "v1:post"

    @classmethod
    def parse(cls, _: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls()


@dataclass(frozen=True, slots=True)
class ChooseId:
    """A menu of stored questions; what is chosen in it comes with the press, see ``suggestion`` and ``NONE``."""

    asker: int
    #: Which menu of its message it is, from 0.
    place: int = 0
    #: The interview that was asked; "" for all of them.
    within: str = ""

    TEMPLATE: ClassVar = re.compile(rf"v1:choose:({_ID}):([0-9]):((?:{KEY})?)")

    def __str__(self) -> str:
        return f"v1:choose:{base36(self.asker)}:{self.place}:{self.within}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(int(match[1], 36), int(match[2]), match[3])


class Suggest(Enum):
    """What leads to other words for a printed question."""

    #: A button below a reply to a question that nothing covers.
    OPEN = "open"
    #: A menu of printed questions, in a private message that keeps the words.
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class SuggestId:
    """What anybody can suggest for the question that stands in the message, or in the one it replies to."""

    what: Suggest

    TEMPLATE: ClassVar = re.compile(rf"v1:suggest:({'|'.join(s.value for s in Suggest)})")

    def __str__(self) -> str:
        return f"v1:suggest:{self.what.value}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(Suggest(match[1]))


#: Whatever a button or a menu of this bot can be for.
ButtonId = (
    RemoveId
    | TurnId
    | CiteId
    | FollowId
    | PostId
    | ChooseId
    | ReadId
    | VoteId
    | MineId
    | DraftId
    | ArchiveId
    | DiscardId
    | SetupId
    | EverythingId
    | WantedId
    | SuggestId
    | WordingId
    | ChangesId
)
_KINDS: Final[tuple[type[ButtonId], ...]] = get_args(ButtonId)


def parse(custom_id: str) -> ButtonId | None:
    """Return what the button with ``custom_id`` is for; None where another version of the bot has made it."""
    for kind in _KINDS:
        if match := kind.TEMPLATE.fullmatch(custom_id):
            return kind.parse(match)
    return None


def suggestion(interview: str, exchange: str) -> str:
    """Return the value that stands for a stored question when it is picked from the suggestions of a command."""
    return f"v1:{interview}:{exchange}"


def suggested(value: str) -> tuple[str, str] | None:
    """Return the interview and the mark of the exchange that ``value`` stands for; None when somebody typed it."""
    match = _SUGGESTION.fullmatch(value)
    return (match[1], match[2]) if match else None


def base36(number: int) -> str:
    """Return ``number``, 0 or more, in base 36: the inverse of ``int(text, 36)``."""
    digits = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return _DIGITS[number] + digits

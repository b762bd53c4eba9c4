"""What the buttons and menus remember that are for the hosts of a server."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Final, Self

from bot.library.keys import KEY

#: What a preview is kept under, a number below 2**64 in base 36, and how many were kept there by then.
_KEPT: Final = "[0-9a-z]{1,13}(?:-[1-9][0-9]{0,6})?"


class Step(Enum):
    """What a host can do with a preview."""

    PUBLISH = "publish"
    #: Publish it although it is doubtful.
    CONFIRM = "confirm"
    SWAP = "swap"
    #: Two menus of its speakers: those who ask, and those who answer.
    ASKING = "asking"
    ANSWERING = "answering"
    #: Say what its speakers are called.
    NAMES = "names"
    #: Show which single places can be put right, and do so: on the other side, or in no exchange.
    PLACES = "places"
    SPLIT = "split"
    OMIT = "omit"
    #: Take back all of that; go back to the preview.
    RESTORE = "restore"
    BACK = "back"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class DraftId:
    """What a host can do with a preview that is kept for a while."""

    step: Step
    #: Which preview: what it is kept under, and how many were kept there when it was shown.
    token: str
    #: Which of its paragraphs were offered with it, as ``mending.offered`` counts them; 0 where none were chosen.
    at: int = 0

    TEMPLATE: ClassVar = re.compile(rf"v1:draft:({'|'.join(s.value for s in Step)}):({_KEPT})(?::([1-9][0-9]{{0,6}}))?")

    def __str__(self) -> str:
        return f"v1:draft:{self.step.value}:{self.token}{f':{self.at}' if self.at else ''}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(Step(match[1]), match[2], int(match[3] or 0))


@dataclass(frozen=True, slots=True)
class ArchiveId:
    """Whether a host takes over the archive whose preview is kept for a while, or gives it up."""

    takes_over: bool
    #: As in ``DraftId``.
    token: str

    TEMPLATE: ClassVar = re.compile(rf"v1:archive:([01]):({_KEPT})")

    def __str__(self) -> str:
        return f"v1:archive:{self.takes_over:d}:{self.token}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(match[1] == "1", match[2])


@dataclass(frozen=True, slots=True)
class DiscardId:
    """An interview that can be removed from the library of the server for good."""

    interview: str
    #: Whether they were a host when it was shown; those to whom the server has given the command without that need not.
    manages: bool

    TEMPLATE: ClassVar = re.compile(rf"v1:discard:([01]):({KEY})")

    def __str__(self) -> str:
        return f"v1:discard:{self.manages:d}:{self.interview}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(match[2], match[1] == "1")


class Subject(Enum):
    """What a host can choose for the server."""

    CHANNELS = "channels"
    UNASKED = "unasked"
    REPLIES = "replies"
    SWITCHES = "switches"
    LANGUAGE = "language"
    #: A button: channels that were chosen, and deleted since, are chosen no more.
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class SetupId:
    """A menu, or a button, with which a host chooses something for the server."""

    subject: Subject
    #: As in ``DiscardId``.
    manages: bool

    TEMPLATE: ClassVar = re.compile(rf"v1:setup:([01]):({'|'.join(s.value for s in Subject)})")

    def __str__(self) -> str:
        return f"v1:setup:{self.manages:d}:{self.subject.value}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(Subject(match[2]), match[1] == "1")


class Wanted(Enum):
    """What a host can do with the questions that were not covered."""

    CSV = "csv"
    JSON = "json"
    #: Delete those that are alike and were chosen in the menu; delete all.
    FORGET = "forget"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class WantedId:
    """What was asked and not covered in the server, for its hosts."""

    what: Wanted
    #: As in ``DiscardId``.
    manages: bool

    TEMPLATE: ClassVar = re.compile(rf"v1:wanted:([01]):({'|'.join(w.value for w in Wanted)})")

    def __str__(self) -> str:
        return f"v1:wanted:{self.manages:d}:{self.what.value}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(Wanted(match[2]), match[1] == "1")


class Decision(Enum):
    """What a host can decide on other words for a question."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    #: They were accepted, and are a suggestion again.
    UNDO = "undo"
    #: Nothing: they are listed again.
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class WordingId:
    """A menu of other words for questions, or a button for some of them."""

    what: Decision
    #: As in ``DiscardId``.
    manages: bool
    #: Of the words; 0 where it is what is chosen in a menu.
    number: int = 0

    TEMPLATE: ClassVar = re.compile(
        rf"v1:wording:([01]):({'|'.join(d.value for d in Decision)})(?::([1-9][0-9]{{0,18}}))?"
    )

    def __str__(self) -> str:
        return f"v1:wording:{self.manages:d}:{self.what.value}{f':{self.number}' if self.number else ''}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(Decision(match[2]), match[1] == "1", int(match[3] or 0))


class Review(Enum):
    """What a host can do with what was changed."""

    #: Undo what was chosen in a menu, by its number.
    UNDO = "undo"
    #: Show newer, or older, changes.
    NEWER = "newer"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class ChangesId:
    """What was changed in the server: a page of it."""

    what: Review
    #: As in ``DiscardId``.
    manages: bool
    #: The page that is shown afterwards, 0-based, the newest first.
    page: int

    TEMPLATE: ClassVar = re.compile(rf"v1:changes:([01]):({'|'.join(r.value for r in Review)}):([0-9]{{1,3}})")

    def __str__(self) -> str:
        return f"v1:changes:{self.manages:d}:{self.what.value}:{self.page}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(Review(match[2]), match[1] == "1", int(match[3]))


@dataclass(frozen=True, slots=True)
class EverythingId:
    """Everything of the server, which can be removed for good."""

    #: As in ``DiscardId``.
    manages: bool

    TEMPLATE: ClassVar = re.compile(r"v1:everything:([01])")

    def __str__(self) -> str:
        return f"v1:everything:{self.manages:d}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(match[1] == "1")

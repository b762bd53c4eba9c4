"""What a library gives back: values that need no database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from bot.library.times import read_time
from bot.model import Exchange, Interview
from bot.remarks import Remark

if TYPE_CHECKING:
    from bot.library.archive import Archive
    from bot.library.description import Description
    from bot.library.drafts import Draft
    from bot.library.identity import Diff

#: The owner of the library that the terminal asks.
TERMINAL: Final = "terminal"
#: The version of a library that has no interviews of its own, and so serves the built-in ones.
BUILT_IN: Final = "built-in"
#: The version of the library of a server that the bot was removed from, which serves nothing.
LEFT: Final = "left"


@dataclass(frozen=True, slots=True)
class StoredInterview:
    """An interview in a library, with what only its hosts need to know."""

    interview: Interview
    #: What was said about it, to be said again when it is changed.
    description: Description
    file_bytes: int
    added: dt.datetime
    changed: dt.datetime
    #: None while it is served.
    withdrawn: dt.datetime | None

    @property
    def key(self) -> str:
        """The interview's key."""
        return self.interview.key

    @property
    def opens(self) -> dt.datetime | None:
        """The moment before which nothing of it is quoted, if there is one; it may be past."""
        return read_time(self.description.opens) if self.description.opens else None

    @property
    def withheld(self) -> tuple[Exchange, ...]:
        """The exchanges that are quoted nowhere, in order."""
        return tuple(e for e in self.interview.exchanges if e.id in (self.description.withheld or ()))

    @property
    def waiting(self) -> tuple[tuple[Exchange, dt.datetime], ...]:
        """The exchanges with a moment of their own before which they are not quoted, in order; it may be past."""
        moments = self.description.moments
        return tuple((e, read_time(moments[e.id])) for e in self.interview.exchanges if e.id in moments)

    def served(self, now: dt.datetime) -> Interview | None:
        """Return what can be asked of it ``now``: without what is withheld or waits; None for nothing at all."""
        if self.withdrawn or (self.opens and now < self.opens):
            return None
        hidden = {e.id for e in self.withheld} | {e.id for e, opens in self.waiting if now < opens}
        if not hidden:
            return self.interview
        left = [exchange for exchange in self.interview.exchanges if exchange.id not in hidden]
        exchanges = tuple(replace(exchange, number=number) for number, exchange in enumerate(left, 1))
        transcript = replace(self.interview.transcript, exchanges=exchanges)
        wordings = tuple(w for w in self.interview.wordings if any(w.exchange == e.id for e in exchanges))
        return replace(self.interview, transcript=transcript, wordings=wordings) if exchanges else None


@dataclass(frozen=True, slots=True)
class Damaged:
    """An interview in a library of which something is not what was stored; nothing of it is anybody's words."""

    key: str
    #: What is wrong, and what to do about it, a clause each.
    reason: Remark
    remedy: Remark

    @property
    def remark(self) -> Remark:
        """Both in one."""
        return Remark("{reason}; {remedy}", reason=self.reason, remedy=self.remedy)


@dataclass(frozen=True, slots=True)
class Contents:
    """The interviews of a library, withdrawn ones too, in the order in which they were added."""

    readable: tuple[StoredInterview, ...] = ()
    damaged: tuple[Damaged, ...] = ()

    @property
    def damage(self) -> tuple[Remark, ...]:
        """What is wrong with those that are damaged, and what to do about it, a clause each."""
        return tuple(damaged.remark for damaged in self.damaged)


@dataclass(frozen=True, slots=True)
class Preview:
    """What publishing a draft would do, as its host must have been shown before."""

    draft: Draft
    #: ``diff.now`` is what would be published, ``diff.before`` the interview whose place it would take.
    diff: Diff
    #: Keys of the interviews of the library that come from the same file, to the byte, and would stay beside it.
    same_file: tuple[str, ...] = ()
    #: Whether its host has chosen the key; else it is the first of its file's name that fits.
    is_key_chosen: bool = False
    #: The moment before which nothing of it would be quoted; None where there is none, or it is past.
    opens: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Displaced:
    """A stored question that is answered by its exchange, and would be no more once a draft is published.

    Or other words that an exchange answers, and that are to be accepted for another one.
    """

    #: The printed question, or other words for it.
    words: str
    interview: Interview
    exchange: Exchange
    #: The other exchange that would answer it; None where none would.
    taken_by: tuple[Interview, Exchange] | None


@dataclass(frozen=True, slots=True)
class Covered:
    """A question that members wanted to know and nothing covered, with the exchange that answers it now."""

    #: The first of its wordings that is answered.
    words: str
    interview: Interview
    exchange: Exchange


@dataclass(frozen=True, slots=True)
class Added:
    """What publishing a draft has done."""

    key: str
    diff: Diff
    #: False when everything was already there, to the byte.
    anything: bool
    #: Whether the interview is withdrawn, and so still served nowhere.
    withdrawn: bool
    #: The moment before which nothing of it is quoted; None where there is none, or it is past.
    opens: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What importing an archive would do."""

    archive: Archive
    #: Keys of the interviews of the library whose place others would take.
    replaced: frozenset[str]
    #: Key in the archive -> keys of the library's interviews that come from the same file and would stay beside it.
    same_file: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Imported:
    """What importing an archive has done: keys, in the archive's order."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """A library as an archive."""

    archive: bytes
    #: Interviews in it.
    count: int
    #: Those that are not in it, because something of them is damaged.
    damaged: tuple[Damaged, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a library serves, and the version of the library that serves it."""

    version: str
    interviews: tuple[Interview, ...]
    #: What it has besides, and serves to nobody.
    damaged: tuple[Damaged, ...] = ()

    @property
    def is_built_in(self) -> bool:
        """Whether the library has no interviews of its own, so that it serves the built-in ones."""
        return self.version == BUILT_IN


class Kept(Enum):
    """What of a server may be kept; the values are the names of the tables."""

    INTERVIEWS = "interview"
    SETTINGS = "preference"
    VOTES = "vote"
    QUESTIONS = "missed"
    WORDINGS = "wording"
    HISTORY = "event"
    COUNTS = "replies"

"""What hosts changed, and whether it can be undone: that is told from what was changed after it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, NamedTuple

from bot.library.events import Event, What

#: After so many days it is forgotten who changed something.
DAYS_A_NAME_IS_KEPT: Final = 90
#: After so many days the version before of an interview is deleted.
DAYS_A_VERSION_IS_KEPT: Final = 30
#: Stands for no moment before which an interview is not quoted.
NO_MOMENT: Final = "-"
#: Stands for no version of an interview that was there before.
NO_VERSION: Final = "-"
#: Characters of a name that are kept: a name of a server has 32, one that is shown everywhere no more.
LONGEST_NAME: Final = 100


#: What a change of an interview is about, but for single answers.
_ASPECTS: Final[Mapping[What, tuple[str, ...]]] = {
    What.ADDED: ("file", "served"),
    What.CHANGED: ("file",),
    What.REMOVED: ("file",),
    What.IMPORTED: ("file", "served", "time"),
    What.WITHDRAWN: ("served",),
    What.RESTORED: ("served",),
    What.TIMED: ("time",),
}


@dataclass(frozen=True, slots=True)
class Host:
    """Who changes a library."""

    #: Discord's id. It is never written.
    person: int
    #: What the person is called there.
    name: str


class Obstacle(Enum):
    """Why a change cannot be undone."""

    #: It has deleted something for good.
    DELETED = "deleted"
    #: The interview that it is about was removed since.
    REMOVED = "removed"
    #: The same was changed again since.
    SINCE = "changed since"
    #: What was there before is not kept (any more).
    NOT_KEPT = "not kept"
    #: There is no such change, or what it is about is there no more.
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was changed."""

    #: What it is called when it is undone.
    number: int
    event: Event
    #: What the host was called who did it; "" where that is not kept.
    who: str
    #: What it takes to undo it; "" where that needs nothing.
    #: ADDED, IMPORTED: ``NO_VERSION`` where there was none. TIMED, HELD: the moment before, or ``NO_MOMENT``. About
    #: other words: their number. SETTLED: JSON of what was chosen before, by the names of ``Preferences``, of all that
    #: was chosen differently then.
    before: str
    #: Whether the version before the change is kept.
    has_former: bool = False

    @property
    def settings(self) -> Mapping[str, object]:
        """What was chosen before, by its names in ``Preferences``, in their order; none where it is about another."""
        return json.loads(self.before) if self.event.what is What.SETTLED and self.before else {}

    @property
    def is_about_words(self) -> bool:
        """Whether it is about other words for a question."""
        return self.event.what in (What.ACCEPTED, What.UNDONE, What.REFUSED)


class SettingChange(NamedTuple):
    """What a setting was before a change, and what it became."""

    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Told:
    """A change as hosts are told of it."""

    change: Change
    #: Why it cannot be undone; None where it can.
    obstacle: Obstacle | None
    #: The other words for a question that it is about; "" for none, and where they are there no more.
    words: str = ""
    #: The settings that it is about, by their names in ``Preferences``.
    settled: Mapping[str, SettingChange] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChangedByPerson:
    """A change that can still be told to be of one person."""

    #: Discord's id of the server.
    server: str
    #: The interview; "" where it is about none.
    interview: str
    what: What
    #: What the person was called.
    name: str
    at: dt.datetime


def obstacle(change: Change, later: Iterable[Change]) -> Obstacle | None:
    """Return why ``change`` cannot be undone, None where it can; ``later`` are all changes after it.

    - A removal, or a refusal of words: what it deleted is gone for good.
    - The interview was removed later, with all that was about it.
    - Something later touches the same: the file, whether it is served, an answer, the moment, the words, a setting.
    - The version before, or the moment before, is not kept.
    """
    what, about = change.event.what, _taken_back(change)
    after = list(later)
    if what in (What.REMOVED, What.REFUSED):
        return Obstacle.DELETED
    if change.event.key and any(c.event.what is What.REMOVED and c.event.key == change.event.key for c in after):
        return Obstacle.REMOVED
    if any(about & _touched(c) or _may_have_settled(c, change) for c in after):
        return Obstacle.SINCE
    needs_former = what in (What.CHANGED, What.IMPORTED) and not change.has_former and change.before != NO_VERSION
    needs_before = what in (What.TIMED, What.HELD, What.ACCEPTED, What.UNDONE, What.SETTLED) and not change.before
    return Obstacle.NOT_KEPT if needs_former or needs_before else None


def obstacles(newest_first: Sequence[Change]) -> tuple[Obstacle | None, ...]:
    """Return of each change why it cannot be undone; all of them are given, the newest first."""
    return tuple(obstacle(change, newest_first[:place]) for place, change in enumerate(newest_first))


def settled(newest_first: Sequence[Change], chosen: Mapping[str, object]) -> tuple[Mapping[str, SettingChange], ...]:
    """Return of each change its settings as in ``Told``; all of them are given, and what is ``chosen`` now."""
    became, found = dict(chosen), []
    for change in newest_first:
        found.append({name: SettingChange(before, became.get(name)) for name, before in change.settings.items()})
        became.update(change.settings)
    return tuple(found)


def _may_have_settled(later: Change, change: Change) -> bool:
    """Tell whether ``later`` took over an archive, which may say anew what ``change`` did to a single answer."""
    is_about_an_answer = change.event.what in (What.WITHHELD, What.GIVEN, What.HELD)
    return is_about_an_answer and later.event.what is What.IMPORTED and later.event.key == change.event.key


def _taken_back(change: Change) -> frozenset[tuple[str, str]]:
    """Return what undoing a change is about; a version that an archive replaced comes back hidden as the one now is."""
    brings_back = change.event.what is What.IMPORTED and change.before != NO_VERSION
    return frozenset({("file", change.event.key)}) if brings_back else _touched(change)


def _touched(change: Change) -> frozenset[tuple[str, str]]:
    """Return what a change is about, so that two that have something of it in common cannot be undone in any order."""
    event, key = change.event, change.event.key
    touched = {(aspect, key) for aspect in _ASPECTS.get(event.what, ())}
    if event.what in (What.WITHHELD, What.GIVEN):
        touched |= {("answer", f"{key} {exchange}") for exchange in event.changed}
    if event.what is What.HELD:
        touched |= {("time of an answer", f"{key} {exchange}") for exchange in event.changed}
    if change.is_about_words:
        touched |= {("words", change.before)}
    return frozenset(touched | {("setting", name) for name in change.settings})

"""What was changed in a library, a line each, and why something cannot be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.library.changes import DAYS_A_VERSION_IS_KEPT, Obstacle, SettingChange, Told
from bot.library.events import What
from bot.remarks import Remark
from bot.wording.catalogues import say, unsaid
from bot.wording.library_cards import EVENTS, changes
from bot.wording.phrases import joined, lead, listed, minute, quoted
from bot.wording.told import told

#: Tells what became of a setting, from its name in ``Preferences`` and how it was changed.
Settled = Callable[[str, SettingChange], str]
#: What was done, in words; for interviews as in their history.
_DONE: Final = {
    **EVENTS,
    What.ACCEPTED: unsaid("other words accepted"),
    What.UNDONE: unsaid("other words undone"),
    What.REFUSED: unsaid("other words refused"),
    What.SETTLED: unsaid("settings"),
}
#: What is said where there is nothing to undo.
NOTHING_CHANGED: Final = unsaid("Nothing was changed yet.")
#: Why something cannot be undone.
WHY_NOT: Final = {
    Obstacle.DELETED: Remark("what it deleted is gone for good"),
    Obstacle.REMOVED: Remark("the interview was removed since"),
    Obstacle.SINCE: Remark("the same was changed again since"),
    Obstacle.NOT_KEPT: Remark(
        "what was there before is not kept (any more): a version that was replaced is kept for {days} days, and only "
        "the last one",
        days=DAYS_A_VERSION_IS_KEPT,
    ),
    Obstacle.GONE: Remark("what it is about is not there any more"),
}


def change_line(entry: Told, settled: Settled) -> str:
    """Return what was changed, when and by whom, in one line."""
    event = entry.change.event
    return lead(joined(minute(event.at), entry.change.who)) + change_words(entry, settled)


def change_words(entry: Told, settled: Settled) -> str:
    """Return what was changed, in a few words."""
    change, event = entry.change, entry.change.event
    done = say(_DONE[event.what])
    if entry.settled:
        return lead(done) + listed(settled(name, setting) for name, setting in entry.settled.items())
    if change.is_about_words:
        done = lead(done) + quoted(entry.words) if entry.words else done
    return joined(event.key, done) + changes(event)


def why_not(obstacle: Obstacle) -> str:
    """Return why something cannot be undone, as a sentence without a full stop."""
    return told(WHY_NOT[obstacle])

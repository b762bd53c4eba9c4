"""What was changed in a library, a line each, and why something cannot be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.library.changes import DAYS_A_VERSION_IS_KEPT, Obstacle, Told
from bot.library.events import What
from bot.wording.catalogues import say, unsaid
from bot.wording.library_cards import EVENTS, changes
from bot.wording.phrases import days, joined, lead, listed, minute, quoted

#: Tells what became of a setting, from its name in ``Preferences``, what it was before, and what it became.
Settled = Callable[[str, object, object], str]
#: What was done, in words; for interviews as in their history.
_DONE: Final = {
    **EVENTS,
    What.ACCEPTED: unsaid("other words accepted"),
    What.UNDONE: unsaid("other words undone"),
    What.REFUSED: unsaid("other words refused"),
    What.SETTLED: unsaid("settings"),
}


def change_line(told: Told, settled: Settled) -> str:
    """Return what was changed, when and by whom, in one line."""
    event = told.change.event
    return lead(joined(minute(event.at), told.change.who)) + change_words(told, settled)


def change_words(told: Told, settled: Settled) -> str:
    """Return what was changed, in a few words."""
    change, event = told.change, told.change.event
    done = say(_DONE[event.what])
    if told.settled:
        return lead(done) + listed(settled(name, *values) for name, values in told.settled.items())
    if change.is_about_words:
        done = lead(done) + quoted(told.words) if told.words else done
    return joined(event.key, done) + changes(event)


def why_not(obstacle: Obstacle) -> str:
    """Return why something cannot be undone, as a sentence without a full stop."""
    told = {
        Obstacle.DELETED: say("what it deleted is gone for good"),
        Obstacle.REMOVED: say("the interview was removed since"),
        Obstacle.SINCE: say("the same was changed again since"),
        Obstacle.NOT_KEPT: say(
            "what was there before is not kept (any more): a version that was replaced is kept for {days}, and only "
            "the last one",
            days=days(DAYS_A_VERSION_IS_KEPT),
        ),
        Obstacle.GONE: say("what it is about is not there any more"),
    }
    return told[obstacle]

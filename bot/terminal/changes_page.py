"""What was changed in a library, as a page and as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.library.changes import Told
from bot.library.times import write_time
from bot.terminal.json_lines import VERSION, JsonObject
from bot.terminal.page import Line, Tone, line
from bot.wording.catalogues import say
from bot.wording.changing import NOTHING_CHANGED, change_line, why_not
from bot.wording.phrases import lead

_INDENT = 2


def changes_page(changes: Sequence[Told]) -> tuple[Line, ...]:
    """Return the changes, the newest first, each with why it cannot be undone."""
    if not changes:
        return (line(Tone.NOTE, say(NOTHING_CHANGED)),)
    return tuple(shown for told in changes for shown in _entry(told))


def _entry(told: Told) -> Iterator[Line]:
    yield line(Tone.NOTE, change_line(told, lambda name, *_: name), lead=lead(str(told.change.number)))
    if told.obstacle:
        yield line(Tone.NOTE, say("not to be undone: {reason}", reason=why_not(told.obstacle)), _INDENT)


def change_record(told: Told) -> JsonObject:
    """Return a change as one JSON object; ``obstacle`` is null where it can be undone."""
    event = told.change.event
    return {
        "version": VERSION,
        "number": told.change.number,
        "at": write_time(event.at),
        "what": event.what.value,
        "interview": event.key or None,
        "added": list(event.added),
        "changed": list(event.changed),
        "gone": list(event.gone),
        "words": told.words or None,
        "obstacle": told.obstacle.value if told.obstacle else None,
    }

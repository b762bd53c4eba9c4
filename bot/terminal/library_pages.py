"""What a library holds, and what is done to it, as pages and as records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.library import Diff, Event, Held
from bot.model import Exchange, Interview
from bot.terminal.json_lines import VERSION, JsonObject, about_json, words
from bot.terminal.page import EMPTY, Line, Tone, line, page, separated
from bot.wording import about_card
from bot.wording.phrases import counted, day, size

_INDENT = 2
#: Of a hash, in a list of what happened: enough to tell two files apart.
_SHORT = 12


def list_page(held: Sequence[Held]) -> tuple[Line, ...]:
    """Return what a library holds, an interview a block."""
    if not held:
        return (line(Tone.NOTE, "The library has no interviews of its own; the built-in one is asked."),)
    return tuple(separated(list(_entry(h)) for h in held))


def _entry(held: Held) -> Iterator[Line]:
    yield line(Tone.HEADING, _title(held.interview), lead=f"{held.key}: ")
    yield line(Tone.NOTE, _origin(held.interview), _INDENT)
    yield line(Tone.NOTE, f"{counted(len(held.interview.exchanges), 'question')}, {_state(held)}", _INDENT)


def _title(interview: Interview) -> str:
    return interview.title or interview.source.name


def _origin(interview: Interview) -> str:
    provenance = interview.provenance
    who = ", ".join(interview.transcript.interviewees) or "somebody who is not named"
    return f"{who} to {provenance.outlet}, {day(provenance.date)}"


def _state(held: Held) -> str:
    return f"withdrawn on {_time(held.withdrawn)}" if held.withdrawn else "served"


def show_page(held: Held, happened: Sequence[Event]) -> tuple[Line, ...]:
    """Return one interview with where it comes from and what happened to it."""
    source = held.interview.source
    provenance = held.interview.provenance
    said = {"Title: ": provenance.title, "Translated from: ": provenance.translated_from, "Rights: ": provenance.rights}
    kept = [
        *(line(Tone.NOTE, text, lead=lead) for lead, text in said.items() if text),
        line(Tone.NOTE, held.key, lead="Key: "),
        line(Tone.NOTE, f"{source.name}, {size(held.file_bytes)}, SHA-256 {source.sha256}", lead="File: "),
        line(Tone.NOTE, _state(held), lead="State: "),
    ]
    told = [line(Tone.NOTE, _told(e), _INDENT) for e in happened]
    return (
        *page(about_card(held.interview)),
        EMPTY,
        *separated([kept, [line(Tone.LABEL, "What happened:"), *told]]),
    )


def _told(event: Event) -> str:
    exchanges = {"added": event.added, "changed": event.changed, "gone": event.gone}
    counts = ", ".join(f"{len(ids)} {what}" for what, ids in exchanges.items() if ids)
    return f"{_time(event.at)}: {event.what.value}, file {event.sha256[:_SHORT]}{f' ({counts})' if counts else ''}"


def diff_page(diff: Diff) -> tuple[Line, ...]:
    """Return what is different from the interview that is published; nothing where there is none."""
    if not diff.before:
        return ()
    counts = ", ".join(f"{number} {what}" for what, number in diff.counts().items())
    return (
        line(Tone.HEADING, f"{diff.now.key} is in the library already. Questions: {counts}"),
        *(_asked(diff.now, e, "added") for e in diff.added),
        *(_asked(diff.now, e, "changed") for _, e in diff.changed),
        *(_asked(diff.before, e, "gone") for e in diff.gone),
    )


def _asked(interview: Interview, exchange: Exchange, what: str) -> Line:
    return line(Tone.CHOICE, interview.question_of(exchange), _INDENT, lead=f"{what}: {exchange.number}. ")


def held_record(held: Held) -> JsonObject:
    """Return the record of an interview in a library."""
    return {
        **about_json(held.interview),
        "given_title": held.interview.provenance.title,
        "rights": held.interview.provenance.rights,
        "translated_from": held.interview.provenance.translated_from,
        "bytes": held.file_bytes,
        "added": _time(held.added),
        "changed": _time(held.changed),
        "withdrawn": _time(held.withdrawn) if held.withdrawn else None,
    }


def show_record(held: Held, happened: Sequence[Event]) -> JsonObject:
    """Return the record of one interview with the ids of its questions and its history."""
    return {
        **held_record(held),
        "exchanges": [
            {"exchange": e.number, "id": e.id, "asked": words(held.interview, e.question)}
            for e in held.interview.exchanges
        ],
        "history": [
            {
                "at": _time(e.at),
                "what": e.what.value,
                "sha256": e.sha256,
                "added": list(e.added),
                "changed": list(e.changed),
                "gone": list(e.gone),
            }
            for e in happened
        ],
    }


def diff_record(diff: Diff) -> JsonObject:
    """Return the record of what publishing an interview has changed: the ids of exchanges."""
    return {
        "version": VERSION,
        "interview": diff.now.key,
        "new": diff.before is None,
        "added": [e.id for e in diff.added],
        "changed": [e.id for _, e in diff.changed],
        "gone": [e.id for e in diff.gone],
        "unchanged": diff.unchanged,
    }


def _time(at: dt.datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")

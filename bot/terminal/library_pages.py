"""What is in a library, and what is done to it, as pages and as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.library import Diff, Event, ImportPreview, Preview, StoredInterview
from bot.library.results import Damaged, Displaced
from bot.library.times import write_time
from bot.model import Exchange, Interview
from bot.terminal.json_lines import VERSION, JsonObject, about_json, words
from bot.terminal.page import EMPTY, Line, Tone, line, page, separated
from bot.wording import about_card, displaced_notes
from bot.wording.archive_cards import becoming
from bot.wording.catalogues import say, say_of
from bot.wording.library_cards import EVENTS, changes, held_answers
from bot.wording.phrases import day, joined, lead, names, questions, size
from bot.wording.told import told

_INDENT = 2
#: Of a hash, in a list of what happened: enough to tell two files apart.
_SHORT = 12


def list_page(stored: Sequence[StoredInterview], damaged: Sequence[Damaged] = ()) -> tuple[Line, ...]:
    """Return what is in a library, an interview a block; of those that are ``damaged`` what to do about it."""
    if not stored and not damaged:
        return (line(Tone.NOTE, say("The library has no interviews of its own; the built-in one is asked.")),)
    return tuple(separated([*(list(_entry(s)) for s in stored), *(list(_damaged_entry(d)) for d in damaged)]))


def _damaged_entry(damaged: Damaged) -> Iterator[Line]:
    yield line(Tone.HEADING, say("damaged"), lead=lead(damaged.key))
    yield line(Tone.NOTE, told(damaged.remark), _INDENT)


def _entry(stored: StoredInterview) -> Iterator[Line]:
    yield line(Tone.HEADING, _title(stored.interview), lead=lead(stored.key))
    yield line(Tone.NOTE, _origin(stored.interview), _INDENT)
    yield line(Tone.NOTE, joined(questions(stored.interview), _state(stored)), _INDENT)


def _title(interview: Interview) -> str:
    return interview.title or interview.source.name


def _origin(interview: Interview) -> str:
    provenance = interview.provenance
    who = joined(*interview.transcript.interviewees) or say("somebody who is not named")
    return joined(say("{who} to {whom}", who=who, whom=provenance.outlet), day(provenance.date))


def _state(stored: StoredInterview) -> str:
    if stored.withdrawn:
        return say("withdrawn on {day}", day=write_time(stored.withdrawn))
    opens = say("not quoted before {moment}", moment=write_time(stored.opens)) if stored.opens else say("served")
    count = len(stored.withheld)
    withdrawn = say_of(count, "{count} answer withdrawn", "{count} answers withdrawn") if count else ""
    return joined(opens, withdrawn, held_answers(stored, write_time) if stored.waiting else "")


def show_page(stored: StoredInterview, happened: Sequence[Event]) -> tuple[Line, ...]:
    """Return one interview with where it comes from and what happened to it."""
    source = stored.interview.source
    provenance = stored.interview.provenance
    facts = {
        say("Title"): provenance.title,
        say("Translated from"): provenance.translated_from,
        say("Rights"): provenance.rights,
        say("Key"): stored.key,
        say("File"): joined(source.name, size(stored.file_bytes), f"SHA-256 {source.sha256}"),
        say("State"): _state(stored),
    }
    known = [line(Tone.NOTE, fact, lead=lead(name)) for name, fact in facts.items() if fact]
    told = [line(Tone.NOTE, _told(e), _INDENT) for e in happened]
    return (
        *page(about_card(stored.interview)),
        EMPTY,
        *separated([known, [line(Tone.LABEL, say("What happened:")), *told]]),
    )


def _told(event: Event) -> str:
    file = say("file {hash}", hash=event.sha256[:_SHORT])
    return lead(write_time(event.at)) + joined(say(EVENTS[event.what]), file) + changes(event)


def preview_page(preview: Preview) -> tuple[Line, ...]:
    """Return what publishing an interview would change in the library; nothing where it is new in every respect."""
    return tuple(separated([list(_same_file(preview)), list(_differences(preview.diff))]))


def _same_file(preview: Preview) -> Iterator[Line]:
    if preview.same_file:
        note = say(
            "The same file is in the library already, as {keys}; it would stay there, beside {key}.",
            keys=names(preview.same_file),
            key=preview.draft.key,
        )
        yield line(Tone.HEADING, note)


def _differences(diff: Diff) -> Iterator[Line]:
    if not diff.before:
        return
    differing = say(
        "{key} is in the library already. Questions: {added} added, {changed} changed, {gone} gone, {unchanged} "
        "unchanged",
        key=diff.now.key,
        added=len(diff.added),
        changed=len(diff.changed),
        gone=len(diff.gone),
        unchanged=diff.unchanged,
    )
    yield line(Tone.HEADING, differing)
    yield from (_asked(diff.now, e, say("added")) for e in diff.added)
    yield from (_asked(diff.now, e, say("changed")) for _, e in diff.changed)
    yield from (_asked(diff.before, e, say("gone")) for e in diff.gone)


def _asked(interview: Interview, exchange: Exchange, what: str) -> Line:
    return line(Tone.CHOICE, interview.question_of(exchange), _INDENT, lead=f"{lead(what)}{exchange.number}. ")


def stored_record(stored: StoredInterview) -> JsonObject:
    """Return the record of an interview in a library."""
    return {
        **about_json(stored.interview),
        "given_title": stored.interview.provenance.title,
        "rights": stored.interview.provenance.rights,
        "translated_from": stored.interview.provenance.translated_from,
        "bytes": stored.file_bytes,
        "added": write_time(stored.added),
        "changed": write_time(stored.changed),
        "withdrawn": write_time(stored.withdrawn) if stored.withdrawn else None,
        "opens": write_time(stored.opens) if stored.opens else None,
        "withheld": [exchange.id for exchange in stored.withheld],
        "waiting": [{"exchange": exchange.id, "opens": write_time(opens)} for exchange, opens in stored.waiting],
    }


def show_record(stored: StoredInterview, happened: Sequence[Event]) -> JsonObject:
    """Return the record of one interview with the ids of its questions and its history."""
    return {
        **stored_record(stored),
        "exchanges": [
            {"exchange": e.number, "id": e.id, "asked": words(stored.interview, e.question)}
            for e in stored.interview.exchanges
        ],
        "history": [
            {
                "at": write_time(e.at),
                "what": e.what.value,
                "sha256": e.sha256,
                "added": list(e.added),
                "changed": list(e.changed),
                "gone": list(e.gone),
            }
            for e in happened
        ],
    }


def displaced_page(displaced: Sequence[Displaced]) -> tuple[Line, ...]:
    """Return the stored questions that publishing an interview would take from others; nothing where there are none."""
    told = displaced_notes(displaced)
    return tuple(
        line(Tone.NOTE if number else Tone.HEADING, note, _INDENT * bool(number)) for number, note in enumerate(told)
    )


def published_record(diff: Diff, same_file: Sequence[str], displaced: Sequence[Displaced]) -> JsonObject:
    """Return the record of what publishing an interview has changed; ``same_file``: keys of those of the same file."""
    return {
        "version": VERSION,
        "interview": diff.now.key,
        "new": diff.before is None,
        "added": [e.id for e in diff.added],
        "changed": [e.id for _, e in diff.changed],
        "gone": [e.id for e in diff.gone],
        "unchanged": diff.unchanged,
        "same_file": list(same_file),
        "displaced": [
            {
                "words": d.words,
                "interview": d.interview.key,
                "exchange": d.exchange.id,
                "taken_by": {"interview": d.taken_by[0].key, "exchange": d.taken_by[1].id} if d.taken_by else None,
            }
            for d in displaced
        ],
    }


def import_page(preview: ImportPreview) -> tuple[Line, ...]:
    """Return what becomes of each interview of an archive."""
    return tuple(line(Tone.NOTE, lead(r.key) + becoming(r.key, preview)) for r in preview.archive.records)

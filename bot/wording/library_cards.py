"""The cards of a library: what was understood of a file, what is stored, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.library import Contents, Diff, Draft, Event, Preview, StoredInterview
from bot.library.events import What
from bot.model import Exchange, Interview, Paragraph, Span
from bot.quoting import quote
from bot.text.cutting import cut_short
from bot.wording.card import Card, Kind, Passage, Voice
from bot.wording.catalogues import say, say_of, spoken_language, unsaid
from bot.wording.languages import comparing_notes, language_name
from bot.wording.links import web_address
from bot.wording.phrases import (
    few,
    interview_line,
    joined,
    listed,
    made_by,
    minute,
    names,
    percent,
    place,
    questions,
    quoted,
    size,
)
from bot.wording.told import in_full, told

#: Characters of an answer, or of a question, that a preview shows: enough to see whether it was cut rightly.
_SAMPLE: Final = 240
#: Paragraphs that are shown where single places are put right.
_SHOWN: Final = 6
#: Doubts, and passages that were left out, that a preview tells; the rest is counted.
_TOLD: Final = 4
#: Characters of a sentence that the parser says about a file, of which a part may be the file's own words.
_DOUBT: Final = 240
#: Events of an interview's history that are told, the last ones.
_EVENTS: Final = 8
#: What happened, in words.
EVENTS: Final = {
    What.ADDED: unsaid("added"),
    What.CHANGED: unsaid("changed"),
    What.WITHDRAWN: unsaid("withdrawn"),
    What.RESTORED: unsaid("restored"),
    What.REMOVED: unsaid("removed"),
    What.WITHHELD: unsaid("answer withdrawn"),
    What.GIVEN: unsaid("answer restored"),
    What.TIMED: unsaid("time of the first quote changed"),
    What.HELD: unsaid("time of an answer changed"),
    What.IMPORTED: unsaid("imported"),
}


def preview_card(preview: Preview, *, confirm: bool = False) -> Card:
    """Return the card of what would be published: whose words, how many, what is doubtful, first and last exchange.

    With ``confirm`` it asks whether that is to be published although it is doubtful, or takes questions from others.
    """
    draft, diff = preview.draft, preview.diff
    interview = diff.now
    first, last = interview.exchanges[0], interview.exchanges[-1]
    samples = (first,) if first is last else (first, last)
    doubtful = tuple(_doubtful_passages(interview))
    return Card(
        Kind.PREVIEW,
        _heading(draft, interview, confirm=confirm),
        notes=(
            *_understood(interview),
            *_doubtful(draft),
            *_left_out(interview),
            *_replaced(diff),
            *_same_file(preview),
            *_doubts(draft),
            *_missing(draft),
            *_waits(preview.opens),
        ),
        passages_heading=_samples_heading(len(samples), len(doubtful)),
        passages=(*(passage for exchange in samples for passage in _sample(interview, exchange)), *doubtful),
        source=interview_line(interview),
        asked_by=made_by(interview),
        link=web_address(interview.provenance.link),
    )


def _heading(draft: Draft, interview: Interview, *, confirm: bool) -> str:
    if confirm:
        return say("Doubtful, publish it all the same?") if draft.is_doubtful else say("Publish it all the same?")
    return say_of(
        len(interview.exchanges),
        "Not published yet: {count} question with its answer",
        "Not published yet: {count} questions with answers",
    )


def places_card(preview: Preview, shown: Sequence[tuple[Exchange, Paragraph]]) -> Card:
    """Return the card of single places that can be put right: how those that are ``shown`` begin, up to a few."""
    interview = preview.diff.now
    right = len(preview.draft.description.corrections.all)
    return Card(
        Kind.PREVIEW,
        say("What is cut wrongly?"),
        notes=(
            say(
                "Split an answer where a question begins in it, or a question where the answer begins; "
                "leave out what nobody of the interview says."
            ),
            *(
                (say_of(right, "Put right so far: {count} place.", "Put right so far: {count} places."),)
                if right
                else ()
            ),
            say_of(
                len(interview.exchanges),
                "Now: {count} question with its answer.",
                "Now: {count} questions with answers.",
            ),
        ),
        passages=tuple(_as_it_is(interview, exchange, paragraph) for exchange, paragraph in shown[:_SHOWN]),
        source=interview_line(interview),
        asked_by=made_by(interview),
    )


def _as_it_is(interview: Interview, exchange: Exchange, paragraph: Paragraph) -> Passage:
    voice = Voice.QUESTION if paragraph in exchange.question else Voice.ANSWER
    return _opening(interview, paragraph, voice, place(interview, exchange), is_all=True)


def _understood(interview: Interview) -> Iterable[str]:
    transcript = interview.transcript
    nobody = say("nobody is named")
    yield say("Asked by: {who}.", who=few(transcript.interviewers, nobody))
    yield say("Answered by: {who}.", who=names(transcript.interviewees, nobody))
    yield say(
        "Language: {language}. How sure this is: {confidence}.",
        language=language_name(transcript.language, spoken_language()),
        confidence=percent(transcript.confidence),
    )
    yield from comparing_notes(transcript.language)


def _doubtful(draft: Draft) -> Iterable[str]:
    if draft.is_doubtful:
        yield say(
            "This is doubtful: who asks, who answers and where a question ends is more guessed than known. "
            "Look at it before you publish it."
        )


def _same_file(preview: Preview) -> Iterable[str]:
    if preview.same_file:
        yield say(
            "The same file is in the library already, as {keys}; it stays there, beside {key}.",
            keys=names(map(quoted, preview.same_file)),
            key=quoted(preview.draft.key),
        )


def _left_out(interview: Interview) -> Iterable[str]:
    passages = interview.transcript.left_out
    if passages:
        left = len(passages) - _TOLD
        lines = [say("line {line}, {reason}", line=p.line, reason=_short(told(p.reason))) for p in passages[:_TOLD]]
        more = [say_of(left, "and {count} more", "and {count} more")] if left > 0 else []
        yield say("Left out: {passages}.", passages=listed([*lines, *more]))


def _replaced(diff: Diff) -> Iterable[str]:
    if diff.before:
        yield say(
            "It takes the place of {key} ({interview}). Questions: {added} added, {changed} changed, {gone} gone, "
            "{unchanged} as before.",
            key=quoted(diff.before.key),
            interview=interview_line(diff.before),
            added=len(diff.added),
            changed=len(diff.changed),
            gone=len(diff.gone),
            unchanged=diff.unchanged,
        )


def _doubts(draft: Draft) -> Iterable[str]:
    yield from _told_doubts(draft.doubts)
    left = len(draft.doubts) - _TOLD
    if left > 0:
        yield say_of(left, "And {count} more doubt.", "And {count} more doubts.")


def _told_doubts(doubts: Sequence[str]) -> tuple[str, ...]:
    return tuple(say("Doubt: {doubt}", doubt=_short(told(doubt))) for doubt in doubts[:_TOLD])


def _missing(draft: Draft) -> Iterable[str]:
    if draft.missing:
        asked = {"outlet": say("who published it"), "date": say("when (or “undated”)")}
        yield say("Still to be said: {what}.", what=names(asked[field] for field in draft.missing))


def _sample(interview: Interview, exchange: Exchange) -> Iterable[Passage]:
    where = place(interview, exchange)
    yield _opening(interview, exchange.question[0], Voice.QUESTION, where, len(exchange.question) == 1)
    yield _opening(interview, exchange.answer[0], Voice.ANSWER, where, len(exchange.answer) == 1)


def _samples_heading(samples: int, doubtful: int) -> str:
    heading = say("First and last question") if samples > 1 else say("The question")
    return joined(heading, say("then what is most doubtful") if doubtful else "")


def _doubtful_passages(interview: Interview) -> Iterable[Passage]:
    """Yield how the most doubtful paragraphs begin, each with whose words it is taken for."""
    for exchange, paragraph in interview.transcript.doubtful_paragraphs:
        voice = Voice.QUESTION if paragraph in exchange.question else Voice.ANSWER
        shown = _opening(interview, paragraph, voice, place(interview, exchange), is_all=True)
        yield replace(shown, place=joined(place(interview, exchange), say("doubtful")))


def _opening(interview: Interview, paragraph: Paragraph, voice: Voice, place: str, is_all: bool) -> Passage:
    """Return the first sentences of ``paragraph``; the place says so where that is not all of it."""
    start = paragraph.span.start
    ends = [s.end for s in paragraph.sentences if s.end - start <= _SAMPLE]
    span = Span(start, ends[-1] if ends else min(paragraph.span.end, start + _SAMPLE))
    part = place if is_all and span == paragraph.span else joined(place, say("how it begins"))
    words = quote(interview.source, span)
    return Passage(words, voice, paragraph.speaker, place=part if voice is Voice.ANSWER else "", sentences=(span,))


def _waits(opens: dt.datetime | None) -> Iterable[str]:
    """Yield from when on something can be asked, where that is still to come."""
    if opens:
        yield say("Nothing of it is quoted before {moment}.", moment=minute(opens))


def published_card(interview: Interview, diff: Diff, *, withdrawn: bool, opens: dt.datetime | None = None) -> Card:
    """Return the card that says that an interview is published now; before ``opens``, to come, it is not quoted."""
    hidden, served = say("It is withdrawn, and served again when it is restored."), say("It can be asked now.")
    state = (*([hidden] if withdrawn else []), *_waits(opens)) or (served,)
    notes = (_sentence(interview), *_replaced(diff), *state)
    return Card(Kind.LIBRARY, say("Published"), notes=notes)


def library_card(found: Contents, *, built_in: bool = True) -> Card:
    """Return the list of what is in a library, a line each; ``built_in`` tells what is asked where nothing is."""
    if found == Contents():
        nothing = (
            say("No interviews of its own: the built-in one is asked until one is added.")
            if built_in
            else say("No interviews of its own, and the built-in one is switched off: nothing can be asked.")
        )
        return Card(Kind.LIBRARY, say("The library of this server"), notes=(nothing,))
    heading = say_of(
        len(found.readable) + len(found.damaged),
        "{count} interview in the library of this server",
        "{count} interviews in the library of this server",
    )
    lines = (joined(_named(s.interview), *_hidden(s)) for s in found.readable)
    return Card(Kind.LIBRARY, heading, notes=(*lines, *in_full(found.damage)))


def _hidden(stored: StoredInterview) -> Iterable[str]:
    """Yield what of an interview is not quoted, in a word or two."""
    if stored.withdrawn:
        yield say("withdrawn")
    if stored.opens:
        yield say("not before {moment}", moment=minute(stored.opens))
    if stored.withheld:
        yield say_of(len(stored.withheld), "{count} answer withdrawn", "{count} answers withdrawn")
    if stored.waiting:
        yield held_answers(stored, minute)


def held_answers(stored: StoredInterview, written: Callable[[dt.datetime], str]) -> str:
    """Return how many answers are held until a moment of their own, past or to come, and the last, ``written`` so."""
    return say_of(
        len(stored.waiting),
        "{count} answer held until {moment}",
        "{count} answers held, the last until {moment}",
        moment=written(max(opens for _, opens in stored.waiting)),
    )


def stored_card(stored: StoredInterview, events: tuple[Event, ...]) -> Card:
    """Return what a library knows about one of its interviews; ``events`` is what happened to it, the oldest first."""
    interview, provenance = stored.interview, stored.interview.provenance
    source = interview.source
    facts = {
        say("Title"): _short(interview.title or ""),
        say("Asked by"): few(interview.transcript.interviewers, say("nobody is named")),
        say("Rights"): _short(provenance.rights or ""),
        say("Note"): _short(provenance.note or ""),
        say("File"): joined(source.name, size(stored.file_bytes), f"SHA-256 {source.sha256}"),
        say("Added"): minute(stored.added),
        say("Withdrawn"): minute(stored.withdrawn) if stored.withdrawn else "",
        say("Not quoted before"): minute(stored.opens) if stored.opens else "",
        say("Withdrawn answers"): listed([_short(interview.question_of(e)) for e in stored.withheld]),
        say("Held answers"): listed([_held_until(interview, *waiting) for waiting in stored.waiting]),
    }
    told = tuple(say("{name}: {fact}", name=name, fact=fact) for name, fact in facts.items() if fact)
    happened = tuple(
        say("{name}: {fact}", name=minute(e.at), fact=say(EVENTS[e.what]) + changes(e)) for e in events[-_EVENTS:]
    )
    return Card(
        Kind.LIBRARY,
        _named(interview),
        notes=(*told, *_told_doubts(interview.transcript.doubts)),
        link=web_address(provenance.link),
        closing=happened,
    )


def removal_card(found: Contents) -> Card:
    """Return the card that asks whether to remove the one interview that was ``found`` for good."""
    meant = (*(_sentence(stored.interview) for stored in found.readable), *in_full(found.damage))
    what = say("Its file and its text are deleted and cannot be brought back.")
    other = say("/library withdraw hides it everywhere and can be undone.")
    return Card(Kind.LIBRARY, say("Remove it for good?"), notes=(*meant, what, other))


def changes(event: Event) -> str:
    """Return " (2 added, 1 gone)" for what became of questions; "" where none of them changed."""
    told = [
        say_of(len(event.added), "{count} added", "{count} added") if event.added else "",
        say_of(len(event.changed), "{count} changed", "{count} changed") if event.changed else "",
        say_of(len(event.gone), "{count} gone", "{count} gone") if event.gone else "",
    ]
    return say(" ({changes})", changes=joined(*told)) if any(told) else ""


def _held_until(interview: Interview, exchange: Exchange, opens: dt.datetime) -> str:
    question, moment = _short(interview.question_of(exchange)), minute(opens)
    return say("{question} (not before {moment})", question=question, moment=moment)


def _named(interview: Interview) -> str:
    told = joined(interview_line(interview), questions(interview))
    return say("{name}: {fact}", name=interview.key, fact=told)


def _sentence(interview: Interview) -> str:
    return say("{sentence}.", sentence=_named(interview))


def _short(text: str) -> str:
    return cut_short(" ".join(text.split()), _DOUBT)

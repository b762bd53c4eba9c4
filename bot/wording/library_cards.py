"""The cards of a library: what was understood of a file, what is stored, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.library import Diff, Draft, Event, Preview, StoredInterview
from bot.model import Exchange, Interview, Paragraph, Span
from bot.quoting import quote
from bot.wording.card import Card, Kind, Passage, Voice
from bot.wording.languages import language_name
from bot.wording.links import web_address
from bot.wording.phrases import counted, interview_line, names, place, questions, size

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


def preview_card(preview: Preview, *, confirm: bool = False) -> Card:
    """Return the card of what would be published: whose words, how many, what is doubtful, first and last exchange.

    With ``confirm`` it asks whether that is to be published although it is doubtful.
    """
    draft, diff = preview.draft, preview.diff
    interview = diff.now
    first, last = interview.exchanges[0], interview.exchanges[-1]
    samples = (first,) if first is last else (first, last)
    doubtful = tuple(_doubtful_passages(interview))
    return Card(
        Kind.PREVIEW,
        "Doubtful, publish it all the same?" if confirm else f"Not published yet: {questions(interview)} with answers",
        notes=(
            *_understood(interview),
            *_doubtful(draft),
            *_left_out(interview),
            *_replaced(diff),
            *_same_file(preview),
            *_doubts(draft),
            *_missing(draft),
        ),
        passages_heading=_samples_heading(len(samples), len(doubtful)),
        passages=(*(passage for exchange in samples for passage in _sample(interview, exchange)), *doubtful),
        source=interview_line(interview),
        link=web_address(interview.provenance.link),
    )


def places_card(preview: Preview, shown: Sequence[tuple[Exchange, Paragraph]]) -> Card:
    """Return the card of single places that can be put right: how those that are ``shown`` begin, up to a few."""
    interview = preview.diff.now
    right = len(preview.draft.description.corrections.all)
    return Card(
        Kind.PREVIEW,
        "What is cut wrongly?",
        notes=(
            "Split an answer where a question begins in it, or a question where the answer begins; "
            "leave out what nobody of the interview says.",
            *((f"Put right so far: {counted(right, 'place')}.",) if right else ()),
            f"Now: {questions(interview)} with answers.",
        ),
        passages=tuple(_as_it_is(interview, exchange, paragraph) for exchange, paragraph in shown[:_SHOWN]),
        source=interview_line(interview),
    )


def _as_it_is(interview: Interview, exchange: Exchange, paragraph: Paragraph) -> Passage:
    voice = Voice.QUESTION if paragraph in exchange.question else Voice.ANSWER
    return _opening(interview, paragraph, voice, place(interview, exchange), is_all=True)


def _understood(interview: Interview) -> Iterable[str]:
    transcript = interview.transcript
    yield f"Asked by: {names(transcript.interviewers, 'nobody is named')}."
    yield f"Answered by: {names(transcript.interviewees, 'nobody is named')}."
    yield f"Language: {language_name(transcript.language)}. How sure this is: {transcript.confidence:.0%}."


def _doubtful(draft: Draft) -> Iterable[str]:
    if draft.is_doubtful:
        yield (
            "This is doubtful: who asks, who answers and where a question ends is more guessed than known. "
            "Look at it before you publish it."
        )


def _same_file(preview: Preview) -> Iterable[str]:
    if preview.same_file:
        keys = names((f"“{key}”" for key in preview.same_file), "")
        yield f"The same file is in the library already, as {keys}; it stays there, beside “{preview.draft.key}”."


def _left_out(interview: Interview) -> Iterable[str]:
    passages = interview.transcript.left_out
    if passages:
        told = "; ".join(f"line {p.line}, {_short(p.reason)}" for p in passages[:_TOLD])
        more = f"; and {len(passages) - _TOLD} more" if len(passages) > _TOLD else ""
        yield f"Left out: {told}{more}."


def _replaced(diff: Diff) -> Iterable[str]:
    if diff.before:
        changes = (
            f"{len(diff.added)} added, {len(diff.changed)} changed, {len(diff.gone)} gone, {diff.unchanged} as before"
        )
        yield f"It takes the place of “{diff.before.key}” ({interview_line(diff.before)}): {changes}."


def _doubts(draft: Draft) -> Iterable[str]:
    yield from (f"Doubt: {_short(doubt)}" for doubt in draft.doubts[:_TOLD])
    if len(draft.doubts) > _TOLD:
        yield f"And {len(draft.doubts) - _TOLD} more doubts."


def _missing(draft: Draft) -> Iterable[str]:
    if draft.missing:
        asked = {"outlet": "who published it", "date": "when (or “undated”)"}
        yield f"Still to be said: {names(asked[field] for field in draft.missing)}."


def _sample(interview: Interview, exchange: Exchange) -> Iterable[Passage]:
    where = place(interview, exchange)
    yield _opening(interview, exchange.question[0], Voice.QUESTION, where, len(exchange.question) == 1)
    yield _opening(interview, exchange.answer[0], Voice.ANSWER, where, len(exchange.answer) == 1)


def _samples_heading(samples: int, doubtful: int) -> str:
    heading = "First and last question" if samples > 1 else "The question"
    return f"{heading}, then what is most doubtful" if doubtful else heading


def _doubtful_passages(interview: Interview) -> Iterable[Passage]:
    """Yield how the most doubtful paragraphs begin, each with whose words it is taken for."""
    for exchange, paragraph in interview.transcript.doubtful_paragraphs:
        voice = Voice.QUESTION if paragraph in exchange.question else Voice.ANSWER
        shown = _opening(interview, paragraph, voice, place(interview, exchange), is_all=True)
        yield replace(shown, place=f"{place(interview, exchange)}, doubtful")


def _opening(interview: Interview, paragraph: Paragraph, voice: Voice, place: str, is_all: bool) -> Passage:
    """Return the first sentences of ``paragraph``; the place says so where that is not all of it."""
    start = paragraph.span.start
    ends = [s.end for s in paragraph.sentences if s.end - start <= _SAMPLE]
    span = Span(start, ends[-1] if ends else min(paragraph.span.end, start + _SAMPLE))
    part = place if is_all and span == paragraph.span else f"{place}, how it begins"
    words = quote(interview.source, span)
    return Passage(words, voice, paragraph.speaker, place=part if voice is Voice.ANSWER else "", sentences=(span,))


def published_card(interview: Interview, diff: Diff, *, withdrawn: bool) -> Card:
    """Return the card that says that an interview is published now."""
    is_served = "It is withdrawn, and served again when it is restored." if withdrawn else "It can be asked now."
    return Card(Kind.LIBRARY, "Published", notes=(f"{_named(interview)}.", *_replaced(diff), is_served))


def library_card(stored: tuple[StoredInterview, ...]) -> Card:
    """Return the list of what is in a library, a line each."""
    if not stored:
        nothing = "No interviews of its own: the built-in one is asked until one is added."
        return Card(Kind.LIBRARY, "The library of this server", notes=(nothing,))
    heading = f"{counted(len(stored), 'interview')} in the library of this server"
    lines = (f"{_named(s.interview)}{', withdrawn' if s.withdrawn else ''}" for s in stored)
    return Card(Kind.LIBRARY, heading, notes=tuple(lines))


def stored_card(stored: StoredInterview, events: tuple[Event, ...]) -> Card:
    """Return what a library knows about one of its interviews; ``events`` is what happened to it, the oldest first."""
    interview, provenance = stored.interview, stored.interview.provenance
    source = interview.source
    facts = {
        "Title": _short(interview.title or ""),
        "Asked by": names(interview.transcript.interviewers, "nobody is named"),
        "Rights": _short(provenance.rights or ""),
        "Note": _short(provenance.note or ""),
        "File": f"{source.name}, {size(stored.file_bytes)}, SHA-256 {source.sha256}",
        "Added": f"{stored.added:%Y-%m-%d %H:%M} UTC",
        "Withdrawn": f"{stored.withdrawn:%Y-%m-%d %H:%M} UTC" if stored.withdrawn else "",
    }
    told = tuple(f"{name}: {fact}" for name, fact in facts.items() if fact)
    happened = tuple(f"{e.at:%Y-%m-%d %H:%M} UTC: {e.what.value}{_counted(e)}" for e in events[-_EVENTS:])
    doubts = tuple(f"Doubt: {_short(doubt)}" for doubt in interview.transcript.doubts[:_TOLD])
    return Card(
        Kind.LIBRARY,
        _named(interview),
        notes=(*told, *doubts),
        link=web_address(provenance.link),
        closing=happened,
    )


def removal_card(interview: Interview) -> Card:
    """Return the card that asks whether to remove an interview for good."""
    what = "Its file and its text are deleted and cannot be brought back."
    other = "/library withdraw hides it everywhere and can be undone."
    return Card(Kind.LIBRARY, "Remove it for good?", notes=(f"{_named(interview)}.", what, other))


def _counted(event: Event) -> str:
    counts = {"added": event.added, "changed": event.changed, "gone": event.gone}
    told = ", ".join(f"{len(ids)} {what}" for what, ids in counts.items() if ids)
    return f" ({told})" if told else ""


def _named(interview: Interview) -> str:
    return f"{interview.key}: {interview_line(interview)}, {questions(interview)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _DOUBT else f"{line[: _DOUBT - 1].rstrip()}…"

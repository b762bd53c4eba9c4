"""What the parser understood of one file, as a report with file:line and as JSON."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import asdict
from typing import Final

from bot.errors import NotAnInterviewError, SourceError
from bot.model import Exchange, Interview, LeftOut, Source, Span
from bot.model.corrections import Corrections
from bot.quoting import spoken
from bot.service.checking import Checked
from bot.terminal.json_lines import VERSION, JsonObject, speakers, words
from bot.terminal.page import Line, Tone, line, separated
from bot.text.cutting import cut_short
from bot.wording.catalogues import say, say_of, spoken_language, unsaid
from bot.wording.languages import comparing_notes, language_name
from bot.wording.phrases import joined, lead, percent, questions, sentences
from bot.wording.told import told

_INDENT = 2
#: So much of what is left out is shown, in characters: its place is told, and JSON has all of it.
_LONGEST = 500
#: What makes the parser surer of who asks and who answers, the surest first.
_HOW_TO_HELP: Final = unsaid(
    "write the name and a colon before what each of them says (Ann: …), or say who asks and who answers, with "
    "interviewers and interviewees in the TOML beside the file, or with --asked-by and --answered-by of "
    "`verbatim library add`; --swap is for those who were taken for each other, --split and --leave-out for single "
    "lines."
)


def check_json(checked: Checked) -> JsonObject:
    """Return the object of a file that was read."""
    source, found = checked.interview.source, checked.interview.transcript
    return {
        "version": VERSION,
        "title": checked.interview.title,
        "interviewers": list(found.interviewers),
        "interviewees": list(found.interviewees),
        "language": found.language,
        "confidence": round(found.confidence, 4),
        "low_confidence": found.low_confidence,
        "refused": found.refusal is not None,
        "reason": found.refusal,
        "pairs": [_pair(checked.interview, exchange) for exchange in found.exchanges],
        "left_out": [_left_out(source, passage) for passage in found.left_out],
        "doubts": list(found.doubts),
    }


def refusal_json(error: SourceError) -> JsonObject:
    """Return the object of a file that could not be read."""
    return {
        "version": VERSION,
        "title": None,
        "interviewers": [],
        "interviewees": [],
        "language": None,
        "confidence": 0.0,
        "low_confidence": True,
        "refused": True,
        "reason": error.reason,
        "pairs": [],
        "left_out": [],
        "doubts": [],
    }


def refusal_code(error: SourceError) -> int:
    """Return the exit code: 1 for a file without an interview, 2 for one that cannot be read."""
    return 1 if isinstance(error, NotAnInterviewError) else 2


def _pair(interview: Interview, exchange: Exchange) -> JsonObject:
    return {
        "question": words(interview, exchange.question),
        "answer": words(interview, exchange.answer),
        "asked_by": exchange.asked_by,
        "speaker": speakers(exchange),
        "asked_at": exchange.asked_at,
        "answered_at": exchange.answered_at,
    }


def _left_out(source: Source, passage: LeftOut) -> JsonObject:
    return {"line": passage.line, "text": spoken(source, passage.span), "reason": passage.reason}


def check_page(checked: Checked) -> tuple[Line, ...]:
    """Return the report: verdict first, then what was understood, with ``file:line`` where there is a place."""
    found = checked.interview.transcript
    return tuple(
        separated(
            [
                [line(Tone.HEADING, _verdict(checked)), *_facts(checked)],
                list(_doubtful(checked)),
                list(_exchanges(checked)),
                list(_passed_over(checked)),
                [line(Tone.NOTE, told(doubt), lead=lead(say("Doubt"))) for doubt in found.doubts],
            ]
        )
    )


def _verdict(checked: Checked) -> str:
    found = checked.interview.transcript
    if found.refusal:
        return say("{path}: no interview: {reason}", path=checked.path, reason=told(found.refusal))
    size = questions(checked.interview)
    if not found.is_fine:
        return say(
            "{path}: doubtful, {questions} with answers; read what follows before you use it",
            path=checked.path,
            questions=size,
        )
    if not found.doubts:
        return say("{path}: fine, {questions} with answers", path=checked.path, questions=size)
    return say_of(
        len(found.doubts),
        "{path}: fine, {questions} with answers; {count} doubt at the end",
        "{path}: fine, {questions} with answers; {count} doubts at the end",
        path=checked.path,
        questions=size,
    )


def _facts(checked: Checked) -> Iterator[Line]:
    found = checked.interview.transcript
    if checked.interview.title:
        yield line(Tone.NOTE, checked.interview.title, lead=lead(say("Title")))
    nobody = say("nobody is named")
    yield line(Tone.NOTE, joined(*found.interviewers) or nobody, lead=lead(say("Asked by")))
    yield line(Tone.NOTE, joined(*found.interviewees) or nobody, lead=lead(say("Answered by")))
    yield line(Tone.NOTE, language_name(found.language, spoken_language()), lead=lead(say("Language")))
    for note in comparing_notes(found.language):
        yield line(Tone.NOTE, note, lead=lead(say("Questions")))
    low = say("low") if found.low_confidence else ""
    yield line(Tone.NOTE, joined(percent(found.confidence), low), lead=lead(say("Confidence")))
    if found.low_confidence and not found.refusal:
        yield line(Tone.NOTE, say(_HOW_TO_HELP), lead=lead(say("To make it surer")))
    yield from _kept(checked.corrections)
    for paragraph in found.standfirst:
        what = say("introduction, not the interviewee’s words")
        yield line(Tone.NOTE, what, lead=lead(_place(checked, paragraph.span)))


def _kept(corrections: Corrections) -> Iterator[Line]:
    """Yield the lines of a TOML that keep ``corrections``."""
    for name, places in asdict(corrections).items():
        if places:
            written = f"{name} = {json.dumps(places)}"
            yield line(Tone.NOTE, written, lead=lead(say("Put right, as the TOML beside it keeps it")))


def _doubtful(checked: Checked) -> Iterator[Line]:
    for number, (exchange, paragraph) in enumerate(checked.interview.transcript.doubtful_paragraphs):
        if not number:
            yield line(Tone.LABEL, say("Most doubtful:"))
        side = unsaid("question of {who}") if paragraph in exchange.question else unsaid("answer of {who}")
        whose = say(side, who=paragraph.speaker or say("nobody named"))
        words = spoken(checked.interview.source, (*paragraph.sentences, paragraph.span)[0])
        yield line(Tone.CHOICE, words, _INDENT, lead(_place(checked, paragraph.span)) + lead(whose))


def _exchanges(checked: Checked) -> Iterator[Line]:
    for exchange in checked.interview.exchanges:
        place = _place(checked, exchange.question[0].span)
        yield line(Tone.CHOICE, checked.interview.question_of(exchange), lead=f"{lead(place)}{exchange.number}. ")
        said_by = joined(*exchange.speakers) or say("nobody named")
        size = say_of(len(exchange.answer), "{count} paragraph", "{count} paragraphs")
        long = joined(said_by, size, sentences(len(exchange.sentences)))
        yield line(Tone.NOTE, long, _INDENT, lead(_place(checked, exchange.answer[0].span)))


def _passed_over(checked: Checked) -> Iterator[Line]:
    for passage in checked.interview.transcript.left_out:
        text = _shortened(spoken(checked.interview.source, passage.span))
        why = joined(say("left out"), told(passage.reason))
        yield line(Tone.NOTE, text, lead=lead(_place(checked, passage.span)) + lead(why))


def _shortened(words: str) -> str:
    """Return ``words``, cut at one of them where they are too many to be looked through."""
    return words if len(words) <= _LONGEST else cut_short(" ".join(words.split()), _LONGEST)


def _place(checked: Checked, span: Span) -> str:
    """Return the line, and the place in the file where that is another: ``talk.vtt:7 (00:03:15)``."""
    line_of_text = f"{checked.path}:{checked.interview.source.line_of(span.start)}"
    before = bisect_right(checked.places, span.start, key=lambda place: place.start)
    return f"{line_of_text} ({checked.places[before - 1].name})" if before else line_of_text

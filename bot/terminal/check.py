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
from bot.wording.languages import language_name
from bot.wording.phrases import counted

_INDENT = 2
#: What makes the parser surer of who asks and who answers, the surest first.
_HOW_TO_HELP: Final = (
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
                [line(Tone.NOTE, doubt, lead="Doubt: ") for doubt in found.doubts],
            ]
        )
    )


def _verdict(checked: Checked) -> str:
    found = checked.interview.transcript
    if found.refusal:
        return f"{checked.path}: no interview: {found.refusal}"
    size = f"{counted(len(found.exchanges), 'question')} with answers"
    if not found.is_fine:
        return f"{checked.path}: doubtful, {size}; read what follows before you use it"
    doubts = f"; {counted(len(found.doubts), 'doubt')} at the end" if found.doubts else ""
    return f"{checked.path}: fine, {size}{doubts}"


def _facts(checked: Checked) -> Iterator[Line]:
    found = checked.interview.transcript
    if checked.interview.title:
        yield line(Tone.NOTE, checked.interview.title, lead="Title: ")
    yield line(Tone.NOTE, ", ".join(found.interviewers) or "nobody is named", lead="Asked by: ")
    yield line(Tone.NOTE, ", ".join(found.interviewees) or "nobody is named", lead="Answered by: ")
    yield line(Tone.NOTE, language_name(found.language), lead="Language: ")
    low = ", low" if found.low_confidence else ""
    yield line(Tone.NOTE, f"{found.confidence:.0%}{low}", lead="Confidence: ")
    if found.low_confidence and not found.refusal:
        yield line(Tone.NOTE, _HOW_TO_HELP, lead="To make it surer: ")
    yield from _kept(checked.corrections)
    for paragraph in found.standfirst:
        yield line(Tone.NOTE, f"{_place(checked, paragraph.span)}: introduction, not the interviewee’s words")


def _kept(corrections: Corrections) -> Iterator[Line]:
    """Yield the lines of a TOML that keep ``corrections``."""
    for name, places in asdict(corrections).items():
        if places:
            written = f"{name} = {json.dumps(places)}"
            yield line(Tone.NOTE, written, lead="Put right, as the TOML beside it keeps it: ")


def _doubtful(checked: Checked) -> Iterator[Line]:
    for number, (exchange, paragraph) in enumerate(checked.interview.transcript.doubtful_paragraphs):
        if not number:
            yield line(Tone.LABEL, "Most doubtful:")
        side = "question" if paragraph in exchange.question else "answer"
        lead = f"{_place(checked, paragraph.span)}: {side} of {paragraph.speaker or 'nobody named'}: "
        words = spoken(checked.interview.source, (*paragraph.sentences, paragraph.span)[0])
        yield line(Tone.CHOICE, words, _INDENT, lead)


def _exchanges(checked: Checked) -> Iterator[Line]:
    for exchange in checked.interview.exchanges:
        place = _place(checked, exchange.question[0].span)
        yield line(Tone.CHOICE, checked.interview.question_of(exchange), lead=f"{place}: {exchange.number}. ")
        said_by = ", ".join(exchange.speakers) or "nobody named"
        size = f"{counted(len(exchange.answer), 'paragraph')}, {counted(len(exchange.sentences), 'sentence')}"
        yield line(Tone.NOTE, f"{_place(checked, exchange.answer[0].span)}: {said_by}, {size}", _INDENT)


def _passed_over(checked: Checked) -> Iterator[Line]:
    for passage in checked.interview.transcript.left_out:
        text = spoken(checked.interview.source, passage.span)
        yield line(Tone.NOTE, text, lead=f"{_place(checked, passage.span)}: left out, {passage.reason}: ")


def _place(checked: Checked, span: Span) -> str:
    """Return the line, and the place in the file where that is another: ``talk.vtt:7 (00:03:15)``."""
    line_of_text = f"{checked.path}:{checked.interview.source.line_of(span.start)}"
    before = bisect_right(checked.places, span.start, key=lambda place: place.start)
    return f"{line_of_text} ({checked.places[before - 1].name})" if before else line_of_text

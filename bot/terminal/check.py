"""What the parser understood of one file, as a report with file:line and as a record."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bot.errors import NotAnInterviewError, SourceError
from bot.library import Description, is_doubtful, understood
from bot.model import Exchange, LeftOut, Paragraph, Source, Span, Transcript
from bot.model.document import Document, Place
from bot.quoting import spoken
from bot.reading import read
from bot.terminal.page import Line, Tone, line, separated
from bot.terminal.records import JOIN, VERSION, Record

_INDENT = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was read, and what was found in it."""

    #: The path as the person named it.
    path: str
    source: Source
    transcript: Transcript
    #: Where in the file the stretches of the text stand, where the format has names for that.
    places: tuple[Place, ...] = ()
    #: The title that a host has given it; None leaves that of the text.
    given_title: str | None = None

    @property
    def title(self) -> str | None:
        """What it is called, by its host or in the text; None where neither says."""
        found = self.transcript.title
        return self.given_title or (spoken(self.source, found) if found else None)

    @property
    def low_confidence(self) -> bool:
        """Whether speakers or boundaries are more guessed than known."""
        return is_doubtful(self.transcript)

    @property
    def is_fine(self) -> bool:
        """Whether the file can be used; single doubts are told, but do not spoil what is sure as a whole."""
        return not (self.transcript.refusal or self.low_confidence)


def check(data: bytes, path: str, name: str, said: Description | None = None) -> Checked:
    """Return what is found in the bytes ``data`` of the file ``name`` at ``path``, of which its host has ``said`` that.

    Raises:
        UnreadableSourceError: the bytes cannot be read as a text.
        NotAnInterviewError: they were read, but cannot be parsed at all.
    """
    document: Document = read(data, name)
    said = said or Description()
    return Checked(path, document.source, understood(document, said), document.places, said.title)


def check_record(checked: Checked) -> Record:
    """Return the record of a file that was read."""
    source, found = checked.source, checked.transcript
    return {
        "version": VERSION,
        "title": checked.title,
        "interviewers": list(found.interviewers),
        "interviewees": list(found.interviewees),
        "language": found.language,
        "confidence": round(found.confidence, 4),
        "low_confidence": checked.low_confidence,
        "refused": found.refusal is not None,
        "reason": found.refusal,
        "pairs": [_pair(source, exchange) for exchange in found.exchanges],
        "left_out": [_left_out(source, passage) for passage in found.left_out],
        "doubts": list(found.doubts),
    }


def refusal_record(error: SourceError) -> Record:
    """Return the record of a file that could not be read."""
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


def _pair(source: Source, exchange: Exchange) -> Record:
    return {
        "question": _words(source, exchange.question),
        "answer": _words(source, exchange.answer),
        "asked_by": exchange.asked_by,
        "speaker": ", ".join(exchange.speakers) or None,
    }


def _words(source: Source, paragraphs: tuple[Paragraph, ...]) -> str:
    return JOIN.join(spoken(source, p.span) for p in paragraphs)


def _left_out(source: Source, passage: LeftOut) -> Record:
    return {"line": passage.line, "text": spoken(source, passage.span), "reason": passage.reason}


def check_page(checked: Checked) -> tuple[Line, ...]:
    """Return the report: verdict first, then what was understood, with ``file:line`` where there is a place."""
    found = checked.transcript
    return tuple(
        separated(
            [
                [line(Tone.HEADING, _verdict(checked)), *_facts(checked)],
                list(_exchanges(checked)),
                list(_passed_over(checked)),
                [line(Tone.NOTE, doubt, lead="Doubt: ") for doubt in found.doubts],
            ]
        )
    )


def _verdict(checked: Checked) -> str:
    found = checked.transcript
    if found.refusal:
        return f"{checked.path}: no interview: {found.refusal}"
    size = f"{_counted(len(found.exchanges), 'question')} with answers"
    if not checked.is_fine:
        return f"{checked.path}: doubtful, {size}; read what follows before you use it"
    doubts = f"; {_counted(len(found.doubts), 'doubt')} at the end" if found.doubts else ""
    return f"{checked.path}: fine, {size}{doubts}"


def _facts(checked: Checked) -> Iterator[Line]:
    found = checked.transcript
    if checked.title:
        yield line(Tone.NOTE, checked.title, lead="Title: ")
    yield line(Tone.NOTE, ", ".join(found.interviewers) or "nobody is named", lead="Asked by: ")
    yield line(Tone.NOTE, ", ".join(found.interviewees) or "nobody is named", lead="Answered by: ")
    yield line(Tone.NOTE, found.language, lead="Language: ")
    low = ", low" if checked.low_confidence else ""
    yield line(Tone.NOTE, f"{found.confidence:.0%}{low}", lead="Confidence: ")
    for paragraph in found.standfirst:
        yield line(Tone.NOTE, f"{_place(checked, paragraph.span)}: introduction, not the interviewee’s words")


def _exchanges(checked: Checked) -> Iterator[Line]:
    for exchange in checked.transcript.exchanges:
        question = " ".join(spoken(checked.source, p.span) for p in exchange.question)
        place = _place(checked, exchange.question[0].span)
        yield line(Tone.CHOICE, question, lead=f"{place}: {exchange.number}. ")
        said_by = ", ".join(exchange.speakers) or "nobody named"
        size = f"{_counted(len(exchange.answer), 'paragraph')}, {_counted(len(exchange.sentences), 'sentence')}"
        yield line(Tone.NOTE, f"{_place(checked, exchange.answer[0].span)}: {said_by}, {size}", _INDENT)


def _passed_over(checked: Checked) -> Iterator[Line]:
    for passage in checked.transcript.left_out:
        text = spoken(checked.source, passage.span)
        yield line(Tone.NOTE, text, lead=f"{_place(checked, passage.span)}: left out, {passage.reason}: ")


def _place(checked: Checked, span: Span) -> str:
    """Return the line, and the place in the file where that is another: ``talk.vtt:7 (00:03:15)``."""
    line_of_text = f"{checked.path}:{checked.source.line_of(span.start)}"
    before = bisect_right(checked.places, span.start, key=lambda place: place.start)
    return f"{line_of_text} ({checked.places[before - 1].name})" if before else line_of_text


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

"""How a transcript, what the parser understood, is written down as JSON, so that it is the same for ever."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, TypeVar

from bot.library.identity import is_id
from bot.model import Exchange, LeftOut, Paragraph, Span, Transcript
from bot.remarks import Remark
from bot.text.clock import LATEST

#: Raised when a field changes its meaning; older ones are read as long as there are any.
VERSION = 1

_T = TypeVar("_T")


def write_transcript(transcript: Transcript) -> str:
    """Return ``transcript`` as one line of JSON in ASCII; equal transcripts give equal lines."""
    record = {
        "version": VERSION,
        "title": _written_span(transcript.title) if transcript.title else None,
        "standfirst": [_written(p) for p in transcript.standfirst],
        "interviewers": list(transcript.interviewers),
        "interviewees": list(transcript.interviewees),
        "exchanges": [
            {
                "id": e.id,
                "question": [_written(p) for p in e.question],
                "answer": [_written(p) for p in e.answer],
                **_written_times(e),
            }
            for e in transcript.exchanges
        ],
        "left_out": [[*_written_span(x.span), x.line, x.reason] for x in transcript.left_out],
        "language": transcript.language,
        "confidence": transcript.confidence,
        "doubts": list(transcript.doubts),
    }
    return json.dumps(record, separators=(",", ":"))


def read_transcript(written: str, characters: int) -> Transcript:
    """Return the transcript that ``write_transcript`` wrote, of a text with so many ``characters``.

    Raises:
        ValueError: it is none, or speaks of places that are not in the text.
    """
    try:
        record = json.loads(written)
        if record["version"] != VERSION:
            raise ValueError(Remark("a transcript of version {version}", version=repr(record["version"])))
        transcript = _transcript(record)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        told = f"{type(error).__name__}: {error}"
        raise ValueError(Remark("no transcript ({error})", error=told)) from error
    _check(transcript, characters)
    return transcript


def _transcript(record: dict[str, Any]) -> Transcript:
    return Transcript(
        title=_span(record["title"]) if record["title"] is not None else None,
        standfirst=_paragraphs(record["standfirst"]),
        interviewers=_texts(record["interviewers"]),
        interviewees=_texts(record["interviewees"]),
        exchanges=tuple(_exchange(number, e) for number, e in enumerate(record["exchanges"], 1)),
        left_out=tuple(LeftOut(_span(x[:2]), _one(x[2], int), _text(x[3])) for x in record["left_out"]),
        language=_text(record["language"]),
        confidence=float(record["confidence"]),
        doubts=_texts(record["doubts"]),
    )


def _exchange(number: int, written: dict[str, Any]) -> Exchange:
    question, answer = _paragraphs(written["question"]), _paragraphs(written["answer"])
    if times := written.get("times"):
        timed = tuple(replace(p, times=_seconds(its)) for p, its in zip((*question, *answer), times, strict=True))
        question, answer = timed[: len(question)], timed[len(question) :]
    return Exchange(number, question, answer, _text(written["id"]))


def _check(transcript: Transcript, characters: int) -> None:
    paragraphs = [*transcript.standfirst, *(p for e in transcript.exchanges for p in (*e.question, *e.answer))]
    spans = [*(p.span for p in paragraphs), *(x.span for x in transcript.left_out)]
    spans += [transcript.title] if transcript.title else []
    if any(span.end > characters for span in spans):
        raise ValueError(Remark("a transcript of another text"))
    if not all(p.sentences for p in paragraphs):
        raise ValueError(Remark("a paragraph without a sentence"))
    if not all(p.span.covers(s) for p in paragraphs for s in p.sentences):
        raise ValueError(Remark("a sentence outside its paragraph"))
    if not all(len(p.times) in (0, len(p.sentences)) for p in paragraphs):
        raise ValueError(Remark("times of other sentences"))
    if not transcript.exchanges or not all(e.question and e.answer for e in transcript.exchanges):
        raise ValueError(Remark("a transcript without a question and an answer"))
    ids = {e.id for e in transcript.exchanges}
    if not all(map(is_id, ids)) or len(ids) < len(transcript.exchanges):
        raise ValueError(Remark("two questions with the same id, or one without"))
    if not 0 <= transcript.confidence <= 1:  # nor is NaN
        raise ValueError(Remark("a confidence that is none"))


def _written_span(span: Span) -> list[int]:
    return [span.start, span.end]


def _written(paragraph: Paragraph) -> list[Any]:
    return [*_written_span(paragraph.span), paragraph.speaker, [_written_span(s) for s in paragraph.sentences]]


def _written_times(exchange: Exchange) -> dict[str, Any]:
    """Return the times of all paragraphs, those of the question first; nothing where none has any.

    So an interview that has none is written as before there were times, and those that were written then are read.
    """
    times = [list(p.times) for p in (*exchange.question, *exchange.answer)]
    return {"times": times} if any(times) else {}


def _seconds(written: Any) -> tuple[int, ...]:
    seconds = tuple(_one(time, int) for time in _one(written, list))
    if not all(0 <= time <= LATEST for time in seconds):
        raise ValueError(Remark("a time that no recording has"))
    return seconds


def _paragraphs(written: Any) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            _span([start, end]),
            tuple(_span(s) for s in sentences),
            _text(speaker) if speaker is not None else None,
        )
        for start, end, speaker, sentences in written
    )


def _span(written: Any) -> Span:
    start, end = written
    if type(start) is not int or type(end) is not int:  # half of what reading takes: a library has ten thousand spans
        raise TypeError("int expected")
    return Span(start, end)


def _texts(written: Any) -> tuple[str, ...]:
    return tuple(_text(text) for text in _one(written, list))


def _text(value: Any) -> str:
    text = _one(value, str)
    text.encode()  # JSON may hold halves of surrogate pairs, which could be shown nowhere
    return text


def _one(value: Any, kind: type[_T]) -> _T:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError(f"{kind.__name__} expected")
    return value

"""Which paragraph of a transcript is meant where its host points at one, and what is then said of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from bot.errors import ProvenanceError
from bot.library.description import Description
from bot.model import Paragraph, Source, Transcript
from bot.model.corrections import place_name
from bot.remarks import Remark


def split(said: Description, source: Source, transcript: Transcript, starts: Iterable[int]) -> Description:
    """Return ``said`` with each paragraph that begins at one of ``starts`` on the other side.

    - One of an answer asks; what follows it in that answer answers it. The last one belongs to the next question.
    - One of a question answers, and so does what follows it in that question. The first one belongs to the answer
      before.
    - What begins elsewhere is nothing that could be split.
    """
    wanted = frozenset(starts)
    corrections = said.corrections
    for exchange in transcript.exchanges:
        for paragraph in (*exchange.question, *exchange.answer):
            if paragraph.span.start in wanted:
                place = place_name(source.text, paragraph.span)
                answers = paragraph in exchange.answer
                corrections = corrections.asking(place) if answers else corrections.answering(place)
    return said.corrected(corrections)


def leave_out(said: Description, source: Source, transcript: Transcript, starts: Iterable[int]) -> Description:
    """Return ``said`` with the paragraphs that begin at ``starts`` in no exchange."""
    wanted = frozenset(starts)
    corrections = said.corrections
    for paragraph in paragraphs_of(transcript):
        if paragraph.span.start in wanted:
            corrections = corrections.omitting(place_name(source.text, paragraph.span))
    return said.corrected(corrections)


def paragraphs_of(transcript: Transcript) -> tuple[Paragraph, ...]:
    """Return the paragraphs of all exchanges, in order."""
    return tuple(p for exchange in transcript.exchanges for p in (*exchange.question, *exchange.answer))


#: Lines of a text, 1-based: the first and the last of them.
Lines = tuple[int, int]


def starts_on(source: Source, transcript: Transcript, lines: Sequence[Lines]) -> tuple[int, ...]:
    """Return where the paragraphs begin of which something stands on ``lines``.

    Raises:
        ProvenanceError: on some of them there is nothing of a question or an answer.
    """
    ends_of_lines = [at for at, character in enumerate(source.text) if character == "\n"]

    def line_of(position: int) -> int:
        return bisect_left(ends_of_lines, position) + 1

    spans = [paragraph.span for paragraph in paragraphs_of(transcript)]
    placed = [(span.start, line_of(span.start), line_of(span.end - 1)) for span in spans]
    found: list[int] = []
    for first, last in lines:
        on_these = [start for start, begins, ends in placed if begins <= last and first <= ends]
        if not on_these:
            one, many = Remark("line {line}", line=str(first)), Remark("lines {lines}", lines=f"{first}-{last}")
            nothing = Remark("has nothing of a question or an answer; the report tells lines")
            raise ProvenanceError(source.name, one if first == last else many, nothing)
        found += on_these
    return tuple(dict.fromkeys(found))

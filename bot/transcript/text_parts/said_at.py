"""When the sentences of a document are said: by its cues, or by the times that it prints above or before turns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from bot.model import Span
from bot.model.document import Document, Kind, Place
from bot.text.clock import Stamp, are_of_recording, stamp_in
from bot.transcript.labelling.label_shapes import DATE, STAMP
from bot.transcript.text_parts.utterances import State, Utterance

_STAMP: Final = re.compile(rf"(?<![\d:.,/-]){STAMP}")
_DATE: Final = re.compile(DATE)
_HAS_CLOCK: Final = re.compile(r"\d\s?:\s?\d\d")
#: More than stands between two turns is no label.
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class SaidAt:
    """When each sentence of a document is said, in seconds after the beginning of the recording."""

    #: Where cues begin, in order, and when each is shown; empty where the format has none.
    cues: tuple[Place, ...]
    #: When turns begin, by the number of the utterance.
    turns: Mapping[int, int]

    @classmethod
    def of(cls, document: Document, utterances: Sequence[Utterance]) -> Self:
        """Return when the sentences of the ``utterances`` in ``document`` are said."""
        cues = tuple(place for place in document.places if place.seconds is not None)
        return cls(cues, {} if cues else _by_turns(document, utterances))

    def times(self, utterance: Utterance, sentences: Sequence[Span]) -> tuple[int, ...]:
        """Return when each of the ``sentences`` of ``utterance`` begins to be said; none where that is not known.

        It is the time of the cue, or of the turn, in which it begins.
        """
        if not self.cues:
            turn = self.turns.get(utterance.number)
            return () if turn is None else (turn,) * len(sentences)
        places = [bisect_right(self.cues, span.start, key=lambda cue: cue.start) for span in sentences]
        times = [self.cues[place - 1].seconds for place in places if place]
        return tuple(time for time in times if time is not None) if len(times) == len(sentences) else ()


def _by_turns(document: Document, utterances: Sequence[Utterance]) -> dict[int, int]:
    """Return when turns begin, by the numbers of their utterances; none where the times are none of a recording.

    What goes on below without a label, and on the same side, belongs to the turn.
    """
    if not _HAS_CLOCK.search(document.source.text):
        return {}
    found = dict(_stamps(document, utterances))
    if None in found.values() or not are_of_recording(_with_lengths(found, utterances)):
        return {}
    turns: dict[int, int] = {}
    time: int | None = None
    side: State | None = None
    for utterance in utterances:
        if stamp := found.get(utterance.number):
            time = stamp.seconds
        elif utterance.aside is None and (_begins_turn(utterance) or utterance.state is not side):
            time = None
        if utterance.aside is None:
            side = utterance.state
        if time is not None:
            turns[utterance.number] = time
    return turns


def _begins_turn(utterance: Utterance) -> bool:
    return bool(utterance.passage.label or utterance.passage.arrow or utterance.opens_turn)


def _stamps(document: Document, utterances: Sequence[Utterance]) -> Iterator[tuple[int, Stamp | None]]:
    """Yield the number of each utterance that has a time before its words, with the stamp; None for a time of a day."""
    text = document.source.text
    ends = [block.span.end for block in document.blocks if block.kind in (Kind.MARKUP, Kind.RULE)]
    before = 0
    for utterance in utterances:
        start = utterance.passage.span.start
        code = bisect_right(ends, start)
        ahead = max(before, ends[code - 1] if code else 0, start - _LONGEST)
        before = utterance.passage.span.end
        line_end = text.find("\n", ahead, start)
        words = text[line_end if ahead and line_end >= 0 else ahead : start]
        lines = [line for line in words.split("\n") if _STAMP.search(line)]
        if lines:
            yield utterance.number, None if _DATE.search(words) else stamp_in(lines[-1])


def _with_lengths(found: Mapping[int, Stamp | None], utterances: Sequence[Utterance]) -> list[Stamp]:
    """Return the stamps that were ``found``, each with how many characters are said up to the next one."""
    stamps: list[Stamp] = []
    for utterance in utterances:
        if stamp := found.get(utterance.number):
            stamps.append(stamp)
        if stamps and utterance.aside is None:
            span = utterance.passage.span
            stamps[-1] = replace(stamps[-1], said=stamps[-1].said + span.end - span.start)
    return stamps

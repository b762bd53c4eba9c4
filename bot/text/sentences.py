"""Where sentences begin and end, as spans of the text they stand in."""

from __future__ import annotations

import re
from itertools import pairwise

import sentencex

from bot.model import Span

# "no" and "May" are words more often than abbreviations ("no. 5"), for which sentencex takes them everywhere.
_WORD_AT_THE_END = re.compile(r"\b(?:no|May)\.(?=\s+[^\W\d_a-z])")


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return ``text[start:end]`` without the white space around it; None when nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return None
    return Span(start + left, start + len(piece.rstrip()))


def split_sentences(text: str, within: Span, language: str) -> tuple[Span, ...]:
    """Return the sentences of ``text`` inside ``within``, without the white space between them.

    ``language`` is an ISO 639-1 code; unknown ones fall back to the rules for English.
    """
    piece = within.of(text)
    cuts = {boundary["end_index"] for boundary in sentencex.get_sentence_boundaries(language, piece)}
    if language == "en":
        cuts |= {match.end() for match in _WORD_AT_THE_END.finditer(piece)}
    cuts.add(len(piece))
    edges = [within.start + cut for cut in sorted(cuts | {0})]
    spans = (trimmed(text, start, end) for start, end in pairwise(edges))
    return tuple(span for span in spans if span)

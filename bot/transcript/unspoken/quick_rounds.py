"""Headings of rounds of short questions, which ask no less than the questions around them: "Either, or"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.text.question_marks import ends_asking
from bot.transcript.text_parts.utterances import STYLED, Utterance

#: So many short questions are a round, and so long is one with its answer at most, in characters.
_ROUND: Final = 2
_LONGEST: Final = 160


def round_heads(text: str, utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of lines in the style of questions with nothing below but short questions and their answers.

    Those are in another style, and what stands below such a line is no answer to the question above it.
    """
    yield from (head for head, _ in _rounds(text, utterances))


def told_in_rounds(text: str, utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of the short questions and answers below such lines: together they answer them."""
    for _, told in _rounds(text, utterances):
        yield from told


def _rounds(text: str, utterances: Sequence[Utterance]) -> Iterator[tuple[int, list[int]]]:
    said = [u for u in utterances if u.aside is None]
    heads = [n for n, utterance in enumerate(said) if utterance.voice == STYLED]
    for head, end in pairwise([*heads, len(said)]):
        below = said[head + 1 : end]
        if _is_round(text, below):
            yield said[head].number, [u.number for u in below]


def _is_round(text: str, below: Sequence[Utterance]) -> bool:
    """Tell whether every other one of those ``below`` asks, the first as well, and each with its answer is short."""
    asked, told = below[::2], below[1::2]
    if len(asked) < _ROUND or len(asked) != len(told):
        return False
    marks = (ends_asking(one.passage.span.of(text)) for one in asked)
    answers = (not ends_asking(one.passage.span.of(text)) for one in told)
    lengths = (b.passage.span.end - a.passage.span.start for a, b in zip(asked, told, strict=True))
    return all(u.voice is None for u in below) and all(marks) and all(answers) and max(lengths) <= _LONGEST

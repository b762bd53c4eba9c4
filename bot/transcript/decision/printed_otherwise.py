"""What stands below the last answer and is printed as no answer is: a journalist's last words, thanks at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model.document import Kind
from bot.transcript.text_parts.utterances import STYLED, Utterance

#: So many questions in a style show how answers are printed, and such a share of the paragraphs below them is alike.
_QUESTIONS: Final = 3
_ALIKE: Final = 0.9


def printed_otherwise(spoken: Sequence[Utterance]) -> Iterator[int]:
    """Yield the places in ``spoken`` of those below the last answer that are printed as no answer above is.

    - Answers are quotations, and this is none; nor is it a list in one.
    - Questions are points of a list, answers are none, and this is a point as well.
    """
    asked = [n for n, utterance in enumerate(spoken) if utterance.voice == STYLED]
    if len(asked) < _QUESTIONS:
        return
    told = [u.passage.block.kind for u in spoken[asked[0] : asked[-1]] if u.voice != STYLED]
    kind, times = Counter(told).most_common(1)[0] if told else (Kind.TEXT, 0)
    asks = {spoken[n].passage.block.kind for n in asked}
    if times < max(_QUESTIONS - 1, _ALIKE * len(told)):
        return
    below = asked[-1] + 1
    ends = next((n for n in range(len(spoken) - 1, below - 1, -1) if spoken[n].passage.block.kind is kind), len(spoken))
    for n in range(ends + 1, len(spoken)):
        other = spoken[n].passage.block.kind
        if spoken[n].voice is None and (
            (kind is Kind.QUOTE and other is Kind.TEXT) or (asks == {Kind.ITEM} and other is Kind.ITEM)
        ):
            yield n

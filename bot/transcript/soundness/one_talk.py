"""Whether a document holds one talk, and that once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.remarks import Remark
from bot.text.words import fold
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER

#: Characters of question and answer that may be said again in one talk: "Really?", "Yes."
_SHORT: Final = 60
#: So many exchanges that stand in it twice are no chance; so many are a talk, and so many people have one.
_FEWEST_TWICE, _FEWEST_OF_A_TALK, _FEWEST_PEOPLE = 2, 2, 2


def not_one_talk(text: str, pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield what a host should know of ``pairs`` that are more than one talk, or one that was pasted twice.

    They are two where from one exchange on, two at least before it and behind it, nobody has a label any more who had
    one before, and two at least have one on either side.
    """
    said = [_said(text, pair) for pair in pairs]
    twice = len(long := [words for words in said if len(words) >= _SHORT]) - len(set(long))
    if twice >= _FEWEST_TWICE:
        yield Remark("{count} of its exchanges stand in it twice; was it pasted twice?", count=twice)
    if number := _first_of_others(pairs):
        yield Remark(
            "From exchange {number} on, everybody who speaks is new; if these are two interviews, cut them apart.",
            number=number,
        )


def _said(text: str, pair: Pair) -> str:
    """Return the words of ``pair``, folded."""
    return " ".join(fold(u.passage.span.of(text)) for u in (*pair.question, *pair.answer))


def _first_of_others(pairs: Sequence[Pair]) -> int | None:
    """Return the number of the first exchange, from 1, from which on others speak than before; None where none is."""
    speaking = [
        {u.voice for u in (*pair.question, *pair.answer) if u.voice} - {STYLED, STYLED_ANSWER} for pair in pairs
    ]
    last = {voice: at for at, voices in enumerate(speaking) for voice in voices}
    before: set[str] = set()
    latest = -1
    for at, voices in enumerate(speaking[:-_FEWEST_OF_A_TALK], 1):
        before |= voices
        latest = max((latest, *(last[voice] for voice in voices)))
        people = min(len(before), len(last) - len(before))
        if at >= _FEWEST_OF_A_TALK and latest < at and people >= _FEWEST_PEOPLE:
            return at + 1
    return None

"""How a document tells its speakers apart: by names, by type, by arrows, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from bot.model.document import Kind
from bot.transcript.conversation import Conversation
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER

#: Speakers are named once only where there is no more than so many labels for each of them.
_NAMED_ONCE = 1
#: And where no label stands after this share of the text.
_STOPS_BEFORE = 0.5


class Marking(Enum):
    """How a document tells its speakers apart."""

    NAMED = "speakers are named"
    STYLED = "questions are set in a style of their own"
    ONCE = "speakers are named once"
    TURNS = "arrows say where turns begin"
    NONE = "nothing tells speakers apart"


def marking_of(conversation: Conversation) -> Marking:
    """Return how the document tells its speakers apart."""
    spoken = conversation.spoken
    listed = [u.voice is None and u.passage.block.kind is Kind.ITEM for u in spoken]
    # the points of a list in an answer are no turns
    voices = [u.voice for n, u in enumerate(spoken) if not (n and listed[n] and listed[n - 1])]
    named = [voice for voice in voices if voice is not None]
    if not named:
        arrows = sum(u.passage.arrow for u in spoken)
        return Marking.TURNS if arrows * 2 > len(voices) else Marking.NONE
    if set(named) <= {STYLED, STYLED_ANSWER}:
        return Marking.STYLED
    return Marking.ONCE if _named_once(voices, named) else Marking.NAMED


def _named_once(voices: Sequence[str | None], named: Sequence[str]) -> bool:
    """Tell whether the names stop in the first half, or there is hardly more than one for each speaker."""
    last = max(n for n, voice in enumerate(voices) if voice is not None)
    few = len(named) <= _NAMED_ONCE * len(set(named)) and len(voices) > 2 * len(named)
    return few or last < _STOPS_BEFORE * len(voices)

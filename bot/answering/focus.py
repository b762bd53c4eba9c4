"""Where the question is in a long message."""

from __future__ import annotations

from bot.answering.courtesy import courtesy_of
from bot.answering.dialogue_acts import Act, act_of, sentences
from bot.model import Span
from bot.text.words import split_words

#: A message with fewer words is searched as it is.
_LONG = 25
#: Parts that are tried at most, the last ones first: people ask at the end.
_MOST_PARTS = 4
#: A part with fewer words than this says too little by itself.
_SHORTEST_PART = 4
_ASKS = (Act.QUESTION, Act.ANOTHER, Act.MORE)


def parts(message: str) -> list[str]:
    """Return the parts of a long message that may be its question; empty for a short message.

    - Sentences that ask something; where none does, those that end with a question mark.
    - Pairs of neighbouring sentences of which the second is such a one, for what it refers to.
    """
    if len(split_words(message)) < _LONG:
        return []
    spans = sentences(message)
    kinds = [act_of(span.of(message)) for span in spans]
    asked = [at for at, kind in enumerate(kinds) if kind in _ASKS]
    asked = (asked or [at for at, kind in enumerate(kinds) if kind is Act.DOUBT])[-_MOST_PARTS:]
    found = [spans[at].of(message) for at in asked]
    found += [
        message[spans[at - 1].start : spans[at].end] for at in asked if at and not _greets(message, spans[at - 1])
    ]
    return [part for part in dict.fromkeys(found) if len(split_words(part)) >= _SHORTEST_PART]


def _greets(message: str, span: Span) -> bool:
    return courtesy_of(span.of(message)) is not None

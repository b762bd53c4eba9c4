"""Where the question is in a long message."""

from __future__ import annotations

from bot.model import Span
from bot.text.sentences import split_sentences
from bot.text.words import split_words

#: A message with fewer words is searched as it is.
_LONG = 25
#: Parts that are tried at most, the last ones first: people ask at the end.
_MOST_PARTS = 4
#: A part with fewer words than this says too little by itself.
_SHORTEST_PART = 4
_ASKING = frozenset(
    """who whom whose what when where why how which is are was were do does did can could will would should might may
    has have had""".split()
)


def parts(message: str) -> list[str]:
    """Return the parts of a long message that may be its question; empty for a short message.

    - Sentences that end with a question mark.
    - Sentences that open with a question word or a verb before its subject.
    - Pairs of neighbouring sentences of which the second is such a one and short, for what it refers to.
    """
    if len(split_words(message)) < _LONG:
        return []
    spans = split_sentences(message, Span(0, len(message)), "en")
    asking = [at for at, span in enumerate(spans) if _asks(span.of(message))][-_MOST_PARTS:]
    found = [spans[at].of(message) for at in asking]
    found += [message[spans[at - 1].start : spans[at].end] for at in asking if at > 0]
    return [part for part in dict.fromkeys(found) if len(split_words(part)) >= _SHORTEST_PART]


def _asks(sentence: str) -> bool:
    words = split_words(sentence)
    return sentence.rstrip().endswith("?") or (bool(words) and words[0].form in _ASKING)

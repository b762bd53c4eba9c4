"""When two parts of a message ask the same, so that one reply is enough."""

from __future__ import annotations

from bot.model import About, Quoted, Reply
from bot.retrieval import Index

#: Cosine of two parts of one message from which they are the same question in other words. Of the labelled messages
#: (``tests/answering/messages/several.jsonl``), parts that ask different things stay below 0.53.
_SAME = 0.6


def same_reply(one: Reply, other: Reply) -> bool:
    """Tell whether two replies show the same: the same sentences of an exchange, or the same about an interview."""
    if isinstance(one, Quoted) and isinstance(other, Quoted):
        return (one.match.interview.key, one.match.exchange.number, one.match.highlights) == (
            other.match.interview.key,
            other.match.exchange.number,
            other.match.highlights,
        )
    if isinstance(one, About) and isinstance(other, About):
        return (one.interview.key, one.aspects) == (other.interview.key, other.aspects)
    return False


def same_question(index: Index, one: str, other: str) -> bool:
    """Tell whether two questions mean the same; never without an encoder."""
    if index.encoder is None:
        return False
    (a, _), (b, _) = index.encoder.encode(one, ()), index.encoder.encode(other, ())
    return float(a @ b) >= _SAME

"""What "what else?" gets, which goes on about the question before."""

from __future__ import annotations

from bot.model import Match, NotCovered, Quoted, Reply, Unsure


def what_else(reply: Reply) -> Reply:
    """Return what follows ``reply``, which the question before got: what is beside a quote, or the next choices."""
    match reply:
        case Quoted():
            return _nothing_more(reply)
        case Unsure(search, choices, confidence) if others := search.candidates[len(choices) :]:
            return NotCovered(search, others, 1 - confidence)
        case _:
            return reply


def _nothing_more(reply: Quoted) -> NotCovered:
    """Return the reply that no more was said than ``reply`` quotes, which was quoted before, with what is beside it."""
    told = reply.match
    beside = (e for e in told.interview.exchanges if abs(e.number - told.exchange.number) == 1)
    return NotCovered(
        reply.search, tuple(Match(told.interview, e, 0.0, ()) for e in beside), reply.confidence, told=told
    )

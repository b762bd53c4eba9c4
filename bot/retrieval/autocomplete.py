"""Which stored questions fit what has been typed so far, fast enough for every keystroke."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from bot.model import Exchange, Interview
from bot.retrieval.index import Index
from bot.text.words import fold

#: A question is offered from this similarity on, 0..100; below, everything looks a little like anything.
_LEAST = 55.0


def suggest(index: Index, typed: str, limit: int) -> tuple[tuple[Interview, Exchange], ...]:
    """Return at most ``limit`` stored questions, best first; the first ones of the library for an empty text."""
    entries = [e for e in index.entries if e.exchange is not None]
    wanted = fold(typed).strip()
    if wanted:
        questions = [fold(e.question) for e in entries]
        found = process.extract(wanted, questions, scorer=fuzz.partial_token_ratio, score_cutoff=_LEAST, limit=limit)
        entries = [entries[at] for _, _, at in found]
    return tuple((e.interview, e.exchange) for e in entries[:limit] if e.exchange is not None)

"""Which of the five replies a question gets: INTERIM."""

from __future__ import annotations

from bot.model import About, Aspect, Courtesy, NotCovered, Quoted, Reply, Search, SmallTalk, Unsure


def decide(search: Search) -> Reply:
    q = search.question.lower().strip(" !?.")
    c = search.candidates
    if q in ("hi", "hello"):
        return SmallTalk(search, Courtesy.GREETING, 1.0)
    if q in ("thanks", "thank you"):
        return SmallTalk(search, Courtesy.THANKS, 1.0)
    if "who is" in q or "about?" in q:
        return About(search, search.interviews[0], (Aspect.WHO,), (), 0.9)
    if c[0].confidence > 0.6:
        return Quoted(search, c[0], c[0].confidence, c[1:3])
    if c[0].confidence > 0.5:
        return Unsure(search, c[:3], c[0].confidence)
    return NotCovered(search, c[:3], 1 - c[0].confidence)

"""How a reply came about, as values that can be told."""

from __future__ import annotations

from bot.answering.deciding import ABOUT_FROM, QUOTE_FROM, UNSURE_FROM, forbidding, is_met
from bot.model import Reply, Why
from bot.retrieval import Scoring
from bot.retrieval.explaining import contributions, is_by_meaning, start


def explain(reply: Reply, scoring: Scoring, calibrated: bool) -> Why:
    """Return how ``reply`` came about; ``scoring`` is what it was judged by, and whether that is ``calibrated``."""
    best = next((m for m in reply.search.candidates[:1] if m.features), None)
    if best is None:
        return Why(reply, 0.0, (), QUOTE_FROM, UNSURE_FROM, ABOUT_FROM, calibrated=calibrated)
    by_meaning = is_by_meaning(best)
    return Why(
        reply,
        start(scoring, best),
        contributions(scoring, best),
        QUOTE_FROM,
        UNSURE_FROM,
        ABOUT_FROM,
        forbidden_by=(*forbidding(best), *(() if is_met(best) else ("unmet",))),
        by_meaning=by_meaning,
        # Where spelling alone is compared, another encoder has no part in it.
        calibrated=calibrated or not by_meaning,
    )

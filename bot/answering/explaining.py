"""How a reply came about, as values that can be told."""

from __future__ import annotations

from bot.answering.deciding import ABOUT_FROM, QUOTE_FROM, UNSURE_FROM, Evidence
from bot.model import Reply, Why
from bot.retrieval import Feature, Searcher
from bot.retrieval.ranking import contributions, is_by_meaning, start


def explain(reply: Reply, searcher: Searcher, *, calibrated: bool) -> Why:
    """Return how ``reply``, found with ``searcher``, came about.

    ``calibrated`` tells whether it was measured what confidences mean with the encoder in use.
    """
    best = next((m for m in reply.search.candidates[:1] if m.features), None)
    if best is None:
        return Why(reply, 0.0, (), QUOTE_FROM, UNSURE_FROM, ABOUT_FROM, calibrated=calibrated)
    by_meaning, evidence = is_by_meaning(best), Evidence.of(best)
    unmet = () if evidence.is_met else (Feature.UNMET,)
    scoring, mix = searcher.scoring, searcher.reader.mix.of(best) if searcher.reader else None
    return Why(
        reply,
        start(scoring, best, mix),
        contributions(scoring, best, mix),
        QUOTE_FROM,
        UNSURE_FROM,
        ABOUT_FROM,
        forbidden_by=tuple(feature.label for feature in (*evidence.forbidding, *unmet)),
        by_meaning=by_meaning,
        # Where spelling alone is compared, another encoder has no part in it.
        calibrated=calibrated or not by_meaning,
    )

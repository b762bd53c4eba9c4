"""Which of the five replies a question gets.

The thresholds follow from costs. With a wrong quote costing ``WRONG_QUOTE`` and a missed answer ``MISSED_ANSWER``,
quoting is right from a probability of ``WRONG_QUOTE / (WRONG_QUOTE + MISSED_ANSWER)`` on (Chow 1970,
https://doi.org/10.1109/TIT.1970.1054406). A wrong quote stands under the question that was really asked, so that a
reader sees the mistake; a missed answer sends people away from what was said. The ratio is a judgement, and it was
settled with the figures of ``docs/quality.md`` in view.
"""

from __future__ import annotations

from bot.model import About, Match, NotCovered, Quoted, Reply, Search, Unsure
from bot.retrieval import AboutMatch

#: Relative to each other; see above for why a missed answer counts more.
WRONG_QUOTE, MISSED_ANSWER = 1.0, 2.3
QUOTE_FROM = WRONG_QUOTE / (WRONG_QUOTE + MISSED_ANSWER)
#: "Did you mean" costs a look at up to three questions, so it is worth less of a chance: half, by judgement.
UNSURE_FROM = QUOTE_FROM / 2
ABOUT_FROM = 0.5
#: From this value of the guard ``swapped`` on, more of the project's own questions were wrongly quoted than rightly.
SWAPPED_BEYOND = 0.5
#: Of the project's own questions whose right exchange comes first, 99 in 100 are met better than this by its words, and
#: by the closest of question, answer sentence and whole.
MET_FROM, ALIKE_FROM = 0.1, 0.22
#: Share of a question's weight in words that stand in the exchange, from which it need not be like its texts.
MOSTLY = 0.5
_CHOICES = 3
#: An alternative is worth a button from this confidence on.
_ALTERNATIVE_FROM = 0.05


def decide(search: Search, about: AboutMatch | None) -> Reply:
    """Return the reply that the candidates of ``search`` and what was found ``about`` the interview call for.

    - About: the question is more likely about the interview itself than not.
    - Quoted: the first candidate is likely enough to answer, and no guard contradicts it.
    - Unsure: it may be one of the first candidates, of which there are at least two (one is no choice), and one of them
      speaks of the countries it names.
    - NotCovered: everything else.
    """
    best = search.candidates[0].confidence if search.candidates and is_met(search.candidates[0]) else 0.0
    if about and about.confidence >= ABOUT_FROM:
        return About(search, about.interview, (about.aspect,), about.passages, about.confidence)
    if best >= QUOTE_FROM and not is_contradicted(search.candidates[0]):
        return Quoted(search, search.candidates[0], best, _alternatives(search.candidates[1:]))
    if best >= UNSURE_FROM and len(search.candidates) > 1 and not all(map(is_elsewhere, search.candidates)):
        return Unsure(search, search.candidates[:_CHOICES], best)
    return NotCovered(search, search.candidates[:_CHOICES], 1 - best)


def is_met(match: Match) -> bool:
    """Tell whether the exchange meets the words of the question at all; a recipe or nonsense meets nothing anywhere."""
    features = dict(match.features)
    alike = max(features.get(f"{text}_alike", 1.0) for text in ("question", "sentence", "exchange"))
    # A keyword alone is like no sentence, but it stands there.
    return meets_words(match) and (alike >= ALIKE_FROM or features.get("spelled_exactly", 0.0) >= MOSTLY)


def meets_words(match: Match) -> bool:
    """Tell whether the exchange has anything near the words of the question."""
    features = dict(match.features)
    return features.get("exchange_met", features.get("exchange_covered", 1.0)) >= MET_FROM


def is_elsewhere(match: Match) -> bool:
    """Tell whether the question names a country that the exchange never speaks of."""
    return dict(match.features).get("other_place", 0.0) > 0


def is_contradicted(match: Match) -> bool:
    """Tell whether a guard forbids to quote a candidate unasked, however close it is.

    - The question names a country that the exchange never speaks of.
    - Its names stand in the other order, and it shares most of its words with the exchange.
    """
    return bool(forbidding(match))


def forbidding(match: Match) -> tuple[str, ...]:
    """Return the guards, as features, that forbid to quote a candidate unasked; see ``is_contradicted``."""
    most = {"other_place": 0.0, "swapped": SWAPPED_BEYOND}
    features = dict(match.features)
    return tuple(guard for guard, bound in most.items() if features.get(guard, 0.0) > bound)


def _alternatives(others: tuple[Match, ...]) -> tuple[Match, ...]:
    return tuple(m for m in others if m.confidence >= _ALTERNATIVE_FROM)[:_CHOICES]

"""Which reply a question gets that is put to the interviews, and asks for nothing else.

The thresholds follow from costs. With a wrong quote costing ``WRONG_QUOTE`` and a missed answer ``MISSED_ANSWER``,
quoting is right from a probability of ``WRONG_QUOTE / (WRONG_QUOTE + MISSED_ANSWER)`` on (Chow 1970,
https://doi.org/10.1109/TIT.1970.1054406). A wrong quote stands under the question that was really asked, so that a
reader sees the mistake; a missed answer sends people away from what was said. The ratio is a judgement, and it was
settled with the figures of ``docs/quality.md`` in view.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.model import About, Match, NotCovered, Quoted, Reply, Search, Unsure
from bot.retrieval import AboutMatch, Feature
from bot.retrieval.features.registry import measured

#: Relative to each other; see above for why a missed answer counts more.
WRONG_QUOTE, MISSED_ANSWER = 1.0, 1.125
QUOTE_FROM = WRONG_QUOTE / (WRONG_QUOTE + MISSED_ANSWER)
#: "Did you mean" costs a look at up to three questions, so it is worth less of a chance: half, by judgement.
UNSURE_FROM = QUOTE_FROM / 2
ABOUT_FROM = 0.5
#: From this confidence on, what nobody put to the bot is answered. Nobody waits for that answer, so that a wrong quote
#: costs four times as much as a missed one, by judgement; ``benchmarks/unasked.py`` tells what comes of it.
SURE_FROM: Final = 0.8
#: Above this value of ``Feature.SWAPPED``, more of the project's own questions were wrongly quoted than rightly.
SWAPPED_BEYOND = 0.5
#: Of the project's own questions whose right exchange comes first, 99 in 100 are met better than this by its words, and
#: by the closest of question, answer sentence and whole. Words are not asked for where the judge read: of what it held
#: for likely enough, in English interviews that it was not trained on, seven of the eight that are met less by words
#: were right, and one of the three that are like nothing.
MET_FROM, ALIKE_FROM = 0.12, 0.33
#: Share of a question's weight in words that stand in the exchange, from which it need not be like its texts.
MOSTLY = 0.5
_CHOICES = 3
#: An alternative is worth a button from this confidence on.
_ALTERNATIVE_FROM = 0.03
#: The guards: from more than this of a feature, a candidate is not quoted unasked, however close it is.
#:
#: - The question names a country that the exchange never speaks of.
#: - Its names stand in the other order, and it shares most of its words with the exchange.
#: - It names somebody whom the whole interview never names.
GUARDS: Final = {Feature.OTHER_PLACE: 0.0, Feature.SWAPPED: SWAPPED_BEYOND, Feature.STRANGER: 0.0}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What of a candidate's features the decision looks at; all are 0..1."""

    #: Share of the question's weight that the exchange meets, by meaning or else by spelling.
    met: float
    #: Likeness of the closest of stored question, answer sentence and exchange; None where only spelling was compared.
    alike: float | None
    #: Share of the question's weight in words that the exchange has to the letter.
    spelled_exactly: float
    #: The values of the features in ``GUARDS``.
    guards: Mapping[Feature, float]
    #: Whether the judge read the passage: what replies to a question may share no word with it.
    read: bool = False

    @classmethod
    def of(cls, match: Match) -> Evidence:
        """Return what the features of ``match`` say.

        Raises:
            LookupError: a feature is missing, or has a name that is not registered.
        """
        features = measured(match.features)
        guards = {feature: features.get(feature, 0.0) for feature in GUARDS}
        if Feature.CROSSING_ALIKE in features:  # words of another language: none of them can be met or missed
            return cls(met=1.0, alike=None, spelled_exactly=0.0, guards=guards)
        by_meaning = Feature.EXCHANGE_ALIKE in features
        alike = (Feature.QUESTION_ALIKE, Feature.SENTENCE_ALIKE, Feature.EXCHANGE_ALIKE)
        return cls(
            met=features[Feature.EXCHANGE_MET if by_meaning else Feature.EXCHANGE_COVERED],
            alike=max(features[feature] for feature in alike) if by_meaning else None,
            spelled_exactly=features[Feature.SPELLED_EXACTLY],
            guards=guards,
            read=Feature.COMPARED in features,
        )

    @property
    def meets_words(self) -> bool:
        """Whether the exchange has anything near the words of the question."""
        return self.met >= MET_FROM

    @property
    def is_met(self) -> bool:
        """Whether the exchange meets the question at all; a recipe or nonsense meets nothing anywhere."""
        # A keyword alone is like no sentence, but it stands there.
        is_like = self.alike is None or self.alike >= ALIKE_FROM or self.spelled_exactly >= MOSTLY
        return (self.read or self.meets_words) and is_like

    @property
    def is_elsewhere(self) -> bool:
        """Whether the question names a country that the exchange never speaks of."""
        return Feature.OTHER_PLACE in self.forbidding

    @property
    def forbidding(self) -> tuple[Feature, ...]:
        """The guards that forbid to quote the candidate unasked."""
        return tuple(feature for feature, most in GUARDS.items() if self.guards[feature] > most)


def decide(search: Search, about: AboutMatch | None) -> Reply:
    """Return the reply that the candidates of ``search`` and what was found ``about`` the interview call for.

    - About: the question is more likely about the interview itself than not, and nothing that may be quoted is surer:
      a word of the title may be one of an exchange as well. Where only title and introduction come near it, what may
      be quoted goes first, however sure it is.
    - Quoted: the first candidate is likely enough to answer, and no guard forbids it.
    - Unsure: it may be one of the first candidates, of which there are at least two (one is no choice), and one of them
      speaks of the countries it names.
    - NotCovered: everything else.
    """
    evidence = [Evidence.of(match) for match in search.candidates]
    best = search.candidates[0].confidence if evidence and evidence[0].is_met else 0.0
    is_quoted = bool(search.candidates) and is_quotable(search.candidates[0])
    if about and is_about(about) and not (is_quoted and (about.is_by_title or best > about.confidence)):
        return About(search, about.interview, (about.aspect,), about.passages, about.confidence)
    if is_quoted:
        return Quoted(search, search.candidates[0], best, _alternatives(search.candidates[1:]))
    if best >= UNSURE_FROM and len(evidence) > 1 and not all(e.is_elsewhere for e in evidence):
        return Unsure(search, search.candidates[:_CHOICES], best)
    return NotCovered(search, search.candidates[:_CHOICES], 1 - best)


def is_quotable(match: Match) -> bool:
    """Tell whether a first candidate is likely enough to answer, meets its question, and may be quoted unasked."""
    evidence = Evidence.of(match)
    return match.confidence >= QUOTE_FROM and evidence.is_met and not evidence.forbidding


def is_about(about: AboutMatch) -> bool:
    """Tell whether a question is more likely about the interview itself than not."""
    return about.confidence >= ABOUT_FROM


def meets_words(match: Match) -> bool:
    """Tell whether the exchange has anything near the words of the question."""
    return Evidence.of(match).meets_words


def _alternatives(others: tuple[Match, ...]) -> tuple[Match, ...]:
    return tuple(m for m in others if m.confidence >= _ALTERNATIVE_FROM)[:_CHOICES]

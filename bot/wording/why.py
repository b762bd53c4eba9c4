"""How a reply came about, in words: how the question was understood, what was found, what counted, what decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from bot.model import About, Match, NotCovered, Quoted, Requested, SmallTalk, Unsure, Why
from bot.retrieval.features.registry import Feature
from bot.wording.card import Card, Kind
from bot.wording.parts import search_notes
from bot.wording.phrases import place

_OUTCOMES: Final = {
    Quoted: "quoted",
    Unsure: "unsure",
    NotCovered: "not covered",
    About: "about the interview",
    SmallTalk: "small talk",
    Requested: "a request",
}
#: Contributions that are told; the others do little.
_MOST_TOLD: Final = 6
#: Smaller ones would be told as 0.0.
_LEAST_TOLD: Final = 0.05


class _Reason(Protocol):
    @property
    def reason(self) -> str:
        """Why there is no sentence encoder."""


def encoder_notices(words_only: _Reason | None, calibrated: bool) -> tuple[str, ...]:
    """Return what people should know of the sentence encoder in use; nothing of the one that comes with Verbatim."""
    if words_only:
        return (f"Words only: questions are compared by spelling, because {words_only.reason}.",)
    if not calibrated:
        return ("Calibration unknown: confidences were not measured with the sentence encoder in use.",)
    return ()


def why_card(why: Why) -> Card:
    """Return the card that tells how a reply came about."""
    search = why.reply.search
    outcome = _OUTCOMES[type(why.reply)]
    notes = [
        *search_notes(search),
        f"Outcome: {outcome}, confidence {why.reply.confidence:.0%}.",
        *(f"Read “{c.typed}” as “{c.read}”." for c in search.corrections),
        *(_candidate(rank, match) for rank, match in enumerate(search.candidates, 1)),
        *_words(search.candidates[:1]),
        *_counted(why),
        *_decided(why),
        *encoder_notices(None, why.calibrated),
    ]
    return Card(Kind.WHY, "Why this reply", notes=tuple(notes))


def _candidate(rank: int, match: Match) -> str:
    printed = match.interview.question_of(match.exchange)
    return f"{rank}. {match.confidence:.0%}, {place(match.interview, match.exchange)}: {printed}"


def _words(best: tuple[Match, ...]) -> Iterator[str]:
    for word in sorted((w for match in best for w in match.words), key=lambda w: -w.weight):
        found = f"“{word.found}” in the {word.place} ({word.closeness:.0%} alike)" if word.found else "nothing"
        yield f"“{word.typed}” ({word.weight:.0%} of the question) meets {found}."


def _counted(why: Why) -> Iterator[str]:
    if not why.contributions:
        return
    compared = "spelling and meaning" if why.by_meaning else "spelling alone"
    yield f"Compared by {compared}. What counted for 1., in log-odds (0.7 doubles the odds), from {why.start:+.1f} on:"
    told = [c for c in why.contributions if abs(c.log_odds) >= _LEAST_TOLD][:_MOST_TOLD]
    for c in told:
        yield f"{c.log_odds:+.1f}: {Feature.labelled(c.feature).why} ({c.value:.2f})."
    rest = sum(c.log_odds for c in why.contributions) - sum(c.log_odds for c in told)
    yield f"{rest:+.1f}: everything else."


def _decided(why: Why) -> Iterator[str]:
    if isinstance(why.reply, SmallTalk | Requested) or not why.contributions:
        return
    for feature in why.forbidden_by:
        yield f"Not to be quoted, whatever its confidence: {Feature.labelled(feature).why}."
    yield (
        f"A candidate is quoted from {why.quoted_from:.0%} on and offered from {why.unsure_from:.0%}; a question is "
        f"about the interview from {why.about_from:.0%}."
    )

"""How a reply came about, in words: a plain sentence, then what was found, what counted and what decided."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import Final, Protocol, assert_never

from bot.model import About, Match, NotCovered, Quoted, Requested, SmallTalk, Unsure, Why
from bot.retrieval.features.registry import Feature
from bot.retrieval.features.registry import Kind as Measured
from bot.wording.card import Card, Kind
from bot.wording.parts import search_notes
from bot.wording.phrases import names, place

#: What made the first exchange likely, in the sentence: of the kinds of features that did most for it.
_LIKELY: Final = {
    Measured.MEANING: "is close to it in meaning",
    Measured.CROSSING: "is close to it in meaning, in another language",
    Measured.READ: "reads as a reply",
    Measured.RANK: "stands out from the other questions",
}
#: Shared words that the sentence names, and reasons besides them.
_WORDS_NAMED, _REASONS = 3, 2
#: Contributions that are told; the others do little.
_MOST_TOLD: Final = 6
#: Smaller ones, in log-odds, would be told as a factor of 1.0.
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
    """Return the card that tells how a reply came about: a sentence, and the evidence below it."""
    search = why.reply.search
    evidence = [
        *(f"Read “{c.typed}” as “{c.read}”." for c in search.corrections),
        *(_candidate(match, is_first=not rank) for rank, match in enumerate(search.candidates)),
        *_words(search.candidates[:1]),
        *_counted(why),
        *_decided(why),
        *encoder_notices(None, why.calibrated),
    ]
    return Card(Kind.WHY, "Why this reply", notes=(*search_notes(search), _sentence(why)), closing=tuple(evidence))


def _sentence(why: Why) -> str:
    reply = why.reply
    sure = f"{reply.confidence:.0%}"
    match reply:
        case SmallTalk():
            return "That was small talk, so nothing was looked up."
        case Requested():
            return "That asked me to do something, so nothing was looked up."
        case About():
            enough = f"It asks about the interview itself, for which {why.about_from:.0%} is enough and this is {sure}"
            return f"{enough}: so I tell what its publisher says of it."
        case Quoted(match=best):
            return _of_a_quote(why, best, sure)
        case Unsure(choices=choices):
            return f"{_likely(why, choices[0])}: that makes {sure}, {_too_little(why)}, so I ask which one is meant."
        case NotCovered(told=Match() as told):
            return f"{_likely(why, told)}, but it was quoted already: so I say that nothing more was said on it."
        case NotCovered():
            return _of_nothing(why, reply.search.candidates[:1])
        case _:
            assert_never(reply)


def _of_a_quote(why: Why, best: Match, sure: str) -> str:
    if why.contributions:
        return f"{_likely(why, best)}: that makes {sure}; below {why.quoted_from:.0%}, nothing is quoted."
    return f"{place(best.interview, best.exchange).capitalize()} was chosen itself, so its answer is quoted."


def _of_nothing(why: Why, best: tuple[Match, ...]) -> str:
    if not best:
        return "Nothing was found; so I say that it is not covered."
    sure = f"{best[0].confidence:.0%}"
    return f"{_likely(why, best[0])}, but that makes {sure} only, {_too_little(why)}; so I say that it is not covered."


def _too_little(why: Why) -> str:
    if why.forbidden_by:
        return f"and something forbids to quote it ({Feature.labelled(why.forbidden_by[0]).why})"
    return f"too little to quote, which takes {why.quoted_from:.0%}"


def _likely(why: Why, best: Match) -> str:
    """Return what speaks for ``best``: "Question 2 of 6 shares “war” with yours and reads as a reply"."""
    found = sorted((w for w in best.words if w.found), key=lambda w: -w.weight)
    telling = [w for w in found if w.weight >= found[0].weight / 2]  # no "what" beside a name
    shared = names((f"“{word.found}”" for word in telling[:_WORDS_NAMED]), "no word")
    speaking = [Feature.labelled(c.feature).kind for c in why.contributions if c.log_odds >= _LEAST_TOLD]
    reasons = [_LIKELY[kind] for kind in dict.fromkeys(speaking) if kind in _LIKELY][:_REASONS]
    told = names([f"shares {shared} with yours", *reasons])
    return f"{place(best.interview, best.exchange).capitalize()} {told}"


def _candidate(match: Match, *, is_first: bool) -> str:
    printed = match.interview.question_of(match.exchange)
    closest = "Closest" if is_first else "Then"
    return f"{closest}, {match.confidence:.0%}: {match.exchange.number}. {printed}"


def _words(best: tuple[Match, ...]) -> Iterator[str]:
    for word in sorted((w for match in best for w in match.words), key=lambda w: -w.weight):
        found = f"“{word.found}” in the {word.place} ({word.closeness:.0%} alike)" if word.found else "nothing"
        yield f"“{word.typed}” ({word.weight:.0%} of what you asked) meets {found}."


def _counted(why: Why) -> Iterator[str]:
    if not why.contributions:
        return
    compared = "spelling and meaning" if why.by_meaning else "spelling alone"
    yield f"Compared by {compared}. For the closest, the odds began at {_odds(why.start)}; what changed them most:"
    told = [c for c in why.contributions if abs(c.log_odds) >= _LEAST_TOLD][:_MOST_TOLD]
    yield from (f"{_factor(c.log_odds)}: {Feature.labelled(c.feature).why}." for c in told)
    yield f"{_factor(sum(c.log_odds for c in why.contributions) - sum(c.log_odds for c in told))}: everything else."


def _odds(log_odds: float) -> str:
    return f"1 to {exp(-log_odds):.1f}" if log_odds < 0 else f"{exp(log_odds):.1f} to 1"


def _factor(log_odds: float) -> str:
    return f"÷ {exp(-log_odds):.1f}" if log_odds < 0 else f"× {exp(log_odds):.1f}"


def _decided(why: Why) -> Iterator[str]:
    if isinstance(why.reply, SmallTalk | Requested) or not why.contributions:
        return
    for feature in why.forbidden_by:
        yield f"Not to be quoted, however sure: {Feature.labelled(feature).why}."
    yield (
        f"Quoted from {why.quoted_from:.0%} on, offered from {why.unsure_from:.0%}; taken as a question about the "
        f"interview itself from {why.about_from:.0%}."
    )

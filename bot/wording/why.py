"""How a reply came about, in words: a plain sentence, then what was found, what counted and what decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp
from typing import Final, Protocol, assert_never

from bot.model import (
    About,
    Contribution,
    Match,
    NotCovered,
    Quoted,
    Requested,
    Search,
    SmallTalk,
    Unsure,
    Why,
    WordMatch,
    WordPlace,
)
from bot.remarks import Remark
from bot.retrieval.features.kinds import Kind as Measured
from bot.retrieval.features.registry import Feature
from bot.text.words import split_words
from bot.wording.card import Card, Kind
from bot.wording.catalogues import say, unsaid
from bot.wording.parts import search_notes
from bot.wording.phrases import capital, names, percent, place, quoted, times
from bot.wording.told import told

#: What made the first exchange likely, in the sentence: of the kinds of features that did most for it.
_LIKELY: Final = {
    Measured.MEANING: unsaid("is close to yours in meaning"),
    Measured.CROSSING: unsaid("is close to yours in meaning"),
    Measured.BESIDE: unsaid("is close to yours in meaning"),
    Measured.SPELT: unsaid("has words of yours"),
    Measured.READ: unsaid("reads as a reply"),
    Measured.RANK: unsaid("stands out from the other questions"),
}
#: Shared words that the sentence names, and reasons besides them.
_WORDS_NAMED, _REASONS = 3, 2
#: Contributions that are told; the others do little. Questions, and words of the closest one, that are: with more,
#: the reason is lost on a phone.
_MOST_TOLD: Final = 5
_CLOSEST: Final = 3
#: Smaller ones, in log-odds, would be told as a factor of 1.0.
_LEAST_TOLD: Final = 0.05


class _Reason(Protocol):
    @property
    def reason(self) -> Remark:
        """Why there is no sentence encoder."""


def encoder_notices(words_only: _Reason | None, *, calibrated: bool) -> tuple[str, ...]:
    """Return what people should know of the sentence encoder in use; nothing of the one that comes with Verbatim."""
    if words_only:
        reason = told(words_only.reason)
        return (say("Words only: questions are compared by spelling, because {reason}.", reason=reason),)
    if not calibrated:
        return (say("Calibration unknown: confidences were not measured with the sentence encoder in use."),)
    return ()


def why_card(why: Why) -> Card:
    """Return the card that tells how a reply came about: a sentence, and the evidence below it.

    What decided nothing is no evidence: for small talk and a plain request the candidates of the search are left out.
    """
    search = why.reply.search
    evidence = () if isinstance(why.reply, SmallTalk | Requested) else _evidence(why)
    return Card(Kind.WHY, say("Why this reply"), notes=(*search_notes(search), _sentence(why)), closing=evidence)


def _evidence(why: Why) -> tuple[str, ...]:
    search = why.reply.search
    return (
        *(say("Read {typed} as {read}.", typed=quoted(c.typed), read=quoted(c.read)) for c in search.corrections),
        *(_candidate(match, is_first=not rank) for rank, match in enumerate(search.candidates[:_CLOSEST])),
        *_words(search.candidates[:1]),
        *_counted(why),
        *_decided(why),
        *encoder_notices(None, calibrated=why.calibrated),
    )


def _sentence(why: Why) -> str:
    reply = why.reply
    sure = percent(reply.confidence)
    match reply:
        case SmallTalk():
            return say("That was small talk, so nothing was looked up.")
        case Requested():
            return say("That asked me to do something, so nothing was looked up.")
        case About():
            return say(
                "It asks about the interview itself, for which {enough} is enough and this is {sure}: so I tell what "
                "its publisher says of it.",
                enough=percent(why.about_from),
                sure=sure,
            )
        case Quoted(match=best):
            return _of_a_quote(why, best, sure)
        case Unsure(choices=choices):
            return say(
                "{found}: that makes {sure}, {too_little}, so I ask which one is meant.",
                found=_likely(why, choices[0]),
                sure=sure,
                too_little=_too_little(why),
            )
        case NotCovered(told=Match() as told):
            return say(
                "{found}, but it was quoted already: so I say that nothing more was said on it.",
                found=_likely(why, told),
            )
        case NotCovered():
            return _of_nothing(why, reply.search.candidates[:1])
        case _:
            assert_never(reply)


def _of_a_quote(why: Why, best: Match, sure: str) -> str:
    if why.contributions:
        return say(
            "{found}: that makes {sure}; below {least}, nothing is quoted.",
            found=_likely(why, best),
            sure=sure,
            least=percent(why.quoted_from),
        )
    return say("{place} was chosen itself, so its answer is quoted.", place=_place(best))


def _of_nothing(why: Why, best: tuple[Match, ...]) -> str:
    if not best:
        return say("Nothing was found; so I say that it is not covered.")
    return say(
        "{found}, but that makes {sure} only, {too_little}; so I say that it is not covered.",
        found=_likely(why, best[0]),
        sure=percent(best[0].confidence),
        too_little=_too_little(why),
    )


def _too_little(why: Why) -> str:
    if why.forbidden_by:
        return say("and something forbids to quote it ({reason})", reason=_meaning(why.forbidden_by[0]))
    return say("too little to quote, which takes {least}", least=percent(why.quoted_from))


def _place(match: Match) -> str:
    """Return "Question 2 of 6"."""
    return capital(place(match.interview, match.exchange))


def _meaning(feature: str) -> str:
    """Return what a feature looks at, in words."""
    return say(Feature.labelled(feature).why)


def _likely(why: Why, best: Match) -> str:
    """Return what speaks for ``best``: "Question 2 of 6 shares “war” with yours and reads as a reply"."""
    found = sorted((w for w in best.words if w.found), key=lambda w: -w.weight)
    telling = [w for w in found if w.weight >= found[0].weight / 2]  # no "what" beside a name
    shared = [quoted(word.found) for word in telling if word.found and _is_shared(word, why.reply.search)]
    counted = [Feature.labelled(c.feature) for c in why.contributions if c.log_odds >= _LEAST_TOLD]
    # That nothing is denied speaks for a passage, but does not make it a reply.
    speaking = [feature.kind for feature in counted if feature is not Feature.CONTRADICTS]
    reasons = [_LIKELY[kind] for kind in dict.fromkeys(speaking) if kind in _LIKELY][:_REASONS]
    told = [*_sharing(shared[:_WORDS_NAMED]), *map(say, reasons)] or [_shares(say("no word"))]
    return say("{place} {reasons}", place=_place(best), reasons=names(told))


def _is_shared(word: WordMatch, search: Search) -> bool:
    """Tell whether ``word`` met itself, or another form of it, and not a word that only comes near."""
    read = next((c.read for c in search.corrections if c.typed == word.typed), word.typed)
    return [w.stem for w in split_words(read)] == [w.stem for w in split_words(word.found or "")]


def _sharing(words: Sequence[str]) -> list[str]:
    return [_shares(names(words))] if words else []


def _shares(words: str) -> str:
    return say("shares {words} with yours", words=words)


def _candidate(match: Match, *, is_first: bool) -> str:
    printed = match.interview.question_of(match.exchange)
    template = (
        unsaid("Closest, {sure}: {number}. {question}") if is_first else unsaid("Then, {sure}: {number}. {question}")
    )
    return say(template, sure=percent(match.confidence), number=match.exchange.number, question=printed)


def _words(best: tuple[Match, ...]) -> Iterator[str]:
    for word in sorted((w for match in best for w in match.words), key=lambda w: -w.weight)[:_CLOSEST]:
        typed, weight = quoted(word.typed), percent(word.weight)
        if not word.found or not word.place:
            yield say("{word} ({weight} of what you asked) meets nothing.", word=typed, weight=weight)
            continue
        found, alike = quoted(word.found), percent(word.closeness)
        yield say(_meets(word.place), word=typed, weight=weight, found=found, alike=alike)


def _meets(place: WordPlace) -> str:
    """Return what is said of a word of the question, by where the word stands that it meets."""
    match place:
        case WordPlace.QUESTION:
            return unsaid("{word} ({weight} of what you asked) meets {found} in the question ({alike} alike).")
        case WordPlace.WORDING:
            return unsaid(
                "{word} ({weight} of what you asked) meets {found} in other words for the question ({alike} alike)."
            )
        case WordPlace.ANSWER:
            return unsaid("{word} ({weight} of what you asked) meets {found} in the answer ({alike} alike).")
        case _:
            assert_never(place)


def _counted(why: Why) -> Iterator[str]:
    if not why.contributions:
        return
    both = say("Compared by spelling and meaning.") if why.by_meaning else say("Compared by spelling alone.")
    began = say("For the closest, the odds began at {odds}; what changed them most:", odds=_odds(why.start))
    yield f"{both} {began}"
    told = [c for c in why.contributions if abs(c.log_odds) >= _LEAST_TOLD][:_MOST_TOLD]
    yield from (_changed(c.log_odds, _weighed(c)) for c in told)
    rest = sum(c.log_odds for c in why.contributions) - sum(c.log_odds for c in told)
    if abs(rest) >= _LEAST_TOLD:
        yield _changed(rest, say("everything else"))


def _weighed(contribution: Contribution) -> str:
    """Return what ``contribution`` was measured from; of a denial, the way it speaks."""
    if contribution.feature == Feature.CONTRADICTS.label and contribution.log_odds > 0:
        return say("nothing in the passage denies what the question takes for granted, read together")
    return _meaning(contribution.feature)


def _changed(log_odds: float, reason: str) -> str:
    return say("{factor}: {reason}.", factor=_factor(log_odds), reason=reason)


def _odds(log_odds: float) -> str:
    if log_odds < 0:
        return say("1 to {odds}", odds=times(exp(-log_odds)))
    return say("{odds} to 1", odds=times(exp(log_odds)))


def _factor(log_odds: float) -> str:
    return f"÷ {times(exp(-log_odds))}" if log_odds < 0 else f"× {times(exp(log_odds))}"


def _decided(why: Why) -> Iterator[str]:
    if isinstance(why.reply, SmallTalk | Requested) or not why.contributions:
        return
    for feature in why.forbidden_by:
        yield say("Not to be quoted, however sure: {reason}.", reason=_meaning(feature))
    yield say(
        "Quoted from {quoted} on, offered from {offered}; taken as a question about the interview itself from {about}.",
        quoted=percent(why.quoted_from),
        offered=percent(why.unsure_from),
        about=percent(why.about_from),
    )

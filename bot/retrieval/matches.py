"""A question in, matches out: which exchanges answer, how sure that is, and which sentences reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.model import Correction, Interview, Match, WordMatch, WordPlace
from bot.retrieval.about import AboutMatch, about_match
from bot.retrieval.asked_language import asked_language
from bot.retrieval.crossing import Near
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.registry import Feature, measured
from bot.retrieval.index import Compared, Index
from bot.retrieval.ranking import Ranked, entry_scores, ranked
from bot.retrieval.read_languages import reads
from bot.retrieval.scoring import (
    Linear,
    Scoring,
    beside_own_confidence,
    crossing_confidence,
    own_language_confidence,
    probability,
)
from bot.retrieval.strangers import strangers
from bot.retrieval.verdicts import is_printed
from bot.text.weights import is_other, voted_language

Floats = NDArray[np.float64]

#: Sentences this close to the best one (as a share of its closeness) reply too, if they stand next to it.
_NEXT_TO_BEST = 0.93
#: Candidates whose words are kept for ``/why``. It explains the first one only, but reading (see the room ``verdicts``)
#: may put any of these first.
_MOST_EXPLAINED = 3
#: Sentences that are highlighted at most.
_MOST_HIGHLIGHTED = 2
#: How sure it is that an exchange answers what a host has accepted for it, whatever its words are.
_ACCEPTED: Final = 0.95
#: How sure a match of a question and an interview in two languages is at most, of which one is not known well: less
#: than what is quoted, and enough to be offered. Of 264 questions in twelve such languages to the built-in interview,
#: which answers none of them, 4 were quoted without, and of 40 that one answers, in five that are read, 10 rightly.
BY_CHANCE: Final = 0.4
#: Candidates that a search finds, unless more are asked for.
MOST_FOUND: Final = 5
#: Where exchanges are compared by meaning as well, so many count with their confidence by spelling, all others with
#: the least.
_SPELT: Final = 30
_LEAST_SPELT: Final = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """All that a search found."""

    #: Best first.
    matches: tuple[Match, ...]
    #: None in a library whose interviews were not recalled for this question.
    about: AboutMatch | None
    corrections: tuple[Correction, ...]
    #: The language of the question, where it is told for certain.
    asked_in: str | None = None
    #: Interviews that could not be compared with it by meaning: in other languages, or not encoded in their own yet.
    unread: tuple[Interview, ...] = ()

    @property
    def sureness(self) -> float:
        """How sure the first match is, 0..1; 0 where there is none."""
        return self.matches[0].confidence if self.matches else 0.0


def search(index: Index, scoring: Scoring, typed: str, context: str = "", limit: int = MOST_FOUND) -> Found:
    """Return what ``index`` has for ``typed``: at most ``limit`` exchanges, best first.

    ``context`` is the question before, where ``typed`` leans on it. A question in a language that the encoder does
    not read is compared by spelling alone: names, numbers and cognates. An interview in another language than the
    question's, or in one that the encoder does not read, is compared by the one that reads several, where there is one.
    """
    asked = f"{context} {typed}".strip()
    language, whole = voted_language(typed), index
    if scoring.foreign and index.encoder and not (index.encoder.reads(language) and _is_any_read(index)):
        index, scoring = index.by_spelling(), scoring.foreign
    compared = index.compare(typed, context)
    scores = entry_scores(index, compared, scoring)
    spelt = _matches(index, compared, scoring, scores, max(limit, _SPELT) if _unread_by_one(whole) else limit)
    found = Found(
        spelt[:limit],
        # What is said of interviews is only known in languages that are known well.
        None if is_other(language) and index.encoder is None else about_match(index, compared, scoring, scores),
        compared.query.corrections,
        asked_language(index, asked),
    )
    if scoring.foreign and index.encoder:
        found = _spelt_where_unread(index, found, scoring.foreign, typed, context, limit)
    crossed = _crossed(index, _meant(whole, found, spelt, asked, limit), asked, limit)
    return replace(crossed, matches=_guarded(whole, typed, crossed.matches))


def _guarded(index: Index, typed: str, matches: Sequence[Match]) -> tuple[Match, ...]:
    """Return ``matches``, those told so whose interview never names whom ``typed`` names."""
    named_but_not_in = strangers(index, typed)
    guarded = ((Feature.STRANGER.label, 1.0),)
    return tuple(replace(m, features=m.features + guarded) if named_but_not_in(m.interview) else m for m in matches)


def _is_read(interview: Interview, index: Index) -> bool:
    """Tell whether an encoder of ``index`` reads the language of ``interview``."""
    language = interview.transcript.language
    return reads(language) or index.encoder is None or index.encoder.reads(language)


def _is_any_read(index: Index) -> bool:
    return any(_is_read(interview, index) for interview in index.interviews)


def _spelt_where_unread(index: Index, found: Found, scoring: Scoring, typed: str, context: str, limit: int) -> Found:
    """Return ``found`` with what is spelt alike in interviews that no encoder reads, in which all is alike to it."""
    unread = [interview for interview in index.interviews if not _is_read(interview, index)]
    if not unread:
        return found
    index = index.by_spelling()
    compared = index.compare(typed, context)
    spelt = _matches(index, compared, scoring, entry_scores(index, compared, scoring), max(limit, _SPELT))
    read = (match for match in found.matches if match.interview not in unread)
    return replace(found, matches=surest((*read, *(match for match in spelt if match.interview in unread)), limit))


def _unread_by_one(index: Index) -> list[Interview]:
    """Return the interviews in languages that the encoder for one language does not read."""
    encoder = index.encoder
    return [i for i in index.interviews if encoder and encoder.shipped and not encoder.reads(i.transcript.language)]


def _meant(index: Index, found: Found, spelt: Sequence[Match], typed: str, limit: int) -> Found:
    """Return ``found`` with what is near in meaning in interviews of the question's own language.

    These were ``spelt`` before: compared by spelling alone. The encoder that reads several languages knows more.
    """
    told = found.asked_in
    own = [i for i in _readable(_unread_by_one(index)) if told in (None, i.transcript.language)]
    if not own or not index.crossing:
        return found
    near = index.crossing.near(typed, told or own[0].transcript.language, own, limit)
    if not near:
        return replace(found, unread=tuple(own))
    confidence = {match.place: match.confidence for match in spelt}
    sure = np.array([confidence.get((i.key, e.number), 0.0) for i, e in near.places]).clip(
        _LEAST_SPELT, 1 - _LEAST_SPELT
    )
    features = FeatureTable.joined([near.features, FeatureTable.of({Feature.SPELT: np.log(sure / (1 - sure))})])
    matches = _near_matches(replace(near, features=features), own_language_confidence())
    others = (m for m in found.matches if m.wording or m.interview not in own)
    return replace(found, matches=surest((*others, *matches), limit))


def _crossed(index: Index, found: Found, typed: str, limit: int) -> Found:
    """Return ``found`` with what is near in interviews of other languages than the question's.

    Something always is. So that it is not taken for an answer wherever an interview in the question's own language has
    one, it is compared with these, too; and it is no surer than what they have where that is nearer, or not known yet.
    """
    asked_in = found.asked_in
    foreign = [i for i in index.interviews if asked_in and i.transcript.language != asked_in]
    if not foreign or not asked_in or (index.encoder and not index.encoder.shipped):
        return found
    # Other words for a question may have been accepted in any language.
    own = [m for m in found.matches if m.wording or m.interview.transcript.language == asked_in]
    in_its_language = [i for i in index.interviews if i.transcript.language == asked_in]
    keys = {match.interview.key for match in own}
    rivals = [i for i in in_its_language if i.key in keys] or in_its_language[:MOST_FOUND]
    readable = _readable(foreign)
    near = (
        index.crossing.near(typed, asked_in, readable, limit, rivals)
        or index.crossing.near(typed, asked_in, readable, limit)
        if index.crossing and readable
        else None
    )
    if not near:
        spelt = [match for match in found.matches if match.interview in foreign]
        return replace(
            found, matches=surest((*own, *_unquoted(spelt, asked_in)), limit), unread=(*found.unread, *foreign)
        )
    is_beside = Feature.CROSSING_OVER_OWN in near.features.features
    crossed = _near_matches(near, beside_own_confidence() if is_beside else crossing_confidence())
    if rivals and own:
        most = max(m.confidence for m in own)
        crossed = [
            match if _is_nearer(match) else replace(match, confidence=min(match.confidence, most)) for match in crossed
        ]
    unread = tuple(i for i in foreign if i not in readable or not _is_surely_read(asked_in, i))
    spelt = [match for match in found.matches if match.interview in foreign and match.interview not in readable]
    return replace(
        found, matches=surest((*own, *_unquoted((*crossed, *spelt), asked_in)), limit), unread=(*found.unread, *unread)
    )


def _unquoted(matches: Sequence[Match], asked_in: str) -> tuple[Match, ...]:
    """Return ``matches`` with interviews in other languages, no surer than is quoted where these are not surely read.

    What is near there may be so by chance, but for what a host has accepted. It may still be offered.
    """
    return tuple(
        match
        if _is_surely_read(asked_in, match.interview) or (match.wording is not None and is_printed(match))
        else replace(match, confidence=min(match.confidence, BY_CHANCE))
        for match in matches
    )


def _is_surely_read(asked_in: str, interview: Interview) -> bool:
    """Tell whether questions in ``asked_in`` to ``interview`` are in two of the languages that are known well."""
    return not is_other(asked_in) and not is_other(interview.transcript.language)


def _readable(interviews: Sequence[Interview]) -> list[Interview]:
    """Return those of ``interviews`` that the encoder for several languages reads."""
    return [interview for interview in interviews if reads(interview.transcript.language)]


def _is_nearer(match: Match) -> bool:
    """Tell whether ``match`` is nearer than anything in the language of the question."""
    return measured(match.features).get(Feature.CROSSING_OVER_OWN, -1.0) >= 0


def surest(matches: Sequence[Match], limit: int) -> tuple[Match, ...]:
    """Return the first ``limit`` of ``matches``, surest first, one for each exchange."""
    by_place: dict[tuple[str, int], Match] = {}
    for match in sorted(matches, key=lambda m: -m.confidence):
        by_place.setdefault(match.place, match)
    return tuple(by_place.values())[:limit]


def _near_matches(near: Near, regression: Linear) -> list[Match]:
    """Return the places of ``near`` as matches, surest first."""
    log_odds = regression(near.features)
    order = np.argsort(-log_odds, kind="stable")
    return [
        Match(
            interview=interview,
            exchange=exchange,
            confidence=float(probability(log_odds[at])),
            highlights=() if sentence is None else (exchange.sentences[sentence],),
            features=near.features.row(at),
        )
        for at in map(int, order)
        for (interview, exchange), sentence in [(near.places[at], near.sentences[at])]
    ]


def _matches(index: Index, compared: Compared, scoring: Scoring, scores: Floats, limit: int) -> tuple[Match, ...]:
    found = ranked(index, compared, scoring, scores, limit)
    logits = scoring.logits(found.features, index.listed[compared.entries[found.rows]])
    confidences = probability(logits) * bool(compared.query.terms)
    # The regression was trained on first candidates; a later one is never surer than those before it.
    bounded = np.minimum.accumulate(confidences)
    matches = [_match(index, compared, found, at, float(confidence)) for at, confidence in enumerate(bounded)]
    first, rows = matches[:_MOST_EXPLAINED], found.rows[:_MOST_EXPLAINED]
    explained = [replace(m, words=_words(index, compared, int(row))) for m, row in zip(first, rows, strict=True)]
    told = map(_accepted, (*explained, *matches[_MOST_EXPLAINED:]))
    return tuple(sorted(told, key=lambda match: -match.confidence))


def _accepted(match: Match) -> Match:
    """Return ``match``, and surer where the question is, word for word, one that a host has accepted for it."""
    is_accepted = match.wording is not None and is_printed(match)
    return replace(match, confidence=max(match.confidence, _ACCEPTED)) if is_accepted else match


def _match(index: Index, compared: Compared, found: Ranked, at: int, confidence: float) -> Match:
    entry = index.entries[compared.entries[found.rows[at]]]
    assert entry.exchange is not None  # noqa: S101  (rows of exchanges only; tells the type checker)
    spans = entry.exchange.sentences
    return Match(
        interview=entry.interview,
        exchange=entry.exchange,
        confidence=confidence,
        highlights=tuple(spans[at] for at in replying(found.closeness[at])),
        features=found.features.row(at),
        wording=entry.question if entry.is_reworded else None,
    )


def replying(closeness: Floats) -> list[int]:
    """Return the places of the sentences that reply, ascending.

    They are the closest one, and a neighbour that is nearly as close.
    """
    if not len(closeness):
        return []
    best = int(closeness.argmax())
    neighbours = [at for at in (best - 1, best + 1) if 0 <= at < len(closeness)]
    near = [at for at in neighbours if closeness[at] >= _NEXT_TO_BEST * closeness[best]]
    near.sort(key=lambda at: -closeness[at])
    return sorted([best, *near[: _MOST_HIGHLIGHTED - 1]])


def _words(index: Index, compared: Compared, row: int) -> tuple[WordMatch, ...]:
    entry = index.entries[compared.entries[row]]
    selection, query = compared.selection, compared.query
    texts_of = slice(selection.entry_starts[row], selection.entry_starts[row + 1])
    coverage = compared.meant or compared.spelled
    closeness = coverage.of_terms[:, texts_of]
    closest, close = closeness.argmax(axis=1).tolist(), closeness.max(axis=1).tolist()
    weights = coverage.weights.tolist()
    texts, asked = entry.texts, WordPlace.WORDING if entry.is_reworded else WordPlace.QUESTION
    found = []
    for term, text, near, weight, (start, end) in zip(
        query.terms, closest, close, weights, index.closest_words(compared, row), strict=True
    ):
        is_met = near > 0 and end > 0
        found.append(
            WordMatch(
                typed=query.text[term.start : term.end],
                found=texts[text][start:end] if is_met else None,
                closeness=near,
                weight=weight,
                place=None if not is_met else asked if text == 0 else WordPlace.ANSWER,
            )
        )
    return tuple(found)

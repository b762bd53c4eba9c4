"""A question in, matches out: which exchanges answer, how sure that is, and which sentences reply."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.model import Correction, Interview, Match, WordMatch
from bot.retrieval.about import AboutMatch, about_match
from bot.retrieval.index import Compared, Index
from bot.retrieval.ranking import entry_scores, ranked, sentence_closeness
from bot.retrieval.scoring import Scoring, crossing_confidence, probability
from bot.text.weights import language_of, told_language
from bot.text.words import split_words

Floats = NDArray[np.float64]

#: Sentences this close to the best one (as a share of its closeness) reply too, if they stand next to it.
_NEXT_TO_BEST = 0.93
#: Only the first is ever explained: of these, once they were read, see the room ``verdicts``.
_MOST_EXPLAINED = 3
#: Sentences that are highlighted at most.
_MOST_HIGHLIGHTED = 2


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
    #: Interviews in other languages that could not be compared with it by meaning.
    unread: tuple[Interview, ...] = ()


def search(index: Index, scoring: Scoring, typed: str, context: str = "", limit: int = 5) -> Found:
    """Return what ``index`` has for ``typed``: at most ``limit`` exchanges, best first.

    ``context`` is the question before, where ``typed`` leans on it. A question in a language that the encoder does
    not read is compared by spelling alone: names, numbers and cognates. An interview in another language than the
    question's is compared by the encoder that reads both, where there is one.
    """
    language = language_of([w.form for w in split_words(typed)])
    if scoring.foreign and index.encoder and not index.encoder.reads(language):
        index, scoring = index.by_spelling(), scoring.foreign
    compared = index.compare(typed, context)
    scores = entry_scores(index, compared, scoring)
    found = Found(
        _matches(index, compared, scoring, scores, limit),
        about_match(index, compared, scoring, scores),
        compared.query.corrections,
        told_language(f"{context} {typed}"),
    )
    return _crossed(index, found, f"{context} {typed}".strip(), limit)


def _crossed(index: Index, found: Found, typed: str, limit: int) -> Found:
    """Return ``found`` with what is near in interviews of other languages than the question's."""
    foreign = [i for i in index.interviews if found.asked_in and i.transcript.language != found.asked_in]
    if not foreign or not found.asked_in or (index.encoder and not index.encoder.shipped):
        return found
    near = index.crossing and index.crossing.near(typed, found.asked_in, foreign, limit)
    if not near:
        return replace(found, unread=tuple(foreign))
    confidences = np.minimum.accumulate(probability(crossing_confidence()(near.features)))
    crossed = [
        Match(
            interview=interview,
            exchange=exchange,
            confidence=float(confidence),
            highlights=() if sentence is None else (exchange.sentences[sentence],),
            features=near.features.row(at),
        )
        for at, ((interview, exchange), confidence, sentence) in enumerate(
            zip(near.places, confidences, near.sentences, strict=True)
        )
    ]
    # Other words for a question may have been accepted in any language.
    own = [m for m in found.matches if m.wording or m.interview.transcript.language == found.asked_in]
    by_place: dict[tuple[str, int], Match] = {}
    for match in sorted((*own, *crossed), key=lambda m: -m.confidence):
        by_place.setdefault((match.interview.key, match.exchange.number), match)
    return replace(found, matches=tuple(by_place.values())[:limit])


def _matches(index: Index, compared: Compared, scoring: Scoring, scores: Floats, limit: int) -> tuple[Match, ...]:
    found = ranked(index, compared, scoring, scores, limit)
    logits = scoring.logits(found.features, index.listed[compared.entries[found.rows]])
    confidences = probability(logits) * bool(compared.query.terms)
    # The regression was trained on first candidates; a later one is never surer than those before it.
    bounded = np.minimum.accumulate(confidences)
    matches = [
        _match(index, compared, int(row), float(confidence), found.features.row(at))
        for at, (row, confidence) in enumerate(zip(found.rows, bounded, strict=True))
    ]
    first, rows = matches[:_MOST_EXPLAINED], found.rows[:_MOST_EXPLAINED]
    explained = [replace(m, words=_words(index, compared, int(row))) for m, row in zip(first, rows, strict=True)]
    return (*explained, *matches[_MOST_EXPLAINED:])


def _match(
    index: Index, compared: Compared, row: int, confidence: float, features: tuple[tuple[str, float], ...]
) -> Match:
    entry = index.entries[compared.entries[row]]
    assert entry.exchange is not None  # noqa: S101  (rows of exchanges only; tells the type checker)
    spans = entry.exchange.sentences
    return Match(
        interview=entry.interview,
        exchange=entry.exchange,
        confidence=confidence,
        highlights=tuple(spans[at] for at in replying(sentence_closeness(compared, row))),
        features=features,
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
    first, end = selection.entry_starts[row], selection.entry_starts[row + 1]
    coverage = compared.meant or compared.spelled
    texts, asked = entry.texts, "wording" if entry.is_reworded else "question"
    found = []
    for at, term in enumerate(query.terms):
        closeness = coverage.of_terms[at, first:end]
        text = int(closeness.argmax())
        word = index.closest_word(compared, at, int(first) + text) if closeness[text] > 0 else None
        place = "" if word is None else asked if text == 0 else "answer"
        found.append(
            WordMatch(
                typed=query.text[term.start : term.end],
                found=None if word is None else texts[text][slice(*word)],
                closeness=float(closeness[text]),
                weight=float(coverage.weights[at]),
                place=place,
            )
        )
    return tuple(found)

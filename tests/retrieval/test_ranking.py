from __future__ import annotations

import functools

import numpy as np
import pytest

from bot.retrieval import Index, Scoring, search
from bot.retrieval.ranking import exchange_features, exchange_rows
from bot.retrieval.scoring import probability
from retrieval.building import fictional, seed, seed_service, spelling_scoring

QUESTIONS = (
    "Why does China need Russian oil?",
    "how dos the harbor engeneer test a crane",
    "Why can't Putin afford a collapse of China's regime?",
    "Who is being interviewed?",
    "how many ships come here in March 2019?",
    "zzz",
    "?!",
)


@functools.cache
def two_interviews(with_encoder: bool) -> Index:
    library = (seed(), fictional("harbour-engineer"))
    return Index.build(library, seed_service().index.encoder if with_encoder else None)


def plainly(index: Index, scoring: Scoring, typed: str, limit: int) -> list[tuple[str, int, float]]:
    """Return interview, number and confidence of the candidates: everything judged in full, then put in order."""
    compared = index.compare(typed)
    entries = compared.entries[exchange_rows(index, compared)]
    names, features = exchange_features(index, compared, scoring)
    sure = probability(scoring.logits(names, features, index.listed[entries])) * bool(compared.question.terms)
    order = np.argsort(-features[:, names.index("score")], kind="stable")[:limit]
    found = []
    for at, confidence in zip(order, np.minimum.accumulate(sure[order]), strict=True):
        entry = index.entries[entries[at]]
        assert entry.exchange
        found.append((entry.interview.key, entry.exchange.number, float(confidence)))
    return found


@pytest.mark.parametrize("typed", QUESTIONS)
@pytest.mark.parametrize("limit", [1, 5, 1000])
@pytest.mark.parametrize("with_encoder", [True, False], ids=["meaning", "spelling"])
def test_judging_the_first_candidates_alone_changes_nothing(typed: str, limit: int, with_encoder: bool) -> None:
    index = two_interviews(with_encoder)
    scoring = seed_service().scoring if with_encoder else spelling_scoring()

    matches = search(index, scoring, typed, limit=limit).matches

    plain = plainly(index, scoring, typed, limit)
    assert [(m.interview.key, m.exchange.number) for m in matches] == [(key, number) for key, number, _ in plain]
    assert [m.confidence for m in matches] == pytest.approx([sure for *_, sure in plain], abs=1e-12)

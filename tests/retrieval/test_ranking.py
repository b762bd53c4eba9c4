from __future__ import annotations

import functools
import math
from dataclasses import replace

import numpy as np
import pytest
from building import fictional, interview_of, seed, seed_searcher, seed_service, spelling_scoring

from bot.model import Match
from bot.remarks import Remark
from bot.retrieval import Engine, Index, Scoring, WordsOnly, search
from bot.retrieval.features.registry import Feature
from bot.retrieval.ranking import contributions, exchange_features, exchange_rows, is_by_meaning, start
from bot.retrieval.scoring import probability
from bot.service import Service

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
    # Without other words for its questions: an exchange would stand several times among what is compared.
    library = (replace(seed(), wordings=()), fictional("harbour-engineer"))
    return Index.build(library, seed_searcher().index.encoder if with_encoder else None)


def plainly(index: Index, scoring: Scoring, typed: str, limit: int) -> list[tuple[str, int, float]]:
    """Return interview, number and confidence of the candidates: everything judged in full, then put in order."""
    compared = index.compare(typed)
    entries = compared.entries[exchange_rows(index, compared)]
    features = exchange_features(index, compared, scoring)
    sure = probability(scoring.logits(features, index.listed[entries])) * bool(compared.query.terms)
    order = np.argsort(-features[Feature.SCORE], kind="stable")[:limit]
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
    scoring = seed_searcher().scoring if with_encoder else spelling_scoring()

    matches = search(index, scoring, typed, limit=limit).matches

    plain = plainly(index, scoring, typed, limit)
    assert [(m.interview.key, m.exchange.number) for m in matches] == [(key, number) for key, number, _ in plain]
    assert [m.confidence for m in matches] == pytest.approx([sure for *_, sure in plain], abs=1e-12)


EXPLAINED = (
    "why does china stick with russia",
    "can putin afford a colapse of china's regime",
    "Pourquoi la Chine soutient la Russie?",
    "what is the best recipe for soup",
)


@pytest.mark.parametrize("question", EXPLAINED)
@pytest.mark.parametrize("words_only", [None, WordsOnly(Remark("of a test"))])
def test_the_contributions_sum_up_to_the_confidence_of_the_first(question: str, words_only: WordsOnly | None) -> None:
    service = Service((seed(),), Engine(lambda: words_only)) if words_only else seed_service()
    match = service.ask(question).search.candidates[0]
    scoring, reader = service.searcher.scoring, service.searcher.reader
    mix = reader.mix.of(match) if reader else None

    log_odds = start(scoring, match, mix) + sum(c.log_odds for c in contributions(scoring, match, mix))

    assert 1 / (1 + math.exp(-log_odds)) == pytest.approx(match.confidence, abs=1e-6)


def test_the_largest_effect_comes_first_whatever_its_sign() -> None:
    service = seed_service()
    match = service.ask(EXPLAINED[1]).search.candidates[0]

    found = contributions(service.searcher.scoring, match)

    assert [abs(c.log_odds) for c in found] == sorted((abs(c.log_odds) for c in found), reverse=True)
    assert found[0].feature == "swapped"
    assert found[0].log_odds < 0


def test_a_question_that_the_encoder_does_not_read_is_explained_by_what_judged_it() -> None:
    alone = Engine(find_bridge=lambda: WordsOnly(Remark("of a test")))
    match = Service((seed(),), alone).ask(EXPLAINED[2]).search.candidates[0]

    assert not is_by_meaning(match)
    assert start(seed_searcher().scoring, match) == spelling_scoring().confidence.bias


def test_what_was_not_searched_for_has_no_contributions() -> None:
    talk = interview_of()

    assert contributions(seed_searcher().scoring, Match(talk, talk.exchange(1), 1.0, ())) == ()

from __future__ import annotations

import math

import pytest

from bot.model import Contribution, Match
from bot.retrieval import WordsOnly, contributions
from bot.retrieval.explaining import is_by_meaning, start
from bot.service import Service
from retrieval.building import interview_of, printed, seed, seed_service, spelling_scoring

QUESTIONS = (
    "why does china stick with russia",
    "can putin afford a colapse of china's regime",
    "Pourquoi la Chine soutient la Russie?",
    "what is the best recipe for soup",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("words_only", [None, WordsOnly("of a test")])
def test_the_contributions_sum_up_to_the_confidence_of_the_first(question: str, words_only: WordsOnly | None) -> None:
    service = Service.over((seed(),), words_only) if words_only else seed_service()
    match = service.ask(question).search.candidates[0]

    log_odds = start(service.scoring, match) + sum(c.log_odds for c in contributions(service.scoring, match))

    assert 1 / (1 + math.exp(-log_odds)) == pytest.approx(match.confidence, abs=1e-6)


def test_the_largest_effect_comes_first_whatever_its_sign() -> None:
    service = seed_service()
    match = service.ask(QUESTIONS[1]).search.candidates[0]

    found = contributions(service.scoring, match)

    assert [abs(c.log_odds) for c in found] == sorted((abs(c.log_odds) for c in found), reverse=True)
    assert found[0].feature == "swapped"
    assert found[0].log_odds < 0


def test_a_question_that_the_encoder_does_not_read_is_explained_by_what_judged_it() -> None:
    match = seed_service().ask(QUESTIONS[2]).search.candidates[0]

    assert not is_by_meaning(match)
    assert start(seed_service().scoring, match) == spelling_scoring().confidence.bias


def test_what_was_not_searched_for_has_no_contributions() -> None:
    talk = interview_of()

    assert contributions(seed_service().scoring, Match(talk, talk.exchange(1), 1.0, ())) == ()


def test_a_picked_question_is_explained_without_numbers() -> None:
    service = seed_service()

    why = service.why(service.pick(seed().key, 2))

    assert (why.contributions, why.forbidden_by) == ((), ())


def test_a_guard_that_forbids_a_quote_is_told() -> None:
    service = seed_service()

    assert service.why(service.ask(QUESTIONS[1])).forbidden_by == ("swapped",)
    assert service.why(service.ask(printed(seed(), 2))).forbidden_by == ()
    assert isinstance(service.why(service.ask(QUESTIONS[0])).contributions[0], Contribution)

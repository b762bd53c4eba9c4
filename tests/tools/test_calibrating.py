"""What the tool says that fits the mix of a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("scipy")  # in the extra "dev" only

from building import encoder, fictional, seed
from calibrate_judge import Asked, Outcome, Remembering, calibration_error, fitted, left_out, pairs, stretched
from retrieval.judges import random_weights, write_judge

from bot.retrieval import Engine
from bot.retrieval.features.registry import Feature
from bot.retrieval.judge import Judge
from bot.retrieval.scoring import Linear
from bot.retrieval.verdicts import Mix, Reader
from bot.service import Service

READ = ("Who built it?", "A harbour?", "My grandfather.")


def outcome(confidence: float, right: bool, answered: bool = True, pair: int | None = None) -> Outcome:
    numbers = frozenset((1,)) if answered else frozenset[int]()
    return Outcome(Asked("talk", "sibling", numbers, pair, "?", "", ()), confidence, right)


def test_a_pair_is_right_where_the_sibling_is_quoted_rightly_and_its_twin_is_not() -> None:
    right = [outcome(0.6, True, pair=1), outcome(0.4, False, answered=False, pair=1)]
    wrong = [outcome(0.6, False, pair=2), outcome(0.4, False, answered=False, pair=2)]
    both = [outcome(0.6, True, pair=3), outcome(0.5, False, answered=False, pair=3)]

    assert pairs([*right, *wrong, *both, outcome(0.9, True)], 0.5) == [True, False, False]


def test_questions_without_an_answer_count_as_much_as_all_the_others_for_how_far_confidences_are_off() -> None:
    often = [*[outcome(0.8, True)] * 4, outcome(0.8, False, answered=False)] * 30

    assert calibration_error(often) == pytest.approx(0.3)
    assert calibration_error([outcome(1.0, True), outcome(0.0, False, answered=False)]) == pytest.approx(0)
    assert calibration_error([outcome(0.0, True), outcome(1.0, False, answered=False)]) == pytest.approx(1)


def test_what_was_read_is_remembered_beyond_a_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, path = write_judge(tmp_path / "judge"), tmp_path / "readings.jsonl"
    verdict = Remembering.over(folder, path).read(*READ, is_english=True)
    with path.open("a", encoding="utf-8") as file:
        file.write('["cut off by a st')

    again = Remembering.over(folder, path)
    other = Remembering.over(write_judge(tmp_path / "other", random_weights(1)), path)

    assert verdict == Judge.load(folder).read(*READ, is_english=True)
    assert other.read(*READ, is_english=True) != verdict
    monkeypatch.setattr(Judge, "read", lambda *_, **__: pytest.fail("it was read again"))
    assert again.read(*READ, is_english=True) == verdict


def test_what_tells_right_from_wrong_is_what_counts(tmp_path: Path) -> None:
    comparing = Engine(encoder, find_reader=lambda: None)
    asked = [
        Asked(
            name, "", frozenset((number,)) if number != 2 else frozenset(), None, question, "", reply.search.candidates
        )
        for name, interview in (("seed", seed()), ("harbour-engineer", fictional("harbour-engineer")))
        for number in range(1, 7)
        for question in (" ".join(interview.question_of(interview.exchange(number)).split()[-7:]),)
        for reply in (Service((interview,), comparing).ask(question),)
    ]
    judge = Remembering.over(write_judge(tmp_path), tmp_path / "readings.jsonl")

    mix = fitted(asked, judge, 0.05, 1.0)
    judged = list(left_out(asked, judge, 0.05, 0.05, 1.0))

    assert (mix.read_from, mix.read_to) == (0.05, 1.0)
    assert mix.log_odds.weight_of(Feature.COMPARED) + mix.log_odds.weight_of(Feature.SHARE) > 0
    assert [one.asked for one in judged] == asked
    assert all(0 <= one.confidence <= 1 for one in judged)


def test_where_no_first_candidate_was_read_what_was_fitted_to_all_stays(tmp_path: Path) -> None:
    found = Linear.of({Feature.REPLIES: 0.5}, -1.0)
    judge = Remembering.over(write_judge(tmp_path), tmp_path / "readings.jsonl")

    assert stretched(found, [], Reader(judge, Mix(found, 0.1, 0.97)), "between") is found

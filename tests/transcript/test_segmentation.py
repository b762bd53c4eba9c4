from __future__ import annotations

import pytest

from bot.transcript.decision.evidence import Evidence
from bot.transcript.decision.segmentation import Decision, decide
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import State

F, Q, A, B = State.FRONT, State.QUESTION, State.ANSWER, State.BACK
ASKS, ANSWERS, UNLABELLED = Evidence(0, Role.ASKS), Evidence(0, Role.ANSWERS), Evidence(0)


@pytest.mark.parametrize(
    ("evidence", "states"),
    [
        ([Evidence(5), Evidence(-5), Evidence(5), Evidence(-5)], (Q, A, Q, A)),
        ([ASKS, ANSWERS, UNLABELLED, ASKS, UNLABELLED, ANSWERS], (Q, A, A, Q, Q, A)),
        ([Evidence(-2, front=9), Evidence(5), Evidence(-5), Evidence(-1, back=9)], (F, Q, A, B)),
        ([Evidence(0, opens_turn=True), Evidence(9, opens_turn=False), Evidence(0, opens_turn=True)], (Q, Q, A)),
    ],
)
def test_states_are_those_with_the_best_sum(evidence: list[Evidence], states: tuple[State, ...]) -> None:
    assert decide(evidence).states == states


def test_what_stands_below_a_question_with_its_mark_is_rather_the_answer_though_it_ends_asking() -> None:
    asks_back = Evidence(1, ends_asking=True)

    states = decide([Evidence(5, ends_asking=True), asks_back, Evidence(5, ends_asking=True), Evidence(-5)]).states

    assert states == (Q, A, Q, A)


@pytest.mark.parametrize(("replies", "states"), [(True, (Q, A, Q, A)), (False, (Q, A, A, A))])
def test_a_reply_rather_follows_the_other_side(replies: bool, states: tuple[State, ...]) -> None:
    remark = Evidence(-1)

    assert decide([Evidence(5), Evidence(-5), remark, Evidence(-5, replies=replies)]).states == states


def test_a_label_against_the_sound_decides() -> None:
    assert decide([Evidence(-7, Role.ASKS), Evidence(7, Role.ANSWERS)]).states == (Q, A)


def test_no_answer_stands_before_a_question() -> None:
    states = decide([Evidence(-7), Evidence(-7), Evidence(7), Evidence(-7)]).states

    assert A not in states[: states.index(Q)]


def test_a_margin_is_small_where_a_passage_could_be_either() -> None:
    clear = decide([Evidence(5), Evidence(-5)])
    unclear = decide([Evidence(5), Evidence(-5), Evidence(-0.3)])

    assert min(clear.margins) > 2
    assert unclear.margins[-1] < 2


def test_nothing_is_decided_of_nothing() -> None:
    assert decide([]) == Decision((), ())


def test_between_statements_above_the_first_label_of_whoever_asks_no_question_is_missing() -> None:
    presents = Evidence(7)
    talk = [ASKS, ANSWERS, ASKS, ANSWERS]

    assert decide([ANSWERS, presents, ANSWERS, UNLABELLED, *talk]).states == (F, F, F, F, Q, A, Q, A)
    assert decide([*talk, presents, ANSWERS]).states == (Q, A, Q, A, Q, A)

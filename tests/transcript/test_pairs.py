from __future__ import annotations

from dataclasses import replace

from bot.transcript.text_parts.pairs import pairs_of
from bot.transcript.text_parts.utterances import State
from transcript.building import heard

F, Q, A, B = State.FRONT, State.QUESTION, State.ANSWER, State.BACK


def numbers(*states: State) -> list[tuple[list[int], list[int]]]:
    utterances = heard("\n\n".join("words" for _ in states))
    found = pairs_of(replace(u, state=state) for u, state in zip(utterances, states, strict=True))
    return [([u.number for u in pair.question], [u.number for u in pair.answer]) for pair in found]


def test_a_run_of_questions_belongs_to_the_run_of_answers_after_it() -> None:
    assert numbers(F, Q, Q, A, Q, A, A, B) == [([1, 2], [3]), ([4], [5, 6])]


def test_a_last_question_without_an_answer_is_no_pair() -> None:
    assert numbers(Q, A, Q) == [([0], [1])]
    assert numbers(Q) == []


def test_without_a_question_there_is_no_pair() -> None:
    assert numbers(A, A) == []

"""Where questions and answers begin: one decision over the whole document, by dynamic programming (Viterbi)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from bot.transcript.roles import Role


class State(IntEnum):
    """What a passage is, in the order in which a document runs: front, (question, answer) again and again, back."""

    FRONT = 0
    QUESTION = 1
    ANSWER = 2
    BACK = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one passage before its neighbours are looked at."""

    #: How much it sounds like a question; below 0, like an answer.
    ask: float
    #: The role of whoever it is labelled with; None where it has no label.
    role: Role | None = None
    #: How much it looks like a part of what comes before the first question, and after the last answer.
    front: float = 0.0
    back: float = 0.0
    #: Whether every paragraph of a question would be marked, and not only the first.
    whole_question: bool = False
    #: Whether a mark says that somebody else speaks from here on; None where turns have no marks.
    opens_turn: bool | None = None


#: A label speaks for its role as clearly as any passage can sound (at most 7); against the other role it is final.
_RIGHT_ROLE, _WRONG_ROLE = 7.0, -100.0
#: A labelled turn outside the conversation, as a guest's greeting before the first question.
_LABELLED_OUTSIDE = -4.0
#: Without evidence, a passage after the last question belongs to the answer.
_BACK = -1.0
#: A second paragraph of a question is rare; a new question is rarer than one more paragraph of an answer.
_QUESTION_GOES_ON, _NEW_QUESTION = -1.2, -0.5
#: The last thing said is seldom a question.
_ENDS_ASKING = -1.5
#: A change of speaker without a label, where that role's turns are always labelled.
_UNLABELLED_CHANGE = -60.0
#: A second paragraph of a question without its mark, where only questions are marked.
_UNMARKED_QUESTION_GOES_ON = -3.5
#: The same where whole questions are marked: about as far as a passage can sound like one.
_UNMARKED_WHOLE_QUESTION = -14.0
#: Labels of a role have stopped when so many times their usual distance has none.
_STOPPED = 4
#: The same side goes on at a mark that opens a turn; the other begins without one.
_SAME_VOICE, _OTHER_VOICE = -12.0, -14.0
_IMPOSSIBLE = float("-inf")
_STATES = tuple(State)


@dataclass(frozen=True, slots=True)
class Decision:
    """What every passage is, and how sure that is."""

    states: tuple[State, ...] = ()
    #: For each passage, by how much the best reading of the document beats the best in which this passage is something
    #: else; in the same measure as ``Evidence.ask``, never below 0.
    margins: tuple[float, ...] = ()


def decide(evidence: Sequence[Evidence]) -> Decision:
    """Return the best state of every passage.

    - An answer needs a question before it; what is front comes first, what is back comes last.
    - A label decides its passage. The passages after it stay with its speaker as long as the document labels the turns
      of the role they would change to.
    - Without labels, the best sum over the document of how the passages sound.
    """
    if not evidence:
        return Decision()
    to_question = _labelled_on(evidence, Role.ASKS)
    to_answer = _labelled_on(evidence, Role.ANSWERS)
    sounds = [[_emission(passage, state) for state in _STATES] for passage in evidence]
    steps = [_steps(evidence[n], to_question[n], to_answer[n]) for n in range(1, len(evidence))]
    until = [[sounds[0][s] if s in (State.FRONT, State.QUESTION) else _IMPOSSIBLE for s in _STATES]]
    for step, sound in zip(steps, sounds[1:], strict=True):
        best = until[-1]
        until.append([max(best[old] + step[old][new] for old in _STATES) + sound[new] for new in _STATES])
    after = [[_ENDS_ASKING if s is State.QUESTION else 0.0 for s in _STATES]]
    for step, sound in zip(reversed(steps), reversed(sounds[1:]), strict=True):
        rest = after[-1]
        after.append([max(step[old][new] + sound[new] + rest[new] for new in _STATES) for old in _STATES])
    state = max(_STATES, key=lambda s: until[-1][s] + after[0][s])
    path = [state]
    for step, best in zip(reversed(steps), reversed(until[:-1]), strict=True):
        state = max(_STATES, key=lambda old: (best[old] + step[old][path[-1]], -old))
        path.append(state)
    path.reverse()
    margins = []
    for chosen, best, rest in zip(path, until, reversed(after), strict=True):
        others = max(best[s] + rest[s] for s in _STATES if s is not chosen)
        margins.append(max(0.0, best[chosen] + rest[chosen] - others))
    return Decision(tuple(path), tuple(margins))


def _emission(passage: Evidence, state: State) -> float:
    if state is State.FRONT or state is State.BACK:
        labelled = _LABELLED_OUTSIDE if passage.role else 0.0
        return labelled + (passage.front if state is State.FRONT else _BACK + passage.back)
    sign = 1 if state is State.QUESTION else -1
    if passage.role:
        return _RIGHT_ROLE if (passage.role is Role.ASKS) == (state is State.QUESTION) else _WRONG_ROLE
    return sign * passage.ask


def _steps(passage: Evidence, question_labelled: bool, answer_labelled: bool) -> tuple[tuple[float, ...], ...]:
    """Return the cost of each step; ``steps[old][new]``."""
    no = _IMPOSSIBLE
    if passage.opens_turn is not None:
        same, other = (_SAME_VOICE, 0.0) if passage.opens_turn else (0.0, _OTHER_VOICE)
        return ((0.0, _NEW_QUESTION, no, no), (no, same, other, no), (no, other, same, 0.0), (no, no, no, 0.0))
    unlabelled = passage.role is None
    new_question = _UNLABELLED_CHANGE if unlabelled and question_labelled else _NEW_QUESTION
    new_answer = _UNLABELLED_CHANGE if unlabelled and answer_labelled else 0.0
    more_question = _QUESTION_GOES_ON
    if question_labelled:
        unmarked = _UNMARKED_WHOLE_QUESTION if passage.whole_question else _UNMARKED_QUESTION_GOES_ON
        more_question = 0.0 if answer_labelled else unmarked
    return (
        (0.0, new_question, no, no),
        (no, more_question if unlabelled else 0.0, new_answer, no),
        (no, new_question, 0.0, 0.0),
        (no, no, no, 0.0),
    )


def _labelled_on(evidence: Sequence[Evidence], role: Role) -> list[bool]:
    """Tell for every passage whether turns of ``role`` are still labelled there."""
    places = [n for n, passage in enumerate(evidence) if passage.role is role]
    if len(places) < 2:  # labelled once, to introduce the speaker
        return [False] * len(evidence)
    gap = (places[-1] - places[0]) / (len(places) - 1)
    rest = len(evidence) - 1 - places[-1]
    last = len(evidence) if rest <= _STOPPED * max(gap, 2.0) else places[-1]
    return [n < last for n in range(len(evidence))]

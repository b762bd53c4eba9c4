"""Where questions and answers begin: one decision over the whole document, by dynamic programming (Viterbi)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.transcript.decision.evidence import Evidence
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import State

#: A label speaks for its role as clearly as any passage can sound (at most 7).
_RIGHT_ROLE = 7.0
#: Against the other role it is final.
_WRONG_ROLE = -100.0
#: A labelled turn outside the conversation, as a guest's greeting before the first question.
_LABELLED_OUTSIDE = -4.0
#: The same for one that a dash opens, where dashes open turns.
_TURN_OUTSIDE = -2.0
#: Without evidence, a passage after the last question belongs to the answer.
_BACK = -1.0
#: A second paragraph of a question is rare.
_QUESTION_GOES_ON = -2.0
#: A new question is rarer than one more paragraph of an answer.
_NEW_QUESTION = -0.5
#: A question that has ended with its mark goes on with another paragraph, where nothing marks who speaks, or where that
#: alone stands between two questions.
#: Tried on 400 interviews without their labels; from -7 on questions with several marks were taken apart.
_ASKED_OUT = -5.0
#: The last thing said is seldom a question.
_ENDS_ASKING = -1.5
#: A change of speaker without a label, where that role's turns are always labelled.
_UNLABELLED_CHANGE = -60.0
#: Between two labelled answers, where the label of a question is missing.
_LOST_QUESTION = -6.0
#: Between two labelled questions, where that of an answer is.
_LOST_ANSWER = -2.0
#: A second paragraph of a question without its mark, where only questions are marked.
_UNMARKED_QUESTION_GOES_ON = -3.5
#: The same where whole questions are marked: about as far as a passage can sound like one.
_UNMARKED_WHOLE_QUESTION = -14.0
#: The same where answers are labelled and nothing else stands between two labels of whoever asks.
_LONE_QUESTION_GOES_ON = -1.5
#: Labels of a role have stopped when so many times their usual distance has none.
_STOPPED = 4
#: Or when so many questions below the last of an answer have one, and their answers have none.
_SEVERAL_BARE = 2
#: About half of all questions.
_ABOUT_HALF = 0.4
#: The same side goes on at a mark that opens a turn.
_SAME_VOICE = -12.0
#: The other side begins without one.
_OTHER_VOICE = -14.0
#: What opens with a reply, such as "No, …", below words of the same side, where nothing marks who speaks.
_REPLIES = -3.0
#: Where answers are signed: below a signature anything but a new question.
_SIGNED = -8.0
#: Elsewhere a new question.
_UNSIGNED = -4.0
_IMPOSSIBLE = float("-inf")
_STATES = tuple(State)

#: A number for each state.
_Scores = Sequence[float]
#: ``steps[old][new]``: what it costs to go from one state to the next.
_Steps = Sequence[_Scores]


@dataclass(frozen=True, slots=True)
class Decision:
    """What every utterance is, and how sure that is."""

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
    sounds = [[_emission(one, state) for state in _STATES] for one in evidence]
    if to_question[0] and evidence[0].role is None and evidence[0].opens_turn is None:
        sounds[0][State.QUESTION] += _LOST_QUESTION  # a head, above whoever opens with a statement
    lost = _between_alike(evidence)
    asked = [one.ends_asking for one in evidence]
    steps = [_steps(evidence[n], to_question[n], to_answer[n], lost[n], asked[n - 1]) for n in range(1, len(evidence))]
    until, after = _best_until(sounds, steps), _best_after(sounds, steps)
    states = _best_path(until, steps)
    return Decision(states, tuple(map(_margin, states, until, after)))


def _best_until(sounds: Sequence[_Scores], steps: Sequence[_Steps]) -> list[_Scores]:
    """Return for each utterance, and each state that it may have, the best sum of the document up to it."""
    until = [[sounds[0][s] if s in (State.FRONT, State.QUESTION) else _IMPOSSIBLE for s in _STATES]]
    for step, sound in zip(steps, sounds[1:], strict=True):
        (a, b, c, d), (u, v, w, x) = until[-1], step  # written out: this is done for each passage, four times
        until.append([max(a + p, b + q, c + r, d + s) + t for p, q, r, s, t in zip(u, v, w, x, sound, strict=True)])
    return [*until]


def _best_after(sounds: Sequence[_Scores], steps: Sequence[_Steps]) -> list[_Scores]:
    """Return for each utterance, and each state that it may have, the best sum of the document after it."""
    after = [[_ENDS_ASKING if s is State.QUESTION else 0.0 for s in _STATES]]
    for step, sound in zip(reversed(steps), reversed(sounds[1:]), strict=True):
        (a, b, c, d), (u, v, w, x) = after[-1], sound
        after.append([max(to[0] + u + a, to[1] + v + b, to[2] + w + c, to[3] + x + d) for to in step])
    return [*reversed(after)]


def _best_path(until: Sequence[_Scores], steps: Sequence[_Steps]) -> tuple[State, ...]:
    last = until[-1]
    path = [max(_STATES, key=lambda s: last[s] + (_ENDS_ASKING if s is State.QUESTION else 0.0))]
    for step, best in zip(reversed(steps), reversed(until[:-1]), strict=True):
        path.append(_best_before(path[-1], best, step))
    return tuple(reversed(path))


def _best_before(state: State, best: _Scores, step: _Steps) -> State:
    sums = [a + row[state] for a, row in zip(best, step, strict=True)]
    return _STATES[sums.index(max(sums))]


def _margin(state: State, until: _Scores, after: _Scores) -> float:
    sums = [a + b for a, b in zip(until, after, strict=True)]
    own = sums.pop(state)
    return max(0.0, own - max(sums))


def _emission(passage: Evidence, state: State) -> float:
    if state is State.FRONT or state is State.BACK:
        labelled = _LABELLED_OUTSIDE if passage.role else _TURN_OUTSIDE if passage.opens_turn else 0.0
        return labelled + (passage.front if state is State.FRONT else _BACK + passage.back)
    sign = 1 if state is State.QUESTION else -1
    if passage.role:
        return _RIGHT_ROLE if (passage.role is Role.ASKS) == (state is State.QUESTION) else _WRONG_ROLE
    return sign * passage.ask


def _steps(passage: Evidence, question_labelled: bool, answer_labelled: bool, lost: Role | None, asked: bool) -> _Steps:
    """Return the cost of each step to ``passage``, where a label of ``lost`` may be missing; ``steps[old][new]``.

    ``asked`` tells whether the passage above ends with a question mark.
    """
    no = _IMPOSSIBLE
    if passage.opens_turn is not None:
        same, other = (_SAME_VOICE, 0.0) if passage.opens_turn else (0.0, _OTHER_VOICE)
        return ((0.0, _NEW_QUESTION, no, no), (no, same, other, no), (no, other, same, 0.0), (no, no, no, 0.0))
    unlabelled = passage.role is None
    new_question = _UNLABELLED_CHANGE if unlabelled and question_labelled else _NEW_QUESTION
    new_answer = _UNLABELLED_CHANGE if unlabelled and answer_labelled else 0.0
    new_question = max(new_question, _LOST_QUESTION) if lost is Role.ASKS else new_question
    new_answer = max(new_answer, _LOST_ANSWER) if lost is Role.ANSWERS else new_answer
    more_question = _question_goes_on(passage, question_labelled, answer_labelled, asked) if unlabelled else 0.0
    steps: _Steps = (
        (0.0, new_question, no, no),
        (no, more_question, new_answer, no),
        (no, new_question, 0.0, 0.0),
        (no, no, no, 0.0),
    )
    if unlabelled and passage.replies and not (question_labelled or answer_labelled):
        steps = _by_reply(steps)
    return _by_signature(steps, passage.below_signature) if unlabelled else steps


def _by_reply(steps: _Steps) -> _Steps:
    """Return ``steps`` to what opens with a reply: it rather follows what the other side says."""
    front, question, answer, back = steps
    question = (question[0], question[1] + _REPLIES, *question[2:])
    return (front, question, (*answer[:2], answer[2] + _REPLIES, answer[3]), back)


def _by_signature(steps: _Steps, below_signature: bool | None) -> _Steps:
    """Return ``steps`` where answers are signed: below a signature a question begins, elsewhere it hardly does."""
    if below_signature is None:
        return steps
    front, question, answer, back = steps
    if below_signature:
        question = [cost + _SIGNED for cost in question]
        answer = (answer[0], _NEW_QUESTION, answer[2] + _SIGNED, answer[3])
    else:
        answer = (answer[0], answer[1] + _UNSIGNED, *answer[2:])
    return (front, question, answer, back)


def _question_goes_on(passage: Evidence, question_labelled: bool, answer_labelled: bool, asked: bool) -> float:
    if not question_labelled:
        return _QUESTION_GOES_ON if answer_labelled or not asked else _ASKED_OUT
    if answer_labelled and passage.is_lone:
        return _ASKED_OUT if asked and not passage.ends_asking else _LONE_QUESTION_GOES_ON
    if answer_labelled:
        return 0.0
    return _UNMARKED_WHOLE_QUESTION if passage.whole_question or passage.is_lone else _UNMARKED_QUESTION_GOES_ON


def _between_alike(evidence: Sequence[Evidence]) -> list[Role | None]:
    """Return for every passage without a label which role's is missing: that of neither turn around it.

    None is missing in the midst of a paragraph, where all others open theirs.
    Above the first label of whoever asks none is missing: who makes a statement there is presented by a colleague.
    """
    other = {Role.ASKS: Role.ANSWERS, Role.ANSWERS: Role.ASKS}
    roles = [one.role for one in evidence]
    before, after = _last_known(roles), _last_known(roles[::-1])[::-1]
    first = roles.index(Role.ASKS) if Role.ASKS in roles else 0
    return [
        other.get(left) if left and left is right and n >= first and not (one.role or one.goes_on) else None
        for n, (one, left, right) in enumerate(zip(evidence, before, after, strict=True))
    ]


def _last_known(roles: Sequence[Role | None]) -> list[Role | None]:
    """Return for each place the last role up to it that is known."""
    known: list[Role | None] = []
    for role in roles:
        known.append(role or (known[-1] if known else None))
    return known


def _labelled_on(evidence: Sequence[Evidence], role: Role) -> list[bool]:
    """Tell for every passage whether turns of ``role`` are still labelled there."""
    places = [n for n, passage in enumerate(evidence) if passage.role is role]
    if len(places) < 2:  # labelled once, to introduce the speaker
        return [False] * len(evidence)
    gap = (places[-1] - places[0]) / (len(places) - 1)
    rest = len(evidence) - 1 - places[-1]
    answers = role is Role.ANSWERS
    least = 1 if answers and _are_bare(evidence) else _SEVERAL_BARE
    has_stopped = rest > _STOPPED * max(gap, 2.0) or (answers and _answered_bare(evidence[places[-1] + 1 :], least))
    first = places[0] if answers and _answered_bare(evidence[: places[0]]) else 0
    last = places[-1] if has_stopped else len(evidence)
    return [first <= n < last for n in range(len(evidence))]


def _answered_bare(evidence: Sequence[Evidence], least: int = _SEVERAL_BARE) -> bool:
    """Tell whether at least so many questions in ``evidence`` have a label, and what follows each has none.

    So it is above the first label of an answer where a second guest joins, and below the last where one is left alone.
    """
    return sum(_bare_below(evidence)) >= least


def _are_bare(evidence: Sequence[Evidence]) -> bool:
    """Tell whether about as many answers in ``evidence`` have no label as have one: only what is asked further has."""
    bare = [*_bare_below(evidence)]
    return sum(bare) >= _ABOUT_HALF * len(bare) > _SEVERAL_BARE


def _bare_below(evidence: Sequence[Evidence]) -> Iterator[bool]:
    """Yield for each question in ``evidence`` that has a label, and stands above something, whether that has none."""
    asked = (n for n in range(len(evidence) - 1) if evidence[n].role is Role.ASKS)
    return (evidence[n + 1].role is None for n in asked)

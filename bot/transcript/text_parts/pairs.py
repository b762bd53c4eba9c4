"""Which utterances belong together: the questions of one exchange with their answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from bot.text.question_marks import has_question_mark
from bot.text.words import fold
from bot.transcript.signs.label_words import QUESTION_WORDS, TURN_WORDS
from bot.transcript.text_parts.utterances import State, Utterance

_LETTER: Final = re.compile(r"[^\W_]")
#: Before a question of whoever has the floor; a chair is somebody.
_ANYBODY: Final = QUESTION_WORDS & (TURN_WORDS | {"q"})
#: Whoever gives the floor to somebody else says no more than this, in characters.
_LONGEST_HANDOVER: Final = 250
#: How letters end.
_SIGNS_OFF: Final = re.compile(
    r"(?:[>\s]*)(?:all the best|best(?: wishes| regards)?,|(?:kind |warm )?regards|cheers,|yours |sincerely"
    r"|mit (?:freundlichen|besten|herzlichen) gru|(?:viele|liebe|beste|herzliche|schone) gru|cordialement"
    r"|bien a (?:vous|toi)|amities|bien cordialement|(?:muchos |un )?(?:saludos?|abrazos?)\b|atentamente"
    r"|(?:um )?abracos?\b|atenciosamente"
    r"|cordiali saluti|un caro saluto|met vriendelijke groet|hartelijke groet)"
)


@dataclass
class Pair:
    """The utterances of one exchange."""

    question: list[Utterance]
    answer: list[Utterance] = field(default_factory=list)


def pairs_of(spoken: Iterable[Utterance]) -> list[Pair]:
    """Return each run of questions with the run of answers after it; a last question alone is none."""
    pairs: list[Pair] = []
    for state, run in groupby(spoken, key=lambda u: u.state):
        if state is State.QUESTION:
            pairs.append(Pair(list(run)))
        elif state is State.ANSWER and pairs:
            pairs[-1].answer.extend(run)
    return [pair for pair in pairs if pair.answer]


def answered(pairs: Sequence[Pair], text: str) -> list[Pair]:
    """Return the ``pairs`` whose answer has words, without what is asked of nobody.

    - Where somebody gives the floor to the press or the public, that is no part of the question: "Yes, at the back."
    - Letters end with a greeting on both sides, which is none.
    """
    said = [pair for pair in pairs if any(_LETTER.search(u.passage.span.of(text)) for u in pair.answer)]
    if said and _signs_off(said[-1], text):
        said.pop()
    return [Pair([*_without_handovers(pair.question, text)], pair.answer) for pair in said]


def _signs_off(pair: Pair, text: str) -> bool:
    question, answer = (" ".join(fold(u.passage.span.of(text)) for u in side) for side in (pair.question, pair.answer))
    return _SIGNS_OFF.match(question) is not None and _SIGNS_OFF.match(answer) is not None


def _without_handovers(question: Sequence[Utterance], text: str) -> Iterator[Utterance]:
    turns = [*_turns(question)]
    for turn, after in zip(turns, [*turns[1:], None], strict=True):
        if after is None or not _hands_over(" ".join(u.passage.span.of(text) for u in turn), after[0].voice or ""):
            yield from turn


def _turns(utterances: Iterable[Utterance]) -> Iterator[list[Utterance]]:
    turn: list[Utterance] = []
    for utterance in utterances:
        if turn and utterance.voice not in (None, turn[0].voice):
            yield turn
            turn = []
        turn.append(utterance)
    if turn:
        yield turn


def _hands_over(words: str, voice: str) -> bool:
    """Tell whether ``words`` ask nothing, and the ``voice`` after them is anybody's who asks: "Frage:"."""
    return voice in _ANYBODY and len(words) <= _LONGEST_HANDOVER and not has_question_mark(words)

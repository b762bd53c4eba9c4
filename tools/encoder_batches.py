"""What a sentence encoder is trained on, batch by batch; all of it that needs no torch.

A batch is an interview with some of its questions: the exchanges that do not answer are what a question is to be
farther from. Of each exchange there is its whole, its question, and so many of its sentences, among them those that
show what was asked.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

#: Questions of a batch, exchanges at most, and sentences of each unless more show what was asked.
QUESTIONS, EXCHANGES, SENTENCES = 36, 15, 5
#: Kinds of questions in another language than the interview's begin so, or are this.
FOREIGN: Final = ("language_", "french")


@dataclass(frozen=True, slots=True)
class Question:
    """A question that an interview answers."""

    text: str
    kind: str
    #: The places of the exchanges that answer it, from 0, the best first.
    right: list[int]
    #: Which sentence of the first of them shows it, from 0; None where nobody said.
    shows: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """An interview with questions."""

    name: str
    language: str
    #: Whether the questions are those of ``tests/corpus``: ``train_scoring.py`` is fitted to the others.
    is_corpus: bool
    #: Whether it is left out of the training, to measure on.
    left_out: bool
    #: Of each exchange, its question and its sentences.
    exchanges: list[list[str]]
    questions: list[Question]


class Shown(NamedTuple):
    """An exchange in a batch."""

    #: Its place in the interview.
    place: int
    #: The places of its sentences that are in the batch, ascending.
    sentences: list[int]


class Batch(NamedTuple):
    """Questions to an interview, and what of it they are compared with."""

    asked: Asked
    questions: list[Question]
    shown: list[Shown]

    def right(self) -> list[list[bool]]:
        """Return for each question which of the exchanges ``shown`` answer it."""
        return [[each.place in question.right for each in self.shown] for question in self.questions]

    def showing(self) -> list[tuple[int, int]]:
        """Return question and sentence, of all that are ``shown`` one after another, where one shows the other."""
        places = [(each.place, sentence) for each in self.shown for sentence in each.sentences]
        pairs = ((at, (question.right[0], question.shows)) for at, question in enumerate(self.questions))
        return [(at, places.index(place)) for at, place in pairs if place in places]


def read_asked(path: Path) -> list[Asked]:
    """Return the interviews in the file ``path``, which ``encoder_questions.py`` wrote."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Asked(**{**row, "questions": [Question(**each) for each in row["questions"]]}) for row in rows]


def of_english(asked: Sequence[Asked]) -> list[Asked]:
    """Return what the encoder of English is trained and measured on: questions in English of ``tests/corpus``.

    To the others of English interviews ``train_scoring.py`` is fitted, with an encoder that does not know them.
    """
    english = [each for each in asked if each.language == "en" and (each.is_corpus or each.left_out)]
    return [replace(each, questions=[q for q in each.questions if not q.kind.startswith(FOREIGN)]) for each in english]


def batches(asked: Sequence[Asked], times: float, chance: random.Random) -> list[Batch]:
    """Return the batches of ``asked`` without those left out, each question ``times``, in the order of ``chance``."""
    trained = [each for each in asked if not each.left_out]
    wanted = round(times * sum(-(-len(each.questions) // QUESTIONS) for each in trained))
    found: list[Batch] = []
    while len(found) < wanted:
        found += _once(trained, chance)
    return found[:wanted]


def _once(asked: Sequence[Asked], chance: random.Random) -> Iterator[Batch]:
    parts = []
    for each in asked:
        order = chance.sample(each.questions, len(each.questions))
        parts += [(each, order[start : start + QUESTIONS]) for start in range(0, len(order), QUESTIONS)]
    chance.shuffle(parts)
    for each, questions in parts:
        yield Batch(each, questions, list(_shown(each, questions, chance)))


def _shown(asked: Asked, questions: Sequence[Question], chance: random.Random) -> Iterator[Shown]:
    needed = {question.right[0] for question in questions}
    others = [place for place in range(len(asked.exchanges)) if place not in needed]
    chosen = needed.union(chance.sample(others, min(len(others), max(0, EXCHANGES - len(needed)))))
    for place in sorted(chosen):
        telling = {q.shows for q in questions if q.right[0] == place and q.shows is not None}
        rest = [at for at in range(len(asked.exchanges[place]) - 1) if at not in telling]
        added = chance.sample(rest, min(len(rest), max(0, SENTENCES - len(telling))))
        yield Shown(place, sorted(telling.union(added)))


def kind_of(asked: Asked, question: Question) -> str:
    """Return what figures of ``question`` are told under: whether it is in another language than the interview."""
    return "another language" if question.kind.startswith(FOREIGN) else f"own language, {asked.language}"


def worth(ranks: Mapping[str, Sequence[int]]) -> dict[str, list[float]]:
    """Return of each kind how many questions there are, and for which share a right one is first, and among two."""
    return {
        kind: [len(of_kind), *(round(sum(rank < most for rank in of_kind) / len(of_kind), 3) for most in (1, 2))]
        for kind, of_kind in sorted(ranks.items())
    }

"""How far a transcript has the turns of the talk that was printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.model import Transcript
from bot.text.words import fold
from world.pieces import Truth

#: A document with a lower F1 of its boundaries is wrong.
_RIGHT: Final = 0.9
_BELIEVED: Final = 0.5
#: Boundaries are compared by so many letters.
_LETTERS: Final = 24
_NO_LETTER: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Score:
    """What is right in one document."""

    #: The number of exchanges is right.
    exact: bool
    #: F1 of where questions begin, answers begin, answers end; 0..1.
    f1: float
    #: Jaccard of the names of those interviewed, 0..1; None where the file has none.
    names: float | None
    #: Nobody stands on the wrong side, and questions are found as questions.
    roles: bool
    #: A name that nobody has is given.
    invented: bool
    confidence: float

    @property
    def is_right(self) -> bool:
        """Whether boundaries, roles and given names can be relied on."""
        return self.f1 >= _RIGHT and self.roles and not self.invented

    @property
    def is_sound(self) -> bool:
        """Whether the number of exchanges and all names are right besides, as far as the file has names."""
        return self.is_right and self.exact and self.names in (None, 1.0)

    @property
    def is_believed(self) -> bool:
        """Whether nobody is told to look."""
        return self.confidence >= _BELIEVED


def bare(text: str) -> str:
    """Return the letters and digits of ``text``, folded."""
    return _NO_LETTER.sub("", fold(unicodedata.normalize("NFKC", text)))


def score(transcript: Transcript, text: str, truth: Truth) -> Score:
    """Return how ``transcript`` of the source ``text`` compares with ``truth``.

    Where nobody could tell who speaks, or nobody is interviewed, whatever is not believed is right.
    """
    confidence = 0.0 if transcript.refusal else transcript.confidence
    if not truth.exchanges:
        doubted = confidence < _BELIEVED
        return Score(doubted, float(doubted), None, True, False, confidence)
    found = [
        (bare(" ".join(p.span.of(text) for p in e.question)), bare(" ".join(p.span.of(text) for p in e.answer)))
        for e in transcript.exchanges
    ]
    whole = [(bare(question), bare(answer)) for question, answer in truth.exchanges]
    merged = _merged(whole, truth.mergeable)
    exact = len(found) in range(len(merged), len(whole) + 1)
    asked, answered = set(map(bare, transcript.interviewers)), set(map(bare, transcript.interviewees))
    asks, answers = set(map(bare, truth.interviewers)), set(map(bare, truth.interviewees))
    swapped = bool(asked & answers or answered & asks)
    everybody = (*truth.interviewers, *truth.interviewees)
    strangers = any(not _known(name, everybody) for name in transcript.interviewees if _is_name(bare(name)))
    overlap = len(answered & answers) / len(answered | answers) if answers else None
    right_side = not found or _asked_as_questions(found, merged)
    f1 = max(_f1(whole, found), _f1(merged, found))
    return Score(exact, f1, overlap, right_side and not swapped, strangers and bool(answers), confidence)


def _is_name(name: str) -> bool:
    return name not in {"guest", "gast", "invite", "entrevistado", "嘉宾", "interviewee"}


def _known(name: str, everybody: Sequence[str]) -> bool:
    """Tell whether ``name`` is that of somebody in ``everybody``, or some of its words: "Ida Holm" of "Ida J. Holm"."""
    return any(bare(name) in bare(full) or bare(full) in bare(name) or _is_shorter(name, full) for full in everybody)


def _is_shorter(name: str, full: str) -> bool:
    words, left = list(map(bare, name.split())), iter(map(bare, full.split()))
    return all(word in left for word in words)


def _asked_as_questions(found: Sequence[tuple[str, str]], truth: Sequence[tuple[str, str]]) -> bool:
    answers = {answer[:_LETTERS] for _, answer in truth}
    return sum(question[:_LETTERS] in answers for question, _ in found) * 2 <= len(found)


def _merged(pairs: Sequence[tuple[str, str]], mergeable: frozenset[int]) -> list[tuple[str, str]]:
    merged: list[tuple[str, str]] = []
    for place, (question, answer) in enumerate(pairs):
        if place in mergeable and merged:
            merged[-1] = (merged[-1][0], merged[-1][1] + answer)
        else:
            merged.append((question, answer))
    return merged


def _f1(truth: Sequence[tuple[str, str]], found: Sequence[tuple[str, str]]) -> float:
    if not truth or not found:
        return float(not truth and not found)

    def heads(pairs: Sequence[tuple[str, str]], side: int) -> list[str]:
        return [pair[side][:_LETTERS] for pair in pairs]

    def tails(pairs: Sequence[tuple[str, str]]) -> list[str]:
        return [pair[1][-_LETTERS:] for pair in pairs]

    met = (
        _in_order(heads(truth, 0), heads(found, 0), str.startswith)
        + _in_order(heads(truth, 1), heads(found, 1), str.startswith)
        + _in_order(tails(truth), tails(found), str.endswith)
    )
    return 2 * met / (3 * (len(truth) + len(found)))


def _in_order(truth: Sequence[str], found: Sequence[str], fits: Callable[[str, str], bool]) -> int:
    """Return how many of ``truth`` are met in ``found``, in order (the longest common subsequence)."""
    met = [0] * (len(found) + 1)
    for own in truth:
        before = 0
        for n, other in enumerate(found, 1):
            above = met[n]
            met[n] = max(met[n], met[n - 1], before + (fits(own, other) or fits(other, own)))
            before = above
    return met[-1]

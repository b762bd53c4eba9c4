"""Where a paragraph stands: between which turns, in which style and box of the page, in whose voice."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from bot.text.question_marks import has_question_mark
from bot.transcript.decision.evidence import Evidence
from bot.transcript.decision.paragraph_looks import closes
from bot.transcript.decision.segmentation import Decision
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, State, Utterance

#: Words that stand twice on a page stand so many together.
_TOGETHER: Final = 5
#: Farther than so many passages is far.
_FAR: Final = 30
#: Within so many of the first turn or the last one is near.
_NEAR: Final = 10
#: No margin counts for more.
_SURE: Final = 12.0
_STATES: Final = {State.FRONT: "front", State.QUESTION: "question", State.ANSWER: "answer", State.BACK: "back"}


@dataclass(frozen=True, slots=True)
class First:
    """What a first look made of an utterance; nothing of an aside."""

    evidence: Evidence = field(default_factory=lambda: Evidence(0.0))
    state: State | None = None
    margin: float = 0.0

    @property
    def is_said(self) -> bool:
        """Whether it is a part of an exchange."""
        return self.state in (State.QUESTION, State.ANSWER)


def first_look(utterances: Sequence[Utterance], evidence: Sequence[Evidence], decision: Decision) -> list[First]:
    """Return what ``decision`` made of each of the ``utterances``; ``evidence`` is of those that are no asides."""
    found = iter(zip(evidence, decision.states, decision.margins, strict=True))
    return [First(*next(found)) if u.aside is None else First() for u in utterances]


def places_of(
    text: str,
    utterances: Sequence[Utterance],
    roles: Mapping[str, Role],
    firsts: Sequence[First],
    tokens: Sequence[Sequence[str]],
) -> Iterator[dict[str, float]]:
    """Yield for each of the ``utterances`` the signs of its place, with their values.

    ``roles`` are those of voices, ``firsts`` what a first look made of each, ``tokens`` its folded words.
    """
    page = _page_of(text, utterances, firsts)
    voices = _voices_of(text, utterances)
    common = {**page.manner, "voices": math.log(1 + len(voices))}
    before, after = _to_voices(utterances), _to_voices(utterances[::-1])[::-1]
    repeated = _repeated(tokens)
    for n, (utterance, first) in enumerate(zip(utterances, firsts, strict=True)):
        yield {
            **common,
            **_state(first),
            **page.place(n),
            **page.style(n),
            **_voice(utterance, roles),
            **voices.get(utterance.voice or "", {}),
            **_distances(before[n], after[n]),
            "alternates": _alternates(utterances, n),
            "repeated": repeated[n],
        }


@dataclass(frozen=True, slots=True)
class _Page:
    """What is known of a whole page."""

    #: Signs that all of its paragraphs share.
    manner: Mapping[str, float]
    #: The style and the box of each, and the share of characters before it.
    styles: Sequence[object]
    boxes: Sequence[str]
    above: Sequence[float]
    #: How many have each style, and of those that are said; shares of characters in each box.
    in_style: Counter[object]
    said_in_style: Counter[object]
    in_box: Mapping[str, float]
    said_in_box: Mapping[str, float]
    #: The first and the last that is said.
    first: int
    last: int

    def place(self, n: int) -> dict[str, float]:
        count = len(self.styles)
        return {
            "above share": self.above[n],
            "from top": math.log(n + 1),
            "from bottom": math.log(count - n),
            "above talk": n < self.first,
            "below talk": n > self.last,
            "first said": n == self.first,
            "last said": n == self.last,
            "to first": _within(n - self.first, _NEAR),
            "to last": _within(n - self.last, _NEAR),
        }

    def style(self, n: int) -> dict[str, float]:
        style, box = self.styles[n], self.boxes[n]
        return {
            "style share": self.in_style[style] / len(self.styles),
            "style said": self.said_in_style[style] / max(sum(self.said_in_style.values()), 1),
            "style alone": self.in_style[style] == 1,
            "box share": self.in_box.get(box, 0.0),
            "box said": self.said_in_box.get(box, 0.0),
            "boxed": box != "",
        }


def _page_of(text: str, utterances: Sequence[Utterance], firsts: Sequence[First]) -> _Page:
    lengths = [u.passage.span.end - u.passage.span.start for u in utterances]
    said = [n for n, first in enumerate(firsts) if first.is_said]
    boxes = [_box(u) for u in utterances]
    styles = [_style(u, box) for u, box in zip(utterances, boxes, strict=True)]
    total = max(sum(lengths), 1)
    above, so_far = [], 0
    for length in lengths:
        above.append(so_far / total)
        so_far += length
    return _Page(
        _manner(text, utterances, firsts),
        styles,
        boxes,
        above,
        Counter(styles),
        Counter(styles[n] for n in said),
        _shares((boxes[n], lengths[n]) for n in range(len(utterances))),
        _shares((boxes[n], lengths[n]) for n in said),
        said[0] if said else len(utterances),
        said[-1] if said else -1,
    )


def _manner(text: str, utterances: Sequence[Utterance], firsts: Sequence[First]) -> dict[str, float]:
    asked = [u for u, first in zip(utterances, firsts, strict=True) if first.state is State.QUESTION]
    told = [u for u, first in zip(utterances, firsts, strict=True) if first.state is State.ANSWER]
    said = [u.passage.span.of(text) for u in (*asked, *told)]
    marked = sum(has_question_mark(words) for words in said[: len(asked)])
    return {
        "questions marked": marked / max(len(asked), 1),
        "questions voiced": sum(u.voice is not None for u in asked) / max(len(asked), 1),
        "answers voiced": sum(u.voice is not None for u in told) / max(len(told), 1),
        "page open": sum(not closes(words) for words in said) / max(len(said), 1),
        "paragraphs": math.log(1 + len(utterances)),
        "questions": math.log(1 + len(asked)),
    }


def _shares(lengths: Iterator[tuple[str, int]]) -> dict[str, float]:
    held: Counter[str] = Counter()
    for box, length in lengths:
        held[box] += length
    total = max(held.total(), 1)
    return {box: length / total for box, length in held.items()}


def _box(utterance: Utterance) -> str:
    return utterance.passage.block.box


def _style(utterance: Utterance, box: str) -> object:
    passage = utterance.passage
    block = passage.block
    return block.kind, block.level, passage.bold, passage.italic, block.look, box, passage.label is not None


def _state(first: First) -> dict[str, float]:
    found = {"margin": min(first.margin, _SURE), "front": first.evidence.front, "back": first.evidence.back}
    return found if first.state is None else {**found, f"state {_STATES[first.state]}": 1.0}


def _voice(utterance: Utterance, roles: Mapping[str, Role]) -> dict[str, float]:
    voice = utterance.voice
    if not voice:
        return {"unvoiced": 1.0}
    return {
        "styled": voice == STYLED,
        "styled answer": voice == STYLED_ANSWER,
        **({f"role {roles[voice].value}": 1.0} if voice in roles else {}),
        **({} if utterance.opens_turn is None else {"opens turn": 1.0 if utterance.opens_turn else -1.0}),
    }


def _voices_of(text: str, utterances: Sequence[Utterance]) -> dict[str, dict[str, float]]:
    """Return the signs of each voice: how its turns sound and how long they are beside all others, how many it has."""
    turns: dict[str, list[Utterance]] = {}
    for utterance in utterances:
        if utterance.voice and utterance.aside is None:
            turns.setdefault(utterance.voice, []).append(utterance)
    everybody = [u for own in turns.values() for u in own]
    sound, length = _mean_sound(everybody), _mean_length(everybody)
    first = min(everybody, key=lambda u: u.number, default=None)
    return {
        voice: {
            "voice asks": _mean_sound(own) - sound,
            "voice long": _mean_length(own) - length,
            "voice marked": sum("?" in u.passage.span.of(text) for u in own) / len(own),
            "voice share": len(own) / len(everybody),
            "voice first": own[0] is first,
            "voice once": len(own) == 1,
        }
        for voice, own in turns.items()
    }


def _mean_sound(utterances: Sequence[Utterance]) -> float:
    return sum(u.asks for u in utterances) / max(len(utterances), 1)


def _mean_length(utterances: Sequence[Utterance]) -> float:
    lengths = (math.log(u.passage.span.end - u.passage.span.start + 1) for u in utterances)
    return sum(lengths) / max(len(utterances), 1)


def _to_voices(utterances: Sequence[Utterance]) -> list[int | None]:
    """Return how many passages each stands behind the last with a voice; None where there is none before it."""
    found: list[int | None] = []
    for utterance in utterances:
        own = utterance.voice is not None and utterance.aside is None
        before = found[-1] if found else None
        found.append(0 if own else None if before is None else before + 1)
    return found


def _distances(before: int | None, after: int | None) -> dict[str, float]:
    return {
        "behind voice": math.log(1 + min(_FAR if before is None else before, _FAR)),
        "ahead of voice": math.log(1 + min(_FAR if after is None else after, _FAR)),
        "no voice before": before is None,
        "no voice after": after is None,
    }


def _alternates(utterances: Sequence[Utterance], n: int) -> bool:
    around = utterances[max(n - 1, 0) : n + 2]
    return bool(utterances[n].voice) and all(a.voice != b.voice for a, b in pairwise(around))


def _repeated(tokens: Sequence[Sequence[str]]) -> list[float]:
    """Return which share of the words of each, five together, stands elsewhere, too, beyond the mean of all, 0..1."""
    runs = [{tuple(own[n : n + _TOGETHER]) for n in range(len(own) - _TOGETHER + 1)} for own in tokens]
    times = Counter(run for own in runs for run in own)
    shares = [sum(times[run] > 1 for run in own) / max(len(own), 1) for own in runs]
    usual = sum(shares) / max(len(shares), 1)
    return [max(0.0, each - usual) for each in shares]


def _within(distance: int, most: int) -> int:
    return max(-most, min(most, distance))

"""Which labels behind sentences begin a turn, because a break has been lost, and which only name somebody there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from bot.transcript.labelling.labels import Label
from bot.transcript.signs.label_words import ANSWER_WORDS, ASKED_WORDS, QUESTION_WORDS
from bot.transcript.signs.marked_lines import QUESTION_END

#: So many paragraphs with labels within them show that turns are printed so,
_SEVERAL: Final = 3
#: and such a share of all that have labels.
_MOST: Final = 0.5
#: Of the turns of somebody who asks such a share ends with a question mark,
_LEAST_ASKING: Final = 1 / 3
#: and such a share of that of who does most.
_AS_OFTEN: Final = 1 / 2
#: Such a share of turns that begin in lower case shows that any may.
_IN_LOWER_CASE: Final = 0.5
#: So many last characters of a turn have its question mark and the white space behind that.
_ENDING: Final = 20


@dataclass(frozen=True, slots=True)
class _Turn:
    """A label, and what is known of what would be said behind it."""

    label: Label
    #: It stands behind a sentence.
    is_within: bool
    #: What is said up to the next label ends with a question mark.
    asks: bool


def beginning_turns(labels: Sequence[Label], within: Sequence[Label], text: str, end: int) -> Iterator[Label]:
    """Yield those of the labels ``within`` paragraphs that begin turns, where ``labels`` open lines.

    The last of all speaks up to ``end``.

    - Whoever asks ends with a question mark, and the next one does not ask: "They hum. Ann: Why? Ida: For joy." What
      names a question, and nobody, stands so in many an answer: "Question: who pays? Answer: nobody."
    - Somebody answers whoever asked, or behind whom somebody else asks again: "Go on. Ida: I slept."
    - None goes on in lower case, where turns do not: "I was the singer. Ida: drums."
    - Where paragraphs print turns so, all do that name another one than whoever speaks. Else they are ``doubtful``.
    """
    turns = _turns(labels, [label for label in within if not _goes_on(label, labels, text)], text, end)
    clear = [*_clear(turns, _asking(turns))]
    paragraphs = len({label.block for label in clear})
    if paragraphs >= _SEVERAL and paragraphs >= _MOST * len({label.block for label in labels}):
        yield from _changing(turns)
    else:
        yield from (replace(label, doubtful=True) for label in clear)


def _goes_on(label: Label, labels: Sequence[Label], text: str) -> bool:
    lower = sum(text[other.words_at : other.words_at + 1].islower() for other in labels)
    return text[label.words_at : label.words_at + 1].islower() and lower < _IN_LOWER_CASE * len(labels)


def _turns(labels: Sequence[Label], within: Sequence[Label], text: str, end: int) -> list[_Turn]:
    starts = {label.start for label in within}
    every = sorted([*labels, *within], key=lambda label: label.start)
    ends = [*(label.start for label in every[1:]), end]
    return [
        _Turn(
            label,
            label.start in starts,
            QUESTION_END.search(text[max(label.words_at, to - _ENDING) : to].rstrip()) is not None,
        )
        for label, to in zip(every, ends, strict=True)
    ]


def _asking(turns: Sequence[_Turn]) -> Set[str]:
    """Return the keys of those who ask."""
    times = Counter(turn.label.key for turn in turns)
    asked = Counter(turn.label.key for turn in turns if turn.asks)
    shares = {key: asked[key] / n for key, n in times.items() if key not in ANSWER_WORDS}
    least = max(_LEAST_ASKING, _AS_OFTEN * max(shares.values(), default=0))
    return {key for key, share in shares.items() if share >= least or key in QUESTION_WORDS}


def _clear(turns: Sequence[_Turn], asking: Set[str]) -> Iterator[Label]:
    speaking = turns[0].label.key
    for turn, before, behind in zip(turns, [turns[0], *turns], _following(turns), strict=False):
        key = turn.label.key
        if not turn.is_within:
            speaking = key
        elif key != speaking and _is_clear(turn, speaking, before, behind, asking):
            speaking = key
            yield turn.label


def _is_clear(turn: _Turn, speaking: str, before: _Turn, behind: _Turn | None, asking: Set[str]) -> bool:
    key, asked_behind = turn.label.key, behind is not None and behind.label.key in asking
    if key in asking:
        return speaking not in asking and key not in ASKED_WORDS and turn.asks and not asked_behind
    if speaking not in asking:
        return False
    goes_on = turn.asks and behind is not None and behind.label.key == key
    return (before.asks and not goes_on) or asked_behind or behind is None


def _following(turns: Sequence[_Turn]) -> list[_Turn | None]:
    """Return for each turn the next one that is another's, or opens a line."""
    following: list[_Turn | None] = [None]
    for turn, behind in zip(turns[-2::-1], turns[:0:-1], strict=True):
        same = behind.is_within and behind.label.key == turn.label.key
        following.append(following[-1] if same else behind)
    return following[::-1]


def _changing(turns: Sequence[_Turn]) -> Iterator[Label]:
    speaking = ""
    for turn in turns:
        if turn.is_within and turn.label.key != speaking:
            yield turn.label
        speaking = turn.label.key

"""Which sentences of somebody's words are shown where all of them would fill the channel."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.discord_app.showing.cards import Speech, gaps_in, part_of
from bot.discord_app.showing.limits import measured
from bot.discord_app.showing.markup import escape
from bot.model import Span
from bot.wording import Passage

#: What a sentence may cost besides its characters: a line of a block quote between two paragraphs, and bold.
_MARKS: Final = len("\n> \n> ") + len("****")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A run of whole sentences, at least one; of a sentence that does not fit, as many words as do."""

    passages: tuple[Passage, ...]
    #: Sentences before and after those that are shown.
    before: int
    after: int
    #: The 1-based number of the first sentence that is not shown in full behind them; 0 where there is none.
    next: int


def excerpt(passages: Sequence[Passage], room: int) -> Excerpt:
    """Return the sentences of ``passages`` around the first bold ones that fit into ``room`` characters of Markdown.

    - All of them where they fit.
    - Else the first run of bold sentences, or the first sentence where none is bold; then, by turns, the sentence
      behind them and the one before them, as long as both, or one of them, fit.
    """
    sentences = [(number, span) for number, p in enumerate(passages) for span in p.sentences]
    if not sentences:
        return Excerpt(tuple(passages), 0, 0, 0)
    costs = [_cost(passages[number], span) for number, span in sentences]
    first, last = _widened(costs, _replying(passages, sentences), room)
    if sum(costs[first : last + 1]) > room:
        number, span = sentences[first]
        words, is_cut = _first_words(part_of(passages[number], span), room)
        after = len(sentences) - last - 1
        return Excerpt((words,), first, after, first + 1 if is_cut else last + 2 if after else 0)
    shown = tuple(_between(passages, sentences[first], sentences[last]))
    return Excerpt(shown, first, len(sentences) - last - 1, last + 2 if last + 1 < len(sentences) else 0)


def end_of(passages: Sequence[Passage], room: int) -> tuple[Passage, ...]:
    """Return the last whole sentences of ``passages`` that fit into ``room`` characters of Markdown.

    A question ends with what it asks. Of a last sentence that is too long, it is the last words.
    """
    sentences = [(number, span) for number, p in enumerate(passages) for span in p.sentences]
    if not sentences:
        return tuple(passages)
    first = len(sentences) - 1
    costs = [_cost(passages[number], span) for number, span in sentences]
    while first and sum(costs[first - 1 :]) <= room:
        first -= 1
    if costs[first] > room:
        return (_last_words(part_of(passages[sentences[first][0]], sentences[first][1]), room),)
    return tuple(_between(passages, sentences[first], sentences[-1]))


def _cost(passage: Passage, span: Span) -> int:
    return measured(escape(span.of(passage.quote.source.text))) + _MARKS


def _replying(passages: Sequence[Passage], sentences: Sequence[tuple[int, Span]]) -> tuple[int, int]:
    """Return the first and the last of the first run of bold sentences; the first sentence where none is bold."""
    bold = [any(s.covers(span) for s in passages[number].strong) for number, span in sentences]
    first = bold.index(True) if True in bold else 0
    last = first
    while bold[first] and last + 1 < len(bold) and bold[last + 1]:
        last += 1
    return first, last


def _widened(costs: Sequence[int], core: tuple[int, int], room: int) -> tuple[int, int]:
    first, last = core
    # Not even all that is bold may fit: its beginning is what the highlight is read from.
    while last > first and sum(costs[first : last + 1]) > room:
        last -= 1
    taken, is_wider = sum(costs[first : last + 1]), True
    while is_wider:
        is_wider = False
        if last + 1 < len(costs) and taken + costs[last + 1] <= room:
            last, taken, is_wider = last + 1, taken + costs[last + 1], True
        if first and taken + costs[first - 1] <= room:
            first, taken, is_wider = first - 1, taken + costs[first - 1], True
    return first, last


def _between(passages: Sequence[Passage], first: tuple[int, Span], last: tuple[int, Span]) -> list[Passage]:
    """Return ``passages`` from the sentence ``first`` to the sentence ``last``, each with the number of its passage."""
    shown = []
    for number in range(first[0], last[0] + 1):
        whole = passages[number].quote.span
        start = first[1].start if number == first[0] else whole.start
        end = last[1].end if number == last[0] else whole.end
        shown.append(part_of(passages[number], Span(start, end)))
    return shown


def _first_words(sentence: Passage, room: int) -> tuple[Passage, bool]:
    """Return as many words of ``sentence`` as fit into ``room``, and whether any are missing."""
    cut = Speech("", (sentence,)).cut_anywhere(room)
    return (cut[0].passages[0], True) if cut else (sentence, False)


def _last_words(sentence: Passage, room: int) -> Passage:
    """Return as many of the last words of ``sentence`` as fit into ``room``, or signs where no word does."""
    end = sentence.quote.span.end
    text = sentence.quote.source.text
    for gaps in gaps_in(sentence):
        at = bisect_left(gaps, -room, key=lambda gap: -measured(escape(text[gap[1] : end])))
        if at < len(gaps):
            return replace(part_of(sentence, Span(gaps[at][1], end)), sentences=())
    return sentence

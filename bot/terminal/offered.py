"""Which of the questions that are offered are on a page, and how their numbers are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.wording import Card, Choice
from bot.wording.catalogues import say
from bot.wording.phrases import either


def numbers(offered: Mapping[int, Choice]) -> str:
    """Return "1", "1 to 3", or "1, 3 or 4" where there are gaps."""
    first, last = min(offered), max(offered)
    if first < last and len(offered) == last - first + 1:
        return say("{first} to {last}", first=first, last=last)
    return either(map(str, sorted(offered)))


def window(cards: Iterable[Card], start: int, end: int) -> Iterator[Card]:
    """Yield the cards that have any of the choices ``start..end`` of all cards together, with those only."""
    passed = 0
    for card in cards:
        kept = card.choices[max(0, start - passed) : max(0, end - passed)]
        passed += len(card.choices)
        if kept:
            yield replace(card, choices=kept)

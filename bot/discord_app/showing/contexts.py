"""An exchange that somebody reads for themselves, a part at a time: which part is shown, and where its buttons lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.discord_app.showing.cards import Row, Speech, after_passages
from bot.discord_app.showing.ids import ButtonId, CiteId
from bot.discord_app.showing.pages import Message, Page, pages
from bot.discord_app.showing.reader_ids import ReadId, Turn
from bot.discord_app.strings import strings
from bot.model import Exchange
from bot.wording import Card, Place, Voice

#: Characters of a part: one screen and a half of a phone.
_PART: Final = 1600
#: Exchanges before and after the one that is read: each with its number, None where there is none.
Neighbours = tuple[Exchange | None, Exchange | None]


def context(card: Card, place: Place, at: int, neighbours: Neighbours) -> Message:
    """Return the part of the exchange on ``card`` that has its sentence ``at``, 1-based; the first one for 0.

    ``place`` is where the exchange is stored.
    """
    parts = pages(replace(card, source="", link=None), _PART)
    starts = _first_sentences(card, parts)
    shown = max((n for n, start in enumerate(starts) if start <= at), default=0)
    row = Row(tuple(_buttons(place, starts, shown, neighbours)))
    return (replace(parts[shown], blocks=(*parts[shown].blocks, *after_passages(card), row)),)


def _first_sentences(card: Card, parts: Sequence[Page]) -> list[int]:
    """Return the 1-based number of the first sentence of the answer that ends on each of ``parts``."""
    ends = [s.end for p in card.passages if p.voice is not Voice.QUESTION for s in p.sentences]
    reached = [0, *(_end_of(part) for part in parts)]
    return [1 + sum(end <= before for end in ends) for before, _ in pairwise(reached)]


def _end_of(part: Page) -> int:
    """Return where in the source the words on ``part`` end; 0 where they are of the question alone."""
    spoken = [p for block in part.blocks if isinstance(block, Speech) for p in block.passages]
    return max((p.quote.span.end for p in spoken if p.voice is not Voice.QUESTION), default=0)


def _buttons(place: Place, starts: Sequence[int], shown: int, neighbours: Neighbours) -> list[tuple[str, ButtonId]]:
    before, after = neighbours
    found: list[tuple[str, ButtonId]] = []
    if before:
        found.append((strings.BEFORE.format(number=before.number), _beginning(place, before, Turn.BEFORE)))
    if shown:
        found.append((strings.BACK, _part_of(place, Turn.BACK, starts[shown - 1])))
    if shown + 1 < len(starts):
        found.append((strings.READ_ON, _part_of(place, Turn.FURTHER, starts[shown + 1])))
    if after:
        found.append((strings.AFTER.format(number=after.number), _beginning(place, after, Turn.AFTER)))
    return [*found, (strings.CITE, CiteId(place.interview, place.mark, place.cited, place.digest))]


def _part_of(place: Place, turn: Turn, at: int) -> ReadId:
    return ReadId(place.interview, place.mark, turn, at, place.sentences, place.digest)


def _beginning(place: Place, exchange: Exchange, turn: Turn) -> ReadId:
    return ReadId(place.interview, exchange.mark, turn)

"""The menus in which a host puts single places of a preview right: which are offered, and what a choice stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.discord_app.showing import limits
from bot.discord_app.showing.host_ids import DraftId, Step
from bot.discord_app.strings import strings
from bot.model import Exchange, Interview, Paragraph
from bot.quoting import spoken

#: A paragraph, and the exchange that it is in.
Placed = tuple[Exchange, Paragraph]
#: Paragraphs offered at once: a menu with all of them has a choice for their exchange besides.
_AT_ONCE: Final = limits.CHOICES_OF_A_MENU - 1
#: What stands for a whole exchange among the values of a menu, before its number.
_WHOLE: Final = "x"


def offered(interview: Interview, at: int) -> tuple[Placed, ...]:
    """Return the paragraphs that are offered: those of one exchange, from the 1-based place ``at`` on, a menu full.

    At 0 they are the most doubtful, or those from the first on where none is doubtful.
    """
    if not at and interview.transcript.doubtful:
        return interview.transcript.doubtful_paragraphs
    everything = _placed(interview)
    first = min(max(at, 1), len(everything)) - 1
    own = [placed for placed in everything[first:] if placed[0] is everything[first][0]]
    return tuple(own[:_AT_ONCE])


def mending(token: str, interview: Interview, at: int) -> list[ui.Item[Any]]:
    """Return the menus for what ``offered`` returns, and the one that goes on to another exchange."""
    shown = offered(interview, at)
    choices = [_choice(interview, placed) for placed in shown]
    whole = shown[0][0].number
    exchange = discord.SelectOption(label=strings.WHOLE_QUESTION.format(number=whole), value=f"{_WHOLE}{whole}")
    omitted = [exchange, *choices] if at else choices
    return [
        _menu(strings.SPLIT_HERE, DraftId(Step.SPLIT, token, at), choices),
        _menu(strings.NOT_PART, DraftId(Step.OMIT, token, at), omitted, most=len(omitted)),
        _menu(strings.ANOTHER_QUESTION, DraftId(Step.PLACES, token), _elsewhere(interview, at)),
    ]


def starts_of(interview: Interview, values: Sequence[str]) -> tuple[int, ...]:
    """Return where the paragraphs begin that ``values`` of a menu of ``mending`` stand for."""
    numbers = {int(value.removeprefix(_WHOLE)) for value in values if value.startswith(_WHOLE)}
    starts = {int(value) for value in values if not value.startswith(_WHOLE)}
    return tuple(
        paragraph.span.start
        for exchange, paragraph in _placed(interview)
        if exchange.number in numbers or paragraph.span.start in starts
    )


def _placed(interview: Interview) -> tuple[Placed, ...]:
    return tuple((e, p) for e in interview.exchanges for p in (*e.question, *e.answer))


def _elsewhere(interview: Interview, at: int) -> list[discord.SelectOption]:
    """Return choices for the exchanges around the one at ``at``; for a long one, also for its further parts."""
    found: list[tuple[int, str]] = []
    place = 1
    for exchange in interview.exchanges:
        size = len(exchange.question) + len(exchange.answer)
        words = interview.question_of(exchange)
        parts = range(0, size, _AT_ONCE)
        found += [(place + part, _numbered(exchange, words, part)) for part in parts]
        place += size
    current = sum(1 for begins, _ in found if begins <= at) - 1
    room = limits.CHOICES_OF_A_MENU
    first = max(0, min(current - room // 2, len(found) - room))
    return [discord.SelectOption(label=label, value=str(begins)) for begins, label in found[first : first + room]]


def _numbered(exchange: Exchange, words: str, part: int) -> str:
    further = strings.FURTHER_PART.format(paragraph=part + 1) if part else ""
    return limits.shortened(f"{exchange.number}{further}. {words}", limits.MENU_CHOICE)


def _choice(interview: Interview, placed: Placed) -> discord.SelectOption:
    exchange, paragraph = placed
    asks = paragraph in exchange.question
    words = spoken(interview.source, paragraph.span)
    label = (strings.ASKING_PART if asks else strings.ANSWERING_PART).format(number=exchange.number, words=words)
    return discord.SelectOption(label=limits.shortened(label, limits.MENU_CHOICE), value=str(paragraph.span.start))


def _menu(
    placeholder: str, target: DraftId, options: list[discord.SelectOption], *, most: int = 1
) -> ui.Select[ui.LayoutView]:
    return ui.Select(custom_id=str(target), placeholder=placeholder, options=options, max_values=most)

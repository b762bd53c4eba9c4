"""How a stored question is written in a menu, which has little room and knows no Markdown, and read from it again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.discord_app.showing.ids import suggested, suggestion
from bot.discord_app.showing.limits import MENU_CHOICE, measured, shortened
from bot.quoting import verified
from bot.wording import Choice
from bot.wording.phrases import quoted

#: What ``numbered`` writes before a question.
_OWN_NUMBER: Final = re.compile(r"(\d{1,4})\. ")


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen in a menu."""

    #: 1 to ``MENU_CHOICE`` characters.
    label: str
    #: Small, below it; "" for none.
    description: str
    #: What comes back when it is chosen: 1 to ``MENU_CHOICE`` characters, unique in its menu.
    value: str


@dataclass(frozen=True, slots=True)
class OfferedQuestion:
    """A stored question that could be chosen in a menu."""

    #: What it can be called by: its own number where it stands there, else its place in the menu, from 1 on.
    number: int
    #: The key of the interview, and the mark of the exchange.
    interview: str
    mark: str


def offered(choice: Choice) -> Option:
    """Return ``choice`` in the question's own words, and whose interview it is of where that matters."""
    return _option(verified(choice.question), choice)


def numbered(choice: Choice) -> Option:
    """Return ``choice`` by its number in the interview."""
    return _option(f"{choice.exchange}. {verified(choice.question)}", choice)


def questions_of(options: Iterable[tuple[str, str]]) -> tuple[OfferedQuestion, ...]:
    """Return the stored questions among the ``options`` of a menu, each its label and its value, in their order."""
    stored = [(label, found) for label, value in options if (found := suggested(value))]
    return tuple(
        OfferedQuestion(int(own[1]) if (own := _OWN_NUMBER.match(label)) else place, *found)
        for place, (label, found) in enumerate(stored, 1)
    )


def _option(text: str, choice: Choice) -> Option:
    line = " ".join(text.split())
    label = shortened(line, MENU_CHOICE)
    # A question that is too long goes on below, where nothing else has to stand there.
    left = "" if measured(line) <= MENU_CHOICE else f"… {line[len(label) - 1 :].lstrip()}"
    below = choice.origin or (quoted(verified(choice.hint)) if choice.hint else left)
    return Option(label, shortened(below, MENU_CHOICE), suggestion(choice.interview, choice.mark))

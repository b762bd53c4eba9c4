"""How a stored question is written in a menu, which has little room and knows no Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.showing.ids import suggestion
from bot.discord_app.showing.limits import MENU_CHOICE, measured, shortened
from bot.quoting import verified
from bot.wording import Choice


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen in a menu."""

    #: 1 to ``MENU_CHOICE`` characters.
    label: str
    #: Small, below it; "" for none.
    description: str
    #: What comes back when it is chosen: 1 to ``MENU_CHOICE`` characters, unique in its menu.
    value: str


def offered(choice: Choice) -> Option:
    """Return ``choice`` in the question's own words, and whose interview it is of where that matters."""
    return _option(verified(choice.question), choice)


def numbered(choice: Choice) -> Option:
    """Return ``choice`` by its number in the interview."""
    return _option(f"{choice.exchange}. {verified(choice.question)}", choice)


def _option(text: str, choice: Choice) -> Option:
    line = " ".join(text.split())
    label = shortened(line, MENU_CHOICE)
    # A question that is too long goes on below, where nothing else has to stand there.
    left = "" if measured(line) <= MENU_CHOICE else f"… {line[len(label) - 1 :].lstrip()}"
    return Option(label, shortened(choice.origin or left, MENU_CHOICE), suggestion(choice.interview, choice.mark))

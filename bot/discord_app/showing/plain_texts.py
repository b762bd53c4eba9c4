"""A message without components: the same words as text, in the same order, with numbers instead of menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

import discord
from discord import ui

from bot.discord_app.showing import limits
from bot.discord_app.showing.ids import NONE, suggested
from bot.discord_app.showing.markup import escape, plain, small
from bot.discord_app.strings import strings

#: A stored question with a number of its own, as the lists have it.
_NUMBERED = re.compile(r"\d+\. ")


def plain_text(view: ui.LayoutView) -> str:
    """Return ``view`` as the text of an ordinary message, of at most as many characters as Discord takes.

    - First what is read, then the stored questions that could be chosen, each with a number unless it stands there
      already, and last how to choose one.
    - What is too long ends after a word, with "…"; the choices are kept.
    """
    read = "\n".join(item.content for item in view.walk_children() if isinstance(item, ui.TextDisplay))
    options = [o for menu in view.walk_children() if isinstance(menu, ui.Select) for o in menu.options]
    stored = [option for option in options if option.value == NONE or suggested(option.value)]
    offered = tuple(line for line in _offered(stored) if plain(line) not in plain(read))
    hint = [small(strings.PLAIN_CHOICE)] if stored else []
    below = "\n".join([*offered, *hint])
    room = limits.TEXT_OF_A_PLAIN_MESSAGE - limits.measured(below) - 2
    return "\n".join(filter(None, [_cut(read, room), below]))


def numbered(text: str, number: int) -> str | None:
    """Return the stored question that has ``number`` in the plain ``text`` of a message; None where none has."""
    found = re.search(rf"^(?:\*\*)?{number}\.(?:\*\*)? (.+)$", text, re.MULTILINE)
    return plain(found[1]) if found else None


def _offered(options: list[discord.SelectOption]) -> Iterator[str]:
    numbers = count(1)
    for option in options:
        # A question that is too long for a label goes on in the description, which else says whose it is.
        rest = option.description or ""
        goes_on = rest.startswith("… ")
        words = f"{option.label.removesuffix('…')} {rest.removeprefix('… ')}" if goes_on else option.label
        origin = f" ({escape(rest)})" if rest and not goes_on else ""
        if option.value == NONE:
            yield f"0. {words}"
        elif _NUMBERED.match(words):
            number, _, question = words.partition(". ")
            yield f"{number}. {escape(question)}{origin}"
        else:
            yield f"{next(numbers)}. {escape(words)}{origin}"


def _cut(text: str, longest: int) -> str:
    if limits.measured(text) <= longest:
        return text
    room = text.encode("utf-16-le")[: 2 * (longest - len("…**"))].decode("utf-16-le", "ignore")
    cut = room[: max(room.rfind(" "), room.rfind("\n"))].rstrip("*\\ \n") + "…"
    return f"{cut}**" if cut.count("**") % 2 else cut

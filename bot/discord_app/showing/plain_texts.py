"""A message without components: the same words as text, in their order, with numbers for menus and buttons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import discord
from discord import ui

from bot.discord_app.showing import ids, limits, numbers
from bot.discord_app.showing.ids import NONE, ButtonId, ChooseId, Suggest, SuggestId, suggested
from bot.discord_app.showing.markup import escape, plain, small
from bot.discord_app.showing.numbers import NonePicked, Picked, PickedQuestion
from bot.discord_app.showing.previous_question import marked
from bot.discord_app.strings import strings
from bot.wording.phrases import lead

#: A stored question with a number of its own, as the lists have it.
_NUMBERED = re.compile(r"(\d+)\. ")


def plain_texts(view: ui.LayoutView, *, can_be_chosen: bool = True) -> tuple[str, ...]:
    """Return ``view`` as the text of one ordinary message or more, each as long as Discord takes it; nothing is lost.

    - First what is read; then, for each menu, the stored questions that could be chosen, each with a number unless it
      stands there already; then what the buttons did, with numbers too; last how to use the numbers.
    - Where nothing ``can_be_chosen``, because people cannot reply to a message, there are no numbers, and the questions
      that could be chosen are a list.
    - What is too long goes on in the next message, from a line on, else from a word; the numbers are in the last one.
    """
    texts = [item for item in view.walk_children() if isinstance(item, ui.TextDisplay)]
    read = numbers.unlike_lines("\n".join(text.content for text in texts))
    asked = next((question for text in texts if (question := marked(text.content, text.id))), "")
    below = _below(view, read, numbers.words_at(read, asked), can_be_chosen=can_be_chosen)
    whole = "\n".join(filter(None, [read, below]))
    if limits.measured(whole) <= limits.TEXT_OF_A_PLAIN_MESSAGE:
        return (whole,)
    # The numbers stand in another message than the question, then.
    below = _below(view, read, "", can_be_chosen=can_be_chosen)
    return (*_parts(read), *(_parts(below) if below else ()))


def _below(view: ui.LayoutView, read: str, words: str, *, can_be_chosen: bool) -> str:
    """Return what stands below what is ``read``; ``words`` is as in ``numbers.lines``."""
    if not can_be_chosen:
        return "\n".join(_unnumbered(view))
    offered = tuple(_offered(view, read))
    own = [int(found[1]) for line in (*read.split("\n"), *offered) if (found := _NUMBERED.match(line))]
    actions = [*_picking(view), *_choosing(view, words), *numbers.lines(_buttons(view), max(own, default=0) + 1, words)]
    hint = [small(strings.PLAIN_CHOICE)] if own or actions else []
    return "\n".join([*offered, *actions, *hint])


def _picking(view: ui.LayoutView) -> Iterator[str]:
    """Yield the line by which the stored questions of the menus of replies can be chosen by number."""
    picked: dict[int, set[Picked]] = defaultdict(set)
    for menu, options in _options(view):
        target = ids.parse(menu.custom_id)
        for number, option in options if isinstance(target, ChooseId) else ():
            stored = suggested(option.value)
            none = NonePicked(target.within if isinstance(target, ChooseId) else "")
            chosen = PickedQuestion(*stored) if stored else none
            picked[number].add(chosen)
    # Of two lists, a number may stand for a question of each, and chooses neither.
    certain = [(number, chosen.pop()) for number, chosen in sorted(picked.items()) if len(chosen) == 1]
    if certain:
        yield numbers.picking(certain)


def _choosing(view: ui.LayoutView, words: str) -> Iterator[str]:
    for menu in (item for item in view.walk_children() if isinstance(item, ui.Select)):
        if ids.parse(menu.custom_id) == SuggestId(Suggest.CHOSEN):
            yield numbers.choosing([stored for option in menu.options if (stored := suggested(option.value))], words)


def numbered(text: str, number: int) -> str | None:
    """Return the stored question that has ``number`` in the plain ``text`` of a message; None where none has, or two.

    The line that says what can be chosen is in the last message of a text that goes on.
    """
    found = set(re.findall(rf"^(?:\*\*)?{number}\.(?:\*\*)? (.+)$", text, re.MULTILINE))
    return plain(found.pop()) if len(found) == 1 else None


def _buttons(view: ui.LayoutView) -> list[tuple[str, ButtonId]]:
    buttons = [item for item in view.walk_children() if isinstance(item, ui.Button)]
    found = [(button.label or "", ids.parse(button.custom_id or "")) for button in buttons if not button.disabled]
    return [(label, target) for label, target in found if target]


def _offered(view: ui.LayoutView, read: str) -> Iterator[str]:
    """Yield what the menus of ``view`` offer that is not ``read`` already, each under what the menu is called."""
    for menu, options in _options(view):
        new = [line for number, option in options if plain(line := _option(option, number)) not in plain(read)]
        if new:
            yield _called(menu)
        yield from new


def _unnumbered(view: ui.LayoutView) -> Iterator[str]:
    """Yield the stored questions in the menus of ``view`` as a list, each under what its menu is called."""
    for menu, options in _options(view):
        yield _called(menu)
        yield from (f"- {_question(option)}" for _, option in options if option.value != NONE)


def _called(menu: ui.Select[ui.LayoutView]) -> str:
    return lead((menu.placeholder or "").removesuffix("…").rstrip()).rstrip()


def _options(view: ui.LayoutView) -> Iterator[tuple[ui.Select[ui.LayoutView], list[tuple[int, discord.SelectOption]]]]:
    """Yield each menu of ``view`` with the stored questions in it, and "none of these", under their numbers.

    A question has its own number where it stands there, else the next one of all menus; none of them has 0.
    """
    count = 0
    for menu in (item for item in view.walk_children() if isinstance(item, ui.Select)):
        options = []
        for option in (o for o in menu.options if o.value == NONE or suggested(o.value)):
            count += option.value != NONE
            own = _NUMBERED.match(option.label)
            options.append((0 if option.value == NONE else int(own[1]) if own else count, option))
        yield menu, options


def _option(option: discord.SelectOption, number: int) -> str:
    return f"{number}. {option.label if option.value == NONE else _question(option)}"


def _question(option: discord.SelectOption) -> str:
    # A question that is too long for a label goes on in the description, which else says whose it is.
    rest = option.description or ""
    goes_on = rest.startswith("… ")
    words = f"{option.label.removesuffix('…')} {rest.removeprefix('… ')}" if goes_on else option.label
    origin = f" ({escape(rest)})" if rest and not goes_on else ""
    question = words.partition(". ")[2] if _NUMBERED.match(words) else words
    return f"{escape(question)}{origin}"


def _parts(text: str) -> Iterator[str]:
    """Yield ``text`` in parts that each fit into a message, cut between two lines, else between two words."""
    part = ""
    for line in (piece for whole in text.split("\n") for piece in _pieces(whole)):
        longer = f"{part}\n{line}" if part else line
        if part and limits.measured(longer) > limits.TEXT_OF_A_PLAIN_MESSAGE:
            yield part
            longer = line
        part = longer
    yield part


def _pieces(line: str) -> Iterator[str]:
    """Yield ``line``, cut at words where it is too long for a message; what begins it, or is bold, goes on so."""
    most = limits.TEXT_OF_A_PLAIN_MESSAGE
    start = next((mark for mark in ("> ", "-# ") if line.startswith(mark)), "")
    while limits.measured(line) > most:
        room = line.encode("utf-16-le")[: 2 * (most - len("**"))].decode("utf-16-le", "ignore")
        at = room.rfind(" ", len(start) + 1)
        # No escaped mark is parted from the backslash before it, nor bold from one of its two stars.
        head = room[:at] if at > 0 else room.rstrip("\\*")
        bold = "**" if head.count("**") % 2 else ""
        yield f"{head}{bold}"
        line = f"{start}{bold}{line[len(head) :].removeprefix(' ')}"
    yield line

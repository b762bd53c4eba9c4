"""What Discord refuses: its limits as constants with their source, and the check before anything is sent.

Sources, read in August 2026, all below https://discord.com/developers/docs:
    [components]    /components/reference
    [commands]      /interactions/application-commands
    [interactions]  /interactions/receiving-and-responding
    [message]       /resources/message
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bot.text.acting import seen
from bot.text.clusters import cluster_ends

#: Characters over all text displays of a message. [components]
TEXT_OF_A_MESSAGE: Final = 4000
#: Characters of a message without components. [message]
TEXT_OF_A_PLAIN_MESSAGE: Final = 2000
#: Components of a message, nested ones included. [components]
COMPONENTS_OF_A_MESSAGE: Final = 40
#: Buttons of an action row. [components]
BUTTONS_OF_A_ROW: Final = 5
#: Characters on a button. [components]
BUTTON_LABEL: Final = 80
#: Choices of a menu. [components]
CHOICES_OF_A_MENU: Final = 25
#: Characters of the label of a choice, of its description, and of its value. [components]
MENU_CHOICE: Final = 100
#: Characters of the id that a pressed button sends back. [components]
CUSTOM_ID: Final = 100
#: Characters that a menu shows before something is chosen. [components]
PLACEHOLDER: Final = 150
#: Choices offered while somebody types. [interactions]
SUGGESTIONS: Final = 25
#: Characters of a suggestion's name, and of its value. [commands]
SUGGESTION: Final = 100
#: Seconds until an interaction that got no response has failed. [interactions]
SECONDS_TO_RESPOND: Final = 3.0

_BLANKS = re.compile(r"\s+")
#: As before a French colon, and before a percent sign in German.
_NO_BREAK = ("\xa0", "\u202f")
_ACTION_ROW, _BUTTON, _MENU, _TEXT = 1, 2, 3, 10


class OverLimitError(Exception):
    """A message that Discord would refuse: a bug of ours, found before it was sent."""


def measured(text: str) -> int:
    """Return the length of ``text`` in UTF-16 units, the larger of the two ways in which Discord may count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, limit: int) -> str:
    """Return ``text`` on one line, cut at a word, or a sign, and ended with "…" where it is longer than ``limit``.

    A blank that no line breaks at stays one between two words. What would turn the words behind it round is told.
    """
    line = seen(_BLANKS.sub(lambda found: found[0] if found[0] in _NO_BREAK else " ", text).strip())
    if measured(line) <= limit:
        return line
    room = line.encode("utf-16-le", "surrogatepass")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    whole_words = room if line[len(room)] == " " else room.rpartition(" ")[0]
    whole_signs = room[: (cluster_ends(line[: len(room) + 1]) or [len(room)])[-1]]
    return (whole_words or whole_signs).rstrip() + "…"


def told_apart(names: Sequence[tuple[str, str]]) -> list[str]:
    """Return the names of suggestions, each the first of a pair, with where it is from where others have the same."""
    lines = [shortened(name, SUGGESTION) for name, _ in names]
    origins = defaultdict(set)
    for line, (_, origin) in zip(lines, names, strict=True):
        origins[line].add(origin)
    half = SUGGESTION // 2
    return [
        line if len(origins[line]) == 1 else f"{shortened(name, half)} · {shortened(origin, half - len(' · '))}"
        for line, (name, origin) in zip(lines, names, strict=True)
    ]


def check(components: Sequence[Mapping[str, Any]]) -> None:
    """Check the components of a message, as they are sent, against the limits of [components].

    Raises:
        OverLimitError: Discord would refuse them.
    """
    found = list(_walk(components))
    _at_most(COMPONENTS_OF_A_MESSAGE, len(found), "components")
    texts = [c["content"] for c in found if c["type"] == _TEXT]
    _at_most(TEXT_OF_A_MESSAGE, sum(map(measured, texts)), "characters of text")
    if not all(text.strip() for text in texts):
        raise OverLimitError("a text display is empty")
    _check_controls([c for c in found if c["type"] in (_BUTTON, _MENU)])
    for component in found:
        if component["type"] == _ACTION_ROW:
            _at_most(BUTTONS_OF_A_ROW, len(component["components"]), "buttons in a row")


def _check_controls(controls: Sequence[Mapping[str, Any]]) -> None:
    ids = [control["custom_id"] for control in controls]
    for control in controls:
        _at_most(CUSTOM_ID, measured(control["custom_id"]), "characters in the id of a control")
        if control["type"] == _BUTTON:
            _at_most(BUTTON_LABEL, measured(control["label"]), "characters on a button")
        else:
            _check_menu(control)
    if len(set(ids)) < len(ids):
        raise OverLimitError("two controls have the same id")


def _check_menu(menu: Mapping[str, Any]) -> None:
    options = menu["options"]
    _at_most(PLACEHOLDER, measured(menu.get("placeholder") or ""), "characters on a menu")
    _at_most(CHOICES_OF_A_MENU, len(options), "choices of a menu")
    for option in options:
        for part in ("label", "description", "value"):
            _at_most(MENU_CHOICE, measured(option.get(part) or ""), f"characters in the {part} of a choice")
    if len({option["value"] for option in options}) < len(options):
        raise OverLimitError("two choices of a menu have the same value")


def _walk(components: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", ()))


def _at_most(limit: int, count: int, what: str) -> None:
    if count > limit:
        raise OverLimitError(f"{count} {what}, {limit} are allowed")

"""The question that a message replies to, kept in the message itself for whoever follows up on it.

A reply to a command shows the question in a line of text, and Discord keeps a number of ours with every text: its
component id. The number says where in the text the question stands, so that it is found again whatever the words
around it are, or were when the message was sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import discord

from bot.discord_app.showing.markup import plain
from bot.text.acting import seen

#: Ids that Discord gives out itself are small; they have 32 bits with the sign.
_MARK: Final = 1 << 30
#: Enough for any place in a text, which has at most ``limits.TEXT_OF_A_MESSAGE`` characters.
_BITS: Final = 12
_LARGEST: Final = (1 << _BITS) - 1


def component_id(content: str, questions: Sequence[str]) -> int | None:
    """Return the id that says where the first of ``questions`` that is in ``content`` stands; None where none is.

    ``content`` is the Markdown of a text, in which questions stand on one line.
    """
    shown = plain(content)
    for question in questions:
        line = seen(" ".join(question.split()))
        start = shown.find(line)
        if line and 0 <= start <= _LARGEST and len(line) <= _LARGEST:
            return _MARK | start << _BITS | len(line)
    return None


def marked(content: str, number: int | None) -> str | None:
    """Return the question that stands in ``content`` where its id ``number`` says; None where it says nothing."""
    if number is None or number < _MARK:
        return None
    start, length = number >> _BITS & _LARGEST, number & _LARGEST
    return plain(content)[start : start + length]


def kept_question(components: Iterable[discord.Component]) -> str | None:
    """Return the question that a message of these ``components`` replies to; None where it keeps none."""
    texts = (
        child
        for container in components
        if isinstance(container, discord.Container)
        for child in container.children
        if isinstance(child, discord.TextDisplay)
    )
    return next((question for text in texts if (question := marked(text.content, text.id))), None)

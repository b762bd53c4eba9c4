"""The forms that people fill in: what each asks for, and which verb of the door gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import discord
from discord import ui

from bot.discord_app import failures, sentences
from bot.discord_app.ids import FollowId

if TYPE_CHECKING:
    from bot.discord_app.door import Door

Interaction = discord.Interaction[Any]

#: Characters of a question in a command or a form. A message may be longer: it is often a paragraph of chat.
SHORTEST_QUESTION: Final = 2
LONGEST_QUESTION: Final = 300
#: A form is forgotten when nobody has sent it for this long; Discord tells nobody that one was closed.
SECONDS_TO_FILL_IN: Final = 900.0


class Form(ui.Modal):
    """What the forms share."""

    def __init__(self, door: Door, title: str) -> None:
        """Make a form for ``door`` under ``title``."""
        super().__init__(title=title, timeout=SECONDS_TO_FILL_IN)
        self.door = door

    async def on_error(  # type: ignore[override]  # discord.py passes a form no item, unlike the base of both
        self, interaction: Interaction, error: Exception, /
    ) -> None:
        """Explain to the person who sent the form what went wrong."""
        await failures.explain(interaction, error, f"form {type(self).__name__}")


class FollowUp(Form):
    """Asks for the next question."""

    def __init__(self, door: Door, target: FollowId, previous: str | None) -> None:
        """Make the form for what comes after ``previous``, the question before."""
        super().__init__(door, sentences.FOLLOW_UP_TITLE)
        self._target = target
        self._previous = previous
        self._question: ui.TextInput[FollowUp] = ui.TextInput(
            custom_id="question", min_length=SHORTEST_QUESTION, max_length=LONGEST_QUESTION
        )
        label = sentences.FOLLOW_UP_LABEL
        self.add_item(ui.Label(text=label, description=sentences.FOLLOW_UP_HINT, component=self._question))

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Answer it."""
        await self.door.followed(interaction, self._target, self._question.value, self._previous)

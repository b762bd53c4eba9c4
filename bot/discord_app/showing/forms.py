"""The forms that people fill in: what each asks for, and which verb of the door gets it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import discord
from discord import ui

from bot.discord_app import failures, strings
from bot.discord_app.showing.ids import FollowId

if TYPE_CHECKING:
    from bot.discord_app.asking.verbs import Door
    from bot.discord_app.hosting.publishing import Hosting
    from bot.library import Description

Interaction = discord.Interaction[Any]

#: Characters of a question in a command or a form. A message may be longer: it is often a paragraph of chat.
SHORTEST_QUESTION: Final = 2
LONGEST_QUESTION: Final = 300
#: Characters of a text that is pasted into a form: as many as Discord takes.
LONGEST_PASTE: Final = 4000
#: Characters of what is said about an interview.
LONGEST_FIELD: Final = 300
#: A form is forgotten when nobody has sent it for this long; Discord tells nobody that one was closed.
SECONDS_TO_FILL_IN: Final = 900.0


class Form(ui.Modal):
    """What the forms share."""

    def __init__(self, title: str) -> None:
        """Make a form under ``title``."""
        super().__init__(title=title, timeout=SECONDS_TO_FILL_IN)

    async def on_error(  # type: ignore[override]  # discord.py passes a form no item, unlike the base of both
        self, interaction: Interaction, error: Exception, /
    ) -> None:
        """Explain to the person who sent the form what went wrong."""
        await failures.explain(interaction, error, f"form {type(self).__name__}")


class FollowUp(Form):
    """Asks for the next question."""

    def __init__(self, door: Door, target: FollowId, previous: str | None) -> None:
        """Make the form for what comes after ``previous``, the question before."""
        super().__init__(strings.FOLLOW_UP_TITLE)
        self._door = door
        self._target = target
        self._previous = previous
        self._question: ui.TextInput[FollowUp] = ui.TextInput(
            custom_id="question", min_length=SHORTEST_QUESTION, max_length=LONGEST_QUESTION
        )
        label = strings.FOLLOW_UP_LABEL
        self.add_item(ui.Label(text=label, description=strings.FOLLOW_UP_HINT, component=self._question))

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Answer it."""
        await self._door.followed(interaction, self._target, self._question.value, self._previous)


class _Described(Form):
    """A form with fields about an interview, named like those of its description."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._fields: dict[str, ui.TextInput[Any]] = {}

    def _ask(self, field: str, label: str, hint: str | None = None, **options: Any) -> None:
        text: ui.TextInput[Any] = ui.TextInput(custom_id=field, **options)
        self._fields[field] = text
        self.add_item(ui.Label(text=label, description=hint, component=text))

    def _said(self) -> Mapping[str, str]:
        said = {field: text.value.strip() for field, text in self._fields.items()}
        return {**said, **({"date": said["date"].lower()} if "date" in said else {})}


class Paste(_Described):
    """Asks for a short interview."""

    def __init__(self, hosting: Hosting) -> None:
        """Make the form for ``hosting``."""
        super().__init__(strings.PASTE_TITLE)
        self._hosting = hosting
        paragraph = discord.TextStyle.paragraph
        self._ask("text", strings.PASTE_TEXT, strings.PASTE_TEXT_HINT, style=paragraph, max_length=LONGEST_PASTE)
        self._ask("outlet", strings.PASTE_OUTLET, max_length=LONGEST_FIELD)
        self._ask("date", strings.PASTE_DATE, strings.PASTE_DATE_HINT, max_length=LONGEST_FIELD)
        self._ask("title", strings.PASTE_NAME, required=False, max_length=LONGEST_FIELD)
        self._ask("link", strings.PASTE_LINK, required=False, max_length=LONGEST_FIELD)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Show what is understood of it."""
        said = {**self._said()}
        await self._hosting.pasted(interaction, said.pop("text"), said)


class Complete(_Described):
    """Asks for what has to be said before an interview is published."""

    def __init__(self, hosting: Hosting, token: str, said: Description) -> None:
        """Make the form for the preview that ``token`` stands for; ``said`` is what is known already."""
        super().__init__(strings.COMPLETE_TITLE)
        self._hosting = hosting
        self._token = token
        hint = strings.PASTE_DATE_HINT
        self._ask("outlet", strings.PASTE_OUTLET, default=said.outlet, max_length=LONGEST_FIELD)
        self._ask("date", strings.PASTE_DATE, hint, default=said.date, max_length=LONGEST_FIELD)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Publish it."""
        await self._hosting.completed(interaction, self._token, self._said())

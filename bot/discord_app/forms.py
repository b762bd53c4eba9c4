"""The forms that people fill in: what each asks for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.discord_app import failures, strings
from bot.library import Description

#: Characters of a question in a command or a form. A message may be longer: it is often a paragraph of chat.
SHORTEST_QUESTION: Final = 2
LONGEST_QUESTION: Final = 300
#: Characters of a text that is pasted into a form: as many as Discord takes.
LONGEST_PASTE: Final = 4000
#: Characters of what is said about an interview.
LONGEST_FIELD: Final = 300
#: A form is forgotten when nobody has sent it for this long; Discord tells nobody that one was closed.
SECONDS_TO_FILL_IN: Final = 900.0


#: Gets what was filled in, by the names of the fields.
Use = Callable[[discord.Interaction, Mapping[str, str]], Awaitable[None]]


class Form(ui.Modal):
    """What the forms share."""

    def __init__(self, title: str) -> None:
        """Make a form under ``title``."""
        super().__init__(title=title, timeout=SECONDS_TO_FILL_IN)

    async def on_error(  # type: ignore[override]  # discord.py passes a form no item, unlike the base of both
        self, interaction: discord.Interaction, error: Exception, /
    ) -> None:
        """Explain to the person who sent the form what went wrong."""
        await failures.explain(interaction, error, f"form {type(self).__name__}")


class FollowUp(Form):
    """Asks for the next question."""

    def __init__(self, answer: Callable[[discord.Interaction, str], Awaitable[None]]) -> None:
        """Make the form; ``answer`` gets the question."""
        super().__init__(strings.FOLLOW_UP_TITLE)
        self._answer = answer
        self._question: ui.TextInput[FollowUp] = ui.TextInput(
            custom_id="question", min_length=SHORTEST_QUESTION, max_length=LONGEST_QUESTION
        )
        label = strings.FOLLOW_UP_LABEL
        self.add_item(ui.Label(text=label, description=strings.FOLLOW_UP_HINT, component=self._question))

    async def on_submit(self, interaction: discord.Interaction, /) -> None:
        """Answer it."""
        await self._answer(interaction, self._question.value)


class _Described(Form):
    """A form with fields about an interview, named like those of its description."""

    def __init__(self, title: str, use: Use) -> None:
        super().__init__(title)
        self._use = use
        self._fields: dict[str, ui.TextInput[Any]] = {}

    def _ask(self, field: str, label: str, hint: str | None = None, **options: Any) -> None:
        text: ui.TextInput[Any] = ui.TextInput(custom_id=field, **options)
        self._fields[field] = text
        self.add_item(ui.Label(text=label, description=hint, component=text))

    async def on_submit(self, interaction: discord.Interaction, /) -> None:
        """Hand on what was filled in."""
        said = {field: text.value.strip() for field, text in self._fields.items()}
        await self._use(interaction, said | {"date": said["date"].lower()} if "date" in said else said)


class Paste(_Described):
    """Asks for a short interview: its ``text``, and what is said about it."""

    def __init__(self, use: Use) -> None:
        """Make the form for ``use``."""
        super().__init__(strings.PASTE_TITLE, use)
        paragraph = discord.TextStyle.paragraph
        self._ask("text", strings.PASTE_TEXT, strings.PASTE_TEXT_HINT, style=paragraph, max_length=LONGEST_PASTE)
        self._ask("outlet", strings.PASTE_OUTLET, max_length=LONGEST_FIELD)
        self._ask("date", strings.PASTE_DATE, strings.PASTE_DATE_HINT, max_length=LONGEST_FIELD)
        self._ask("title", strings.PASTE_NAME, required=False, max_length=LONGEST_FIELD)
        self._ask("link", strings.PASTE_LINK, required=False, max_length=LONGEST_FIELD)


class Names(_Described):
    """Asks what those who ask and those who answer are called."""

    def __init__(self, asking: Sequence[str], answering: Sequence[str], use: Use) -> None:
        """Make the form for ``use``; the names are those that are shown now."""
        super().__init__(strings.NAMES_TITLE, use)
        sides = {"interviewers": (strings.NAMES_ASKING, asking), "interviewees": (strings.NAMES_ANSWERING, answering)}
        for field, (label, names) in sides.items():
            self._ask(
                field,
                label,
                strings.NAMES_HINT,
                style=discord.TextStyle.paragraph,
                required=False,
                default="\n".join(names)[:LONGEST_PASTE],
                max_length=LONGEST_PASTE,
            )


class Complete(_Described):
    """Asks for what has to be said before an interview is published."""

    def __init__(self, said: Description, use: Use) -> None:
        """Make the form for ``use``; ``said`` is what is known already."""
        super().__init__(strings.COMPLETE_TITLE, use)
        hint = strings.PASTE_DATE_HINT
        self._ask("outlet", strings.PASTE_OUTLET, default=said.outlet, max_length=LONGEST_FIELD)
        self._ask("date", strings.PASTE_DATE, hint, default=said.date, max_length=LONGEST_FIELD)

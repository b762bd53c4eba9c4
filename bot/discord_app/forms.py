"""The forms that people fill in: what each asks for, and what becomes of what was filled in.

discord.py would forget a form when the bot is restarted; so it is told of none, and all that a form knows is in its id.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.discord_app.pressing import sent_with
from bot.discord_app.sending import tell
from bot.discord_app.showing.form_ids import FormId, PasteId
from bot.discord_app.showing.host_ids import DraftId, Step
from bot.discord_app.showing.ids import FollowId
from bot.discord_app.strings import strings
from bot.library import Description, Preview

#: The fields that are no part of the description of an interview: a question, and the text of an interview.
QUESTION: Final = "question"
TEXT: Final = "text"

#: Characters of a question in a command or a form. A message may be longer: it is often a paragraph of chat.
SHORTEST_QUESTION: Final = 2
LONGEST_QUESTION: Final = 300
#: Characters of a text that is pasted into a form: as many as Discord takes.
LONGEST_PASTE: Final = 4000
#: Characters of what is said about an interview.
LONGEST_FIELD: Final = 300
#: Characters of what was filled in that are given back in a message; more comes as a file.
_LONGEST_GIVEN_BACK: Final = 1500


class Form(ui.Modal):
    """What the forms share."""

    def __init__(self, title: str, target: FormId) -> None:
        """Make a form under ``title``, which comes back with the id ``target``."""
        super().__init__(title=title, timeout=None, custom_id=str(target))
        # As in showing/components.py: the client gets every form, and the id says all.
        self.stop()

    def ask(self, field: str, label: str, hint: str | None = None, **options: Any) -> None:
        """Add a ``field`` for a text under its ``label``; ``options`` are as in ``ui.TextInput``."""
        text: ui.TextInput[Any] = ui.TextInput(custom_id=field, **options)
        self.add_item(ui.Label(text=label, description=hint, component=text))


class FollowUp(Form):
    """Asks for the next question."""

    def __init__(self, target: FollowId) -> None:
        """Make the form that follows up on ``target``."""
        super().__init__(strings.FOLLOW_UP_TITLE, target)
        length = {"min_length": SHORTEST_QUESTION, "max_length": LONGEST_QUESTION}
        self.ask(QUESTION, strings.FOLLOW_UP_LABEL, strings.FOLLOW_UP_HINT, **length)


class Paste(Form):
    """Asks for a short interview: its ``text``, and what is said about it."""

    def __init__(self) -> None:
        """Make the form."""
        super().__init__(strings.PASTE_TITLE, PasteId())
        paragraph = discord.TextStyle.paragraph
        self.ask(TEXT, strings.PASTE_TEXT, strings.PASTE_TEXT_HINT, style=paragraph, max_length=LONGEST_PASTE)
        self.ask("outlet", strings.PASTE_OUTLET, max_length=LONGEST_FIELD)
        self.ask("date", strings.PASTE_DATE, strings.PASTE_DATE_HINT, max_length=LONGEST_FIELD)
        self.ask("title", strings.PASTE_NAME, required=False, max_length=LONGEST_FIELD)
        self.ask("link", strings.PASTE_LINK, required=False, max_length=LONGEST_FIELD)


class Names(Form):
    """Asks what those who ask and those who answer are called."""

    def __init__(self, asking: Sequence[str], answering: Sequence[str], target: DraftId) -> None:
        """Make the form for the preview of ``target``; the names are those that are shown now."""
        super().__init__(strings.NAMES_TITLE, target)
        sides = {"interviewers": (strings.NAMES_ASKING, asking), "interviewees": (strings.NAMES_ANSWERING, answering)}
        for field, (label, names) in sides.items():
            self.ask(
                field,
                label,
                strings.NAMES_HINT,
                style=discord.TextStyle.paragraph,
                required=False,
                default="\n".join(names)[:LONGEST_PASTE],
                max_length=LONGEST_PASTE,
            )


class Complete(Form):
    """Asks for what has to be said before an interview is published."""

    def __init__(self, said: Description, target: DraftId) -> None:
        """Make the form for the preview of ``target``; ``said`` is what is known already."""
        super().__init__(strings.COMPLETE_TITLE, target)
        hint = strings.PASTE_DATE_HINT
        self.ask("outlet", strings.PASTE_OUTLET, default=said.outlet, max_length=LONGEST_FIELD)
        self.ask("date", strings.PASTE_DATE, hint, default=said.date, max_length=LONGEST_FIELD)


def of_step(target: DraftId, preview: Preview) -> Form | None:
    """Return the form that a button of ``preview`` opens, if it does."""
    if target.step is Step.PUBLISH and preview.draft.missing:
        return Complete(preview.draft.description, target)
    if target.step is Step.NAMES:
        shown = preview.draft.transcript
        return Names(shown.interviewers, shown.interviewees, target)
    return None


def filled_in(interaction: discord.Interaction) -> dict[str, str]:
    """Return what was filled in, by the names of the fields, without space around it; nothing where it is no form."""
    if interaction.type is not discord.InteractionType.modal_submit:
        return {}
    sent = _fields(sent_with(interaction).get("components") or [])
    return {str(field["custom_id"]): str(field["value"]).strip() for field in sent}


def _fields(components: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield the fields among ``components``, each of which stands in a label, or in a row in older forms."""
    for component in components:
        inner = [component["component"]] if "component" in component else component.get("components") or [component]
        yield from (field for field in inner if isinstance(field.get("value"), str))


async def give_back(interaction: discord.Interaction) -> None:
    """Show the person what they filled in, where it is a form that they sent: nobody should have to type it again."""
    typed = "\n\n".join(filter(None, filled_in(interaction).values()))
    if not typed:
        return
    if len(typed) <= _LONGEST_GIVEN_BACK and "`" not in typed:
        await tell(interaction, f"{strings.GIVEN_BACK}\n```\n{typed}\n```")
    else:
        await tell(interaction, strings.GIVEN_BACK, discord.File(io.BytesIO(typed.encode()), strings.TYPED))

"""Forms, buttons and the screen of settings are as long as Discord takes them, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord_app import forms
from bot.discord_app.setup.menu import screen
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.host_ids import DraftId, Step
from bot.library import Description
from bot.library.preferences import Preferences
from bot.wording.catalogues import CATALOGUE_LANGUAGES, speaking

#: Characters of the title of a form, and of a label in it; of the hint below a label.
#: https://discord.com/developers/docs/components/reference#label
LONGEST_LABEL, LONGEST_HINT = 45, 100
STEP = DraftId(Step.NAMES, "a1b2c3d4")


def of_forms() -> Iterator[tuple[str, int]]:
    """Yield what stands in the forms, and how long it may be."""
    for form in (forms.Paste(), forms.Names((), (), STEP), forms.Complete(Description(), STEP)):
        told = form.to_dict()
        yield told["title"], LONGEST_LABEL
        for label in told["components"]:
            yield label["label"], LONGEST_LABEL
            yield label.get("description") or "", LONGEST_HINT


def of_buttons() -> Iterator[tuple[str, int]]:
    """Yield what stands on the buttons of hosts and of what is kept, and how long it may be."""
    found: list[Any] = [
        *components.mine(),
        *components.posting(),
        *components.removal(1),
        *components.deciding("a1b2c3d4", is_complete=False),
        *components.deciding("a1b2c3d4", is_complete=True),
        *components.confirming("a1b2c3d4"),
        *components.mended("a1b2c3d4", can_restore=True),
    ]
    yield from ((button.label, limits.BUTTON_LABEL) for button in found)


@pytest.mark.parametrize("language", ["en", *CATALOGUE_LANGUAGES])
def test_what_stands_in_forms_and_on_buttons_is_short_enough_in_every_language(language: str) -> None:
    with speaking(language):
        told = [*of_forms(), *of_buttons()]

    assert len(told) > 30
    assert [text for text, longest in told if limits.measured(text) > longest] == []


@pytest.mark.parametrize("language", ["en", *CATALOGUE_LANGUAGES])
def test_the_screen_of_settings_is_within_discords_limits_in_every_language(language: str) -> None:
    server: Any = SimpleNamespace(unavailable=False, channels=[SimpleNamespace(id=1)])
    wished = Preferences(tuple(range(2, 27)), unasked=tuple(range(2, 27)))  # all of which are deleted
    with speaking(language):
        usual: Any = screen(Preferences(), None, manages=True, reads=False)
        longest: Any = screen(wished, server, manages=True, reads=False)

    limits.check(usual.to_components())
    limits.check(longest.to_components())

"""The commands are there in every language, and in each of them Discord would take them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from building import seed

from bot.discord_app.translating import LOCALES, CommandTranslator
from bot.wording.catalogues import CATALOGUE_LANGUAGES
from discord_app.building import bot_of, service_of

#: As published: the name of the field, its English, and its translations.
Told = tuple[str, str, Mapping[str, str]]


async def published() -> list[dict[str, Any]]:
    tree = bot_of(service_of(seed())).tree
    translator = CommandTranslator()
    commands = [*tree.get_commands()]
    return [await command.get_translated_payload(tree, translator) for command in commands]


COMMANDS = asyncio.run(published())


def told(part: Mapping[str, Any]) -> Iterator[Told]:
    """Yield every text of a command and of its options and choices that people read."""
    for field in ("name", "description"):
        if part.get(field):
            yield field, part[field], part.get(f"{field}_localizations") or {}
    for below in (*(part.get("options") or []), *(part.get("choices") or [])):
        yield from told(below)


def test_every_string_of_a_command_is_there_in_every_language() -> None:
    wanted = {locale.value for locale in LOCALES}

    texts = [text for command in COMMANDS for text in told(command)]
    assert len(texts) > 100
    assert {english: wanted - set(found) for _, english, found in texts if wanted - set(found)} == {}


def test_every_catalogue_is_used() -> None:
    assert set(LOCALES.values()) == set(CATALOGUE_LANGUAGES)


@pytest.mark.parametrize("locale", [locale.value for locale in LOCALES])
def test_a_name_is_one_that_discord_takes_and_no_two_beside_each_other_are_alike(locale: str) -> None:
    def look(parts: list[dict[str, Any]]) -> None:
        names = [part["name_localizations"][locale] for part in parts]
        assert len(set(names)) == len(names)
        for part, name in zip(parts, names, strict=True):
            is_entry = part.get("type") == 3 and "options" not in part and "description" not in part
            assert re.fullmatch(r"[\w …-]{1,32}" if is_entry else r"[-\w']{1,32}", name)
            assert is_entry or name == name.lower()
            assert all(len(text[locale]) <= 100 for field, _, text in told(part) if field == "description")
            look(part.get("options") or [])

    look(COMMANDS)

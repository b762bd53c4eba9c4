"""In which language people are spoken to in Discord: the one that they, or the hosts of a server, have chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import discord
from discord import Locale, app_commands

from bot.library.preferences import Preferences
from bot.wording.catalogues import ENGLISH, speak, speaking, spoken_language, translated

_Location = app_commands.TranslationContextLocation
#: Languages of Discord that have a catalogue, and which.
LOCALES: Final[Mapping[Locale, str]] = {
    Locale.french: "fr",
    Locale.german: "de",
    Locale.spain_spanish: "es",
    Locale.latin_american_spanish: "es",
    Locale.chinese: "zh",
}
#: How the catalogues call what is no sentence.
_CONTEXTS: Final = {
    _Location.command_name: "name",
    _Location.group_name: "name",
    _Location.parameter_name: "name",
    _Location.choice_name: "choice",
}


def called(command: str) -> str:
    """Return the name of a ``command``, or of an option, as those see it who are spoken to."""
    return translated(command, spoken_language(), "name") or command


def speak_to(person: discord.Interaction) -> None:
    """Speak, in this task, the language that the person of an interaction has chosen in Discord."""
    speak(LOCALES.get(person.locale, ENGLISH))


@contextmanager
def speaking_to(person: discord.Interaction) -> Iterator[None]:
    """Speak, meanwhile, the language of the person of an interaction, and then that of before."""
    with speaking(LOCALES.get(person.locale, ENGLISH)):
        yield


def speak_in(server: discord.Guild | None, wished: Preferences) -> None:
    """Speak, in this task, as is ``wished`` for all to hear; else in the language of ``server`` in Discord."""
    speak(wished.language or LOCALES.get(server.preferred_locale, ENGLISH) if server else ENGLISH)


def speak_as_wished(wished: Preferences, *, private: bool) -> None:
    """Speak, in this task, as is ``wished`` for all to hear; where nothing is, or it is ``private``, as before."""
    if wished.language and not private:
        speak(wished.language)


class CommandTranslator(app_commands.Translator):
    """Translates names, descriptions and choices when the commands are published."""

    async def translate(
        self, string: app_commands.locale_str, locale: Locale, context: app_commands.TranslationContext[Any, Any]
    ) -> str | None:
        """Return ``string`` in the language of ``locale``; None where there is no translation: it stays English."""
        language = LOCALES.get(locale)
        return translated(string.message, language, _CONTEXTS.get(context.location)) if language else None

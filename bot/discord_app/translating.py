"""The commands in the languages of those who see them; Discord picks by the language that a person has chosen there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from discord import Locale, app_commands

from bot.wording.catalogues import translated

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


class CommandTranslator(app_commands.Translator):
    """Translates names, descriptions and choices when the commands are published."""

    async def translate(
        self, string: app_commands.locale_str, locale: Locale, context: app_commands.TranslationContext[Any, Any]
    ) -> str | None:
        """Return ``string`` in the language of ``locale``; None where there is no translation: it stays English."""
        language = LOCALES.get(locale)
        return translated(string.message, language, _CONTEXTS.get(context.location)) if language else None

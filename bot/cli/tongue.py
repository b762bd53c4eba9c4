"""Which language the terminal speaks: what the environment says of it, as gettext reads that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.wording.catalogues import CATALOGUE_LANGUAGES, ENGLISH

#: The first that is set counts. https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
#: Languages of choice, with colons between them; unless the locale is that of programs.
_CHOICE: Final = "LANGUAGE"
_OF_PROGRAMS: Final = ("", "C", "POSIX")


def language_of(environ: Mapping[str, str]) -> str:
    """Return the first language that ``environ`` asks for and that has a catalogue, else English."""
    locale = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    if locale.partition(".")[0] in _OF_PROGRAMS:
        return ENGLISH
    wanted = (_code(name) for name in (*environ.get(_CHOICE, "").split(":"), locale))
    return next((code for code in wanted if code in (ENGLISH, *CATALOGUE_LANGUAGES)), ENGLISH)


def _code(locale: str) -> str:
    """Return "fr" for "fr_FR.UTF-8" and "fr"."""
    return locale.partition(".")[0].partition("@")[0].partition("_")[0]

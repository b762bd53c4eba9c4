"""What our words are in other languages: the catalogues of gettext in the folder ``locale``, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

#: Languages with a catalogue, ISO 639-1.
LANGUAGES: Final = ("fr", "de", "es", "zh")
_FOLDER: Final = Path(__file__).parent / "locale"


def translated(text: str, language: str, context: str | None = None) -> str | None:
    """Return ``text`` in ``language``; None where there is no catalogue, or it lacks the text.

    ``context`` tells strings apart that are alike in English, as in the catalogues.
    """
    if language not in LANGUAGES:
        return None
    found = _catalogue(language).get(text, context)
    return str(found.string) or None if found else None


@cache
def _catalogue(language: str) -> Catalog:
    from babel.messages.pofile import read_po

    with (_FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)

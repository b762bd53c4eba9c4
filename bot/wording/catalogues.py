"""In which language we speak, and what our words are in it: the catalogues of gettext in the folder ``locale``.

Our words stand in the code in English, as arguments of what this room offers, and the catalogues are filled from there:

say         a sentence, said now
say_of      a sentence with a number in it that decides its form
unsaid      a sentence that is said later, by ``say``
Line        a sentence of a class of them, said whenever it is read
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

#: The language of the code, and of whoever speaks none that has a catalogue.
ENGLISH: Final = "en"
#: Languages with a catalogue, ISO 639-1.
CATALOGUE_LANGUAGES: Final = ("fr", "de", "es", "zh")
_FOLDER: Final = Path(__file__).parent / "locale"
#: Of the task, or the thread, that makes a reply. As an argument it would go through every function that has a word
#: in it; what asyncio runs in a thread takes it along.
_SPOKEN: ContextVar[str] = ContextVar("spoken", default=ENGLISH)


def spoken_language() -> str:
    """Return the language that is spoken now: one of ``CATALOGUE_LANGUAGES``, or English."""
    return _SPOKEN.get()


def speak(language: str) -> None:
    """Speak ``language`` from now on in this task; English where it has no catalogue."""
    _SPOKEN.set(language if language in CATALOGUE_LANGUAGES else ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak ``language`` for as long as the context lasts; English where it has no catalogue."""
    before = _SPOKEN.set(language if language in CATALOGUE_LANGUAGES else ENGLISH)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def say(text: str, /, **facts: object) -> str:
    """Return ``text`` in the language that is spoken, with the ``facts`` where it names them."""
    return _catalogue(spoken_language()).gettext(text).format(**facts)


def say_of(count: int, one: str, many: str, /, **facts: object) -> str:
    """Return ``one`` or ``many``, whichever form the language that is spoken has for ``count``.

    ``{count}`` stands for the number, unless it is among the ``facts``.
    """
    return _catalogue(spoken_language()).ngettext(one, many, count).format(**{"count": count, **facts})


def unsaid(text: str) -> str:
    """Return ``text`` as it is: it has its place in the catalogues, and is said later."""
    return text


class Line:
    """A sentence of ours as an attribute of a class: whoever reads it gets it in the language that is spoken."""

    def __init__(self, text: str) -> None:
        """Keep the English ``text``."""
        self._text = text

    def __get__(self, instance: object, owner: type | None = None) -> str:
        """Return the sentence, what it names still to be filled in."""
        return _catalogue(spoken_language()).gettext(self._text)


def translated(text: str, language: str, context: str | None = None) -> str | None:
    """Return ``text`` in ``language``; None where there is no catalogue, or it lacks the text.

    ``context`` tells strings apart that are alike in English, as in the catalogues.
    """
    if language not in CATALOGUE_LANGUAGES:
        return None
    found = _read(language).get(text, context)
    return str(found.string) or None if found else None


@cache
def _catalogue(language: str) -> NullTranslations:
    """Return what looks up the words of ``language``; in English they are those of the code."""
    if language == ENGLISH:
        return NullTranslations()
    from babel.messages.mofile import write_mo

    known, compiled = _read(language), BytesIO()
    # The compiler would fill in forms that are not said yet with English ones, by the rules of ``language``.
    for message in [m for m in known if isinstance(m.string, tuple) and not all(m.string)]:
        known.delete(message.id)
    write_mo(compiled, known)
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def _read(language: str) -> Catalog:
    from babel.messages.pofile import read_po

    with (_FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)

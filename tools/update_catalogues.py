"""Bring the catalogues up to the words in the code: new ones with nothing said yet, and without those that are gone.

    PYTHONPATH=. python tools/update_catalogues.py

prints how many words each language lacks. What has a context, the names of commands, is written by hand and kept; the
catalogue of a language that has none yet begins with those names of French, with nothing said yet.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from bot.retrieval.features.registry import Feature
from bot.wording.catalogues import CATALOGUE_LANGUAGES

ROOT: Final = Path(__file__).parent.parent
#: What takes words of ours, and which of its arguments they are.
TAKERS: Final = {
    "say": slice(0, 1),
    "say_of": slice(1, 3),
    "unsaid": slice(0, 1),
    "Line": slice(0, 1),
    "Remark": slice(0, 1),
}
#: Characters of a line of a catalogue.
_WIDTH: Final = 116


def words_in_code() -> Iterator[str | tuple[str, str]]:
    """Yield the words of ours in the order of the rooms, those with a number in them as two forms; some recur."""
    for file in sorted((ROOT / "bot").rglob("*.py")):
        yield from words_in(file.read_text("utf-8"))
    yield from (feature.why for feature in Feature)


def words_in(code: str) -> Iterator[str | tuple[str, str]]:
    """Yield the words of ours in the ``code`` of a room.

    Not with babel's own reader: it passes over calls inside of others, and inside of strings.
    """
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in TAKERS:
            yield from _words(call.args[TAKERS[call.func.id]])


def _words(arguments: list[ast.expr]) -> Iterator[str | tuple[str, str]]:
    """Yield the words among ``arguments``; nothing where they are not written there, but somewhere else."""
    match [a.value for a in arguments if isinstance(a, ast.Constant)]:
        case [str(text)]:
            yield text
        case [str(one), str(many)]:
            yield one, many


def catalogue(language: str) -> Catalog:
    """Return the catalogue of ``language`` as it is, or the one that it begins with."""
    if not file_of(language).exists():
        return begun(language, catalogue(CATALOGUE_LANGUAGES[0]))
    with file_of(language).open("rb") as file:
        return read_po(file, locale=language)


def begun(language: str, known: Catalog) -> Catalog:
    """Return a catalogue of ``language`` with what has a context in the one that is ``known``, and nothing said."""
    new = Catalog(locale=language)
    for message in known:
        if message.id and message.context:
            new.add(message.id, context=message.context)
    return new


def head_of(language: str, plural_forms: str) -> str:
    """Return what a catalogue of ``language`` begins with: as it is, or as it is for one that has none yet."""
    if file_of(language).exists():
        return file_of(language).read_text("utf-8").partition("\n\n")[0]
    name = Locale(language).get_display_name("en")
    headers = {
        "Language": language,
        "Plural-Forms": plural_forms,
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    rows = "\n".join(f'"{header}: {value}\\n"' for header, value in headers.items())
    return f'# Verbatim in {name}.\nmsgid ""\nmsgstr ""\n{rows}'


def file_of(language: str) -> Path:
    """Return the file of the catalogue of ``language``."""
    return ROOT / "bot" / "wording" / "locale" / f"{language}.po"


def updated(old: Catalog, words: Iterator[str | tuple[str, str]]) -> Catalog:
    """Return ``old`` with ``words`` and no others, but for those with a context."""
    new = Catalog(locale=old.locale)
    # French and Spanish have a form more for millions, which nothing here is counted in.
    new.mime_headers = [("Plural-Forms", old.plural_forms)]
    for message in old:
        if message.id and message.context:
            new[message.id] = message
    for word in words:
        first = word if isinstance(word, str) else word[0]
        before = old.get(first)
        said = before.string if before and isinstance(before.id, str) == isinstance(word, str) else None
        new.add(word, said if said and any(said) else "" if isinstance(word, str) else ("",) * new.num_plurals)
    return new


def lacking(catalogue_: Catalog) -> list[Message]:
    """Return what is not said yet."""
    return [m for m in catalogue_ if m.id and not (all(m.string) if isinstance(m.string, tuple) else m.string)]


def main() -> None:
    """Write the catalogues below their heads, which are as they were."""
    for language in CATALOGUE_LANGUAGES:
        new = updated(catalogue(language), words_in_code())
        head = head_of(language, new.plural_forms)
        body = BytesIO()
        write_po(body, new, width=_WIDTH, no_location=True, omit_header=True)
        file_of(language).write_text(f"{head}\n\n{body.getvalue().decode().strip()}\n", "utf-8")
        print(f"{language}: {len(lacking(new))} of {len(new)} not said yet")


if __name__ == "__main__":
    main()

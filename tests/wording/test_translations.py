"""No translation changes what a sentence of ours does: what is filled in, bold, code, links, commands, its two ends."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from bot.wording.catalogues import CATALOGUE_LANGUAGES, translated

BOT = Path(__file__).parents[2] / "bot"
#: What Discord formats by, and what makes a mention or a link.
MARKS = re.compile(r"[*_`~|\\\[\]<>@#]|://")
#: A command of Discord, with a blank or the end behind each name.
COMMAND = re.compile(r"/(?:(library|setup) )?([a-z]+)(?![\w./])")
#: Marks with a width of their own, which another script writes without the blank at their end.
WIDE = "：，；（）、"


def messages(language: str) -> Iterator[tuple[str, str]]:
    """Yield the English and what is said for it, a form of a number at a time; without names."""
    with (BOT / "wording" / "locale" / f"{language}.po").open("rb") as file:
        known = [m for m in read_po(file, locale=language) if m.id and not m.context]
    for message in known:
        yield from forms(message)


def forms(message: Message) -> Iterator[tuple[str, str]]:
    if isinstance(message.id, str):
        yield message.id, str(message.string)
        return
    one, many = message.id[0], message.id[-1]
    said = list(message.string or ())
    yield from ((one if len(said) > 1 and form is said[0] else many, form) for form in said)


def broken(english: str, said: str) -> list[str]:
    """Return what of ``english`` is not as it has to be in ``said``."""
    return [
        *(["fields"] if fields(said) != fields(english) else []),
        *(["marks"] if Counter(MARKS.findall(said)) != Counter(MARKS.findall(english)) else []),
        *(["lines"] if said.count("\n") != english.count("\n") else []),
        *(["ends"] if ends(said) != ends(english) and not set(said) & set(WIDE) else []),
    ]


def fields(text: str) -> list[tuple[str, str | None, str | None]]:
    return sorted((name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None)


def ends(text: str) -> tuple[bool, bool]:
    return text != text.lstrip(" "), text != text.rstrip(" ")


@pytest.mark.parametrize("language", CATALOGUE_LANGUAGES)
def test_a_translation_fills_in_marks_and_ends_as_the_english_does(language: str) -> None:
    found = {said: broken(english, said) for english, said in messages(language) if english != "; "}

    assert len(found) > 550
    assert {said: what for said, what in found.items() if what} == {}


def test_no_line_breaks_before_a_french_colon_or_inside_of_a_quotation_mark() -> None:
    assert [said for _, said in messages("fr") if re.search(r" [;:?!»]|« ", said)] == []


def test_french_has_one_kind_of_blank_that_does_not_break() -> None:
    assert [said for _, said in messages("fr") if "\u202f" in said] == []


@pytest.mark.parametrize(
    ("english", "said", "what"),
    [
        ("{who} asks", "{wer} fragt", ["fields"]),
        ("{who} asks", "fragt", ["fields"]),
        ("See `check`", "Siehe *check*", ["marks"]),
        ("Ask", "Frag @everyone", ["marks"]),
        ("Ask", "Frag\nmich", ["lines"]),
        ("{name}: ", "{name}:", ["ends"]),
        ("{name}: ", "{name}：", []),
    ],
)
def test_what_a_translation_changes_is_seen(english: str, said: str, what: list[str]) -> None:
    assert broken(english, said) == what


def discord_sentences() -> set[str]:
    """Return what only Discord says: there, commands are called as each language calls them."""
    trees = [ast.parse((BOT / "discord_app" / f"{room}.py").read_text("utf-8")) for room in ("strings", "host_strings")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    lines = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    return {str(line.args[0].value) for line in lines if line.args and isinstance(line.args[0], ast.Constant)}


def called(english: str, language: str) -> list[str]:
    """Return the commands that ``english`` names, as they are called in ``language``."""
    named = [[name for name in found if name] for found in COMMAND.findall(english)]
    return sorted("/" + " ".join(translated(n, language, "name") or n for n in names) for names in named)


@pytest.mark.parametrize("language", CATALOGUE_LANGUAGES)
def test_a_sentence_of_discord_names_the_commands_as_they_are_called_in_its_language(language: str) -> None:
    ours = discord_sentences()
    sentences = {e: said for e, said in messages(language) if e in ours and COMMAND.search(e)}

    assert len(sentences) > 12
    assert {
        said for english, said in sentences.items() if not all(name in said for name in called(english, language))
    } == set()

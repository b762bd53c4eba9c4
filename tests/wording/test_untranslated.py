"""Every word of ours that people are shown is looked up in the catalogues, which are complete."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from bot.wording.catalogues import LANGUAGES

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import update_catalogues  # noqa: E402  # the folder is on no path before

#: Where people are spoken to.
ROOMS = [
    *(file for part in ("wording", "discord_app", "terminal") for file in sorted((ROOT / "bot" / part).rglob("*.py"))),
]
#: Rooms whose words are no sentences of ours, or are in several languages themselves.
OTHERWISE = {
    "discord_app/logs.py": "the log is for whoever runs the bot, in English",
    "discord_app/command_list.py": "as the log",
    "discord_app/failures.py": "as the log; what people are told is in strings.py",
    "discord_app/running.py": "errors for whoever runs the bot, in English",
    "discord_app/permissions.py": "Discord's names of permissions",
    "discord_app/asking/mentions.py": "Discord's names of permissions",
    "wording/languages.py": "sentences in eight languages, by that of the question",
    "terminal/lines.py": "errors in the input of a program",
    "terminal/findings.py": "for whoever runs the bot, in English",
    "discord_app/showing/limits.py": "errors that are bugs",
}
#: Parts of APA, which is a style of English; what only the log says; what is no word of ours.
PASSED = {"{}\nIn the text: ({})", "Interview with {}", "form {}", "button {}", "{} UTC", "bold cyan"}
#: Two words of a language side by side.
WORDS = re.compile(r"[^\W\d_]{2,}[,.:;]? \(?[^\W\d_]{2,}")
#: In a string with values in it, a word beside one of them.
BESIDE = re.compile(r"[^\W\d_]{3,} ?{}|{} ?[^\W\d_]{3,}")


def untranslated(file: Path) -> Iterator[str]:
    """Yield the strings of a room that read like a sentence, and are given to nothing that translates them."""
    tree = ast.parse(file.read_text("utf-8"))
    passed = {id(inner) for node in ast.walk(tree) if is_passed_over(node) for inner in ast.walk(node)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        match node:
            case ast.JoinedStr():
                text = "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
                if WORDS.search(text) or BESIDE.search(text):
                    yield text
            case ast.Constant(value=str(text)) if id(node) not in inside and WORDS.search(text):
                yield text


def is_passed_over(node: ast.AST) -> bool:
    """Tell whether no string in ``node`` is shown as it stands there."""
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in update_catalogues.TAKERS or name.endswith("Error"):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log" | "re"))) | ast.Raise():
            return True
        case ast.Expr(value=ast.Constant()):  # a docstring
            return True
        case _:
            return False


@pytest.mark.parametrize("file", ROOMS, ids=lambda file: str(file.relative_to(ROOT / "bot")))
def test_a_room_has_no_sentence_that_cannot_be_translated(file: Path) -> None:
    if str(file.relative_to(ROOT / "bot")) not in OTHERWISE:
        assert [text for text in untranslated(file) if text not in PASSED] == []


def test_a_sentence_is_seen_wherever_it_stands(tmp_path: Path) -> None:
    room = tmp_path / "room.py"
    room.write_text(
        '"""What is not shown."""\nHINT = "Ask me again"\n'
        'def hint(n: int) -> str:\n    say("Said and done")\n    return f"{n} sentences"\n'
    )

    assert list(untranslated(room)) == ["Ask me again", "{} sentences"]


def test_nothing_is_translated_whose_words_are_not_written_where_it_is() -> None:
    dynamic = {
        f"{file.name}:{node.lineno}"
        for file in ROOMS
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in update_catalogues.TAKERS and node.args and isinstance(node.args[0], ast.JoinedStr)
    }

    assert dynamic == set()


def test_the_catalogues_have_all_words_of_the_code_and_no_others() -> None:
    wanted = {word if isinstance(word, str) else word[0] for word in update_catalogues.words_in_code()}

    for language in LANGUAGES:
        messages = [m for m in catalogue_of(language) if m.id and not m.context]
        assert {m.id if isinstance(m.id, str) else m.id[0] for m in messages} == wanted, (
            "python tools/update_catalogues.py"
        )


def catalogue_of(language: str) -> Catalog:
    return update_catalogues.catalogue(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_anything(language: str) -> None:
    assert [m.id for m in update_catalogues.lacking(catalogue_of(language))] == []

"""Every word of ours that people are shown is looked up in the catalogues, which are complete."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import update_catalogues
from babel.messages.catalog import Catalog

from bot.wording.catalogues import CATALOGUE_LANGUAGES

ROOT = Path(__file__).parents[2]

#: Where people are spoken to.
ROOMS = [
    file
    for part in ("wording", "discord_app", "terminal", "cli")
    for file in sorted((ROOT / "bot" / part).rglob("*.py"))
]
#: All others, whose remarks and errors people are told, by what they read, publish and ask.
BELOW = [file for file in sorted((ROOT / "bot").rglob("*.py")) if file not in ROOMS]
#: Rooms whose words are no sentences of ours, or are in several languages themselves.
OTHERWISE = {
    "discord_app/logs.py": "the log is for whoever runs the bot, in English",
    "discord_app/failures.py": "as the log; what people are told is in strings.py",
    "wording/languages.py": "sentences in eight languages, by that of the question",
    "terminal/findings.py": "for whoever runs the bot, in English",
    "discord_app/showing/limits.py": "errors that are bugs",
    "cli/data_lock.py": "as findings",
    "cli/deployment.py": "as findings",
    "cli/doctor.py": "as findings",
    "cli/published.py": "as findings",
    "cli/examination.py": "as findings",
}
#: Parts of APA, which is a style of English; what only the log says; what is no word of ours.
PASSED = {
    "{}\nIn the text: ({})",
    "Interview with {}",
    "form {}",
    "button {}",
    "the look after servers",
    "{} UTC",
    "bold cyan",
    "--outlet NAME",
    "--date YYYY-MM-DD|undated",
}
#: What ``--help`` shows, which is in English.
HELP = {"help", "short_help", "metavar"}
#: Errors that are bugs, or that are caught inside, and those of click, which are in English like its help.
NOT_TOLD = {
    *("ValueError", "TypeError", "RuntimeError", "OverflowError", "AttributeError", "AssertionError", "OSError"),
    *("OverLimitError", "BadParameter", "UsageError"),
}
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
        case ast.Call() if name_of(node) in {*update_catalogues.TAKERS, *NOT_TOLD}:
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log" | "re"))):
            return True
        case ast.Expr(value=ast.Constant()):  # a docstring
            return True
        case ast.keyword(arg=option):
            return option in HELP
        case _:
            return False


@pytest.mark.parametrize("file", ROOMS, ids=lambda file: str(file.relative_to(ROOT / "bot")))
def test_a_room_has_no_sentence_that_cannot_be_translated_unless_that_is_told_of_it(file: Path) -> None:
    found = [text for text in untranslated(file) if text not in PASSED]

    if str(file.relative_to(ROOT / "bot")) in OTHERWISE:
        assert found
    else:
        assert found == []


def test_a_sentence_is_seen_wherever_it_stands(tmp_path: Path) -> None:
    room = tmp_path / "room.py"
    room.write_text(
        '"""What is not shown."""\nHINT = "Ask me again"\n'
        'def hint(n: int) -> str:\n    say("Said and done")\n    return f"{n} sentences"\n'
        'def look(name: str) -> None:\n    raise SettingsError(name, "is no name")\n'
    )

    assert list(untranslated(room)) == ["Ask me again", "{} sentences", "is no name"]


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

    for language in CATALOGUE_LANGUAGES:
        messages = [m for m in catalogue_of(language) if m.id and not m.context]
        assert {m.id if isinstance(m.id, str) else m.id[0] for m in messages} == wanted, (
            "python tools/update_catalogues.py"
        )


#: A sentence with its capital and its end.
WHOLE = re.compile(r"[A-Z“{][^\n]* [^\n]*\w[\"”]?\.\Z")


def unsayable(file: Path) -> Iterator[str]:
    """Yield what a room gives to an error, or says in a sentence, that is no ``Remark``."""
    tree = ast.parse(file.read_text("utf-8"))
    passed = {id(inner) for node in ast.walk(tree) if is_remark_or_bug(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and id(node) not in passed and name_of(node).endswith("Error"):
            passed.add(id(node))
            yield from (text for text in map(text_of, node.args) if text and WORDS.search(text))
        elif id(node) not in passed and (text := text_of(node)) and WHOLE.match(text):
            yield text


def is_remark_or_bug(node: ast.AST) -> bool:
    """Tell whether ``node`` can be said in other languages, or is nothing that people are told."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log" | "re"))):
            return True
        case ast.Call():
            return name_of(node) in {"Remark", *NOT_TOLD}
        case _:
            return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def text_of(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr():
            return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
        case _:
            return ""


@pytest.mark.parametrize("file", BELOW, ids=lambda file: str(file.relative_to(ROOT / "bot")))
def test_what_a_room_below_the_doors_remarks_can_be_translated(file: Path) -> None:
    assert list(unsayable(file)) == []


def test_an_error_or_a_doubt_that_is_no_remark_is_seen(tmp_path: Path) -> None:
    room = tmp_path / "room.py"
    room.write_text(
        '"""Not shown to anybody."""\nSEEN = Remark("Said and done.")\n'
        'def look(name: str) -> None:\n    yield "It is doubtful."\n'
        '    raise NotStoredError(f"there is no {name} here")\n'
    )

    assert list(unsayable(room)) == ["there is no {} here", "It is doubtful."]


def catalogue_of(language: str) -> Catalog:
    return update_catalogues.catalogue(language)


@pytest.mark.parametrize("language", CATALOGUE_LANGUAGES)
def test_no_language_lacks_anything(language: str) -> None:
    assert [m.id for m in update_catalogues.lacking(catalogue_of(language))] == []


def test_a_language_without_a_catalogue_begins_with_the_names_of_commands_and_nothing_said() -> None:
    known = catalogue_of(CATALOGUE_LANGUAGES[0])

    new = update_catalogues.updated(update_catalogues.catalogue("it"), update_catalogues.words_in_code())

    assert {(m.id, m.context) for m in new if m.id} == {(m.id, m.context) for m in known if m.id}
    assert len(update_catalogues.lacking(new)) == len(new)
    assert update_catalogues.head_of("it", new.plural_forms).startswith('# Verbatim in Italian.\nmsgid ""\n')

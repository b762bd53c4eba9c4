"""The house is as its picture says: what imports what, how large a room is, and what it is called."""

from __future__ import annotations

import ast
import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import bot

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "bot").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
#: Where to look for what is changed most often: the room, and a name that is defined there.
WHERE = re.findall(r"^\| [^|]+ \| `(bot/[^`]+)` \| `(\w+)`", CONTRIBUTING, re.MULTILINE)
#: Lines of a room; more are two subjects.
MOST_LINES = 350
#: Characters of a line.
WIDEST = 120
#: Names of files and packages that may recur, for in each place they play the same role.
SAME_ROLE = {
    "asking": "what asks: the command, the verb, the part of the Discord door",
    "checking": "what is understood of a file: the command, the verb",
    "commands": "the slash commands of a part of the Discord door",
    "hosting": "what hosts do: the verbs, the part of the Discord door",
    "library": "the library, and its command line",
    "limits": "what is too large, for files and for Discord",
}
#: Libraries that one part of the house knows, and which.
ONE_ROOM = {
    "babel": {"bot.wording"},
    "charset_normalizer": {"bot.reading"},
    "discord": {"bot.discord_app"},
    "dotenv": {"bot.cli"},
    "ftfy": {"bot.reading"},
    "platformdirs": {"bot.cli"},
    "pypdf": {"bot.reading"},
    "rich": {"bot.terminal"},
    "sentencex": {"bot.text"},
    "Stemmer": {"bot.text"},
    "striprtf": {"bot.reading"},
    "rapidfuzz": {"bot.retrieval"},
    "onnxruntime": {"bot.retrieval"},
    "tokenizers": {"bot.retrieval"},
    "sqlalchemy": {"bot.library"},
    "alembic": {"bot.library"},
    "click": {"bot.cli", "bot.__main__"},
}


def name_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(file): file for file in FILES}


@functools.cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


@functools.cache
def imports_of(file: Path) -> frozenset[str]:
    """Return the names of the modules that ``file`` imports, whenever it does and for whatever reason."""
    return frozenset(_imported(tree_of(file)))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                yield submodule if submodule in MODULES else node.module


def graph() -> Mapping[str, set[str]]:
    """Return which files of the house import which.

    What a package passes on in its ``__init__`` is imported from there by the rooms above it, which is no circle of
    rooms; so a package's ``__init__`` counts for those outside it, and not for the files that it gathers.
    """
    found: dict[str, set[str]] = {}
    for name, file in MODULES.items():
        found[name] = {used for used in imports_of(file) if used in MODULES and used != name}
    return found


def test_no_files_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_no_room_is_larger_than_one_subject() -> None:
    sizes = {name: len(file.read_text("utf-8").splitlines()) for name, file in MODULES.items()}

    assert {name: lines for name, lines in sizes.items() if lines > MOST_LINES} == {}


def test_a_line_without_blanks_is_no_longer_than_others() -> None:
    """The linter lets it pass; what a line has it ignore is said at its end."""
    texts = {name: file.read_text("utf-8").splitlines() for name, file in MODULES.items()}
    long = {
        f"{name}:{n}": line for name, lines in texts.items() for n, line in enumerate(lines, 1) if len(line) > WIDEST
    }

    assert [place for place, line in long.items() if "# noqa" not in line] == []


def test_every_room_says_in_its_first_line_what_it_knows() -> None:
    silent = [name for name, file in MODULES.items() if not (ast.get_docstring(tree_of(file)))]

    assert silent == []


def test_a_file_or_package_has_a_name_of_its_own_but_for_those_that_play_the_same_role() -> None:
    places = defaultdict(list)
    for name in MODULES:
        places[name.rpartition(".")[2]].append(name)

    assert {last for last, found in places.items() if len(found) > 1} == set(SAME_ROLE)


@pytest.mark.parametrize("library", ONE_ROOM)
def test_a_library_is_known_in_one_part_of_the_house(library: str) -> None:
    knows = {name for name, file in MODULES.items() if library in {used.split(".")[0] for used in imports_of(file)}}

    assert {name for name in knows if not any(name.startswith(room) for room in ONE_ROOM[library])} == set()
    assert knows


def test_the_picture_shows_every_part_and_its_arrows_point_down() -> None:
    drawn = re.findall(r"\b(\w+)/|\b(__main__|quoting|errors|remarks|atomic_file|data_file|lazy)\b", bot.__doc__ or "")
    order = list(dict.fromkeys(first or second for first, second in drawn))
    parts = {p.stem for p in (ROOT / "bot").iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}

    assert set(order) == parts - {"__init__"}
    levels = {part: n for n, part in enumerate(order)}
    upward = {
        f"{name} -> {used}"
        for name, uses in graph().items()
        for used in uses
        if name != "bot" and levels[used.split(".")[1]] < levels[name.split(".")[1]]
    }
    assert upward == set()


def test_the_guide_for_contributors_has_a_line_for_every_part() -> None:
    parts = {p.name for p in (ROOT / "bot").iterdir() if p.suffix == ".py"} - {"__init__.py"}
    parts |= {f"{p.parent.name}/" for p in (ROOT / "bot").glob("*/__init__.py")}

    assert set(re.findall(r"`bot/(\w+(?:\.py|/))`", CONTRIBUTING)) == parts


@pytest.mark.parametrize(("room", "name"), WHERE)
def test_what_the_guide_for_contributors_says_to_look_for_is_there(room: str, name: str) -> None:
    assert name in set(defined(tree_of(ROOT / room)))


def defined(tree: ast.Module) -> Iterator[str]:
    """Yield the names of what a room defines at its outermost level."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def test_the_guide_for_contributors_names_every_place_that_knows_single_languages() -> None:
    told = CONTRIBUTING.partition("A further language of questions and interviews")[2].partition("\nOutside `bot/`")[0]

    assert set(re.findall(r"`(bot/[^`]+\.py)`", told)) == {
        str(file.relative_to(ROOT)) for file in FILES if any(map(is_by_language, ast.walk(tree_of(file))))
    }


def is_by_language(node: ast.AST) -> bool:
    """Tell whether ``node`` is a table that has a line for each of some languages, or a list of languages."""
    if isinstance(node, ast.Dict):
        codes = {key.value for key in node.keys if isinstance(key, ast.Constant)}
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        codes = {each.value for each in node.elts if isinstance(each, ast.Constant)}
    else:
        return False
    return {"fr", "de"} <= codes


def test_the_guide_for_contributors_says_where_things_are_and_how_large_a_room_may_be() -> None:
    assert len(WHERE) >= 25
    assert f"(a test refuses more than {MOST_LINES})" in CONTRIBUTING


def test_no_test_takes_anything_from_the_file_of_another_test() -> None:
    assert TESTS
    taken = {
        f"{file.relative_to(ROOT)}: {node.module}"
        for file in TESTS
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ImportFrom) and (node.module or "").rpartition(".")[2].startswith("test_")
    }

    assert taken == set()


def test_the_tests_of_a_tool_that_have_its_name_stand_with_those_of_the_tools() -> None:
    of_tools = [file for file in TESTS if file.stem.removeprefix("test_") in imports_of(file)]

    assert {str(file.parent.relative_to(ROOT)) for file in of_tools} <= {"tests", "tests/tools"}


def test_no_interaction_is_untyped() -> None:
    assert [name for name, file in MODULES.items() if "Interaction[Any]" in file.read_text("utf-8")] == []


def test_how_often_something_repeats_in_a_pattern_is_not_read_as_a_value_of_an_f_string() -> None:
    values = {
        f"{name}, line {node.lineno}: {{{ast.unparse(node.value)}}}"
        for name, file in MODULES.items()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Tuple | ast.Constant)
    }

    assert values == set()  # "{1,3}" there is the text "(1, 3)"; in a pattern it is doubled, "{{1,3}}"


@pytest.mark.parametrize(
    "package",
    sorted(file.parent for file in FILES if file.name == "__init__.py" and file.parent.name != "bot"),
    ids=lambda package: package.name,
)
def test_a_package_draws_its_rooms_and_each_imports_only_those_before_it(package: Path) -> None:
    drawn = ast.get_docstring(tree_of(package / "__init__.py")) or ""
    rooms = {path.stem for path in package.iterdir() if (path / "__init__.py").exists() or path.suffix == ".py"}
    rooms -= {"__init__"}
    # What a room knows stands behind a gap, in the last column.
    columns = (" ".join(re.split(r"\s{2,}", line.strip())[:-1]) for line in drawn.splitlines())
    order = [word for line in columns for word in re.findall(r"\w+", line) if word in rooms]

    assert "\n\nThe rooms, each importing only those before it:\n\n" in drawn
    assert sorted(order) == sorted(rooms)
    place = {room: n for n, room in enumerate(order)}
    above = name_of(package / "__init__.py") + "."
    upward = {
        f"{mine} -> {used}"
        for module, file in MODULES.items()
        for mine in [_room(module, above)]
        for used in (_room(each, above) for each in imports_of(file))
        if mine in place and used in place and place[used] > place[mine]
    }
    assert upward == set()


def _room(module: str, above: str) -> str:
    """Return what follows ``above`` in the name of a ``module``, up to the next dot; "" for one of another package."""
    return module.removeprefix(above).partition(".")[0] if module.startswith(above) else ""

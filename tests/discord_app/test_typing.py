"""What the type checker finds: a command or a button that calls a verb which does not exist."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import ModuleType

import pytest

from bot.discord_app import press
from bot.discord_app.asking import commands
from bot.discord_app.hosting import commands as library_commands

ROOT = Path(__file__).parents[2]
MISSPELT = [
    (commands, "asking.compare(", "asking.compair(", '"Asking" has no attribute "compair"'),
    (commands, "asking.interviews)", "asking.interview)", '"Asking" has no attribute "interview"'),
    (library_commands, "managing.restore(", "managing.restor(", '"Managing" has no attribute "restor"'),
    (press, "_handlers.asking.follow(", "_handlers.asking.folow(", '"Asking" has no attribute "folow"'),
    (
        press,
        "            case TurnId():\n                await self._handlers.asking.turn(interaction, target)\n",
        "",
        "TurnId",
    ),
]


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Everything that mypy says when all of ``MISSPELT`` are in the code at once."""
    mypy = pytest.importorskip("mypy.api", reason="mypy is in the extra dev")
    folder = tmp_path_factory.mktemp("misspelt")
    changed: dict[str, str] = {}
    for module, right, wrong, _ in MISSPELT:
        path = _path(module)
        text = changed.get(path) or Path(path).read_text(encoding="utf-8")
        assert right in text
        changed[path] = text.replace(right, wrong, 1)
    shadows: list[str] = []
    for number, (path, text) in enumerate(changed.items()):
        shadow = folder / f"{number}.py"
        shadow.write_text(text, encoding="utf-8")
        shadows += ["--shadow-file", path, str(shadow)]
    # What the last check of the whole has found out of all other files is true here too; its cache stays as it is.
    if (ROOT / ".mypy_cache").is_dir():
        shutil.copytree(ROOT / ".mypy_cache", folder / "cache")
    options = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(folder / "cache"), "--no-pretty"]
    out, _, _ = mypy.run([*options, *shadows, *changed])
    return str(out)


@pytest.mark.parametrize(("module", "right", "wrong", "complaint"), MISSPELT)
def test_a_verb_that_does_not_exist_is_a_type_error(
    module: ModuleType, right: str, wrong: str, complaint: str, complaints: str
) -> None:
    lines = [line for line in complaints.splitlines() if complaint in line]

    assert [Path(line.split(":")[0]).resolve() for line in lines] == [Path(_path(module))]


def test_nothing_else_is_a_type_error(complaints: str) -> None:
    assert complaints.count(" error: ") == len(MISSPELT)


def test_no_interaction_is_untyped() -> None:
    rooms = (ROOT / "bot").rglob("*.py")

    assert [room.name for room in rooms if "Interaction[Any" in room.read_text(encoding="utf-8")] == []


def _path(module: ModuleType) -> str:
    assert module.__file__ is not None
    return module.__file__

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.parameters import file_path
from bot.errors import UnreadableSourceError
from cli.building import Captured

NO_PATHS = {
    "": "the path: is empty; name the file of one interview",
    " ": "the path: is empty; name the file of one interview",
    "https://post.example/rock": (
        "https://post.example/rock: is an address, and nothing is read from the network; save the page as a file, "
        "and name that"
    ),
    "https:/post.example/rock": (
        "https://post.example/rock: is an address, and nothing is read from the network; save the page as a file, "
        "and name that"
    ),
    "gopher://post.example/rock": (
        "gopher://post.example/rock: is an address, and nothing is read from the network; save the page as a file, "
        "and name that"
    ),
    "a" * 5000: f"{'a' * 99}…: is no path of a file (File name too long)",
}
KINDS = ["empty", "blank", "address", "slash", "scheme", "long"]


@pytest.mark.parametrize(("typed", "told"), NO_PATHS.items(), ids=KINDS)
def test_what_is_no_path_is_told_before_it_is_read(typed: str, told: str) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        file_path(typed)

    assert str(caught.value) == told


def test_a_null_is_in_no_path() -> None:
    with pytest.raises(UnreadableSourceError, match="is no path of a file"):
        file_path("a\0b")


@pytest.mark.parametrize("typed", ["talk.txt", "C:/talk.txt", "notes:/talk.txt", "no/such/file.txt", "."])
def test_other_paths_are_taken_as_they_are(typed: str) -> None:
    assert file_path(typed) == Path(typed)


@pytest.mark.parametrize(("typed", "told"), NO_PATHS.items(), ids=KINDS)
@pytest.mark.parametrize("command", [["check"], ["ask", "why?", "--source"], ["library", "add"], ["about", "--source"]])
def test_every_command_tells_what_is_no_path_in_a_line(
    command: list[str], typed: str, told: str, capsys: Captured
) -> None:
    code = main([*command, typed])

    assert (code, capsys.readouterr()) == (2, ("", f"verbatim: {told}\n"))


@pytest.mark.parametrize("typed", ["", " "], ids=["empty", "blank"])
@pytest.mark.parametrize("command", ["import", "export"])
def test_who_names_no_archive_is_told_to_name_one(command: str, typed: str, capsys: Captured) -> None:
    code = main(["library", command, typed])

    told = "verbatim: the path: is empty; name the archive of a library\n"
    assert (code, capsys.readouterr().err) == (2, told)


@pytest.mark.parametrize("typed", NO_PATHS, ids=KINDS)
def test_check_has_an_object_for_what_is_no_path(typed: str, capsys: Captured) -> None:
    code = main(["check", "--json", typed])

    assert (code, json.loads(capsys.readouterr().out)["refused"]) == (2, True)


@pytest.mark.parametrize("typed", [".", "/"])
@pytest.mark.parametrize(
    "command",
    [["check"], ["ask", "hi", "--source"], ["library", "add", "--outlet", "The Post", "--date", "undated"]],
)
def test_a_folder_in_place_of_a_file_is_told(typed: str, command: list[str], capsys: Captured) -> None:
    assert main([*command, typed]) == 2
    assert capsys.readouterr().err == f"verbatim: {typed}: is a folder; name the file of one interview\n"


def test_a_folder_in_place_of_an_archive_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert main(["library", "import", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"verbatim: {tmp_path}: is a folder; name the archive of a library\n"


def test_a_path_that_is_none_is_told_in_the_language_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")

    assert main(["check", ""]) == 2
    assert capsys.readouterr().err == "verbatim: der Pfad: ist leer; nennen Sie die Datei eines Interviews\n"


def test_a_name_that_leaves_no_room_for_that_of_its_notes_is_read(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / f"{'a' * 251}.txt"
    turns = (
        "Ann: Why did you leave?",
        "Bo: My sister had the farm, and I had the sea. So I went.",
        "Ann: And who stayed?",
        "Bo: Nobody. We sold the farm to a man from the valley.",
        "Ann: Do you miss it?",
        "Bo: Every spring, when the bees come out.",
    )
    path.write_text("\n\n".join(turns), encoding="utf-8")

    assert main(["about", "--source", str(path)]) == 0
    assert main(["check", str(path)]) == 0

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from cli.building import BAD, SEED, Captured, bad_file, objects


def test_other_interviews_are_asked_with_source(capsys: Captured, tmp_path: Path) -> None:
    one, two = tmp_path / "Talk.txt", tmp_path / "more" / "talk.txt"
    two.parent.mkdir()
    for path in (one, two):
        shutil.copy(SEED, path)

    main(["about", "--json", "--source", str(one), "--source", str(two), "--source", str(one)])

    assert [o["interview"] for o in objects(capsys.readouterr().out)] == ["talk", "talk-2"]


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", [["ask", "hi"], ["summary"], ["questions", "--json"], ["chat"], ["about"]])
def test_a_bad_source_gets_one_line_and_no_traceback(
    capsys: Captured, tmp_path: Path, name: str, command: list[str]
) -> None:
    code = main([*command, "--source", str(bad_file(tmp_path, name))])

    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("verbatim: ")
    assert f"{name}: " in err


@pytest.mark.parametrize("command", [["ask", "why?"], ["chat"], ["about"], ["summary"], ["questions"]])
@pytest.mark.parametrize("kind", ["a damaged library", "a file for a folder", "a folder in a file"])
def test_a_library_that_cannot_be_used_is_never_replaced_by_the_built_in_interview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, command: list[str], kind: str
) -> None:
    (tmp_path / "library.db").write_text("a diary, not a database " * 100, encoding="utf-8")
    folder = {
        "a damaged library": tmp_path,
        "a file for a folder": tmp_path / "library.db",
        "a folder in a file": tmp_path / "library.db" / "data",
    }[kind]
    monkeypatch.setenv("VERBATIM_DATA", str(folder))

    code = main(command)

    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "; stop the bot, move it away" in err or "; set VERBATIM_DATA to a folder" in err


def test_in_asks_one_interview_of_several(two: list[str], capsys: Captured) -> None:
    main(["ask", "--json", *two, "--in", "tunnel", "Who pays?"])
    main(["questions", "--json", *two, "--in", "bridge"])

    answer, *listed = objects(capsys.readouterr().out)
    assert (answer["interview"], answer["answer"]) == ("tunnel", "Nobody pays.")
    assert [question["interview"] for question in listed] == ["bridge", "bridge"]


@pytest.mark.parametrize("typed", ["TUNNEL", "Tunnel"])
def test_in_takes_a_key_in_capitals(two: list[str], capsys: Captured, typed: str) -> None:
    main(["ask", "--json", *two, "--in", typed, "Who pays?"])
    main(["questions", "--json", *two, "--in", typed])

    assert {record["interview"] for record in objects(capsys.readouterr().out)} == {"tunnel"}


def test_an_interview_that_is_not_there_is_named_with_those_that_are(two: list[str], capsys: Captured) -> None:
    code = main(["ask", *two, "--in", "nowhere", "Who pays?"])

    assert code == 2
    assert capsys.readouterr().err == "verbatim: there is no interview nowhere here; those here are: bridge, tunnel\n"

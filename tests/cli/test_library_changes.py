from __future__ import annotations

import re
from pathlib import Path

import pytest
from library.building import short

from bot.__main__ import main
from cli.building import Captured, objects

SAID = ("--outlet", "The Post", "--date", "2024-03-01", "--yes", "--even-if-doubtful")


@pytest.fixture(autouse=True)
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Have an interview in the library of this test, of which another version was added and withdrawn."""
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    file = tmp_path / "talk.txt"
    for fish in ("herring", "eel"):
        file.write_bytes(short("talk", fish=fish).data)
        main(["library", "add", str(file), *SAID])
    main(["library", "withdraw", "talk"])
    capsys.readouterr()


def run(*arguments: str) -> int:
    return main(["library", "changes", *arguments])


def test_the_changes_are_listed_the_newest_first_and_undone(capsys: Captured) -> None:
    run()
    before = re.sub(r"[0-9-]{10} [0-9:]{5}", "…", capsys.readouterr().out)
    codes = run("undo", "3"), run("undo", "2")
    undone = capsys.readouterr().out
    main(["ask", "What do you eat in winter there?", "--json"])
    answered = capsys.readouterr().out

    assert before == (
        "3: … UTC: talk, withdrawn\n"
        "2: … UTC: talk, changed (1 changed)\n"
        "1: … UTC: talk, added (2 added)\n"
        "  not to be undone: the same was changed again since\n"
    )
    assert (codes, undone) == ((0, 0), "3 is undone.\n2 is undone.\n")
    assert "Mostly herring" in answered


def test_the_newest_come_first_also_where_others_were_imported(tmp_path: Path, capsys: Captured) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(short("other", fish="cod").data)
    main(["library", "add", str(other), *SAID])
    archive = tmp_path / "all.zip"
    main(["library", "export", str(archive)])
    for key in ("talk", "other"):
        main(["library", "remove", key, "--yes"])
    main(["library", "import", str(archive), "--yes"])
    capsys.readouterr()

    run("--json")

    moments = [str(told["at"]) for told in objects(capsys.readouterr().out)]
    assert moments == sorted(moments, reverse=True)
    assert len(moments) > 6


def test_what_cannot_be_undone_is_refused_with_the_reason(capsys: Captured) -> None:
    code = run("undo", "1")

    assert (code, capsys.readouterr().err) == (1, "verbatim: 1 cannot be undone: the same was changed again since\n")


def test_the_changes_are_json_for_scripts(capsys: Captured) -> None:
    run("--json")
    newest, *others = objects(capsys.readouterr().out)
    at = newest.pop("at")

    assert re.fullmatch(r"[0-9-]{10}T[0-9:]{8}Z", str(at))
    assert newest == {
        "version": 1,
        "number": 3,
        "what": "withdrawn",
        "interview": "talk",
        "added": [],
        "changed": [],
        "gone": [],
        "words": None,
        "obstacle": None,
    }
    assert [other["obstacle"] for other in others] == [None, "changed since"]

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.__main__ import main
from cli.building import BAD, SEED, UNREADABLE, Captured, bad_file, objects


def test_check_finds_the_built_in_interview_fine(capsys: Captured) -> None:
    code = main(["check", str(SEED)])
    plain = capsys.readouterr().out
    json_code = main(["check", "--json", str(SEED)])
    (record,) = objects(capsys.readouterr().out)

    assert (code, json_code) == (0, 0)
    assert plain.startswith(f"{SEED}: fine, 6 questions with answers")
    assert f"{SEED}:33: left out, " in plain
    pairs, left_out = record["pairs"], record["left_out"]
    assert isinstance(pairs, list)
    assert isinstance(left_out, list)
    assert len(pairs) == 6
    assert pairs[1]["answer"].count("\n\n") == 1
    assert [(p["line"], p["text"][:10]) for p in left_out] == [(3, "Xi Jinping"), (33, "lep-life-h")]
    assert (record["refused"], record["reason"], record["low_confidence"]) == (False, None, False)


@pytest.mark.parametrize("name", BAD)
def test_check_tells_what_is_no_interview_from_what_cannot_be_read(capsys: Captured, tmp_path: Path, name: str) -> None:
    path = str(bad_file(tmp_path, name))

    code = main(["check", path])
    out, err = capsys.readouterr()
    json_code = main(["check", "--json", path])
    (record,) = objects(capsys.readouterr().out)

    assert code == json_code
    assert code == (2 if name in UNREADABLE else 1)
    assert (record["refused"], record["pairs"]) == (True, [])
    assert record["reason"]
    assert (out + err).count("Traceback") == 0
    assert f"{name}: " in (out + err).splitlines()[0]


def test_check_reads_the_notes_beside_the_file_as_it_is_loaded(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(SEED.read_bytes())
    notes = 'title = "Of teammates"\nlanguage = "it"\ninterviewers = ["Zhao Tong"]\n'
    path.with_suffix(".toml").write_text(notes, encoding="utf-8")

    main(["check", "--json", str(path)])
    main(["check", str(path)])

    told, _, shown = capsys.readouterr().out.partition("\n")
    record = json.loads(told)
    assert (record["title"], record["language"], record["interviewers"]) == ("Of teammates", "it", ["Zhao Tong"])
    assert "\nTitle: Of teammates\nAsked by: Zhao Tong\n" in shown


DEEP = f"title = {'[' * 60_000}{']' * 60_000}"


@pytest.mark.parametrize("notes", ['title = "', DEEP], ids=["not closed", "too deep"])
def test_check_refuses_wrong_notes_beside_the_file(notes: str, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(SEED.read_bytes())
    path.with_suffix(".toml").write_text(notes, encoding="utf-8")

    code = main(["check", str(path)])

    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.startswith(f"verbatim: {path.with_suffix('.toml')}: the file: is not TOML in UTF-8")


UNLABELLED = """Ann: Why did you go to sea?

Bo: I wanted to see whales.

What do you eat on board?

Mostly beans and dried fish.

Ann: And who steers?

Bo: I do, at night.
"""


def test_check_tries_what_is_put_right_and_tells_what_keeps_it(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(UNLABELLED, "utf-8")

    main(["check", str(path), "--split", "5", "--leave-out", "9-11"])
    tried = capsys.readouterr().out
    kept = re.findall("as the TOML beside it keeps it: (.*)", tried)
    path.with_suffix(".toml").write_text("\n".join(kept), "utf-8")
    main(["check", str(path)])

    assert f"{path}:5: 2. What do you eat on board?" in tried
    assert f"{path}:9: left out, the host’s choice" in tried
    assert len(kept) == 2
    assert capsys.readouterr().out == tried


@pytest.mark.parametrize("lines", ["0", "9-5", "line 5", "5-", "²"])
def test_what_is_no_line_is_refused(capsys: Captured, lines: str) -> None:
    assert main(["check", str(SEED), "--split", lines]) == 2
    assert f"“{lines}” is no line of a text" in capsys.readouterr().err


def test_a_line_of_nobody_is_refused(capsys: Captured) -> None:
    assert main(["check", str(SEED), "--leave-out", "2"]) == 2
    assert f"{SEED.name}: line 2: has nothing of a question or an answer" in capsys.readouterr().err

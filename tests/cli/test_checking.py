from __future__ import annotations

import json
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


def test_check_refuses_wrong_notes_beside_the_file(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(SEED.read_bytes())
    path.with_suffix(".toml").write_text('title = "', encoding="utf-8")

    code = main(["check", str(path)])

    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.startswith(f"verbatim: {path.with_suffix('.toml')}: the file: is not TOML in UTF-8")

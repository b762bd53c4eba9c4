from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from retrieval.encoders import write_encoder
from retrieval.judges import write_reader

from bot.__main__ import main
from bot.cli import examination
from bot.cli.published import keep_published
from bot.cli.settings import VARIABLES, Settings
from bot.discord_app import commands
from bot.model.finding import Finding, State
from bot.retrieval.encoder import MODEL, SHIPPED, TOKENIZER
from bot.retrieval.judge import JUDGE, SEVERAL
from bot.terminal.findings import finding_json
from cli.building import Captured, objects

#: Runs the command line as where the packages of the encoder are not installed.
WITHOUT_PACKAGES = """
import sys
sys.modules["onnxruntime"] = sys.modules["tokenizers"] = None
from bot.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(autouse=True)
def _without_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in set(VARIABLES) - {"VERBATIM_DATA"}:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)


def found() -> dict[str, Finding]:
    return {finding.what: finding for finding in examination.examine()}


def without_packages(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_PACKAGES, *arguments], input=typed, capture_output=True, text=True, check=False
    )


def test_a_fresh_installation_can_answer_and_nothing_is_made(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))

    code = main(["doctor"])

    out = capsys.readouterr().out
    assert code == 0
    assert "ok: encoder: the shipped one, SHA-256 as in its notice\n" in out
    assert "ok: vectors: of 384 numbers; " in out
    assert "ok: languages: questions in en, fr, de, es, pt, it, nl, zh reach interviews in each of them\n" in out
    assert "lacking: library: none yet " in out
    assert "ok: built in: zhao-tong-lexpress, 6 questions\n" in out
    assert out.endswith("\n\nThe bot can answer.\n")
    assert list(tmp_path.iterdir()) == []


def test_every_setting_is_told() -> None:
    assert {*VARIABLES} <= {*found()}


def test_every_finding_is_an_object_in_json(capsys: Captured) -> None:
    code = main(["doctor", "--json"])

    told = objects(capsys.readouterr().out)
    assert code == 0
    assert told == [finding_json(finding) for finding in examination.examine()]
    assert {o["what"] for o in told} >= {
        "Python",
        "Verbatim",
        "rapidfuzz",
        "discord.py",
        "scoring",
        "parsing",
        "extra postgres",
    }


def test_a_secret_is_told_to_be_set_and_never_shown(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "abc.secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:secret@127.0.0.1:1/talks?password=secret")

    code = main(["doctor"])

    out = capsys.readouterr().out
    assert code == 1
    assert "ok: DISCORD_TOKEN: set\n" in out
    assert "ok: DATABASE_URL: set\n" in out
    assert "broken: library: the library in PostgreSQL cannot be used" in out
    assert "secret" not in out


@pytest.mark.parametrize("judgement", ["Trust", "Chances"])
def test_what_parsing_was_fitted_to_is_broken_where_it_cannot_be_read(
    judgement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load() -> None:
        raise ValueError("the file has format 7, this version reads 1")

    monkeypatch.setattr(getattr(examination, judgement), "load", load)

    assert found()["parsing"].state is State.BROKEN
    assert "format 7" in found()["parsing"].said


def test_a_setting_that_makes_no_sense_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_LOG_LEVEL", "chatty")

    assert found()["settings"].state is State.BROKEN


def test_beside_a_setting_that_makes_no_sense_the_others_are_told_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    (tmp_path / ".env").write_text("DISCORD_TOKEN=abc\nVERBATIM_DAYS_KEPT=7 days\nVERBATIM_LOG_LEVEL=chatty\n", "utf-8")

    findings = list(examination.examine())

    wrong = [finding.said.partition(":")[0] for finding in findings if finding.what == "settings"]
    told = {finding.what: finding.said for finding in findings}
    assert wrong == ["VERBATIM_DAYS_KEPT", "VERBATIM_LOG_LEVEL"]
    assert (told["DISCORD_TOKEN"], told["VERBATIM_DATA"]) == ("set", str(tmp_path / "data"))
    assert told.keys().isdisjoint(wrong)


def test_a_variable_that_nothing_reads_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_LOG_LEVL", "DEBUG")

    assert found()["VERBATIM_LOG_LEVL"].state is State.LACKING


def test_whether_the_commands_of_this_version_are_published_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path))
    monkeypatch.setenv("DISCORD_TOKEN", "abc")

    before = found()["commands"]
    keep_published(tmp_path, commands())

    assert (before.state, before.remedy) == (State.LACKING, "verbatim sync")
    assert found()["commands"] == Finding("commands", State.GOOD, "those of this version are published")


def test_a_library_is_counted_and_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    seed = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
    assert main(["library", "add", "--yes", str(seed)]) == 0
    before = (tmp_path / "data" / "library.db").read_bytes()

    library = found()["library"]

    assert library.state is State.GOOD
    assert library.said == f"SQLite in {tmp_path / 'data' / 'library.db'}: version 0011, interviews: 1"
    assert (tmp_path / "data" / "library.db").read_bytes() == before


def test_a_damaged_interview_is_broken_and_said_to_be_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path))
    seed = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
    assert main(["library", "add", "--yes", str(seed)]) == 0
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection, connection:
        connection.execute("UPDATE interview SET text = x'00'")

    interview = found()["interview"]

    assert interview == Finding(
        "interview",
        State.BROKEN,
        f"library terminal: interview {seed.stem} is damaged in the database: its text is not the one that was stored",
        "remove it, and add it again from its file or from an export",
    )


def test_a_file_that_is_no_library_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "library.db").write_text("a diary, not a database " * 100, encoding="utf-8")
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path))

    library = found()["library"]
    assert library.state is State.BROKEN
    assert library.remedy
    assert library.remedy.startswith("stop the bot, move it away with the files -wal and -shm beside it")


def test_a_data_folder_that_is_a_file_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))

    assert found()["library"] == Finding(
        "library",
        State.BROKEN,
        f"{tmp_path / 'data'}, the folder for the library, is a file or lies in one",
        "set VERBATIM_DATA to a folder",
    )


def test_a_data_folder_on_a_full_disk_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=4096))

    assert found()["data folder"] == Finding(
        "data folder", State.BROKEN, f"{tmp_path} cannot be written: its disk is full", "make room on its disk"
    )


def test_the_shipped_encoder_must_be_as_its_notice_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in SHIPPED.glob("encoder.*"):
        shutil.copy(path, tmp_path)
    with (tmp_path / TOKENIZER).open("a", encoding="utf-8") as file:
        file.write("\n")
    monkeypatch.setattr("bot.retrieval.encoder.SHIPPED", tmp_path)
    monkeypatch.setattr(examination, "SHIPPED", tmp_path)

    encoder = found()["encoder"]

    assert encoder.state is State.BROKEN
    assert encoder.said == f"{TOKENIZER}: SHA-256 is not that of the notice"


def test_without_a_judge_passages_are_compared_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "SHIPPED", tmp_path)

    (judge,) = examination._judge(Settings())

    assert judge.state is State.LACKING
    assert judge.said == f"there is no {JUDGE}: passages are compared, and not read"


def test_the_judge_must_be_as_its_notice_says_and_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "SHIPPED", tmp_path)
    write_reader(tmp_path)
    digest, other = (hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in (JUDGE, SEVERAL))
    found = []

    for told, content in ((digest, None), ("0" * 64, None), (digest, b"no such thing")):
        (tmp_path / "judge.NOTICE.txt").write_text(f"{told}  {JUDGE}\n{other}  {SEVERAL}\n", "utf-8")
        if content:
            (tmp_path / JUDGE).write_bytes(content)
        found += [(judge.state, judge.said[:40]) for judge in examination._judge(Settings())]

    assert found == [
        (State.GOOD, "the shipped one, SHA-256 as in its notice"[:40]),
        (State.BROKEN, "judge.onnx: SHA-256 is not that of the notice"[:40]),
        (State.BROKEN, "it cannot be run ([ONNXRuntimeError] : 7 : INVALID_PROTOBUF"[:40]),
    ]


def test_another_encoder_is_used_and_its_calibration_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    folder = write_encoder(tmp_path / "mine", examination._WORDINGS)
    monkeypatch.setenv("VERBATIM_ENCODER", str(folder))

    findings = found()
    main(["ask", "--json", "--why", "why does china stick with russia"])

    assert "calibration unknown" in findings["encoder"].said
    assert findings["vectors"].said.startswith("of 24 numbers; ")
    assert findings["VERBATIM_ENCODER"].said == str(folder)
    assert json.loads(capsys.readouterr().out)["calibration"] == "unknown"


def test_an_encoder_that_does_not_fit_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("VERBATIM_ENCODER", str(tmp_path))

    assert main(["ask", "why?"]) == 2
    assert capsys.readouterr().err.startswith(
        f"verbatim: the sentence encoder in {tmp_path}: there is no {MODEL} in it"
    )
    assert main(["doctor"]) == 1


def test_without_the_packages_of_the_encoder_everything_works_by_spelling() -> None:
    question = "Why can't China afford a colapse of Putin's regime?"
    asked = without_packages("ask", "--json", "--why", question)
    talked = without_packages("chat", typed=f"{question}\n")
    examined = without_packages("doctor")

    record = json.loads(asked.stdout)
    assert (record["outcome"], record["exchange"], record["why"]["compared_by"]) == ("quoted", 2, "spelling")
    notice = "Words only: questions are compared by spelling, because onnxruntime is not installed"
    assert talked.stdout.count(notice) == 1
    assert "Zhao Tong answers" in talked.stdout
    assert "lacking: encoder: words only: " in examined.stdout
    assert [p.returncode for p in (asked, talked, examined)] == [0, 0, 0]
    assert [p.stderr for p in (asked, talked, examined)] == ["", "", ""]


def test_extras_are_read_from_the_metadata_without_those_of_contributors() -> None:
    listed = [
        "numpy<3,>=2",
        "psycopg[binary]<4,>=3.2; extra == 'postgres'",
        'pypdf>=5; python_version > "3" and extra == "pdf"',
        "verbatim[postgres]; extra == 'all'",
        "pytest>=9; extra == 'test'",
        "bm25s<1,>=0.2; extra == 'bench'",
    ]

    assert examination.extras(listed) == {"postgres": ["psycopg[binary]"], "pdf": ["pypdf"]}


def test_a_missing_extra_is_had_by_installing_its_own_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name "verbatim" belongs to another package in the public index."""
    monkeypatch.setattr(examination, "_version", lambda _: None)

    findings = found()

    assert findings["extra postgres"].remedy == 'pip install "psycopg[binary]"'
    assert not any("verbatim[" in f"{f.remedy}" or "install verbatim" in f"{f.remedy}" for f in findings.values())


def test_a_part_that_breaks_in_an_unforeseen_way_is_named_and_the_rest_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load_seeds() -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(examination, "load_seeds", load_seeds)

    findings = found()

    assert findings["interviews"] == Finding(
        "interviews", State.BROKEN, "OSError: the disk is gone", examination._REINSTALL
    )
    assert "extra postgres" in findings


def test_with_a_token_the_invitation_of_its_bot_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "MTIzNDU2Nzg5MDEyMzQ1Njc4.abc.def")

    said = found()["invitation"].said

    assert "client_id=123456789012345678&" in said
    assert "scope=bot+applications.commands" in said
    assert "permissions=274877975552" in said


@pytest.mark.parametrize("token", ["nothing", "abc.def.ghi"])
def test_what_is_no_token_is_told_in_place_of_an_invitation(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)

    assert found()["invitation"].state is State.LACKING

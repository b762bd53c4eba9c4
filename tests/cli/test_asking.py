from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import click
import pytest

from bot.__main__ import main
from bot.cli import asking as cli
from bot.cli import opening
from bot.errors import VerbatimError
from bot.library import load_seeds
from bot.terminal import chat

SEED = Path(__file__).parents[2] / "seeds" / "zhao-tong-lexpress.txt"
PRINTED = "Why can’t China afford a collapse of Putin’s regime?"
VERBATIM = (sys.executable, "-m", "bot")
Captured = pytest.CaptureFixture[str]


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def objects(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_printed_question_is_answered_word_for_word(capsys: Captured) -> None:
    code = main(["ask", PRINTED])

    assert code == 0
    out = capsys.readouterr().out.replace("**", "")
    assert out.startswith("Zhao Tong answers\n\n  L’Express asked:\n  Why can’t China afford")
    assert "  It must be understood that the Chinese perception of the war is that the United States" in out
    assert "— Zhao Tong to L’Express, undated, question 2 of 6\n" in out


def test_a_question_may_be_given_without_quotation_marks(capsys: Captured) -> None:
    main(["ask", "--json", *PRINTED.split()])

    (answer,) = objects(capsys.readouterr().out)
    assert (answer["question"], answer["outcome"], answer["exchange"]) == (PRINTED, "quoted", 2)


def test_a_reply_is_explained_with_why(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["ask", "--why", PRINTED])
    type_in(monkeypatch, f"{PRINTED}\n")
    main(["ask", "--why"])
    main(["ask", "--json", "--why", PRINTED])
    main(["ask", "--json", PRINTED])

    *shown, explained, unexplained = capsys.readouterr().out.strip().splitlines()
    assert "\n".join(shown).count("\nWhy this reply\n") == 2
    why = json.loads(explained)["why"]
    assert why["contributions"][0].keys() == {"feature", "value", "log_odds"}
    assert why["thresholds"].keys() == {"quoted", "unsure", "about"}
    assert why["words"][0].keys() == {"typed", "weight", "found", "place", "closeness"}
    assert why.keys() == {"words", "compared_by", "start", "contributions", "forbidden_by", "thresholds"}
    assert json.loads(unexplained)["calibration"] == "known"
    assert "why" not in json.loads(unexplained)


def test_what_was_never_said_is_not_quoted(capsys: Captured) -> None:
    main(["ask", "--json", "what is the capital of mongolia"])

    (answer,) = objects(capsys.readouterr().out)
    assert answer["outcome"] != "quoted"
    assert (answer["answer"], answer["exchange"], answer["highlights"]) == (None, None, [])
    assert answer["candidates"]


def test_lines_of_input_are_answered_one_object_each(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, f'{PRINTED}\n\n{{"question": "hi", "previous": null}}\n')

    code = main(["ask", "--json"])

    out, err = capsys.readouterr()
    assert [o["outcome"] for o in objects(out)] == ["quoted", "smalltalk"]
    assert (code, err) == (0, "")


def test_a_bad_line_is_reported_and_the_rest_answered(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, f'{{"question"\n{PRINTED}\n')

    code = main(["ask", "--json"])

    out, err = capsys.readouterr()
    bad, good = objects(out)
    assert bad == {"version": 1, "line": 1, "error": "is not a JSON object (Expecting ':' delimiter at column 12)"}
    assert good["outcome"] == "quoted"
    assert err == "verbatim: line 1: is not a JSON object (Expecting ':' delimiter at column 12)\n"
    assert code == 1


def test_plain_lines_of_input_are_a_readable_conversation(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "hi\n")

    main(["ask"])

    assert capsys.readouterr().out.startswith("> hi\n\nHello!")


def test_bytes_that_are_no_text_do_not_stop_the_answers(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe?\n"), encoding="utf-8"))

    code = main(["ask", "--json"])

    (answer,) = objects(capsys.readouterr().out)
    assert (code, answer["question"]) == (0, "\ufffd\ufffd?")


def test_a_blank_question_is_not_quoted(capsys: Captured) -> None:
    main(["ask", "--json", " "])

    (answer,) = objects(capsys.readouterr().out)
    assert answer["outcome"] != "quoted"


@pytest.mark.parametrize(("length", "sentences"), [("short", 3), ("medium", 6), ("long", 10)])
def test_a_summary_has_the_length_that_was_asked_for(capsys: Captured, length: str, sentences: int) -> None:
    main(["summary", "--json", "--length", length])

    (summary,) = objects(capsys.readouterr().out)
    chosen = summary["sentences"]
    assert isinstance(chosen, list)
    assert (summary["length"], len(chosen)) == (length, sentences)


def test_a_summary_shows_each_question_and_place(capsys: Captured) -> None:
    main(["summary", "--length", "short"])

    out = capsys.readouterr().out
    assert out.startswith("In Zhao Tong’s own words\n\n  L’Express asked:\n  Why is the “friendship”")
    assert "  (question 1, paragraph 1, sentence 2)\n" in out


def test_all_questions_are_listed(capsys: Captured) -> None:
    main(["questions"])
    plain = capsys.readouterr().out
    main(["questions", "--json"])
    records = objects(capsys.readouterr().out)

    assert f"  2. {PRINTED}\n" in plain
    assert [(r["interview"], r["exchange"]) for r in records] == [("zhao-tong-lexpress", n) for n in range(1, 7)]


def test_about_tells_who_by_whom_and_where(capsys: Captured) -> None:
    main(["about"])
    plain = capsys.readouterr().out
    main(["about", "--json"])
    (record,) = objects(capsys.readouterr().out)

    assert "Interviewed: Zhao Tong." in plain
    assert (record["interviewees"], record["outlet"], record["date"]) == (["Zhao Tong"], "L’Express", None)


def test_other_interviews_are_asked_with_source(capsys: Captured, tmp_path: Path) -> None:
    one, two = tmp_path / "Talk.txt", tmp_path / "more" / "talk.txt"
    two.parent.mkdir()
    for path in (one, two):
        shutil.copy(SEED, path)

    main(["about", "--json", "--source", str(one), "--source", str(two), "--source", str(one)])

    assert [o["interview"] for o in objects(capsys.readouterr().out)] == ["talk", "talk-2"]


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


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b" \n\n \n",
    "binary.txt": bytes(range(256)) * 40,
    "line.txt": b"word " * 400_000,
    "prose.txt": b"The bridge fell in March.\n\nIt was old.\n\nThe city will build a new one.\n",
}
UNREADABLE = ("missing.txt", "empty.txt", "blank.txt", "binary.txt", "line.txt")


def bad_file(folder: Path, name: str) -> Path:
    content = BAD[name]
    if content is not None:
        (folder / name).write_bytes(content)
    return folder / name


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


def test_a_folder_is_no_source(capsys: Captured, tmp_path: Path) -> None:
    code = main(["ask", "hi", "--source", str(tmp_path)])

    assert code == 2
    assert capsys.readouterr().err == f"verbatim: {tmp_path}: is a folder; name the file of one interview\n"


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


def test_the_version_is_the_installed_one(capsys: Captured) -> None:
    code = main(["--version"])

    assert (code, capsys.readouterr().out) == (0, f"verbatim {version('verbatim')}\n")


@pytest.mark.parametrize("wrong", [["nonsense"], ["ask", "--nonsense"], ["summary", "--length", "tiny"]])
def test_wrong_usage_is_told_with_a_hint(capsys: Captured, wrong: list[str]) -> None:
    code = main(wrong)

    err = capsys.readouterr().err
    assert code == 2
    assert "Usage: verbatim" in err
    assert "--help" in err


def test_an_expected_error_is_one_line_with_nothing_that_acts(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise VerbatimError("seed\x1b[31m: is\ngone")

    monkeypatch.setattr(cli, "terminal_interviews", fail)

    code = main(["ask", "hi"])

    assert (code, capsys.readouterr().err) == (2, "verbatim: seed[U+001B][31m: is gone\n")


def test_an_internal_error_is_one_line_and_more_with_debug(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "terminal_interviews", fail)

    code = main(["ask", "hi"])

    assert code == 70
    assert capsys.readouterr().err == "verbatim: internal error (ZeroDivisionError); verbatim --debug shows where\n"
    with pytest.raises(ZeroDivisionError):
        main(["--debug", "ask", "hi"])


def test_ctrl_c_is_exit_code_130_without_a_traceback(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "terminal_interviews", interrupt)

    code = main(["ask", "hi"])

    assert (code, capsys.readouterr().err.strip()) == (130, "")


def test_run_without_a_token_says_where_to_get_one_and_what_works_without(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)

    code = main(["run"])

    err = capsys.readouterr().err
    assert (code, err.count("\n")) == (2, 1)
    assert "https://discord.com/developers" in err
    assert "verbatim chat" in err


def test_settings_come_from_the_environment_then_from_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKEN=from-file\nVERBATIM_LOG_LEVEL=DEBUG\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERBATIM_LOG_LEVEL", raising=False)
    monkeypatch.setenv("DISCORD_TOKEN", "from-environment")

    settings = opening.settings()

    assert (settings.discord_token, settings.log_level) == ("from-environment", "DEBUG")
    assert "VERBATIM_LOG_LEVEL" not in os.environ


def test_an_env_file_that_is_no_text_is_an_expected_error(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe=\n")
    monkeypatch.chdir(tmp_path)

    code = main(["run"])

    err = capsys.readouterr().err
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith("verbatim: .env: cannot be read")


def test_asking_loads_neither_discord_nor_rich() -> None:
    program = (
        "import sys; from bot.__main__ import main; code = main(['ask', '--json', 'hi']);"
        "sys.exit(code or sorted({'discord', 'rich', 'dotenv', 'aiohttp'} & set(sys.modules)) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)  # noqa: S603

    assert (done.returncode, done.stderr) == (0, "")


def test_answers_come_while_the_input_is_still_open() -> None:
    with subprocess.Popen(  # noqa: S603 - our own program
        [*VERBATIM, "ask", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("hi\n")
        process.stdin.flush()
        first = process.stdout.readline()
        process.stdin.close()

        assert json.loads(first)["outcome"] == "smalltalk"
        assert process.wait(10) == 0


def test_a_reader_that_goes_away_ends_the_program_quietly() -> None:
    with subprocess.Popen(  # noqa: S603 - our own program
        [*VERBATIM, "ask", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate(b"hi\n" * 2000, timeout=30)

    assert (process.returncode, err) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_during_a_chat_is_quiet() -> None:
    with subprocess.Popen(  # noqa: S603 - our own program
        [*VERBATIM, "chat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=10)

    assert (process.returncode, err.strip()) == (130, "")


def test_closed_streams_are_empty_ones() -> None:
    done = subprocess.run(["/bin/sh", "-c", f"{sys.executable} -m bot ask --json <&-"], check=False)  # noqa: S603

    assert done.returncode == 0


def test_a_thousand_lines_take_seconds(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    questions = [" ".join(p.span.of(i.source.text) for p in e.question) for i in load_seeds() for e in i.exchanges]
    type_in(monkeypatch, "".join(f"{questions[n % 6]}\n" for n in range(1000)))

    # Time of the processor, not of the clock: other work on the machine is not ours.
    start = time.process_time()
    main(["ask", "--json"])
    seconds = time.process_time() - start

    assert [o["exchange"] for o in objects(capsys.readouterr().out)] == [n % 6 + 1 for n in range(1000)]
    assert seconds < 20


def documented(pattern: str) -> set[str]:
    text = (Path(__file__).parents[2] / "docs" / "terminal.md").read_text("utf-8")
    return set(re.findall(pattern, text, re.MULTILINE))


def test_every_terminal_command_is_documented_and_no_other() -> None:
    assert documented(r"verbatim (\w+)\b") == set(cli.verbatim.commands) - {"run", "sync"}


def test_every_chat_command_is_documented_and_no_other() -> None:
    assert documented(r"^\| `(/\w+)") == set(chat.COMMANDS)


def test_every_option_has_a_help_text() -> None:
    options = [p for c in cli.verbatim.commands.values() for p in c.params if isinstance(p, click.Option)]

    assert [o.name for o in options if not o.help] == []


BRIDGE = (
    "Ann: Why did the bridge fall?\n\nBo: It was old. Nobody had looked at it.\n\n"
    "Ann: Who pays?\n\nBo: The city pays.\n"
)
TUNNEL = BRIDGE.replace("bridge", "tunnel").replace("Bo:", "Cy:").replace("The city", "Nobody")


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """The options that open two interviews."""
    for name, text in (("bridge", BRIDGE), ("tunnel", TUNNEL)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return ["--source", str(tmp_path / "bridge.txt"), "--source", str(tmp_path / "tunnel.txt")]


def test_in_asks_one_interview_of_several(two: list[str], capsys: Captured) -> None:
    main(["ask", "--json", *two, "--in", "tunnel", "Who pays?"])
    main(["questions", "--json", *two, "--in", "bridge"])

    answer, *listed = objects(capsys.readouterr().out)
    assert (answer["interview"], answer["answer"]) == ("tunnel", "Nobody pays.")
    assert [question["interview"] for question in listed] == ["bridge", "bridge"]


def test_an_interview_that_is_not_there_is_named_with_those_that_are(two: list[str], capsys: Captured) -> None:
    code = main(["ask", *two, "--in", "nowhere", "Who pays?"])

    assert code == 2
    assert capsys.readouterr().err == "verbatim: there is no interview nowhere here; there is bridge and tunnel\n"


def test_compare_asks_each_interview_the_same(two: list[str], capsys: Captured) -> None:
    code = main(["compare", "--json", *two, "--in", "tunnel", "--in", "bridge", "Who", "pays?"])

    (comparison,) = objects(capsys.readouterr().out)
    sides = comparison["sides"]
    assert isinstance(sides, list)
    assert [(side["interview"], side["answer"]) for side in sides] == [
        ("tunnel", "Nobody pays."),
        ("bridge", "The city pays."),
    ]
    assert code == 0


def test_compare_names_the_interview_that_it_adds(two: list[str], capsys: Captured) -> None:
    main(["compare", *two, "--in", "tunnel", "Who pays?"])
    main(["compare", "--json", *two, "--in", "tunnel", "Who pays?"])

    *shown, record = capsys.readouterr().out.splitlines()
    assert any(row.startswith("Added, to have two to compare: ") for row in shown)
    assert json.loads(record)["added"] == ["bridge"]


def test_compare_needs_two_interviews(capsys: Captured) -> None:
    code = main(["compare", "Who pays?"])

    assert code == 2
    assert "verbatim: there is only one interview here" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("style", "opening"), [("plain", "Zhao Tong, interviewed by"), ("apa", "L’Express. (n.d.)."), ("bibtex", "@misc{")]
)
def test_cite_prints_a_citation_on_lines_that_are_not_wrapped(style: str, opening: str, capsys: Captured) -> None:
    main(["cite", "zhao-tong-lexpress", "3", "--style", style])
    main(["cite", "zhao-tong-lexpress", "3", "--style", style, "--json"])

    *printed, record = capsys.readouterr().out.splitlines()
    assert printed[0].startswith(opening)
    assert json.loads(record)["citation"] == "\n".join(printed)


def test_a_question_that_is_not_there_is_not_cited(capsys: Captured) -> None:
    assert main(["cite", "zhao-tong-lexpress", "7"]) == 2
    assert capsys.readouterr().err == "verbatim: zhao-tong-lexpress has no question 7; it has 6\n"


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
    assert "; move it away" in err or "; set VERBATIM_DATA to a folder" in err


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("arguments", [["ask", "--json", "why?"], ["questions"], ["check", str(SEED)], ["--help"]])
def test_output_for_which_there_is_no_room_is_one_line_and_no_internal_error(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*VERBATIM, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603

    assert done.returncode == 2
    assert done.stderr == (
        "verbatim: the output cannot be written (No space left on device); make room, or redirect it\n"
    )

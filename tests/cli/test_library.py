from __future__ import annotations

import json
import os
import pty
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from building import INTERVIEWS
from library.building import GUESSED, HARBOUR

from bot.__main__ import main
from bot.library import load
from cli.building import Captured, objects

FILE = INTERVIEWS / f"{HARBOUR}.txt"
SAID = ("--outlet", "The Post", "--date", "2024-03-01")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of this test."""
    folder = tmp_path / "data"
    monkeypatch.setenv("VERBATIM_DATA", str(folder))
    return folder


def run(*arguments: str | Path) -> int:
    return main(["library", *map(str, arguments)])


def told(captured: Captured) -> list[dict[str, object]]:
    return objects(captured.readouterr().out)


def test_a_library_without_interviews_says_what_is_asked_instead(capsys: Captured) -> None:
    assert run("list") == 0

    assert capsys.readouterr().out == "The library has no interviews of its own; the built-in one is asked.\n"


def test_what_is_published_is_reported_before_and_answers_afterwards(capsys: Captured) -> None:
    code = run("add", FILE, *SAID, "--yes")

    out = capsys.readouterr().out
    assert code == 0
    assert out.startswith(f"{FILE}: fine, 13 questions with answers")
    assert out.endswith(f"\n{HARBOUR} is published.\n")
    main(["ask", "Why does the Ullet need a barrier at all?"])
    assert capsys.readouterr().out.startswith("Maren Oskeveld answers\n\n  The Lantern Weekly asked:\n")


def test_the_list_says_who_where_when_and_whether_it_is_served(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes", "--key", "Gates", "--title", "Of gates")
    run("add", INTERVIEWS / "trade-analyst.txt", "--outlet", "The Post", "--date", "undated", "--yes")
    run("withdraw", "trade-analyst")
    capsys.readouterr()

    run("list")

    gates, _, rest = capsys.readouterr().out.partition("\n\n")
    assert gates == "gates: Of gates\n  Maren Oskeveld to The Post, 2024-03-01\n  13 questions, served"
    assert rest.startswith("trade-analyst: The long way round")
    assert "\n  Ines Varkonda to The Post, undated\n  8 questions, withdrawn on 20" in rest


def test_nothing_is_published_without_outlet_and_date(capsys: Captured, data: Path) -> None:
    code = run("add", FILE, "--yes", "--outlet", "The Post")

    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err == (
        f"verbatim: {FILE}: date: must be said before it is published; "
        f"give --date YYYY-MM-DD|undated, or write it into {HARBOUR}.toml\n"
    )


def test_the_toml_beside_the_file_says_what_options_do_not(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "Talk.txt"
    path.write_bytes(FILE.read_bytes())
    path.with_suffix(".toml").write_text('outlet = "The Post"\ndate = "undated"\nrights = "Ours"\n', "utf-8")

    run("add", path, "--yes", "--date", "2024-03-01", "--json")
    run("list", "--json")

    added, listed = told(capsys)
    assert (added["interview"], added["new"], added["unchanged"]) == ("talk", True, 0)
    assert (listed["outlet"], listed["date"], listed["rights"]) == ("The Post", "2024-03-01", "Ours")


def test_an_option_that_makes_no_sense_is_named(capsys: Captured) -> None:
    code = run("add", FILE, "--outlet", "The Post", "--date", "May", "--yes")

    assert code == 2
    assert capsys.readouterr().err == f'verbatim: {FILE}: date: must be "YYYY-MM-DD" or "undated"\n'


def test_the_difference_is_shown_before_an_interview_is_replaced(tmp_path: Path, capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    changed = tmp_path / FILE.name
    changed.write_bytes(FILE.read_bytes().replace(b"Thirty-one people died", b"Thirty-two people died"))
    capsys.readouterr()

    run("add", changed, "--yes")
    run("add", changed, "--yes")

    out = capsys.readouterr().out
    assert f"{HARBOUR} is in the library already. Questions: 0 added, 1 changed, 0 gone, 12 unchanged\n" in out
    assert "\n  changed: 1. Why does the Ullet need a barrier at all?" in out
    assert f"\n{HARBOUR} is changed.\n" in out
    assert out.endswith(f"{HARBOUR} is in the library already, to the byte; nothing has changed.\n")


def test_who_asks_can_be_chosen(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes", "--swap", "--json")
    run("show", HARBOUR, "--json")
    run("add", FILE, "--yes", "--asked-by", "The Lantern Weekly", "--json")
    run("show", HARBOUR, "--json")

    _, swapped, _, chosen = told(capsys)
    assert (swapped["interviewers"], swapped["interviewees"]) == (["Maren Oskeveld"], ["The Lantern Weekly"])
    assert (chosen["interviewers"], chosen["interviewees"]) == (["The Lantern Weekly"], ["Maren Oskeveld"])


def test_who_answers_can_be_named_and_is_kept(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "bees.md"
    path.write_text("**Why do you keep bees?**\n\nI like it.\n\n**Do they sting you?**\n\nMe? Never.\n", "utf-8")

    run("add", path, *SAID, "--yes", "--answered-by", "Ida Holm", "--asked-by", "The Lantern")
    preview = capsys.readouterr().out
    path.write_text("**Why do you keep bees?**\n\nI like it.\n\n**Do they sting you?**\n\nMe? Often.\n", "utf-8")
    run("add", path, "--yes", "--json")
    run("show", "bees", "--json")

    shown = told(capsys)[-1]
    assert "\nAsked by: The Lantern\nAnswered by: Ida Holm\n" in preview
    assert (shown["interviewers"], shown["interviewees"]) == (["The Lantern"], ["Ida Holm"])


def test_swapping_can_be_undone_and_twice_is_once(capsys: Captured) -> None:
    asks = []
    for options in (["--swap"], ["--swap"], [], ["--no-swap"]):
        run("add", FILE, *SAID, "--yes", "--json", *options)
        run("show", HARBOUR, "--json")
        asks.append(told(capsys)[-1]["interviewers"])

    assert asks == [*[["Maren Oskeveld"]] * 3, ["The Lantern Weekly"]]


def test_what_is_doubtful_is_not_published_without_having_been_looked_at(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(GUESSED)

    code = run("add", path, *SAID, "--yes")

    out, err = capsys.readouterr()
    assert code == 1
    assert out.startswith(f"{path}: doubtful, 2 questions with answers")
    sure = load(path).transcript.confidence
    assert err == (
        f"verbatim: {path}: is doubtful: it is {sure:.0%} sure who asks, who answers and where a question ends; "
        "look at the report, and leave out --yes or give --even-if-doubtful\n"
    )
    assert run("add", path, *SAID, "--yes", "--even-if-doubtful") == 0
    assert capsys.readouterr().out.endswith("talk is published.\n")


def test_the_same_file_under_another_key_is_told(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes", "--key", "one")
    capsys.readouterr()

    run("add", FILE, *SAID, "--yes", "--key", "two")
    run("add", FILE, *SAID, "--yes", "--key", "three", "--json")

    page, _, record = capsys.readouterr().out.rpartition("\n{")
    assert "\nThe same file is in the library already, as one; it would stay there, beside two.\n" in page
    assert json.loads("{" + record)["same_file"] == ["one", "two"]


def test_an_import_says_what_is_there_under_another_key(tmp_path: Path, capsys: Captured) -> None:
    archive = tmp_path / "library.zip"
    run("add", FILE, *SAID, "--yes")
    run("export", archive)
    run("remove", HARBOUR, "--yes")
    run("add", FILE, *SAID, "--yes", "--key", "gates")
    capsys.readouterr()

    run("import", archive, "--yes")

    assert capsys.readouterr().out.startswith(f"{HARBOUR}: new; the same file as gates\n")


def test_an_interview_is_shown_with_its_history(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes", "--rights", "With permission")
    run("withdraw", HARBOUR)
    capsys.readouterr()

    run("show", HARBOUR)
    run("show", HARBOUR, "--json")

    page, _, record = capsys.readouterr().out.rpartition("\n{")
    shown = json.loads("{" + record)
    assert "Published by: The Post.\n" in page
    assert "\nRights: With permission\n" in page
    assert "\nState: withdrawn on 20" in page
    assert [event["what"] for event in shown["history"]] == ["added", "withdrawn"]
    assert len(shown["exchanges"]) == 13


def test_what_is_withdrawn_is_not_asked_until_it_is_restored(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    run("withdraw", HARBOUR)

    assert main(["ask", "why"]) == 2
    assert (
        "there is no interview to ask: add one, restore one that was withdrawn, or lift an embargo"
        in capsys.readouterr().err
    )
    run("restore", HARBOUR)
    assert main(["ask", "why"]) == 0


def test_another_version_of_what_is_withdrawn_stays_so_and_that_is_told(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    run("withdraw", HARBOUR)

    run("add", FILE, *SAID, "--title", "Herring", "--yes")

    said = f"{HARBOUR} is changed. It is withdrawn; verbatim library restore {HARBOUR} serves it again.\n"
    assert capsys.readouterr().out.endswith(said)


def test_one_answer_is_withdrawn_and_restored(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    capsys.readouterr()

    assert run("withdraw", HARBOUR, "--answer", "1") == 0
    assert run("list") == 0
    assert f"Answer 1 of {HARBOUR} is withdrawn" in (said := capsys.readouterr().out)
    assert "13 questions, served, 1 answer withdrawn" in said
    assert main(["questions", "--json"]) == 0
    fewer = capsys.readouterr().out.count("\n")
    assert run("restore", HARBOUR, "--answer", "1") == 0
    assert main(["questions", "--json"]) == 0
    restored, *listed = capsys.readouterr().out.splitlines()
    done, _, question = restored.partition(" It answers: ")
    assert done == f"Answer 1 of {HARBOUR} is quoted again."
    assert f"It answers: {question}" in said
    assert question in listed[0]
    assert len(listed) == fewer + 1
    assert run("withdraw", HARBOUR, "--answer", "99") == 2


def test_nothing_is_quoted_before_its_moment(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--opens", "2999-01-31 18:00", "--yes")
    assert f"{HARBOUR} is published. It is not quoted before 2999-01-31T18:00:00Z.\n" in capsys.readouterr().out

    assert main(["ask", "why"]) == 2
    assert run("embargo", HARBOUR, "now") == 0
    assert "served" in capsys.readouterr().out
    assert main(["ask", "why"]) == 0
    assert run("embargo", HARBOUR, "soon") == 2
    capsys.readouterr()
    assert run("embargo", HARBOUR, "2023-01-31 18:00") == 0
    assert "2023-01-31 18:00 (UTC) is past, so that nothing waits for it.\n" in capsys.readouterr().out


def test_one_answer_is_not_quoted_before_its_moment(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    capsys.readouterr()

    assert run("embargo", HARBOUR, "2999-01-31 18:00", "--answer", "1") == 0
    assert "13 questions, served, 1 answer held until 2999-01-31T18:00:00Z" in capsys.readouterr().out
    run("list", "--json")
    (held,) = json.loads(capsys.readouterr().out)["waiting"]
    assert (len(held["exchange"]), held["opens"]) == (8, "2999-01-31T18:00:00Z")
    assert main(["questions", "--json"]) == 0
    assert capsys.readouterr().out.count("\n") == 12
    assert run("embargo", HARBOUR, "now", "--answer", "1") == 0
    assert "13 questions, served\n" in capsys.readouterr().out
    assert main(["questions", "--json"]) == 0
    assert capsys.readouterr().out.count("\n") == 13
    assert run("embargo", HARBOUR, "now", "--answer", "99") == 2


def test_what_is_removed_is_gone(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")

    assert run("remove", HARBOUR, "--yes") == 0
    assert run("show", HARBOUR) == 2

    assert f"verbatim: there is no interview {HARBOUR} in this library\n" in capsys.readouterr().err


def test_who_names_an_interview_that_is_not_there_is_told_which_are(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    capsys.readouterr()

    assert run("remove", "nix", "--yes") == 2

    assert f"there is no interview nix here; those here are: {HARBOUR}\n" in capsys.readouterr().err


def test_what_is_no_interview_points_to_the_command_that_shows_why(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "list.txt"
    file.write_text("Milk.\n\nBread.\n\nSalt.\n")

    assert run("add", file, *SAID, "--yes") == 2

    assert f"; verbatim check {file} shows what is understood of it\n" in capsys.readouterr().err


def test_a_damaged_interview_is_told_and_removed_and_the_others_answer(
    data: Path, tmp_path: Path, capsys: Captured
) -> None:
    run("add", FILE, *SAID, "--yes")
    run("add", FILE, *SAID, "--yes", "--key", "other")
    with closing(sqlite3.connect(data / "library.db")) as connection, connection:
        connection.execute("UPDATE interview SET text = x'00' WHERE key = 'other'")
    capsys.readouterr()
    damage = (
        "interview other is damaged in the database: its text is not the one that was stored; remove it, and add it"
    )

    codes = [main(["ask", "Why?"]), main(["questions"]), run("list", "--json"), run("export", tmp_path / "library.zip")]

    out, err = capsys.readouterr()
    assert codes == [0] * 4
    assert [line.startswith(f"verbatim: {damage}") for line in err.splitlines()] == [True] * 4
    assert out.endswith(f"1 interview is in {tmp_path / 'library.zip'}.\n")
    assert run("list") == 0
    assert " ".join(capsys.readouterr().out.split()).endswith(
        f"other: damaged {damage} again from its file or from an export"
    )
    assert run("remove", "other", "--yes") == 0
    assert capsys.readouterr().out.startswith("other: damaged\n")
    assert main(["questions"]) == 0
    assert capsys.readouterr().err == ""


def test_the_built_in_interview_does_not_answer_for_a_library_of_which_all_is_damaged(
    data: Path, tmp_path: Path, capsys: Captured
) -> None:
    run("add", FILE, *SAID, "--yes")
    with closing(sqlite3.connect(data / "library.db")) as connection, connection:
        connection.execute("UPDATE interview SET text = x'00'")
    capsys.readouterr()

    codes = [main(["ask", "Why?"]), main(["questions"]), run("export", tmp_path / "library.zip")]

    out, err = capsys.readouterr()
    assert (codes, out) == ([2] * 3, "")
    assert err.count(f"interview {HARBOUR} is damaged in the database") == 3


def test_an_archive_brings_the_library_to_another_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    archive = tmp_path / "library.zip"
    run("add", FILE, *SAID, "--yes")
    capsys.readouterr()
    run("export", archive)
    assert capsys.readouterr().out == f"1 interview is in {archive}.\n"
    run("list", "--json")
    (before,) = told(capsys)
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "elsewhere"))

    assert run("import", archive, "--yes") == 0

    assert capsys.readouterr().out == f"{HARBOUR}: new\n1 added, 0 changed, 0 unchanged.\n"
    run("list", "--json")
    assert told(capsys) == [before]


def test_an_export_takes_no_files_place(tmp_path: Path, capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    (tmp_path / "taken.zip").write_bytes(b"mine")

    assert run("export", tmp_path / "taken.zip") == 2
    assert run("export", tmp_path / "no folder" / "x.zip") == 2

    err = capsys.readouterr().err
    assert "taken.zip: is there already; give another name, or move it away\n" in err
    assert "x.zip: cannot be written (No such file or directory)\n" in err
    assert (tmp_path / "taken.zip").read_bytes() == b"mine"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["data", "taken.zip"]


def test_there_is_nothing_to_export_from_an_empty_library(tmp_path: Path, capsys: Captured) -> None:
    assert run("export", tmp_path / "x.zip") == 2

    assert capsys.readouterr().err.startswith("verbatim: there is nothing to export")


def test_a_file_that_is_no_archive_is_refused(capsys: Captured) -> None:
    assert run("import", FILE, "--yes") == 2

    told = f"verbatim: {FILE}: is no archive of a library; verbatim library add takes the file of an interview\n"
    assert capsys.readouterr().err.endswith(told)


@pytest.mark.parametrize("command", ["import", "export"])
def test_an_address_is_no_archive_and_what_takes_a_page_is_told(command: str, capsys: Captured) -> None:
    told = (
        "verbatim: https://post.example/rock: is an address, and nothing is read from the network; name the file of an "
        "archive that verbatim library export writes; a page is saved as a file, and verbatim library add takes that\n"
    )

    assert main(["library", command, "https://post.example/rock"]) == 2
    assert capsys.readouterr() == ("", told)


def test_an_archive_that_is_larger_than_any_library_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    archive = tmp_path / "library.zip"
    run("add", FILE, *SAID, "--yes")
    run("export", archive)
    capsys.readouterr()
    most = archive.stat().st_size - 1
    for module in ("bot.cli.library", "bot.library.archive"):
        monkeypatch.setattr(f"{module}.LARGEST_ARCHIVE", most)

    assert run("import", archive, "--yes") == 2

    assert capsys.readouterr().err == f"verbatim: {archive}: is larger than the {most:,} bytes of any library\n"


@pytest.mark.parametrize("command", [["add", str(FILE), *SAID], ["remove", HARBOUR]])
def test_without_a_person_to_ask_yes_has_to_be_said(command: list[str], capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    capsys.readouterr()

    code = run(*command)

    assert code == 2
    assert "there is nobody to ask at this input; give --yes" in capsys.readouterr().err


def add_at_a_terminal(typed: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    """Add ``FILE`` where a person types an answer to what is asked."""
    ours, theirs = pty.openpty()
    os.write(ours, typed)
    command = [sys.executable, "-m", "bot", "library", "add", str(FILE), *SAID, *options]
    done = subprocess.run(command, stdin=theirs, capture_output=True, check=False, timeout=120)
    os.close(ours)
    os.close(theirs)
    return done


def test_a_person_who_wants_json_is_shown_the_report_before_they_are_asked() -> None:
    done = add_at_a_terminal(b"y\n", "--json")

    assert b"fine, 13 questions with answers" in done.stderr
    assert json.loads(done.stdout)["interview"] == HARBOUR


@pytest.mark.parametrize(("typed", "code", "listed"), [(b"y\n", 0, 1), (b"n\n", 1, 0), (b"\n", 1, 0)])
def test_a_person_at_a_terminal_is_asked(typed: bytes, code: int, listed: int, capsys: Captured) -> None:
    done = add_at_a_terminal(typed)

    assert done.returncode == code
    assert b"Publish it? [y/N]" in done.stderr
    run("list", "--json")
    assert len(told(capsys)) == listed


def test_what_was_done_is_told_in_the_language_of_the_terminal(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    archive = tmp_path / "all.zip"

    run("add", FILE, *SAID, "--yes")
    added = capsys.readouterr().out
    for command in (["withdraw", HARBOUR], ["restore", HARBOUR], ["export", archive], ["changes", "undo", "1"]):
        run(*command)
    done = capsys.readouterr()
    run("export", archive)
    run("remove", HARBOUR, "--yes")

    assert added.endswith(f"\n{HARBOUR} est publié.\n")
    assert done.out == (
        f"{HARBOUR} est retiré ; verbatim library restore {HARBOUR} le rétablit.\n"
        f"{HARBOUR} est disponible.\n"
        f"1 entretien est dans {archive}.\n"
    )
    assert done.err == "verbatim: 1 ne peut pas être annulé : la même chose a été modifiée depuis\n"
    out, err = capsys.readouterr()
    assert err == f"verbatim: {archive} : existe déjà ; donnez un autre nom, ou déplacez-le\n"
    assert out.endswith(f"\n{HARBOUR} est supprimé.\n")


def test_nothing_is_made_by_asking_the_built_in_interview(data: Path, capsys: Captured) -> None:
    assert main(["ask", "hi"]) == 0

    assert not data.exists()


def test_a_question_without_a_library_loads_no_database() -> None:
    code = (
        "import sys; from bot.__main__ import main; main(['ask', 'hi']);"
        "print({'sqlalchemy', 'alembic'} & {*sys.modules})"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert done.stdout.endswith("set()\n")


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-02-30", "there is no day 2024-02-30"),
        ("9999-01-01", "9999-01-01 has not come yet; give the day of publication, or “undated”"),
    ],
)
def test_a_day_that_cannot_be_is_refused(date: str, said: str, capsys: Captured) -> None:
    code = run("add", FILE, "--outlet", "The Post", "--date", date, "--yes")

    assert (code, capsys.readouterr().err) == (2, f"verbatim: {FILE}: date: {said}\n")


def test_a_citation_of_what_is_withdrawn_is_none(capsys: Captured) -> None:
    run("add", FILE, *SAID, "--yes")
    run("add", INTERVIEWS / "trade-analyst.txt", *SAID, "--yes")
    served = main(["cite", HARBOUR, "1"])
    run("withdraw", HARBOUR)
    capsys.readouterr()

    code = main(["cite", HARBOUR, "1"])

    assert (served, code) == (0, 2)
    missing = f"verbatim: there is no interview {HARBOUR} here; those here are: trade-analyst\n"
    assert capsys.readouterr().err == missing


@pytest.mark.skipif(sys.platform == "darwin", reason="names of files are UTF-8 there")
def test_a_file_whose_name_is_not_utf_8_is_published(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / os.fsdecode(b"gates\xff.txt")
    path.write_bytes(FILE.read_bytes())

    assert run("add", path, *SAID, "--yes", "--key", "gates") == 0

    assert capsys.readouterr().out.endswith("\ngates is published.\n")
    main(["ask", "Why does the Ullet need a barrier at all?"])
    assert capsys.readouterr().out.startswith("Maren Oskeveld answers\n")


TIMED = """1
00:01:40,000 --> 00:01:43,000
Ann: Why did you go to sea?

2
00:01:44,000 --> 00:01:48,000
Bo: The land was too loud for me. I

3
00:01:49,000 --> 00:01:52,000
wanted to see whales.

4
00:12:30,000 --> 00:12:33,000
Ann: What do you eat on board?

5
00:12:36,000 --> 00:12:40,000
Bo: Mostly beans. The cook is a former dentist.
"""
LINK = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def test_when_things_are_said_is_kept_through_an_archive_and_leads_to_the_moment(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, archive = tmp_path / "talk.srt", tmp_path / "all.zip"
    file.write_text(TIMED)
    run("add", file, *SAID, "--link", LINK, "--yes")
    run("export", archive)
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "elsewhere"))
    run("import", archive, "--yes")
    capsys.readouterr()

    main(["ask", "Why did you want to see whales?"])
    shown = capsys.readouterr().out
    main(["cite", "talk", "1"])
    cited = capsys.readouterr().out
    main(["ask", "--json", "Why did you want to see whales?"])
    (reply,) = told(capsys)

    assert f"— Bo to The Post, 2024-03-01, question 1 of 2, at 0:01:44\n  {LINK}&t=104s\n" in shown
    assert cited == (
        "Bo, interviewed by Ann for The Post, 1 March 2024, question 1 of 2 (“Why did you go to sea?”), at 0:01:44, "
        f"{LINK}&t=104s\n"
    )
    assert (reply["asked_at"], reply["answered_at"]) == (100, 104)


def test_an_interview_that_comes_again_with_times_keeps_its_ids(tmp_path: Path, capsys: Captured) -> None:
    bare, timed = tmp_path / "talk.txt", tmp_path / "timed" / "talk.txt"
    timed.parent.mkdir()
    bare.write_text("Ann: Why the sea?\n\nBo: It was loud on land.\n\nAnn: And now?\n\nBo: Now I keep bees.\n")
    turns = bare.read_text().split("\n\n")
    timed.write_text("\n\n".join(f"[00:0{n}:00] {turn}" for n, turn in enumerate(turns)))
    run("add", bare, *SAID, "--yes")
    capsys.readouterr()

    run("add", timed, *SAID, "--yes")

    assert "Questions: 0 added, 0 changed, 0 gone, 2 unchanged" in capsys.readouterr().out

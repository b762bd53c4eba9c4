from __future__ import annotations

import json
from pathlib import Path

import pytest
from library.building import short

from bot.__main__ import main
from cli.building import Captured

SAID = ("--outlet", "The Post", "--date", "2024-03-01")
#: Words that have nothing in common with any printed question or its answer.
ASKED = "How many horses did the admiral sell in Brindisi?"


@pytest.fixture(autouse=True)
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Have an interview of two questions in the library of this test."""
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    file = tmp_path / "talk.txt"
    file.write_bytes(short("talk").data)
    main(["library", "add", str(file), *SAID, "--yes", "--even-if-doubtful"])
    capsys.readouterr()


def run(*arguments: str) -> int:
    return main(["library", "wordings", *arguments])


def said(captured: Captured) -> str:
    return captured.readouterr().out


def outcome(captured: Captured) -> str:
    main(["ask", ASKED, "--json"])
    return str(json.loads(said(captured))["outcome"])


def test_accepted_words_are_answered_until_that_is_undone(capsys: Captured) -> None:
    run("suggest", "talk", "2", ASKED)
    suggested = said(capsys), outcome(capsys)
    run("accept", "1")
    accepted = said(capsys), outcome(capsys)
    run("undo", "1")
    undone = said(capsys), outcome(capsys)

    assert suggested == ("Suggested as 1; verbatim library wordings accept 1 lets it count.\n", "not_covered")
    assert accepted == ("1 counts; verbatim library wordings undo 1 takes that back.\n", "quoted")
    assert undone == ("1 is a suggestion again.\n", "not_covered")


def test_who_accepts_words_that_another_question_answers_is_told_so(capsys: Captured) -> None:
    words = "What did you come to Ullet for?"
    run("suggest", "talk", "2", words)
    capsys.readouterr()

    run("accept", "1")

    now, then = (f"the interviewee to The Post, 2024-03-01, question {number} of 2" for number in (1, 2))
    assert said(capsys) == (
        f"“{words}”, now answered by {now}, is answered by {then}.\n"
        "1 counts; verbatim library wordings undo 1 takes that back.\n"
    )


def test_they_are_listed_as_a_page_and_as_json(capsys: Captured) -> None:
    run("suggest", "talk", "2", ASKED)
    capsys.readouterr()

    run()
    page = said(capsys)
    run("--json")
    record = json.loads(said(capsys))

    day = record.pop("day")
    assert page == f"1: {ASKED}\n  suggested on {day} for question 2 of talk: What do you eat in winter there?\n"
    assert record == {
        "version": 1,
        "number": 1,
        "words": ASKED,
        "state": "suggested",
        "interview": "talk",
        "question": {"number": 2, "text": "What do you eat in winter there?"},
    }


def test_what_is_refused_is_gone(capsys: Captured) -> None:
    run("suggest", "talk", "2", ASKED)
    run("refuse", "1")
    capsys.readouterr()

    run()
    listed = said(capsys)
    code = run("accept", "1")

    assert listed == "Nothing is suggested, and nothing accepted.\n"
    assert code == 2
    assert "no other words for a question with the number 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (("talk", "3", ASKED), "there is no question 3 in talk; it has 2"),
        (("other", "1", ASKED), "there is no interview other here; those here are: talk"),
        (
            ("talk", "1", "mail me@example.com"),
            "such words are not kept: they have more than 200 characters, or a mention, an address, a link or a long "
            "number in them",
        ),
    ],
)
def test_what_cannot_be_suggested_is_refused_with_a_reason(
    given: tuple[str, ...], reason: str, capsys: Captured
) -> None:
    code = run("suggest", *given)

    assert (code, capsys.readouterr().err) == (2, f"verbatim: {reason}\n")

from __future__ import annotations

import json

import pytest

from bot.__main__ import main
from cli.building import PRINTED, Captured, objects


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
    assert "  (Q1)\n" in out


def test_all_questions_are_listed(capsys: Captured) -> None:
    main(["questions"])
    plain = capsys.readouterr().out
    main(["questions", "--json"])
    records = objects(capsys.readouterr().out)

    assert f"  2. {PRINTED}\n" in plain
    assert [(r["interview"], r["exchange"]) for r in records] == [("zhao-tong-lexpress", n) for n in range(1, 7)]


@pytest.mark.parametrize("command", ["about", "questions", "summary"])
def test_one_of_several_interviews_is_an_argument_or_an_option(command: str, capsys: Captured) -> None:
    sources = [f"--source=docs/examples/{name}" for name in ("night-buses.md", "night-market.txt")]
    shown = []
    for wanted in (["night-market"], ["--in", "night-market"], ["--in", "night-market", "night-market"]):
        code = main([command, "--json", *sources, *wanted])
        shown.append((code, capsys.readouterr().out))

    as_argument, as_option, twice = shown
    assert as_argument == as_option
    assert {record["interview"] for record in objects(as_argument[1])} == {"night-market"}
    assert twice == (2, "")


def test_about_tells_who_by_whom_and_where(capsys: Captured) -> None:
    main(["about"])
    plain = capsys.readouterr().out
    main(["about", "--json"])
    (record,) = objects(capsys.readouterr().out)

    assert "Interviewed: Zhao Tong." in plain
    assert (record["interviewees"], record["outlet"], record["date"]) == (["Zhao Tong"], "L’Express", None)


@pytest.mark.parametrize(
    ("style", "opening"), [("plain", "Zhao Tong, interviewed by"), ("apa", "L’Express. (n.d.)."), ("bibtex", "@misc{")]
)
def test_cite_prints_a_citation_on_lines_that_are_not_wrapped(style: str, opening: str, capsys: Captured) -> None:
    main(["cite", "zhao-tong-lexpress", "3", "--style", style])
    main(["cite", "zhao-tong-lexpress", "3", "--style", style, "--json"])

    *printed, record = capsys.readouterr().out.splitlines()
    assert printed[0].startswith(opening)
    assert json.loads(record)["citation"] == "\n".join(printed)


def test_the_json_of_a_citation_has_the_key_whatever_was_typed_for_it(capsys: Captured) -> None:
    main(["cite", "--json", "zhao", "3"])

    (citation,) = objects(capsys.readouterr().out)
    assert citation["interview"] == "zhao-tong-lexpress"


def test_a_question_that_is_not_there_is_not_cited(capsys: Captured) -> None:
    assert main(["cite", "zhao-tong-lexpress", "7"]) == 2
    assert capsys.readouterr().err == "verbatim: there is no question 7 in zhao-tong-lexpress; it has 6\n"


def test_words_are_found_where_they_stand(capsys: Captured) -> None:
    main(["search", "long term", "war"])
    plain = capsys.readouterr().out
    main(["search", "--json", "long term"])
    records = objects(capsys.readouterr().out)

    assert plain.startswith("“long term” and “war” stand in ")
    assert records
    for record in records:
        text, places = record["text"], record["found"]
        assert isinstance(text, str)
        assert isinstance(places, list)
        assert [text[place["start"] : place["end"]].replace("-", " ") for place in places] == ["long term"]

from __future__ import annotations

import io
import json
import subprocess

import pytest

from bot.__main__ import main
from bot.library import load_seeds
from cli.building import PRINTED, VERBATIM, Captured, objects, type_in


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
    assert answer["outcome"] == "not_covered"
    assert (answer["answer"], answer["exchange"], answer["highlights"]) == (None, None, [])
    assert answer["candidates"]


def test_lines_of_input_are_answered_one_object_each(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, f'{PRINTED}\n\n{{"question": "hi", "previous": null}}\n')

    code = main(["ask", "--json"])

    out, err = capsys.readouterr()
    assert [o["outcome"] for o in objects(out)] == ["quoted", "smalltalk"]
    assert (code, err) == (0, "")


SEVERAL = "Could Xi call Zelensky? Who decides when the war ends?"


@pytest.mark.parametrize("is_typed_in", [False, True], ids=["command line", "standard input"])
def test_a_message_with_several_questions_is_one_object_with_a_reply_for_each(
    is_typed_in: bool, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, f"{SEVERAL}\n{PRINTED}\n" if is_typed_in else "")

    code = main(["ask", "--json"] if is_typed_in else ["ask", "--json", SEVERAL])

    answer, *others = objects(capsys.readouterr().out)
    further = answer["further"]
    assert isinstance(further, list)
    assert [(one["question"], one["outcome"], one["exchange"]) for one in (answer, *further)] == [
        (SEVERAL, "quoted", 5),
        ("Who decides when the war ends?", "quoted", 6),
    ]
    assert answer["read_as"] == "Could Xi call Zelensky?"
    assert [other["further"] for other in others] == [[]] * is_typed_in
    assert code == 0


def test_whoever_looks_for_interviews_on_something_finds_each_in_one_object(two: list[str], capsys: Captured) -> None:
    code = main(["ask", "--json", *two, "Which interviews talk about paying?"])

    (answer,) = objects(capsys.readouterr().out)
    further = answer["further"]
    assert isinstance(further, list)
    assert {one["interview"]: one["answer"] for one in (answer, *further)} == {
        "bridge": "The city pays.",
        "tunnel": "Nobody pays.",
    }
    assert {(one["question"], one["outcome"]) for one in (answer, *further)} == {
        ("Which interviews talk about paying?", "quoted")
    }
    assert code == 0


def test_a_further_question_that_is_not_covered_is_no_failure(capsys: Captured) -> None:
    code = main(["ask", "--json", "--why", f"{PRINTED} And what is the capital of Mongolia?"])

    (answer,) = objects(capsys.readouterr().out)
    further = answer["further"]
    assert isinstance(further, list)
    assert [one["outcome"] for one in (answer, *further)] == ["quoted", "not_covered"]
    assert [list(one) for one in further] == [list(answer)]
    assert code == 0


def test_a_bad_line_is_reported_and_the_rest_answered(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, f'{{"question"\n{PRINTED}\n')

    code = main(["ask", "--json"])

    out, err = capsys.readouterr()
    bad, good = objects(out)
    assert bad == {"version": 1, "line": 1, "error": "is not a JSON object (Expecting ':' delimiter at column 12)"}
    assert good["outcome"] == "quoted"
    assert err == "verbatim: line 1: is not a JSON object (Expecting ':' delimiter at column 12)\n"
    assert code == 1


def test_a_bad_line_is_told_in_the_language_of_the_environment_and_in_english_to_programs(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    type_in(monkeypatch, '{"question": 7}\n')

    assert main(["ask", "--json"]) == 1

    out, err = capsys.readouterr()
    assert objects(out) == [{"version": 1, "line": 1, "error": 'needs a "question" that is a text'}]
    assert err == 'verbatim: ligne 1\xa0: doit avoir un champ "question" qui soit un texte\n'


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
    assert answer["outcome"] == "smalltalk"


def test_answers_come_while_the_input_is_still_open() -> None:
    with subprocess.Popen(
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


def test_many_lines_are_answered_in_their_order(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    (seed,) = load_seeds()
    printed = [seed.question_of(exchange) for exchange in seed.exchanges]
    type_in(monkeypatch, "".join(f"{printed[n % 6]}\n" for n in range(18)))

    main(["ask", "--json"])

    assert [o["exchange"] for o in objects(capsys.readouterr().out)] == [n % 6 + 1 for n in range(18)]


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


def test_a_long_line_is_repeated_in_short_with_how_much_of_it_was_read(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "Why does China support Russia? " + "z" * 4000)

    main(["ask"])

    repeated, *_ = out = capsys.readouterr().out.splitlines()
    assert repeated.endswith("z…")
    assert len(repeated) == len("> ") + 300
    assert "Only the first 4,000 characters of this message were read." in out

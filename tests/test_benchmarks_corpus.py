"""The measures of the corpus are what their names say."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from building import interview_of, seed_service
from corpus import (
    CORPUS,
    Asked,
    asked_of,
    asked_of_recorded,
    both_right,
    calling,
    halves,
    libraries,
    measures,
    of_confidences,
    table,
)
from own_questions import Outcome, judge
from rich.console import Console

from bot.retrieval import Engine

REPLY = seed_service().ask("hello")
SEARCHED = seed_service().ask("Will Russia lose the war?")


def asked(kind: str, *, decided: bool, pair: int | None = None, quoted: bool = False, language: str = "en") -> Asked:
    outcome = Outcome(kind, "?", None, decided, None, quoted, REPLY)
    return Asked(language, kind, kind == "sibling", ("talk", pair) if pair else None, None, outcome)


def test_a_pair_is_right_where_the_sibling_and_its_twin_are() -> None:
    right = [asked("sibling", decided=True, pair=1), asked("negated", decided=True, pair=1)]
    wrong = [asked("sibling", decided=True, pair=2), asked("negated", decided=False, pair=2, quoted=True)]
    other = [asked("sibling", decided=True, pair=3), asked("detail", decided=True, pair=3)]

    assert both_right([*right, *wrong, *other], "negated") == [True, False]


def test_each_measure_counts_its_kind_alone() -> None:
    found = dict(
        measures(
            [
                asked("negated", decided=False, pair=1, quoted=True),
                asked("follow_up_more", decided=True),
                asked("language_zh", decided=False),
                asked("unanswered", decided=True),
            ]
        )
    )

    assert found["quoted, negated"] == found["quoted, twins"] == [True]
    assert found["right, follow_up_more"] == found["right, follow-ups"] == [True]
    assert found["right, language_zh"] == [False]
    assert found["quoted, unanswered"] == [False]


def test_the_table_has_a_column_a_language_and_nothing_where_nothing_was_asked() -> None:
    console = Console(width=100)

    with console.capture() as shown:
        console.print(table([asked("unanswered", decided=True, language="fr")]))

    assert "fr" in shown.get()
    assert "quoted, unanswered" in shown.get()


def surely(kind: str, confidence: float, first: bool | None) -> Asked:
    best = replace(SEARCHED.search.candidates[0], confidence=confidence)
    reply = replace(SEARCHED, search=replace(SEARCHED.search, candidates=(best,)))
    return Asked("en", kind, first is not None, None, None, Outcome(kind, "?", first, True, None, True, reply))


def test_confidences_are_compared_with_what_is_right_and_small_talk_is_none_of_it() -> None:
    answered = [surely("sibling", 0.9, first=True), *[surely("sibling", 0.7, first=True)] * 4]
    near = [surely("unanswered", 0.6, first=None), surely("unanswered", 0.8, first=None)]

    found = of_confidences([*answered, *near, asked("about", decided=True)])

    assert found["off by"] == (7, f"{(0.1 + 4 * 0.3 + 0.6 + 0.8) / 7:.3f}")
    assert found["near misses"] == (2, "0.50")  # four of five are answered from 0.7 on
    assert of_confidences(answered) == {}


def test_a_file_of_the_corpus_is_asked_question_by_question() -> None:
    path = CORPUS / "bee-keeper.jsonl"

    first = next(asked_of(path, Engine()))

    assert (first.language, first.kind, first.pair) == ("en", "sibling", ("bee-keeper", 1))


ROW = {"kind": "sibling", "question": "Who sings?", "previous": None, "reply": "quoted", "exchanges": [1], "pair": 1}


def test_a_real_interview_is_found_by_its_name_and_has_to_be_cut_as_it_was(tmp_path: Path) -> None:
    questions, documents = tmp_path / "choir.jsonl", tmp_path / "talks"
    (documents / "songs").mkdir(parents=True)
    (documents / "songs" / "choir.md").write_text(
        "**Ann:** Who sings in the rain?\n\n**Bo:** We do, all of us.\n\n**Ann:** Why?\n\n**Bo:** For the bread.\n",
        encoding="utf-8",
    )

    questions.write_text(json.dumps({**ROW, "of": 2}), encoding="utf-8")
    (first,) = asked_of_recorded(questions, documents, Engine())

    assert (first.kind, first.pair, first.outcome.first) == ("sibling", ("choir", 1), True)
    questions.write_text(json.dumps({**ROW, "of": 3}), encoding="utf-8")
    with pytest.raises(SystemExit, match="2 exchanges; the questions are to 3"):
        next(asked_of_recorded(questions, documents, Engine()))
    with pytest.raises(SystemExit, match="nothing is called choir"):
        next(asked_of_recorded(questions, tmp_path / "elsewhere", Engine()))


def test_the_half_that_is_asked_has_no_twin_among_those_that_are_accepted() -> None:
    rows = [{"question": f"{kind} {pair}?", "pair": pair} for pair in range(9) for kind in ("answered", "twin")]

    asked_rows, others = halves([*rows, {"question": "alone?"}], random.Random(1))

    assert {row["pair"] for row in asked_rows if "pair" in row}.isdisjoint(row.get("pair") for row in others)
    assert len(asked_rows) + len(others) == 19
    assert abs(len(asked_rows) - len(others)) <= 3


def test_libraries_have_as_many_interviews_in_each_language() -> None:
    found = libraries(sorted((CORPUS / "choosing").glob("*.jsonl")), 2)

    languages = [Counter(interview.transcript.language for interview in each.values()) for each in found]
    assert languages == [{"en": 2, "de": 2, "es": 2, "fr": 2}] * 2


def test_a_quote_of_another_interview_than_the_questions_own_is_wrong() -> None:
    row = {"kind": "sibling", "question": "?", "reply": "quoted", "exchanges": [1], "sentences": []}
    reply = seed_service().ask("Why is the friendship between the Russian and Chinese regimes maintained?")

    assert judge(row, reply).decided
    assert not judge(row, reply, "another").decided


def test_whoever_is_interviewed_is_called_by_name_where_a_question_in_english_says_she() -> None:
    asked_rows = [
        {"question": question, "previous": previous, "kind": "sibling"}
        for question, previous in (("Did she row?", None), ("Did she say he rows?", None), ("Did she?", "Who rows?"))
    ]

    assert [row["question"] for row in calling("name", interview_of(), asked_rows)] == ["Did Ida Holm row?"]
    assert [row["question"] for row in calling("surname", interview_of(), asked_rows)] == ["Did Holm row?"]
    assert [row["question"] for row in calling("pronoun", interview_of(), asked_rows)] == ["Did she row?"]
    assert calling("name", interview_of(language="fr"), asked_rows) == []

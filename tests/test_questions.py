"""The labelled questions hold their floors, which may only rise."""

from __future__ import annotations

import functools
import time
from pathlib import Path
from typing import Any

import pytest
from building import fictional, rows_of, seed, seed_service, service_of
from own_questions import Outcome, judge, table
from rich.console import Console

from bot.model import Interview, Quoted
from bot.quoting import spoken

QUESTIONS = Path(__file__).parent / "questions"
SETS = sorted(path.stem for path in QUESTIONS.glob("*.jsonl"))
FIELDS = {"kind", "question", "previous", "reply", "exchanges", "sentences"}
KINDS = {
    "close",
    "paraphrase",
    "answer_side",
    "keywords",
    "typos",
    "chatty",
    "french",
    "follow_up",
    "unanswered",
    "far_off",
    "about",
    "role_swapped",
    "negated",
    "other_entity",
    "smalltalk",
}

#: Least shares, by set of questions: of right first candidates, right decisions and right highlights.
#: Each is what was measured when it was last raised, less 0.02; raise them, never lower them.
#:
#: Those of the built-in interview are with the other words for its questions that come with it. Its "first" was lowered
#: once, from 0.95: the words before were in the manner of these questions, and plain ones took their place, with which
#: more of the held-out questions are decided rightly (``docs/quality.md``).
FLOORS = {
    "seed": {"first": 0.92, "decided": 0.89, "lit": 0.91},
    "harbour-engineer": {"first": 0.93, "decided": 0.85, "lit": 0.84},
    "trade-analyst": {"first": 0.91, "decided": 0.76, "lit": 0.86},
}
#: Most that may be quoted of the questions that only look as if they were answered, over all interviews.
#: Each is what was measured when it was last lowered, and 0.02; lower them, never raise them. They were raised once: of
#: these questions most are in the judge's training, and it fits them less since it learnt other languages and plainer
#: wordings, which made it better on interviews that it never read (``docs/quality.md``).
CEILINGS = {"role_swapped": 0.32, "negated": 0.15, "other_entity": 0.07, "unanswered": 0.09}
#: Seconds of work for all questions of the built-in interview; a laptop takes about 8, most of it to read passages.
LONGEST = 25.0


def rows_of_set(name: str) -> list[dict[str, Any]]:
    return rows_of(QUESTIONS / f"{name}.jsonl")


def interview_of(name: str) -> Interview:
    return seed() if name.startswith("seed") else fictional(name)


@functools.cache
def asked(name: str) -> tuple[list[Outcome], float]:
    """Return the outcomes of a set of questions, and how many seconds of work the replies took."""
    service = seed_service() if name.startswith("seed") else service_of(name)
    rows = rows_of_set(name)
    start = time.thread_time()
    replies = [service.ask(row["question"], row["previous"]) for row in rows]
    seconds = time.thread_time() - start
    return [judge(row, reply) for row, reply in zip(rows, replies, strict=True)], seconds


def shares_of(outcomes: list[Outcome]) -> dict[str, float]:
    columns = {
        "first": [o.first for o in outcomes if o.first is not None],
        "decided": [o.decided for o in outcomes],
        "lit": [o.lit for o in outcomes if o.lit is not None],
    }
    return {name: sum(values) / len(values) for name, values in columns.items()}


def by_kind(outcomes: list[Outcome]) -> dict[str, list[Outcome]]:
    return {kind: [o for o in outcomes if o.kind == kind] for kind in dict.fromkeys(o.kind for o in outcomes)}


@pytest.mark.parametrize("name", FLOORS)
def test_the_questions_hold_their_floors(name: str) -> None:
    outcomes, _ = asked(name)

    Console(width=100).print(table({name: outcomes, **by_kind(outcomes)}))
    shares = shares_of(outcomes)
    fallen = {column: share for column, share in shares.items() if share < FLOORS[name][column]}
    assert fallen == {}


def test_questions_that_were_never_answered_keep_below_their_ceilings() -> None:
    rows = [(name, row) for name in SETS if not name.endswith("held_out") for row in rows_of_set(name)]
    hostile = [(name, row) for name, row in rows if row["kind"] in CEILINGS]

    quoted: dict[str, list[bool]] = {kind: [] for kind in CEILINGS}
    for name, row in hostile:
        service = seed_service() if name == "seed" else service_of(name)
        quoted[row["kind"]].append(isinstance(service.ask(row["question"], row["previous"]), Quoted))

    shares = {kind: sum(values) / len(values) for kind, values in quoted.items()}
    Console().print(f"{len(hostile)} questions: {shares}")
    assert len(hostile) >= 150
    assert {kind: share for kind, share in shares.items() if share > CEILINGS[kind]} == {}


def test_all_questions_of_the_built_in_interview_are_answered_in_seconds() -> None:
    outcomes, seconds = asked("seed")

    assert len(outcomes) >= 150
    assert seconds < LONGEST


@pytest.mark.parametrize("name", SETS)
def test_each_question_is_labelled_in_full(name: str) -> None:
    for row in rows_of_set(name):
        assert row.keys() == FIELDS
        assert row["kind"] in KINDS
        assert row["question"].strip() == row["question"] != ""
        assert bool(row["previous"]) >= (row["kind"] == "follow_up")
        assert bool(row["exchanges"]) is (row["reply"] == "quoted")
        assert row["reply"] in ("quoted", "none", "about", "smalltalk")
        assert (row["reply"] == "smalltalk") is (row["kind"] == "smalltalk")


@pytest.mark.parametrize("name", SETS)
def test_no_question_is_labelled_twice(name: str) -> None:
    asked = [(row["question"].casefold(), row["previous"]) for row in rows_of_set(name)]

    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("name", SETS)
def test_labels_speak_of_sentences_in_the_right_exchange(name: str) -> None:
    interview = interview_of(name)

    for row in rows_of_set(name):
        exchanges = [interview.exchange(number) for number in row["exchanges"]]
        sentences = [spoken(interview.source, s) for e in exchanges for s in e.sentences]
        for opening in row["sentences"]:
            assert [s for s in sentences if s.startswith(opening)], (row["question"], opening)


def test_the_built_in_interview_has_questions_of_all_kinds() -> None:
    rows = rows_of_set("seed")

    assert len(rows) >= 150
    assert {row["kind"] for row in rows} == KINDS
    assert {number for row in rows for number in row["exchanges"]} == {e.number for e in seed().exchanges}


def test_the_held_out_questions_are_not_among_those_tuned_on() -> None:
    names = ("seed", "more/seed", "seed_held_out")
    tuned, trained, held_out = ({row["question"].casefold() for row in rows_of_set(name)} for name in names)

    assert (tuned | trained) & held_out == set()


def test_what_more_is_asked_the_built_in_interview_is_labelled_as_in_the_corpus() -> None:
    rows = rows_of_set("more/seed")
    siblings = [row["pair"] for row in rows if row["kind"] == "sibling"]
    twins = [row for row in rows if row["kind"] in ("role_swapped", "negated", "other_entity", "detail")]

    assert len(set(siblings)) == len(siblings)
    assert sorted(siblings) == sorted(row["pair"] for row in twins)
    assert [row for row in twins if row["reply"] != "none"] == []
    assert [row for row in rows if (row["reply"] == "quoted") is not bool(row["exchanges"])] == []
    for row in rows:
        exchanges = [seed().exchange(number) for number in row["exchanges"]]
        sentences = [spoken(seed().source, s) for e in exchanges for s in e.sentences]
        assert all(any(s.startswith(opening) for s in sentences) for opening in row["sentences"]), row


def test_no_question_to_the_built_in_interview_that_is_trained_on_stands_twice() -> None:
    rows = [row for name in ("seed", "more/seed") for row in rows_of_set(name)]
    asked = [(row["question"].casefold(), row["previous"]) for row in rows]

    assert len(set(asked)) == len(asked)


def test_every_set_of_questions_has_its_interview() -> None:
    assert {name for name in SETS if not name.startswith("seed")} == {
        path.stem for path in (Path(__file__).parent / "interviews").glob("*.txt")
    }

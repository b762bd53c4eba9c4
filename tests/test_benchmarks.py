"""Systems are run, compared and shown as the tables say."""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import decisions
import pytest
import quality
from baselines import Missing, Pair, Ranking
from building import interview_of, seed_service
from decisions import quoted_of_kind, tempted
from measuring import VERBATIM, Run, ask, available, leave_one_out, measure, rank_of
from metrics import Judged
from own_questions import Outcome
from question_sets import Bank, Query, QuestionSet, public_sets
from sheets import Sheet
from tiny_set import PAIRS, write_tiny


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the set "tiny" in it."""
    return write_tiny(tmp_path)


class Parrot:
    """A system that gives the same ranking to every question."""

    def __init__(self, *ids: str) -> None:
        self.fitted: list[Pair] = []
        self.ids = ids

    def fit(self, pairs: Sequence[Pair]) -> None:
        self.fitted = list(pairs)

    def search(self, query: str, k: int) -> Ranking:
        return [(id_, 0.5) for id_ in self.ids][:k]

    def confidence(self, query: str, results: Ranking) -> float:
        return 0.25


def judged(confidence: float, rank: int, *, answerable: bool = True, split: str = "dev", kind: str = "") -> Judged:
    return Judged(split, kind, answerable, rank, confidence, 0.001)


def test_a_system_without_its_package_is_left_out_with_a_reason() -> None:
    def broken() -> Parrot:
        raise Missing("run: pip install parrots")

    systems, missing = available({"parrot": Parrot, "broken": broken})

    assert list(systems) == ["parrot"]
    assert missing == ["run: pip install parrots"]


def test_rankings_are_read_as_rankings_of_distinct_answers() -> None:
    group_of = {p["id"]: p["group"] for p in PAIRS}

    assert rank_of(frozenset({"print"}), [("a", 3.0), ("b", 2.0), ("c", 1.0)], group_of) == 2
    assert rank_of(frozenset({"print"}), [("a", 3.0), ("b", 2.0)], group_of) == 0


def test_a_system_sees_no_groups_and_is_asked_each_question(folder: Path) -> None:
    (tiny,) = public_sets(folder, (), ("clean",))
    parrot = Parrot("a", "c")

    events = list(measure(tiny, ("clean",), "test", {"parrot": parrot}))

    runs = [e for e in events if isinstance(e, Run)]
    assert sum(e for e in events if isinstance(e, int)) == 4
    assert all(p.keys() == {"id", "question", "answer"} for p in parrot.fitted)
    assert [(j.split, j.answerable, j.rank, j.confidence) for j in runs[0].judged] == [
        ("dev", True, 1, 0.25),
        ("test", True, 2, 0.25),
        ("dev", False, 0, 0.25),
        ("test", False, 0, 0.25),
    ]
    assert runs[1].system == "helpdesk (published)"
    assert [(j.rank, j.confidence, j.seconds) for j in runs[1].judged] == [
        (1, 0.9, None),
        (1, 0.7, None),
        (0, -math.inf, None),
        (0, 0.2, None),
    ]


def test_dev_questions_are_not_asked_where_no_threshold_needs_them() -> None:
    queries = (Query("1", "x", frozenset({"print"}), "dev"), Query("2", "y", frozenset({"print"}), "test"))
    answerable = QuestionSet("tiny", (Bank(PAIRS, {"clean": queries}),))

    events = list(measure(answerable, ("clean",), "test", {"parrot": Parrot("c")}))

    assert events[:-1] == [1]


def test_so_many_results_are_asked_for_that_ten_answers_can_be_among_them() -> None:
    class Counting(Parrot):
        asked: int = 0

        def search(self, query: str, k: int) -> Ranking:
            self.asked = k
            return []

    pairs = [{**PAIRS[0], "id": str(at), "group": str(at // 2)} for at in range(100)]
    system = Counting()
    list(ask(system, Bank(tuple(pairs), {}), [Query("1", "x", frozenset(), "dev")]))

    assert system.asked == 20


def test_a_threshold_from_another_set_costs_what_it_misses() -> None:
    low = (judged(0.4, 1), judged(0.2, 0, answerable=False))
    high = (judged(0.9, 1), judged(0.7, 0, answerable=False))

    (row,) = leave_one_out([Run("low", "clean", "s", low), Run("high", "clean", "s", high)], "dev")

    assert row.own == {"low": 1.0, "high": 1.0}
    assert row.others == {"low": 0.5, "high": 0.5}
    assert (row.mean_loss, row.accuracy) == (0.5, 0.5)


def test_one_set_alone_leaves_nothing_out() -> None:
    both = (judged(0.4, 1), judged(0.2, 0, answerable=False))

    assert leave_one_out([Run("low", "clean", "s", both)], "dev") == []


def test_what_was_never_answered_is_counted_at_the_threshold_of_the_answerable() -> None:
    answerable = [judged(c / 10, 1) for c in range(1, 11)]
    topical = [judged(c, 0, answerable=False, kind="unanswered") for c in (0.2, 0.3, 0.8)]
    other = judged(1.0, 0, answerable=False, kind="far_off")

    (row,) = tempted([Run("own", "clean", "s", (*answerable, *topical, other))])

    assert (row.set, row.asked, row.answered) == ("own", 3, 2)


def test_a_sheet_is_markdown_too() -> None:
    assert Sheet("Title", ("", "n"), (("row", "1"),)).markdown == "**Title**\n\n|  | n |\n| --- | --- |\n| row | 1 |\n"


def test_a_run_prints_its_tables_and_writes_its_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = {name: folder / name for name in ("--json", "--markdown")}
    arguments = ["quality.py", "--public", str(folder), *(word for item in written.items() for word in map(str, item))]
    monkeypatch.setattr(sys, "argv", arguments)

    quality.main()

    shown = capsys.readouterr().out
    assert "tiny, clean, test: 1 answerable, 1 not" in shown
    assert re.search(rf"│ {VERBATIM} +│ +1\.000 │ +1\.000 │ +1\.000 │", shown)
    content = json.loads(written["--json"].read_text("utf-8"))
    first = content["runs"][0]
    assert (first["set"], first["system"], first["rank_1"], first["unanswerable"]) == ("tiny", VERBATIM, 1.0, 1)
    assert "giraffes" not in written["--json"].read_text("utf-8")
    assert f"| {VERBATIM} | clean | 1.000 |" in written["--markdown"].read_text("utf-8")


def test_the_curves_are_drawn_small_enough_for_the_docs(folder: Path) -> None:
    pytest.importorskip("matplotlib", reason="an extra: pip install -e '.[bench]'")
    from picture import draw

    rows = tuple(judged(at / 300, at % 2, answerable=bool(at % 3), split="test") for at in range(300))
    runs = [
        Run(f"set {number}", noise, system, rows)
        for number in range(5)
        for noise in ("clean", "typo")
        for system in (VERBATIM, "MiniLM")
    ]
    draw(runs, "test", folder / "curves.png")

    drawn = (folder / "curves.png").read_bytes()
    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) < 150_000


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "nothing to measure"),
        (["--own", "--noise", "loud"], "unknown noise loud"),
        (["--public", "nowhere"], "there is no folder nowhere"),
    ],
)
def test_a_wrong_command_line_is_told(
    arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["quality.py", *arguments])

    with pytest.raises(SystemExit) as left:
        quality.main()

    assert left.value.code == 2
    assert told in capsys.readouterr().err


def test_only_questions_without_an_answer_count_as_wrongly_quoted() -> None:
    def outcome(kind: str, first: bool | None, quoted: bool) -> Outcome:
        reply = seed_service().ask("What is the capital of Mongolia?")
        return Outcome(kind, "?", first, decided=False, lit=None, quoted=quoted, reply=reply)

    outcomes = [
        outcome("negated", None, True),
        outcome("negated", None, False),
        outcome("negated", True, True),
        outcome("far_off", None, True),
    ]

    assert quoted_of_kind({"own": outcomes}, "negated", "own") == (1, 2)


def test_the_bot_replies_to_own_questions_of_both_splits(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[dict[str, Any]] = [
        {"kind": "close", "question": "What do you eat in winter?", "previous": None, "exchanges": [2]},
        {"kind": "far_off", "question": "How do I fix a flat tyre?", "previous": None, "exchanges": []},
    ]
    labelled = [{**row, "reply": "quoted" if row["exchanges"] else "none", "sentences": []} for row in rows]
    interview = interview_of()
    asked = [("own", interview, "dev", labelled[0]), ("own", interview, "test", labelled[1])]
    monkeypatch.setattr(decisions, "own_rows", lambda: iter(asked))

    found = decisions.outcomes(list)

    assert {name: [(o.kind, o.decided, o.quoted) for o in group] for name, group in found.items()} == {
        "own": [("close", True, True)],
        "own (held out)": [("far_off", True, False)],
    }

"""The questions to real interviews have the form that their README tells; the interviews are not needed."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest
from building import rows_of

FOLDER = Path(__file__).parent / "recorded_questions"
FILES = sorted(FOLDER.glob("*.jsonl"))
README = (FOLDER / "README.md").read_text("utf-8")
FIELDS = {"kind", "question", "previous", "reply", "exchanges", "of"}
TWINS = {"role_swapped", "negated", "other_entity", "detail"}
KINDS = {*TWINS, "sibling", "everyday", "paraphrase", "answer_side", "unanswered"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_to_a_real_interview_has_the_fields_and_a_kind_of_the_corpus(path: Path) -> None:
    rows = rows_of(path)

    assert [row for row in rows if set(row) - {"pair"} != FIELDS or row["kind"] not in KINDS] == []
    assert [row for row in rows if (row["reply"] == "quoted") != bool(row["exchanges"])] == []
    assert [row for row in rows if not all(1 <= number <= row["of"] for number in row["exchanges"])] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_readme_says_where_the_interview_is_and_how_it_is_cut(path: Path) -> None:
    rows = rows_of(path)

    (line,) = (line for line in README.splitlines() if line.startswith(f"| `{path.stem}` |"))
    assert line.endswith(f"| {rows[0]['of']} | {len(rows)} |")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_answered_question_of_a_pair_has_one_twin_that_nobody_answers(path: Path) -> None:
    pairs: dict[int, Counter[str]] = defaultdict(Counter)
    for row in rows_of(path):
        if "pair" in row:
            pairs[row["pair"]]["twin" if row["kind"] in TWINS else row["kind"]] += 1

    assert all(pair == {"sibling": 1, "twin": 1} for pair in pairs.values())

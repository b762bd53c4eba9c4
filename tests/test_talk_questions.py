"""The questions over real conversations have the form that their README tells; the conversations are not needed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from building import rows_of

FOLDER = Path(__file__).parent / "talk_questions"
FILES = sorted(FOLDER.glob("*.jsonl"))
README = (FOLDER / "README.md").read_text("utf-8")
FIELDS = {"talk", "turn", "question", "twin", "kind", "evidence"}


def kinds_of_the_readme() -> set[str]:
    return set(re.findall(r"^\| `(\w+)` \|", README.partition("| kind | what")[2], re.MULTILINE))


def test_there_are_questions_over_talks() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_over_a_talk_has_the_fields_and_the_kind_that_the_readme_tells(path: Path) -> None:
    rows = rows_of(path)

    assert [row for row in rows if set(row) != FIELDS] == []
    assert {row["kind"] for row in rows} <= kinds_of_the_readme()
    assert [row for row in rows if not (row["talk"].endswith(".md") and type(row["turn"]) is int)] == []
    assert [row for row in rows if row["turn"] < 0] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_over_a_talk_quotes_little_and_a_near_miss_nothing(path: Path) -> None:
    rows = rows_of(path)
    near = [row for row in rows if row["kind"] == "near"]
    answered = [row for row in rows if row["kind"] != "near"]

    assert [row for row in near if row["question"] is not None or row["evidence"] is not None] == []
    assert [row for row in near if not row["twin"]] == []
    assert [row for row in answered if not row["question"] or not row["evidence"]] == []
    assert [row for row in answered if len(row["evidence"]) > 40] == []


def test_a_twin_is_another_question_and_none_stands_twice_over_a_turn() -> None:
    rows = [row for path in FILES for row in rows_of(path)]
    asked = Counter(
        (row["talk"], row["turn"], row[field].casefold())
        for row in rows
        for field in ("question", "twin")
        if row[field]
    )

    assert [question for question, times in asked.items() if times > 1] == []  # so a twin differs as well

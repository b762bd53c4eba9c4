"""The corpus is what its README says: every label points at something that is there."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from building import rows_of
from corpus import interview_beside

FOLDER = Path(__file__).parent / "corpus"
QUESTIONS = sorted(FOLDER.rglob("*.jsonl"))
README = (FOLDER / "README.md").read_text("utf-8")
TWINS = {"role_swapped", "negated", "other_entity", "detail"}
FIELDS = {"kind", "question", "previous", "reply", "exchanges", "sentences"}
interview_of = functools.cache(interview_beside)


def kinds_of_the_readme() -> set[str]:
    rows = re.findall(r"^\| (`.*`) \|", README.partition("| kind | what")[2], re.MULTILINE)
    named = [re.findall(r"`(\w+)`", row) for row in rows]
    return {f"follow_up{n}" if n.startswith("_") else n for row in named for n in row} - {"language_xx"}


def test_there_are_as_many_questions_as_are_worth_training_on() -> None:
    kinds = Counter(row["kind"] for path in QUESTIONS for row in rows_of(path))

    assert sum(kinds[twin] for twin in TWINS) >= 3_000
    assert kinds["everyday"] >= 1_200


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_an_interview_of_the_corpus_is_understood(path: Path) -> None:
    interview = interview_of(path)

    assert interview.transcript.refusal is None
    assert interview.transcript.interviewers or path.stem == "mountain-dog-handler"  # its readers ask
    assert interview.transcript.interviewees


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_labelled_question_has_the_fields_and_the_kind_that_the_readme_tells(path: Path) -> None:
    kinds = kinds_of_the_readme()
    rows = rows_of(path)

    assert [row for row in rows if set(row) - {"pair", "translates"} != FIELDS] == []
    assert {row["kind"] for row in rows if not re.fullmatch(r"language_[a-z]{2}", row["kind"])} <= kinds
    assert [row for row in rows if (row["reply"] == "quoted") != bool(row["exchanges"])] == []


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_the_evidence_of_a_label_opens_a_sentence_of_the_answer(path: Path) -> None:
    interview = interview_of(path)

    for row in rows_of(path):
        answered = [interview.exchange(number) for number in row["exchanges"]]
        begins = [span.of(interview.source.text) for exchange in answered for span in exchange.sentences]
        assert all(any(text.startswith(words) for text in begins) for words in row["sentences"]), row


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_twin_has_one_sibling_that_is_answered(path: Path) -> None:
    pairs: dict[int, list[str]] = defaultdict(list)
    for row in rows_of(path):
        if "pair" in row:
            pairs[row["pair"]].append("twin" if row["kind"] in TWINS else row["kind"])

    assert {number: kinds for number, kinds in pairs.items() if sorted(kinds) != ["sibling", "twin"]} == {}


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_pair_in_another_language_has_the_labels_of_the_one_that_it_translates(path: Path) -> None:
    rows = rows_of(path)
    labels = {(row["pair"], row["reply"]): (row["exchanges"], row["sentences"]) for row in rows if "pair" in row}
    translated = [row for row in rows if "translates" in row]
    counts = Counter((row["kind"], row["translates"]) for row in translated)

    assert [one for one, times in counts.items() if times != len(("quoted", "none"))] == []
    for row in translated:
        assert labels[row["translates"], row["reply"]] == (row["exchanges"], row["sentences"]), row


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_no_question_of_an_interview_stands_twice(path: Path) -> None:
    counts = Counter((row["question"].casefold(), row["previous"]) for row in rows_of(path))

    assert [asked for asked, times in counts.items() if times > 1] == []

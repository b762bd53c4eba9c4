"""Labelled questions are read whole, or what is wrong with them is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import interview_of
from question_sets import Query, UnreadableSet, as_pairs, own_sets, public_sets
from tiny_set import PAIRS, write_lines, write_tiny


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the set "tiny" in it."""
    return write_tiny(tmp_path)


def test_a_public_set_is_read_with_the_answers_of_platforms(folder: Path) -> None:
    (tiny,) = public_sets(folder, (), ("clean",))

    assert tiny.name == "tiny"
    assert tiny.banks[0].pairs == PAIRS
    assert tiny.banks[0].queries["clean"][0] == Query("1", "delete the account", frozenset({"delete"}), "dev")
    assert tiny.published["helpdesk"]["3"] == (None, 0.9)


def test_an_unknown_set_is_told_with_those_there_are(folder: Path) -> None:
    with pytest.raises(UnreadableSet, match=r"has no set huge; it has: tiny"):
        public_sets(folder, ("huge",), ("clean",))


def test_a_missing_noise_is_told_with_its_file(folder: Path) -> None:
    with pytest.raises(UnreadableSet, match=r"queries\.typo\.jsonl cannot be read"):
        public_sets(folder, ("tiny",), ("typo",))


def test_a_missing_field_is_told_with_its_line(folder: Path) -> None:
    write_lines(folder / "tiny" / "pairs.jsonl", [PAIRS[0], {"id": "b"}])

    with pytest.raises(UnreadableSet, match=r"pairs\.jsonl, line 2: question, answer, group is missing"):
        public_sets(folder, ("tiny",), ("clean",))


def test_own_questions_are_split_into_those_trained_on_and_those_held_out() -> None:
    seed, interviews = own_sets(("clean", "typo"))

    assert {q.split for q in seed.banks[0].queries["clean"]} == {"dev", "test"}
    assert {q.split for bank in interviews.banks for q in bank.queries["clean"]} == {"dev"}
    assert len(interviews.banks) == 6
    for bank in (*seed.banks, *interviews.banks):
        groups = {p["group"] for p in bank.pairs}
        assert all(q.relevant <= groups for q in bank.queries["clean"])
        clean, typo = bank.queries["clean"], bank.queries["typo"]
        assert [(q.id, q.relevant) for q in clean] == [(q.id, q.relevant) for q in typo]
        assert sum(c.text != t.text for c, t in zip(clean, typo, strict=True)) > 0.9 * len(clean)


def test_an_interview_is_stored_as_the_words_of_its_exchanges() -> None:
    assert as_pairs(interview_of(("Who are you?", "A keeper. I keep."))) == [
        {"id": "1", "group": "1", "question": "Who are you?", "answer": "A keeper. I keep."}
    ]

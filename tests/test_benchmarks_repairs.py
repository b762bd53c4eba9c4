"""What the benchmark of repairs counts, and the misspellings that it asks with."""

from __future__ import annotations

from collections import Counter

from building import interview_of
from repairs import BEFORE, MISSPELLINGS, by_people, told
from typos import mistyped

from bot.retrieval import Index
from bot.retrieval.spelling import Speller
from bot.text.weights import LANGUAGES

QUESTION = "Why does the council promise so much dredging in the harbour every winter?"


def speller() -> Speller:
    interview = interview_of((QUESTION, "Because the council sits in the harbour, and the winter is long."))
    return Index.build([interview], None).speller


def test_a_question_without_errors_is_not_changed_and_its_errors_are_counted() -> None:
    counts = told(speller(), QUESTION)
    differing = sum(a != b for a, b in zip(QUESTION.split(), mistyped(QUESTION, "typo_light").split(), strict=True))

    assert counts == Counter(questions=1, damaged=differing, right=differing)


def test_a_question_that_is_read_as_another_one_is_changed() -> None:
    assert told(speller(), "Why does the concil promise so much?")["changed"] == 1


def test_each_misspelling_has_its_word_in_a_language_that_is_read() -> None:
    lines = [line.split("\t") for line in MISSPELLINGS.read_text("utf-8").splitlines()[1:]]

    assert {language for language, _, _ in lines} == set(LANGUAGES) == set(BEFORE)
    assert [line for line in lines if line[1] == line[2]] == []
    assert len(by_people(speller(), "en")) == sum(language == "en" for language, _, _ in lines)

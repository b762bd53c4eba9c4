"""Pages that no rule has seen are marked as they should be; what is made of them is measured, not tested."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from world.judging import bare
from world.marked import FOLDERS, Marked, pages

_PAGES = pages("unseen")
_MARK = re.compile(r"⟦([QqA.])⟧")
#: The line before a question, or the one above where it has none; and all between its question mark and the answer.
_ASKED = re.compile(r"([^\n]*\n?)⟦Q⟧[^⟦?]*\?([^⟦?]*)⟦A⟧")


def test_the_pages_are_of_five_languages() -> None:
    assert Counter(page.language for page in _PAGES) == {"en": 12, "fr": 7, "de": 7, "es": 5, "pt": 5}


def test_three_pages_name_nobody_and_three_are_no_interview() -> None:
    nameless = [page for page in _PAGES if not page.truth.interviewees]

    assert sorted(bool(page.truth.exchanges) for page in nameless) == [False] * 3 + [True] * 3


def test_no_two_interviews_are_printed_in_the_same_manner() -> None:
    manners = Counter(_manner(page.file) for page in _PAGES if page.truth.exchanges)

    assert [manner for manner, times in manners.items() if times > 1] == []


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.file)
def test_each_question_has_an_answer_that_ends(page: Marked) -> None:
    marks = "".join(_MARK.findall(_written(page.file)))

    assert re.fullmatch(r"(?:[Qq]A\.)*", marks)
    assert len(page.truth.exchanges) == marks.count("A")
    assert all(bare(question) and bare(answer) for question, answer in page.truth.exchanges)


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.file)
def test_all_who_take_part_are_named_on_the_page(page: Marked) -> None:
    text = page.data.decode().casefold()

    words = " ".join((*page.truth.interviewers, *page.truth.interviewees)).casefold().split()

    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.file)
def test_a_page_is_printed_without_its_marks(page: Marked) -> None:
    assert not set("⟦⟧") & set(page.data.decode())


def _written(file: str) -> str:
    return (FOLDERS["unseen"] / file).read_text("utf-8")


def _manner(file: str) -> tuple[str, str, str]:
    """Return the file's format, and what stands before its last question and its answer, names and times apart."""
    before_question, before_answer = _ASKED.findall(_written(file))[-1]
    return file.rpartition(".")[2], _shape(before_question), _shape(before_answer)


def _shape(label: str) -> str:
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]{3,}", "name", label))

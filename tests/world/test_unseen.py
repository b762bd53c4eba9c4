"""Pages that no rule has seen are marked as they should be; what is made of them is measured, not tested."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from world.judging import bare
from world.marked import FOLDERS, UNSEEN, Marked, pages

_PAGES = [pytest.param(folder, page, id=f"{folder}/{page.file}") for folder in UNSEEN for page in pages(folder)]
_MARK = re.compile(r"⟦([QqA.])⟧")
#: The line before a question, or the one above where it has none; and all between its question mark and the answer.
_ASKED = re.compile(r"([^\n]*\n?)⟦Q⟧[^⟦?？]*[?？]([^⟦?？]*)⟦A⟧")


@pytest.mark.parametrize(
    ("folder", "languages"),
    [
        ("unseen_b", {"en": 14, "fr": 7, "de": 6, "es": 6, "pt": 4, "it": 2, "zh": 1}),
        ("unseen_c", {"en": 13, "fr": 8, "de": 7, "es": 6, "pt": 6}),
        ("unseen_d", {"en": 14, "es": 8, "pt": 8}),
        ("unseen_e", {"en": 16, "fr": 10, "de": 9, "es": 8, "pt": 7}),
        ("unseen_f", {"en": 18, "fr": 10, "de": 10, "es": 6, "pt": 6}),
        ("unseen_g", {"en": 22, "fr": 9, "de": 9, "es": 6, "pt": 4}),
        ("unseen_h", {"en": 24, "fr": 12, "de": 12, "es": 8, "pt": 4}),
        ("unseen_i", {"en": 22, "de": 10, "fr": 10, "es": 8, "pt": 6, "it": 2, "zh": 2}),
        ("unseen_j", {"en": 22, "de": 10, "fr": 10, "es": 8, "pt": 6, "it": 2, "zh": 2}),
        ("unseen_l", {"en": 24, "de": 12, "fr": 9, "es": 9, "pt": 3, "it": 2, "nl": 1}),
    ],
)
def test_the_pages_are_of_several_languages(folder: str, languages: dict[str, int]) -> None:
    assert Counter(page.language for page in pages(folder)) == languages


@pytest.mark.parametrize(("folder", "interviews", "others"), [("unseen_b", 1, 1), ("unseen_c", 3, 3)])
def test_some_pages_name_nobody_and_some_are_no_interview(folder: str, interviews: int, others: int) -> None:
    nameless = [page for page in pages(folder) if not page.truth.interviewees]

    assert sorted(bool(page.truth.exchanges) for page in nameless) == [False] * others + [True] * interviews


# Those of later folders are in the proportions of the web, where manners come again.
@pytest.mark.parametrize("folder", ["unseen_b", "unseen_c", "unseen_d"])
def test_no_two_interviews_are_printed_in_the_same_manner(folder: str) -> None:
    manners = Counter(_manner(folder, page.file) for page in pages(folder) if page.truth.exchanges)

    assert [manner for manner, times in manners.items() if times > 1] == []


@pytest.mark.parametrize(("folder", "page"), _PAGES)
def test_each_question_has_an_answer_that_ends(folder: str, page: Marked) -> None:
    marks = "".join(_MARK.findall(_written(folder, page.file)))

    assert re.fullmatch(r"(?:[Qq]A\.?)*", marks)
    assert len(page.truth.exchanges) == marks.count("A")
    assert all(bare(question) and bare(answer) for question, answer in page.truth.exchanges)


@pytest.mark.parametrize(("folder", "page"), _PAGES)
def test_all_who_take_part_are_named_on_the_page(folder: str, page: Marked) -> None:
    text = page.data.decode().casefold()

    words = " ".join((*page.truth.interviewers, *page.truth.interviewees)).casefold().split()

    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(("folder", "page"), _PAGES)
def test_a_page_is_printed_without_its_marks(folder: str, page: Marked) -> None:
    assert not set("⟦⟧") & set(page.data.decode())


def _written(folder: str, file: str) -> str:
    return (FOLDERS[folder] / file).read_text("utf-8")


def _manner(folder: str, file: str) -> tuple[str, str, str]:
    """Return the file's format, and what stands before its last question and its answer, names and times apart."""
    before_question, before_answer = _ASKED.findall(_written(folder, file))[-1]
    return file.rpartition(".")[2], _shape(before_question), _shape(before_answer)


def _shape(label: str) -> str:
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]{3,}", "name", label))

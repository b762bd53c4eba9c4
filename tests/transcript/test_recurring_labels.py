from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from itertools import islice, product

import pytest

from bot.reading.formats import read
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label, candidates_of
from bot.transcript.labelling.recurring_labels import all_answer, once_each, once_in_styles, recurring
from transcript.building import document_of
from transcript.growth import grows_evenly


def candidates(text: str, shape: Shape = Shape.COLON) -> list[Label]:
    return candidates_of(document_of(text))[shape]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Ann", "Bo", "Ann"], {"ann"}),
        (["ann", "bo", "ann", "bo"], set()),
        (["ann", "bo", "ann", "bo", "ann"], {"ann"}),
        (["Ann", "Ann"], set()),
        (["Q", "Q", "Q"], {"q"}),
        (["a", "a", "a"], set()),
    ],
)
def test_names_recur_from_the_second_time_and_nicknames_from_the_third(names: list[str], found: set[str]) -> None:
    assert recurring(candidates("\n\n".join(f"{name}: words" for name in names))) == found


def test_a_shape_without_a_mark_needs_another_name_after_each_label_that_recurs() -> None:
    answered = "".join(f"Ann – Why?\n\n{name} Lee – So.\n\n" for name in ("Bo", "Cy", "Di"))
    alone = "".join(f"Ann – Why {n}?\n\nSo it is.\n\n" for n in range(3))

    assert recurring(candidates(answered, Shape.DASH)) == {"ann"}
    assert all_answer("ann", candidates(answered, Shape.DASH))
    assert recurring(candidates(alone, Shape.DASH)) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Question: Why?\n\nAnswer: So.", ["Question", "Answer"]),
        ("Ann: Why?\n\nBo: So, Ann.", ["Ann", "Bo"]),
        ("Ann: Why?\n\nBo: So.", []),
        ("Ann: Why?\n\nwords\n\nBo: So, Ann.", []),
        ("Ann: Why?\n\nAnn: So.", []),
    ],
)
def test_where_none_recurs_two_neighbours_are_labels_that_are_parts_or_mentioned(text: str, found: list[str]) -> None:
    assert [label.name for label in once_each(candidates(text), document_of(text))] == found


@pytest.mark.parametrize("shape", [Shape.BOLD, Shape.DASH])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**Ida Holm** — *Why?*\n\n**Bo Ray** — So.", ["Ida Holm", "Bo Ray"]),
        ("**Ida Holm** — *Why* so?\n\n**Bo Ray** — So.", []),
        ("**Ida Holm** — *Why?*\n\n**Bo Ray** — *So.*", []),
        ("**Ida Holm** — *Why?*\n\n**Bo Ray** *(author)* — *So.*", []),
    ],
)
def test_an_answer_whose_words_are_all_set_off_does_not_open_the_styles_of_a_talk(
    text: str, found: list[str], shape: Shape
) -> None:
    document = read(text.encode(), "talk.md")

    assert [label.name for label in once_in_styles(candidates_of(document)[shape], document)] == found


@pytest.mark.parametrize("line", ["**a **b", "**a** b", "**a** *b*"])
def test_thousands_of_labels_in_a_block_are_looked_behind_in_time(line: str) -> None:
    document = read(f"{line}\n".encode() * 8000, "talk.md")
    found = candidates_of(document)
    began = time.process_time()

    for labels in found.values():
        once_in_styles(labels, document)

    assert time.process_time() - began < 2


def test_labels_that_stand_once_in_thousands_of_questions_are_not_all_counted() -> None:
    def with_labels(times: int) -> Callable[[], object]:
        names = ("".join(letters).title() for letters in islice(product("aeioulmnrst", repeat=4), 2_000 * times))
        document = document_of("".join(f"**{name}: why does it hum?**\n\n" for name in names))
        return partial(once_in_styles, candidates_of(document)[Shape.COLON], document)

    assert grows_evenly(with_labels)


def test_thousands_of_bold_questions_below_one_outlet_are_looked_through_once() -> None:
    def with_questions(times: int) -> Callable[[], object]:
        document = document_of("**The Lantern - Why so?**\n\nBecause.\n\n" * 1_000 * times)
        return partial(recurring, candidates_of(document)[Shape.DASH])

    assert grows_evenly(with_questions)

"""Later pages are parsed by names and paragraphs that were fitted without their batch."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy")  # in the extra "dev" only

from left_out_pages import PARTS, LeftOut, part_of
from world.marked import batches, pages

from bot.transcript.decision import second_look
from bot.transcript.decision.paragraph_chances import Chances as ParagraphChances
from bot.transcript.identities import page_names
from bot.transcript.identities.name_chances import Chances as NameChances


def at_hand() -> tuple[object, object]:
    """Return what says of names, and of paragraphs, what they are."""
    return vars(page_names)["shipped"](), vars(second_look)["shipped"]()


def test_every_later_page_is_in_one_batch_and_every_batch_in_one_part() -> None:
    files = sorted(file for batch in batches() for file in batch)
    parts = [{part_of(file) for file in batch} for batch in batches()]

    assert files == [page.file for page in pages("later")]
    assert sorted(set.union(*parts)) == list(range(PARTS))
    assert {len(part) for part in parts} == {1}


def test_a_page_that_is_no_later_one_is_left_out_of_nothing() -> None:
    assert part_of("en-none-of-them.md") == PARTS


def test_a_page_is_parsed_by_what_was_fitted_without_its_part_and_by_what_is_shipped_afterwards() -> None:
    names = [NameChances((0.0, float(part)), {}) for part in range(PARTS)]
    paragraphs = [ParagraphChances({"always": (0.0, float(part))}) for part in range(PARTS)]
    before = at_hand()

    file = pages("later")[0].file
    with LeftOut(names, paragraphs).parsing(file):
        inside = at_hand()

    assert inside == (names[part_of(file)], paragraphs[part_of(file)])
    assert at_hand() == before

"""Later pages are parsed by names and paragraphs that were fitted without them."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy")  # in the extra "dev" only

from left_out_pages import PARTS, LeftOut, part_of

from bot.transcript import people, second_look
from bot.transcript.name_chances import Chances as NameChances
from bot.transcript.paragraph_chances import Chances as ParagraphChances
from world.marked import pages


def at_hand() -> tuple[object, object]:
    """Return what says of names, and of paragraphs, what they are."""
    return vars(people)["shipped"](), vars(second_look)["shipped"]()


def test_every_part_has_a_good_share_of_the_later_pages() -> None:
    parts = [part_of(page.file) for page in pages("later")]

    assert sorted(set(parts)) == list(range(PARTS))
    assert min(map(parts.count, range(PARTS))) > len(parts) / PARTS / 2


def test_a_page_is_parsed_by_what_was_fitted_without_its_part_and_by_what_is_shipped_afterwards() -> None:
    names = [NameChances((0.0, float(part)), {}) for part in range(PARTS)]
    paragraphs = [ParagraphChances({"always": (0.0, float(part))}) for part in range(PARTS)]
    before = at_hand()

    with LeftOut(names, paragraphs).parsing("en-a.md"):
        inside = at_hand()

    assert inside == (names[part_of("en-a.md")], paragraphs[part_of("en-a.md")])
    assert at_hand() == before

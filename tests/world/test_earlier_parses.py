"""What earlier versions made of pages is told in the traits that parses have today."""

from __future__ import annotations

import json
from pathlib import Path

from bot.reading.formats import read
from bot.transcript.assembly import examine
from bot.transcript.conversation import understand
from world.marked import FOLDERS

EARLIER = Path(__file__).parent / "earlier_parses.json"
#: What versions before did not know of their parses.
UNKNOWN = {"name_chance", "name_rival"}
TALK = "Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: Does it hurt?\n\nBo Ray: Yes.\n"


def test_earlier_parses_have_the_traits_of_today() -> None:
    document = read(TALK.encode(), "talk.md")
    traits = examine(document, understand(document, "en"), "en").verdict.traits

    assert json.loads(EARLIER.read_text("utf-8"))["traits"] == sorted(traits.keys() - UNKNOWN)


def test_some_pages_are_understood_before_rules_are_made_for_them_and_some_are_not() -> None:
    pages = json.loads(EARLIER.read_text("utf-8"))["pages"]

    assert {row["right"] for row in pages.values() if row["traits"]} == {True, False}
    assert all(not row["right"] for row in pages.values() if not row["traits"])


def test_all_of_them_are_of_pages_that_are_here() -> None:
    pages = json.loads(EARLIER.read_text("utf-8"))["pages"]

    assert pages.keys() <= {path.name for path in FOLDERS["in_view"].iterdir()}

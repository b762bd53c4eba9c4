from __future__ import annotations

import pytest

from bot.transcript.soundness.markings import Marking, marking_of
from transcript.building import NAMED, conversation_of

BARE = "Why do you keep bees?\n\nI like how they hum in the evening.\n\nDo they sting you?\n\nThey never stung me.\n"
STYLED = "**Why do you keep bees?**\n\nI like it.\n\n**Do they sting you?**\n\nMe? Never.\n"
ONCE = NAMED + "".join(f"\nWhy is that, number {n}?\n\nI do not know, but I like it so.\n" for n in range(6))
LISTED = NAMED * 2 + "\nI have kept these:\n\n" + "".join(f"- hive {n}\n" for n in range(30))
TURNS = ">> Why do you keep bees?\n>> I like how they hum.\n>> Show me.\n>> They are asleep.\n>> Now?\n>> In winter.\n"


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        (NAMED, Marking.NAMED),
        (STYLED, Marking.STYLED),
        (ONCE, Marking.ONCE),
        (LISTED, Marking.NAMED),
        (TURNS, Marking.TURNS),
        (BARE, Marking.NONE),
    ],
)
def test_speakers_are_told_apart_by_names_by_style_by_arrows_or_not_at_all(text: str, marking: Marking) -> None:
    assert marking_of(conversation_of(text)) is marking

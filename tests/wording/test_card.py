from __future__ import annotations

from bot.wording import (
    Passage,
    Voice,
)
from wording.building import FISH, ROCK, passage


def test_bold_words_are_cut_out_of_their_passage() -> None:
    shown: Passage = passage(ROCK, FISH, Voice.ANSWER, "Ida Holm", "The boat brings flour when the sea allows it.")

    assert shown.pieces() == (
        ("Mostly dried fish and potatoes. ", False),
        ("The boat brings flour when the sea allows it.", True),
    )

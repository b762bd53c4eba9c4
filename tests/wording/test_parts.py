from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import (
    NotCovered,
)
from bot.wording import (
    reply_card,
)
from bot.wording.parts import search_notes
from wording.building import search_of


@pytest.mark.parametrize(
    ("left", "note"),
    [
        (1, "1 more question of this message was not looked at: ask it again."),
        (2, "2 more questions of this message were not looked at: ask them again."),
    ],
)
def test_questions_that_were_not_looked_at_are_told(left: int, note: str) -> None:
    search = replace(search_of(read_as="wat of it?"), left=left)

    assert search_notes(search) == ("Read as: wat of it?", note)
    assert note in reply_card(NotCovered(search, (), 0.9)).notes

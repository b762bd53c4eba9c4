from __future__ import annotations

import pytest

from bot.text.cutting import cut_short


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("", ""),
        ("I was nine.", "I was nine."),
        ("I was nine. And", "I was nine.…"),
        ("I was ninety-nine", "I was…"),
        ("Donaudampfschiff", "Donaudampfs…"),
        ("I was twelve years", "I was…"),
    ],
)
def test_a_line_that_is_too_long_is_cut_at_a_word_where_it_has_one(line: str, shown: str) -> None:
    assert cut_short(line, 12) == shown

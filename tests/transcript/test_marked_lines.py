"""What tells by the end of a line what stands below it."""

from __future__ import annotations

import pytest

from bot.transcript.signs.marked_lines import introduces


@pytest.mark.parametrize(
    ("words", "is_above"),
    [
        ("Three things count:", True),
        ("**Three things count:**\n", True),
        ("*Three things count*: ", True),
        ("三点：", True),
        ("Three things: salt.", False),
        ("Three things count.", False),
        ("", False),
    ],
)
def test_a_colon_at_the_end_introduces_what_stands_below_whatever_style_it_has(words: str, is_above: bool) -> None:
    assert introduces(words) is is_above

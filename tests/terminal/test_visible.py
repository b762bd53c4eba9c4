from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.terminal.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, “quoted” – and 習近平 🎈", "plain, “quoted” – and 習近平 🎈"),
        ("\x1b[31mred\x1b[0m", "[U+001B][31mred[U+001B][0m"),
        ("title\x1b]0;owned\x07", "title[U+001B]]0;owned[U+0007]"),
        ("evil\u202etxt.exe\u2066", "evil[U+202E]txt.exe[U+2066]"),
        ("two\r\nlines", "two lines"),
        ("a \n\t b\u2028c", "a b c"),
        ("two  blanks", "two  blanks"),
        ("back\x08space \x9b31m", "back[U+0008]space [U+009B]31m"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
        ("half \ud83d", "half [U+D83D]"),
    ],
)
def test_acting_characters_are_shown_and_others_kept(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_whatever_is_shown_is_one_line_without_controls(text: str) -> None:
    shown = visible(text)

    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])))
def test_harmless_text_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_app.showing import markup
from bot.discord_app.showing.markup import block_quote, escape, inline, plain
from bot.errors import AlteredQuoteError
from discord_app.showing.building import hostile


@given(hostile)
def test_escaped_text_reads_back_as_it_was(text: str) -> None:
    assert plain(inline(text)) == text


@settings(max_examples=1000)
@given(st.lists(st.tuples(hostile.filter(bool), st.booleans()), min_size=1, max_size=4))
def test_a_block_quote_reads_back_as_the_pieces_joined(pieces: list[tuple[str, bool]]) -> None:
    block = block_quote(tuple(pieces))

    assert plain(block) == "".join(text for text, _ in pieces)
    assert all(line.startswith("> ") for line in block.split("\n"))


def without_escapes(markdown: str) -> str:
    """Return ``markdown`` with every escaped mark taken for a letter, as Discord takes it."""
    return re.sub(r"\\[^0-9A-Za-z\s]", "x", markdown)


@given(hostile)
def test_nothing_that_discord_acts_upon_is_left(text: str) -> None:
    acted_upon = r"[*_~`|<>@\[\\]|^\s*[-+#]|^\s*\d+[.)](\s|$)|\w://|:[^\s:]+:|(?i:discord(app)?)\.(gg|com)"  # fmt: skip

    assert re.search(acted_upon, without_escapes(escape(text)), re.MULTILINE) is None


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("A 12-point plan; 3.5 (or so) – she: “no”!", "A 12-point plan; 3.5 (or so) – she: “no”!"),
        ("**a** _b_ ~~c~~ `d` ||e||", r"\*\*a\*\* \_b\_ \~\~c\~\~ \`d\` \|\|e\|\|"),
        ("[a](https://b.example)", r"\[a](https\://b.example)"),
        ("@everyone <@1> <t:1:R>", r"\@everyone \<\@1\> \<t\:1:R\>"),
        ("# a\n- b\n1. c\n1989 d", "\\# a\n\\- b\n1\\. c\n1989 d"),
        ("10:30", "10:30"),
        (":smile:", r"\:smile:"),
        ("join Discord.gg/abc", r"join Discord\.gg/abc"),
        ("a\\", "a\\\\"),
    ],
)  # fmt: skip
def test_only_live_marks_are_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_bold_is_closed_before_a_line_ends() -> None:
    assert block_quote((("One.\n\nTwo.", True), (" Three.", False))) == "> **One.**\n> \n> **Two.** Three."


def test_bold_sentences_that_touch_become_one() -> None:
    assert block_quote((("一。", True), ("二。", True))) == "> **一。二。**"


def test_a_block_that_would_not_read_back_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "escape", str.upper)

    with pytest.raises(AlteredQuoteError):
        block_quote((("word", False),))
    with pytest.raises(AlteredQuoteError):
        inline("word")

"""Texts full of what Discord acts upon."""

from __future__ import annotations

from hypothesis import strategies as st

#: Pieces of Markdown, so that random texts are full of it; joined with any other character.
LIVE = [
    "*", "**", "***", "_", "__", "~~", "`", "```py\n", "||", "\\", "> ", ">>> ", "# ", "## ", "-# ", "- ", "+ ", "* ",
    "1. ", "12) ", "[a](https://a.example)", "<https://a.example>", "https://a.example/b_c_d", "@everyone", "@here",
    "<@1>", "<@!1>", "<@&1>", "<#1>", "<:a:1>", "<a:b:1>", "<t:1:R>", "</ask:1>", "<id:browse>", ":smile:",
    "discord.gg/abc", "\n", "\r\n", "\n\n", " ", "\t", "word", "L’Été", "😀", "\u200b", "\u2028",
]  # fmt: skip
hostile = st.lists(st.one_of(st.sampled_from(LIVE), st.text(max_size=3)), max_size=12).map("".join)

"""Discord's Markdown: how words that are not ours are shown as they are, and how to get them back.

A backslash before a punctuation mark makes the mark plain text in Discord's clients, and makes no word of the text a
mention, a link, an emoji or a timestamp. Only marks that would do something are escaped, because some clients copy
the backslashes. Nothing is inserted, left out or replaced otherwise, so that ``plain`` is an exact inverse.
"""

from __future__ import annotations

import re
from itertools import groupby

from bot.errors import AlteredQuoteError
from bot.remarks import Remark

#: The last character of each match is the one that gets the backslash.
_LIVE = re.compile(
    r"""
      [\\*_~`|]                             # emphasis, underline, strike-through, code, spoilers; the backslash itself
    | [<>@]                                 # mentions, custom emoji, timestamps, <links>, quotes; @everyone, @here
    | \[                                    # masked links
    | (?:^|(?<=\r)) [^\S\n]* [#+-]          # headings, lists and small print, at the start of a line
    | (?:^|(?<=\r)) [^\S\n]* \d+ [.)] (?!\S)  # numbered lists, at the start of a line
    | : (?=//)                              # links
    | : (?=[^\s:]*:)                        # :emoji:
    | (?<=discord)    \. (?=\w)             # invitations without a scheme: discord.gg/…
    | (?<=discordapp) \. (?=\w)
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_ESCAPED_OR_BOLD = re.compile(r"\\(?P<mark>.)|\*\*", re.DOTALL)
_QUOTE = "> "
_SMALL = "-# "


def escape(text: str) -> str:
    """Return ``text`` with a backslash before every mark that Discord would act upon."""
    return _LIVE.sub(lambda live: f"{live[0][:-1]}\\{live[0][-1]}", text)


def plain(markup: str) -> str:
    """Return the text that ``markup`` shows: the inverse of ``inline`` and ``block_quote``."""
    lines = "\n".join(line.removeprefix(_QUOTE) for line in markup.split("\n"))
    return _ESCAPED_OR_BOLD.sub(lambda found: found["mark"] or "", lines)


def inline(text: str) -> str:
    """Return ``text`` escaped, to stand on lines of its own or after words of ours.

    Raises:
        AlteredQuoteError: read back, it would not be ``text``.
    """
    return _proven(escape(text), text)


def block_quote(pieces: tuple[tuple[str, bool], ...]) -> str:
    """Return a block quote of ``pieces``, each a text and whether it is bold.

    Raises:
        AlteredQuoteError: read back, it would not be the pieces joined.
    """
    runs = [("".join(text for text, _ in run), bold) for bold, run in groupby(pieces, key=lambda piece: piece[1])]
    body = "".join(_bold(escape(text)) if bold else escape(text) for text, bold in runs)
    return _proven(_QUOTE + body.replace("\n", f"\n{_QUOTE}"), "".join(text for text, _ in pieces))


def small(markup: str) -> str:
    """Return ``markup`` in small print, which Discord's Markdown has a line at a time."""
    return "\n".join(f"{_SMALL}{line}" if line.strip() else line for line in markup.split("\n"))


def code_block(text: str) -> str:
    """Return ``text`` as a block that is copied as it is.

    Nothing can be escaped in there, so a backtick, of which the end of the block is made, is shown as an accent.
    """
    return f"```\n{text.replace('`', 'ˋ')}\n```"


def _bold(escaped: str) -> str:
    return "\n".join(f"**{line}**" if line.strip() else line for line in escaped.split("\n"))


def _proven(markup: str, text: str) -> str:
    if plain(markup) != text:
        raise AlteredQuoteError(Remark("the words would not be shown as they stand in the source; not shown"))
    return markup

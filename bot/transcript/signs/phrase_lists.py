"""How a file of phrases is read: lists under heads, a phrase a line, in which one list may stand for a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_HEAD: Final = re.compile(r"(?m)^\[([a-z ]+)\]$")
_LIST: Final = re.compile(r"<([a-z ]+)>")
#: What only holds words together, in a file where nothing is taken out of them.
_BRACKET: Final = re.compile(r"(?<!\\)\((?!\?)")


def phrase_lists(text: str) -> Mapping[str, str]:
    """Return head of a list in ``text`` -> the regular expression of any of its phrases, one group.

    "[network]" is a head. Below it each line is a phrase, written as a regular expression but for "<head>", which is
    any phrase of a list above, and for brackets, which take nothing out. Lines that begin with "#" are comments.

    Raises:
        KeyError: a phrase names a list that is not above it.
    """
    lists: dict[str, str] = {}
    _, *parts = _HEAD.split(text)
    for head, lines in zip(parts[::2], parts[1::2], strict=True):
        phrases = (line for line in lines.splitlines() if line and not line.startswith("#"))
        written = (_LIST.sub(lambda named: lists[named[1]], _BRACKET.sub("(?:", phrase)) for phrase in phrases)
        lists[head] = f"(?:{'|'.join(written)})"
    return lists

"""The lines of a text, and where each of them stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Every line, also empty ones, without its end; a form feed ends a line too.
_LINE = re.compile(r"([^\r\n\f]*)(\r\n|[\r\n\f]|\Z)")
#: Signs that are not seen, at the head of a line: of a direction, of no width, and where two files were joined.
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_SIGN = re.compile(f"[{_UNSEEN}]")
_UNSEEN_AHEAD = re.compile(rf"^([ \t]*+)[{_UNSEEN}]+", re.MULTILINE)
#: Where such signs end around a name before a colon, as messengers have them around what people typed.
_AROUND_NAME = re.compile(
    rf"^([ \t]*+)[{_UNSEEN}]+([^\r\n:：{_UNSEEN}]{{1,60}})[\u202c\u2069]+(?=[ \t]?[:：])", re.MULTILINE
)
_NOT_SEEN = re.compile(rf"\A[\s{_UNSEEN}]++")
#: Ends of lines and of paragraphs in Unicode; and those of some printers and mainframes, which are no such ends in a
#: text with others: U+0085 may be an ellipsis in a wrong encoding.
_ENDS = str.maketrans(dict.fromkeys("\u2028\u2029", "\n"))
_LONE_ENDS = str.maketrans(dict.fromkeys("\v\x85", "\n"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without its end: ``text[start:end]``."""

    start: int
    end: int
    words: str


def without_unseen(text: str) -> str:
    """Return ``text`` without the signs that nobody sees at the heads of its lines: they would hide a label there."""
    return _UNSEEN_AHEAD.sub(r"\1", _AROUND_NAME.sub(r"\1\2", text)) if _SIGN.search(text) else text


def unseen_ahead(words: str) -> int:
    """Return how many blanks and signs that are not seen stand before what is seen of ``words``."""
    return len(words) - len(_NOT_SEEN.sub("", words, count=1))


def with_plain_ends(text: str) -> str:
    """Return ``text`` with the ends of lines that every program knows, also where it has those of few programs."""
    text = text.translate(_ENDS)
    return text if "\n" in text or "\r" in text else text.translate(_LONE_ENDS)


def split_lines(text: str) -> list[Line]:
    """Return all lines of ``text``, also empty ones."""
    return [Line(m.start(1), m.end(1), m.group(1)) for m in _LINE.finditer(text)]

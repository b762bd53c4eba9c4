"""How YAML and TOML write the value of a field: its quotation marks and escapes, and where it goes on below."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.model import Span
from bot.reading.text_lines import Line

#: A value within quotation marks goes on for so many lines at most; with more, none of them closes it.
_MOST_LINES = 50
#: Behind the colon of a field whose value stands below: how its lines are joined, and what is done with blank ones.
_BLOCK_SCALAR = re.compile(r"[>|](?:[+-]?\d?|\d[+-])(?:[ \t]+#.*)?")
#: "!!str" and "&name" say what a value is and what it is called elsewhere.
_PROPERTIES = re.compile(r"(?:(?:!!\w+|&[\w-]+)[ \t]+)+(?=\S)")
#: A value within marks, and nothing but a comment behind it.
_CLOSED = re.compile(r"""(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)')[ \t]*(?:\#.*)?\Z""", re.VERBOSE)
#: TOML has marks that enclose several lines.
_TRIPLE = ('"""', "'''")
_MARKS = "\"'"
_ESCAPE = re.compile(
    r"\\(?:u(?P<high>[dD][89abAB][\da-fA-F]{2})\\u(?P<low>[dD][c-fC-F][\da-fA-F]{2})"
    r"|(?:u(?P<four>[\da-fA-F]{4})|U(?P<eight>[\da-fA-F]{8})|x(?P<two>[\da-fA-F]{2}))"
    r"|(?P<line>[ \t]*\r?\n[ \t]*)|(?P<mark>[\"\\/'])|(?P<blank>[nrtN_ ]))"
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_DOUBLED = re.compile("''")
#: All of a list on a line, and what stands in it.
_LIST = re.compile(r"\[(?P<items>[^\[\]]*)\][ \t]*(?:#.*)?\Z")
_IN_LIST = re.compile(
    r"""\s*(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'|(?P<bare>[^\s,"'][^,]*))\s*(?:,|\Z)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Value:
    """Where a value stands, without the marks around it."""

    span: Span
    #: The stretches of it that stand for something else, and for what; in order.
    escapes: tuple[tuple[Span, str], ...] = ()

    def of(self, text: str) -> str:
        """Return the words of it, without its escapes."""
        pieces, at = [], self.span.start
        for escape, instead in self.escapes:
            pieces += [text[at : escape.start], instead]
            at = escape.end
        return "".join((*pieces, text[at : self.span.end]))


def value_at(text: str, lines: Sequence[Line], n: int, start: int) -> tuple[Value | None, int]:
    """Return the value at ``start`` in the line ``n`` of ``lines``, and the number of the line behind it.

    It may go on below: in YAML behind ``>`` or ``|``, and within quotation marks, on indented lines. None where it has
    no words.
    """
    line = lines[n]
    if properties := _PROPERTIES.match(text, start, line.end):
        start = properties.end()
    words = text[start : line.end].strip()
    if _BLOCK_SCALAR.fullmatch(words) and (below := _indented(lines, n)):
        return value_within(text, below[0].start, below[-1].end), n + len(below) + 1
    if words[:3] in _TRIPLE:
        return _triple(text, lines, n, start)
    if closed := _CLOSED.match(text, start, line.end):
        mark = "double" if closed["double"] is not None else "single"
        return _quoted(text, *closed.span(mark), text[start]), n + 1
    if words[:1] in _MARKS and not words[1:].endswith(words[:1]):
        for number, other in enumerate(islice(_below(lines, n), _MOST_LINES), n + 1):
            if other.words.rstrip().endswith(words[:1]):
                end = other.start + len(other.words.rstrip()) - 1
                return _quoted(text, start + 1, end, words[:1]), number + 1
    return value_within(text, start, line.end), n + 1


def with_entities(text: str, value: Value) -> Value:
    """Return ``value`` with the characters that entities of HTML in it stand for: "Ida&#8217;s bees"."""
    meant = ((Span(*m.span()), html.unescape(m[0])) for m in _ENTITY.finditer(text, value.span.start, value.span.end))
    found = [(span, words) for span, words in meant if not words.endswith(";") and words.isprintable()]
    # They do not overlap: no escape has an "&" in it, and no entity a backslash or a mark.
    return replace(value, escapes=tuple(sorted([*value.escapes, *found], key=lambda escape: escape[0].start)))


def listed_in(text: str, start: int, end: int) -> list[Value]:
    """Return the values of the list between ``start`` and ``end``: ``["Ida", "Jo"]``; none where it is no list."""
    listed = _LIST.match(text, start, end)
    if listed is None:
        return []
    at, last = listed.span("items")
    found: list[Value | None] = []
    while item := _IN_LIST.match(text, at, last):
        kind = item.lastgroup or ""
        within = item.span(kind)
        found.append(value_within(text, *within) if kind == "bare" else _quoted(text, *within, item[0].lstrip()[0]))
        at = item.end()
    return [value for value in found if value] if at == last else []


def value_within(text: str, start: int, end: int) -> Value | None:
    """Return the value between ``start`` and ``end`` without marks at its ends; None where it has no words."""
    while start < end and text[start] in "\"'[ ":
        start += 1
    while start < end and text[end - 1] in "\"'] ":
        end -= 1
    return Value(Span(start, end)) if start < end else None


def _below(lines: Sequence[Line], n: int) -> Iterator[Line]:
    """Yield the lines below the line ``n`` that are blank, or indented more than it is."""
    depth = _depth(lines[n])
    for number in range(n + 1, len(lines)):
        line = lines[number]
        if line.words.strip() and _depth(line) <= depth:
            return
        yield line


def _indented(lines: Sequence[Line], n: int) -> list[Line]:
    """Return the lines that are indented below the line ``n``, up to the last that is not blank."""
    below = list(_below(lines, n))
    while below and not below[-1].words.strip():
        below.pop()
    return below


def _depth(line: Line) -> int:
    return len(line.words) - len(line.words.lstrip(" \t"))


def _triple(text: str, lines: Sequence[Line], n: int, start: int) -> tuple[Value | None, int]:
    """Return the value within three marks, which may close on a later line."""
    begin = start + len('"""')
    mark = text[start:begin]
    for number, line in enumerate(islice(lines, n, n + _MOST_LINES), n):
        at = text.find(mark, max(begin, line.start), line.end)
        if at >= 0:
            return _quoted(text, begin, at, mark), number + 1
    return value_within(text, start, lines[n].end), n + 1


def _quoted(text: str, start: int, end: int, mark: str) -> Value | None:
    """Return the value between ``start`` and ``end``, which stand within ``mark``."""
    words = text[start:end]
    if not words.strip():
        return None
    end -= len(words) - len(words.rstrip())
    start += len(words) - len(words.lstrip())
    if mark == "'":
        return Value(Span(start, end), tuple((Span(*m.span()), "'") for m in _DOUBLED.finditer(text, start, end)))
    if mark == "'''":
        return Value(Span(start, end))
    found = ((Span(*m.span()), _meant(m)) for m in _ESCAPE.finditer(text, start, end))
    return Value(Span(start, end), tuple((span, instead) for span, instead in found if instead is not None))


def _meant(escape: re.Match[str]) -> str | None:
    """Return what an ``escape`` stands for; None where that is no character to be shown."""
    if escape["high"]:
        return bytes.fromhex(escape["high"] + escape["low"]).decode("utf-16-be")
    if code := escape["four"] or escape["eight"] or escape["two"]:
        character = chr(number) if (number := int(code, 16)) < 0x110000 else ""
        return character if character.isprintable() and character else " " if character.isspace() else None
    if escape["line"] is not None:
        return ""
    return escape["mark"] or " "

"""Which words a page prints in bold or in italics: by its tags, by what these state, by classes of its style sheet.

Google Docs writes no ``<b>`` around a bold question but ``<span class="c3">``, and says above what ``c3`` is; around
all that is copied from it, it puts ``<b style="font-weight:normal">``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Final, NamedTuple

#: Tags that say so by themselves.
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("i", "em"))
#: A selector of one class: "span.c3", ".c3".
_CLASS: Final = re.compile(r"[a-z0-9]*\.([\w-]+)")
_WEIGHT: Final = re.compile(
    r"(?:\A|[;\s])font-weight\s*:\s*+(?:(bold|[6-9]00)|normal|lighter|[1-5]00)\b", re.IGNORECASE
)
_SLANT: Final = re.compile(r"(?:\A|[;\s])font-style\s*:\s*+(?:(italic|oblique)|normal)\b", re.IGNORECASE)
#: Longer and deeper than any page has them.
_LONGEST_SHEET, _LONGEST_STYLE, _DEEPEST = 500_000, 1_000, 1_000


class _Stated(NamedTuple):
    """Whether words are in bold and in italics; None where nothing is said of it."""

    bold: bool | None = None
    italic: bool | None = None

    def over(self, others: _Stated) -> _Stated:
        """Return this, and what the ``others`` say where this says nothing."""
        return _Stated(*(other if own is None else own for own, other in zip(self, others, strict=True)))


@dataclass(slots=True)
class Emphasis:
    """The tags that are open, and what they say of the words in them."""

    _sheet: dict[str, _Stated] = field(default_factory=dict)
    #: The numbers of the tags that are open, and those of each tag, from the outermost on.
    _open: set[int] = field(default_factory=set)
    _named: dict[str, list[int]] = field(default_factory=dict)
    #: What tags say, with their numbers, from the outermost on; some may have closed since.
    _bold: list[tuple[int, bool]] = field(default_factory=list)
    _italic: list[tuple[int, bool]] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    def read_sheet(self, text: str) -> None:
        """Learn what the style sheet ``text`` says of single classes, but for what holds on some screens only."""
        depth = 0
        for rule in _without_comments(text[:_LONGEST_SHEET]).split("}"):
            depth += rule.count("{")
            selectors, _, declarations = rule.partition("{")
            stated = _stated(declarations) if depth == 1 else _Stated()
            if stated != _Stated():
                for selector in selectors.split(","):
                    if found := _CLASS.fullmatch(selector.strip()):
                        self._sheet[found[1]] = stated.over(self._sheet.get(found[1], _Stated()))
            depth = max(depth - 1, 0)

    def open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Note that ``tag`` opens; a paragraph ends one that was left open."""
        if tag == "p":
            self.close("p")
        if len(self._open) >= _DEEPEST:
            return
        stated = _stated((attributes.get("style") or "")[:_LONGEST_STYLE])
        for name in (attributes.get("class") or "")[:_LONGEST_STYLE].split() if self._sheet else ():
            stated = stated.over(self._sheet.get(name, _Stated()))
        by_tag = _Stated(True if tag in _BOLD else None, True if tag in _ITALIC else None)
        stated, number = stated.over(by_tag), next(self._numbers)
        self._open.add(number)
        self._named.setdefault(tag, []).append(number)
        if stated.bold is not None:
            self._bold.append((number, stated.bold))
        if stated.italic is not None:
            self._italic.append((number, stated.italic))

    def close(self, tag: str) -> None:
        """Note that ``tag`` closes; what is still open inside of it stays so, as overlapping tags have it."""
        if named := self._named.get(tag):
            self._open.discard(named.pop())

    @property
    def bold(self) -> bool:
        """Whether words that stand here are in bold."""
        return self._innermost(self._bold)

    @property
    def italic(self) -> bool:
        """Whether words that stand here are in italics."""
        return self._innermost(self._italic)

    def _innermost(self, said: list[tuple[int, bool]]) -> bool:
        """Return what the innermost tag that is open has ``said``; False where none has."""
        while said and said[-1][0] not in self._open:
            said.pop()
        return bool(said) and said[-1][1]


def _without_comments(sheet: str) -> str:
    first, *others = sheet.replace("<!--", "").replace("-->", "").split("/*")
    return first + "".join(each.partition("*/")[2] for each in others)


def _stated(declarations: str) -> _Stated:
    weights, slants = _WEIGHT.findall(declarations), _SLANT.findall(declarations)
    return _Stated(bool(weights[-1]) if weights else None, bool(slants[-1]) if slants else None)

"""Which words a page prints in bold or in italics: by its tags, by what these state, by classes of its style sheet.

Google Docs writes no ``<b>`` around a bold question but ``<span class="c3">``, and says above what ``c3`` is; around
all that is copied from it, it puts ``<b style="font-weight:normal">``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """The tags that are open, from the outermost on, each with what it says of the words in it."""

    _sheet: dict[str, _Stated] = field(default_factory=dict)
    _open: list[tuple[str, _Stated]] = field(default_factory=list)

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
        self._open.append((tag, stated.over(by_tag)))

    def close(self, tag: str) -> None:
        """Note that ``tag`` closes; what is still open inside of it stays so, as overlapping tags have it."""
        place = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n][0] == tag), None)
        if place is not None:
            del self._open[place]

    @property
    def bold(self) -> bool:
        """Whether words that stand here are in bold."""
        return next((stated.bold for _, stated in reversed(self._open) if stated.bold is not None), False)

    @property
    def italic(self) -> bool:
        """Whether words that stand here are in italics."""
        return next((stated.italic for _, stated in reversed(self._open) if stated.italic is not None), False)


def _without_comments(sheet: str) -> str:
    first, *others = sheet.replace("<!--", "").replace("-->", "").split("/*")
    return first + "".join(each.partition("*/")[2] for each in others)


def _stated(declarations: str) -> _Stated:
    weights, slants = _WEIGHT.findall(declarations), _SLANT.findall(declarations)
    return _Stated(bool(weights[-1]) if weights else None, bool(slants[-1]) if slants else None)

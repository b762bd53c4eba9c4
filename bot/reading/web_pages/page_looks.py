"""How a page prints each paragraph: the class of the nearest box that has one, and the tags below it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

#: For a tag that opens, the tags that it ends where one of them was left open.
_ENDED_BY_THE_NEXT: Final = {
    "p": ("p",),
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr",),
}
#: Tags within a line.
_WITHIN_LINES: Final = frozenset(("a", "span", "font", "small", "u", "big", "center", "mark", "q", "cite", "label"))
#: Tags that set their words apart without a class.
_SETS_APART: Final = frozenset(("small", "center"))
#: The look of a paragraph that is one link.
LINK: Final = "a"
#: Words of classes that say how a single paragraph is laid out, or are made by a program: "has-drop-cap", "css-1x2y".
_LAYOUT: Final = re.compile(
    r"(?:has|is|align|text|wp|mso|size|css|js|no|clear|drop|first|last|odd|even|initial|lettrine|active|clearfix)"
    r"(?:cap|left|right|center|justify|normal)?(?:[-_].*)?\Z|.*\d",
    re.IGNORECASE,
)
#: What the ``style`` of a single tag may say of how its words are set.
_STATED: Final = re.compile(
    r"(?:text-align|font-weight|font-style|color|background(?:-color)?)\s*:\s*+(?!(?:justify|left|start|normal|inherit"
    r"|initial|black|#000|rgb\(0, ?0, ?0\))\b)[\w#%(), .-]{1,30}",
    re.IGNORECASE,
)
#: Deeper and longer than any page has them.
_DEEPEST, _LONGEST, _MOST_CLASSES = 100, 200, 4


@dataclass(slots=True)
class Looks:
    """The boxes that are open, from the outermost on, each with the look of what stands right in it."""

    _open: list[tuple[str, str]] = field(default_factory=list)

    def open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Note that ``tag`` opens."""
        if self._open and self._open[-1][0] in _ENDED_BY_THE_NEXT.get(tag, ()):
            self._open.pop()
        if len(self._open) >= _DEEPEST:
            return
        above = self._open[-1][1] if self._open else ""
        if tag == LINK:
            self._open.append((tag, LINK if attributes.get("href") else above))
            return
        named = names_of(attributes)
        own = ".".join([tag, *named]) if named or tag in _SETS_APART else f"{above} {tag}".strip()
        self._open.append((tag, own[:_LONGEST]))

    def close(self, tag: str) -> None:
        """Note that ``tag`` closes, and with it whatever is still open inside of it."""
        place = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n][0] == tag), None)
        if place is not None:
            del self._open[place:]

    @property
    def of_words(self) -> str:
        """The look of words that stand here."""
        return self._open[-1][1] if self._open else ""

    @property
    def of_paragraph(self) -> str:
        """The look of the paragraph that they are in."""
        return next((look for tag, look in reversed(self._open) if tag not in _WITHIN_LINES), "")


def names_of(attributes: Mapping[str, str | None]) -> Sequence[str]:
    """Return what the ``attributes`` of a box call it: its classes, its identity and styles, but for mere layout."""
    classes = (attributes.get("class") or "")[:500].split()
    named = sorted({name for name in classes if not _LAYOUT.match(name)})[:_MOST_CLASSES]
    if (identity := attributes.get("id")) and not _LAYOUT.match(identity[:60]):
        named.append("#" + "".join(identity[:60].split()))
    styles = _STATED.findall((attributes.get("style") or "")[:500])
    return [*named, *("".join(style.split()).lower() for style in sorted(styles))]

"""Which tags of a page enclose nothing of its article, and when one of them encloses most of it after all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

#: Nothing in these is the article's.
_SKIPPED: Final = frozenset("script style nav footer aside form button noscript template iframe svg select".split())
#: Behind a sentence, these of them end its paragraph.
_PARTING: Final = frozenset("nav footer aside form".split())
#: These may hold the article: any that has no end, and forms, where most letters of the page are in one or in all.
_FORM, _LEFT_OPEN = "form", ("form", "nav", "aside")

#: Where a tag stands in the file: its line and its place in that.
Where = tuple[int, int]


@dataclass
class Skipped:
    """What is skipped of a page while it is read."""

    #: The tags that are read like others.
    kept: frozenset[Where] = frozenset()
    #: The tag within which all is skipped; empty where nothing is.
    tag: str = ""
    _at: Where = (0, 0)
    #: How many letters each form holds, and the page besides.
    _letters: Counter[Where] = field(default_factory=Counter)
    _besides: int = 0

    def is_skipped(self, tag: str, at: Where) -> bool:
        """Tell whether the ``tag`` that opens ``at`` encloses nothing of the article."""
        return tag in _SKIPPED and at not in self.kept

    def begin(self, tag: str, at: Where) -> None:
        """Skip all up to the end of ``tag``."""
        self.tag, self._at = tag, at

    def end(self) -> bool:
        """Skip no more; tell whether a sentence before what was skipped ends there."""
        parts = self.tag in _PARTING
        self.tag = ""
        return parts

    def count(self, words: str) -> None:
        """Count ``words`` of the page, which may be skipped."""
        if self.tag == _FORM:
            self._letters[self._at] += len(words.strip())
        elif not self.tag:
            self._besides += len(words.strip())

    def to_keep(self) -> frozenset[Where]:
        """Return the tags to be read like others when the page is read again: those kept before, and one or all forms.

        Some servers put a whole page into one form, or each part of it into one; what is left open would take the rest
        of the page with it.
        """
        if self.tag in _LEFT_OPEN:
            return self.kept | {self._at}
        (largest, within), *_ = self._letters.most_common(1) or [(self._at, 0)]
        in_forms = self._letters.total()
        letters = self._besides + in_forms
        if 2 * within > letters:
            return self.kept | {largest}
        return self.kept | self._letters.keys() if 2 * in_forms > letters else self.kept

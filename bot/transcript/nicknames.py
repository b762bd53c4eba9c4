"""Nicknames between the words of a name, in quotation marks or brackets: Jo “Ray” Lee, Jo (Ray) Lee."""

from __future__ import annotations

import re
from typing import Final

_QUOTED: Final = r"[“\"„«‘'][^\W\d_][\w'’. -]{1,18}[”\"“»’']"
_NICKNAME: Final = re.compile(rf"(?<=[^\W\d_]) (?:{_QUOTED}|\([^\W\d_a-zß-ÿ][^\W\d_]{{1,14}}\)) (?=[^\W\d_a-zß-ÿ])")


def without_nicknames(words: str) -> str:
    """Return ``words`` where names have no nicknames between their words: "Jo “Ray” Lee" is "Jo Lee"."""
    return _NICKNAME.sub(" ", words)


def with_nickname(name: str, text: str) -> str:
    """Return ``name`` as the ``text`` first prints it with a nickname in quotation marks, or as it is.

    "Jo Lee" is "Jo “Ray” Lee" where the text has that; the nickname stands behind any word but the last.
    """
    words = name.split()
    ways = (rf"{_spaced(words[:n])}\s{_QUOTED}\s{_spaced(words[n:])}(?!\w)" for n in range(1, len(words)))
    found = next((match for way in ways if (match := re.search(rf"(?<!\w){way}", text))), None)
    return " ".join(found[0].split()) if found else name


def _spaced(words: list[str]) -> str:
    return r"\s".join(map(re.escape, words))

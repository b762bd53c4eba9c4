"""Nicknames between the words of a name, in quotation marks or brackets: Jo “Ray” Lee, Jo (Ray) Lee."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from bot.text.worked_out import once

_QUOTED: Final = r"[“\"„«‘'][^\W\d_][\w'’. -]{1,18}[”\"“»’']"
_WORD: Final = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[-’'][^\W\d_]+)*"
_WORDS: Final = rf"{_WORD}(?: {_WORD})?"
_BEARER: Final = re.compile(rf"\b{_WORDS} [“\"„«‘'](?P<nick>[^\W\d_][\w'’. -]{{1,18}})[”\"“»’'] {_WORDS}")
_NICKNAME: Final = re.compile(rf"(?<=[^\W\d_]) (?:{_QUOTED}|\([^\W\d_a-zß-ÿ][^\W\d_]{{1,14}}\)) (?=[^\W\d_a-zß-ÿ])")

_LAST: Final = re.compile(r"(?<=[^\W\d_]) [“\"„«‘'](?P<nick>[^\W\d_][\w'’. -]{1,18})[”\"“»’']\Z")


def without_nicknames(words: str) -> str:
    """Return ``words`` where names have no nicknames between their words: "Jo “Ray” Lee" is "Jo Lee"."""
    return _NICKNAME.sub(" ", words)


def without_marks(name: str) -> str:
    """Return ``name`` without the quotation marks around a nickname that ends it: "Jo “Ray”" is "Jo Ray"."""
    return _LAST.sub(lambda found: f" {found['nick']}", name)


def with_nickname(name: str, text: str) -> str:
    """Return ``name`` as the ``text`` first prints it with a nickname in quotation marks, or as it is.

    "Jo Lee" is "Jo “Ray” Lee" where the text has that; the nickname stands behind any word but the last.
    """
    words = name.split()
    ways = (rf"{_spaced(words[:n])}\s{_QUOTED}\s{_spaced(words[n:])}(?!\w)" for n in range(1, len(words)))
    found = next((match for way in ways if (match := re.search(rf"(?<!\w){way}", text))), None)
    return " ".join(found[0].split()) if found else name


def bearer_of(nickname: str, text: str) -> str | None:
    """Return the only person whom the ``text`` prints with that ``nickname`` in quotation marks: "Jo “Ray” Lee"."""
    found = _bearers(text).get(nickname.casefold(), ())
    return next(iter(found)) if len(found) == 1 else None


@once
def _bearers(text: str) -> Mapping[str, Collection[str]]:
    """Return who has each nickname of the ``text``; a chat has thousands of labels, and one text."""
    bearers: dict[str, set[str]] = {}
    for match in _BEARER.finditer(text):
        bearers.setdefault(match["nick"].casefold(), set()).add(" ".join(match[0].split()))
    return bearers


def _spaced(words: list[str]) -> str:
    return r"\s".join(map(re.escape, words))

"""Where the first or the last word of a name stands by itself: in titles, in what either side says, under the talk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bot.text.words import fold

#: What is counted counts up to so much.
_MOST: Final = 3
#: A word, with a capital as in names.
_WORD: Final = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[’'-][^\W\d_]+)*")
#: What addresses and files are called, folded: "the-bees-of-ida-holm", "ida_holm.jpg"; a name in them is no shorter.
_SLUG: Final = re.compile(r"(?<![a-z0-9])[a-z0-9]++(?:[-_][a-z0-9]+)+")
_SHORTEST: Final = 4
#: Whoever has most of these on a page has that for a sign.
_COMPARED: Final = ("last told", "last asked", "last above")


def mention_signs(names: Iterable[str], page: Mapping[str, Iterable[str]], boxed: str) -> dict[str, dict[str, float]]:
    """Return what a ``page`` says of each of the ``names`` by one word of it, with values of 0..1, none that is 0.

    ``page`` has the lines of each part ("told", …), ``boxed`` what stands in its boxes, where addresses are, too.
    A first or last word that stands beside the other words of the name is not counted: that is the whole name.
    """
    parts = {part: _counted(lines) for part, lines in page.items()}
    slugs = {word for slug in _SLUG.findall(fold(boxed)) for word in re.split("[-_]", slug) if len(word) >= _SHORTEST}
    found = {name: dict(_of_name(fold(name).split(), parts, slugs)) for name in names}
    most = {sign: max((signs.get(sign, 0.0) for signs in found.values()), default=0.0) for sign in _COMPARED}
    for signs in found.values():
        signs |= {f"most {sign}": 1.0 for sign in _COMPARED if 0 < most[sign] == signs.get(sign)}
    return found


def _of_name(words: list[str], parts: Mapping[str, Counter[str]], slugs: set[str]) -> Iterator[tuple[str, float]]:
    first, last = words[0], words[-1]
    pairs = {"first": (first, f"{first} {words[1]}"), "last": (last, f"{words[-2]} {last}")}
    for part, counts in parts.items():
        for which, (word, pair) in pairs.items():
            if alone := counts[word] - counts[pair]:
                yield f"{which} {part}", min(alone, _MOST) / _MOST
    if last in slugs:
        yield "slug", 1.0


def _counted(lines: Iterable[str]) -> Counter[str]:
    """Return how often each word with a capital, and each two with a blank between, stand in ``lines``, folded."""
    found: Counter[str] = Counter()
    for line in lines:
        end, before = -1, ""
        for match in _WORD.finditer(line):
            word = fold(match[0])
            found.update((word, f"{before} {word}") if match.start() == end + 1 else (word,))
            end, before = match.end(), word
    return found

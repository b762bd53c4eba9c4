"""What the title of a page calls somebody who says a longer name: "Ida Holm" above "My name is Ida Marie Holm"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.text.words import fold

#: A first name and a surname, and what may stand between them where somebody says it all.
_SHORT: Final = 2


def as_titled(name: str, titles: Iterable[str]) -> str:
    """Return ``name`` without the names in its middle where one of ``titles`` has its first and its last side by side.

    Small words stay: nobody who is called Ida van Holm is Ida Holm.
    """
    words = name.split()
    if len(words) <= _SHORT or not all(word[:1].isupper() for word in words):
        return name
    short = f"{words[0]} {words[-1]}"
    named = re.compile(rf"(?<!\w){re.escape(fold(short))}(?!\w|-)")
    above = [fold(title) for title in titles]
    is_whole = any(fold(name) in title for title in above)
    return short if not is_whole and any(map(named.search, above)) else name

"""Which words name a country, its people or its government: "Beijing", "Chinese" and "Pékin" all speak of China."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from bot.text.words import Word

_TABLE = Path(__file__).parent / "data" / "places.tsv"


@lru_cache(maxsize=1)
def _places() -> dict[tuple[str, ...], str]:
    """Return folded name, cut into words -> key of the place."""
    table: dict[tuple[str, ...], str] = {}
    lines = [line for line in _TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        key, names, seats = line.split("\t")
        for name in f"{key}|{names}|{seats}".split("|"):
            table.setdefault(tuple(name.replace("-", " ").split()), key)
    return table


@lru_cache(maxsize=1)
def _longest_from() -> dict[str, int]:
    """Return the first word of a name -> the words of the longest name that begins with it."""
    longest: dict[str, int] = {}
    for first, *others in filter(None, _places()):
        longest[first] = max(1 + len(others), longest.get(first, 0))
    return longest


def place_keys(words: Sequence[Word]) -> list[str | None]:
    """Return for each word the key of the place that it names, alone or with its neighbours; None for other words.

    - "Beijing" and "Chinese" give ``china``; both words of "United States" give ``united-states``.
    - The longest name wins: "South Korea" is one place, not Korea.
    """
    forms, longest = [w.form for w in words], _longest_from()
    keys: list[str | None] = [None] * len(words)
    named = 0
    for at, form in enumerate(forms):
        if at < named or form not in longest:  # as most words
            continue
        for size in range(min(longest[form], len(forms) - at), 0, -1):
            key = _places().get(tuple(forms[at : at + size]))
            if key:
                named = at + size
                keys[at:named] = [key] * size
                break
    return keys


def names_place(form: str) -> bool:
    """Tell whether one folded word names a place by itself."""
    return (form,) in _places()

"""How tables of words are written: in one string, with blanks between the words, and an underscore for one within."""

from __future__ import annotations


def set_of(words: str) -> frozenset[str]:
    """Return the ``words`` of a table: "give_us tell" has "give us" and "tell"."""
    return frozenset(word.replace("_", " ") for word in words.split())


def any_of(words: frozenset[str]) -> str:
    """Return the alternatives of a pattern that finds one of ``words``."""
    return "|".join(sorted(words))

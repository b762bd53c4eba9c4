"""Where a line that is too long is cut: at a word, so that nobody reads half of one for another."""

from __future__ import annotations


def cut_short(line: str, most: int) -> str:
    """Return ``line``, cut at a word, or within its first one, and ended with "…" where it is longer than ``most``."""
    if len(line) <= most:
        return line
    head = line[: most - 1]
    whole_words = head if line[most - 1].isspace() else head.rpartition(" ")[0]
    return (whole_words or head).rstrip() + "…"

"""Where a line that is too long is cut: at a word, so that nobody reads half of one for another."""

from __future__ import annotations


def cut_short(line: str, most: int) -> str:
    """Return ``line``, ended with "…" where it is longer than ``most``, and cut at a word then.

    Where that would leave less than a third of it, as of one endless word, it is cut within one.
    """
    if len(line) <= most:
        return line
    head = line[: most - 1]
    whole_words = head if line[most - 1].isspace() else head.rpartition(" ")[0]
    return (whole_words if 3 * len(whole_words) >= len(head) else head).rstrip() + "…"

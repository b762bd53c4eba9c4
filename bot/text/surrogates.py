"""Halves of surrogate pairs: what arguments, names of files and JSON may hold, and what cannot be written again."""

from __future__ import annotations


def whole(text: str) -> str:
    r"""Return ``text`` with halves of surrogate pairs joined where they meet, else replaced by U+FFFD.

    They come from ``"\ud83d"`` in JSON, and from arguments and names of files that are not UTF-8.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

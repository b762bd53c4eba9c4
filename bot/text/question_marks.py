"""Which signs are question marks: those of Latin, Chinese, Arabic and Greek."""

from __future__ import annotations

from typing import Final

QUESTION_MARKS: Final = ("?", "？", "\u061f", "\u037e")


def has_question_mark(words: str) -> bool:
    """Tell whether ``words`` have a question mark anywhere."""
    return any(mark in words for mark in QUESTION_MARKS)


def ends_asking(words: str) -> bool:
    """Tell whether ``words`` end with a question mark, but for white space."""
    return words.rstrip().endswith(QUESTION_MARKS)

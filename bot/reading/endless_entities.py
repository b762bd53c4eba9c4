"""Which entities of HTML stand for no character, and have more digits than Python reads as a number."""

from __future__ import annotations

import re
from typing import Final

#: Python refuses numbers of more than 4,300 digits; the largest of a character has seven.
_ENDLESS: Final = re.compile(r"&#[0-9]{4000,};?")


def without_endless(text: str) -> str:
    """Return ``text`` with U+FFFD for such entities, which is what all numbers that are no character stand for."""
    return _ENDLESS.sub("\ufffd", text)

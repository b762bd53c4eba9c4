"""Which messages are nothing but a phrase."""

from __future__ import annotations

import re
from typing import Final

from bot.text.question_marks import ends_asking
from bot.text.words import fold

_WORD: Final = re.compile(r"[^\W_]+")
#: A longer message says more than a phrase; in characters.
_LONGEST: Final = 100


def plain(message: str) -> str:
    """Return the folded words of ``message``, with a space between."""
    return " ".join(_WORD.findall(fold(message)))


def is_only(phrase: re.Pattern[str], message: str) -> bool:
    """Tell whether ``message`` is a ``phrase`` of folded words and nothing else, whatever its marks."""
    return len(message) <= _LONGEST and phrase.fullmatch(plain(message)) is not None


def says_only(phrase: re.Pattern[str], message: str) -> bool:
    """Tell whether ``message`` is a ``phrase`` of folded words and nothing else; with a question mark it asks."""
    return not ends_asking(message) and is_only(phrase, message)

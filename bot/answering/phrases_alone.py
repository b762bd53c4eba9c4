"""Which messages are nothing but a phrase, and ask nothing."""

from __future__ import annotations

import re
from typing import Final

from bot.text.words import fold

_WORD: Final = re.compile(r"[^\W_]+")
#: A longer message says more than a phrase; in characters.
_LONGEST: Final = 100


def says_only(phrase: re.Pattern[str], message: str) -> bool:
    """Tell whether ``message`` is a ``phrase`` of folded words and nothing else; with a question mark it asks."""
    if len(message) > _LONGEST or message.rstrip().endswith(("?", "？")):
        return False
    return phrase.fullmatch(" ".join(_WORD.findall(fold(message)))) is not None

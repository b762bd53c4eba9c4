"""Names that a page misprints: "Jarno Holmm" where Jarno Holm says who he is."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold

#: A word with fewer letters is another name when it has other letters.
_SHORTEST: Final = 4
#: Two words are one misprinted from so much in common on, 0..1: "Jarkko", "Jarjjo".
_ALIKE: Final = 0.65


def as_said(name: str, own: Sequence[str]) -> str:
    """Return ``name`` as those print it who say their ``own``, where it is one of them but for a misprint in a word."""
    meant = [said for said in own if _misprints(fold(name).split(), fold(said).split())]
    return meant[0] if len(meant) == 1 else name


def _misprints(words: Sequence[str], said: Sequence[str]) -> bool:
    """Tell whether one of folded ``words`` is misprinted; two first names that are known are two people's."""
    if len(words) != len(said):
        return False
    others = [(one, other) for one, other in zip(words, said, strict=True) if one != other]
    if len(others) != 1:
        return False
    one, other = others[0]
    is_short = min(len(one), len(other)) < _SHORTEST or one[0] != other[0]
    are_two = is_first_name(one) and is_first_name(other)
    return not (is_short or are_two) and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE

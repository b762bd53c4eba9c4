"""Which characters are shown as one sign: a letter with its accents, an emoji of several."""

from __future__ import annotations

import unicodedata

#: Joins the characters around it: man, joiner, woman, joiner, girl are a family.
_JOINER = "\u200d"
#: What changes the character before it besides marks: shades of skin, letters of a flag's name, and a non-joiner.
_SHADES, _TAGS, _NON_JOINER = ("\U0001f3fb", "\U0001f3ff"), ("\U000e0020", "\U000e007f"), "\u200c"
#: Two of these are a flag.
_OF_FLAGS = ("\U0001f1e6", "\U0001f1ff")
#: The later parts of a Korean syllable that is written in parts.
_OF_SYLLABLES = ("\u1160", "\u11ff")


def cluster_ends(text: str) -> list[int]:
    """Return where each cluster of ``text`` but the last ends, in order.

    These are the clusters of https://www.unicode.org/reports/tr29/, but for those of single scripts of India.
    """
    ends: list[int] = []
    flags = 0
    for at, character in enumerate(text):
        is_second_of_flag = _is_of(_OF_FLAGS, character) and flags % 2 == 1
        if at and not (is_second_of_flag or _goes_on(text[at - 1], character)):
            ends.append(at)
        flags = flags + 1 if _is_of(_OF_FLAGS, character) else 0
    return ends


def _goes_on(before: str, character: str) -> bool:
    if character.isascii():  # most are
        return before == "\r" and character == "\n"
    is_mark = unicodedata.category(character).startswith("M") or character in (_JOINER, _NON_JOINER)
    is_part = any(_is_of(some, character) for some in (_SHADES, _TAGS, _OF_SYLLABLES))
    return is_mark or is_part or before == _JOINER


def _is_of(some: tuple[str, str], character: str) -> bool:
    return some[0] <= character <= some[1]

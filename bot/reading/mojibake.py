"""Texts in UTF-8 that somebody's program took for Windows-1252 and saved so: told, and never repaired in silence."""

from __future__ import annotations

import re

#: The 128 upper characters of Windows-1252, by byte; its five gaps are what programs make of them, the control codes.
_UPPER = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)]
_BYTE_OF = {character: 0x80 + n for n, character in enumerate(_UPPER)}


def _any_of(first: int, last: int) -> str:
    return "[" + "".join(re.escape(c) for c in _UPPER[first - 0x80 : last - 0x7F]) + "]"


#: What the bytes of one character in UTF-8 look like in Windows-1252: "Ã©" for "é".
_NEXT = _any_of(0x80, 0xBF)
_DAMAGED = re.compile(
    rf"(?:{_any_of(0xC2, 0xDF)}{_NEXT}|{_any_of(0xE1, 0xEF)}{_NEXT}{{2}}|{_any_of(0xF0, 0xF4)}{_NEXT}{{3}})+"
)
_WORD = 20
#: A text that speaks of such damage shows it once or twice; a damaged one is full of it.
_LEAST = 3


def damage_doubt(text: str, name: str) -> tuple[str, ...]:
    """Return a doubt with an example before and after repair when ``text`` is damaged so; nothing when it is not."""
    places = [found for found in _DAMAGED.finditer(text) if _repaired(found[0])]
    if len(places) < _LEAST:
        return ()
    first = places[0]
    line = text.count("\n", 0, first.start()) + 1
    start, end = _word_around(text, first.start(), first.end())
    before, after = text[start:end], _DAMAGED.sub(lambda m: _repaired(m[0]) or m[0], text[start:end])
    return (
        f"{name} seems to be UTF-8 that was once saved as Windows-1252, in {len(places):,} places: line {line} has "
        f"“{before}” where “{after}” would be right. Nothing was changed; quotes will show it so until the file is "
        "repaired.",
    )


def _repaired(damaged: str) -> str | None:
    """Return the characters that ``damaged`` was before; None where it was nothing else."""
    try:
        return bytes(_BYTE_OF[c] for c in damaged).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch from the beginning of the word at ``start`` to the end of the word at ``end``, shortened."""
    left, right = text[max(start - _WORD, 0) : start], text[end : end + _WORD]
    word_before = re.search(r"\S*\Z", left)
    word_after = re.match(r"\S*", right)
    return start - len(word_before[0] if word_before else ""), end + len(word_after[0] if word_after else "")

"""What an interview is called in a library: keys, made of the names of files."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.model import Interview
from bot.text.words import fold

#: A longer key would not fit into the id of a Discord button (100 characters).
LONGEST_KEY: Final = 40
#: Hexadecimal digits that tell two files apart whose names have no letter or digit of ASCII.
_DIGITS: Final = 8
#: A key.
KEY: Final = f"[a-z0-9-]{{1,{LONGEST_KEY}}}"


def is_key(text: str) -> bool:
    """Tell whether ``text`` may be the key of an interview."""
    return re.fullmatch(KEY, text) is not None


def key_for(stem: str) -> str:
    """Return the key of an interview whose file is called ``stem`` (without its ending).

    A key has the letters a to z only. Where the name has others, digits made of the whole name follow what is left of
    it, "interview" where nothing is: names that differ in these alone must not become one key, or one interview would
    replace the other. Names that differ in blanks, marks or case alone do, and so do those of which only the end does,
    behind ``LONGEST_KEY``.
    """
    plain = plain_key(stem)
    if plain and not any(c.isalnum() and not c.isascii() for c in fold(stem)):
        return plain
    return f"{plain[: LONGEST_KEY - _DIGITS - 1].strip('-') or 'interview'}-{_digest(stem)}"


def plain_key(name: str) -> str:
    """Return what of ``name`` may stand in a key; "" where nothing may."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:LONGEST_KEY].strip("-")


def numbered(key: str, number: int) -> str:
    """Return the key of the ``number``-th interview whose file's name makes ``key``; the first has it as it is."""
    ending = f"-{number}"
    return key if number == 1 else f"{key[: LONGEST_KEY - len(ending)].strip('-')}{ending}"


def with_unique_keys(interviews: Iterable[Interview]) -> tuple[Interview, ...]:
    """Return ``interviews``; of two with the same key, as files of two folders have, the second gets "-2"."""
    named: dict[str, Interview] = {}
    for interview in interviews:
        key, copies = interview.key, 1
        while key in named:
            copies += 1
            key = numbered(interview.key, copies)
        named[key] = replace(interview, key=key)
    return tuple(named.values())


def _digest(stem: str) -> str:
    # NFC: some systems take the name of a file apart, and it is the same name.
    return hashlib.sha256(unicodedata.normalize("NFC", stem).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

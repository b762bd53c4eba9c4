"""Texts in UTF-8 that somebody's program read in another encoding and saved so: told, and never repaired in silence."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bot.remarks import Remark

#: A character of UTF-8 that was read in another encoding is two characters or more beyond ASCII: "Ã©" for "é".
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}")
#: A text that speaks of such damage shows it once or twice; a damaged one is full of it.
_LEAST = 3
_LONGEST_SHOWN = 40
#: As ftfy calls encodings with its own ways for their gaps.
_SLOPPY = "sloppy-"
_PRINTED = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "cp1250": "Windows-1250", "mac-roman": "Mac Roman"}


@dataclass(frozen=True, slots=True)
class _Damage:
    """A word that ftfy would repair."""

    #: 1-based.
    line: int
    before: str
    after: str
    #: What the text was read in by mistake.
    encoding: str


def damage_doubt(text: str, name: str) -> tuple[str, ...]:
    """Return a doubt with an example before and after repair when ``text`` is damaged so; nothing when it is not."""
    if sum(1 for _ in zip(_SUSPECT.finditer(text), range(_LEAST), strict=False)) < _LEAST:
        return ()
    found = list(_damaged_words(text))
    if len(found) < _LEAST:
        return ()
    first = found[0]
    return (
        Remark(
            "{name} seems to be UTF-8 that was once read as {encoding} and saved so, in {words} words: line {line} has "
            "“{before}” where “{after}” would be right. Nothing was changed; quotes will show it so until the file is "
            "repaired.",
            name=name,
            encoding=first.encoding,
            words=len(found),
            line=str(first.line),
            before=first.before[:_LONGEST_SHOWN],
            after=first.after[:_LONGEST_SHOWN],
        ),
    )


def _damaged_words(text: str) -> Iterator[_Damage]:
    from ftfy import fix_encoding_and_explain  # few files need it, and it takes 50 ms to load

    for number, line in enumerate(text.split("\n"), 1):
        if _SUSPECT.search(line):
            repaired, steps = fix_encoding_and_explain(line)
            encoding = next((how for what, how in steps or () if what == "encode"), "")
            for before, after in zip_longest(line.split(" "), repaired.split(" "), fillvalue=""):
                if before != after:
                    yield _Damage(number, before, after, _printed(encoding))


def _printed(encoding: str) -> str:
    """Return the name of ``encoding`` as people know it."""
    bare = codecs.lookup(encoding.removeprefix(_SLOPPY)).name if encoding else Remark("another encoding")
    return _PRINTED.get(bare, bare)

"""Arrows (">>") between two sentences of one line, which nothing but the captions of several speakers has."""

from __future__ import annotations

import re
from typing import Final

#: words. >> Words; what is heard may stand on either side in brackets.
_BETWEEN: Final = re.compile(r"[.?!…\])\"”»♪]\s>{2,3}\s(?=[^\Wa-zß-ÿ_]|[\[(\"“«¿¡♪])")


def arrows_between_sentences(text: str, start: int, end: int) -> int:
    """Return how many arrows stand between two sentences of ``text`` from ``start`` to ``end``."""
    return len(_BETWEEN.findall(text, start, end))

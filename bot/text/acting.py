"""Which characters act on what is around them where they are shown, and how they are shown instead."""

from __future__ import annotations

import re
from typing import Final

#: Controls (ESC opens ANSI sequences), bidirectional embeddings, overrides and isolates
#: (https://www.unicode.org/reports/tr9/, "Trojan Source"), and halves of surrogate pairs, which cannot be written.
ACTING: Final = "\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_ACTING: Final = re.compile(f"[{ACTING}]")


def seen(text: str) -> str:
    """Return ``text`` with each character that acts written as its code point: ESC is ``[U+001B]``."""
    return _ACTING.sub(lambda m: f"[U+{ord(m.group()):04X}]", text)

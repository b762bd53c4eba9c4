"""How the words of strangers are made harmless for a screen: every character is seen, none acts."""

from __future__ import annotations

import re

# Line ends, tabs and their kin, with the blanks around them; U+2028 and U+2029 end lines too.
_GAP = re.compile("[ ]*[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]*")

#: Characters that would act on a terminal: controls (ESC opens ANSI sequences), bidirectional embeddings, overrides and
#: isolates (https://www.unicode.org/reports/tr9/, "Trojan Source"), and halves of surrogate pairs, which cannot be
#: written.
ACTING = "\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_ACTING = re.compile(f"[{ACTING}]")


def visible(text: str) -> str:
    """Return ``text`` on one line, fit for a screen.

    - A line end or tab with the blanks around it is one blank.
    - Any other acting character is written as its code point: ESC is ``[U+001B]``.
    - Everything else is unchanged.
    """
    return _ACTING.sub(lambda m: f"[U+{ord(m.group()):04X}]", _GAP.sub(" ", text))

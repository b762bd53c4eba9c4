"""How the words of strangers are made harmless for a screen: every character is seen, none acts."""

from __future__ import annotations

import re

from bot.text.acting import seen

# Line ends, tabs and their kin, with the blanks around them; U+2028 and U+2029 end lines too.
_GAP = re.compile("[ ]*[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]*")


def visible(text: str) -> str:
    """Return ``text`` on one line, fit for a screen.

    - A line end or tab with the blanks around it is one blank.
    - Any other acting character is written as its code point: ESC is ``[U+001B]``.
    - Everything else is unchanged.
    """
    return seen(_GAP.sub(" ", text))

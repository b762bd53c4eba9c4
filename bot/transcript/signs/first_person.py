"""Whether somebody speaks of themselves in a passage, in any of the languages: "I", "meine", "j'ai"."""

from __future__ import annotations

import re
from typing import Final

#: Spanish "mes" is a month, which has one of these before it.
_MONTH: Final = "".join(rf"(?<!\b{before}\s)" for before in ("un", "el", "al", "por", "cada", "este", "primer"))
_OWN: Final = re.compile(
    r"\b(?:I|I['’](?:m|d|ve|ll)|[Mm]y(?:self)?|(?i:ich|mein(?:e[nmrs]?)?|mir|mich|je|j['’]\w+|moi|mon|ma"
    rf"|{_MONTH}mes|yo|mí|conmigo|mis?|eu|mim|comigo|meus?|minhas?|io|mi[oae]|miei|ik|mijn))\b"
)
#: As many type it, where in Slavic languages and in Italian "i" is none; and whom pages may have readers follow.
_TYPED: Final = re.compile(r"\b(?:i|[Mm]e)\b")


def says_own(words: str) -> bool:
    """Tell whether somebody speaks of themselves in ``words``."""
    return _OWN.search(words) is not None


def says_i(words: str) -> bool:
    """Tell the same of ``words`` that would else be the page's own, where "i" and "me" count as well."""
    return says_own(words) or _TYPED.search(words) is not None

"""Letters and signs that commands of LaTeX stand for: accents, quotation marks, dashes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: By the sign of a command, what it puts above or below the letter behind it.
_ACCENTS: Final = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
}
#: \'e, \'{e}, \"{\i}; those that are a letter need a brace or a blank: \c{c}, \v s.
_ACCENTED: Final = re.compile(
    r"\\(?:(?P<sign>[`'^\"~=.])[ \t]?(?:\{(?:\\(?P<dotless>[ij])|(?P<braced>[A-Za-z]))\}|\\(?P<bare_dotless>[ij])\b ?"
    r"|(?P<bare>[A-Za-z]))|(?P<letter>[uvHckrd])(?:\{(?P<in_braces>[A-Za-z])\}|[ \t](?P<behind>[A-Za-z])))"
)
#: Commands that are a letter or a sign.
_SIGNS: Final = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "aa": "å",
    "AA": "Å",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "textendash": "–",
    "textemdash": "—",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "glqq": "„",
    "grqq": "“",
    "flqq": "«",
    "frqq": "»",
    "guillemotleft": "«",
    "guillemotright": "»",
    "og": "« ",
    "fg": " »",
    "euro": "€",
    "texteuro": "€",
    "pounds": "£",
    "copyright": "©",
    "textcopyright": "©",
    "textregistered": "®",
    "texttrademark": "™",
    "S": "§",
    "textbackslash": "/",
    "textasciitilde": "~",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "quad": " ",
    "qquad": " ",
    "space": " ",
    "textquotesingle": "'",
    "textquestiondown": "¿",
    "textexclamdown": "¡",
}
#: Between the names of authors.
_AND: Final = re.compile(r"(?<![ \t])[ \t]*\\and(?![A-Za-z@])[ \t]*")
#: A command takes the blanks behind it, and empty braces.
_SIGN: Final = re.compile(
    rf"\\(?P<name>{'|'.join(sorted(_SIGNS, key=len, reverse=True))})(?![A-Za-z@])(?:\{{\}}|[ \t]*)"
)
#: Quotation marks and dashes of two and three signs, and a blank at which no line ends; German has marks of its own.
_PLAIN: Final = (
    ("\\,", " "),
    ('"`', "„"),
    ("\"'", "“"),
    ("``", "“"),
    ("''", "”"),
    ("`", "‘"),
    ("---", "—"),
    ("--", "–"),
    ("?‘", "¿"),
    ("!‘", "¡"),
)


def with_letters(text: str) -> str:
    """Return ``text`` with the letters and signs that commands in it stand for."""
    return _AND.sub(", ", _SIGN.sub(_sign_of, _ACCENTED.sub(_accented, text))) if "\\" in text else text


def with_signs(words: str) -> str:
    """Return ``words`` between two commands with quotation marks and dashes as they are printed."""
    for typed, printed in _PLAIN:
        words = words.replace(typed, printed)
    return words


def _accented(found: re.Match[str]) -> str:
    names = ("dotless", "braced", "bare_dotless", "bare", "in_braces", "behind")
    letter = next(found[name] for name in names if found[name])
    return unicodedata.normalize("NFC", letter + _ACCENTS[found["sign"] or found["letter"]])


def _sign_of(found: re.Match[str]) -> str:
    return _SIGNS[found["name"]]

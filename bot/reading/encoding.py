"""Which bytes stand for which characters: byte-order mark first, then UTF-8, then Windows-1252, then a guess."""

from __future__ import annotations

import codecs
import re

from bot.errors import UnreadableSourceError
from bot.reading.mojibake import damage_doubt
from bot.remarks import Remark

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "cp1252"
#: A Western European text has some accents; where so many of its letters are no ASCII, it is in another encoding.
_FOREIGN = 0.5
#: Fewer bytes than these show nothing.
_LEAST_BYTES = 20
#: So many bytes are looked at: a page of text shows its encoding.
_LOOK_AT = 32_000
#: What people's texts are in, where not in Western Europe; among all encodings, a page of Japanese looks Korean too.
_GUESSED = "gb18030 big5 shift_jis euc_jp euc_kr cp1251 koi8_r cp1253 cp1255 cp1256".split()
_SHOWN = re.compile(r"\w[^\n]{0,24}")


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of ``data`` without its byte-order mark, and what is doubtful about it.

    - A byte-order mark decides.
    - Else UTF-8, if all of it is.
    - Else Windows-1252, with a doubt, because any Western European encoding looks like it.
    - Else, where that gives no Western European text, what charset-normalizer guesses, with a doubt that shows the
      beginning both ways.

    A text that was damaged before, by being read in the wrong encoding and saved, stays as it is; a doubt shows what
    would repair it.

    Raises:
        UnreadableSourceError: it is none of these.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _decode(data[len(mark) :], encoding, name)
            return text, damage_doubt(text, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_without_mark(data, name)
    return text, damage_doubt(text, name)


def _decode_without_mark(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    guess = _guess(data) if _is_foreign(data) else None
    if guess is None:
        doubt = Remark(
            "{name} is not in UTF-8; it was read as Windows-1252. Check accents and quotation marks.", name=name
        )
        return _decode(data, _FALLBACK, name), (doubt,)
    text = _decode(data, guess, name)
    shown, instead = _beginning(text), _beginning(data[:_LOOK_AT].decode(_FALLBACK, "replace"))
    doubt = Remark(
        "{name} is not in UTF-8; it was read as {guess}, which is a guess: it begins “{shown}” so, and “{instead}” in "
        "Windows-1252. Save it as UTF-8 if neither is right.",
        name=name,
        guess=guess,
        shown=shown,
        instead=instead,
    )
    return text, (doubt,)


def _is_foreign(data: bytes) -> bool:
    """Tell whether ``data`` cannot be, or hardly is, a Western European text in Windows-1252."""
    try:
        text = data[:_LOOK_AT].decode(_FALLBACK)
    except UnicodeDecodeError:
        return True
    # Bytes of one letter each, where quotation marks and dashes of Windows-1252 are counted as letters of others.
    high = sum(c > "\x7f" for c in text)
    return high > _FOREIGN * max(1, high + sum(c.isalpha() for c in text if c < "\x80"))


def _guess(data: bytes) -> str | None:
    """Return the encoding that charset-normalizer guesses and that fits all of ``data``; None where there is none."""
    from charset_normalizer import from_bytes  # few files need it, and it takes a while to load

    if sum(byte > 0x7F for byte in data[:_LOOK_AT]) < _LEAST_BYTES:
        return None
    best = from_bytes(data[:_LOOK_AT], cp_isolation=_GUESSED).best()
    if best is None:
        return None
    try:
        data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return codecs.lookup(best.encoding).name


def _beginning(text: str) -> str:
    found = _SHOWN.search(text)
    return found[0].strip() if found else ""


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = Remark(
            "is not text in {encoding} (byte {byte}); save it as plain text in UTF-8",
            encoding=encoding,
            byte=str(error.start + 1),
        )
        raise UnreadableSourceError(name, reason) from error

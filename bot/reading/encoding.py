"""Which bytes stand for which characters: byte-order mark first, then UTF-8, then Windows-1252."""

from __future__ import annotations

import codecs

from bot.errors import UnreadableSourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "cp1252"


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of ``data`` without its byte-order mark, and what is doubtful about it.

    - A byte-order mark decides.
    - Else UTF-8, if all of it is.
    - Else Windows-1252, with a doubt, because any Western European encoding looks like it.

    Raises:
        UnreadableSourceError: it is none of these.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding, name), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        doubt = f"{name} is not in UTF-8; it was read as Windows-1252. Check accents and quotation marks."
        return _decode(data, _FALLBACK, name), (doubt,)


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"is not text in {encoding} (byte {error.start + 1}); save it as plain text in UTF-8"
        raise UnreadableSourceError(name, reason) from error

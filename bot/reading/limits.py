"""What we refuse to read before looking closer, and how we say so."""

from __future__ import annotations

import re

from bot.errors import UnreadableSourceError

#: A day of talk, transcribed, is about 1 MB; everything larger is something else.
LARGEST_FILE = 8 * 1024 * 1024
#: The longest oral history at hand is 120,000 characters; some exports put all of it on one line.
LONGEST_LINE = 500_000
#: A book of 200,000 words, wrapped by hand, has 20,000 lines; more would take seconds to understand.
MOST_LINES = 30_000

#: How binary formats that people try begin, and what to do about each.
_SIGNATURES = (
    (b"%PDF", "is a PDF; copy its text into a .txt file"),
    (b"{\\rtf", "is rich text; save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "is an old Word file; save it as text"),
    (b"\x89PNG", "is a picture, not a text"),
    (b"\xff\xd8\xff", "is a picture, not a text"),
    (b"ID3", "is a sound recording; transcribe it first"),
    (b"OggS", "is a sound recording; transcribe it first"),
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def check_bytes(data: bytes, name: str) -> None:
    """Raise UnreadableSourceError when ``data`` is empty, too large or a known binary format."""
    if not data.strip():
        raise UnreadableSourceError(name, "is empty; put the text of an interview into it")
    if len(data) > LARGEST_FILE:
        raise UnreadableSourceError(name, f"is larger than {LARGEST_FILE // 1024**2} MiB; split it into interviews")
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableSourceError(name, reason)


def check_text(text: str, name: str) -> None:
    """Raise UnreadableSourceError when ``text`` has control characters, no words, or a line without end."""
    if not text.strip():
        raise UnreadableSourceError(name, "is empty; put the text of an interview into it")
    if _UNPRINTABLE.search(text):
        raise UnreadableSourceError(name, "is binary, not text; save the interview as plain text in UTF-8")
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise UnreadableSourceError(
            name, f"has {len(lines):,} lines; split it into interviews of {MOST_LINES:,} at most"
        )
    line = max(lines, key=len)
    if len(line) > LONGEST_LINE:
        number = lines.index(line) + 1
        raise UnreadableSourceError(
            name, f"line {number} has {len(line):,} characters; put each question and each answer on lines of their own"
        )

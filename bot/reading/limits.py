"""What we refuse to read before looking closer, and how we say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.errors import UnreadableSourceError
from bot.remarks import Remark

#: A day of talk, transcribed, is about 1 MB; other formats carry times, fonts and the like besides.
LARGEST_FILE = 8 * 1024 * 1024
#: Characters of a text. Understanding costs a few seconds for a million of them.
LARGEST_TEXT = 1_000_000
#: Lines of a file with the times and numbers of subtitles and chats; an hour of subtitles has 4,000.
_MOST_FILE_LINES = 300_000
#: The longest oral history at hand is 120,000 characters; some exports put all of it on one line.
LONGEST_LINE = 500_000
#: A book of 200,000 words, wrapped by hand, has 20,000 lines; more would take seconds to understand.
MOST_LINES = 30_000

#: How binary formats that people try begin, and what to do about each.
_SIGNATURES = (
    ((b"\xd0\xcf\x11\xe0",), Remark("is an old Word file; save it as .docx or as text")),
    ((b"\x89PNG", b"\xff\xd8\xff"), Remark("is a picture, not a text")),
    ((b"ID3", b"OggS"), Remark("is a sound recording; transcribe it first")),
)
#: Control characters but for white space; a copied terminal or an old program leaves one here and there.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
#: So many of them are stray in a text of any length, and such a share of a long one; more are a binary file's.
_STRAY, _STRAY_SHARE = 8, 0.001
_EMPTY = Remark("is empty; put the text of an interview into it")
#: Of elements within elements.
NESTED_TOO_DEEPLY = Remark("is nested too deeply; save it as text")


def check_bytes(data: bytes, name: str) -> None:
    """Raise UnreadableSourceError when ``data`` is empty, too large or a known binary format."""
    if not data.strip():
        raise UnreadableSourceError(name, _EMPTY)
    if len(data) > LARGEST_FILE:
        raise UnreadableSourceError(
            name, Remark("is larger than {most} MiB; split it into interviews", most=LARGEST_FILE // 1024**2)
        )
    for signatures, reason in _SIGNATURES:
        if data.startswith(signatures):
            raise UnreadableSourceError(name, reason)


def check_characters(text: str, name: str) -> None:
    """Raise UnreadableSourceError when ``text`` has no words, a NUL, or more control characters than stray ones."""
    if not text.strip():
        raise UnreadableSourceError(name, _EMPTY)
    if "\x00" in text or len(_CONTROL.findall(text)) > max(_STRAY, _STRAY_SHARE * len(text)):
        raise UnreadableSourceError(name, Remark("is binary, not text; save the interview as plain text in UTF-8"))


def check_tags(tags: int, most: int, name: str) -> None:
    """Raise UnreadableSourceError when a file of HTML has more ``tags`` than ``most``."""
    if tags > most:
        raise UnreadableSourceError(name, Remark("is HTML with more than {most} tags; save its text", most=most))


def check_file_lines(text: str, name: str) -> None:
    """Raise UnreadableSourceError when ``text`` has more lines than any file of an interview, times included."""
    lines = sum(text.count(end) for end in "\n\r\f")
    if lines > _MOST_FILE_LINES:
        raise UnreadableSourceError(name, Remark("has {lines} lines; split it into interviews", lines=lines))


def check_text(text: str, name: str) -> None:
    """Raise UnreadableSourceError when an extracted ``text`` cannot be an interview, or would take long to understand.

    That is: no words, a binary file, too many characters or lines, a line without end.
    """
    check_characters(text, name)
    lines = text.splitlines()
    check_amount(len(text), len(lines), name)
    check_lines(lines, name)


def check_lines(lines: Sequence[str], name: str) -> None:
    """Raise UnreadableSourceError when one of ``lines`` is too long."""
    line = max(lines, key=len, default="")
    if len(line) > LONGEST_LINE:
        number = lines.index(line) + 1
        raise UnreadableSourceError(
            name,
            Remark(
                "line {line} has {characters} characters; put each question and each answer on lines of their own",
                line=str(number),
                characters=len(line),
            ),
        )


def check_amount(characters: int, lines: int, name: str) -> None:
    """Raise UnreadableSourceError when so many ``characters``, or ``lines`` or paragraphs, are too many."""
    if lines > MOST_LINES:
        raise UnreadableSourceError(
            name, Remark("has {lines} lines; split it into interviews of {most} at most", lines=lines, most=MOST_LINES)
        )
    if characters > LARGEST_TEXT:
        raise UnreadableSourceError(
            name,
            Remark(
                "has {characters} characters; split it into interviews of {most} at most",
                characters=characters,
                most=LARGEST_TEXT,
            ),
        )

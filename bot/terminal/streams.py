"""Which characters standard input and output take: all of them, without the mark that some editors put before."""

from __future__ import annotations

import codecs
import io
import os
import sys
from typing import TextIO


def open_streams() -> None:
    """Make every standard stream take any character; a stream that the caller closed is an empty one.

    A byte order mark at the start of the input, as editors on Windows write it, is no part of the first line.
    """
    sys.stdin = _opened(sys.stdin, "utf-8-sig")
    sys.stdout = _opened(sys.stdout)
    sys.stderr = _opened(sys.stderr)


def _opened(stream: TextIO | None, utf_8: str = "utf-8") -> TextIO:
    if stream is None:
        return io.StringIO()
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=utf_8 if takes_utf_8(stream) else None, errors="replace")
    return stream


def takes_utf_8(stream: TextIO) -> bool:
    """Tell whether ``stream`` is to be read or written in UTF-8, whatever the locale says.

    - Not where PYTHONIOENCODING names an encoding.
    - A file or a pipe is: that is what docs/json.md promises.
    - So is a terminal for which the locale names ASCII, as with LC_ALL=C: every terminal of today has more letters.
    - A terminal with another encoding, such as Latin-1, keeps it.
    """
    if os.environ.get("PYTHONIOENCODING"):
        return False
    return not stream.isatty() or codecs.lookup(stream.encoding).name == "ascii"

"""The program that ``bot.reading.office.confined`` starts: a file of a named kind in, its text out, within limits.

    python worker.py pdf|rtf < file > text

The text is UTF-8, with a character for private use where bold type begins, and another where it ends. The exit code is
0, or one of those below; anything else means that a limit was met. It imports nothing of the project, so that it starts
quickly and runs from anywhere.
"""

from __future__ import annotations

import contextlib
import io
import re
import statistics
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

DAMAGED, INCOMPLETE, LOCKED, TOO_MANY_PAGES = 3, 4, 5, 6
BOLD, NOT_BOLD = "\ue000", "\ue001"
MOST_PAGES = 1000
#: Seconds of work, and bytes of memory. A plain PDF of a million characters takes 1.5 s and 40 MB.
_CPU, _MEMORY = 3, 160 * 1024 * 1024
#: More characters are not read: no text may have so many.
_MOST_CHARACTERS = 1_100_000
#: Lines so many times as far apart as most are paragraphs of their own.
_GAP = 1.35

_SENTENCE_ENDS = tuple('.!?…:)"”’»。！？\u061f\u037e')
_RTF_TOKEN = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\[^a-z]|[{}]", re.IGNORECASE)
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
_PRIVATE = {ord(BOLD): None, ord(NOT_BOLD): None}


def limit() -> None:
    """Limit this process, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU, _CPU))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def pdf_text(data: bytes) -> Iterator[str]:
    """Yield the text of each page, a blank line where lines stand apart."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        sys.exit(LOCKED)
    if len(reader.pages) > MOST_PAGES:
        sys.exit(TOO_MANY_PAGES)
    for page in reader.pages:
        pieces: list[tuple[str, bool, float]] = []

        def take(
            words: str, _: Any, place: Any, font: Any, __: Any, to: list[tuple[str, bool, float]] = pieces
        ) -> None:
            bold = re.search(r"bold|black|heavy|demi", str((font or {}).get("/BaseFont")), re.IGNORECASE) is not None
            to.append((words.translate(_PRIVATE), bold, float(place[5])))

        page.extract_text(visitor_text=take)
        yield "".join(_spaced(pieces))


def _spaced(pieces: list[tuple[str, bool, float]]) -> Iterator[str]:
    """Yield the words of a page with the marks of bold type and a blank line before a line that stands apart."""
    lines = [
        y for (words, _, _), (_, _, y) in zip([("\n", False, 0.0), *pieces], pieces, strict=False) if words[-1:] == "\n"
    ]
    steps = [round(a - b, 1) for a, b in pairwise(lines) if a > b]
    usual = statistics.mode(steps) if steps else 0.0
    was_bold, before, above = False, "\n", None
    for words, bold, y in pieces:
        if not words:
            continue
        if before == "\n":
            if above is not None and usual and above - y > _GAP * usual:
                yield "\n"
            above = y
        if bold != was_bold and words.strip():
            yield BOLD if bold else NOT_BOLD
            was_bold = bold
        yield words
        before = words[-1]
    if was_bold:
        yield NOT_BOLD
    # A sentence may go on on the next page.
    words = "".join(words for words, _, _ in pieces[-3:]).rstrip()
    yield "\n" * (before != "\n") if words[-1:] not in _SENTENCE_ENDS else "\n\n"


def rtf_text(data: bytes) -> Iterator[str]:
    """Yield the text of a rich text file."""
    from striprtf.striprtf import rtf_to_text

    to_text: Callable[..., object] = rtf_to_text
    page = _CODE_PAGE.search(data[:10_000])
    encoding = f"cp{page[1].decode()}" if page else "cp1252"
    with contextlib.suppress(LookupError):
        "".encode(encoding)
        yield str(to_text("".join(_with_bold(data.decode(encoding, "replace"))), errors="replace"))
        return
    sys.exit(DAMAGED)


def _with_bold(text: str) -> Iterator[str]:
    """Yield ``text`` with marks where bold type begins and ends, which striprtf does not tell."""
    text = text.translate(_PRIVATE)
    bold, outer, at = False, [], 0
    for token in _RTF_TOKEN.finditer(text):
        now = bold
        if token[0] == "{":
            outer.append(bold)
        elif token[0] == "}":
            now = outer.pop() if outer else False
        elif token[1] == "b":
            now = token[2] != "0"
        elif token[1] == "plain":
            now = False
        if now != bold:
            yield text[at : token.end()]
            yield BOLD if now else NOT_BOLD
            bold, at = now, token.end()
    yield text[at:]


def main() -> None:
    """Read the file, write its text, and leave with an exit code."""
    limit()
    try:
        left = _MOST_CHARACTERS
        for piece in {"pdf": pdf_text, "rtf": rtf_text}[sys.argv[1]](sys.stdin.buffer.read()):
            sys.stdout.buffer.write(piece[:left].encode("utf-8", "replace"))
            left -= len(piece)
            if left < 0:
                break
        sys.stdout.flush()
    except ImportError:
        sys.exit(INCOMPLETE)
    except MemoryError:
        sys.exit(1)
    except Exception as error:  # noqa: BLE001  libraries raise whatever a damaged file makes them meet
        sys.exit(LOCKED if type(error).__name__ == "DependencyError" else DAMAGED)


if __name__ == "__main__":
    main()

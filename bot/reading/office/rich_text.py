"""Rich text (.rtf) as documents, by striprtf: paragraphs and their bold runs."""

from __future__ import annotations

import re

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.office.confined import text_of
from bot.reading.office.typeset import read_typeset
from bot.remarks import Remark

#: Word writes some ten for a line; more would take longer than a file may.
_MOST_MARKS = 700_000
_LINE_END = re.compile(r"\n+")
#: Where so many lines are followed by an empty one, empty lines part the paragraphs; elsewhere each line is one.
_PARTED = 0.25


def is_rich_text(data: bytes) -> bool:
    """Tell whether ``data`` is rich text."""
    return data[:64].lstrip().startswith(b"{\\rtf")


def read_rich_text(data: bytes, name: str) -> Document:
    """Return the document in the rich text ``data``.

    Raises:
        UnreadableSourceError: the file is damaged, or takes much time or memory to read.
    """
    if sum(data.count(mark) for mark in (b"\\", b"{", b"}")) > _MOST_MARKS:
        raise UnreadableSourceError(
            name, Remark("is RTF with more than {most} marks; save it as plain text", most=_MOST_MARKS)
        )
    text = text_of(data, name, "rtf")
    ends = _LINE_END.findall(text.strip())
    if sum(len(end) > 1 for end in ends) < _PARTED * len(ends):
        text = text.replace("\n", "\n\n")
    return read_typeset(text, data, name)

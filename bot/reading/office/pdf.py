"""PDF files as documents, by pypdf: the text that is in them, as far as the file tells which letters make a line."""

from __future__ import annotations

import re

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.office.confined import text_of
from bot.reading.office.typeset import read_typeset
from bot.reading.office.worker import BOLD, NOT_BOLD
from bot.remarks import Remark

#: The mark may stand a little below other bytes.
_LOOK_AT = 1024
#: Fonts of symbols give control characters where others give bullets.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def is_pdf(data: bytes) -> bool:
    """Tell whether ``data`` is a PDF."""
    return data[:_LOOK_AT].lstrip().startswith(b"%PDF-")


def read_pdf(data: bytes, name: str) -> Document:
    """Return the document in the PDF ``data``, with a doubt about its lines.

    Raises:
        UnreadableSourceError: the PDF is damaged, locked, has no text, or takes much to read.
    """
    text = _UNPRINTABLE.sub(" ", text_of(data, name, "pdf"))
    if not text.strip(f"{BOLD}{NOT_BOLD} \n\r\t"):
        raise UnreadableSourceError(name, Remark("is a PDF of pictures without text; recognise its text first"))
    doubt = Remark(
        "{name} is a PDF: where lines and words join is not certain. Compare a few answers with the pages.", name=name
    )
    return read_typeset(text, data, name, (doubt,))

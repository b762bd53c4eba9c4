"""Bytes in, a document out: the only place that knows file formats and encodings."""

from __future__ import annotations

from bot.document import Document
from bot.reading.encoding import decode
from bot.reading.limits import check_bytes, check_text
from bot.reading.markdown import read_markdown
from bot.reading.subtitles import is_subtitles, read_subtitles
from bot.reading.web import is_web, read_web
from bot.reading.word import is_word, read_word


def read(data: bytes, name: str) -> Document:
    """Return the document in ``data``; ``name`` is the file's name, for messages and as a hint of its format.

    The format is told by the content: Word, subtitles, HTML, else text with or without Markdown.

    Raises:
        UnreadableSourceError: the file is empty, too large, damaged, binary, or in an encoding we do not know.
    """
    check_bytes(data, name)
    if is_word(data):
        return read_word(data, name)
    text, doubts = decode(data, name)
    check_text(text, name)
    if is_subtitles(text):
        return read_subtitles(text, data, name, doubts)
    if is_web(text):
        return read_web(text, data, name, doubts)
    return read_markdown(text, data, name, doubts)

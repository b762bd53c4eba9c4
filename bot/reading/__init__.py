"""Bytes in, a document out: the only place that knows file formats and encodings."""

from __future__ import annotations

import hashlib

from bot.document import Block, Document
from bot.errors import UnreadableSourceError
from bot.model import Source
from bot.text.sentences import split_paragraphs


def read(data: bytes, name: str) -> Document:
    """Return the document in ``data``; ``name`` is the file's name, for messages and as a hint of its format."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(name, "is not text") from error
    source = Source(name, text, hashlib.sha256(data).hexdigest(), hashlib.sha256(text.encode()).hexdigest())
    return Document(source, tuple(Block(span) for span in split_paragraphs(text)))

"""Which reader reads a file: told by its content, not by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.captions.subtitles import check_format, is_subtitles, read_subtitles
from bot.reading.captions.timed_lines import is_timed, read_timed
from bot.reading.chat_log import is_chat, read_chat
from bot.reading.comments.copied_threads import is_copied_thread, read_copied_thread
from bot.reading.csv_table import is_table, read_table
from bot.reading.encoding import decode
from bot.reading.fifth_lines import is_numbered_by_five, read_numbered_by_five
from bot.reading.json_records import is_records, read_records
from bot.reading.latex.tex import is_tex, read_tex
from bot.reading.limits import check_bytes, check_characters, check_file_lines, check_text
from bot.reading.mail import is_mail, read_mail
from bot.reading.markdown import read_markdown
from bot.reading.numbered_lines import is_numbered, read_numbered
from bot.reading.office.epub import is_epub, read_epub
from bot.reading.office.open_document import is_open_document, read_open_document
from bot.reading.office.packed_xml import PACKED
from bot.reading.office.pdf import is_pdf, read_pdf
from bot.reading.office.rich_text import is_rich_text, read_rich_text
from bot.reading.office.word import is_word, read_word
from bot.reading.text_lines import split_lines, with_plain_ends, without_unseen
from bot.reading.web_pages.web import read_web
from bot.reading.web_pages.web_or_markdown import is_web
from bot.remarks import Remark

#: How files that are told by their first bytes are told, and who reads them.
_BY_BYTES = (
    (is_word, read_word),
    (is_open_document, read_open_document),
    (is_epub, read_epub),
    (is_pdf, read_pdf),
    (is_rich_text, read_rich_text),
    (is_mail, read_mail),
)
#: The same for files that are text; the first that recognises its own reads it.
_BY_TEXT = ((is_web, read_web), (is_records, read_records))
#: And for those that are read line by line.
_BY_LINES = (
    (is_subtitles, read_subtitles),
    (is_table, read_table),
    (is_copied_thread, read_copied_thread),
    (is_chat, read_chat),
    (is_numbered, read_numbered),
    (is_numbered_by_five, read_numbered_by_five),
    (is_timed, read_timed),
    (is_tex, read_tex),
)

#: Overrides of the direction of writing (https://www.unicode.org/reports/tr9/). What only embeds a name or a number of
#: the other direction is in every export of a messenger.
_TURNING = re.compile("[\u202d\u202e]")
#: Names that stand in a packed library as they are: of its list, and of what was understood of its interviews.
_OF_A_LIBRARY = (b"manifest.json", b"readings/")


def read(data: bytes, name: str) -> Document:
    """Return the document in ``data``; ``name`` is the file's name, for messages and as a hint of its format.

    The format is told by the content: Word, OpenDocument, EPUB, PDF, rich text, e-mail, subtitles, HTML, JSON, tables,
    threads copied from a page, chats, pages of numbered lines, all or every fifth, captions with times between their
    lines, LaTeX, else text with or without Markdown.

    Raises:
        UnreadableSourceError: the file is empty, too large, damaged, binary, in an encoding we do not know, or has
            subtitles in a format that is not read.
    """
    check_bytes(data, name)
    document = _read(data, name)
    check_text(document.source.text, name)
    return replace(document, doubts=(*document.doubts, *_turned(document.source.text)))


def _turned(text: str) -> Iterator[Remark]:
    """Yield a doubt where signs turn the direction of writing, so that a reader sees other words than are there."""
    if found := _TURNING.search(text):
        sign, line = f"U+{ord(found[0]):04X}", sum(line.start <= found.start() for line in split_lines(text))
        yield Remark(
            "From line {line} on, a sign that nobody sees ({sign}) turns the direction of writing: what is behind it "
            "is read in another order than it is written. Take such signs out, unless they belong there.",
            line=str(line),
            sign=sign,
        )


def _unread(packed: bytes) -> Remark:
    """Return why a ``packed`` file is none that is read."""
    if all(member in packed for member in _OF_A_LIBRARY):
        return Remark("is an archive of a whole library; library import takes it over")
    return Remark("is a packed file without a Word or OpenDocument text or an EPUB in it; unpack it first")


def _read(data: bytes, name: str) -> Document:
    for is_own, reader in _BY_BYTES:
        if is_own(data):
            return reader(data, name)
    if data.startswith(PACKED):
        raise UnreadableSourceError(name, _unread(data))
    text, doubts = decode(data, name)
    check_characters(text, name)
    check_format(text, name)
    for is_text_own, text_reader in _BY_TEXT:
        if is_text_own(text):
            return text_reader(text, data, name, doubts)
    text = without_unseen(with_plain_ends(text))
    check_file_lines(text, name)
    for is_lines_own, lines_reader in _BY_LINES:
        if is_lines_own(text):
            return lines_reader(text, data, name, doubts)
    check_text(text, name)
    return read_markdown(text, data, name, doubts)

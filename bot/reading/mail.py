"""Reader: a saved e-mail whose words are a page or encoded, such as most newsletters.

A mail that is plain text as it stands is read like any other text, so that its lines stay those of the file.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.composing import Composer
from bot.reading.encoding import decode
from bot.reading.limits import check_characters, check_file_lines, check_text
from bot.reading.markdown import read_markdown
from bot.reading.web_pages.web import add_page
from bot.remarks import Remark
from bot.text.surrogates import whole

#: Two header fields or more, one of them of those that every mail has (RFC 5322), above an empty line; with MIME's
#: (RFC 2045), which say that what follows is not simply its words.
_HEAD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,200}){2,200}\r?\n")
_OF_MAILS = re.compile(rb"^(?:from|date|subject|message-id):", re.IGNORECASE | re.MULTILINE)
_IS_ENCODED = re.compile(
    rb"^content-type:\s*(?:text/html|multipart/)|^content-transfer-encoding:\s*(?:quoted-printable|base64)",
    re.IGNORECASE | re.MULTILINE,
)
#: What is looked at for a head, in bytes, and parts that a mail has at most.
_LONGEST_HEAD: Final = 100_000
_MOST_PARTS: Final = 100
#: Python looks at each line once for each of the parts around it, and at parameters in quadratic time.
_HOLDS_PARTS = re.compile(rb"multipart/", re.IGNORECASE)
_LONGEST_CONTENT_FIELD: Final = 10_000
#: What Python decodes besides the encodings of texts: escapes, and names of hosts, which take it quadratic time.
_NO_ENCODINGS: Final = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"))


def is_mail(data: bytes) -> bool:
    """Tell whether ``data`` is a saved mail whose words are not simply below its head."""
    head = _HEAD.match(data[:_LONGEST_HEAD].lstrip(b"\r\n"))
    return head is not None and bool(_OF_MAILS.search(head[0])) and bool(_IS_ENCODED.search(head[0]))


def read_mail(data: bytes, name: str) -> Document:
    """Return the document in the mail ``data``: its page, or its plain text where it has none.

    Its sender, subject and day are fields of the document.

    Raises:
        UnreadableSourceError: it is damaged, holds no words, or more than an interview has.
    """
    check_file_lines(data.decode("latin-1"), name)
    try:
        if len(_HOLDS_PARTS.findall(data)) > _MOST_PARTS:
            raise ValueError("more parts within parts than any letter has")
        mail = message_from_bytes(data.lstrip(b"\r\n"), policy=_Policy())
        parts = dict(reversed([*_written(mail)]))
    except (RecursionError, LookupError, ValueError) as error:
        raise UnreadableSourceError(name, Remark("is a damaged e-mail; save its text")) from error
    if not parts:
        raise UnreadableSourceError(name, Remark("is an e-mail without a text in it; save the text that you see"))
    kind = "text/html" if "text/html" in parts else "text/plain"
    text, doubts = _words(parts[kind], name)
    check_characters(text, name)
    if kind == "text/plain":
        text = f"{_head(mail)}\n\n{text}"
        check_text(text, name)
        return read_markdown(text, data, name, doubts)
    composer = Composer(data, name)
    for field, value in _stated(mail):
        composer.state(field, value)
    add_page(composer, text)
    return composer.document(doubts)


class _Policy(Compat32):
    """How Python reads a mail, but for fields on the content of a part that are longer than any."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        if sourcelines[0].lower().startswith("content-") and sum(map(len, sourcelines)) > _LONGEST_CONTENT_FIELD:
            raise ValueError("a field on the content of a part is longer than any")
        return super().header_source_parse([*sourcelines])


def _written(mail: Message) -> Iterator[tuple[str, Message]]:
    """Yield the type and the part of each text of ``mail`` that is to be read where it stands."""
    for _, part in zip(range(_MOST_PARTS), mail.walk(), strict=False):
        kind = part.get_content_type()
        if kind in ("text/html", "text/plain") and part.get_content_disposition() != "attachment":
            yield kind, part


def _words(part: Message, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of ``part`` in the encoding that it declares, or else the one that it has, and doubts."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    with suppress(LookupError, ValueError):
        encoding = codecs.lookup(part.get_content_charset() or "utf-8").name
        if encoding not in _NO_ENCODINGS:
            return whole(content.decode(encoding)).replace("\r\n", "\n"), ()
    return decode(content, name)


def _stated(mail: Message) -> Iterator[tuple[str, str]]:
    with suppress(RecursionError):  # brackets in brackets
        yield "author", parseaddr(_field(mail, "from"))[0]
    yield "title", _field(mail, "subject")
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        yield "date", parsedate_to_datetime(_field(mail, "date")).date().isoformat()


def _head(mail: Message) -> str:
    """Return the lines of the head of ``mail`` that people read, in plain words."""
    return "\n".join(f"{field.title()}: {_field(mail, field)}" for field in ("from", "date", "subject") if mail[field])


def _field(mail: Message, field: str) -> str:
    value = str(mail[field] or "")
    with suppress(ValueError, LookupError, MessageError):  # damaged words of it stay as they stand
        value = whole(str(make_header(decode_header(value))))
    return " ".join(value.split())

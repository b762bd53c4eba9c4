"""Whether a text is a web page, or Markdown that begins like one."""

from __future__ import annotations

import re
from typing import Final

from bot.reading.web_pages.page_source import page_source

_LOOKS_LIKE: Final = re.compile(
    r"\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--.*?-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|cite|article|section|main|table|ul|ol|h[1-6]|p|div)\b",
    re.IGNORECASE,
)
#: Tags that only whole pages have, and a paragraph without any tag around it: Markdown has at least so many of these.
_OF_PAGES: Final = re.compile(r"<(?:!doctype|html|head|body|article|main)\b", re.IGNORECASE)
_BARE_PARAGRAPH: Final = re.compile(r"\n[ \t\r]*\n(?:</?(?:b|i|strong|em)>)?[^\s<]")
_PARTED: Final = 4
#: A file of a page begins so, also where its HTML comes later. Markdown may, too, and open with a picture in tags: of
#: HTML, at least so many paragraphs have a tag, and so many for each that has none.
_BEGINS: Final = ("<", "---", "+++", "{")
_TAGGED_PARAGRAPH: Final = re.compile(r"<(?:p|h[1-6]|li|div|blockquote|dt|dd|br)\b", re.IGNORECASE)
_FEWEST_TAGGED, _TAGGED_FOR_BARE = 6, 4
#: Where Markdown's marks of bold type or headings are, tags of line breaks may be its own: "**Ida:** They hum.<br>".
_MARKED: Final = re.compile(r"\*\*[^\s*][^*\n]*\*\*|^#{1,6} \S", re.MULTILINE)
_BREAK_TAG: Final = re.compile(r"<br\b", re.IGNORECASE)
#: So many paragraphs open in such bold type, or are in it, where all tags are around Markdown, as some exports have it:
#: a page has tags for bold type.
_BOLD_PARAGRAPH: Final = re.compile(r"^[ \t]*_?\*\*[^\s*][^*\n]*\*\*", re.MULTILINE)
_BOLD_TAG: Final = re.compile(r"<(?:b|strong|em|i)\b[^<>]*>", re.IGNORECASE)
_FEWEST_BOLD: Final = 3
#: So much of a text tells.
_HEAD: Final = 128 * 1024


def is_web(text: str) -> bool:
    """Tell whether ``text`` is an HTML page: it begins with a tag that opens one, also below code of the server.

    Markdown may begin so, too: it is no page, and its paragraphs are parted by blank lines and not by tags. Below front
    matter, and where another tag comes first, nearly all paragraphs of a page have tags, and not only line breaks
    beside the marks of Markdown.
    """
    if not text.lstrip().startswith(_BEGINS):
        return False
    page = page_source(text)
    bare = sum(1 for _ in _BARE_PARAGRAPH.finditer(page.html, 0, _HEAD))
    if page.has_front or _LOOKS_LIKE.match(page.html[:2000]) is None:
        tagged = sum(1 for _ in _TAGGED_PARAGRAPH.finditer(page.html, 0, _HEAD))
        if _MARKED.search(page.html, 0, _HEAD):
            tagged -= sum(1 for _ in _BREAK_TAG.finditer(page.html, 0, _HEAD))
            if _holds_markdown(page.html):
                return False
        return tagged >= max(_FEWEST_TAGGED, _TAGGED_FOR_BARE * bare)
    return bare < _PARTED or page.has_server or _OF_PAGES.search(page.html[:_HEAD]) is not None


def _holds_markdown(text: str) -> bool:
    """Tell whether the tags of ``text`` stand around paragraphs in Markdown, as exports have it."""
    bold = sum(1 for _ in _BOLD_PARAGRAPH.finditer(text, 0, _HEAD))
    return bold >= _FEWEST_BOLD and bold > sum(1 for _ in _BOLD_TAG.finditer(text, 0, _HEAD))

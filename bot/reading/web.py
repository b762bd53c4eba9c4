"""HTML pages as documents: the words of the article, without scripts, menus and forms."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import takewhile

from bot.errors import UnreadableSourceError
from bot.model.document import Document, Kind
from bot.reading.composing import Composer, Run
from bot.reading.page_facts import LINKED_DATA, linked_facts, meta_fact, stated_once

_LOOKS_LIKE = re.compile(
    r"\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--.*?-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|cite|article|section|main|table|ul|ol|h[1-6]|p|div)\b",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


#: Nothing in these is the article's.
_SKIPPED = _tags("script style nav footer aside form button noscript template iframe svg select")
_PARAGRAPHS = _tags(
    "p div li dt dd td th tr table ul ol dl section article main header figure figcaption blockquote body "
    "h1 h2 h3 h4 h5 h6 pre address"
)
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("i", "em"))
#: A long page has 20,000 tags.
_MOST_TAGS = 150_000
_PIECE = 128 * 1024
#: What a line break in a paragraph becomes.
_BREAK = Run("\n")
#: Pictures may stand inside tags.
_LONGEST_TAG = 384 * 1024
#: So much of an unfinished tag at the end of a page is forgiven.
_LONGEST_END = 2000
_VOID = _tags("br hr img input meta link wbr col area base embed source track")


def is_web(text: str) -> bool:
    """Tell whether ``text`` is an HTML page: it begins with a tag that opens one."""
    return _LOOKS_LIKE.match(text[:2000]) is not None


def read_web(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the HTML page ``text``."""
    composer = Composer(data, name)
    add_page(composer, text)
    return composer.document(doubts)


def add_page(composer: Composer, text: str) -> None:
    """Add the paragraphs of the HTML page ``text`` to ``composer``, and behind them what it states about itself.

    Raises:
        UnreadableSourceError: it has too many tags, one without end, or more words than an interview.
    """
    name = composer.name
    if text.count("<") > _MOST_TAGS:
        raise UnreadableSourceError(name, f"is HTML with more than {_MOST_TAGS:,} tags; save its text")
    page = _Page(composer)
    # In pieces: once a piece, the parser looks at an unfinished tag again; given all at once, it would at every "<".
    for at in range(0, len(text), _PIECE):
        page.feed(text[at : at + _PIECE])
        if len(page.rawdata) > _LONGEST_TAG and page.cdata_elem is None:
            raise UnreadableSourceError(name, f"is HTML with a tag of more than {_LONGEST_TAG:,} characters")
    if "<" in page.rawdata[_LONGEST_END:]:
        raise UnreadableSourceError(name, "is HTML that ends inside a tag; save the page again, or its text")
    page.close()
    page.end_paragraph()
    page.state()


class _Page(HTMLParser):
    """Collects paragraphs; forgiving about tags that overlap or never close."""

    def __init__(self, composer: Composer) -> None:
        super().__init__(convert_charrefs=True)
        self.composer = composer
        self._runs: list[Run] = []
        self._open: dict[str, int] = {}
        self._skipping = ""
        self._in_title: list[str] | None = None
        self._linked: list[str] | None = None
        self._facts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping:
            return
        self._note_facts(tag, attrs)
        if tag in _SKIPPED:
            self._skipping = tag
        elif tag == "title":
            self._in_title = []
        elif tag == "br":
            self._break()
        elif tag == "hr":
            self.end_paragraph()
            self.composer.rule()
        elif tag in _PARAGRAPHS:
            self.end_paragraph()
        if tag not in _VOID:
            self._open[tag] = self._open.get(tag, 0) + 1

    def _break(self) -> None:
        # Two of them stand for the end of a paragraph.
        blank = takewhile(lambda run: not run.words.strip(), reversed(self._runs))
        if any(run is _BREAK for run in blank):
            self.end_paragraph()
        else:
            self._runs.append(_BREAK)

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            self._end_skipped(tag)
        elif tag == "title" and self._in_title is not None:
            self.composer.state("title", "".join(self._in_title))
            self._in_title = None
        elif tag in _PARAGRAPHS:
            self.end_paragraph()
        self._open[tag] = max(self._open.get(tag, 0) - 1, 0)

    def _note_facts(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._facts += filter(None, [meta_fact(dict(attrs))])
        elif tag == "script" and dict(attrs).get("type") == LINKED_DATA:
            self._linked = []

    def _end_skipped(self, tag: str) -> None:
        if tag != self._skipping:
            return
        self._skipping = ""
        if self._linked is not None:
            self._facts += linked_facts("".join(self._linked))
            self._linked = None

    def state(self) -> None:
        """Hand what the page states about itself to the composer, behind its text."""
        for field, value in stated_once(self._facts):
            self.composer.state(field, value)

    def handle_data(self, data: str) -> None:
        if self._in_title is not None:
            self._in_title.append(data)
        elif self._linked is not None:
            self._linked.append(data)
        elif not self._skipping:
            words = data if self._open.get("pre") else _BLANKS.sub(" ", data)
            self._runs.append(Run(words, self._is_open(_BOLD), self._is_open(_ITALIC)))

    def end_paragraph(self) -> None:
        """Hand the words collected to the composer."""
        level = next((n for n in range(1, 7) if self._open.get(f"h{n}")), 0)
        kind = Kind.HEADING if level else Kind.QUOTE if self._open.get("blockquote") else Kind.TEXT
        if kind is Kind.TEXT and self._open.get("li"):
            kind = Kind.ITEM
        if self._open.get("figcaption"):
            kind = Kind.CAPTION
        self.composer.add(self._runs, kind, level)
        self._runs = []

    def _is_open(self, tags: frozenset[str]) -> bool:
        return any(self._open.get(tag) for tag in tags)

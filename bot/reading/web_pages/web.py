"""HTML pages as documents: the words of the article, without scripts, menus and forms.

What stands around the article in boxes that only their classes tell is page code, as long as there is more besides.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import pairwise, takewhile

from bot.errors import UnreadableSourceError
from bot.model.document import Document, Kind
from bot.reading.composing import Composer, Run
from bot.reading.endless_entities import without_endless
from bot.reading.limits import NESTED_TOO_DEEPLY, check_tags
from bot.reading.web_pages.below_pictures import is_caption
from bot.reading.web_pages.page_emphasis import Emphasis
from bot.reading.web_pages.page_facts import LINKED_DATA, linked_facts, meta_fact, stated_once
from bot.reading.web_pages.page_looks import Looks
from bot.reading.web_pages.page_paragraphs import BREAK, TIME, Paragraph, end_sentence, lead_of, with_own_kinds
from bot.reading.web_pages.page_parts import Part, may_open_panel, part_of
from bot.reading.web_pages.page_source import page_source
from bot.reading.web_pages.portraits import name_in, with_portraits
from bot.reading.web_pages.skipped_tags import Skipped
from bot.remarks import Remark

_BLANKS = re.compile(r"[ \t\r\n\f]+")


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_PARAGRAPHS = _tags(
    "p div li dt dd td th tr table ul ol dl section article main header figure figcaption blockquote body "
    "h1 h2 h3 h4 h5 h6 pre address center details summary fieldset legend caption dialog menu hgroup"
)
#: Type within lines, of which runs tell.
_WITHOUT_LOOK = _tags("b strong i em code sup sub abbr time br")
_PICTURES = _tags("img picture")
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
#: Levels of headings: one of these in a head shows that the head is the article's.
_LEVELS = (2, 3, 4)
#: A head outside of these is that of the site.
_ARTICLES = _tags("article main section figure")
#: A long page has 20,000 tags.
_MOST_TAGS = 150_000
_PIECE = 128 * 1024
#: A page is read no more often, for what it has in tags that are left open or hold all of it.
_MOST_READINGS = 3
#: Pictures may stand inside tags.
_LONGEST_TAG = 384 * 1024
#: So much of an unfinished tag at the end of a page is forgiven.
_LONGEST_END = 2000
_VOID = _tags("br hr img input meta link wbr col area base embed source track")
#: A lead that a class sets apart stands so often on its page.
_LEADS = 2
#: Parts of which a tag within lines tells as well as one of paragraphs.
_WITHIN_LINES = (Part.CAPTION, Part.PANEL_HEAD, Part.BUTTON)
#: A button of fewer words opens a menu, and no answer; one that only asks by its words has more.
_PANEL_WORDS, _BUTTON_WORDS = 2, 3
#: So many of those are questions of the page; one or two ask whoever reads it: "Was this article helpful?".
_BUTTONS = 3
#: Boxes with classes inside each other, deeper than any page has them.
_MOST_BOXES = 200
#: So often a paragraph is looked at again because a box around it ends: 15,000 of them in some thirty boxes each.
_MOST_IN_BOXES = 500_000


@dataclass(frozen=True, slots=True)
class _Box:
    """An open tag whose classes tell what it holds."""

    tag: str
    part: Part
    #: How many such tags were open before it, and how many paragraphs there were.
    depth: int
    begins: int


def read_web(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the HTML page ``text``, with what its front matter states."""
    composer = Composer(data, name)
    page = page_source(text)
    for field, value in page.stated:
        composer.state(field, value)
    add_page(composer, page.html)
    return composer.document(doubts)


def add_page(composer: Composer, text: str) -> None:
    """Add the paragraphs of the HTML page ``text`` to ``composer``, and behind them what it states about itself.

    Raises:
        UnreadableSourceError: it has too many tags, one without end, or more words than an interview.
    """
    check_tags(text.count("<"), _MOST_TAGS, composer.name)
    text = without_endless(text)
    page = _page(composer, text, Skipped())
    for _ in range(_MOST_READINGS - 1):
        if (kept := page.skipped.to_keep()) == page.skipped.kept:
            break
        page = _page(composer, text, Skipped(kept))
    page.state()


def _page(composer: Composer, text: str, skipped: Skipped) -> _Page:
    """Return the page ``text`` as it is read with what is ``skipped``."""
    name = composer.name
    page = _Page(composer, skipped)
    # In pieces: once a piece, the parser looks at an unfinished tag again; given all at once, it would at every "<".
    for at in range(0, len(text), _PIECE):
        page.feed(text[at : at + _PIECE])
        if len(page.rawdata) > _LONGEST_TAG and page.cdata_elem is None:
            raise UnreadableSourceError(
                name, Remark("is HTML with a tag of more than {most} characters", most=_LONGEST_TAG)
            )
    if "<" in page.rawdata[_LONGEST_END:]:
        raise UnreadableSourceError(name, Remark("is HTML that ends inside a tag; save the page again, or its text"))
    page.close()
    page.end_paragraph()
    return page


class _Page(HTMLParser):
    """Collects paragraphs; forgiving about tags that overlap or never close."""

    def __init__(self, composer: Composer, skipped: Skipped) -> None:
        super().__init__(convert_charrefs=True)
        self.composer = composer
        self.skipped = skipped
        self._runs: list[Run] = []
        #: The look of each of them, which tags within the line may give it.
        self._run_looks: list[str] = []
        self._open: dict[str, int] = {}
        self._titles: list[str] = []
        self._in_title: list[str] | None = None
        self._linked: list[str] | None = None
        self._facts: list[tuple[str, str]] = []
        self._paragraphs: list[Paragraph] = []
        self._boxes: list[_Box] = []
        self._looks = Looks()
        self._emphasis = Emphasis()
        #: The looks of the words collected, but for those of the paragraph; none where no words are.
        self._tones: set[str] = set()
        #: A picture has come since the last paragraph, or stands in this one.
        self._below_picture = False
        #: What stands for the last of them, where that may be somebody's name.
        self._portrait = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.skipped.tag:
            return
        self._note_facts(tag, attrs)
        self._note_picture(tag, attrs)
        at = self.getpos()
        if self.skipped.is_skipped(tag, at) and not (
            may_open_panel(tag, attrs) and self._opens_paragraph(tag, dict(attrs))
        ):
            self.skipped.begin(tag, at)
        elif tag == "title":
            self._in_title = []
        elif tag == "br":
            self._break()
        elif tag == "hr":
            self.end_paragraph()
            self._paragraphs.append(Paragraph((), Kind.RULE))
        elif tag in _PARAGRAPHS:
            self.end_paragraph()
        if tag not in _VOID:
            self._open_tag(tag, dict(attrs))

    def _note_picture(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._below_picture = self._below_picture or tag in _PICTURES
        if tag == "img" and not self._tones:
            self._portrait = name_in(dict(attrs).get("alt"))

    def _opens_paragraph(self, tag: str, attributes: dict[str, str | None]) -> bool:
        """Tell whether a button does not stand within a line, where only one that says so opens a text."""
        return part_of(tag, attributes) is Part.PANEL_HEAD or not self._tones

    def _open_tag(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in _HEADINGS and (left_open := self._heading()):
            self.handle_endtag(left_open)
        if not self.skipped.tag:
            self._open_box(tag, attributes)
        self._open[tag] = self._open.get(tag, 0) + 1
        self._emphasis.open(tag, attributes)
        if tag not in _WITHOUT_LOOK:
            self._looks.open(tag, attributes)

    def _open_box(self, tag: str, attributes: dict[str, str | None]) -> None:
        is_site_head = tag == "header" and not any(self._open.get(around) for around in _ARTICLES)
        part = Part.AROUND if is_site_head else part_of(tag, attributes)
        if part in _WITHIN_LINES:
            self.end_paragraph()
        if part and (tag in _PARAGRAPHS or part in _WITHIN_LINES) and len(self._boxes) < _MOST_BOXES:
            self._boxes.append(_Box(tag, part, self._open.get(tag, 0), len(self._paragraphs)))

    def _break(self) -> None:
        # Two of them stand for the end of a paragraph.
        blank = takewhile(lambda run: not run.words.strip(), reversed(self._runs))
        if any(run is BREAK for run in blank):
            self.end_paragraph()
        else:
            self._add_run(BREAK)

    def _heading(self) -> str:
        """Return the tag of a heading that is open; empty where none is."""
        return next((tag for tag in _HEADINGS if self._open.get(tag)), "")

    def handle_endtag(self, tag: str) -> None:
        # One that opens a heading is closed by that of any level, and by the next heading: "<h1>Bees</h2>", "</h13>".
        if tag[:1] == "h" and tag[1:].isdigit() and not self._open.get(tag):
            tag = self._heading() or tag
        if self.skipped.tag:
            self._end_skipped(tag)
        elif tag == "title" and self._in_title is not None:
            self._titles.append("".join(self._in_title))
            self._in_title = None
        elif tag in _PARAGRAPHS:
            self.end_paragraph()
        self._open[tag] = max(self._open.get(tag, 0) - 1, 0)
        self._looks.close(tag)
        self._emphasis.close(tag)
        if self._boxes and self._boxes[-1].tag == tag and self._boxes[-1].depth >= self._open[tag]:
            self._close_box(self._boxes.pop())

    def _close_box(self, box: _Box) -> None:
        """Say of the paragraphs in ``box`` what it tells of them."""
        if box.part in _WITHIN_LINES:
            self.end_paragraph()
        inside = self._paragraphs[box.begins :]
        self.composer.in_boxes += len(inside)
        if self.composer.in_boxes > _MOST_IN_BOXES:
            raise UnreadableSourceError(self.composer.name, NESTED_TOO_DEEPLY)
        titled = any(paragraph.level in (1, *_LEVELS * (box.tag == "header")) for paragraph in inside)
        if box.part is Part.AROUND and not titled:
            inside = [replace(paragraph, around=True) for paragraph in inside]
        elif box.part is Part.CAPTION:
            inside = [replace(paragraph, kind=Kind.CAPTION) for paragraph in inside]
        elif box.part is Part.QUESTION and len(inside) == 1 and not inside[0].opens_with_bold_lead:
            inside = [replace(inside[0].in_bold(), is_question=True)]
        elif box.part is Part.PANEL_HEAD:
            inside = [paragraph.in_bold() for paragraph in inside if paragraph.words >= _PANEL_WORDS]
        elif box.part is Part.BUTTON:
            asking = [paragraph for paragraph in inside if paragraph.words >= _BUTTON_WORDS and paragraph.asks]
            inside = [replace(paragraph.in_bold(), in_button=True) for paragraph in asking]
        self._paragraphs[box.begins :] = inside

    def _note_facts(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._facts += filter(None, [meta_fact(dict(attrs))])
        elif tag == "script" and dict(attrs).get("type") == LINKED_DATA:
            self._linked = []

    def _end_skipped(self, tag: str) -> None:
        if tag != self.skipped.tag:
            return
        if self.skipped.end() and end_sentence(self._runs):
            self.end_paragraph()
        if self._linked is not None:
            self._facts += linked_facts("".join(self._linked))
            self._linked = None

    def state(self) -> None:
        """Hand the paragraphs to the composer, and behind them what the page states about itself.

        Where boxes around the article would hold more than is left, their classes mean something else.
        """
        for title in self._titles:
            self.composer.state("title", title)
        self._set_leads_off()
        if sum(p.in_button and not p.around for p in self._paragraphs) < _BUTTONS:
            self._paragraphs = [p for p in self._paragraphs if not p.in_button]
        self._paragraphs = with_own_kinds(with_portraits(self._paragraphs))
        around = sum(p.letters for p in self._paragraphs if p.around)
        is_more = around * 2 <= sum(p.letters for p in self._paragraphs)
        for paragraph in self._paragraphs:
            if paragraph.kind is Kind.RULE:
                self.composer.rule()
            else:
                kind = Kind.MARKUP if paragraph.around and is_more else paragraph.kind
                self.composer.add([*paragraph.runs], kind, paragraph.level, look=paragraph.look)
        for field, value in stated_once(self._facts):
            self.composer.state(field, value)

    def _set_leads_off(self) -> None:
        """Count short leads as bold that a class sets apart, if one recurs: '<span class="who">IH</span> Because …'."""
        leads = Counter((p.lead_look, p.led_by) for p in self._paragraphs if p.lead and not p.around)
        looks = {look for (look, _), times in leads.items() if times >= _LEADS}
        self._paragraphs = [p.with_bold_lead() if p.lead and p.lead_look in looks else p for p in self._paragraphs]

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            self.skipped.count(data)
        if self._in_title is not None:
            self._in_title.append(data)
        elif self._linked is not None:
            self._linked.append(data)
        elif self.skipped.tag == "style":
            self._emphasis.read_sheet(data)
        elif not self.skipped.tag:
            words = data if self._open.get("pre") else _BLANKS.sub(" ", data)
            self._add_run(Run(words, self._emphasis.bold, self._emphasis.italic))
            if words.strip():
                self._tones.add(self._looks.of_words)

    def _add_run(self, run: Run) -> None:
        self._runs.append(run)
        self._run_looks.append(self._looks.of_words)

    def end_paragraph(self) -> None:
        """End the paragraph with the words collected."""
        level = int(self._heading()[1:] or 0)
        kind = Kind.HEADING if level else Kind.QUOTE if self._open.get("blockquote") else Kind.TEXT
        if kind is Kind.TEXT and self._open.get("li"):
            kind = Kind.ITEM
        if self._open.get("figcaption"):
            kind = Kind.CAPTION
        if self._tones:
            words = "".join(run.words for run in self._runs)
            if kind is Kind.TEXT and self._below_picture and not self._opens_bold() and is_caption(words):
                kind = Kind.CAPTION
            self._below_picture = False
            self._part_times()
            look = self._looks.of_paragraph if len(self._tones) > 1 else next(iter(self._tones))
            lead = lead_of(self._runs, self._run_looks, self._looks.of_paragraph)
            lead_look = self._run_looks[lead - 1] if lead else ""
            paragraph = Paragraph(tuple(self._runs), kind, level, look=look, lead=lead, lead_look=lead_look)
            self._paragraphs.append(replace(paragraph, portrait=self._portrait))
            self._portrait = ""
        self._runs, self._run_looks = [], []
        self._tones = set()

    def _part_times(self) -> None:
        """Put a space behind a time that a tag of its own sets apart: "<span>00:14</span><b>Ida</b> …"."""
        for at, (run, behind) in enumerate(pairwise(self._runs)):
            if TIME.fullmatch(run.words) and not run.words[-1].isspace() and behind.words[:1].isalpha():
                self._runs[at] = replace(run, words=f"{run.words} ")

    def _opens_bold(self) -> bool:
        return next(run.bold for run in self._runs if run.words.strip())

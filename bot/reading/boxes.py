"""Lines of Markdown that a tag or a fence of colons opens: whether what they hold is said, or is the page's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from bot.model.document import Kind
from bot.reading.text_lines import Line
from bot.text.question_marks import QUESTION_AT_END, has_question_mark

#: "</div>", "<br><br>", "</p></div>": tags that only end something, alone on a line.
_ENDS: Final = re.compile(r"\s{0,3}(?:(?:</[a-z][a-z0-9]*\s*>|<[bh]r\s*/?>)\s*)+\Z", re.IGNORECASE)
#: The first tag of a line that may hold words.
_OPENS: Final = re.compile(
    r"\s{0,3}<(?P<tag>div|p|center|section|article|blockquote|details)\b(?P<attributes>[^<>]*)>", re.IGNORECASE
)
_CLASS: Final = re.compile(r"class\s*=\s*[\"']?([^\"'<>]*)", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_LETTER: Final = re.compile(r"[^\W\d_]")
#: Words beside one of these are those below a picture, or of a form.
_NO_TALK: Final = re.compile(
    r"<(?:img|picture|iframe|script|style|table|video|audio|figure|form|svg|input|button|embed|object|nav|aside)\b",
    re.IGNORECASE,
)
#: A box with one of these in its class is no part of a talk.
_PAGES_OWN: Final = re.compile(
    r"pull|quote|aside|note|caption|credit|callout|bio|advert|promo|related|share|social|footer|nav|toc|embed|video"
    r"|image|photo|figure|gallery|button|card|alert|notice|warning|info|tip\b|sidebar|summary|meta|author|tags",
    re.IGNORECASE,
)
#: What recurs so often holds turns, and no remark of the page.
_RECURS: Final = 3
#: The kinds of fences that hold remarks of the page; these, and "details", may have a title.
_KINDS: Final = "note|tip|info|warning|caution|danger|important|alert|notice|aside|sidebar|success"
#: ":::", "::: {.question}", "::: box :::", ":::note Read this": in Pandoc, Docusaurus and others.
FENCED: Final = re.compile(
    rf"\s{{0,3}}:{{3,}}(?:\s*\Z|[ \t]*\{{[^{{}}]*\}}\s*+:*+\s*+\Z"
    rf"|[ \t]*(?P<kind>(?i:{_KINDS}|details)(?![\w-])|[A-Za-z][\w-]*(?=\s*+:*+\s*+\Z)))"
)
_REMARKS: Final = frozenset(_KINDS.split("|"))
_LONGEST_REMARK: Final = 40
#: '<div class="alert alert--info">' above a heading in tags: a box that tells readers more.
_NOTICE: Final = re.compile(
    r"\s{0,3}<div\b[^<>]*class\s*=\s*[\"'][^\"'<>]*(?:alert|callout|admonition|notice|infobox|info-box|encadr|hinweis"
    r"|recuadro|riquadro)",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(
    r"\s{0,3}(?:<div\b[^<>]*>\s*)?(?:<h[2-6]\b|<p[^<>]*class\s*=\s*[\"'][^\"'<>]*title)", re.IGNORECASE
)
_DIV, _DIV_END = re.compile(r"<div\b", re.IGNORECASE), re.compile(r"</div\s*>", re.IGNORECASE)
_FIGURE, _FIGURE_END = re.compile(r"<figure\b", re.IGNORECASE), re.compile(r"</figure\s*>", re.IGNORECASE)
_OPENS_FIGURE: Final = re.compile(r"\s{0,3}<figure\b", re.IGNORECASE)
_LONGEST_FIGURE: Final = 15
#: A box stands no more lines below its question.
_GAP: Final = 3
#: Of all characters, so many at most.
_MOST_IN_NOTICES: Final = 0.5
#: So many lines of a box are looked at, so that a text without blank lines costs no more than another.
_LONGEST_BOX: Final = 60


@dataclass(frozen=True, slots=True)
class Boxes:
    """What the lines of a text are that open, end or fill a box, by their numbers."""

    #: Nothing but a tag or a fence, around words that are read as if it were not there.
    alone: frozenset[int]
    #: The first of the lines of a remark of the page, and how many they are.
    remarks: dict[int, int]
    #: The first lines of paragraphs in tags that are words like others, and of what kind.
    said: dict[int, Kind]


def boxes_in(lines: Sequence[Line]) -> Boxes:
    """Return the boxes of ``lines``.

    - A fence of colons is no word; one that opens a note has a remark of the page in it, as a box has whose class says
      so and that has a heading: not right below a question, nor where such boxes hold most of the text. Nor is a
      figure, up to its end.
    - Tags alone on a line that end something, or a line, are no words, and end no more than that.
    - Paragraphs that the same tag opens again and again are said, if they have words and no picture; once or twice,
      they are the page's, but for one right below a question. If the class says that such a box is the page's own, it
      answers where another question is right below it, or nothing.
    """
    remarks = (
        dict(_beside_turns(lines, _remarks(lines)))
        | dict(_beside_turns(lines, _notices(lines)))
        | dict(_figures(lines))
    )
    alone = {n for n, line in enumerate(lines) if _ENDS.match(line.words) or FENCED.match(line.words)}
    opening = {n: tag for n, line in enumerate(lines) if (tag := _tag_of(line.words)) and _has_words(lines, n)}
    times = Counter(opening.values())
    said: dict[int, Kind] = {}
    for n, tag in opening.items():
        name, _, class_name = tag.partition(" ")
        is_own = _PAGES_OWN.search(class_name) is not None
        if (times[tag] >= _RECURS and not is_own) or _answers(lines, n, is_own):
            kind = Kind.QUOTE if name == "blockquote" else Kind.TEXT
            if _LETTER.search(_TAG.sub("", lines[n].words)):
                said.setdefault(n, kind)
            else:
                alone.add(n)
                said |= {n + 1: kind} if kind is Kind.QUOTE else {}
    return Boxes(frozenset(alone), remarks, said)


def _answers(lines: Sequence[Line], at: int, is_own: bool) -> bool:
    """Tell whether the paragraph in a tag ``at`` asks nothing and is right below a question that it answers."""
    size = len([*_paragraph(lines, at)])
    words = _TAG.sub("", " ".join(line.words for line in lines[at : at + size])).strip()
    if QUESTION_AT_END.search(words) or not is_asked_for(lines, at):
        return False
    below = next((line.words for line in lines[at + size : at + size + _GAP] if line.words.strip()), "")
    return not is_own or not below or QUESTION_AT_END.search(_TAG.sub("", below)) is not None


def _tag_of(words: str) -> str:
    """Return the tag that opens a line, and its class: "div interview"; "" where none does."""
    found = _OPENS.match(words)
    if not found:
        return ""
    named = _CLASS.search(found["attributes"])
    return f"{found['tag'].lower()} {named[1] if named else ''}"


def _has_words(lines: Sequence[Line], at: int) -> bool:
    """Tell whether there are words from ``at`` up to the next blank line, and no picture or form beside them."""
    words = " ".join(_paragraph(lines, at))
    return _LETTER.search(_TAG.sub("", words)) is not None and not _NO_TALK.search(words)


def _paragraph(lines: Sequence[Line], at: int) -> Iterator[str]:
    yield from takewhile(str.strip, (line.words for line in lines[at : at + _LONGEST_BOX]))


def _notices(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the place of each box of the page with a heading of its own, and how many lines it has."""
    return ((n, size) for n, line in enumerate(lines) if _NOTICE.match(line.words) and (size := _size(lines, n)))


def _beside_turns(lines: Sequence[Line], boxes: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield those of ``boxes`` that are not right below a question; none where they hold most of the text.

    Right below a question stands the answer, whatever is around it, and what holds most of a text holds turns.
    """
    found = [(n, size) for n, size in boxes if not is_asked_for(lines, n)]
    inside = sum(len(line.words) for n, size in found for line in lines[n : n + size])
    if inside <= _MOST_IN_NOTICES * sum(len(line.words) for line in lines):
        yield from found


def is_asked_for(lines: Sequence[Line], at: int) -> bool:
    """Tell whether what stands ``at`` is right below a question."""
    above = [line.words for line in lines[max(0, at - _GAP) : at] if line.words.strip()]
    return any(QUESTION_AT_END.search(_TAG.sub("", words)) for words in above[-1:])


def _figures(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the place of each figure, and how many lines it has: blank ones may stand around its caption.

    None of those behind whose end something stands in the line.
    """
    for n, line in enumerate(lines):
        size = _closed(lines[n : n + _LONGEST_FIGURE], _FIGURE, _FIGURE_END) if _OPENS_FIGURE.match(line.words) else 0
        if size and not _FIGURE_END.split(lines[n + size - 1].words)[-1].strip():
            yield n, size


def _size(lines: Sequence[Line], at: int) -> int:
    """Return how many lines the box has that opens ``at``, if its heading is right there and asks nothing; else 0."""
    headings = [line.words for line in lines[at : at + 3] if _TITLED.match(line.words)]
    if not headings or has_question_mark(_TAG.sub("", headings[0])):
        return 0
    return _closed(lines[at : at + _LONGEST_REMARK], _DIV, _DIV_END)


def _closed(lines: Sequence[Line], opening: re.Pattern[str], end: re.Pattern[str]) -> int:
    """Return with how many of ``lines`` all tags that open have their ends; 0 where they never have."""
    open_tags = 0
    for size, line in enumerate(lines, 1):
        open_tags += len(opening.findall(line.words)) - len(end.findall(line.words))
        if open_tags <= 0:
            return size
    return 0


def _remarks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the place of each remark between fences, and how many lines it has with these."""
    kinds = {n: (fence["kind"] or "").lower() for n, line in enumerate(lines) if (fence := FENCED.match(line.words))}
    for (n, kind), (end, below) in pairwise(kinds.items()):
        if kind in _REMARKS and not below and end - n <= _LONGEST_REMARK:
            yield n, end + 1 - n

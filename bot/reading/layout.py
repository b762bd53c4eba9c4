"""How lines make blocks: blank lines, headings, lists, rules and page code of plain text, Markdown and AsciiDoc."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from bot.model import Span
from bot.model.document import Block, Kind
from bot.reading.boxes import FENCED, Boxes, boxes_in
from bot.reading.fences import FENCE, fences_around_words, with_fences_apart
from bot.reading.front_matter import front_lines
from bot.reading.page_comments import comments_in, with_comments_apart
from bot.reading.pipe_tables import talk_in_table
from bot.reading.text_lines import Line, split_lines
from bot.reading.unprinted import unprinted_in
from bot.text.arrows import arrows_between_sentences
from bot.text.question_marks import ASKING, CLOSING, QUESTION_AT_END

_RULE = re.compile(r"\s{0,3}([-*_=~])(?:[ \t]*\1){2,}\s*\Z")
#: Nothing in bold type or italics, alone on a line: "** **", "_ _".
_EMPTY = re.compile(r"\s*(?:\*\*[ \t]+\*\*|_\*\*[ \t]+\*\*_|_[ \t]+_)\s*\Z")
#: A heading; behind two signs or more the blank may be missing: "##Why bees?", but not "##beekeeping".
_HEADING = re.compile(r"\s{0,3}(#{1,6}|={1,5})(?:[ \t]+(?=\S)|(?<=##)(?=[^\W\d_a-zß-ÿ]|[¿¡“„«\"]|\*\*\w))")
#: A line below a heading: of dashes or equals signs in Markdown; of more, and as long as that, in reStructuredText.
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|\^{3,}|\"{3,}|\+{3,}|#{3,}|\*{3,}|`{4,})[ \t]*\Z")
#: Of dashes it may be a rule below a paragraph: so long it is, to the heading, or the heading is short and ends no
#: sentence. Of other signs it differs by so much at most.
_LONG_ENOUGH, _SHORT_HEADING, _AS_LONG = 0.7, 80, 2
_LEVELS = {"=": 1, "-": 2}
#: An answer stands no more lines below its question.
_GAP = 3
_TAGGED_HEADING = re.compile(r"\s{0,3}<h([1-6])\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*+•‣]|\d{1,3}[.)]|\.{1,3})[ \t]+(?=\S)")
_QUOTED = re.compile(r"\s{0,3}>[ \t>]*")
#: A heading that is quoted: "> ### Why bees?".
_QUOTED_HEADING = re.compile(r"\s{0,3}>[ \t>]*(#{1,6})[ \t]+(?=\S)")
#: Between two paragraphs of a quotation.
_EMPTY_QUOTED = re.compile(r"\s{0,3}>[ \t>]*\Z")
#: A line of a quotation that is wrapped into the next is no shorter, and ends no sentence.
_SHORTEST_WRAPPED = 35
_ENDED = re.compile(rf"[.!…:;。！{ASKING}：][{CLOSING}*_]*\Z")
#: ">>" before what somebody says, and one mark of a quotation before somebody's words.
_ARROW = re.compile(r"\s{0,3}>{2,3}[ \t]*(?=[^\s>])")
_QUOTED_ONCE = re.compile(r"\s{0,3}>(?:[ \t]*[^\s>]|[ \t]+>)")
#: So many arrows begin lines, or stand between sentences, where they part turns; for each so many paragraphs below have
#: none at most.
_LEAST_ARROWS, _BARE_PARAGRAPHS = 4, 0.25
#: Where so many of them ask, and so many have a sentence of its own right below, that answers them.
_ASKING_ARROWS, _ANSWERED_ARROWS = 0.6, 0.9
#: So many quotations answer questions above them, such a share of all, and fewer of their lines ask.
_LEAST_ANSWERS, _ANSWERS_ASKED, _QUOTED_ASKING = 3, 0.7, 0.2
# Tags that open a part of a page which nobody speaks; the part ends at a blank line.
_PAGE_PART = re.compile(
    r"\s{0,3}</?(?:div|blockquote|iframe|figure|table|script|style|aside|nav|section|center|details|summary"
    r"|sub|img|video|audio|p|br|hr)\b",
    re.IGNORECASE,
)
#: Pictures at the head of a line that goes on in words, as exports of blogs float them beside a paragraph. A sentence
#: is said, and so is what is longer than any caption.
_PICTURES_AHEAD = re.compile(r"\s{0,3}(?:<img\b[^<>]{0,900}>\s*){1,4}(?:<br\s*/?>\s*)*(?=[^\s<])", re.IGNORECASE)
_LONGEST_CAPTION = 180
#: A picture that leads somewhere, with its caption: all of a line.
_LINKED_PICTURE = re.compile(
    r"\s{0,3}<a\b[^<>]{0,600}>\s*<img\b[^<>]{0,900}>(?:(?!</a>).){0,400}</a>\s*\Z", re.IGNORECASE
)
_PAGE_CODE = re.compile(
    r"""
    \s* (?: !?\[[^\]]*\]:[ \t]*              # [target]: https://..., but not [Name]: words
              (?:<|[a-z][a-z0-9+.-]*:|/|\#|\.{1,2}/|www\.|[\w./-]+\.\w{2,4}(?:\s|\Z))
        |   \[\^[^\]]+\]:                    # [^1]: footnote
        |   !\[[^\]]*\]\([^)]*\)\s*\Z        # ![picture](file)
        |   >[>\s]*!\[[^\]]*\]\([^)]*\)\s*\Z # > ![picture](file)
        # {% include %}, {{ shortcode }}, # {{ page.title }}, {% include %}{: .centred}
        |   (?:\#{1,6}[ \t]+)?\{[%{][^}]*[%}]\}(?:\{:[^{}]*\})?\s*\Z
        |   <!--.*-->\s*\Z
        |   \\?\[(?P<shortcode>caption|embed|video|audio|playlist|gallery|youtube|vimeo|soundcloud|audioplayer)\b
              [^\]]*\]
              (?:.*\[/(?P=shortcode)\\?\])?\s*\Z      # [caption id="a"]words[/caption], \[gallery\]
        |   (?:\[(?:vc|et_pb|fusion)_\w{1,30}[^\]]*\]|\[/[a-z][\w-]{1,30}\]    # [row size="1"], [/row]
              |\[[a-z][\w-]{1,30}(?:\s+[\w-]+=["'“”″][^\]]*)\]){1,8}\s*\Z
        |   image::?[^\s\[]+\[                # AsciiDoc picture
        |   \.\.[ \t]+(?:[\w.-]+::|_[^:]{1,80}:|\|[^|]{1,60}\||\[[\w\#*]{1,30}\]|[A-Z][A-Z_]{3,}\s*\Z)  # reST
        |   :[a-z][\w-]*:                    # AsciiDoc attribute
        |   <https?://\S+>\s*\Z              # a bare address
        |   https?://\S+\s*\Z
        )""",
    re.VERBOSE,
)
#: A tag of a template that goes on on the lines below, and its end.
_TEMPLATE_OPENS = re.compile(r"\s{0,3}\{%-?\s+[a-z][^{}]*\Z")
_TEMPLATE_ENDS = re.compile(r"[^{}]*%\}\s*\Z")
_LONGEST_TEMPLATE = 12
_JOINT = re.compile(r"\s*\+\s*\Z")  # AsciiDoc: the list item goes on below


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of ``text``.

    Each is one of these, tried in this order:

    - front matter between two ``---`` or ``+++`` at the very start, a fenced listing, a part of a page in HTML, a
      comment, in tags or of reStructuredText: code;
    - what tags or fences are around words that are said like others: code, but for the words;
    - a line of dashes, stars or the like: a rule;
    - a line that begins with ``#`` or ``=``, or has a line of signs below it: a heading;
    - a line that begins with a list mark or number: an item, with the lines below it;
    - lines that begin with ``>``: a quotation, a paragraph of it each; a heading where one is all of it;
    - a table that holds a talk: a text for each turn;
    - lines between blank lines: text.

    Where several lines begin with ``>>`` or have it between sentences, none begins with ``>``, and hardly any paragraph
    among them has neither, captions part turns so: those are no quotations. They are, where nearly all of them ask and
    are answered on the next line.
    """
    lines = _with_lazy_lines(_without_arrows(with_fences_apart(with_comments_apart(split_lines(text)))))
    blocks: list[Block] = []
    at = front_lines(lines)
    if at:
        blocks.append(_block(text, lines[:at], Kind.MARKUP))
    boxes = boxes_in(lines)
    remarks = boxes.remarks | comments_in(lines) | unprinted_in(lines)
    boxes = replace(boxes, alone=boxes.alone | fences_around_words(lines), remarks=remarks)
    while at < len(lines):
        rows, turns = talk_in_table(lines, at)
        if rows:
            blocks.extend(turns)
            at += rows
            continue
        size, kind = _boxed(lines, at, boxes) or _extent(lines, at)
        if kind is not None:
            blocks.append(_block(text, lines[at : at + size], kind))
        at += size
    return blocks


def _without_arrows(lines: list[Line]) -> list[Line]:
    """Return ``lines``, those that begin with ``>>`` without it where that parts turns; their places stay."""
    arrows = [n for n, line in enumerate(lines) if _ARROW.match(line.words)]
    within = sum(arrows_between_sentences(line.words, 0, len(line.words)) for line in lines)
    if not arrows or len(arrows) + within < _LEAST_ARROWS or any(_QUOTED_ONCE.match(line.words) for line in lines):
        return lines
    opening = {n for n in range(arrows[0] + 1, len(lines)) if lines[n].words.strip() and not lines[n - 1].words.strip()}
    bare = len(opening.difference(arrows))
    if bare > _BARE_PARAGRAPHS * (len(arrows) + within) or _are_answered(lines, arrows):
        return lines
    for n in arrows:
        lines[n] = replace(lines[n], words=_ARROW.sub("", lines[n].words, count=1))
    return lines


def _with_lazy_lines(lines: list[Line]) -> list[Line]:
    """Return ``lines``, those right below a quotation with its mark, where quotations stand below what asks.

    Markdown needs the mark at the head of a paragraph only. Where quotations ask, as in mails, what is below answers.
    """
    quoted = [n for n, line in enumerate(lines) if _QUOTED.match(line.words)]
    opening = [n for n in quoted if n and not _QUOTED.match(lines[n - 1].words)]
    asked = sum(_answers(lines, n) for n in opening)
    asking = sum(QUESTION_AT_END.search(lines[n].words) is not None for n in quoted)
    if len(opening) < _LEAST_ANSWERS or asked < _ANSWERS_ASKED * len(opening) or asking >= _QUOTED_ASKING * len(quoted):
        return lines
    for n in range(1, len(lines)):
        if _QUOTED.match(lines[n - 1].words) and not _opens_block(lines[n].words):
            lines[n] = replace(lines[n], words="> " + lines[n].words)
    return lines


def _are_answered(lines: list[Line], arrows: list[int]) -> bool:
    """Tell whether ``arrows`` mark questions whose answers stand on the next lines."""
    asking = sum(QUESTION_AT_END.search(lines[n].words) is not None for n in arrows)
    below = [(lines[n].words.rstrip(), lines[n + 1].words.strip()) for n in arrows if n + 1 < len(lines)]
    answers = [words for question, words in below if _ENDED.search(question) and words and not words[0].islower()]
    answered = sum(not _ARROW.match(words) for words in answers)
    return asking >= _ASKING_ARROWS * len(arrows) and answered >= _ANSWERED_ARROWS * len(arrows)


def _boxed(lines: list[Line], at: int, boxes: Boxes) -> tuple[int, Kind] | None:
    """Return how many lines the block at ``at`` has, and its kind, where a tag or a fence opens or ends it."""
    if at in boxes.remarks:
        return boxes.remarks[at], Kind.MARKUP
    if at in boxes.alone:
        return 1, Kind.MARKUP
    return (_until(lines, at, _opens_block), boxes.said[at]) if at in boxes.said else None


def _extent(lines: list[Line], at: int) -> tuple[int, Kind | None]:
    """Return how many lines the block at ``at`` has, and its kind (None for blank lines)."""
    words = lines[at].words
    if not words.strip() or _JOINT.match(words):
        return 1, None
    if FENCE.match(words):
        closed = next((n for n in range(at + 1, len(lines)) if FENCE.match(lines[n].words)), len(lines) - 1)
        return closed - at + 1, Kind.MARKUP
    if size := _page_lines(lines, at):
        return size, Kind.MARKUP
    single = _single(words)
    if single:
        return 1, single
    if _ITEM.match(words):
        return _until(lines, at, _opens_block), Kind.ITEM
    if _QUOTED.match(words):
        if _EMPTY_QUOTED.match(words):
            return 1, None
        marked = _until(lines, at, lambda line: not _QUOTED.match(line) or _EMPTY_QUOTED.match(line) is not None)
        size = marked + _wrapped_on(lines, at + marked)
        return size, Kind.HEADING if size == 1 and _is_lone_heading(lines, at) else Kind.QUOTE
    return _extent_of_text(lines, at)


def _is_lone_heading(lines: list[Line], at: int) -> bool:
    """Tell whether the line ``at`` is a heading that is quoted, and neither the line above nor the one below is."""
    around = (lines[n].words for n in (at - 1, at + 1) if 0 <= n < len(lines))
    return _QUOTED_HEADING.match(lines[at].words) is not None and not any(map(_QUOTED.match, around))


def _page_lines(lines: list[Line], at: int) -> int:
    """Return how many lines the part of a page that opens at ``at`` has, or the tag of a template; 0 without any."""
    if _PAGE_PART.match(lines[at].words):
        if (ahead := _PICTURES_AHEAD.match(lines[at].words)) and _is_said(lines, at, ahead.end()):
            return 0
        return _until(lines, at, lambda line: not line.strip())
    if not _TEMPLATE_OPENS.match(lines[at].words):
        return 0
    below = enumerate(takewhile(str.strip, (line.words for line in lines[at + 1 : at + _LONGEST_TEMPLATE])), 2)
    return next((size for size, words in below if _TEMPLATE_ENDS.match(words)), 0)


def _is_said(lines: list[Line], at: int, ahead: int) -> bool:
    """Tell whether the words from ``ahead`` on in the line ``at``, with those below, are no caption of a picture."""
    words, below_at = lines[at].words[ahead:].strip(), at + 1
    while below_at < len(lines) and lines[below_at].words.strip() and len(words) <= _LONGEST_CAPTION:
        words, below_at = f"{words} {lines[below_at].words.strip()}", below_at + 1
    if len(words) > _LONGEST_CAPTION:
        return True
    above = next((line for n in range(at - 1, -1, -1) if (line := lines[n].words.strip())), "")
    below = next((line for n in range(below_at, len(lines)) if (line := lines[n].words.strip())), "?")
    is_all = all(QUESTION_AT_END.search(words) for words in (above, below))  # that a question has for an answer
    return is_all or _ENDED.search(words) is not None


def _extent_of_text(lines: list[Line], at: int) -> tuple[int, Kind]:
    """Return the same for lines that are text, or a heading above a line of signs.

    Right below a question stands an answer, and no heading: what is below that is a rule.
    """
    below = lines[at + 1].words.rstrip() if at + 1 < len(lines) else ""
    if _is_underlined(lines[at].words.strip(), below) and not _answers(lines, at):
        return 2, Kind.HEADING
    return _until(lines, at, _opens_block), Kind.TEXT


def _is_underlined(words: str, below: str) -> bool:
    if not _UNDERLINE.match(below):
        return False
    if below[0] not in _LEVELS:
        return abs(len(below) - len(words)) <= _AS_LONG
    is_heading = len(words) <= _SHORT_HEADING and ":" not in words and not _ENDED.search(words)
    return is_heading or len(below) >= _LONG_ENOUGH * len(words)


def _answers(lines: list[Line], at: int) -> bool:
    """Tell whether the line ``at`` asks nothing itself, and the paragraph or the line above it ends as a question."""
    above = ["", *(line.words for line in lines[max(0, at - _GAP) : at] if line.words.strip())]
    return QUESTION_AT_END.search(lines[at].words) is None and QUESTION_AT_END.search(above[-1]) is not None


def _wrapped_on(lines: list[Line], at: int) -> int:
    """Return how many lines from ``at`` on belong to the quotation above, which a narrow column has wrapped.

    Its last line with a mark is long and ends no sentence; what ends one may be answered right below.
    """
    above = lines[at - 1].words.rstrip()
    if at >= len(lines) or len(above) < _SHORTEST_WRAPPED or _ENDED.search(above) or _opens_block(lines[at].words):
        return 0
    return _until(lines, at, _opens_block)


def _single(words: str) -> Kind | None:
    """Return the kind of a block that is always one line, or None."""
    if _RULE.match(words) or _EMPTY.match(words):
        return Kind.RULE
    if _PAGE_CODE.match(words) or _LINKED_PICTURE.match(words):
        return Kind.MARKUP
    return Kind.HEADING if _HEADING.match(words) or _tagged_level(words) else None


def _tagged_level(words: str) -> int:
    """Return the level of a heading in tags that is all of a line; 0 where it is none."""
    tag = _TAGGED_HEADING.match(words)
    return int(tag[1]) if tag and words.rstrip().lower().endswith(f"</h{tag[1]}>") else 0


def _opens_block(words: str) -> bool:
    tests = (_JOINT, FENCE, FENCED, _PAGE_PART, _ITEM, _QUOTED)
    return not words.strip() or _single(words) is not None or any(test.match(words) for test in tests)


def _until(lines: list[Line], at: int, stops: Callable[[str], bool]) -> int:
    end = at + 1
    while end < len(lines) and not stops(lines[end].words):
        end += 1
    return end - at


def _block(text: str, lines: list[Line], kind: Kind) -> Block:
    first, start = lines[0], lines[0].start
    if kind is Kind.HEADING and (mark := _HEADING.match(first.words) or _QUOTED_HEADING.match(first.words)):
        start += mark.end()
        return Block(_stripped(text, start, first.end), kind, level=min(len(mark[1]), 6))
    if kind is Kind.HEADING and (level := _tagged_level(first.words)):
        return Block(_stripped(text, start, first.end), kind, level=level)
    if kind is Kind.QUOTE and (mark := _QUOTED.match(first.words)):
        start += mark.end()
    if kind is Kind.HEADING:
        return Block(_stripped(text, start, first.end), kind, level=_LEVELS.get(lines[1].words[0], 3))
    span = _stripped(text, start, lines[-1].end)
    if kind is Kind.ITEM and (mark := _ITEM.match(first.words)):
        return Block(span, kind, marker=_stripped(text, start, start + mark.end()))
    return Block(span, kind)


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:  # only a mark, as in "> " alone
        return Span(start - 1, end) if start else Span(start, end)
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, left + len(stripped))

"""How lines make blocks: blank lines, headings, lists, rules and page code of plain text, Markdown and AsciiDoc."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.model import Span
from bot.model.document import Block, Field, Kind
from bot.text.arrows import arrows_between_sentences

#: Every line, also empty ones, without its end; a form feed ends a line too.
_LINE = re.compile(r"([^\r\n\f]*)(\r\n|[\r\n\f]|\Z)")

_RULE = re.compile(r"\s{0,3}([-*_=~])(?:[ \t]*\1){2,}\s*\Z")
_HEADING = re.compile(r"\s{0,3}(#{1,6}|={1,5})[ \t]+(?=\S)")
_ITEM = re.compile(r"\s*(?:[-*+•‣]|\d{1,3}[.)]|\.{1,3})[ \t]+(?=\S)")
_QUOTED = re.compile(r"\s{0,3}>[ \t>]*")
#: Between two paragraphs of a quotation.
_EMPTY_QUOTED = re.compile(r"\s{0,3}>[ \t>]*\Z")
#: A line of a quotation that is wrapped into the next is no shorter, and ends no sentence.
_SHORTEST_WRAPPED = 35
_ENDED = re.compile(r"[.!?…:;。！？：][\"'”’»)\]*_]*\Z")
#: ">>" before what somebody says, and one mark of a quotation before somebody's words.
_ARROW = re.compile(r"\s{0,3}>{2,3}[ \t]*(?=[^\s>])")
_QUOTED_ONCE = re.compile(r"\s{0,3}>(?:[ \t]*[^\s>]|[ \t]+>)")
#: So many arrows begin lines, or stand between sentences, where they part turns; for each so many paragraphs below have
#: none at most.
_LEAST_ARROWS, _BARE_PARAGRAPHS = 4, 0.25
#: Where so many of them ask, and so many have a sentence of its own right below, that answers them.
_ASKING_ARROWS, _ANSWERED_ARROWS = 0.6, 0.9
_ASKED = re.compile(r"[?？][\"'”’»)\]*_]*\s*\Z")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
# Tags that open a part of a page which nobody speaks; the part ends at a blank line.
_PAGE_PART = re.compile(
    r"\s{0,3}</?(?:div|blockquote|iframe|figure|table|script|style|aside|nav|section|center|details|summary|sub|img|video|audio|p|br|hr)\b",
    re.IGNORECASE,
)
_PAGE_CODE = re.compile(
    r"""
    \s* (?: !?\[[^\]]*\]:[ \t]*              # [target]: https://..., but not [Name]: words
              (?:<|[a-z][a-z0-9+.-]*:|/|\#|\.{1,2}/|www\.|[\w./-]+\.\w{2,4}(?:\s|\Z))
        |   \[\^[^\]]+\]:                    # [^1]: footnote
        |   !\[[^\]]*\]\([^)]*\)\s*\Z        # ![picture](file)
        |   >[>\s]*!\[[^\]]*\]\([^)]*\)\s*\Z # > ![picture](file)
        |   \{[%{][^}]*[%}]\}\s*\Z           # {% include %}, {{ shortcode }}
        |   <!--.*-->\s*\Z
        |   image::?[^\s\[]+\[                # AsciiDoc picture
        |   :[a-z][\w-]*:                    # AsciiDoc attribute
        |   <https?://\S+>\s*\Z              # a bare address
        |   https?://\S+\s*\Z
        )""",
    re.VERBOSE,
)
#: The head of a message as mail programs save it: its fields.
_MAIL_FIELD = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_]*(?:-[^\W\d_]+)*)(?:[ \t\xa0\u202f]?:[ \t]|：)")
#: Which fields of it say what those of front matter say, in the language of the program.
_MAIL_STATES = {
    name: stated
    for stated, names in (
        ("author", "from von de 发件人"),
        ("title", "subject betreff objet asunto assunto 主题"),
        ("date", "date datum fecha data 日期"),
    )
    for name in names.split()
}
#: A head has both of these.
_MAIL_NEEDS = frozenset(("author", "title"))
_LONGEST_MAIL_HEAD = 60
_TOML = "+++"
_JOINT = re.compile(r"\s*\+\s*\Z")  # AsciiDoc: the list item goes on below
_FIELD = re.compile(r"[ \t]*(?:-[ \t]+)?([A-Za-z][\w -]{0,30}):[ \t]+(?=\S)")
#: The line above front matter, and those that end it: of YAML, and of TOML.
_FRONT_MATTER = {"---": ("---", "..."), _TOML: (_TOML,)}
_LISTED = re.compile(r"[ \t]*-[ \t]+(?=\S)")
#: Behind the colon of a field whose value stands below.
_BLOCK_SCALAR = re.compile(r"[>|][+-]?\d?")
_TOML_FIELD = re.compile(r"([A-Za-z][\w-]{0,30})[ \t]*=[ \t]*(?=\S)")
_FIELD_NAME = re.compile(r"([A-Za-z][\w -]{0,30}):\s*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without its end: ``text[start:end]``."""

    start: int
    end: int
    words: str


def split_lines(text: str) -> list[Line]:
    """Return all lines of ``text``, also empty ones."""
    return [Line(m.start(1), m.end(1), m.group(1)) for m in _LINE.finditer(text)]


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of ``text``.

    Each is one of these, tried in this order:

    - front matter between two ``---`` or ``+++`` at the very start, a fenced listing, a part of a page in HTML: code;
    - a line of dashes, stars or the like: a rule;
    - a line that begins with ``#`` or ``=``: a heading;
    - a line that begins with a list mark or number: an item, with the lines below it;
    - lines that begin with ``>``: a quotation, a paragraph of it each;
    - lines between blank lines: text.

    Where several lines begin with ``>>`` or have it between sentences, none begins with ``>``, and hardly any paragraph
    among them has neither, captions part turns so: those are no quotations. They are, where nearly all of them ask and
    are answered on the next line.
    """
    lines = _without_arrows(split_lines(text))
    blocks: list[Block] = []
    at = _front_matter_end(lines)
    if at:
        blocks.append(_block(text, lines[:at], Kind.MARKUP))
    while at < len(lines):
        size, kind = _extent(lines, at)
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


def _are_answered(lines: list[Line], arrows: list[int]) -> bool:
    """Tell whether ``arrows`` mark questions whose answers stand on the next lines."""
    asking = sum(_ASKED.search(lines[n].words) is not None for n in arrows)
    below = [(lines[n].words.rstrip(), lines[n + 1].words.strip()) for n in arrows if n + 1 < len(lines)]
    answers = [words for question, words in below if _ENDED.search(question) and words and not words[0].islower()]
    answered = sum(not _ARROW.match(words) for words in answers)
    return asking >= _ASKING_ARROWS * len(arrows) and answered >= _ANSWERED_ARROWS * len(arrows)


def front_matter_end(text: str) -> int:
    """Return where the front matter of ``text`` ends, or the head of a mail; 0 where there is none."""
    lines = split_lines(text)
    end = _front_matter_end(lines)
    return lines[end].start if end < len(lines) else len(text)


def front_fields(text: str) -> Iterator[Field]:
    """Yield the fields of the front matter; of a mail, its head.

    They are ``name: value``, ``- value`` and ``- name: value`` below ``name:``, and in TOML ``name = "value"``.
    """
    lines = split_lines(text)
    mail = _mail_head_end(lines)
    for line in lines[:mail]:
        if (named := _MAIL_FIELD.match(line.words)) and named["name"].lower() in _MAIL_STATES:
            end = line.words.find("<", named.end())
            name = _MAIL_STATES[named["name"].lower()]
            yield from _field(text, name, line.start + named.end(), line.start + end if end > 0 else line.end)
    field = _TOML_FIELD if lines and lines[0].words.rstrip() == _TOML else _FIELD
    stated = () if mail else lines[1 : max(_front_matter_end(lines) - 1, 0)]
    owner = ""
    for n, line in enumerate(stated):
        is_nested = line.words[:1] in (" ", "\t", "-")
        owner = owner if is_nested else ""
        if named := field.match(line.words):
            start, end = _value(text, stated[n:], line.start + named.end())
            yield from _field(text, named[1], start, end)
            if owner and named[1].lower() == "name":
                yield from _field(text, owner, start, end)
        elif listed := _LISTED.match(line.words):
            yield from _field(text, owner, line.start + listed.end(), line.end)
        elif opened := _FIELD_NAME.match(line.words):
            owner = opened[1]


def _value(text: str, lines: Sequence[Line], start: int) -> tuple[int, int]:
    """Return where the value at ``start`` in the first of ``lines`` stands: in YAML it may go on below.

    So it does behind ``>`` or ``|``, on indented lines, and within quotation marks.
    """
    first, *below = lines
    words = text[start : first.end].strip()
    indented = list(takewhile(lambda line: line.words[:1] in (" ", "\t") and line.words.strip(), below))
    if _BLOCK_SCALAR.fullmatch(words) and indented:
        return indented[0].start, indented[-1].end
    mark = words[:1]
    if mark in ("'", '"') and not words[1:].endswith(mark):
        closing = next((line.end for line in indented if line.words.rstrip().endswith(mark)), first.end)
        return start, closing
    return start, first.end


def _field(text: str, name: str, start: int, end: int) -> Iterator[Field]:
    while start < end and text[start] in "\"'[ ":
        start += 1
    while start < end and text[end - 1] in "\"'] ":
        end -= 1
    if start < end:
        yield Field(name.lower(), Span(start, end))


def _mail_head_end(lines: list[Line]) -> int:
    """Return how many lines the head of a mail has; 0 where there is none."""
    end = next((n for n, line in enumerate(lines[:_LONGEST_MAIL_HEAD]) if not line.words.strip()), 0)
    fields = [_MAIL_FIELD.match(line.words) for line in lines[:end] if not line.words.startswith((" ", "\t"))]
    stated = {_MAIL_STATES.get(field["name"].lower()) for field in fields if field}
    return end if all(fields) and stated >= _MAIL_NEEDS else 0


def _front_matter_end(lines: list[Line]) -> int:
    if mail := _mail_head_end(lines):
        return mail
    ends = _FRONT_MATTER.get(lines[0].words.rstrip(), ()) if lines else ()
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if line.words.rstrip() in ends), 0)


def _extent(lines: list[Line], at: int) -> tuple[int, Kind | None]:
    """Return how many lines the block at ``at`` has, and its kind (None for blank lines)."""
    words = lines[at].words
    if not words.strip() or _JOINT.match(words):
        return 1, None
    if _FENCE.match(words):
        closed = next((n for n in range(at + 1, len(lines)) if _FENCE.match(lines[n].words)), len(lines) - 1)
        return closed - at + 1, Kind.MARKUP
    if _PAGE_PART.match(words):
        return _until(lines, at, lambda line: not line.strip()), Kind.MARKUP
    single = _single(words)
    if single:
        return 1, single
    if _ITEM.match(words):
        return _until(lines, at, _opens_block), Kind.ITEM
    if _QUOTED.match(words):
        if _EMPTY_QUOTED.match(words):
            return 1, None
        marked = _until(lines, at, lambda line: not _QUOTED.match(line) or _EMPTY_QUOTED.match(line) is not None)
        return marked + _wrapped_on(lines, at + marked), Kind.QUOTE
    return _until(lines, at, _opens_block), Kind.TEXT


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
    if _RULE.match(words):
        return Kind.RULE
    if _PAGE_CODE.match(words):
        return Kind.MARKUP
    return Kind.HEADING if _HEADING.match(words) else None


def _opens_block(words: str) -> bool:
    tests = (_JOINT, _FENCE, _PAGE_PART, _ITEM, _QUOTED)
    return not words.strip() or _single(words) is not None or any(test.match(words) for test in tests)


def _until(lines: list[Line], at: int, stops: Callable[[str], bool]) -> int:
    end = at + 1
    while end < len(lines) and not stops(lines[end].words):
        end += 1
    return end - at


def _block(text: str, lines: list[Line], kind: Kind) -> Block:
    first, start = lines[0], lines[0].start
    if kind is Kind.HEADING and (mark := _HEADING.match(first.words)):
        start += mark.end()
        return Block(_stripped(text, start, first.end), kind, level=min(len(mark[1]), 6))
    if kind is Kind.QUOTE and (mark := _QUOTED.match(first.words)):
        start += mark.end()
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

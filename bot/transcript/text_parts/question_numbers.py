"""Numbers before questions, which are no part of what is asked: "3) Why?", "2.5 Why?", "Q7 What changed", "4-Why?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from typing import Final

from bot.model import Span
from bot.model.document import Block, Kind
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL

#: What ranges go on with behind a dash: "20- bis 30-Jährige", "10- to 12-year-olds".
_RANGE: Final = r"(?!\s(?:to|or|and|bis|oder|und|[àaoueéy]|et|ou|of|tot|en)\s\d)"
# 1. words; #12 words; 3b) words; 4.) words; 5/ words; (6) words; 7 – words, 8- words, where the reader made no list;
# 1/9 – words; 01 words; Q7 Words, Q5.1 Words, Q2: Words
_NUMBER: Final = re.compile(
    r"(?:#\d{1,3}[.):]?|(?:No\.?\s?)?\d{1,3}[a-e]?(?:\.[-)]|[.):/])|\(\d{1,3}\)"
    rf"|\d{{1,2}}(?:\s[-–—]|[-–—]{_RANGE})(?=\s[^\W\d]|\s[¿¡«“\"])|\d{{1,2}}/\d{{1,2}}\s?[-–—:.)]"
    r"|(?:0\d|Q\d{1,3}(?:\.\d{1,2})?:?)(?=\s[^\W\d_a-zß-ÿ]|\s[¿¡«“\"]))\s+(?=\S)"
)
# 1)Words? 2.Words? 3、词？ where the space is missing; points of an answer lack it as well. In bold: 4-Words
_GLUED: Final = re.compile(
    r"(?:#?\d{1,2}(?:\.[-)]?|[)）])(?=[^\W\d_a-zß-ÿ]['’]?[^\W\d_A-ZÀ-ÖØ-Þ]|[¿¡«“„\"'‘(]\s?[^\W\d_])|\d{1,2}[、．])(?=\S)"
)
_DASHED: Final = re.compile(
    r"(\d{1,2})[-–—](?=(?:[AÀEÈOY]\s|[^\W\d_a-zß-ÿ]['’]?)[^\W\d_A-ZÀ-ÖØ-Þ]|[¿¡«“„\"]\s?[^\W\d_])"
)
#: Of a question within its section: "2.5 Why?"; what is no heading and asks nothing may begin with a figure.
_LEVELS: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,2})[.):]?\s+(?=[^\W\d_a-zß-ÿ]|[¿¡«“„\"])")
_LINE_END: Final = re.compile(r"\n\s*")
#: With a space behind or not: both stand in one list.
_WITH_DASH: Final = re.compile(r"(\d{1,2})\s?[-–—]")
_BARE: Final = re.compile(r"\d{1,2}\s+(?=\S)")


def counted_numbers(text: str, blocks: Iterable[Block]) -> Set[tuple[int, ...]]:
    """Return the numbers that follow one another, with a dash before words in bold or in levels: "4-Why?", "2.5 Why?".

    One by itself belongs to its word: "24-Hour shifts", "1.5 Degrees more". A level of a section counts from 1 on.
    """
    blocks = tuple(blocks)
    dashed = {int(number[1]) for block in blocks for run in block.bold if (number := _WITH_DASH.match(text, run.start))}
    ends = (line.end() for block in blocks for line in _LINE_END.finditer(text, block.span.start, block.span.end))
    heads = (*(block.span.start for block in blocks), *ends)
    levels = {tuple(map(int, number[1].split("."))) for at in heads if (number := _LEVELS.match(text, at))}
    followed = {(n,) for n in dashed if n - 1 in dashed or n + 1 in dashed}
    return followed | {level for level in levels if _follows(level, levels)}


def _follows(level: tuple[int, ...], levels: Set[tuple[int, ...]]) -> bool:
    """Tell whether ``level`` comes behind another one of its section, or is the first of it, beside others."""
    *section, last = level
    if last != 1:
        return (*section, last - 1) in levels
    above, within = section[:-1], section[-1]
    return any(beside in levels for beside in ((*section, 2), (*above, within - 1, 1), (*above, within + 1, 1)))


def number_of(
    text: str, block: Block, span: Span, *, is_bold: bool, counted: Set[tuple[int, ...]]
) -> re.Match[str] | None:
    """Return the number at the head of ``span``; with a dash in bold type, or in levels, it is one of ``counted``."""
    if number := _NUMBER.match(text, span.start, span.end) or _bold_number(text, block, span):
        return number
    asks = QUESTION_END.search(span.of(text)[-TAIL:]) is not None
    if (asks or is_bold or block.kind is Kind.HEADING) and (levels := _LEVELS.match(text, span.start, span.end)):
        return levels if tuple(map(int, levels[1].split("."))) in counted else None
    if asks and (glued := _GLUED.match(text, span.start, span.end)):
        return glued
    found = _DASHED.match(text, span.start, span.end) if is_bold else None
    return found if found and (int(found[1]),) in counted else None


def _bold_number(text: str, block: Block, span: Span) -> re.Match[str] | None:
    """Return a number in bold at the head of ``span``, which needs no full stop: "**01** Why?"."""
    found = _BARE.match(text, span.start, span.end)
    return found if found and any(run.start == found.start() and run.end <= found.end() for run in block.bold) else None

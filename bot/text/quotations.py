"""Where quotations stand in a text, whichever marks its language opens and closes them with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.model import Span

#: Marks that close what others of the same kind open: „Ja.“, ”Ja.”, "Ja.", »Ja.«, « Oui. ».
_KINDS: Final = ('"“”„‟＂', "«»", "‹›", "「」", "『』", "《》", "〈〉")
_KIND: Final = {mark: kind for kind in _KINDS for mark in kind}
#: Single ones, which are apostrophes, too.
_SINGLE: Final = "'‘’‚‛"
_MARK: Final = re.compile(f"[{''.join(_KINDS)}{_SINGLE}]")
_ONLY_OPENS: Final = "„‚「『《〈"
_ONLY_CLOSES: Final = "」』》〉"
#: Behind these a quotation begins, and before these: (“Oh”, —“oh”, “…oh”, “¿Oh?”.
_BEFORE: Final = f"([{{—–-/:*_{''.join(_KINDS)}{_SINGLE}"
_BEHIND: Final = f"([{{¿¡…*_{''.join(_KINDS)}{_SINGLE}"

#: What may stand before a mark at the head of a line, in so many characters.
_LINE_HEAD: Final = re.compile(r"(?:\A|\n)[ \t>*_]*\Z")
_REACH: Final = 12


def quotations_in(text: str, span: Span) -> list[Span]:
    """Return what stands within quotation marks in ``span``, marks included, in order; none overlap.

    - A mark opens or closes by what stands beside it, and one that could do both does what is needed.
    - What is opened at the head of a further paragraph is opened once.
    - What is never closed goes on to the end, but behind a single mark, which may be an apostrophe: ’80s.
    - A single mark behind a letter closes ("the ‘dogs’ bark") where none does behind a full stop or a comma.
    """
    joined: list[Span] = []
    for found in sorted([*_double(text, span), *_single(text, span)], key=lambda found: found.start):
        if joined and found.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(found.end, joined[-1].end))
        else:
            joined.append(found)
    return joined


def _double(text: str, span: Span) -> Iterator[Span]:
    begun: dict[str, list[int]] = {kind: [] for kind in _KINDS}
    for mark in _MARK.finditer(text, span.start, span.end):
        if mark[0] in _SINGLE:
            continue
        at, starts = mark.start(), begun[_KIND[mark[0]]]
        opens = _opens(text, at)
        if opens or (opens is None and not starts):
            if not (starts and _opens_line(text, at)):
                starts.append(at)
        elif starts:
            start = starts.pop()
            if not starts:
                yield Span(start, mark.end())
    yield from (Span(starts[0], span.end) for starts in begun.values() if starts)


def _single(text: str, span: Span) -> Iterator[Span]:
    start: int | None = None
    end: int | None = None  # of the last that may close it
    for mark in _MARK.finditer(text, span.start, span.end):
        at = mark.start()
        opens = _opens(text, at) if mark[0] in _SINGLE else None
        if opens and start is not None and end is not None:
            yield Span(start, end)
            start, end = at, None
        elif opens and start is None:
            start = at
        elif opens is False and start is not None:
            end = mark.end()
            if not text[at - 1].isalnum():
                yield Span(start, end)
                start = end = None
    if start is not None and end is not None:
        yield Span(start, end)


def _opens(text: str, at: int) -> bool | None:
    """Tell whether the mark at ``at`` opens a quotation, and does not close one; None where it could do either."""
    if text[at] in _ONLY_OPENS or text[at] in _ONLY_CLOSES:
        return text[at] in _ONLY_OPENS
    before, behind = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    opens = (not before.strip() or before in _BEFORE) and (behind.isalnum() or (behind != "" and behind in _BEHIND))
    closes = before.strip() != "" and not behind.isalnum()
    return None if opens == closes else opens


def _opens_line(text: str, at: int) -> bool:
    return _LINE_HEAD.search(text, max(at - _REACH, 0), at) is not None

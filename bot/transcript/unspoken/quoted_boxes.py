"""Which quotations are boxes of a page, as Markdown sets them off: with a heading of their own, or an invitation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from bot.model import Span
from bot.model.document import Kind
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL, introduces
from bot.transcript.signs.page_furniture import invites
from bot.transcript.text_parts.passages import Passage

#: "> ### Did you know?", "> [!TIP]": more stands below in the same quotation.
_HEADED: Final = re.compile(r"#{1,6}\s|\[![A-Za-z]+\]")


def quoted_boxes(text: str, passages: Sequence[Passage]) -> frozenset[Span]:
    """Return the spans of those ``passages`` without a label that stand in boxes, all of a box.

    What stands right below a question, or a colon, is quoted by whoever answers.
    """
    found: list[Span] = []
    above = ""
    for is_quotation, run in groupby(passages, key=_is_quotation):
        box = [passage.span for passage in run]
        words = [span.of(text) for span in box]
        is_headed = len(box) > 1 and _HEADED.match(words[0]) is not None
        is_quoted = QUESTION_END.search(above) is not None or introduces(above)
        if is_quotation and not is_quoted and (is_headed or any(map(invites, words))):
            found += box
        above = words[-1][-TAIL:]
    return frozenset(found)


def _is_quotation(passage: Passage) -> bool:
    return passage.block.kind is Kind.QUOTE and passage.label is None

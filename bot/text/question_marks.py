"""Which signs are question marks, those of Latin, Chinese, Arabic and Greek, and what may close behind one."""

from __future__ import annotations

import re
from typing import Final

QUESTION_MARKS: Final = ("?", "？", "\u061f", "\u037e")
#: What closes a quotation or a bracket in any language, in a class of a pattern; German and Danish ones open elsewhere.
CLOSING: Final = r"\"'”’»›“‘«‹」』)\]"
#: One at the end, or before what closes a quotation, a bracket or a style of Markdown there.
QUESTION_AT_END: Final = re.compile(rf"[{''.join(QUESTION_MARKS)}][{CLOSING}*_\s]*\Z")


def has_question_mark(words: str) -> bool:
    """Tell whether ``words`` have a question mark anywhere."""
    return any(mark in words for mark in QUESTION_MARKS)


def ends_asking(words: str) -> bool:
    """Tell whether ``words`` end with a question mark, but for white space."""
    return words.rstrip().endswith(QUESTION_MARKS)

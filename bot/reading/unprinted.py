"""What reStructuredText holds and no page shows: ".. a comment", and what stands for programs, as a script does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.reading.text_lines import Line

#: What only reStructuredText has: ".. " alone heads a point within a list of AsciiDoc.
_SIGN: Final = re.compile(r"\.\.[ \t]+(?:[a-z][\w-]*::(?:\s|\Z)|_[^:]{1,80}:)|[^`]*`[^`<>]{1,200}\s<[^<>\s]{1,300}>`_")
#: Directives whose lines below are for programs; below ".. raw:: html" may stand what is said.
_CODE: Final = re.compile(
    r"\.\.[ \t]+(?:raw::[ \t]+latex|(?:code|code-block|sourcecode|math|meta|toctree|comment)::)(?:\s|\Z)"
)
#: A script below ".. raw:: html", with its end on a line below.
_SCRIPT: Final = re.compile(r"[ \t]+<(?:script|style)\b(?!.*</(?:script|style)>)", re.IGNORECASE)
_SCRIPT_ENDS: Final = re.compile(r".*</(?:script|style)>", re.IGNORECASE)
_LONGEST_SCRIPT: Final = 200
#: What begins so and is neither a directive, a target, a substitution nor a note.
_COMMENT: Final = re.compile(r"\.\.(?:[ \t]+(?![\w.-]+::(?:\s|\Z)|_[^:]{1,80}:|\|[^|]{1,60}\||\[[\w#*]{1,30}\])\S|\Z)")


def unprinted_in(lines: Sequence[Line]) -> dict[int, int]:
    """Return where in ``lines`` such parts begin, and how many lines each has; none where the text is of another kind.

    A part is its first line and all lines below it that are indented; a comment ends at a blank line, a script at its
    end.
    """
    if not any(_SIGN.match(line.words) for line in lines):
        return {}
    return {n: size for n, line in enumerate(lines) if (size := _size(lines, n, line.words.rstrip()))}


def _size(lines: Sequence[Line], at: int, words: str) -> int:
    """Return how many lines the part has that begins with ``words``, at ``at``; 0 where none begins."""
    if _SCRIPT.match(words):
        below = enumerate(lines[at + 1 : at + _LONGEST_SCRIPT], 2)
        return next((size for size, line in below if _SCRIPT_ENDS.match(line.words)), 0)
    is_code = _CODE.match(words) is not None
    if not is_code and not _COMMENT.match(words):
        return 0
    end, last = at + 1, at
    while end < len(lines) and (lines[end].words[:1] in (" ", "\t") or (is_code and not lines[end].words.strip())):
        last = end if lines[end].words.strip() else last
        end += 1
    return last + 1 - at

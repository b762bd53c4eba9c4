"""Which numbers and addresses with a line to themselves are said: "1994." between two sentences of an answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.model import Span
from bot.model.document import Kind
from bot.text.question_marks import SENTENCE_END
from bot.transcript.text_parts.passages import Passage

#: A number that could be a page's; those below ten count points and notes as well.
_NUMBER: Final = re.compile(r"(?P<number>\d{2,4})\.?\Z")
#: A year with a full stop is a sentence, also where nobody has a label.
_YEAR: Final = re.compile(r"(?:1\d|20)\d\d\.\Z")
#: Numbers of pages are so near to each other, though some pages have none.
_NEAR: Final = 5
#: An address as people tell it; "https://…" is what pages have where they show something.
_TOLD: Final = re.compile(r"(?:www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}/\S*)\Z")
_COLON: Final = re.compile(r"[:：]\s*\Z")
#: No such line is longer, in characters.
_LONGEST: Final = 100


def said_alone(text: str, passages: Sequence[Passage]) -> Iterator[Span]:
    """Yield the spans of the numbers and addresses alone on their line that somebody says.

    They stand right below a sentence or a colon, and a sentence or another turn stands right below them.

    - Where people have labels, numbers that count no pages; elsewhere years that end like a sentence.
    - Within a turn with a label, an address as people tell it that stands there once.
    """
    lines = [_line(text, passage) for passage in passages]
    times = Counter(lines)
    paged = frozenset(_paged(lines))
    labelled = False
    for n in range(1, len(passages) - 1):
        above, below, words = passages[n - 1], passages[n + 1], lines[n]
        labelled = labelled or above.label is not None
        if not words or not _leads_up(text, above):
            continue
        if _NUMBER.match(words):
            is_said = n not in paged and (labelled or _YEAR.match(words) is not None)
        else:
            is_said = labelled and below.label is None and times[words] == 1 and _TOLD.match(words) is not None
        if is_said and (below.label is not None or SENTENCE_END.search(below.span.of(text).rstrip())):
            yield passages[n].span


def _paged(lines: Sequence[str]) -> Iterator[int]:
    """Yield the places of numbers that count on from one before, or up to one below, as those of pages do."""
    found = [(n, int(alone["number"])) for n, line in enumerate(lines) if (alone := _NUMBER.match(line))]
    for (n, number), (below, its) in pairwise(found):
        if 0 < its - number <= _NEAR:
            yield from (n, below)


def _line(text: str, passage: Passage) -> str:
    """Return what ``passage`` says, or nothing where it is no such line."""
    is_one = passage.label is None and passage.block.kind is not Kind.HEADING
    return passage.span.of(text) if is_one and passage.span.end - passage.span.start <= _LONGEST else ""


def _leads_up(text: str, above: Passage) -> bool:
    words = above.span.of(text).rstrip()
    is_sentence = SENTENCE_END.search(words) is not None or _COLON.search(words) is not None
    return is_sentence and above.block.kind is not Kind.HEADING

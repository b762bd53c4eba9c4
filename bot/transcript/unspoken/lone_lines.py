"""Which numbers and addresses with a line to themselves are said: "1994." between two sentences of an answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model import Span
from bot.model.document import Kind
from bot.text.question_marks import SENTENCE_END
from bot.transcript.signs.marked_lines import introduces
from bot.transcript.text_parts.passages import Passage

#: A number that could be a page's; those below ten count points and notes as well.
_NUMBER: Final = re.compile(r"(?P<number>\d{1,4})[.!。！]?\Z")
_LEAST: Final = 10
#: A year that ends like a sentence is one, also beside other years and where nobody has a label: no page has that.
_YEAR: Final = re.compile(r"(?:1\d|20)\d\d[.!。！]\Z")
#: Numbers of pages are so near to each other, though some pages have none, and as many others may be said between them.
_NEAR: Final = 5
#: An address as people tell it; "https://…" is what pages have where they show something.
_TOLD: Final = re.compile(
    r"(?:www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,12}/\S*|(?:com|org|net|info|eu|de|at|ch|fr|es|pt|br|it|nl|uk)\.?))\Z"
)
#: No such line is longer, in characters.
_LONGEST: Final = 100


def said_alone(text: str, passages: Sequence[Passage]) -> Iterator[Span]:
    """Yield the spans of the numbers and addresses alone on their line that somebody says.

    They stand right below a sentence or a colon, and a sentence or another turn stands right below them.

    - Where people have labels, numbers that count no pages; everywhere years that end like a sentence.
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
        if number := _number(words):
            is_said = _YEAR.match(words) is not None or (labelled and number >= _LEAST and n not in paged)
        else:
            is_said = labelled and below.label is None and times[words] == 1 and _TOLD.match(words) is not None
        if is_said and (below.label is not None or _is_sentence(text, below)):
            yield passages[n].span


def _paged(lines: Sequence[str]) -> Iterator[int]:
    """Yield the places of numbers that count on from one before, or up to one below, as those of pages do."""
    found = [(n, number) for n, line in enumerate(lines) if not _YEAR.match(line) and (number := _number(line))]
    for at, (n, number) in enumerate(found):
        for below, its in found[at + 1 : at + 1 + _NEAR]:
            if 0 < its - number <= _NEAR:
                yield from (n, below)


def _number(line: str) -> int:
    """Return the number that the ``line`` is; 0 where it is none."""
    alone = _NUMBER.match(line)
    return int(alone["number"]) if alone else 0


def _line(text: str, passage: Passage) -> str:
    """Return what ``passage`` says, or nothing where it is no such line."""
    is_one = passage.label is None and passage.block.kind is not Kind.HEADING
    return passage.span.of(text) if is_one and passage.span.end - passage.span.start <= _LONGEST else ""


def _leads_up(text: str, above: Passage) -> bool:
    is_sentence = _is_sentence(text, above) or introduces(above.span.of(text))
    return is_sentence and above.block.kind is not Kind.HEADING


def _is_sentence(text: str, passage: Passage) -> bool:
    return SENTENCE_END.search(passage.span.of(text).rstrip()) is not None

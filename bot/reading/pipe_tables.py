"""Tables of Markdown that hold a talk: a row for each turn, or a question beside its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from bot.model import Span
from bot.model.document import Block, Kind
from bot.reading.columns import Columns, find_columns
from bot.reading.text_lines import Line
from bot.text.question_marks import has_question_mark

#: "|---|:--:|" below the names of the columns.
_RULED: Final = re.compile(r"\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*\Z|\s{0,3}\|\s*:?-+:?\s*\|\s*\Z")
#: What parts cells.
_BAR: Final = re.compile(r"(?<!\\)\|")
_MARKS: Final = "*_` "
#: A table whose columns have other names has so many rows at least, of so many speakers at most, who take turns in such
#: a share of them; names are no longer, and turns so many times as long as names.
_ROWS, _SPEAKERS, _IN_TURN, _LONGEST_NAME, _LONGER = 6, 4, 0.6, 30, 3


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    #: Where the words of each cell begin and end in the line; at one place where it has none.
    cells: Sequence[tuple[int, int]]

    def words(self, n: int) -> str:
        """Return what stands in the cell at ``n``; nothing where the row has none there."""
        return self.line.words[slice(*self.cells[n])] if 0 <= n < len(self.cells) else ""

    def span(self, first: int, last: int | None = None) -> Span:
        """Return the text from the cell ``first`` to ``last``."""
        start, end = self.cells[first][0], self.cells[first if last is None else last][1]
        return Span(self.line.start + start, self.line.start + end)


def talk_in_table(lines: Sequence[Line], at: int) -> tuple[int, list[Block]]:
    """Return how many lines the table at ``at`` has, with a block for each turn in it; 0 where no talk is in one.

    - The columns are named for who speaks and what is said, and somebody does so again; or for questions and answers.
    - Or a few take turns in one column, and the next one has longer words; then a block is "Ida | They hum.".
    """
    if at + 1 >= len(lines) or not _BAR.search(lines[at].words) or not _RULED.match(lines[at + 1].words):
        return 0, []
    below = [*takewhile(lambda line: _BAR.search(line.words) is not None, lines[at + 2 :])]
    head, rows = _row(lines[at]), [_row(line) for line in below]
    names = tuple(head.words(n).strip(_MARKS) for n in range(len(head.cells)))
    columns = find_columns(names)
    if columns.is_questionnaire or (columns.speaker and columns.text):
        blocks = [Block(Span(head.line.start, lines[at + 1].end), Kind.MARKUP), *_turns(rows, names, columns)]
    else:
        blocks = [*_in_turn(head, rows)]
    return (2 + len(rows), blocks) if len(blocks) > 1 else (0, [])


def _row(line: Line) -> _Row:
    bars = [found.start() for found in _BAR.finditer(line.words)]
    ends = [-1, *bars, len(line.words)]
    parts = [(start + 1, end) for start, end in pairwise(ends)]
    if not line.words[: ends[1]].strip():
        parts = parts[1:]
    if parts and not line.words[parts[-1][0] :].strip():
        parts = parts[:-1]
    return _Row(line, [_stripped(line.words, start, end) for start, end in parts])


def _stripped(words: str, start: int, end: int) -> tuple[int, int]:
    bare = words[start:end].lstrip()
    return end - len(bare), end - len(bare) + len(bare.rstrip())


def _turns(rows: Sequence[_Row], names: Sequence[str], columns: Columns) -> Iterator[Block]:
    """Yield what is said in each of ``rows``, by whom; an empty cell of a speaker goes on with the one above."""
    if columns.question is not None and columns.answer is not None:
        asked, told = names.index(columns.question), names.index(columns.answer)
        for row in rows if any(map(has_question_mark, (row.words(asked) for row in rows))) else ():
            yield from (Block(row.span(n), speaker=who) for n, who in ((asked, "Q"), (told, "A")) if row.words(n))
    elif columns.speaker is not None and columns.text is not None:
        speaker, text = names.index(columns.speaker), names.index(columns.text)
        people = [who for row in rows if (who := row.words(speaker).strip(_MARKS))]
        above: str | None = None
        for row in rows if 1 < len(set(people)) < len(people) else ():  # "| Name | Value |" has each name once
            above = row.words(speaker).strip(_MARKS).rstrip(":：").strip(_MARKS) or above
            if row.words(text):
                yield Block(row.span(text), speaker=above)


def _in_turn(head: _Row, rows: Sequence[_Row]) -> Iterator[Block]:
    """Yield the name and the words of each row, where a few people take turns; of the first line, too, if it is one."""
    for n in range(min(2, len(head.cells) - 1)):
        people = [row.words(n).strip(_MARKS) for row in rows]
        said = [row.words(n + 1) for row in rows]
        turns = sum(one != other for one, other in pairwise(people))
        are_few = 1 < len(set(people)) <= _SPEAKERS and all(0 < len(who) <= _LONGEST_NAME for who in people)
        is_longer = sum(map(len, said)) >= _LONGER * sum(map(len, people))
        if len(rows) >= _ROWS and are_few and turns >= _IN_TURN * (len(rows) - 1) and is_longer:
            is_turn = head.words(n).strip(_MARKS) in people
            yield Block(Span(head.line.start, head.line.end), Kind.MARKUP) if not is_turn else _both(head, n)
            yield from (_both(row, n) for row in rows if row.words(n + 1))
            return


def _both(row: _Row, n: int) -> Block:
    return Block(row.span(n, n + 1))

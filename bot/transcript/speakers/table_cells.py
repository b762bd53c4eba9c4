"""Names in the cells of a table in Markdown, to the right of the word for a part, or below it in the next row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.text.words import fold
from bot.transcript.names.person_names import person_in, without_notes
from bot.transcript.signs.label_words import looks_like_name

#: What the row between a head and what stands below it is made of.
_RULE: Final = frozenset("|-: ")
#: What stands between the names of two in one cell.
_BETWEEN: Final = re.compile(r"\s*[,;&]\s*|\s(?:and|und|et|y|e)\s")
#: A cell with a name in it is no longer.
_LONGEST: Final = 60


def named_in_cells(lines: Sequence[str], words: frozenset[str]) -> Iterator[str]:
    """Yield the names in cells of tables among ``lines`` beside those that are one of ``words``, folded.

    A full name to the right is meant, or several. Any other is one below a row that heads the table, to the right in
    another row; no cell that begins with a figure is.
    """
    rows = [(_cells_of(line), _is_rule(below)) for line, below in pairwise([*lines, ""]) if not _is_rule(line)]
    for (row, heads), (below, _) in pairwise([*rows, ([], False)]):
        for column, cell in enumerate(row):
            if fold(cell.strip(" *_:")) in words:
                right = row[column + 1] if column + 1 < len(row) else ""
                under = below[column] if column < len(below) == len(row) else ""
                names = _BETWEEN.split(right)
                if all(map(_is_full, names)):
                    yield from names
                elif _may_name(name := under if heads else right):
                    yield name


def _is_rule(line: str) -> bool:
    return "-" in line and set(line.strip()) <= _RULE


def _cells_of(line: str) -> list[str]:
    """Return the cells of a row; none of a line that is no row."""
    row = line.strip()
    return [cell.strip(" *_") for cell in row.strip("|").split("|")] if row.startswith("|") and "|" in row[1:] else []


def _is_full(cell: str) -> bool:
    own = without_notes(cell)
    return _may_name(cell) and person_in(own) == own


def _may_name(cell: str) -> bool:
    return len(cell) <= _LONGEST and not cell[:1].isdigit() and looks_like_name(cell)

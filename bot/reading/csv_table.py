"""Tables (CSV, TSV) as documents: a column of speakers beside one of texts, or questions beside answers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.columns import Columns, find_columns
from bot.reading.composing import Composer
from bot.reading.declared_turns import Turn, add_turns, speaker_name
from bot.reading.limits import check_lines
from bot.remarks import Remark

_DELIMITERS = ",;\t"
#: A line of its own by which spreadsheets announce the delimiter.
_ANNOUNCED = re.compile(r"sep=(.)\r?\n")
_LONGEST_HEAD = 2000


def is_table(text: str) -> bool:
    """Tell whether the first line of ``text`` names columns that we know."""
    return _dialect(text) is not None


def read_table(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the table ``text``; other columns than those of speech are left out.

    Raises:
        UnreadableSourceError: a cell is too large.
    """
    found = _dialect(text)
    assert found, "only tables are read here"  # noqa: S101  # whoever picks the reader has looked
    delimiter, start = found
    lines = text[start:].splitlines(keepends=True)
    check_lines(lines, name)
    rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    composer = Composer(data, name)
    try:
        head = next(rows)
        columns = find_columns(tuple(head))
        add_turns(composer, _turns(rows, columns, head))
    except csv.Error as error:
        raise UnreadableSourceError(
            name, Remark("is a table with an error on line {line} ({error})", line=str(rows.line_num), error=str(error))
        ) from error
    return composer.document(doubts)


def _dialect(text: str) -> tuple[str, int] | None:
    """Return the delimiter, and where the line with the names of the columns begins."""
    announced = _ANNOUNCED.match(text)
    start = announced.end() if announced else 0
    start += len(text[start : start + _LONGEST_HEAD]) - len(text[start : start + _LONGEST_HEAD].lstrip())
    head = text[start : start + _LONGEST_HEAD].splitlines()[:1]
    if head and len(head[0]) == _LONGEST_HEAD:
        return None
    for delimiter in (announced[1] if announced else "", *_DELIMITERS):
        if head and delimiter and delimiter in head[0]:
            columns = find_columns(tuple(cell.strip().strip('"') for cell in head[0].split(delimiter)))
            if columns.is_questionnaire or (columns.speaker and columns.text):
                return delimiter, start
    return None


def _turns(rows: Iterator[list[str]], columns: Columns, head: list[str]) -> Iterator[Turn]:
    """Yield the turns of the ``rows``; an empty cell of a speaker goes on with the one above."""
    at = {name: n for n, name in reversed(list(enumerate(head)))}
    above: str | None = None

    def cell(row: list[str], column: str | None) -> str:
        place = at[column] if column is not None else len(row)
        return row[place] if place < len(row) else ""

    for row in rows:
        named = speaker_name(cell(row, columns.speaker))
        if columns.is_questionnaire:
            yield Turn("Q", cell(row, columns.question))
            yield Turn(named or "A", cell(row, columns.answer))
        else:
            above = named or above
            yield Turn(above, cell(row, columns.text))

"""Lines of a name and a value that answer a question, though they look like fields of a page: "Editor: Vim"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model.document import Kind
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.signs.unspoken_lines import TRANSCRIBED, heads_session
from bot.transcript.text_parts.passages import Passage
from bot.transcript.text_parts.utterances import STYLED, Utterance

#: "Editor: Vim", "Editor de texto: o que vier no sistema".
_FIELD: Final = re.compile(r"\W*[^\W\d_][^\n:：?!.]{0,30}[:：][*_]*\s?[^\s:：][^\n?]{0,100}")
#: The name alone, where it is in bold and no colon stands behind it: "**Editor** Vim".
_LONGEST_NAME: Final = 30
#: So many stand in a row right below a question.
_ROW: Final = 2


def told_fields(text: str, utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of lines of a name and a value that stand right below a question and answer it.

    - Several in a row, below one in a style and above another: what somebody works with, owns or likes.
    - Those that look like lines above a session: "Place: The old mill".
    """
    last = max((u.number for u in utterances if u.voice == STYLED), default=-1)
    row: list[int] = []
    is_told = is_asked = False
    for utterance in utterances:
        is_headed = utterance.aside == TRANSCRIBED and heads_session(utterance.passage.span.of(text))
        if is_told and is_headed:
            yield utterance.number
        if is_asked and utterance.voice is None and _is_field(text, utterance.passage):
            row.append(utterance.number)
        else:
            yield from row if len(row) >= _ROW and row[-1] < last else ()
            row, is_asked = [], utterance.voice == STYLED and utterance.asks > CLEARLY_ASKS
        is_told = (is_told and is_headed) or (utterance.aside is None and utterance.asks > CLEARLY_ASKS)


def _is_field(text: str, passage: Passage) -> bool:
    """Tell whether ``passage`` is a paragraph of one line, with a name, mostly a colon, and a value."""
    if passage.block.kind is not Kind.TEXT:
        return False
    words, start = passage.span.of(text), passage.span.start
    names = (run for run in passage.block.bold if run.start <= start < run.end < passage.span.end)
    is_named = any(run.end - start <= _LONGEST_NAME for run in names) and not re.search(r"[?\n]", words)
    return is_named or _FIELD.fullmatch(words) is not None

"""Which quotations of a mail are the questions that it answers below each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import has_question_mark
from bot.transcript.names.signatures import begins_forwarded, names_whom_it_quotes
from bot.transcript.signs.marked_lines import introduces
from bot.transcript.text_parts.passages import Passage

#: So many quotations have an answer below each.
_LEAST: Final = 3
#: Such a share of them has a question mark; a page quotes more than questions.
_MARKED: Final = 0.5


def quoted_questions(text: str, passages: Sequence[Passage]) -> frozenset[int]:
    """Return the places of the ``passages`` that quote questions which a mail answers; none where it answers few.

    They stand below a line that says who wrote what is quoted, and above a mail that follows whole; most have a
    question mark. All that is quoted between two answers is one question; of what stands above the first answer, a
    greeting above numbers is none. What an answer quotes below a colon is none, either.
    """
    end = begins_forwarded(text)
    live = [n for n, passage in enumerate(passages) if end is None or passage.span.start < end]
    wrote = next((n for n in live if names_whom_it_quotes(passages[n].span.of(text))), None)
    if wrote is None or any(passages[n].label and passages[n].block.kind is not Kind.QUOTE for n in live):
        return frozenset()  # "Querido Julio:" may be quoted twice
    answered = _answered([n for n in live if n > wrote], passages)
    asked = [run for run in answered if run[0] == wrote + 1 or not introduces(passages[run[0] - 1].span.of(text))]
    marked = sum(any(has_question_mark(passages[n].span.of(text)) for n in run) for run in asked)
    if len(asked) < _LEAST or marked < _MARKED * len(asked):
        return frozenset()
    return frozenset((*_without_greeting(asked[0], passages), *(n for run in asked[1:] for n in run)))


def _answered(places: Sequence[int], passages: Sequence[Passage]) -> Iterator[list[int]]:
    """Yield each run of quotations among ``places`` with something else below it."""
    runs = [(quoted, [*run]) for quoted, run in groupby(places, lambda n: passages[n].block.kind is Kind.QUOTE)]
    yield from (run for (quoted, run), _ in pairwise(runs) if quoted)


def _without_greeting(run: Sequence[int], passages: Sequence[Passage]) -> Sequence[int]:
    numbered = next((at for at, n in enumerate(run) if passages[n].numbered), 0)
    return run[numbered:]

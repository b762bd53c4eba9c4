"""Which utterances nobody says since only a page around a talk has them: buttons, links, notes, adverts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.remarks import Remark
from bot.transcript.signs.page_furniture import FURNITURE, are_buttons, invites
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.adverts import ADVERT
from bot.transcript.text_parts.utterances import Utterance
from bot.transcript.unspoken.aside_signs import PAGE_NUMBER, Surroundings
from bot.transcript.unspoken.footnotes import footnotes
from bot.transcript.unspoken.link_lists import links_below
from bot.transcript.unspoken.newsroom_notes import is_box, is_newsroom_note, is_paid_for

#: Why lines are left out that lead to other pages, and a note of the newsroom.
ELSEWHERE, OF_THE_NEWSROOM = Remark("link to another page"), Remark("note of the newsroom")
#: Why a note is left out to which a number in the text points.
FOOTNOTE = Remark("footnote")
#: A point of a box is no longer, in characters.
_LONGEST_POINT = 160
#: An empty line.
_PARTED = re.compile(r"\n\s*\n")
#: A question mark anywhere, or the end of a sentence.
SAID = re.compile(r"[?？]|[.!…。！:：][\"'”’»)\]*_]*\s*\Z")


def with_page(utterances: Sequence[Utterance], around: Surroundings) -> list[Utterance]:
    """Return ``utterances`` with the reasons of those without a voice that only the page around them shows.

    A box with facts goes on, point by point, up to an empty line. What opens an answer is none.
    """
    opening = frozenset(_opening_answers(utterances))
    reasons: dict[int, Remark] = dict.fromkeys(_buttons(utterances, around), FURNITURE)
    reasons |= dict.fromkeys(links_below(around.source, utterances), ELSEWHERE)
    first = next((u.number for u in utterances if u.voice or u.asks > CLEARLY_ASKS), len(utterances))
    box_end: int | None = None
    for utterance in utterances[first:]:
        span = utterance.passage.span
        words = span.of(around.source)
        goes_on = box_end is not None and not _PARTED.search(around.source, box_end, span.start)
        goes_on = goes_on and utterance.asks <= CLEARLY_ASKS and len(words) <= _LONGEST_POINT
        boxed = not utterance.voice and (goes_on or (utterance.number not in opening and is_box(words)))
        box_end = span.end if boxed else None
        if boxed or (not utterance.voice and is_newsroom_note(words)):
            reasons[utterance.number] = OF_THE_NEWSROOM
        elif not utterance.voice and is_paid_for(words):
            reasons[utterance.number] = ADVERT
    marked = [replace(u, aside=u.aside or reasons.get(u.number)) for u in utterances]
    notes = frozenset(footnotes(around.source, marked))
    return [replace(u, aside=u.aside or FOOTNOTE) if u.number in notes else u for u in marked]


def _buttons(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of those that could be buttons beside what only a page has, or below a sentence that ends.

    Above a box, words that invite to it go with it, but below a question they answer.
    """
    could_be = [
        u.voice is None and u.opens_turn is None and are_buttons(u.passage.span.of(around.source)) for u in utterances
    ]
    answers = frozenset(
        below.number for asked, below in pairwise(u for u in utterances if u.aside is None) if asked.asks > CLEARLY_ASKS
    )
    could_be_box = [
        u.voice is None
        and u.asks <= CLEARLY_ASKS
        and u.number not in answers
        and invites(u.passage.span.of(around.source))
        for u in utterances
    ]
    for way in (range(len(utterances)), range(len(utterances) - 1, -1, -1)):
        beside = False
        for n in way:
            aside = utterances[n].aside
            near = could_be[n] or aside == PAGE_NUMBER or (could_be_box[n] and way.step < 0)
            beside = aside == FURNITURE or (beside and near)
            if beside and aside is None:
                yield n
    for above, own in pairwise(u for u in utterances if u.aside is None):
        if could_be[own.number] and above.asks <= 0 and SAID.search(above.passage.span.of(around.source)):
            yield own.number


def _opening_answers(utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of those right below a question, where more stands below without a voice of its own."""
    said = [u for u in utterances if u.aside is None]
    for asked, own, below in zip(said, said[1:], said[2:], strict=False):
        if asked.asks > CLEARLY_ASKS and below.voice is None:
            yield own.number

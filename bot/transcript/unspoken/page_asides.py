"""Which utterances nobody says since only a page around a talk has them: buttons, links, notes, adverts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.model.document import Kind
from bot.remarks import Remark
from bot.text.first_names import is_first_name
from bot.text.question_marks import ASKING, CLOSING, has_question_mark
from bot.text.words import fold
from bot.transcript.signs.first_person import says_i, says_own
from bot.transcript.signs.marked_lines import introduces
from bot.transcript.signs.page_furniture import FURNITURE, are_buttons, invites
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.adverts import ADVERT
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance
from bot.transcript.unspoken.aside_signs import Surroundings
from bot.transcript.unspoken.footnotes import footnotes, pointers
from bot.transcript.unspoken.link_lists import links_below
from bot.transcript.unspoken.newsroom_notes import is_box, is_newsroom_note, is_paid_for
from bot.transcript.unspoken.reasons import PAGE_NUMBER

#: Why lines are left out that lead to other pages, and a note of the newsroom.
ELSEWHERE, OF_THE_NEWSROOM = Remark("link to another page"), Remark("note of the newsroom")
#: Why a note is left out to which a number in the text points, and that number where it stands alone.
FOOTNOTE = Remark("footnote")
#: A point of a box is no longer, in characters.
_LONGEST_POINT = 160
#: What heads a list is no longer.
_LONGEST_HEAD = 60
#: What heads a list of what a talk says in short, folded.
_IN_SHORT: Final = re.compile(
    r"\W*(?:(?:the )?key (?:takeaways?|points|learnings|insights)|(?:main |our )?takeaways?|highlights|tl;?dr"
    r"|in (?:short|brief)|(?:in )?this (?:interview|conversation|episode)|in a nutshell"
    r"|das wichtigste(?: in kurze)?|in kurze|(?:die )?wichtigsten punkte|kernaussagen|auf einen blick|en bref"
    r"|(?:les )?points? cles|l.essentiel|a retenir"
    r"|(?:los )?puntos clave|lo esencial|en resumen|claves|destacados|(?:os )?pontos (?:principais|chave)|em resumo"
    rf"|destaques|o essencial|in sintesi|punti chiave|in het kort)[^\w{ASKING}]*"
)
#: So many answers are quotations, where what is none is told of whoever gives them,
_QUOTED: Final = 3
#: and such a share of all answers.
_QUOTED_SHARE: Final = 0.8
#: Such a quotation has so many spaces before it, if it has no mark.
_INDENT = 2
_FIRST_WORD: Final = re.compile(r"(?P<name>[^\W\d_]{2,})(?=['’]s?\s|\s[a-zß-ÿ])")
#: What heads a note of whoever has written the page, between quotations that answer.
_NOTE_BY: Final = re.compile(
    r"\W{0,3}(?i:(?:note|remark)\s(?:from|by)\s|(?:anm(?:erkung|\.)|hinweis|notiz)\s(?:von|de[sr])\s"
    r"|note\sd(?:e\s(?:la\s|l['’])?|u\s)|nota\s(?:de|del|do|da|di)\s)(?:[^\W\d_]+\s){0,2}?[^\W\d_]+\W{0,3}[:：]"
)
#: An empty line.
_PARTED = re.compile(r"\n\s*\n")
#: A question mark anywhere, or the end of a sentence.
SAID = re.compile(rf"[{ASKING}]|[.!…。！:：][{CLOSING}*_]*\s*\Z")


def with_page(utterances: Sequence[Utterance], around: Surroundings) -> list[Utterance]:
    """Return ``utterances`` with the reasons of those without a voice that only the page around them shows."""
    reasons: dict[int, Remark] = dict.fromkeys(_buttons(utterances, around), FURNITURE)
    reasons |= dict.fromkeys(links_below(around.source, utterances), ELSEWHERE)
    reasons |= dict.fromkeys((*_in_short(utterances, around), *_told_between(utterances, around)), OF_THE_NEWSROOM)
    reasons |= dict(_of_the_newsroom(utterances, around))
    marked = [replace(u, aside=u.aside or reasons.get(u.number)) for u in utterances]
    behind = frozenset(pointers(around.source, marked))
    marked = [replace(u, aside=FOOTNOTE) if u.number in behind else u for u in marked]
    notes = frozenset(footnotes(around.source, marked))
    return [replace(u, aside=u.aside or FOOTNOTE) if u.number in notes else u for u in marked]


def _of_the_newsroom(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[tuple[int, Remark]]:
    """Yield the numbers of boxes, notes and adverts from the first question or voice on, with their reasons.

    A box with facts goes on, point by point, up to an empty line. What opens an answer is none.
    """
    opening = frozenset(_opening_answers(utterances))
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
            yield utterance.number, OF_THE_NEWSROOM
        elif not utterance.voice and is_paid_for(words):
            yield utterance.number, ADVERT


def _in_short(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of the points of a list below a heading that says that it has the talk in short.

    It stands above the first question, which no heading of the page is, or below the last answer: "Highlights" between
    them, or right below a question, is asked for or answered, and so is a line below with points that say "I".
    """
    asked = [
        u.number for u in utterances if u.asks > CLEARLY_ASKS and (u.voice or u.passage.block.kind is not Kind.HEADING)
    ]
    first, last = (asked[0], asked[-1]) if asked else (len(utterances), len(utterances))
    heads = False
    says_i_from = _saying_i_from(utterances, around)
    for utterance in utterances:
        block, words = utterance.passage.block, utterance.passage.span.of(around.source)
        is_around = utterance.number < first or utterance.number > last + 1
        if heads and block.kind is Kind.ITEM and not utterance.voice:
            yield utterance.number
        else:
            is_set = block.kind is Kind.HEADING or utterance.passage.bold
            is_line = len(words) <= _LONGEST_HEAD and is_around and _IN_SHORT.fullmatch(fold(words)) is not None
            is_below = utterance.number > last + 1
            heads = is_line and (is_set or (is_below and _heads_plainly(utterance, words)))
            may_be_said = is_below and block.kind is not Kind.HEADING
            heads = heads and not (may_be_said and says_i_from[utterance.number + 1])


def _heads_plainly(head: Utterance, words: str) -> bool:
    """Tell whether a line without a style heads a list: its ``words`` end with a colon, and it has no voice."""
    return head.voice is None and introduces(words)


def _saying_i_from(utterances: Sequence[Utterance], around: Surroundings) -> Sequence[bool]:
    """Return for each of the ``utterances`` whether "I" is said in the points of a list from there on, and then False.

    An answer may have "Highlights", too.
    """
    says = [False] * (len(utterances) + 1)
    for at in range(len(utterances) - 1, -1, -1):
        passage = utterances[at].passage
        says[at] = passage.block.kind is Kind.ITEM and (says[at + 1] or says_i(passage.span.of(around.source)))
    return says


def _told_between(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of what is told of whoever answers, as the title names them, where answers are quotations.

    "Ida moved to the mill then." stands below a quotation, and is none, where nearly all questions have one below. So
    does a note of whoever asks: "Note by Jo: …".
    """
    said = [u for u in utterances if u.aside is None and u.voice in (None, STYLED, STYLED_ANSWER)]
    # Where answers alone are set in a style, all between them has the voice of questions.
    between = STYLED if any(u.voice == STYLED_ANSWER for u in said) else None
    asked = [below for own, below in pairwise(said) if own.asks > CLEARLY_ASKS]
    if sum(_is_quoted(below, around) for below in asked) < max(_QUOTED, _QUOTED_SHARE * len(asked)):
        return
    for above, own in pairwise(said):
        words = own.passage.span.of(around.source)
        if own.voice not in (None, between) or not _is_quoted(above, around) or _is_quoted(own, around):
            continue
        if _NOTE_BY.match(words):
            yield own.number
        elif (first := _FIRST_WORD.match(words)) and own.asks <= CLEARLY_ASKS:
            is_named = is_first_name(first["name"]) and fold(first["name"]) in around.title_words
            if is_named and not has_question_mark(words) and not says_own(words):
                yield own.number


def _is_quoted(utterance: Utterance, around: Surroundings) -> bool:
    """Tell whether it is set as a quotation: with its mark, or with spaces before it."""
    start = utterance.passage.span.start
    ahead = around.source[max(0, start - _INDENT) : start]
    return utterance.passage.block.kind is Kind.QUOTE or (len(ahead) == _INDENT and not ahead.strip(" \t"))


def _buttons(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of those that could be buttons beside what only a page has, or below a sentence that ends.

    Above a box, words that invite to it go with it, but below a question they answer.
    """
    could_be = [
        u.voice is None
        and u.opens_turn is None
        and u.passage.span not in around.said_alone
        and are_buttons(u.passage.span.of(around.source))
        for u in utterances
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

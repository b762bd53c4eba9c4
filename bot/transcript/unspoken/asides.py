"""Which utterances nobody in the conversation says, for how they look and for what stands beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, pairwise

from bot.model.document import Kind
from bot.transcript.names.bylines import is_credit
from bot.transcript.names.signatures import unsigned
from bot.transcript.signs.label_words import looks_like_name
from bot.transcript.signs.marked_lines import introduces
from bot.transcript.signs.question_score import CLEARLY_ASKS, asks_unmarked, count_of
from bot.transcript.signs.unspoken_lines import STAGE_DIRECTION, told_of_label
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.adverts import ADVERT, is_advert
from bot.transcript.text_parts.last_topics import is_told
from bot.transcript.text_parts.utterances import STYLED, Utterance
from bot.transcript.unspoken.ad_breaks import in_breaks
from bot.transcript.unspoken.answer_lines import lines_that_answer
from bot.transcript.unspoken.aside_signs import (
    Surroundings,
    aside_reason,
    is_attribution,
    is_section_line,
    repeats_title,
)
from bot.transcript.unspoken.interpreted import is_untold
from bot.transcript.unspoken.link_lists import points_that_answer
from bot.transcript.unspoken.names_alone import is_printed_name
from bot.transcript.unspoken.page_asides import SAID, with_page
from bot.transcript.unspoken.quick_rounds import round_heads
from bot.transcript.unspoken.readers_words import BY_READERS, first_by_readers
from bot.transcript.unspoken.reasons import CONTENTS, NOBODY, PAGE_NUMBER, SECTION_HEADING, SET_APART, SIGNATURE, TITLE
from bot.transcript.unspoken.told_fields import told_fields
from bot.transcript.unspoken.topic_lines import topic_lines

#: What is heard between turns.
_HEARD = re.compile(
    r"\[(?:[^a-zß-ÿ\[\]\d]{3,40}"
    r"|[^\[\]]{0,20}\b(?i:music|musik|musique|música|jingle|theme|advert)\b[^\[\]]{0,20})\]\s*\Z"
)
#: A line across the page, which a dash before turns looks like.
_RULE = re.compile(r"\s*[-–—―_=]{5,}\s*")
#: So many turns show in which boxes people speak.
_TURNS = 4
#: Another that holds such a share of what follows is one, too.
_MUCH = 0.15
#: A short line that sounds like a question from this on has a question mark, or opens like one.
_HAS_MARK = 3.0
#: Such a share of the styled lines may be headings between the questions,
_UNMARKED = 0.4
#: and so long is one at most, in characters.
_LONGEST_UNMARKED = 60
#: What asks without a mark has so many words, or a number.
_WORDS_UNMARKED = 4
#: So many questions are several.
_SEVERAL = 3
#: Above the first that asks, lines of an introduction may be set like questions; none is longer than this.
_LONGEST_AHEAD = 200
#: Below a question: "— Joel P., Leeds", "– Anonymous"; an answer such as "– Half of it." ends like a sentence.
_SIGNED_BELOW = re.compile(
    r"\s*(?:[-–—―]{1,2}|~)\s*[*_]*(?![^\n]*(?:[^\W\d_]{3}|\d)[.…][\"”»]?\s*\Z)[^\W\d_a-zß-ÿ][^\n?!:;]{1,58}\Z"
)
_SIGNED_AGAIN = 2
#: Whose turn follows is looked for in so many passages below.
_NEAR = 8


def with_asides(utterances: Sequence[Utterance], around: Surroundings, roles: Mapping[str, Role]) -> list[Utterance]:
    """Return ``utterances`` with the reasons of those that nobody in the conversation says.

    - What looks so by itself, and all that narrators and the like say; that somebody speaks in another language, and
      what an interpreter asks about a question.
    - But "[Laughs]" and "2001." are said where nothing else could be the answer.
    - Lines that could be section headings and stand above a question; those between turns that say what is asked next.
    - Below questions, the names of those who sent them, where several have one.
    - Where most styled lines ask or end like sentences, short ones that do neither, and are not answered either.
    - Below the first turn, what a page sets apart in a box in which nobody speaks.
    - Where questions are set otherwise, a few words in bold above a paragraph that is not.
    - Where questions are headings, a short one without an end of sentence above one that asks.
    - Beside what only a page has, buttons that could be somebody's word; those within an answer; lists of links.
    - Below the first question, notes of the newsroom, and paragraphs that sell something.
    - What hosts say to each other of a sponsor, until they go back to the talk.
    - Below the talk, what readers write: letters and comments.
    """
    marked = [
        replace(u, aside=reason) if reason else u
        for u, reason in zip(utterances, _reasons(utterances, around, roles), strict=True)
    ]
    sold = frozenset(in_breaks(around.source, marked, roles))
    marked = [replace(u, aside=ADVERT) if u.number in sold and not u.aside else u for u in marked]
    marked = with_page(marked, around)
    apart = frozenset(_set_apart(marked, around))
    marked = [replace(u, aside=SET_APART) if u.number in apart else u for u in marked]
    marked = _with_lone_answers(marked, around, roles)
    signed = frozenset(_askers_signatures(marked, around))
    marked = [replace(u, aside=SIGNATURE) if u.number in signed else u for u in marked]
    bold = frozenset(_bold_headings(marked, around))
    marked = [replace(u, aside=SECTION_HEADING) if u.number in bold else u for u in marked]
    unasked = _headings_above_questions(marked, around), _unmarked_among_questions(marked, around, roles)
    topics = topic_lines(around.source, marked, roles)
    headings = frozenset([*_section_lines(marked, around, roles), *chain(*unasked), *topics])
    marked = [replace(u, aside=SECTION_HEADING) if u.number in headings else u for u in marked]
    first = first_by_readers(around.source, marked)
    return marked if first is None else [*marked[:first], *(replace(u, aside=BY_READERS) for u in marked[first:])]


def _reasons(utterances: Sequence[Utterance], around: Surroundings, roles: Mapping[str, Role]) -> Iterator[str | None]:
    silent: str | None = None
    before: Utterance | None = None
    for n, utterance in enumerate(utterances):
        if utterance.voice:
            nobody = roles.get(utterance.voice) is Role.NOBODY
            silent = NOBODY if nobody else None
        elif utterance.opens_turn:
            silent = None
        if utterance.voice is None and is_printed_name(around.source, utterances, n, roles):
            yield SIGNATURE
            continue
        goes_on = before is not None and utterance.voice == before.voice and utterance.voice is not None
        answers = roles.get(utterance.voice) is Role.ANSWERS if utterance.voice else False
        below = next((u.voice for u in utterances[n + 1 : n + 1 + _NEAR] if u.voice), None)
        replied = below is not None and roles.get(below) is Role.ANSWERS
        if is_untold(around.source, utterances, n, roles):
            heard: str | None = STAGE_DIRECTION
        else:
            heard = _read_out(utterance, around, answers=answers, goes_on=goes_on, replied=replied)
        yield _own_reason(utterance, around) or silent or heard
        before = utterance


def _own_reason(utterance: Utterance, around: Surroundings) -> str | None:
    if utterance.passage.span == around.title:
        return TITLE
    if is_attribution(utterance.passage, around):
        return SIGNATURE
    if utterance.passage.span in around.contents:
        return CONTENTS
    if utterance.opens_turn:
        return PAGE_NUMBER if _RULE.fullmatch(utterance.passage.span.of(around.source)) else None
    if utterance.voice is None:
        return aside_reason(utterance.passage, around)
    return repeats_title(utterance.passage, around) or told_of_label(utterance.passage.span.of(around.source))


def _read_out(utterance: Utterance, around: Surroundings, *, answers: bool, goes_on: bool, replied: bool) -> str | None:
    """Return why nobody says something that has a voice: an advert; music, where its turn ``goes_on``.

    Whoever ``answers`` reads none: she may say herself that her work is supported by somebody. Nor is what she has
    ``replied`` to one, unless it sells something.
    """
    words = utterance.passage.span.of(around.source)
    if utterance.voice and not answers and is_advert(words, around.cues, is_answered=replied):
        return ADVERT
    return STAGE_DIRECTION if goes_on and _HEARD.match(words) else None


def _with_lone_answers(
    utterances: Sequence[Utterance], around: Surroundings, roles: Mapping[str, Role]
) -> list[Utterance]:
    """Return ``utterances`` where whatever stands alone between two questions with a style or a label is said.

    So are lines right below a question that look like fields: "Place: The old mill", "Editor: Vim".
    """
    answers = _answering(utterances, around, roles)
    return [replace(u, aside=None) if u.number in answers else u for u in utterances]


def _answering(utterances: Sequence[Utterance], around: Surroundings, roles: Mapping[str, Role]) -> frozenset[int]:
    return frozenset(chain(_lone_answers(utterances, roles), told_fields(around.source, utterances)))


def _lone_answers(utterances: Sequence[Utterance], roles: Mapping[str, Role]) -> Iterator[int]:
    """Yield the numbers of those alone between two questions in a style or with labels, or in a form; no headings."""
    yield from lines_that_answer(utterances)
    voices = {u.voice for u in utterances if u.voice}
    asker = next(iter(voices)) if len(voices) == 1 else STYLED
    yield from (
        between.number
        for before, between, after in zip(utterances, utterances[1:], utterances[2:], strict=False)
        if (asker == STYLED or roles.get(asker) is Role.ASKS)
        and before.voice == after.voice == asker
        and before.asks > CLEARLY_ASKS
        and between.voice is None
        and between.passage.block.kind is not Kind.HEADING
    )


def _set_apart(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of those below the first turn that stand in a box in which nobody speaks.

    People speak in the boxes of turns, in those that hold a good share of all below, in lists below a colon, and in
    those that answer a question. Credits are left to show where the talk ends.
    """
    voiced = [u for u in utterances if (u.voice or u.opens_turn) and u.aside is None]
    if len(voiced) < _TURNS:
        return
    below = utterances[voiced[0].number :]
    letters: Counter[str] = Counter()
    for utterance in below:
        letters[utterance.passage.block.box] += utterance.passage.span.end - utterance.passage.span.start
    speaking = {u.passage.block.box for u in voiced}
    speaking |= {box for box, held in letters.items() if held >= _MUCH * letters.total()}
    said, told = {*speaking, *_below_colons(below, speaking, around)}, {*points_that_answer(around.source, below)}
    apart = (u for u in below if not (u.voice or u.aside or u.number in told) and u.passage.block.box not in said)
    yield from (u.number for u in apart if not is_credit(u.passage.span.of(around.source)))


def _below_colons(utterances: Sequence[Utterance], speaking: Set[str], around: Surroundings) -> Iterator[str]:
    """Yield the boxes of lists right below a paragraph that ends with a colon, in a box in which somebody speaks."""
    for above, own in pairwise(utterances):
        is_said = not above.aside and above.passage.block.box in speaking
        if is_said and own.passage.block.kind is Kind.ITEM and introduces(above.passage.span.of(around.source)):
            yield own.passage.block.box


def _section_lines(utterances: Sequence[Utterance], around: Surroundings, roles: Mapping[str, Role]) -> Iterator[int]:
    """Yield the numbers of those that could be section headings and stand above a question."""
    question_follows = False
    answers = _answering(utterances, around, roles)
    for utterance in reversed(utterances):
        if utterance.aside is not None:
            continue
        if question_follows and utterance.number not in answers and _could_be_heading(utterance, around):
            yield utterance.number
        else:
            voice = utterance.voice
            question_follows = roles.get(voice) is Role.ASKS if voice else utterance.asks > 0


def _bold_headings(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of short lines in bold within answers, where questions are in another style than bold."""
    said = [u for u in utterances if u.aside is None]
    asked = [u for u in said if u.voice == STYLED]
    if not asked or any(u.passage.bold for u in asked):
        return
    for own, below in pairwise(said):
        words = own.passage.span.of(around.source)
        is_line = own.voice is None and own.passage.bold and is_section_line(around.source, own.passage)
        if is_line and " " in words and below.voice is None and not below.passage.bold:
            yield own.number


def _headings_above_questions(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of styled headings that ask nothing and stand right above one that does."""
    for above, below in pairwise(u for u in utterances if u.aside is None):
        both = {above.passage.block.kind, below.passage.block.kind} == {Kind.HEADING}
        if both and above.voice == below.voice == STYLED and not _has_mark(above, around) and _has_mark(below, around):
            yield above.number


def _unmarked_among_questions(
    utterances: Sequence[Utterance], around: Surroundings, roles: Mapping[str, Role]
) -> Iterator[int]:
    """Yield the numbers of short styled lines that neither ask nor end like a sentence, where nearly all others do.

    What begins in lower case is typed by somebody, and no heading.
    """
    styled = [u for u in utterances if u.aside is None and u.voice == STYLED]
    unmarked = [u for u in styled if not _has_mark(u, around)]
    if len(unmarked) <= _UNMARKED * len(styled):
        answered = {*_answered_unmarked(utterances, around, roles), *round_heads(around.source, utterances)}
        yield from (n for n in _styled_ahead(styled, around) if n not in answered)
        for utterance in unmarked:
            words = utterance.passage.unnumbered.of(around.source)
            is_short = len(words) <= _LONGEST_UNMARKED and not words[0].islower()
            if is_short and not asks_unmarked(words, around.cues) and utterance.number not in answered:
                yield utterance.number


def _answered_unmarked(
    utterances: Sequence[Utterance], around: Surroundings, roles: Mapping[str, Role]
) -> Iterator[int]:
    """Yield the numbers of styled lines without a mark that ask all the same: "**Weirdest bug report**".

    They stand alone between an answer and another paragraph, and have a number as styled lines that ask have; or among
    those several words; or they stand below several of those, and whoever answers speaks below them.
    """
    said = [u for u in utterances if u.aside is None]
    asked = [u for u in said if u.voice == STYLED and _has_mark(u, around)]
    counted = sum(u.passage.numbered for u in asked) * 2 > len(asked)
    for above, own, below in zip(said, said[1:], said[2:], strict=False):
        words = own.passage.unnumbered.of(around.source)
        is_among = asked and (counted or asked[0].number < own.number < asked[-1].number)
        tells = len(asked) >= _SEVERAL and own.number > asked[-1].number
        tells = tells and is_told(words, below.passage.span.of(around.source))
        is_worded = own.passage.numbered if counted else count_of(words) >= _WORDS_UNMARKED
        is_no_name = words.isupper() or count_of(words) > _WORDS_UNMARKED or not looks_like_name(words)
        answers = (u.voice is None or roles.get(u.voice) is Role.ANSWERS for u in (above, below))
        if own.voice == STYLED and all(answers) and (tells or (is_among and is_worded and is_no_name)):
            yield own.number


def _styled_ahead(styled: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of styled lines above the first that asks which neither ask nor end like a sentence."""
    for utterance in styled:
        if _has_mark(utterance, around):
            return
        span = utterance.passage.span
        if span.end - span.start <= _LONGEST_AHEAD and not asks_unmarked(span.of(around.source), around.cues):
            yield utterance.number


def _askers_signatures(utterances: Sequence[Utterance], around: Surroundings) -> Iterator[int]:
    """Yield the numbers of short lines that open with a dash between a question and its answer, where several do.

    One with another point of a list right below is the first of what is answered.
    """
    said = [u for u in utterances if u.aside is None]
    found = [
        below.number
        for asked, below, answer in zip(said, said[1:], said[2:], strict=False)
        if asked.voice == STYLED
        and answer.voice != STYLED
        and below.voice is None
        and below.opens_turn is None
        and not below.passage.block.kind is answer.passage.block.kind is Kind.ITEM
        and _SIGNED_BELOW.match(below.passage.span.of(around.source))
    ]
    if len(found) >= _SIGNED_AGAIN:
        yield from found


def _has_mark(utterance: Utterance, around: Surroundings) -> bool:
    """Tell whether it has a question mark, or ends like a sentence."""
    return SAID.search(unsigned(utterance.passage.span.of(around.source))) is not None


def _could_be_heading(utterance: Utterance, around: Surroundings) -> bool:
    unmarked = utterance.voice is None and utterance.asks < _HAS_MARK
    return unmarked and is_section_line(around.source, utterance.passage)

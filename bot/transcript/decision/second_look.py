"""The one decision again, with what the signs of all paragraphs say together besides the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from bot.model import Span
from bot.model.document import Kind
from bot.transcript.decision.evidence import Evidence
from bot.transcript.decision.paragraph_chances import Chances, Odds, shipped
from bot.transcript.decision.paragraph_signs import signs_of
from bot.transcript.decision.segmentation import Decision, decide
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.first_person import says_own
from bot.transcript.signs.label_words import NOBODY_WORDS
from bot.transcript.signs.page_furniture import FURNITURE
from bot.transcript.signs.page_heads import numbers_a_page
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.signs.unspoken_lines import (
    CAME_OR_WENT,
    END_OF_RECORDING,
    STAGE_DIRECTION,
    TRANSCRIBED,
    is_own_aside,
)
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import STYLED, State, Utterance
from bot.transcript.unspoken.page_asides import ELSEWHERE, FOOTNOTE, OF_THE_NEWSROOM
from bot.transcript.unspoken.reasons import (
    CONTENTS,
    IN_ITALICS,
    NO_PART,
    PAGE_HEAD,
    PAGE_NUMBER,
    REACTED,
    SIGNATURE,
    TITLE,
)

#: What the odds that a paragraph is said count beside the rules, without a label,
_SAID: Final = 4.0
#: and with one.
_SAID_LABELLED: Final = 1.0
#: What the odds that it asks count.
_ASKS: Final = 0.5
#: Below these odds what rules take for words is an aside: at all,
_UNSAID: Final = -0.3
#: with a label,
_UNSAID_TURN: Final = -2.5
#: as the whole answer.
_UNSAID_ALONE: Final = -3.0
#: As a point of a list that goes on in lower case.
_UNSAID_POINT = -4.5
#: Below a line in a style that looks unsaid, too.
_UNSAID_BELOW: Final = 1.0
_NEVER: Final = float("-inf")
#: Beyond these odds what rules leave out is said after all, but the title, a name that signs, lines of nobody, and the
#: head of a page with its number beside it.
_SAID_AFTER_ALL: Final = 4.0
_OF_THE_PAGE: Final = (CONTENTS, FURNITURE, ELSEWHERE, OF_THE_NEWSROOM, FOOTNOTE)
_NEVER_SAID: Final = (
    *(TITLE, SIGNATURE, REACTED, *_OF_THE_PAGE),
    *(STAGE_DIRECTION, END_OF_RECORDING, CAME_OR_WENT, TRANSCRIBED),
)
#: Such odds at least have most words of a page that they are said.
_USUALLY: Final = 2.5
#: How an answer goes on in its next paragraph, and so long is one that is told.
_GOES_ON: Final = re.compile(
    r"(?:But|And|Or|Because|Aber|Und|Oder|Denn|Mais|Et|Ou|Car|Pero|Y|Porque|Mas|E|Pois|Ma|Perch[eé])"
    r"(?:\s?[:–—])?\s(?=[\w'’]+\s)"
)
_AT_LENGTH: Final = 60
#: So long is a paragraph that a page prints as it prints the answer above.
_LONG: Final = 150
#: Down to these odds it goes on in what says "I", however short.
_HARDLY_UNSAID: Final = -1.0
#: A longer document is judged by rules alone, so that nobody waits; books and hearings have fewer paragraphs.
_MOST: Final = 8000


@dataclass(frozen=True, slots=True)
class Page:
    """A document before its passages are decided."""

    text: str
    title: Span | None
    roles: Mapping[str, Role]
    cues: Cues
    #: The host has those ask who would answer, so that only rules can tell them apart.
    turned: bool = False


def decided(
    page: Page, utterances: Sequence[Utterance], evidence: Sequence[Evidence], chances: Chances | None = None
) -> list[Utterance]:
    """Return ``utterances`` with the state of each that somebody says.

    ``evidence`` is what rules know of those that are no asides. By rules alone they are decided first; what the signs
    of paragraphs, and of those around them, say to that is added then, and decides together with the rules:

    - how much a paragraph looks like the page around the talk, to what speaks for its being before or after it;
    - how much it asks, to how much it sounds like a question.
    - What rules take for words is an aside where the odds are against it; of a labelled turn, or all that answers a
      question, far against it. What rules leave out is said where the odds are high.
    """
    hidden = frozenset(_page_between(utterances))
    found = iter(_decided(page, [u for u in utterances if u.number not in hidden], evidence, chances))
    return [u if u.number in hidden else next(found) for u in utterances]


def _page_between(utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of lines of the page with turns below them: what stands around those is no end of the talk."""
    last = max((u.number for u in utterances if not u.aside and (u.voice or u.asks > CLEARLY_ASKS)), default=-1)
    yield from (u.number for u in utterances[: last + 1] if u.aside in _OF_THE_PAGE)


def _decided(
    page: Page, utterances: Sequence[Utterance], evidence: Sequence[Evidence], chances: Chances | None
) -> list[Utterance]:
    first = decide(evidence)
    if page.turned or len(utterances) > _MOST:
        return list(_with_states(utterances, first))
    signs = signs_of(page.text, utterances, page.title, page.roles, page.cues, evidence, first)
    odds = _raised((chances or shipped()).of(signs), utterances, first)
    weighed: list[Utterance] = []
    said: list[Evidence] = []
    known = iter(zip(evidence, _limits(evidence, first.states), strict=True))
    answered = _below_answers(page, utterances)
    boxed = frozenset(_boxed(utterances, odds, evidence))
    last = max((n for n, utterance in enumerate(utterances) if utterance.voice not in (None, STYLED)), default=-1)
    for n, (utterance, own) in enumerate(zip(utterances, odds, strict=True)):
        rules = next(known) if utterance.aside is None else None
        own = _of_answer(page, utterance, own) if answered[n] else own
        is_said = own.said > _SAID_AFTER_ALL or (answered[n] and n < last and _is_own_in_italics(page, utterance))
        if rules is None and is_said and not _is_surely_none(page, utterances, n):
            utterance, rules = replace(utterance, aside=None), (_unknown(page, utterance), _NEVER)
        if rules and (n in boxed or own.said < _limit(page, weighed, utterance, rules[1], answered=answered[n])):
            utterance = replace(utterance, aside=NO_PART)
        elif rules:
            goes_on = answered[n] and _goes_on(utterance.passage.span.of(page.text), own)
            said.append(_added(rules[0], own, goes_on=goes_on))
        weighed.append(utterance)
    return list(_with_states(weighed, decide(said)))


def _goes_on(words: str, odds: Odds) -> bool:
    """Tell whether an answer goes on in ``words`` below it: they begin like "And", or say "I".

    The latter is enough where the ``odds`` hardly speak against it: whoever has written the page says "I" as well.
    """
    is_own = odds.said >= _HARDLY_UNSAID and says_own(words)
    return is_own or _GOES_ON.match(words) is not None


def _is_own_in_italics(page: Page, utterance: Utterance) -> bool:
    """Tell whether it is left out for its type alone, and whoever answers says "I" in it."""
    return utterance.aside == IN_ITALICS and says_own(utterance.passage.span.of(page.text))


def _boxed(utterances: Sequence[Utterance], odds: Sequence[Odds], evidence: Sequence[Evidence]) -> Iterator[int]:
    """Yield the places of lines in a style and paragraphs right below that are boxes of the page: both look unsaid.

    What rules have for the list that answers such a line is none.
    """
    known = iter(evidence)
    listed = [u.aside is None and next(known).listed for u in utterances]
    for n, (above, below) in enumerate(pairwise(utterances)):
        is_pair = above.voice == STYLED and below.voice is None and not listed[n + 1]
        if is_pair and odds[n].said < 0.0 and odds[n + 1].said < _UNSAID_BELOW:
            yield from (n, n + 1)


def _is_surely_none(page: Page, utterances: Sequence[Utterance], n: int) -> bool:
    """Tell whether nobody can say the aside at ``n``.

    It is one of _NEVER_SAID, has a label such as "Narrator", or is the head of a page beside or with its number.
    """
    voice = utterances[n].voice
    if voice in NOBODY_WORDS and page.roles.get(voice) is Role.NOBODY:
        return True
    if utterances[n].aside != PAGE_HEAD:
        return utterances[n].aside in _NEVER_SAID
    around = (utterances[n - 1 : n] if n else ()), utterances[n + 1 : n + 2]
    is_beside = any(u.aside == PAGE_NUMBER for beside in around for u in beside)
    return is_beside or numbers_a_page(utterances[n].passage.span.of(page.text))


def _raised(odds: Sequence[Odds], utterances: Sequence[Utterance], first: Decision) -> list[Odds]:
    """Return ``odds`` where paragraphs that rules take for words are usually said: by so much all are raised.

    A text whose own words look like no page that the odds were fitted to is told by how its paragraphs differ.
    """
    spoken = (own.said for own, utterance in zip(odds, utterances, strict=True) if utterance.aside is None)
    said = [own for own, state in zip(spoken, first.states, strict=True) if state in (State.QUESTION, State.ANSWER)]
    more = max(0.0, _USUALLY - median(said)) if said else 0.0
    return [Odds(own.said + more, own.asks) for own in odds]


def _limits(evidence: Sequence[Evidence], states: Sequence[State]) -> Iterator[float]:
    """Yield for each that is no aside below which odds it is one.

    None is that rules do not have in an exchange, or that is a point of a list that somebody opens; all that stands
    between two questions has to be far from being said.
    """
    last = max((n for n, state in enumerate(states) if state is State.ANSWER), default=-1)
    for n, (own, state) in enumerate(zip(evidence, states, strict=True)):
        if n > last or own.listed or state not in (State.QUESTION, State.ANSWER):
            yield _NEVER
        elif state is State.ANSWER and State.ANSWER not in (states[n - 1], *states[n + 1 : n + 2]):
            yield _UNSAID_ALONE
        else:
            yield _UNSAID_TURN if own.role else _UNSAID


def _limit(page: Page, above: Sequence[Utterance], utterance: Utterance, usual: float, *, answered: bool) -> float:
    """Return below which odds ``utterance`` is an aside.

    They are far lower for one that begins in lower case or like "But", for one at length in which whoever ``answered``
    above with a label says "I", and for a point of a list where the one right above is said; a short one in which they
    say "I" may look a little unsaid. A long one that a page prints like the answer with a label right above is an aside
    as seldom as one with a label, and so is one that has no blank line between it and what somebody ``answered``.
    """
    words = utterance.passage.span.of(page.text)
    is_told = _printed_as_answer(page, above, utterance) or (answered and _goes_on_paragraph(above, utterance))
    usual = min(usual, _UNSAID_TURN) if len(words) >= _LONG and is_told else usual
    goes_on = words[:1].islower() or _GOES_ON.match(words) is not None
    own = answered and says_own(words)
    usual = min(usual, _HARDLY_UNSAID) if own else usual
    is_own = own and len(words) >= _AT_LENGTH
    is_point = _goes_on_list(above, utterance)
    if is_point and words[:1].islower():
        return min(usual, _UNSAID_POINT)
    return min(usual, _UNSAID_ALONE) if goes_on or is_own or is_point else usual


def _of_answer(page: Page, utterance: Utterance, odds: Odds) -> Odds:
    """Return the ``odds`` of what is added in round brackets below an answer: even at least, if it says "I"."""
    is_one = is_own_aside(utterance.passage.span.of(page.text))
    return Odds(max(odds.said, 0.0), odds.asks) if is_one else odds


def _below_answers(page: Page, utterances: Sequence[Utterance]) -> list[bool]:
    """Return of each utterance whether the last label above it is that of somebody who answers."""
    found = [False]
    for utterance in utterances:
        found.append(page.roles.get(utterance.voice) is Role.ANSWERS if utterance.voice else found[-1])
    return found[:-1]


def _printed_as_answer(page: Page, above: Sequence[Utterance], utterance: Utterance) -> bool:
    """Tell whether a page prints ``utterance`` in the class of the one right above, which somebody answers by label."""
    if not above or above[-1].aside is not None or utterance.voice or not utterance.passage.block.look:
        return False
    is_alike = above[-1].passage.block.look == utterance.passage.block.look
    return is_alike and above[-1].voice != STYLED and page.roles.get(above[-1].voice or "") is Role.ANSWERS


def _goes_on_paragraph(above: Sequence[Utterance], utterance: Utterance) -> bool:
    """Tell whether ``utterance`` stands in one paragraph with the one above it, which is said."""
    is_said = bool(above) and above[-1].aside is None and utterance.voice is None
    return is_said and above[-1].passage.place == utterance.passage.place


def _goes_on_list(above: Sequence[Utterance], utterance: Utterance) -> bool:
    """Tell whether ``utterance`` is a point of a list, and the one right above it is said."""
    if not above or above[-1].aside is not None:
        return False
    passages = (above[-1].passage, utterance.passage)
    is_right_below = passages[1].place <= passages[0].place + 1
    return is_right_below and all(passage.block.kind is Kind.ITEM for passage in passages)


def _unknown(page: Page, utterance: Utterance) -> Evidence:
    """Return the evidence of what was an aside."""
    return Evidence(utterance.asks, page.roles.get(utterance.voice or ""), opens_turn=utterance.opens_turn)


def _added(evidence: Evidence, odds: Odds, *, goes_on: bool) -> Evidence:
    """Return ``evidence`` with the ``odds``: whether it asks says nothing of whether it is said at all.

    A point of a list that an answer opens is said as that is, however short it is, and so is what ``goes_on`` like
    "And" below one with a label.
    """
    ask = evidence.ask + _ASKS * odds.asks
    surer = 0.0 if evidence.role else max(0.0, abs(ask) - abs(evidence.ask))
    unsaid = 0.0 if evidence.listed or goes_on else min(0.0, odds.said)
    outside = surer - unsaid * (_SAID_LABELLED if evidence.role else _SAID)
    return replace(evidence, ask=ask, front=evidence.front + outside, back=evidence.back + outside)


def _with_states(utterances: Sequence[Utterance], decision: Decision) -> Iterator[Utterance]:
    found = iter(zip(decision.states, decision.margins, strict=True))
    return (u.decided(*next(found)) if u.aside is None else u for u in utterances)

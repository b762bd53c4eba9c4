"""What speaks for each state of an utterance before its neighbours are looked at: its sound, its voice, its place."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model.document import Block, Document, Kind
from bot.text.question_marks import has_question_mark
from bot.transcript.decision.lone_answers import lone_answers
from bot.transcript.decision.printed_otherwise import printed_otherwise
from bot.transcript.names.signatures import signature_in
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.first_person import says_own
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL, introduces
from bot.transcript.signs.question_score import CLEARLY_ASKS, addresses, replies
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.styles import Style
from bot.transcript.text_parts.utterances import STYLED, Utterance
from bot.transcript.unspoken.back_matter import ABOVE_A_LIST, back_matter, heads_appendix
from bot.transcript.unspoken.ending_shape import manner_of
from bot.transcript.unspoken.link_lists import points_that_answer
from bot.transcript.unspoken.quick_rounds import told_in_rounds
from bot.transcript.unspoken.reasons import SIGNATURE, TITLE
from bot.transcript.unspoken.told_fields import told_fields

#: Before the first labelled or styled turn.
_BEFORE_FIRST = 7.5
#: After the last, where a rule or a heading cuts it off.
_CUT_OFF = 8.0
#: Notes on how a talk was edited stand right above it.
_EDITED = re.compile(
    r"(?i)\b(?:edited|condensed)\b.{0,40}\b(?:for|and)\s(?:\w+\s){0,2}(?:length|clarity|brevity|condensed)"
    r"|\b(?:gekürzt|redaktionell\sbearbeitet)\b"
    r"|\b(?:condensé|édité|remanié)e?s?\b.{0,30}\b(?:clarté|longueur|lecture)\b"
    r"|\bedita[dn][ao]s?\b.{0,40}\b(?:claridad|extensión|clareza|brevidad|brevidade)\b"
)
#: Where a link leads.
_ADDRESS = re.compile(r"https?://|\bwww\.")
#: Answers are signed where so many signatures stand below one,
_SIGNATURES = 3
#: and such a share of all does.
_SIGN_ANSWERS = 0.7
#: So much sounds like a question at most what rules know to be told.
_TOLD = -3.0
#: What a turn behind an arrow gains as a question for being e times as short as most,
_BREVITY = 1.2
#: and how much at most.
_MOST_BREVITY = 2.0
#: So many labels that all open paragraphs are no chance.
_LABELS = 8
#: So many passages hold a head and the first question.
_NEAR_HEAD = 15
#: What closes a quotation that goes on over so many paragraphs at most.
_CLOSES_QUOTATION = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«"}
_LONGEST_QUOTATION = 6
#: A passage that looks so much like back matter is plainly some;
_PLAIN = 4.5
#: and by so much more what follows it is back matter, too.
_BELOW = 2.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one utterance before its neighbours are looked at."""

    #: How much it sounds like a question; below 0, like an answer.
    ask: float
    #: The role of whoever it is labelled with; None where it has no label.
    role: Role | None = None
    #: How much it looks like a part of what comes before the first question, and after the last answer.
    front: float = 0.0
    back: float = 0.0
    #: Whether every paragraph of a question would be marked, and not only the first.
    whole_question: bool = False
    #: Whether nothing else stands between two questions, so that it is the answer.
    is_lone: bool = False
    #: Whether a mark says that somebody else speaks from here on; None where turns have no marks.
    opens_turn: bool | None = None
    #: Whether it ends with a question mark.
    ends_asking: bool = False
    #: Whether it opens with a word that replies: "No, she never did.".
    replies: bool = False
    #: Whether whoever answers has signed right above; None where answers are not signed.
    below_signature: bool | None = None
    #: Whether it is a point of a list that an answer opens: "To give you an idea:".
    listed: bool = False
    #: Whether it stands in the paragraph that a label opens, where every label opens one: it is the same speaker's.
    goes_on: bool = False


def evidence_of(
    document: Document,
    utterances: Sequence[Utterance],
    style: Style,
    roles: Mapping[str, Role],
    cues: Cues,
) -> list[Evidence]:
    """Return the evidence of each of the ``utterances`` that somebody in the conversation says, in order.

    ``cues`` are the words of their language.
    """
    spoken = [u for u in utterances if u.aside is None]
    first = _first_turn(spoken, style)
    last = _last_answer(utterances, spoken, roles)
    cut = _cut_after(last.passage.place, document, spoken) if last else len(document.blocks)
    end = last.number if last else len(utterances)
    begins = first if first >= 0 else next((u.number for u in spoken if u.asks > CLEARLY_ASKS), 0)
    begun = [u.passage for u in spoken if begins <= u.number <= end]
    manner = manner_of(document.source.text, begun, cues.first)
    signed = _below_signatures(document.source.text, utterances)
    backs = [back_matter(document.source.text, u.passage, manner if u.number > end else None) for u in spoken]
    text = document.source.text
    told = {*told_fields(text, spoken), *told_in_rounds(text, spoken)}
    listed = frozenset(
        (
            *_listed(text, spoken, backs, roles, cues),
            *_in_quotation(text, spoken),
            *(n for n, u in enumerate(spoken) if u.number in told),
        )
    )
    otherwise = frozenset(printed_otherwise(spoken))
    backs = [0.0 if n in listed else back + _CUT_OFF * (n in otherwise) for n, back in enumerate(backs)]
    below = _below_back_matter(spoken, backs, end)
    if first < 0:
        first = _below_note(document.source.text, spoken)
    ahead, behind = _beside_box(style, utterances)
    first = max(first, _below_title(utterances)) if not any(u.voice for u in spoken[: max(first, 0)]) else first
    first = max(first, style.begins)
    alone = frozenset(lone_answers(text, [u for u in spoken if u.passage.place <= cut], roles))
    brevity = _brevity_of_turns(spoken)
    going_on = frozenset(_going_on(spoken))
    return [
        Evidence(
            ask=min(u.asks, _TOLD) if u.number in told else u.asks + brevity.get(u.number, 0.0),
            role=roles.get(u.voice or ""),
            whole_question=style.is_whole,
            is_lone=n in alone,
            opens_turn=u.opens_turn,
            ends_asking=QUESTION_END.search(u.passage.span.of(document.source.text)[-TAIL:]) is not None,
            replies=replies(u.passage.span.of(document.source.text), cues),
            below_signature=u.number in signed if signed else None,
            listed=n in listed,
            goes_on=n in going_on,
            front=_BEFORE_FIRST * (u.number < first or u.number < ahead),
            back=back + _CUT_OFF * (u.passage.place > cut or u.number >= behind) + _BELOW * (n > below),
        )
        for n, (u, back) in enumerate(zip(spoken, backs, strict=True))
    ]


def _brevity_of_turns(spoken: Sequence[Utterance]) -> dict[int, float]:
    """Return, by the number of its first passage, how much each turn behind an arrow asks for being a short one.

    Whoever asks says less in most turns; a guest who asks back does so in a long one.
    """
    turns: list[list[Utterance]] = []
    for utterance in spoken:
        if utterance.opens_turn:
            turns.append([utterance])
        elif turns:
            turns[-1].append(utterance)
    turns = [turn for turn in turns if turn[0].passage.arrow]
    lengths = [math.log(1 + sum(u.words for u in turn)) for turn in turns]
    typical = sum(lengths) / max(len(lengths), 1)
    return {
        turn[0].number: max(-_MOST_BREVITY, min(_MOST_BREVITY, _BREVITY * (typical - own)))
        for turn, own in zip(turns, lengths, strict=True)
    }


def _going_on(spoken: Sequence[Utterance]) -> Iterator[int]:
    """Yield the places in ``spoken`` of those in one paragraph with the labelled turn above, where labels open all."""
    labels = [u.passage.label for u in spoken if u.passage.label]
    if len(labels) < _LABELS or not all(label.opens for label in labels):
        return
    opened = -1
    for n, utterance in enumerate(spoken):
        label = utterance.passage.label
        opened = label.block if label else opened
        if label is None and utterance.passage.place == opened:
            yield n


def _listed(
    text: str, spoken: Sequence[Utterance], backs: Sequence[float], roles: Mapping[str, Role], cues: Cues
) -> Iterator[int]:
    """Yield the places in ``spoken`` of the points of lists that an answer is, or opens: "To give an idea, I like:".

    With them are the words between two lists of one answer: "and also:".

    - A question in a style right above the first point opens one, where most are so, or where it clearly asks.
    - Below that, so does what ends with a colon, if it heads nothing of the page, and what goes on so in lower case.
    - So does what somebody with a label answers, and below that what ends so and says "I" or stands above a label.
    - Elsewhere it has to say "I" or "you", too, and to look like no back matter.

    No point leads to another page, but where a list of links alone stands right below a question.
    """
    opened = answers = labelled = False
    links = frozenset(points_that_answer(text, spoken))
    asked = [n for n, utterance in enumerate(spoken) if utterance.voice == STYLED]
    last = max((n for n, utterance in enumerate(spoken) if utterance.voice), default=0)
    below = [spoken[n + 1].passage.block.kind for n in asked if n + 1 < len(spoken)]
    are_lists = sum(kind is Kind.ITEM for kind in below) > max(1, len(asked) / 2)
    for n, utterance in enumerate(spoken):
        block = utterance.passage.block
        words = utterance.passage.span.of(text)
        own = roles.get(utterance.voice or "") is Role.ANSWERS
        labelled = own if utterance.voice else labelled
        if block.kind is Kind.ITEM and (utterance.number in links or not _leads_elsewhere(block, words)):
            if opened or utterance.number in links:
                yield n
        elif utterance.voice == STYLED:
            answers = utterance.asks > CLEARLY_ASKS and backs[n] <= 0
            opened = answers or are_lists
        else:
            answers = answers and (spoken[n - 1].voice == STYLED or words[:1].islower())
            heads = backs[n] <= (ABOVE_A_LIST if labelled else 0)
            says = (answers or heads) and (says_own(words) or addresses(words, cues))
            is_told = (answers or own or (labelled and n < last)) and backs[n] <= ABOVE_A_LIST
            opened = introduces(words) and (says or is_told)
            answers = answers and opened
            if answers and spoken[n - 1].voice != STYLED:
                yield n


def _in_quotation(text: str, spoken: Sequence[Utterance]) -> Iterator[int]:
    """Yield the places in ``spoken`` of what goes on within a mark that opens a paragraph above, up to what closes it.

    Nobody else speaks between them, and few paragraphs: a slip of the hand has left out many a mark.
    """
    for n, opening in enumerate(spoken):
        words = opening.passage.span.of(text)
        closes = _CLOSES_QUOTATION.get(words[:1])
        if closes is None or closes in words[1:]:
            continue
        for end, below in enumerate(spoken[n + 1 : n + 1 + _LONGEST_QUOTATION], n + 1):
            if below.voice is not None or below.passage.span.of(text)[:1] == words[:1]:
                break
            if below.passage.span.of(text).rstrip().endswith(closes):
                yield from range(n + 1, end + 1)
                break


def _leads_elsewhere(block: Block, words: str) -> bool:
    """Tell whether all of a ``block`` is a link, or its ``words`` have an address."""
    return block.look == "a" or _ADDRESS.search(words) is not None


def _below_signatures(text: str, utterances: Sequence[Utterance]) -> frozenset[int]:
    """Return the numbers of those right below the signature of an answer, where several answers are signed."""
    places = [n for n, u in enumerate(utterances) if u.aside == SIGNATURE and signature_in(u.passage.span.of(text))]
    above, below = _last_said(utterances), _last_said(utterances[::-1])[::-1]
    signing = [u for n in places if (u := above[n]) and u.asks < 0]
    if len(signing) < _SIGNATURES or len(signing) < _SIGN_ANSWERS * len(places):
        return frozenset()
    return frozenset(u.number for n in places if (u := below[n]))


def _last_said(utterances: Sequence[Utterance]) -> list[Utterance | None]:
    """Return for each of the ``utterances`` the last one before it that is no aside."""
    found: list[Utterance | None] = []
    last = None
    for utterance in utterances:
        found.append(last)
        last = utterance if utterance.aside is None else last
    return found


def _beside_box(style: Style, utterances: Sequence[Utterance]) -> tuple[int, int]:
    """Return the number below a box that asks and stands above all other questions, and of one that stands below all.

    What answers such a question stands in the same paragraph, or right below it.
    """
    end = len(utterances)
    if style.boxed is None:
        return 0, end
    asked = [u.number for u in utterances if u.asks > CLEARLY_ASKS and u.number != style.boxed]
    if asked and asked[-1] < style.boxed:
        return 0, style.boxed
    return (min(style.boxed + 2, asked[0]), end) if asked and style.boxed < asked[0] else (0, end)


def _below_title(utterances: Sequence[Utterance]) -> int:
    """Return the number below a heading that is the title and near the head; below 0 where none is."""
    titles = (u.number for u in utterances[:_NEAR_HEAD] if u.aside == TITLE and u.passage.block.kind is Kind.HEADING)
    return next(titles, -2) + 1


def _below_note(text: str, spoken: Sequence[Utterance]) -> int:
    """Return the number below a note on how the talk was edited, as long as no question stands above; else below 0."""
    asked = next((n for n, u in enumerate(spoken[:_NEAR_HEAD]) if has_question_mark(u.passage.span.of(text))), 0)
    notes = (u.number for u in spoken[:asked] if _EDITED.search(u.passage.span.of(text)))
    return max(notes, default=-2) + 1


def _below_back_matter(spoken: Sequence[Utterance], backs: Sequence[float], end: int) -> int:
    """Return the place in ``spoken`` of the first passage after ``end`` that is plain back matter; none asks below."""
    asked = max((n for n, u in enumerate(spoken) if u.asks > CLEARLY_ASKS), default=-1)
    places = (n for n, back in enumerate(backs) if back >= _PLAIN and n > asked and spoken[n].number > end)
    return next(places, len(spoken))


def _first_turn(spoken: Sequence[Utterance], style: Style) -> int:
    """Return the number of the first utterance with a voice, below 0 where none has one."""
    first = next((u.number for u in spoken if u.voice), -1)
    return first - 1 if style.answers else first  # the first question stands before answers that are marked


def _cut_after(place: int, document: Document, spoken: Sequence[Utterance]) -> int:
    """Return the place of the first rule, unspoken heading, or head of an appendix after ``place``.

    Beyond all blocks if there is none; what such a head has on its line is cut off, too.
    """
    said = {u.passage.place for u in spoken}
    for n in range(place + 1, len(document.blocks)):
        block = document.blocks[n]
        if block.kind in (Kind.RULE, Kind.HEADING) and n not in said:
            return n
        if block.kind is Kind.TEXT and heads_appendix(block.span.of(document.source.text)):
            return n - 1
    return len(document.blocks)


def _last_answer(
    utterances: Sequence[Utterance], spoken: Sequence[Utterance], roles: Mapping[str, Role]
) -> Utterance | None:
    last = _last_turn(spoken)
    told = last is not None and last.opens_turn is True and last.asks <= CLEARLY_ASKS
    if last is None or told or roles.get(last.voice or "") is Role.ANSWERS:
        return last
    return utterances[min(last.number + 1, len(utterances) - 1)]  # the answer to it is the next passage


def _last_turn(spoken: Sequence[Utterance]) -> Utterance | None:
    """Return the last with a voice; where there are no voices, that a dash opens, or else that clearly asks."""
    if any(u.voice for u in spoken):
        turns = [u for u in spoken if u.voice]
    elif any(u.opens_turn for u in spoken):
        turns = [u for u in spoken if u.opens_turn]
    else:
        turns = [u for u in spoken if u.asks > CLEARLY_ASKS]
    return turns[-1] if turns else None

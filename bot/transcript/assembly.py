"""How passages become exchanges, and everything else a list with reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.model import Exchange, LeftOut, Paragraph, Span, Transcript
from bot.model.document import Document, Kind
from bot.text.sentences import split_sentences
from bot.transcript.asides import IN_ITALICS
from bot.transcript.chosen import choice_doubts
from bot.transcript.confidence import judge
from bot.transcript.conversation import Conversation
from bot.transcript.front import is_standfirst
from bot.transcript.people import People, find_people, with_interviewers
from bot.transcript.segmentation import State
from bot.transcript.styles import without_dash


@dataclass
class _Pair:
    """The passages of one exchange, by their numbers."""

    question: list[int] = field(default_factory=list)
    answer: list[int] = field(default_factory=list)


def assemble(document: Document, conversation: Conversation, language: str) -> Transcript:
    """Return the transcript of a document whose passages are understood."""
    text = document.source.text
    pairs = _pairs(conversation)
    people = find_people(document, conversation.labels, conversation.casting.roles)
    if conversation.choice:
        people = with_interviewers(people, conversation.choice.names)
    verdict = judge(document, conversation, [(p.question, p.answer) for p in pairs], language)
    if verdict.refusal:
        pairs = []
    speakers = _speakers(conversation, people)
    exchanges = tuple(
        Exchange(
            number,
            _paragraphs(text, conversation, pair.question, speakers, language),
            _paragraphs(text, conversation, pair.answer, speakers, language),
        )
        for number, pair in enumerate(pairs, 1)
    )
    standfirst = _standfirst(text, conversation, pairs) if pairs else []
    used = {n for pair in pairs for n in (*pair.question, *pair.answer)} | set(standfirst)
    return Transcript(
        title=conversation.title,
        standfirst=_paragraphs(text, conversation, standfirst, {}, language),
        interviewers=people.interviewers,
        interviewees=people.interviewees,
        exchanges=exchanges,
        left_out=tuple(_left_out(document, conversation, used)),
        language=language,
        confidence=verdict.confidence,
        refusal=verdict.refusal,
        doubts=(*document.doubts, *choice_doubts(conversation.choice), *verdict.doubts),
    )


def _pairs(conversation: Conversation) -> list[_Pair]:
    """Return the exchanges: each run of questions with the run of answers after it; a last question alone is none."""
    pairs: list[_Pair] = []
    for n, (state, aside) in enumerate(zip(conversation.states, conversation.asides, strict=True)):
        if aside is not None:
            continue
        if state is State.QUESTION:
            if not pairs or pairs[-1].answer:
                pairs.append(_Pair())
            pairs[-1].question.append(n)
        elif state is State.ANSWER and pairs:
            pairs[-1].answer.append(n)
    return [pair for pair in pairs if pair.answer]


def _speakers(conversation: Conversation, people: People) -> dict[int, str | None]:
    """Return who says each passage.

    - The name in its label, else in the last label of the same turn.
    - Without a label, the only one who asks, or the only one who answers.
    """
    speakers: dict[int, str | None] = {}
    current: str | None = None
    before: State | None = None
    for n, (state, voice) in enumerate(zip(conversation.states, conversation.voices, strict=True)):
        if conversation.asides[n] is not None:
            continue
        everyone = people.interviewers if state is State.QUESTION else people.interviewees
        only = everyone[0] if len(everyone) == 1 else None
        if voice is not None:
            current = people.names.get(voice) or only
        elif state is not before:
            current = only
        speakers[n] = current
        before = state
    return speakers


def _paragraphs(
    text: str, conversation: Conversation, numbers: Sequence[int], speakers: dict[int, str | None], language: str
) -> tuple[Paragraph, ...]:
    found = []
    for n in numbers:
        passage = conversation.passages[n]
        asked = conversation.states[n] is State.QUESTION
        span = passage.unnumbered if asked else passage.span
        span = without_dash(text, span) if conversation.style.is_dashed else span
        found.append(Paragraph(span, split_sentences(text, span, language), speakers.get(n)))
    return tuple(found)


def _standfirst(text: str, conversation: Conversation, pairs: Sequence[_Pair]) -> list[int]:
    first = pairs[0].question[0]
    introducing = (None, IN_ITALICS)
    passages = conversation.passages
    return [n for n in range(first) if conversation.asides[n] in introducing and is_standfirst(text, passages[n])]


def _left_out(document: Document, conversation: Conversation, used: set[int]) -> list[LeftOut]:
    """Return what is in no exchange, in order: page code first told by its block, the rest passage by passage."""
    source = document.source
    code = [b.span for b in document.blocks if b.kind is Kind.MARKUP]
    found = [(s, "front matter of the file" if source.text.startswith("---", s.start) else "page code") for s in code]
    last = max(used, default=-1)
    first = min((n for n in used if conversation.states[n] is not State.FRONT), default=len(conversation.passages))
    for n, passage in enumerate(conversation.passages):
        if n not in used and passage.span != conversation.title:
            found.append((passage.span, _reason(conversation, n, first, last)))
    return list(_numbered(source.text, sorted(found)))


def _numbered(text: str, found: Sequence[tuple[Span, str]]) -> Iterator[LeftOut]:
    """Yield the passages with their line numbers; counting on from one to the next keeps it linear."""
    line, at = 1, 0
    for span, reason in found:
        line += text.count("\n", at, span.start)
        at = span.start
        yield LeftOut(span, line, reason)


def _reason(conversation: Conversation, n: int, first: int, last: int) -> str:
    aside = conversation.asides[n]
    if n > last and last >= 0:
        if aside:
            return f"{aside} after the last answer"
        return (
            "closing words without an answer" if conversation.states[n] is State.QUESTION else "after the last answer"
        )
    if aside:
        return aside
    return "before the first question" if n < first else "no part of the conversation"

"""How utterances become exchanges, and everything else a list with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.model import Exchange, LeftOut, Paragraph, Span, Transcript
from bot.model.document import Document, Kind
from bot.remarks import Remark
from bot.text.sentences import split_sentences
from bot.transcript.conversation import Conversation
from bot.transcript.identities.given_names import with_given_names
from bot.transcript.identities.people import People, find_people
from bot.transcript.soundness.confidence import Verdict, judge
from bot.transcript.speakers.scene import Scene
from bot.transcript.speakers.vocatives import called_in
from bot.transcript.text_parts.front import is_standfirst
from bot.transcript.text_parts.pairs import Pair, answered, pairs_of
from bot.transcript.text_parts.said_at import SaidAt
from bot.transcript.text_parts.styles import without_dash
from bot.transcript.text_parts.utterances import State, Utterance
from bot.transcript.unspoken.footnotes import commented, without_letters
from bot.transcript.unspoken.reasons import IN_ITALICS, NO_PART, PAGE_CODE


@dataclass(frozen=True, slots=True)
class Examined:
    """What is known of a document before it is printed."""

    people: People
    #: What may be wrong with the names that the host gives, a sentence each.
    mistakes: tuple[str, ...]
    #: All that were found, also in a document that is refused.
    pairs: Sequence[Pair]
    verdict: Verdict


def scene_of(document: Document, known: Conversation) -> Scene:
    """Return what is known of a document whose passages are understood, before everybody in it has a name."""
    called = called_in(document.source.text, known.utterances)
    return Scene(document, known.labels, known.casting.roles, known.talk, called, known.utterances)


def examine(document: Document, conversation: Conversation, language: str) -> Examined:
    """Return who takes part in a document whose passages are understood, which belong together, how sure that is.

    Names that the host gives, and that are no mistake, make nothing less sure than those that the document has.
    """
    own = find_people(scene_of(document, conversation))
    people, mistakes = with_given_names(own, conversation.choice, conversation.casting.roles)

    def judged(people: People) -> tuple[Sequence[Pair], Verdict]:
        pairs = answered(pairs_of(_with_speakers(conversation.utterances, people)), document.source.text)
        return pairs, judge(document.source, conversation, pairs, people, language)

    pairs, verdict = judged(people)
    if people != own and not mistakes:
        verdict = max(verdict, judged(own)[1], key=lambda either: either.confidence)
    return Examined(people, mistakes, pairs, verdict)


def assemble(
    document: Document, conversation: Conversation, language: str, written_in: str | None = None
) -> Transcript:
    """Return the transcript of a document whose passages are understood with the words of ``language``.

    ``written_in`` is the language that it is in, where that is another one.
    """
    written_in = written_in or language
    examined = examine(document, conversation, language)
    people, verdict = examined.people, examined.verdict
    pairs = () if verdict.refusal else examined.pairs
    text = document.source.text
    said_at = SaidAt.of(document, conversation.utterances)
    printer = _Printer(text, written_in, conversation.style.is_dashed, commented(text), said_at)
    standfirst = _standfirst(text, conversation, pairs)
    used = {u.number for pair in pairs for u in (*pair.question, *pair.answer)} | {u.number for u in standfirst}
    return Transcript(
        title=conversation.title,
        # It is the outlet's own, and never asked for: nobody wants to know when it is said.
        standfirst=tuple(replace(paragraph, times=()) for paragraph in printer.paragraphs(standfirst)),
        interviewers=people.interviewers,
        interviewees=people.interviewees,
        exchanges=tuple(printer.exchange(number, pair) for number, pair in enumerate(pairs, 1)),
        left_out=tuple(_left_out(document, conversation, used)),
        language=written_in,
        confidence=verdict.confidence,
        refusal=verdict.refusal,
        doubts=(*document.doubts, *conversation.mistakes, *examined.mistakes, *verdict.doubts),
        doubtful=tuple(printer.span(u) for u in verdict.doubtful),
    )


@dataclass(frozen=True, slots=True)
class _Printer:
    """Makes paragraphs of utterances."""

    text: str
    language: str
    #: A dash stands before the turns, and is no part of the words.
    is_dashed: bool
    #: The letters of comments, which stand behind words to which these belong.
    letters: frozenset[str]
    said_at: SaidAt

    def exchange(self, number: int, pair: Pair) -> Exchange:
        return Exchange(number, self.paragraphs(pair.question), self.paragraphs(pair.answer))

    def paragraphs(self, utterances: Iterable[Utterance]) -> tuple[Paragraph, ...]:
        return tuple(self._paragraph(u) for u in utterances)

    def span(self, utterance: Utterance) -> Span:
        """Return where the words of ``utterance`` stand, without number and dash, and without letters of comments."""
        asked = utterance.state is State.QUESTION
        span = utterance.passage.unnumbered if asked else utterance.passage.span
        span = without_letters(self.text, span, self.letters)
        return without_dash(self.text, span) if self.is_dashed else span

    def _paragraph(self, utterance: Utterance) -> Paragraph:
        span = self.span(utterance)
        sentences = split_sentences(self.text, span, self.language)
        return Paragraph(span, sentences, utterance.speaker, self.said_at.times(utterance, sentences))


def _with_speakers(utterances: Sequence[Utterance], people: People) -> Iterator[Utterance]:
    """Yield those of the ``utterances`` that are spoken, with the names of those who say them.

    - The name in the label, else in the last label of the same turn, though that is of an aside: "Cy: started
      transcription".
    - Without a label, the only one who asks, or the only one who answers.
    """
    current: str | None = None
    labelled: str | None = None
    before: State | None = None
    for utterance in utterances:
        if utterance.aside is not None:
            labelled = people.names.get(utterance.voice, labelled) if utterance.voice is not None else labelled
            continue
        everyone = people.interviewers if utterance.state is State.QUESTION else people.interviewees
        only = everyone[0] if len(everyone) == 1 else None
        if utterance.voice is not None:
            current = people.names.get(utterance.voice) or only
        elif labelled in everyone:
            current = labelled
        elif utterance.state is not before:
            current = only
        labelled = None
        before = utterance.state
        yield utterance.said_by(current)


def _standfirst(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> list[Utterance]:
    """Return what introduces the first question, the journalist's words."""
    if not pairs:
        return []
    ahead = conversation.utterances[: pairs[0].question[0].number]
    return [u for u in ahead if u.aside in (None, IN_ITALICS) and is_standfirst(text, u.passage)]


def _left_out(document: Document, conversation: Conversation, used: set[int]) -> Iterator[LeftOut]:
    """Yield what is in no exchange, in order: page code told by its block, the rest passage by passage."""
    found = [*_page_code(document), *_unused(conversation, used)]
    line, at = 1, 0
    for span, reason in sorted(found):  # counting on from one to the next keeps it linear
        line += document.source.text.count("\n", at, span.start)
        at = span.start
        yield LeftOut(span, line, reason)


def _page_code(document: Document) -> Iterator[tuple[Span, str]]:
    for block in document.blocks:
        if block.kind is Kind.MARKUP:
            is_front_matter = document.source.text.startswith("---", block.span.start)
            yield block.span, Remark("front matter of the file") if is_front_matter else PAGE_CODE


def _unused(conversation: Conversation, used: set[int]) -> Iterator[tuple[Span, str]]:
    utterances = conversation.utterances
    last = max(used, default=len(utterances))
    first = min((n for n in used if utterances[n].state is not State.FRONT), default=len(utterances))
    for utterance in utterances:
        if utterance.number not in used and utterance.passage.span != conversation.title:
            reason = _reason(utterance, is_after=utterance.number > last, is_before=utterance.number < first)
            yield utterance.passage.span, reason


def _reason(utterance: Utterance, *, is_after: bool, is_before: bool) -> str:
    if is_after and utterance.aside:
        return Remark("{aside} after the last answer", aside=utterance.aside)
    if is_after:
        asked = utterance.state is State.QUESTION
        return Remark("closing words without an answer") if asked else Remark("after the last answer")
    return utterance.aside or (Remark("before the first question") if is_before else NO_PART)

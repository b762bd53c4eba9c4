"""Which single places of a parse are doubtful, and how a host is told of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.model import Source
from bot.remarks import Remark
from bot.transcript.conversation import Conversation
from bot.transcript.soundness.markings import Marking
from bot.transcript.soundness.named_within import named_within
from bot.transcript.soundness.recounted_talks import recounted_talk
from bot.transcript.soundness.unset_questions import unset_question
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import State, Utterance

#: A passage with a smaller margin could be either speaker's.
_LEAST_MARGIN: Final = 2.0
#: Places that a host is shown as the most doubtful.
_PLACES: Final = 3
#: So many of their lines are told.
_LINES_TOLD: Final = 5


def could_be_either(conversation: Conversation) -> list[Utterance]:
    """Return the utterances that could nearly as well be said by the other side."""
    return [u for u in conversation.spoken if u.margin < _LEAST_MARGIN]


def most_doubtful(pairs: Sequence[Pair], told: Sequence[Utterance], *, is_low: bool) -> tuple[Utterance, ...]:
    """Return the least sure utterances of ``pairs``, below those of which doubts have ``told`` before.

    With ``is_low`` confidence they are also such as are sure enough.
    """
    utterances = sorted((u for pair in pairs for u in (*pair.question, *pair.answer)), key=lambda u: u.margin)
    numbers = {u.number for u in told}
    unsure = [u for u in utterances[:_PLACES] if is_low or u.margin < _LEAST_MARGIN]
    return (*(u for u in utterances if u.number in numbers), *(u for u in unsure if u.number not in numbers))[:_PLACES]


def either_doubt(source: Source, either: Sequence[Utterance]) -> str:
    """Return what is told of those that could be ``either`` side's."""
    lines = [source.line_of(u.passage.span.start) for u in either[:_LINES_TOLD]]
    told, left = ", ".join(map(str, lines)), len(either) - len(lines)
    if left:
        return Remark("Lines {lines} and {left} more could as well be the other speaker's.", lines=told, left=left)
    if len(lines) == 1:
        return Remark("Line {line} could as well be the other speaker's.", line=told)
    return Remark("Lines {lines} could as well be the other speaker's.", lines=told)


def single_doubts(
    source: Source, conversation: Conversation, pairs: Sequence[Pair], marking: Marking
) -> Iterator[tuple[str, Sequence[Utterance]]]:
    """Yield what is told of single places that are seldom misunderstood, each with its utterances."""
    if unset := unset_question(source.text, pairs, marking):
        yield _unset_doubt(source, unset), [unset]
    if run := recounted_talk(source.text, conversation):
        yield _recounted_doubt(source, run), [u for u in run if u.state is State.QUESTION]
    if within := named_within(source.text, conversation, pairs):
        yield _within_doubt(source, [*within]), [*within.values()]


def _unset_doubt(source: Source, unset: Utterance) -> str:
    """Return what is told of what may be an ``unset`` question."""
    return Remark(
        "Line {line} asks, but is set like an answer; if it is a question, split the answer there.",
        line=str(source.line_of(unset.passage.span.start)),
    )


def _recounted_doubt(source: Source, run: Sequence[Utterance]) -> str:
    """Return what is told of turns in a ``run`` that an answer may recount."""
    return Remark(
        "{names}: they speak from line {first} to line {last} only; if an answer tells what they said, split at what "
        "they ask.",
        names=", ".join(dict.fromkeys(u.passage.label.name for u in run if u.passage.label)),
        first=str(source.line_of(run[0].passage.span.start)),
        last=str(source.line_of(run[-1].passage.span.start)),
    )


def _within_doubt(source: Source, places: Sequence[int]) -> str:
    """Return what is told of names that stand ``places`` within paragraphs."""
    lines = list(dict.fromkeys(_lines_of(source, places)))
    told = ", ".join(map(str, lines[:_LINES_TOLD])) + (", …" if len(lines) > _LINES_TOLD else "")
    if len(lines) == 1:
        return Remark("Line {line} has a name with a colon within a paragraph; look at who speaks there.", line=told)
    return Remark("Lines {lines} have names with colons within paragraphs; look at who speaks there.", lines=told)


def _lines_of(source: Source, places: Sequence[int]) -> Iterator[int]:
    """Yield the lines of ``places``, which are in order: counting on from one to the next keeps it linear."""
    line, at = 1, 0
    for place in places:
        line += source.text.count("\n", at, place)
        at = place
        yield line

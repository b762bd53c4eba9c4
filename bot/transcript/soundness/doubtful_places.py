"""Which single places of a parse are doubtful, and how a host is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.model import Source
from bot.remarks import Remark
from bot.transcript.conversation import Conversation
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance

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


def unset_doubt(source: Source, unset: Utterance) -> str:
    """Return what is told of what may be an ``unset`` question."""
    return Remark(
        "Line {line} asks, but is set like an answer; if it is a question, split the answer there.",
        line=str(source.line_of(unset.passage.span.start)),
    )


def recounted_doubt(source: Source, run: Sequence[Utterance]) -> str:
    """Return what is told of turns in a ``run`` that an answer may recount."""
    return Remark(
        "{names}: they speak from line {first} to line {last} only; if an answer tells what they said, split at what "
        "they ask.",
        names=", ".join(dict.fromkeys(u.passage.label.name for u in run if u.passage.label)),
        first=str(source.line_of(run[0].passage.span.start)),
        last=str(source.line_of(run[-1].passage.span.start)),
    )

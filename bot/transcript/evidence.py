"""What speaks for each state of an utterance before its neighbours are looked at: its sound, its voice, its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model.document import Document, Kind
from bot.transcript.aside_signs import back_matter
from bot.transcript.question_score import CLEARLY_ASKS
from bot.transcript.roles import Role
from bot.transcript.styles import Style
from bot.transcript.utterances import Utterance

#: Before the first labelled or styled turn, and after the last where a rule or heading cuts it off.
_BEFORE_FIRST, _CUT_OFF = 7.5, 8.0


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
    #: Whether a mark says that somebody else speaks from here on; None where turns have no marks.
    opens_turn: bool | None = None


def evidence_of(
    document: Document, utterances: Sequence[Utterance], style: Style, roles: Mapping[str, Role]
) -> list[Evidence]:
    """Return the evidence of each of the ``utterances`` that somebody in the conversation says, in order."""
    text = document.source.text
    spoken = [u for u in utterances if u.aside is None]
    first = next((u.number for u in spoken if u.voice), -1)
    if style.answers:  # the first question stands before them, and nothing marks it
        first -= 1
    cut = _cut_off(document, utterances, roles)
    return [
        Evidence(
            ask=u.asks,
            role=roles.get(u.voice or ""),
            whole_question=style.is_whole,
            opens_turn=u.opens_turn,
            front=_BEFORE_FIRST if u.number < first else 0.0,
            back=back_matter(text, u.passage) + (_CUT_OFF if u.passage.place > cut else 0.0),
        )
        for u in spoken
    ]


def _cut_off(document: Document, utterances: Sequence[Utterance], roles: Mapping[str, Role]) -> int:
    """Return the place of the first rule or unspoken heading after the last answer has begun; beyond all if none."""
    beyond = len(document.blocks)
    spoken = [u for u in utterances if u.aside is None]
    last = _last_turn(spoken)
    if last is None:
        return beyond
    if roles.get(last.voice or "") is not Role.ANSWERS:  # its answer is the next passage
        last = utterances[min(last.number + 1, len(utterances) - 1)]
    said = {u.passage.place for u in spoken}
    cuts = (Kind.RULE, Kind.HEADING)
    after = range(last.passage.place + 1, beyond)
    return next((b for b in after if document.blocks[b].kind in cuts and b not in said), beyond)


def _last_turn(spoken: Sequence[Utterance]) -> Utterance | None:
    """Return the last utterance with a voice; where there are no voices, the last that clearly asks."""
    if any(u.voice for u in spoken):
        turns = [u for u in spoken if u.voice]
    else:
        turns = [u for u in spoken if u.asks > CLEARLY_ASKS]
    return turns[-1] if turns else None

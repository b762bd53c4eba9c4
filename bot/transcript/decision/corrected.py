"""What passages are where the host has put single places right: what asks, what answers, what is no part of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.model.corrections import Corrections, digest_of, place_name
from bot.remarks import Remark
from bot.transcript.text_parts.styles import without_dash
from bot.transcript.text_parts.utterances import State, Utterance

OMITTED: Final = Remark("the host’s choice")


@dataclass(frozen=True, slots=True)
class Corrected:
    """The utterances of a document after its host has put some right."""

    utterances: tuple[Utterance, ...]
    #: A sentence for each place that the document does not have.
    doubts: tuple[str, ...] = ()


def with_corrections(text: str, utterances: Sequence[Utterance], said: Corrections) -> Corrected:
    """Return ``utterances`` as their host has ``said`` that they are.

    - What asks is a question, also where the parser has it for an aside; what follows it stays what it is.
    - From where an answer begins, the rest of the question belongs to it, up to a passage that asks by ``said``.
    - What is omitted is an aside.
    """
    if not said:
        return Corrected(tuple(utterances))
    digests = frozenset(name.partition(".")[0] for name in said.all)
    corrected: list[Utterance] = []
    found: set[str] = set()
    goes_on = False
    for utterance in utterances:
        names = _names(text, utterance, digests) & said.all
        found |= names
        if names.intersection(said.omitted):
            utterance = replace(utterance, aside=OMITTED)
        elif names.intersection(said.questions_at):
            utterance, goes_on = _settled(utterance, State.QUESTION), False
        elif names.intersection(said.answers_at):
            goes_on = utterance.state is State.QUESTION
            utterance = _settled(utterance, State.ANSWER)
        elif utterance.aside is None:
            goes_on = goes_on and utterance.state is State.QUESTION
            utterance = _settled(utterance, State.ANSWER) if goes_on else utterance
        corrected.append(utterance)
    lost = sorted(said.all - found)
    doubts = (Remark("A correction is of a place that it does not have: {place}.", place=name) for name in lost)
    return Corrected(tuple(corrected), tuple(doubts))


def _names(text: str, utterance: Utterance, digests: frozenset[str]) -> frozenset[str]:
    """Return what the place of ``utterance`` is called, with the number or the dash at its head and without.

    What has none of the ``digests`` is not asked for, and so not counted.
    """
    whole, unnumbered = utterance.passage.span, utterance.passage.unnumbered
    spans = {whole, unnumbered, without_dash(text, whole), without_dash(text, unnumbered)}
    return frozenset(place_name(text, span) for span in spans if digest_of(text, span) in digests)


def _settled(utterance: Utterance, state: State) -> Utterance:
    return replace(utterance, aside=None, state=state, margin=math.inf)

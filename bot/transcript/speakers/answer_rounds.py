"""Who answers below questions that are set in a style: whoever speaks right below them, and all of a round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.transcript.text_parts.utterances import STYLED

#: Questions in a style have at most so many labelled turns each, but where all answer in rounds.
_TURNS_A_STYLED = 3
#: So many rounds are many,
_ROUNDS = 3
#: of so many people,
_PEOPLE = 3
#: each of whom has at most so many turns in those that she takes part in,
_TURNS_A_ROUND = 1.25
#: and takes part in such a share of all.
_OF_ROUNDS = 0.6


def answering_style(order: Sequence[str | None]) -> frozenset[str]:
    """Return the labelled voices that answer questions in a style, by the ``order`` of all turns.

    They speak right below these, if they are not few; or all have a turn in each round below one of these.
    """
    answering = in_rounds(order)
    if order.count(STYLED) * _TURNS_A_STYLED < len(order) - order.count(STYLED):
        return answering
    return answering | (frozenset(voice for styled, voice in pairwise(order) if styled == STYLED and voice) - {STYLED})


def in_rounds(order: Sequence[str | None]) -> frozenset[str]:
    """Return all who speak below questions in a style, where each has about one turn below each; else nobody."""
    rounds: list[Counter[str]] = []
    for voice in order:
        if voice == STYLED:
            rounds.append(Counter())
        elif voice and rounds:
            rounds[-1][voice] += 1
    rounds = [each for each in rounds if each]
    turns = sum(rounds, Counter[str]())
    there = Counter(voice for each in rounds for voice in each)
    is_panel = len(rounds) >= _ROUNDS and len(turns) >= _PEOPLE
    takes_turns = all(
        turns[voice] <= _TURNS_A_ROUND * times and times >= _OF_ROUNDS * len(rounds) for voice, times in there.items()
    )
    return frozenset(turns) if is_panel and takes_turns else frozenset()

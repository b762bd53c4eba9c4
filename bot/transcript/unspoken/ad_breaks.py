"""Where hosts talk with each other of what they sell, until one goes back to the talk, and who reads adverts only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.transcript.signs.cue_words import Cues
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.adverts import ADVERT, is_advert, names_sponsor
from bot.transcript.text_parts.utterances import Utterance

#: How a host goes back to the talk: "And we're back with Ida Holm."
_RETURNS: Final = re.compile(
    r"(?:(?:and|so|okay|all right|right|now|und|so|allez|et|bueno|y|e),? )*(?:we['’]re (?:now )?back\b|welcome back\b"
    r"|back (?:to|with)\b|(?:wir sind|da sind wir) (?:wieder|zurück)|willkommen zurück|nous (?:re)?voi(?:là|ci)\b"
    r"|(?:on est|nous sommes) de retour|de retour\b|(?:ya )?(?:estamos|volvemos|seguimos)\b|de vuelta\b"
    r"|(?:estamos|voltamos) (?:de volta|com)\b|de volta\b)",
    re.IGNORECASE,
)
#: A break has no more paragraphs.
_MOST: Final = 10
#: So many others talk with each other where somebody reads adverts only.
_TALK: Final = 2


def advert_voices(text: str, utterances: Sequence[Utterance], cues: Cues) -> frozenset[str]:
    """Return the labels of those who read adverts and say nothing else, where two others talk.

    An advert sells something or says who pays for the show, as one does that is read to somebody who answers.
    """
    turns: dict[str, list[list[str]]] = defaultdict(list)
    turn: list[str] = []
    for utterance in utterances:
        if utterance.passage.label:
            turn = []
            turns[utterance.passage.label.key].append(turn)
        turn.append(utterance.passage.span.of(text))
    read = {
        key
        for key, said in turns.items()
        if all(names_sponsor(words) and is_advert(words, cues, is_answered=True) for words in map("\n".join, said))
    }
    return frozenset(read) if len(turns) - len(read) >= _TALK else frozenset()


def in_breaks(text: str, utterances: Sequence[Utterance], roles: Mapping[str, Role]) -> Iterator[int]:
    """Yield the numbers of ``utterances`` from one in which a host names a sponsor to where the talk goes on.

    That is where one says so, or behind an advert that another of them reads; a guest says nothing between.
    """
    for n, utterance in enumerate(utterances):
        if _is_host(utterance, roles) and names_sponsor(utterance.passage.span.of(text)):
            yield from _break_from(text, utterances[n : n + _MOST], roles)


def _break_from(text: str, below: Sequence[Utterance], roles: Mapping[str, Role]) -> Iterator[int]:
    end = 0
    for at, utterance in enumerate(below[1:], 1):
        if utterance.voice and not _is_host(utterance, roles):
            break
        if utterance.aside == ADVERT:
            end = at
        elif utterance.voice and _RETURNS.match(utterance.passage.span.of(text).lstrip()):
            end = at
            break
    yield from (utterance.number for utterance in below[:end])


def _is_host(utterance: Utterance, roles: Mapping[str, Role]) -> bool:
    return roles.get(utterance.voice or "") is Role.ASKS

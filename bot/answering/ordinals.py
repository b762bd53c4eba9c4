"""Which of the questions that were offered a message chooses: "the second one", "la première", "das letzte"."""

from __future__ import annotations

import re
from typing import Final

from bot.text.words import fold

#: Ordinal words of English, French, German and Spanish, folded, by what they count; -1 is the last.
_ORDINALS: Final = {
    1: "first 1st one that premier premiere 1er 1ere celui celle erste ersten erstes dies diese das primero primera "
    "primer ese esa este esta",
    2: "second 2nd two deuxieme second seconde 2eme 2e deux zweite zweiten zweites segundo segunda dos",
    3: "third 3rd three troisieme 3eme 3e trois dritte dritten drittes tercero tercera tercer tres",
    -1: "last dernier derniere letzte letzten letztes ultimo ultima",
}
#: Words that may stand around one and say nothing else.
_AROUND: Final = frozenset(
    """the a one i mean meant yes ok please number question take pick show me that this le la les oui numero la pour je
    veux prends celui celle question s il te vous plait da das die der den ja bitte nummer frage ich meine nehme el lo
    si por favor pregunta quiero"""
    .split()
)  # fmt: skip
#: Words that choose the only one, and none of several before it was told which.
_POINTING: Final = frozenset("one that celui celle dies diese das ese esa este esta".split())
_WORDS: Final = re.compile(r"[^\W_]+")


def chosen_number(message: str) -> int | None:
    """Return which of the questions offered ``message`` chooses, from 1 on, -1 for the last; None where it asks.

    "That one" is the first, which is the likeliest.
    """
    words = _WORDS.findall(fold(message))
    found = {number for number, listed in _ORDINALS.items() for word in words if word in listed.split()}
    telling = {n for n in found if any(w in _ORDINALS[n].split() and w not in _POINTING for w in words)} or found
    known = all(word in _AROUND or any(word in listed.split() for listed in _ORDINALS.values()) for word in words)
    return telling.pop() if known and len(telling) == 1 and len(words) > 1 else None

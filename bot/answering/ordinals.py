"""Which of the questions that were offered a message chooses: "the second one", "la première", "number 3"."""

from __future__ import annotations

import re
from typing import Final

from bot.text.words import fold

#: Words of English, French, German and Spanish that count, folded, by what they count; -1 is the last.
_COUNTING: Final = {
    word: number
    for number, listed in {
        1: "first 1st one that premier premiere 1er 1ere celui celle erste ersten erstes dies diese das primero "
        "primera primer ese esa este esta",
        2: "second 2nd two deuxieme second seconde 2eme 2e deux zweite zweiten zweites segundo segunda dos",
        3: "third 3rd three troisieme 3eme 3e trois dritte dritten drittes tercero tercera tercer tres",
        -1: "last dernier derniere letzte letzten letztes ultimo ultima",
    }.items()
    for word in listed.split()
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
#: A number of more digits is none of a question that was offered.
_MOST_DIGITS: Final = 4
_WORDS: Final = re.compile(r"[^\W_]+")
#: A number below zero: "-1".
_NEGATIVE: Final = re.compile(r"(?<![^\W_])[-\u2212]\d")


def chosen_number(message: str) -> int | None:
    """Return which of the questions offered ``message`` chooses, from 1 on, -1 for the last; None where it asks.

    - It says which, by a number or in words, and nothing else: "number 2", "#2", "the second, please".
    - A word alone says too little ("one", "last"), unless it is a number.
    - "That one" is the first, which is the likeliest.
    - A number below zero is none that was offered.
    """
    if _NEGATIVE.search(message):
        return None
    words = _WORDS.findall(fold(message))
    counted = {word: number for word in words if (number := _number(word)) is not None}
    if any(word not in counted and word not in _AROUND for word in words):
        return None
    telling = {number for word, number in counted.items() if word not in _POINTING} or set(counted.values())
    if len(telling) != 1 or (len(words) == 1 and not words[0].isdecimal()):
        return None
    return telling.pop()


def _number(word: str) -> int | None:
    """Return what ``word`` counts; None where it does not, or counts from 0."""
    if word.isdecimal():
        return (int(word) or None) if len(word) <= _MOST_DIGITS else None
    return _COUNTING.get(word)

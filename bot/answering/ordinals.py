"""Which of the questions that were offered a message chooses: "the second one", "la première", "number 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.text.words import fold

#: What "the last one" counts as.
_LAST: Final = -1
#: Words of English, French, German and Spanish that count, folded, by what they count.
_COUNTING: Final = {
    word: number
    for number, listed in {
        1: "first 1st one that premier premiere 1er 1ere celui celle erste ersten erstes dies diese das primero "
        "primera primer ese esa este esta",
        2: "second 2nd two deuxieme second seconde 2eme 2e deux zweite zweiten zweites segundo segunda dos",
        3: "third 3rd three troisieme 3eme 3e trois dritte dritten drittes tercero tercera tercer tres",
        _LAST: "last dernier derniere letzte letzten letztes ultimo ultima",
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
#: "Q3", as a place is written in English and French; "F3", "P3" and "问3" in German, Spanish and Chinese.
_PLACE: Final = re.compile(r"[qfp问]?(\d+)")
_WORDS: Final = re.compile(r"[^\W_]+")
#: A number below zero: "-1".
_NEGATIVE: Final = re.compile(r"(?<![^\W_])[-\u2212]\d")


def chosen_among(numbers: Sequence[int], message: str) -> int | None:
    """Return which of the questions that were offered under ``numbers`` a ``message`` chooses, from 0 on.

    None where it chooses none of them, or says more than which.

    - A number chooses what stands under it, if only one does: "number 12", "#12", "Q12".
    - Words choose by the place among them: "the second, please", "the last one".
    - A word alone says too little ("one", "last"), unless it is a number.
    - "That one" is the first, which is the likeliest.
    - A number below zero is none that was offered.
    """
    words = _WORDS.findall(fold(message))
    counted = {word: number for word in words if (number := _number(word)) is not None}
    if _NEGATIVE.search(message) or any(word not in counted and word not in _AROUND for word in words):
        return None
    telling = {number for word, number in counted.items() if word not in _POINTING} or set(counted.values())
    has_number = any(word not in _COUNTING for word in counted)
    if len(telling) != 1 or (len(words) == 1 and not has_number):
        return None
    (chosen,) = telling
    if has_number:
        return numbers.index(chosen) if numbers.count(chosen) == 1 else None
    place = len(numbers) if chosen == _LAST else chosen
    return place - 1 if 0 < place <= len(numbers) else None


def _number(word: str) -> int | None:
    """Return what ``word`` counts; None where it does not, or counts from 0."""
    written = _PLACE.fullmatch(word)
    if written:
        return (int(written[1]) or None) if len(written[1]) <= _MOST_DIGITS else None
    return _COUNTING.get(word)

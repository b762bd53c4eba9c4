"""Which of the questions that were offered a message chooses: "the second one", "la première", "number 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.text.number_words import NUMBER_WORDS
from bot.text.words import fold

#: What "the last one" counts as.
_LAST: Final = -1
#: Words of English, French, German and Spanish that tell a place, folded, by which one.
_PLACES: Final = {
    1: "first one that premier premiere celui celle erste ersten erstes erster dies diese das eins primero primera "
    "primer ese esa este esta uno",
    2: "second deuxieme seconde zweite zweiten zweites zweiter segundo segunda",
    3: "third troisieme dritte dritten drittes dritter tercero tercera tercer",
    4: "fourth quatrieme vierte vierten viertes vierter cuarto cuarta",
    5: "fifth cinquieme funfte funften funftes funfter quinto quinta",
    6: "sixth sixieme sechste sechsten sechstes sechster sexto sexta",
    7: "seventh septieme siebte siebten siebtes siebter septimo septima",
    8: "eighth huitieme achte achten achtes achter octavo octava",
    9: "ninth neuvieme neunte neunten neuntes neunter noveno novena",
    10: "tenth dixieme zehnte zehnten zehntes zehnter decimo decima",
    _LAST: "last dernier derniere letzte letzten letztes letzter ultimo ultima",
}
#: Those, and words that count.
_COUNTING: Final = {
    **{word: place for place, listed in _PLACES.items() for word in listed.split()},
    **{word: number for words in NUMBER_WORDS.values() for word, number in words.items()},
}
#: Words that may stand around one and say nothing else.
_AROUND: Final = frozenset(
    """the a i mean meant yes ok please number question take pick show me this le la oui numero la pour je
    veux prends question s il te vous plait da die der den ja bitte nummer frage ich meine nehme el lo
    si por favor pregunta quiero"""
    .split()
)  # fmt: skip
#: Those that may do so where one tells a place: with "that", they ask ("and that?", "und das?").
_AROUND_A_PLACE: Final = frozenset(
    """and d like ll would go with let open rather then thanks et plutot alors stp svp donne moi montre
    voulais dire bon merci celle ci und eher lieber dann also nimm zeig mir meinte danke gern gerne mochte will doch y
    porfa porfi mejor me refiero referia a queria decir digo dame muestrame gracias entonces"""
    .split()
)  # fmt: skip
#: With one of these a choice may open, and a follow-up.
_ON: Final = frozenset("and et und y".split())
#: Words that choose the only one, and none of several before it was told which.
_POINTING: Final = frozenset("one that celui celle dies diese das ese esa este esta".split())
#: A number of more digits is none of a question that was offered.
_MOST_DIGITS: Final = 4
#: "Q3", as a place is written in English and French; "F3", "P3" and "问3" in German, Spanish and Chinese.
_PLACE: Final = re.compile(r"[qfp问]?(\d+)")
#: "4th", "2e", "1ère", "3te", "2ª" and "2da", folded: these tell a place as words do.
_ORDINAL: Final = re.compile(r"(\d+)(?:st|nd|rd|th|e|er|ere|re|i?eme|nde|de|te[nrs]?|[ao]|(?:[rdtmvn])[ao])")
#: "No. 2", "n° 2", "Nr. 2", "nro 2"; "2.ª".
_NUMERO: Final = re.compile(r"\b(?:n|no|nr|nro|num)[.°]?\s*(?=\d)|(?<=\d)\.(?=[ao]\b)")
#: "Numéro un", "question un": elsewhere that is an article.
_FRENCH_ONE: Final = re.compile(r"\b(numero|question) une?\b")
#: With which somebody refuses what was shown before they choose: "no, the second".
_NO: Final = re.compile(r"\W*(?:no|non|nein|nee|ne)\b")
_WORDS: Final = re.compile(r"[^\W_]+")
#: A number below zero, "-1", or what agrees or disagrees: "+1".
_SIGNED: Final = re.compile(r"(?<![^\W_])[-+\u2212]\d")


def chosen_among(numbers: Sequence[int], message: str, before: str = "") -> int | None:
    """Return which of the questions that were offered under ``numbers`` a ``message`` chooses, from 0 on.

    ``before`` is the question that the list was beside, where the list does not ask which question was meant.

    None where it chooses none of them, or says more than which.

    - A number chooses what stands under it, if only one does: "number 12", "#12", "Q12", "no. 12".
    - Words choose by the place among them: "the second, please", "the last one", "and the 2nd?".
    - A word alone says too little ("one", "last"), unless it has a number.
    - "That one" is the first, which is the likeliest.
    - A number with a sign is none that was offered: "-1", "+1".
    - "And the second?" asks on where the question ``before`` counts: "what did the first accident cost?".
    """
    words = _words(message)
    if not _ON.isdisjoint(words[:1]) and any(_number(word) and word not in _POINTING for word in _words(before)):
        return None
    counted = {word: number for word in words if (number := _number(word)) is not None}
    places = {number for word, number in counted.items() if word not in _POINTING}
    around = _AROUND | _AROUND_A_PLACE if places else _AROUND
    if _SIGNED.search(message) or any(word not in counted and word not in around for word in words):
        return None
    telling = places or set(counted.values())
    if len(telling) != 1 or (len(words) == 1 and words[0] in _COUNTING):
        return None
    (chosen,) = telling
    if any(_PLACE.fullmatch(word) for word in counted):
        return numbers.index(chosen) if numbers.count(chosen) == 1 else None
    place = len(numbers) if chosen == _LAST else chosen
    return place - 1 if 0 < place <= len(numbers) else None


def _words(message: str) -> list[str]:
    """Return the folded words of ``message`` without "no." before a number, and without "no" before all of them."""
    folded = _FRENCH_ONE.sub(r"\1 eins", _NUMERO.sub("", fold(message)))
    refused = _NO.match(folded)
    return _WORDS.findall(folded[refused.end() :] if refused else folded)


def _number(word: str) -> int | None:
    """Return what ``word`` counts; None where it does not, or counts from 0."""
    written = _PLACE.fullmatch(word) or _ORDINAL.fullmatch(word)
    if written:
        return (int(written[1]) or None) if len(written[1]) <= _MOST_DIGITS else None
    return _COUNTING.get(word)

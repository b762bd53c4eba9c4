"""Which messages ask for a summary, the questions, the interview itself or help, and which only greet or thank.

A message is a request where one language has all of its words in the closed classes of ``request_words``, and the
classes fit a shape of ``request_shapes``. A word with a subject of its own fits none. A word that nobody knows is read
as the one that it is one edit away from, if few are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from bot.answering.request_shapes import POLITE, SHAPES, Classes
from bot.answering.request_words import REQUEST_WORDS, WordClass, is_request_word
from bot.model import Aspect, Courtesy, Request
from bot.retrieval.near_words import NearWords
from bot.text.weights import is_known, zipf
from bot.text.words import fold

_W = WordClass

#: A longer message is about something, whatever it opens with.
_MOST_WORDS: Final = 20
_COMMAND: Final = re.compile(r"^\s*(?:[!/]+|\.)[^\W\d_]\w*\s*$")
_WORD: Final = re.compile(r"[^\W_]+")
_JOINED: Final = re.compile(r"\w+")
#: What is between two words that say something else together: "après-midi" greets, while "après" asks; to "ask for
#: all" is no request for all that was asked; and to whom ("à qui") somebody speaks is not who that is.
_TOGETHER: Final = re.compile(r"(?<=\bapres)[\s-]+(?=midi\b)|(?<=\basked)\s+(?=for$|for\W+$)|(?<=\ba)\s+(?=qui\b)")

#: Between two things that are asked, in any language; and the words that ask by themselves, as in "and when?".
_AND: Final = frozenset("and et und y e".split())
_ASKING: Final = frozenset("who when where qui quand ou wer wann wo quien cuando donde".split())
#: Letters of a word from which it may be misspelt: with fewer, most edits give another word.
_SHORTEST: Final = 4
#: Decades by which a word is commoner than a known one that is read as its misspelling: "which" than "wich".
_RARER: Final = 1.5
#: Of so many words, one may be misspelt.
_MENDED: Final = 4


def request_of(
    message: str, names: Collection[str] = (), *, after_question: bool = False
) -> Request | Aspect | Courtesy | None:
    """Return what ``message`` asks for besides an answer from the interview; None where it asks for one.

    - "!help", "/ask" and other single commands ask for HELP.
    - An Aspect is asked of the interview itself; ``names`` are those of the people interviewed.
    - ``after_question`` tells whether the same person asked something before, which "who is that?" may be about.
    """
    if _COMMAND.match(message):
        return Request.HELP
    words = _JOINED.findall(_TOGETHER.sub("_", fold(message).replace("_", " ")))
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    named = frozenset(word for name in names for word in _WORD.findall(fold(name)))
    is_marked = message.rstrip().endswith("?")
    means = _of_words(words, named, after_question, is_marked)
    return means or _of_two(words, named, after_question, is_marked)


def _of_two(words: Sequence[str], named: Collection[str], after_question: bool, is_marked: bool) -> Aspect | None:
    """Return the first of two things that ``words`` ask of the interview itself: "who interviewed her, and when?"."""
    for at in (at for at, word in enumerate(words) if word in _AND):
        halves = [words[:at], words[at + 1 :]]
        means = [_of_words(half, named, after_question, is_marked) for half in halves]
        aspects = [one for one in means if isinstance(one, Aspect)]
        alone = [half for half, one in zip(halves, means, strict=True) if one is None]
        if aspects and all(half and _ASKING.issuperset(half) for half in alone) and len(aspects) + len(alone) == 2:
            return aspects[0]
    return None


def _of_words(
    words: Sequence[str], named: Collection[str], after_question: bool, is_marked: bool
) -> Request | Aspect | Courtesy | None:
    for mended in (False, True):
        for language in REQUEST_WORDS:
            means = _meant(_read(words, language, named, mended), after_question, is_marked)
            if means:
                return means
    return None


def _meant(words: Sequence[Classes], after_question: bool, is_marked: bool) -> Request | Aspect | Courtesy | None:
    """Return what a message of ``words`` asks for: what the first shape means that fits it; None where none does."""
    fitting = (s for s in SHAPES if words and s.fits(words, after_question=after_question, is_marked=is_marked))
    return next((shape.means for shape in fitting), None)


def _read(words: Sequence[str], language: str, named: Collection[str], mended: bool) -> list[Classes]:
    """Return the classes of each of ``words``; nothing where one has none, or too many are misspelt.

    Misspelt words count only where ``mended``. A word of somebody's name may be one of the language as well, such as
    the "de" and the "la" of "Ana de la Vega".
    """
    table = REQUEST_WORDS[language]
    person, nothing = Classes({_W.PERSON}), Classes()
    classes = [(table.get(word) or _number(word)) | (person if word in named else nothing) for word in words]
    unread = [at for at, found in enumerate(classes) if not found]
    if not unread:
        return [] if mended else _addressed(classes)
    if not mended or len(unread) > max(1, len(words) // _MENDED):
        return []
    for at in unread:
        classes[at] = table.get(_spelled(words[at], language), frozenset())
    return _addressed(classes) if all(classes) else []


def _addressed(words: Sequence[Classes]) -> list[Classes]:
    """Return ``words``, of which those greet as well that one speaks to: at an end, or beside something polite.

    "How are your friends?" speaks to none of them.
    """
    ends = {0, len(words) - 1}
    return [
        classes | {_W.GREETING}
        if _W.ADDRESSED in classes
        and (at in ends or any(POLITE & other for other in words[at - 1 : at + 2 : 2]))
        and not any(_W.YOUR in before for before in words[at - 1 : at])
        else classes
        for at, classes in enumerate(words)
    ]


def _number(word: str) -> Classes:
    return Classes({_W.NUMBER}) if word.isdecimal() else Classes()


def _spelled(word: str, language: str) -> str:
    """Return the word that ``word`` is most likely a misspelling of, one edit away; "" where it may be right.

    One that requests of another language are made of is right: "donde" is no French "monde".
    """
    if len(word) < _SHORTEST or is_request_word(word):
        return ""
    near = [other for other, _ in _near_words(language).within(word, 1) if _may_be(word, other)]
    likeliest = max(near, key=lambda other: (zipf(other, language), other), default="")
    is_rare = not is_known(word, language) or zipf(likeliest, language) >= zipf(word, language) + _RARER
    return likeliest if is_rare else ""


def _may_be(word: str, other: str) -> bool:
    """Tell whether ``word`` may be a misspelling of ``other``.

    Of short ones, no letter for another is, and of none the first letter for another: that is seldom mistaken, while
    "torta" beside "corta" is only another word.
    """
    is_long = min(len(word), len(other)) > _SHORTEST
    is_other = len(word) == len(other) and word[0] != other[0]
    return (is_long and not is_other) or len(other) > len(word) or sorted(word) == sorted(other)


@lru_cache(maxsize=len(REQUEST_WORDS))
def _near_words(language: str) -> NearWords:
    return NearWords.of(tuple(REQUEST_WORDS[language]))

"""Which messages ask for a summary, the questions, the interview itself or help, and which only greet or thank.

A message is a request where one language has all of its words in the closed classes of ``request_words``, and the
classes fit a shape of ``request_shapes``. A word with a subject of its own fits none. A word that nobody knows is read
as the one that it is one edit away from, if few are; but one of the interviews is never read as a greeting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Final

from bot.answering.plain_requests.request_shapes import POLITE, Classes, Shape, shapes
from bot.answering.plain_requests.request_words import REQUEST_WORDS, WordClass, is_request_word
from bot.model import Aspect, Courtesy, Request
from bot.retrieval.near_words import NearWords
from bot.text.question_marks import ends_asking
from bot.text.weights import is_known, zipf
from bot.text.words import fold

_W = WordClass

#: A longer message is about something, whatever it opens with.
_MOST_WORDS: Final = 20
_COMMAND: Final = re.compile(r"^\s*(?:[!/]+|\.)[^\W\d_]\w*\s*$")
_WORD: Final = re.compile(r"[^\W_]+")
_JOINED: Final = re.compile(r"\w+")
_TYPED: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
#: What is between two words that say something else together: "après-midi" is a time, while "après" asks, and with
#: "bon" it greets; to "ask for all" is no request for all that was asked; to whom ("à qui") somebody speaks is not
#: who that is; "what a day" exclaims; and "dr" is somebody, but behind "tl".
_TOGETHER: Final = re.compile(
    r"(?<=\bapres)[\s-]+(?=midi\b)|(?<=\bbon)\s+(?=(?:matin|midi|jour|soir|apres)\b)"
    r"|(?<=\btl)\W+(?=dr\b)|(?<=\basked)\s+(?=for$|for\W+$)|(?<=\ba)\s+(?=qui\b)|(?<=\bwhat)\s+(?=an?\b)"
)
#: Where one word is two: "gehts" is "geht es".
_APART: Final = re.compile(r"(?<=\bgeht)(?=s\b)")

#: Behind a request, folded: it need not be exact.
_ROUGHLY: Final = re.compile(
    r"(?<![\s,])[\s,]+(?:roughly|approximately|more or less|(?:so )?ungefahr|in etwa|grob(?: gesagt)?|en gros"
    r"|grosso modo|a peu pres|mas o menos|a grandes rasgos)(?=\W*$)"
)
#: Between two things that are asked, in any language; and the words that ask by themselves, as in "and when?".
_AND: Final = frozenset("and et und y e".split())
_ASKING: Final = frozenset("who when where qui quand ou wer wann wo quien cuando donde".split())
#: Whole questions to the bot that say "Sie" or "vous", folded.
_POLITELY_TO_THE_BOT: Final = re.compile(
    r"(?:(?:bonjour|bonsoir|pardon|hallo|guten (?:tag|morgen|abend)|entschuldigung|entschuldigen sie|und|et) )*(?:"
    r"qui etes vous|vous etes qui|(?:etes vous|vous etes) (?:un |une |vraiment )*(?:robot|bot|machine|programme|ia"
    r"|humaine?|(?:etre|personne) humaine?|vraie personne)|comment fonctionnez vous|pouvez vous m'aider"
    r"|was (?:konnen|konnten) sie(?: alles| fur mich)*(?: machen| tun)?|wie funktionieren sie"
    r"|(?:konnen|konnten) sie mir (?:bitte )?helfen"
    r"|sind sie (?:ein |eine )?(?:mensch|roboter|bot|maschine|programm|ki|menschlich))"
    r"(?: (?:s'il vous plait|svp|denn|eigentlich|bitte|uberhaupt))*"
)
#: Letters of a word from which it may be misspelt: with fewer, most edits give another word.
_SHORTEST: Final = 4
#: Decades by which a word is commoner than a known one that is read as its misspelling: "which" than "wich".
_RARER: Final = 1.5
#: Of so many words, one may be misspelt.
_MENDED: Final = 4


def request_of(
    message: str,
    names: Collection[str] = (),
    is_word: Callable[[str], bool] = lambda _: False,
    *,
    after_question: bool = False,
) -> Request | Aspect | Courtesy | None:
    """Return what ``message`` asks for besides an answer from the interview; None where it asks for one.

    - "!help", "/ask" and other single commands ask for HELP, and so do "qui êtes-vous ?" and "was können Sie?".
    - An Aspect is asked of the interview itself; ``names`` are those of the people interviewed.
    - ``is_word`` tells of a folded word whether it may be one of the interviews, and thus no misspelt greeting.
    - ``after_question`` tells whether the same person asked something before, which "who is that?" may be about.
    """
    if _COMMAND.match(message) or _asks_the_bot_politely(message, after_question=after_question):
        return Request.HELP
    typed = fold(message).replace("_", " ")
    possible = shapes(after_question=after_question, is_marked=ends_asking(message))
    # "C'est quoi, en gros ?" asks for a summary: what is left out elsewhere may be what asks.
    for asked in dict.fromkeys((typed, _ROUGHLY.sub("", typed))):
        if means := _of_folded(asked, names, is_word, possible):
            return means
    return None


def _of_folded(
    asked: str, names: Collection[str], is_word: Callable[[str], bool], possible: Sequence[Shape]
) -> Request | Aspect | Courtesy | None:
    words = _JOINED.findall(_TOGETHER.sub("_", _APART.sub(" ", asked)))
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    named = frozenset(word for name in names for word in _WORD.findall(fold(name)))
    means = _of_words(words, named, possible) or _of_two(words, named, possible)
    # Whatever else a courtesy is made of was read as another word, one edit away.
    mended = (word for word in words if not is_request_word(word) and word not in named)
    return None if isinstance(means, Courtesy) and any(map(is_word, mended)) else means


def addressed_alone(message: str) -> str | None:
    """Return the folded words of ``message`` where it only says to whom it speaks, without a greeting: "le monde"."""
    words = _JOINED.findall(fold(message))
    kinds = frozenset(kind for table in REQUEST_WORDS.values() for word in words for kind in table.get(word, ()))
    return " ".join(words) if _W.ADDRESSED in kinds and _W.GREETING not in kinds else None


def _asks_the_bot_politely(message: str, *, after_question: bool) -> bool:
    """Tell whether ``message`` asks the bot itself with "Sie" or "vous"; in small letters, "sie" may be "they"."""
    typed = _TYPED.findall(fold(message))
    is_to_the_bot = _POLITELY_TO_THE_BOT.fullmatch(" ".join(typed)) is not None
    return is_to_the_bot and ("sie" not in typed or "Sie" in message or not after_question)


def _of_two(words: Sequence[str], named: Collection[str], possible: Sequence[Shape]) -> Aspect | None:
    """Return the first of two things that ``words`` ask of the interview itself: "who interviewed her, and when?"."""
    for at in (at for at, word in enumerate(words) if word in _AND):
        halves = [words[:at], words[at + 1 :]]
        means = [_of_words(half, named, possible) for half in halves]
        aspects = [one for one in means if isinstance(one, Aspect)]
        alone = [half for half, one in zip(halves, means, strict=True) if one is None]
        if aspects and all(half and _ASKING.issuperset(half) for half in alone) and len(aspects) + len(alone) == 2:
            return aspects[0]
    return None


def _of_words(
    words: Sequence[str], named: Collection[str], possible: Sequence[Shape]
) -> Request | Aspect | Courtesy | None:
    for mended in (False, True):
        for language in REQUEST_WORDS:
            means = _meant(_read(words, language, named, mended=mended), possible)
            if means:
                return means
    return None


def _meant(words: Sequence[Classes], possible: Sequence[Shape]) -> Request | Aspect | Courtesy | None:
    """Return what a message of ``words`` asks for: what the first ``possible`` shape means that fits; None for none."""
    there = Classes().union(*words)
    return next((shape.means for shape in possible if words and shape.fits(words, there)), None)


def _read(words: Sequence[str], language: str, named: Collection[str], *, mended: bool) -> list[Classes]:
    """Return the classes of each of ``words``; nothing where one has none, or too many are misspelt.

    Misspelt words count only where ``mended``. A word of somebody's name may be one of the language as well, such as
    the "de" and the "la" of "Ana de la Vega".
    """
    table = REQUEST_WORDS[language]
    unread = [word for word in words if word not in table and not word.isdecimal() and word not in named]
    if bool(unread) is not mended or len(unread) > max(1, len(words) // _MENDED):
        return []
    meant = {word: table.get(_spelled(word, language), Classes()) for word in unread}
    person = Classes({_W.PERSON})
    classes = [
        meant[word] if word in meant else (table.get(word) or _number(word)) | (person if word in named else Classes())
        for word in words
    ]
    return _greeting(classes) if all(classes) else []


def _greeting(words: Sequence[Classes]) -> list[Classes]:
    """Return ``words`` with what greets only where it stands as a greeting as well: times, and whom one speaks to."""
    greet = Classes({_W.GREETING})
    return [
        classes | greet if _is_wished(at, words) or _is_addressed(at, words) else classes
        for at, classes in enumerate(words)
    ]


def _is_wished(at: int, words: Sequence[Classes]) -> bool:
    """Tell whether the word ``at`` is a time that somebody wishes: "buenos días", but not "por la tarde"."""
    return _W.DAYTIME in words[at] and any(_W.GREETING in before for before in words[max(0, at - 1) : at])


def _is_addressed(at: int, words: Sequence[Classes]) -> bool:
    """Tell whether one speaks to the word ``at``: it is at an end, or beside something polite.

    "How are your friends?" speaks to none of them.
    """
    is_beside = at in (0, len(words) - 1) or any(POLITE & other for other in words[at - 1 : at + 2 : 2])
    return _W.ADDRESSED in words[at] and is_beside and not any(_W.YOUR in before for before in words[at - 1 : at])


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

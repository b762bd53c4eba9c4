"""Which messages ask for a summary, the questions, the interview itself or help, and which only greet or thank.

A message is a request where one language has all of its words in the closed classes of ``request_words``, and the
classes fit one of ``_SHAPES``: each shape names what must be there and what may be. A word with a subject of its own
fits none, so that "summarise the interview please" is a request and "summarise his position on oil" a question. A word
that nobody knows is read as the one that it is one edit away from, if few are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.answering.request_words import REQUEST_WORDS, WordClass
from bot.model import Aspect, Courtesy, Request
from bot.retrieval.near_words import NearWords
from bot.text.weights import is_known, zipf
from bot.text.words import fold

_W = WordClass
_Classes = frozenset[WordClass]

#: A longer message is about something, whatever it opens with.
_MOST_WORDS: Final = 20
_COMMAND: Final = re.compile(r"^\s*(?:[!/]+|\.)[^\W\d_]\w*\s*$")
_WORD: Final = re.compile(r"[^\W_]+")

#: Between two things that are asked, in any language; and the words that ask by themselves, as in "and when?".
_AND: Final = frozenset("and et und y e".split())
_ASKING: Final = frozenset("who when where qui quand ou wer wann wo quien cuando donde".split())
#: Letters of a word from which it may be misspelt: with fewer, most edits give another word.
_SHORTEST: Final = 4
#: Decades by which a word is commoner than a known one that is read as its misspelling: "which" than "wich".
_RARER: Final = 1.5
#: Of so many words, one may be misspelt.
_MENDED: Final = 4

#: Around any request.
_POLITE = frozenset({_W.GREETING, _W.THANKS, _W.FILLER})
_AROUND = _POLITE | {_W.LITTLE, _W.BE, _W.THIS, _W.IT, _W.INTERVIEW}
#: "Can you show me …", "I would like …".
_WANTING = frozenset({_W.SHOW, _W.CAN, _W.YOU, _W.ME, _W.ASKER, _W.PURPOSE, _W.PREPOSITION, _W.DO})
_OF_SUMMARY = (
    _AROUND
    | _WANTING
    | {_W.SUMMARY, _W.IMPORTANT, _W.POINTS, _W.LENGTH, _W.VERSION, _W.NUMBER, _W.ALL, _W.WHAT, _W.LONG, _W.TOO}
)
_OF_QUESTIONS = (
    _AROUND
    | _WANTING
    | {_W.LIST, _W.ALL, _W.ASKED, _W.POSED, _W.PERSON, _W.WHAT, _W.INTERVIEWER, _W.HOW, _W.MANY, _W.KIND}
)
_OF_PLACE_AND_TIME = _AROUND | {_W.PREPOSITION, _W.HAPPENS, _W.WHAT}
_OF_HELP = _POLITE | {
    _W.LITTLE, _W.BE, _W.THIS, _W.CAN, _W.DO, _W.YOU, _W.ME, _W.ASKER, _W.SHOW, _W.ALL, _W.WHAT, _W.HOW, _W.BOT,
    _W.USED, _W.TYPE, _W.KIND,
}  # fmt: skip
_OF_THANKS = _POLITE | {
    _W.LITTLE, _W.PRAISE, _W.YOU, _W.PURPOSE, _W.HELP, _W.FAREWELL, _W.ME, _W.ALL, _W.PREPOSITION, _W.BE, _W.THIS,
    _W.ASKER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Shape:
    """A kind of request, told by the classes of its words."""

    means: Request | Aspect | Courtesy
    #: Of each of these, a word must be there.
    needs: tuple[_Classes, ...]
    #: Besides those, words of these may be there.
    allows: _Classes
    #: Whether it means something else after a question, as "who is that?" does.
    only_first: bool = False
    #: Whether it means something else there if it ends with a question mark, as "and the team?" does.
    only_said: bool = False

    def fits(self, words: Sequence[_Classes]) -> bool:
        """Tell whether a message of ``words`` has this shape."""
        allowed = self.allows.union(*self.needs)
        # Each need takes a word of its own, except where a word is two in one: "worum", "wer".
        return all(classes & allowed for classes in words) and all(
            any(classes & need for classes in words) for need in self.needs
        )


def _any(*classes: WordClass) -> _Classes:
    return frozenset(classes)


#: The first that fits is what is meant.
_SHAPES: Final = (
    # "Summarise it in three sentences", "the main points?", "in short?"
    _Shape(Request.SUMMARY, (_any(_W.SUMMARY),), _OF_SUMMARY | {_W.PERSON, _W.SPEAKS, _W.SAYS}),
    _Shape(Request.SUMMARY, (_any(_W.IMPORTANT), _any(_W.POINTS)), _OF_SUMMARY),
    _Shape(Request.SUMMARY, (_any(_W.IMPORTANT), _any(_W.SHOW)), _OF_SUMMARY),
    _Shape(Request.SUMMARY, (_any(_W.LENGTH), _any(_W.PREPOSITION)), _POLITE | {_W.LITTLE}),
    _Shape(
        Request.SUMMARY,
        (_any(_W.LENGTH), _any(_W.PREPOSITION)),
        _AROUND | _WANTING | {_W.NUMBER, _W.LONG, _W.TOO, _W.WHAT, _W.SAYS},
        only_first=True,
    ),
    # "Keep it short", "boil it down for me"
    _Shape(Request.SUMMARY, (_any(_W.LENGTH), _any(_W.SHOW), _any(_W.IT, _W.THIS)), _POLITE | {_W.LITTLE}),
    _Shape(
        Request.SUMMARY,
        (_any(_W.BOIL), _any(_W.DOWN)),
        _POLITE | _WANTING - {_W.DO} | {_W.IT, _W.THIS, _W.INTERVIEW, _W.ALL},
        only_first=True,
    ),
    _Shape(Request.SUMMARY, (_any(_W.LENGTH), _any(_W.VERSION)), _OF_SUMMARY),
    _Shape(
        Request.SUMMARY,
        (_any(_W.ESSENCE),),
        _AROUND | {_W.ME, _W.SHOW, _W.WHAT, _W.PREPOSITION, _W.LENGTH, _W.NUMBER, _W.LONG, _W.TOO},
        only_first=True,
    ),
    # "Who interviewed him?", "who asks the questions?"
    _Shape(
        Aspect.INTERVIEWER,
        (_any(_W.WHO), _any(_W.POSED), _any(_W.QUESTIONS)),
        _POLITE | {_W.LITTLE, _W.BE, _W.INTERVIEW, _W.PERSON},
    ),
    # "Who is being interviewed?", "who is he?", "what is her name?"
    _Shape(
        Aspect.WHO,
        (_any(_W.WHO), _any(_W.INTERVIEWED), _any(_W.BE, _W.LITTLE)),
        _POLITE | {_W.BE, _W.PERSON, _W.LITTLE, _W.INTERVIEW, _W.THIS},
    ),
    _Shape(
        Aspect.INTERVIEWER,
        (_any(_W.WHO), _any(_W.INTERVIEWER, _W.INTERVIEWED, _W.ASKED)),
        _POLITE | {_W.LITTLE, _W.BE, _W.INTERVIEW, _W.PERSON, _W.THIS},
    ),
    _Shape(Aspect.INTERVIEWER, (_any(_W.WHO), _any(_W.HAPPENS), _any(_W.INTERVIEW)), _AROUND),
    _Shape(Aspect.INTERVIEWER, (_any(_W.WHO), _any(_W.CONDUCTED), _any(_W.INTERVIEW)), _AROUND),
    _Shape(Aspect.INTERVIEWER, (_any(_W.WHO), _any(_W.CONDUCTED), _any(_W.THIS, _W.IT)), _POLITE, only_first=True),
    # "Who are you?", "what's your name?"
    _Shape(Request.HELP, (_any(_W.WHO), _any(_W.YOU), _any(_W.BE)), _POLITE | {_W.LITTLE, _W.THIS}),
    _Shape(Request.HELP, (_any(_W.NAME), _any(_W.YOU)), _POLITE | {_W.BE, _W.WHAT, _W.HOW}),
    _Shape(
        Aspect.WHO,
        (_any(_W.WHO), _any(_W.PERSON, _W.FOLK, _W.SPEAKS)),
        _POLITE | {_W.LITTLE, _W.BE, _W.THIS, _W.WHAT},
    ),
    _Shape(Aspect.WHO, (_any(_W.WHO), _any(_W.THIS, _W.BE)), _POLITE | {_W.LITTLE}, only_first=True),
    _Shape(
        Aspect.WHO,
        (_any(_W.NAME), _any(_W.THEIR, _W.PERSON)),
        _AROUND | {_W.WHAT, _W.HOW, _W.PREPOSITION},
        only_first=True,
    ),
    # "When was this interview?", "how old is it?", "where was it published?"
    _Shape(Aspect.WHEN, (_any(_W.WHEN, _W.DATE), _any(_W.INTERVIEW, _W.PUBLISHED)), _OF_PLACE_AND_TIME),
    _Shape(Aspect.WHEN, (_any(_W.WHEN), _any(_W.INTERVIEWED)), _AROUND | {_W.PERSON}),
    # "When was this said?", "when did she say that?"
    _Shape(Aspect.WHEN, (_any(_W.WHEN), _any(_W.SAYS), _any(_W.THIS, _W.IT)), _AROUND | {_W.PERSON}),
    _Shape(
        Aspect.WHEN,
        (_any(_W.WHEN), _any(_W.THIS, _W.IT, _W.BE)),
        _POLITE | {_W.LITTLE, _W.PREPOSITION, _W.HAPPENS, _W.BE},
        only_first=True,
    ),
    _Shape(Aspect.WHEN, (_any(_W.OLD), _any(_W.INTERVIEW)), _AROUND | {_W.HOW, _W.WHAT, _W.PREPOSITION}),
    _Shape(Aspect.WHEN, (_any(_W.DATE), _any(_W.THIS, _W.IT)), _OF_PLACE_AND_TIME | {_W.WHEN}, only_first=True),
    # "How long is the interview?"
    _Shape(Aspect.LENGTH, (_any(_W.LONG), _any(_W.INTERVIEW)), _AROUND | {_W.HOW, _W.MANY, _W.WHAT, _W.PREPOSITION}),
    _Shape(Aspect.LENGTH, (_any(_W.LONG), _any(_W.HOW), _any(_W.THIS)), _POLITE | {_W.LITTLE, _W.BE}, only_first=True),
    _Shape(Aspect.OUTLET, (_any(_W.WHERE, _W.WHO), _any(_W.PUBLISHED)), _OF_PLACE_AND_TIME),
    _Shape(Aspect.OUTLET, (_any(_W.OUTLET), _any(_W.INTERVIEW, _W.THIS, _W.PUBLISHED)), _OF_PLACE_AND_TIME),
    _Shape(Aspect.OUTLET, (_any(_W.SOURCE),), _AROUND | {_W.WHAT, _W.WHERE, _W.SHOW, _W.ME, _W.PREPOSITION, _W.YOU}),
    # "Where can I read the whole interview?"
    _Shape(
        Aspect.OUTLET,
        (_any(_W.WHERE), _any(_W.INTERVIEW)),
        _OF_PLACE_AND_TIME | {_W.CAN, _W.ASKER, _W.ME, _W.SHOW, _W.DO, _W.ALL},
    ),
    _Shape(Aspect.OUTLET, (_any(_W.LINK),), _AROUND | _WANTING | {_W.LANGUAGE, _W.WHAT, _W.WHERE, _W.SOURCE}),
    # "What is this interview about?"
    _Shape(Aspect.TOPIC, (_any(_W.TOPIC), _any(_W.WHAT), _any(_W.INTERVIEW)), _AROUND | {_W.PREPOSITION}),
    _Shape(
        Aspect.TOPIC,
        (_any(_W.TOPIC), _any(_W.WHAT), _any(_W.THIS, _W.IT)),
        _POLITE | {_W.LITTLE, _W.BE, _W.PREPOSITION, _W.LENGTH},
        only_first=True,
    ),
    _Shape(Aspect.TOPIC, (_any(_W.LANGUAGE), _any(_W.INTERVIEW)), _AROUND | {_W.PREPOSITION, _W.WHAT}),
    # "List the questions", "what was he asked?"
    _Shape(Request.QUESTIONS, (_any(_W.QUESTIONS),), _OF_QUESTIONS),
    _Shape(
        Request.QUESTIONS,
        (_any(_W.TOPICS), _any(_W.COVERED, _W.SHOW, _W.LIST, _W.ALL)),
        _AROUND | _WANTING | {_W.WHAT, _W.ALL, _W.HOW, _W.MANY, _W.LIST, _W.COVERED},
    ),
    # "What can I ask you?", "what am I supposed to type?"
    _Shape(
        Request.HELP,
        (_any(_W.WHAT, _W.HOW), _any(_W.ASKER), _any(_W.CAN), _any(_W.ASKED, _W.TYPE, _W.DO, _W.USED)),
        _OF_HELP | {_W.PREPOSITION, _W.PURPOSE},
    ),
    _Shape(
        Request.QUESTIONS,
        (_any(_W.WHAT, _W.ALL), _any(_W.ASKED)),
        _AROUND | {_W.PERSON, _W.SHOW, _W.LIST, _W.ME, _W.CAN, _W.INTERVIEWER, _W.KIND, _W.PREPOSITION},
    ),
    _Shape(Request.QUESTIONS, (_any(_W.SHOW, _W.LIST), _any(_W.ALL), _any(_W.ASKED)), _OF_QUESTIONS | {_W.WHO}),
    # "How are you?", "ça va ?"
    _Shape(Courtesy.GREETING, (_any(_W.HOW), _any(_W.YOU), _any(_W.BE, _W.FEELING)), _POLITE | {_W.IT, _W.ALL}),
    _Shape(Courtesy.GREETING, (_any(_W.FEELING), _any(_W.HOW, _W.IT, _W.ALL)), _POLITE | {_W.BE, _W.IT, _W.YOU}),
    _Shape(Courtesy.GREETING, (_any(_W.WHAT), _any(_W.NEWS)), _POLITE | {_W.BE, _W.LITTLE}, only_first=True),
    # "What can you do?", "how does this work?"
    _Shape(Request.HELP, (_any(_W.WHAT), _any(_W.YOU), _any(_W.CAN)), _POLITE | {_W.DO, _W.BE, _W.LITTLE, _W.ALL}),
    _Shape(Request.HELP, (_any(_W.HOW), _any(_W.WORKS), _any(_W.THIS, _W.BOT)), _OF_HELP),
    _Shape(Request.HELP, (_any(_W.HOW), _any(_W.USED), _any(_W.THIS, _W.YOU, _W.BOT)), _OF_HELP),
    _Shape(
        Request.HELP,
        (_any(_W.WHAT), _any(_W.SERVES), _any(_W.YOU, _W.BOT, _W.THIS)),
        _POLITE | {_W.LITTLE, _W.PURPOSE, _W.PREPOSITION, _W.BE, _W.DO},
    ),
    _Shape(Request.HELP, (_any(_W.WHAT, _W.WHO), _any(_W.BOT, _W.YOU), _any(_W.BE)), _POLITE | {_W.LITTLE, _W.THIS}),
    # "What is this?", also right after a quote; "what is it?" and "what is that?" before anything was asked
    _Shape(Request.HELP, (_any(_W.WHAT), _any(_W.AT_HAND), _any(_W.BE)), _POLITE | {_W.THIS}),
    _Shape(Request.HELP, (_any(_W.WHAT), _any(_W.THIS, _W.IT), _any(_W.BE, _W.LITTLE)), _POLITE, only_first=True),
    # "Are you a bot?", "can I ask something?"
    _Shape(Request.HELP, (_any(_W.YOU), _any(_W.BOT), _any(_W.BE)), _POLITE | {_W.LITTLE}),
    _Shape(Request.HELP, (_any(_W.ASKER), _any(_W.CAN), _any(_W.ASKED)), _POLITE | {_W.LITTLE, _W.YOU, _W.ME, _W.BOT}),
    # "Thanks for the help" asks for none.
    _Shape(Courtesy.THANKS, (_any(_W.THANKS), _any(_W.HELP), _any(_W.PURPOSE)), _OF_THANKS),
    _Shape(Request.HELP, (_any(_W.HELP),), _OF_HELP - {_W.THIS}),
    # After a question, "did that help?" is one.
    _Shape(Request.HELP, (_any(_W.HELP),), _OF_HELP, only_first=True),
    # "Thank you", "good morning"
    _Shape(Courtesy.THANKS, (_any(_W.THANKS),), _OF_THANKS),
    _Shape(Courtesy.FAREWELL, (_any(_W.FAREWELL),), _POLITE | {_W.LITTLE, _W.PRAISE, _W.ALL, _W.YOU}),
    _Shape(Courtesy.GREETING, (_any(_W.GREETING),), _POLITE | {_W.YOU, _W.ALL, _W.BOT, _W.LITTLE}, only_said=True),
    # "Oui", "nein", "ah vale"
    _Shape(Courtesy.NOISE, (_any(_W.TAKEN),), _any(_W.TAKEN), only_said=True),
)


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
    words = _WORD.findall(fold(message))
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


def _meant(words: Sequence[_Classes], after_question: bool, is_marked: bool) -> Request | Aspect | Courtesy | None:
    """Return what a message of ``words`` asks for: what the first shape means that fits it; None where none does."""
    shapes = (
        shape
        for shape in _SHAPES
        if words and not (after_question and (shape.only_first or (shape.only_said and is_marked)))
    )
    return next((shape.means for shape in shapes if shape.fits(words)), None)


def _read(words: Sequence[str], language: str, named: Collection[str], mended: bool) -> list[_Classes]:
    """Return the classes of each of ``words``; nothing where one has none, or too many are misspelt.

    Misspelt words count only where ``mended``. A word of somebody's name may be one of the language as well, such as
    the "de" and the "la" of "Ana de la Vega".
    """
    table = REQUEST_WORDS[language]
    person, nothing = _any(_W.PERSON), _any()
    classes = [(table.get(word) or _number(word)) | (person if word in named else nothing) for word in words]
    unread = [at for at, found in enumerate(classes) if not found]
    if not unread:
        return [] if mended else classes
    if not mended or len(unread) > max(1, len(words) // _MENDED):
        return []
    for at in unread:
        classes[at] = table.get(_spelled(words[at], language), frozenset())
    return classes if all(classes) else []


def _number(word: str) -> _Classes:
    return _any(_W.NUMBER) if word.isdecimal() else frozenset()


def _spelled(word: str, language: str) -> str:
    """Return the word that ``word`` is most likely a misspelling of, one edit away; "" where it may be right."""
    if len(word) < _SHORTEST:
        return ""
    near = [other for other, _ in _near_words(language).within(word, 1) if _may_be(word, other)]
    likeliest = max(near, key=lambda other: (zipf(other, language), other), default="")
    is_rare = not is_known(word, language) or zipf(likeliest, language) >= zipf(word, language) + _RARER
    return likeliest if is_rare else ""


def _may_be(word: str, other: str) -> bool:
    """Tell whether ``word`` may be a misspelling of ``other``; of short ones, no letter for another is."""
    is_long = min(len(word), len(other)) > _SHORTEST
    return is_long or len(other) > len(word) or sorted(word) == sorted(other)


@lru_cache(maxsize=len(REQUEST_WORDS))
def _near_words(language: str) -> NearWords:
    return NearWords.of(tuple(REQUEST_WORDS[language]))

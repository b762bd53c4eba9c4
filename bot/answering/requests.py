"""Which messages ask for a summary, the questions, the interview itself or help, and which only greet or thank.

A message is a request where one language has all of its words in the closed classes of ``request_words``, and the
classes fit one of ``_SHAPES``: each shape names what must be there and what may be. A word with a subject of its own
fits none, so that "summarise the interview please" is a request and "summarise his position on oil" a question.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.request_words import REQUEST_WORDS, WordClass
from bot.model import Aspect, Courtesy, Request
from bot.text.words import fold

_W = WordClass
_Classes = frozenset[WordClass]

#: A longer message is about something, whatever it opens with.
_MOST_WORDS: Final = 20
_COMMAND: Final = re.compile(r"^\s*[!/.]+[^\W\d_]\w*\s*$")
_WORD: Final = re.compile(r"[^\W_]+")

#: Around any request.
_POLITE = frozenset({_W.GREETING, _W.THANKS, _W.FILLER})
_AROUND = _POLITE | {_W.LITTLE, _W.BE, _W.THIS, _W.IT, _W.INTERVIEW}
#: "Can you show me …", "I would like …".
_WANTING = frozenset({_W.SHOW, _W.CAN, _W.YOU, _W.ME, _W.PURPOSE, _W.PREPOSITION, _W.DO})
_OF_SUMMARY = _AROUND | _WANTING | {_W.SUMMARY, _W.IMPORTANT, _W.POINTS, _W.LENGTH, _W.NUMBER, _W.ALL, _W.WHAT}
_OF_QUESTIONS = _AROUND | _WANTING | {_W.LIST, _W.ALL, _W.ASKED, _W.POSED, _W.PERSON, _W.WHAT, _W.INTERVIEWER}
_OF_PLACE_AND_TIME = _AROUND | {_W.PREPOSITION, _W.HAPPENS, _W.WHAT}
_OF_HELP = _POLITE | {_W.LITTLE, _W.BE, _W.THIS, _W.CAN, _W.DO, _W.YOU, _W.ME, _W.SHOW, _W.ALL, _W.WHAT, _W.HOW}
_OF_THANKS = _POLITE | {
    _W.LITTLE, _W.PRAISE, _W.YOU, _W.PURPOSE, _W.HELP, _W.FAREWELL, _W.ME, _W.ALL, _W.PREPOSITION, _W.BE, _W.THIS
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
    _Shape(
        Aspect.WHO,
        (_any(_W.WHO), _any(_W.PERSON, _W.SPEAKS)),
        _POLITE | {_W.LITTLE, _W.BE, _W.THIS},
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
    _Shape(Aspect.WHEN, (_any(_W.HOW), _any(_W.OLD), _any(_W.INTERVIEW)), _AROUND),
    _Shape(Aspect.OUTLET, (_any(_W.WHERE, _W.WHO), _any(_W.PUBLISHED)), _OF_PLACE_AND_TIME),
    _Shape(Aspect.OUTLET, (_any(_W.OUTLET), _any(_W.INTERVIEW, _W.THIS)), _OF_PLACE_AND_TIME),
    _Shape(Aspect.OUTLET, (_any(_W.WHERE), _any(_W.INTERVIEW)), _OF_PLACE_AND_TIME),
    _Shape(Aspect.OUTLET, (_any(_W.LINK), _any(_W.INTERVIEW)), _AROUND | _WANTING),
    # "What is this interview about?"
    _Shape(Aspect.TOPIC, (_any(_W.TOPIC), _any(_W.WHAT), _any(_W.INTERVIEW)), _AROUND | {_W.PREPOSITION}),
    _Shape(
        Aspect.TOPIC,
        (_any(_W.TOPIC), _any(_W.WHAT), _any(_W.THIS, _W.IT)),
        _POLITE | {_W.LITTLE, _W.BE, _W.PREPOSITION},
        only_first=True,
    ),
    _Shape(Aspect.TOPIC, (_any(_W.LANGUAGE), _any(_W.INTERVIEW)), _AROUND | {_W.PREPOSITION, _W.WHAT}),
    # "List the questions", "what was he asked?"
    _Shape(Request.QUESTIONS, (_any(_W.QUESTIONS),), _OF_QUESTIONS),
    _Shape(
        Request.QUESTIONS,
        (_any(_W.WHAT, _W.ALL), _any(_W.ASKED)),
        _AROUND | {_W.PERSON, _W.SHOW, _W.LIST, _W.ME, _W.CAN, _W.INTERVIEWER},
    ),
    _Shape(Request.QUESTIONS, (_any(_W.SHOW, _W.LIST), _any(_W.ALL), _any(_W.ASKED)), _OF_QUESTIONS),
    # "How are you?", "ça va ?"
    _Shape(Courtesy.GREETING, (_any(_W.HOW), _any(_W.YOU), _any(_W.BE, _W.FEELING)), _POLITE | {_W.IT, _W.ALL}),
    _Shape(Courtesy.GREETING, (_any(_W.FEELING), _any(_W.HOW, _W.IT)), _POLITE | {_W.BE, _W.IT, _W.YOU}),
    _Shape(Courtesy.GREETING, (_any(_W.WHAT), _any(_W.NEWS)), _POLITE | {_W.BE, _W.LITTLE}),
    # "What can you do?", "how does this work?"
    _Shape(Request.HELP, (_any(_W.WHAT), _any(_W.YOU), _any(_W.CAN)), _POLITE | {_W.DO, _W.BE, _W.LITTLE, _W.ALL}),
    _Shape(Request.HELP, (_any(_W.HOW), _any(_W.WORKS), _any(_W.THIS, _W.BOT)), _OF_HELP),
    _Shape(Request.HELP, (_any(_W.HOW), _any(_W.USED), _any(_W.THIS, _W.YOU, _W.BOT)), _OF_HELP),
    _Shape(Request.HELP, (_any(_W.WHAT, _W.WHO), _any(_W.BOT, _W.YOU), _any(_W.BE)), _POLITE | {_W.LITTLE, _W.THIS}),
    # "Thanks for the help" asks for none.
    _Shape(Courtesy.THANKS, (_any(_W.THANKS), _any(_W.HELP), _any(_W.PURPOSE)), _OF_THANKS),
    _Shape(Request.HELP, (_any(_W.HELP),), _OF_HELP),
    # "Thank you", "good morning"
    _Shape(Courtesy.THANKS, (_any(_W.THANKS),), _OF_THANKS),
    _Shape(Courtesy.FAREWELL, (_any(_W.FAREWELL),), _POLITE | {_W.LITTLE, _W.PRAISE, _W.ALL, _W.YOU}),
    _Shape(Courtesy.GREETING, (_any(_W.GREETING),), _POLITE | {_W.YOU, _W.ALL, _W.BOT}),
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
    named = {word for name in names for word in _WORD.findall(fold(name))}
    for table in REQUEST_WORDS.values():
        classes = [_classes(word, table, named) for word in words]
        if not all(classes):
            continue
        for shape in _SHAPES:
            if not (shape.only_first and after_question) and shape.fits(classes):
                return shape.means
    return None


def _classes(word: str, table: Mapping[str, _Classes], named: Collection[str]) -> _Classes:
    if word in named:
        return _any(_W.PERSON)
    return table.get(word) or (_any(_W.NUMBER) if word.isdecimal() else frozenset())

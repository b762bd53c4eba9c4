"""Which shapes a plain request has: the classes of words that each is made of, and what it asks for.

A shape names what must be there and what may be; that makes "summarise the interview please" a request, and "summarise
his position on oil" a question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from bot.answering.plain_requests.request_words import WordClass
from bot.model import Aspect, Courtesy, Request

_W = WordClass
#: The classes of a word, or those of which one is wanted.
Classes = frozenset[WordClass]

#: What is polite around any request.
POLITE: Final = frozenset({_W.GREETING, _W.THANKS, _W.FILLER})
_AROUND = POLITE | {_W.LITTLE, _W.BE, _W.THIS, _W.IT, _W.INTERVIEW}
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
_OF_HELP = POLITE | {
    _W.LITTLE, _W.BE, _W.THIS, _W.CAN, _W.DO, _W.YOU, _W.ME, _W.ASKER, _W.SHOW, _W.ALL, _W.WHAT, _W.HOW, _W.BOT,
    _W.USED, _W.TYPE, _W.KIND,
}  # fmt: skip
_OF_THANKS = POLITE | {
    _W.LITTLE, _W.PRAISE, _W.YOU, _W.PURPOSE, _W.HELP, _W.FAREWELL, _W.ME, _W.ALL, _W.PREPOSITION, _W.BE, _W.THIS,
    _W.ASKER, _W.ADDRESSED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of request, told by the classes of its words."""

    means: Request | Aspect | Courtesy
    #: Of each of these, a word must be there.
    needs: tuple[Classes, ...]
    #: Besides those, words of these may be there.
    allows: Classes
    #: Whether it means something else after a question, as "who is that?" does.
    only_first: bool = False
    #: Whether it means something else there if it ends with a question mark, as "and the team?" does.
    only_said: bool = False
    #: Words of these must not be there, whatever else they are; of those ``not_after``, only after a question.
    never: Classes = frozenset()
    not_after: Classes = frozenset()

    def fits(self, words: Sequence[Classes], there: Classes) -> bool:
        """Tell whether a message of ``words`` has this shape; ``there`` are the classes of all of them."""
        # Each need takes a word of its own, except where a word is two in one: "worum", "wer".
        if any(map(there.isdisjoint, self.needs)) or not there.isdisjoint(self.never):
            return False
        allowed = self.allows.union(*self.needs)
        return not any(map(allowed.isdisjoint, words))


def _any(*classes: WordClass) -> Classes:
    return frozenset(classes)


def _listing(*needs: Classes, besides: Classes, refusing: Classes = frozenset(), only_first: bool = False) -> Shape:
    """Return a shape of what asks which interviews there are: what one person gave is asked of the interview."""
    allows = POLITE | {_W.LITTLE, _W.ALL, _W.OTHER} | besides
    return Shape(Request.INTERVIEWS, needs, allows, only_first=only_first, never=refusing | {_W.PAST})


_WHICH: Final = _any(_W.WHAT, _W.WHO, _W.HOW_MANY)
_THEM: Final = _any(_W.INTERVIEWS)
_TO_SOMEBODY: Final = _any(_W.ASKER, _W.ME, _W.YOU, _W.KEEPER, _W.CAN, _W.PREPOSITION)
_LISTINGS: Final = (
    # "Which interviews do you have?", "whose interviews are available?"
    _listing(
        _WHICH,
        _THEM,
        _any(_W.HELD),
        besides=_TO_SOMEBODY | {_W.MANY, _W.BE, _W.THIS, _W.IT, _W.LISTING},
        refusing=_any(_W.DATE),
    ),
    # "How many interviews are there?"; but "how many interviews do you do there?" is a question.
    _listing(
        _WHICH,
        _THEM,
        _any(_W.THERE),
        _any(_W.BE),
        besides=_any(_W.MANY, _W.THIS, _W.LISTING, _W.ME, _W.PREPOSITION),
        refusing=_any(_W.DATE),
    ),
    # "What are the interviews?", "which interviews can I ask?"
    _listing(_any(_W.WHAT), _THEM, _any(_W.BE), besides=_any(_W.THIS), only_first=True),
    _listing(_any(_W.WHAT), _THEM, _any(_W.ASKER), _any(_W.CAN), besides=_any(_W.SHOW, _W.ASKED, _W.YOU)),
    # "List the interviews", "give me the interviews"
    _listing(_any(_W.LISTING), _THEM, besides=_TO_SOMEBODY | {_W.SHOW, _W.HELD, _W.PURPOSE, _W.LIST}),
    _listing(_any(_W.GIVING), _any(_W.ME), _THEM, besides=_TO_SOMEBODY | {_W.HELD, _W.PURPOSE}),
    # "Do you have other interviews?", "are there any interviews?", "all interviews"
    _listing(
        _THEM,
        _any(_W.HELD),
        _any(_W.KEEPER, _W.OTHER),
        besides=_any(_W.BE, _W.IT, _W.THIS, _W.LIST, _W.PREPOSITION),
        refusing=_any(_W.DATE, _W.MANY),
    ),
    _listing(_THEM, _any(_W.THERE), besides=_any(_W.BE, _W.IT, _W.THIS), refusing=_any(_W.DATE, _W.MANY)),
    _listing(_THEM, besides=_any(_W.PREPOSITION), only_first=True),
    # "Who do you have?", "who can I ask?"
    _listing(_any(_W.WHO), _any(_W.HELD), _any(_W.KEEPER), besides=_any(_W.THIS), only_first=True),
    _listing(
        _any(_W.WHO),
        _any(_W.ASKER),
        _any(_W.CAN),
        _any(_W.ASKED),
        besides=_any(_W.QUESTIONS, _W.ME),
        only_first=True,
    ),
)
#: The first that fits is what is meant.
_SHAPES: Final = (
    *_LISTINGS,
    # "Summarise it in three sentences", "the main points?", "in short?"
    Shape(Request.SUMMARY, (_any(_W.SUMMARY),), _OF_SUMMARY | {_W.PERSON, _W.SPEAKS, _W.SAYS}),
    Shape(Request.SUMMARY, (_any(_W.IMPORTANT), _any(_W.POINTS)), _OF_SUMMARY),
    Shape(Request.SUMMARY, (_any(_W.IMPORTANT), _any(_W.SHOW)), _OF_SUMMARY),
    Shape(Request.SUMMARY, (_any(_W.LENGTH), _any(_W.PREPOSITION)), POLITE | {_W.LITTLE}),
    Shape(
        Request.SUMMARY,
        (_any(_W.LENGTH), _any(_W.PREPOSITION)),
        _AROUND | _WANTING | {_W.NUMBER, _W.LONG, _W.TOO, _W.WHAT, _W.SAYS},
        only_first=True,
    ),
    # "Keep it short", "boil it down for me"
    Shape(Request.SUMMARY, (_any(_W.LENGTH), _any(_W.SHOW), _any(_W.IT, _W.THIS)), POLITE | {_W.LITTLE}),
    Shape(
        Request.SUMMARY,
        (_any(_W.BOIL), _any(_W.DOWN)),
        POLITE | _WANTING - {_W.DO} | {_W.IT, _W.THIS, _W.INTERVIEW, _W.ALL},
        only_first=True,
    ),
    Shape(Request.SUMMARY, (_any(_W.LENGTH), _any(_W.VERSION)), _OF_SUMMARY),
    Shape(
        Request.SUMMARY,
        (_any(_W.ESSENCE),),
        _AROUND | {_W.ME, _W.SHOW, _W.WHAT, _W.PREPOSITION, _W.LENGTH, _W.NUMBER, _W.LONG, _W.TOO},
        only_first=True,
    ),
    # "Who interviewed him?", "who asks the questions?"
    Shape(
        Aspect.INTERVIEWER,
        (_any(_W.WHO), _any(_W.POSED), _any(_W.QUESTIONS)),
        POLITE | {_W.LITTLE, _W.BE, _W.INTERVIEW, _W.PERSON},
    ),
    # "Who is being interviewed?", "who is he?", "what is her name?"
    Shape(
        Aspect.WHO,
        (_any(_W.WHO), _any(_W.INTERVIEWED), _any(_W.BE, _W.LITTLE)),
        POLITE | {_W.BE, _W.PERSON, _W.LITTLE, _W.INTERVIEW, _W.THIS},
    ),
    Shape(
        Aspect.INTERVIEWER,
        (_any(_W.WHO), _any(_W.INTERVIEWER, _W.INTERVIEWED, _W.ASKED)),
        POLITE | {_W.LITTLE, _W.BE, _W.INTERVIEW, _W.PERSON, _W.THIS},
    ),
    Shape(Aspect.INTERVIEWER, (_any(_W.WHO), _any(_W.HAPPENS), _any(_W.INTERVIEW)), _AROUND),
    Shape(Aspect.INTERVIEWER, (_any(_W.WHO), _any(_W.CONDUCTED), _any(_W.INTERVIEW)), _AROUND),
    Shape(Aspect.INTERVIEWER, (_any(_W.WHO), _any(_W.CONDUCTED), _any(_W.THIS, _W.IT)), POLITE, only_first=True),
    # "Who are you?", "what's your name?"
    Shape(Request.HELP, (_any(_W.WHO), _any(_W.YOU), _any(_W.BE)), POLITE | {_W.LITTLE, _W.THIS}),
    Shape(Request.HELP, (_any(_W.NAME), _any(_W.YOU)), POLITE | {_W.BE, _W.WHAT, _W.HOW}),
    Shape(
        Aspect.WHO,
        (_any(_W.WHO), _any(_W.PERSON, _W.FOLK, _W.SPEAKS)),
        POLITE | {_W.LITTLE, _W.BE, _W.THIS, _W.WHAT},
        never=_any(_W.CAN),
        not_after=_any(_W.PAST),
    ),
    Shape(Aspect.WHO, (_any(_W.WHO), _any(_W.THIS, _W.BE)), POLITE | {_W.LITTLE}, only_first=True),
    Shape(
        Aspect.WHO,
        (_any(_W.NAME), _any(_W.THEIR, _W.PERSON)),
        _AROUND | {_W.WHAT, _W.HOW, _W.PREPOSITION},
        only_first=True,
    ),
    # "When was this interview?", "how old is it?", "where was it published?"
    Shape(Aspect.WHEN, (_any(_W.WHEN, _W.DATE), _any(_W.INTERVIEW, _W.PUBLISHED)), _OF_PLACE_AND_TIME),
    Shape(Aspect.WHEN, (_any(_W.WHEN), _any(_W.INTERVIEWED)), _AROUND | {_W.PERSON}),
    # "When was this said?", "when did she say that?"
    Shape(Aspect.WHEN, (_any(_W.WHEN), _any(_W.SAYS), _any(_W.THIS, _W.IT)), _AROUND | {_W.PERSON}),
    Shape(
        Aspect.WHEN,
        (_any(_W.WHEN), _any(_W.THIS, _W.IT, _W.BE)),
        POLITE | {_W.LITTLE, _W.PREPOSITION, _W.HAPPENS, _W.BE},
        only_first=True,
        never=_any(_W.AHEAD),
    ),
    Shape(Aspect.WHEN, (_any(_W.OLD), _any(_W.INTERVIEW)), _AROUND | {_W.HOW, _W.WHAT, _W.PREPOSITION}),
    Shape(
        Aspect.WHEN,
        (_any(_W.DATE), _any(_W.THIS, _W.IT)),
        _OF_PLACE_AND_TIME | {_W.WHEN},
        only_first=True,
        never=_any(_W.AHEAD),
    ),
    # "How long is the interview?"
    Shape(Aspect.LENGTH, (_any(_W.LONG), _any(_W.INTERVIEW)), _AROUND | {_W.HOW, _W.MANY, _W.WHAT, _W.PREPOSITION}),
    Shape(Aspect.LENGTH, (_any(_W.LONG), _any(_W.HOW), _any(_W.THIS)), POLITE | {_W.LITTLE, _W.BE}, only_first=True),
    # After a question, "where was it printed?" is about what that was about, unless it says "interview".
    Shape(Aspect.OUTLET, (_any(_W.WHERE, _W.WHO), _any(_W.PUBLISHED), _any(_W.INTERVIEW)), _OF_PLACE_AND_TIME),
    Shape(Aspect.OUTLET, (_any(_W.WHERE, _W.WHO), _any(_W.PUBLISHED)), _OF_PLACE_AND_TIME, only_first=True),
    Shape(Aspect.OUTLET, (_any(_W.OUTLET), _any(_W.INTERVIEW)), _OF_PLACE_AND_TIME),
    Shape(
        Aspect.OUTLET,
        (_any(_W.OUTLET), _any(_W.THIS, _W.PUBLISHED)),
        _OF_PLACE_AND_TIME,
        not_after=_any(_W.PAST, _W.PUBLISHED),
    ),
    Shape(Aspect.OUTLET, (_any(_W.SOURCE),), _AROUND | {_W.WHAT, _W.WHERE, _W.SHOW, _W.ME, _W.PREPOSITION, _W.YOU}),
    # "Where can I read the whole interview?"
    Shape(
        Aspect.OUTLET,
        (_any(_W.WHERE), _any(_W.INTERVIEW)),
        _OF_PLACE_AND_TIME | {_W.CAN, _W.ASKER, _W.ME, _W.SHOW, _W.DO, _W.ALL},
    ),
    Shape(
        Aspect.OUTLET, (_any(_W.LINK),), _AROUND | _WANTING | {_W.ADDRESS, _W.LANGUAGE, _W.WHAT, _W.WHERE, _W.SOURCE}
    ),
    Shape(Aspect.OUTLET, (_any(_W.ADDRESS), _any(_W.INTERVIEW)), _AROUND | _WANTING | {_W.WHAT, _W.WHERE}),
    Shape(Aspect.OUTLET, (_any(_W.ADDRESS),), _AROUND | _WANTING | {_W.WHAT, _W.WHERE}, only_first=True),
    # "What is this interview about?"
    Shape(Aspect.TOPIC, (_any(_W.TOPIC), _any(_W.WHAT), _any(_W.INTERVIEW)), _AROUND | {_W.PREPOSITION}),
    Shape(
        Aspect.TOPIC,
        (_any(_W.TOPIC), _any(_W.WHAT), _any(_W.THIS, _W.IT)),
        POLITE | {_W.LITTLE, _W.BE, _W.PREPOSITION, _W.LENGTH},
        only_first=True,
    ),
    Shape(Aspect.TOPIC, (_any(_W.LANGUAGE), _any(_W.INTERVIEW)), _AROUND | {_W.PREPOSITION, _W.WHAT}),
    # "List the questions", "what was he asked?"
    Shape(Request.QUESTIONS, (_any(_W.QUESTIONS),), _OF_QUESTIONS),
    Shape(
        Request.QUESTIONS,
        (_any(_W.TOPICS), _any(_W.COVERED, _W.SHOW, _W.LIST, _W.ALL)),
        _AROUND | _WANTING | {_W.WHAT, _W.ALL, _W.HOW, _W.MANY, _W.LIST, _W.COVERED},
    ),
    # "What can I ask you?", "what am I supposed to type?"
    Shape(
        Request.HELP,
        (_any(_W.WHAT, _W.HOW), _any(_W.ASKER), _any(_W.CAN), _any(_W.ASKED, _W.TYPE, _W.DO, _W.USED)),
        _OF_HELP | {_W.PREPOSITION, _W.PURPOSE},
    ),
    Shape(
        Request.QUESTIONS,
        (_any(_W.WHAT, _W.ALL), _any(_W.ASKED)),
        _AROUND | {_W.PERSON, _W.SHOW, _W.LIST, _W.ME, _W.CAN, _W.INTERVIEWER, _W.KIND, _W.PREPOSITION},
        not_after=_any(_W.ASKING),
    ),
    Shape(Request.QUESTIONS, (_any(_W.SHOW, _W.LIST), _any(_W.ALL), _any(_W.ASKED)), _OF_QUESTIONS | {_W.WHO}),
    # "How are you?", "ça va ?"
    Shape(Courtesy.GREETING, (_any(_W.HOW), _any(_W.YOU), _any(_W.BE, _W.FEELING)), POLITE | {_W.IT, _W.ALL}),
    Shape(Courtesy.GREETING, (_any(_W.FEELING), _any(_W.HOW, _W.IT, _W.ALL)), POLITE | {_W.BE, _W.IT, _W.YOU}),
    Shape(Courtesy.GREETING, (_any(_W.WHAT), _any(_W.NEWS)), POLITE | {_W.BE, _W.LITTLE}, only_first=True),
    # "What can you do?", "how does this work?"
    Shape(Request.HELP, (_any(_W.WHAT), _any(_W.YOU), _any(_W.CAN)), POLITE | {_W.DO, _W.BE, _W.LITTLE, _W.ALL}),
    Shape(Request.HELP, (_any(_W.HOW), _any(_W.WORKS), _any(_W.THIS, _W.BOT)), _OF_HELP),
    Shape(Request.HELP, (_any(_W.HOW), _any(_W.USED), _any(_W.THIS, _W.YOU, _W.BOT)), _OF_HELP),
    Shape(
        Request.HELP,
        (_any(_W.WHAT), _any(_W.SERVES), _any(_W.YOU, _W.BOT)),
        POLITE | {_W.LITTLE, _W.PURPOSE, _W.PREPOSITION, _W.BE, _W.DO, _W.THIS},
    ),
    Shape(
        Request.HELP,
        (_any(_W.WHAT), _any(_W.SERVES), _any(_W.THIS)),
        POLITE | {_W.LITTLE, _W.PURPOSE, _W.PREPOSITION, _W.BE, _W.DO},
        only_first=True,
    ),
    Shape(Request.HELP, (_any(_W.WHAT, _W.WHO), _any(_W.BOT, _W.YOU), _any(_W.BE)), POLITE | {_W.LITTLE, _W.THIS}),
    # "What is this?", also right after a quote; "what is it?" and "what is that?" before anything was asked
    Shape(Request.HELP, (_any(_W.WHAT), _any(_W.AT_HAND), _any(_W.BE)), POLITE | {_W.THIS}),
    Shape(Request.HELP, (_any(_W.WHAT), _any(_W.THIS, _W.IT), _any(_W.BE, _W.LITTLE)), POLITE, only_first=True),
    # "Are you a bot?", "can I ask something?"
    Shape(Request.HELP, (_any(_W.YOU), _any(_W.BOT, _W.BEING), _any(_W.BE)), POLITE | {_W.LITTLE}),
    Shape(Request.HELP, (_any(_W.ASKER), _any(_W.CAN), _any(_W.ASKED)), POLITE | {_W.LITTLE, _W.YOU, _W.ME, _W.BOT}),
    # "Thanks for the help" asks for none.
    Shape(Courtesy.THANKS, (_any(_W.THANKS), _any(_W.HELP), _any(_W.PURPOSE)), _OF_THANKS),
    Shape(Request.HELP, (_any(_W.HELP),), (_OF_HELP | {_W.LOST}) - {_W.THIS}),
    # "I'm lost", "perdu"; but "what was lost?" and "¿está perdida?" are questions.
    Shape(Request.HELP, (_any(_W.LOST), _any(_W.ASKER)), POLITE | {_W.LITTLE, _W.BE, _W.ME}, never=_any(_W.PAST)),
    Shape(Request.HELP, (_any(_W.LOST),), POLITE | {_W.LITTLE, _W.ME}, only_said=True, never=_any(_W.BE, _W.PERSON)),
    # After a question, "did that help?" is one.
    Shape(Request.HELP, (_any(_W.HELP),), _OF_HELP, only_first=True),
    # "Thank you", "good morning"
    Shape(Courtesy.THANKS, (_any(_W.THANKS),), _OF_THANKS | {_W.GRATEFUL}),
    # "I am grateful", "sehr dankbar"; but "are you grateful?" and "¿está agradecida?" are questions.
    Shape(Courtesy.THANKS, (_any(_W.GRATEFUL), _any(_W.ASKER)), _OF_THANKS),
    Shape(Courtesy.THANKS, (_any(_W.GRATEFUL),), _OF_THANKS - {_W.YOU}, only_said=True, never=_any(_W.BE)),
    Shape(Courtesy.FAREWELL, (_any(_W.FAREWELL),), POLITE | {_W.LITTLE, _W.PRAISE, _W.ALL, _W.YOU, _W.ADDRESSED}),
    Shape(
        Courtesy.GREETING,
        (_any(_W.GREETING),),
        POLITE | {_W.YOU, _W.ALL, _W.BOT, _W.LITTLE, _W.ADDRESSED},
        only_said=True,
    ),
    # "Oui", "nein", "ah vale"
    Shape(Courtesy.NOISE, (_any(_W.TAKEN),), _any(_W.TAKEN), only_said=True),
)


@cache
def shapes(*, after_question: bool, is_marked: bool) -> tuple[Shape, ...]:
    """Return those of messages ``after_question`` or without one before; a question mark has ``is_marked`` them."""
    if not after_question:
        return _SHAPES
    return tuple(
        replace(shape, never=shape.never | shape.not_after)
        for shape in _SHAPES
        if not (shape.only_first or (shape.only_said and is_marked))
    )

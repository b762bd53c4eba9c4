"""Which sentences of answers tell how old their speaker is now: "I'm fifty-four", "j'ai 54 ans"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.model import Exchange, Interview, Span


def _numbers(first: str, then: str) -> str:
    """Return a pattern of the numbers from 10 on: in digits, or one of the words ``first`` with some of all of them."""
    words = "|".join(first.split())
    return rf"(?:[1-9]\d|1[01]\d|(?:{words})(?:(?:[- ]|[- ](?:and|et|y)[- ])(?:{words}|{'|'.join(then.split())}))*)"


_ENGLISH: Final = _numbers(
    """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety""",
    "one two three four five six seven eight nine",
)
_FRENCH: Final = _numbers(
    """dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante nonante
    quatre-vingts? cent""",
    "un deux trois quatre cinq six sept huit neuf",
)
_GERMAN: Final = (
    r"(?:[1-9]\d|1[01]\d|\w+und(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)"
    r"|zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|zehn|elf|zwölf|\w+zehn)"
)
_SPANISH: Final = _numbers(
    r"""diez once doce trece catorce quince dieci\w+ veinti\w+ veinte treinta cuarenta cincuenta sesenta setenta
    ochenta noventa cien""",
    "uno un dos tres cuatro cinco seis siete ocho nueve",
)


def _ending(number: str) -> str:
    """Return a pattern of what stands behind a number without a unit: the end of what is said, or of its clause.

    Where another ``number`` follows, neither is an age: "I'm 90, 95 percent sure", "I am ten, maybe twenty behind".
    """
    another = rf"(?!(?:\s*,\s*|[–—])(?:(?:or|maybe|perhaps|oder|vielleicht)\s+)*{number})"
    return another + r"(?=\s*(?:[.,;:!?…()—–]|$)|\s+(?:and|but|now|und|aber|jetzt|heute)\b)"


#: How somebody says how old they are: the verb in the present, so that "I was nineteen" is none.
_SAID: Final = re.compile(
    "|".join(
        (
            rf"\bI(?:['’]m|\s+am)(?:\s+(?:now|already|only|just|almost|nearly))?\s+{_ENGLISH}"
            rf"(?:\s+years?\s+(?:old|young)\b|{_ending(_ENGLISH)})",
            rf"\b[Jj]['’]ai(?:\s+(?:maintenant|aujourd['’]hui|déjà|presque|bientôt))?\s+{_FRENCH}\s+ans\b(?!\s+d[e'’])",
            rf"\b[Ii]ch bin(?:\s+(?:jetzt|heute|inzwischen|mittlerweile|schon|fast))?\s+{_GERMAN}"
            rf"(?:\s+Jahre?\s+(?:alt|jung)\b|{_ending(_GERMAN)})",
            rf"\b[Tt]engo(?:\s+(?:ahora|ya|casi))?\s+{_SPANISH}\s+años\b(?!\s+de\b)",
            r"\b[Tt]enho(?:\s+(?:agora|já))?\s+[1-9]\d\s+anos\b(?!\s+de\b)",
            r"\b[Hh]o(?:\s+(?:ora|già))?\s+[1-9]\d\s+anni\b(?!\s+di\b)",
            r"\b[Ii]k ben(?:\s+(?:nu|al))?\s+[1-9]\d\s+jaar\b",
            r"我(?:今年|现在|已经|快)*(?:[1-9]\d|[一二三四五六七八九]?十[一二三四五六七八九]?)岁",
        )
    )
)
#: Before it, these make it no statement of today, or one of somebody else: "when I am seventy", "he said I am fifty".
_NOT_SO: Final = re.compile(
    r"(?:\b(?:when|if|until|till|once|before|unless|though|as|says?|said|quand|si|lorsque|cuando|como|wenn|bis|dass)"
    r"\s+(?:que\s+)?|[“”„«»\"].*)$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in which somebody says how old they are."""

    interview: Interview
    exchange: Exchange
    sentence: Span
    #: Who says it; None where the transcript names nobody.
    speaker: str | None


def ages_said(interview: Interview) -> tuple[Said, ...]:
    """Return the sentences of the answers in which whoever is interviewed says how old they are now, in their order.

    What stands behind a quotation mark may be what somebody else said, and does not count.
    """
    text, people = interview.source.text, {*interview.transcript.interviewees, None}
    return tuple(
        Said(interview, exchange, sentence, paragraph.speaker)
        for exchange in interview.exchanges
        for paragraph in exchange.answer
        if paragraph.speaker in people
        for sentence in paragraph.sentences
        if _says_age(sentence.of(text))
    )


def _says_age(sentence: str) -> bool:
    return any(not _NOT_SO.search(sentence[: said.start()]) for said in _SAID.finditer(sentence))

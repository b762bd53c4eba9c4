"""Where people say that they are from, before their question: "I live in Germany, what can I grow there?".

A country that a question names, and the interview does not, forbids a quote; of whoever asks, it tells nothing.
"""

from __future__ import annotations

import re
from typing import Final

from bot.retrieval.vocabulary import split_terms
from bot.text.words import split_words

#: Words of a question behind such a clause, at least: "I'm from Spain, and you?" is none.
_FEWEST: Final = 3
_PLACE: Final = r"(?P<{}>[^\W\d_][\w'-]*(?:\s[\w'-]+){{0,3}}?)"
#: Each is folded, and ends with a place; of whom somebody is, nothing stands behind it.
_CLAUSES: Final = (
    # English: "I'm from Spain", "we live here in Canada", "I'm a Canadian", "German here"
    r"(?:i|we)(?:'?m|'?re|\sam|\sare)?(?:\s(?:live|come|work|study|grew up))?(?:\s(?:here|over here))?"
    rf"\s(?:from|in|near)\s(?:the\s)?{_PLACE}",
    rf"(?:i|we)(?:'?m|'?re|\sam|\sare)\s(?:an?\s)?{_PLACE}",
    rf"as\san?\s{_PLACE}",
    rf"(?:an?\s)?{_PLACE}\shere",
    rf"(?:greetings|cheers|hi|hello|hey)\s(?:all\s|everyone\s)?from\s(?:the\s)?{_PLACE}",
    # German
    rf"ich\s(?:komme|bin|wohne|lebe|arbeite)\s(?:hier\s)?(?:aus|in)\s(?:der\s|den\s)?{_PLACE}",
    rf"ich\sbin\s{_PLACE}",
    rf"als\s{_PLACE}(?:\s(?:frag|frage|wundere)\sich\smich)?",
    rf"(?:(?:liebe|viele|schone|beste)\s)?gr(?:u|ue)(?:ss|ß)e\saus\s(?:der\s)?{_PLACE}",
    # French
    rf"j(?:e\s|')(?:vis|viens|suis|habite|travaille)\s(?:en|de|du|des|a|au|aux)\s(?:la\s)?{_PLACE}",
    rf"je\ssuis\s{_PLACE}",
    rf"en\stant\sque\s{_PLACE}",
    rf"(?:bonjour|salut|coucou)\s(?:de|du|depuis)\s(?:la\s|le\s)?{_PLACE}",
    # Spanish; "como Rusia" is no more than a comparison
    rf"(?:yo\s)?(?:vivo|soy|vengo|trabajo|vivimos|somos)\s(?:en|de|del)\s{_PLACE}",
    rf"(?:yo\s)?soy\s{_PLACE}",
    rf"(?:saludos|hola)\s(?:desde|de)\s{_PLACE}",
)
_CLAUSE: Final = re.compile(
    rf"\s*¡?(?:(?:hi|hello|hey|so|ok|okay|well|hallo|salut|bonjour|hola)\b\W*)?"
    rf"(?:{'|'.join(clause.format(f'place{at}') for at, clause in enumerate(_CLAUSES))})\s?[,.;:!…–—-]+\s+(?=[\w¿¡])"
)


def says_whence(plain: str) -> int:
    """Return where a first clause of the folded message ``plain`` ends that says whence its writer is; 0 without one.

    The clause names a country, a city that is known, or who comes from there, as its last word.
    """
    clause = _CLAUSE.match(plain)
    if clause is None or len(split_words(plain[clause.end() :])) < _FEWEST:
        return 0
    terms = split_terms(clause[clause.lastgroup or 0])
    return clause.end() if terms and terms[-1].key.startswith("@") else 0

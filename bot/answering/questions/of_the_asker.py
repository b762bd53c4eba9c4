"""Where people say that they are from, before their question: "I live in Germany, what can I grow there?".

A country that a question names, and the interview does not, forbids a quote; of whoever asks, it tells nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bot.retrieval.vocabulary import split_terms
from bot.text.words import split_words

#: Words of a question behind such a clause, at least: "I'm from Spain, and you?" is none.
_FEWEST: Final = 3
#: Letters in which these stand, unless a word is no word.
_LOOKED_AT: Final = 100
_WORD: Final = r"[^\W\d_]\w*(?:['-]\w+)*"
#: What ends with a place, and a place alone.
_PLACE: Final = rf"(?P<place{{}}>{_WORD}(?:\s{_WORD}){{{{0,3}}}}?)"
_NAME: Final = rf"(?P<name{{}}>{_WORD}(?:\s{_WORD})?)"
_I_AM: Final = r"(?:i|we)(?:'?m|'?re|\sam|\sare)"
#: Each is folded, and ends with a place; of whom somebody is, nothing stands behind it.
_CLAUSES: Final = (
    # English: "I'm from Spain", "we live here in Canada", "I'm a Canadian", "German here"
    rf"(?:{_I_AM}|i|we)(?:\s(?:live|living|come|work|working|study|grew up|born|based|originally|currently|now|also))*"
    rf"(?:\s(?:here|over here))?\s(?:from|in|near)\s(?:the\s)?{_PLACE}",
    rf"{_I_AM}\san?\s{_PLACE}",
    rf"{_I_AM}\s(?:(?:half|part|also|actually|originally)\s)?{_NAME}",
    rf"{_I_AM}\s\w+\sfrom\s(?:the\s)?{_NAME}",
    rf"as\san?\s{_PLACE}",
    rf"(?:an?\s)?(?:(?:fellow|proud)\s)?{_NAME}\shere",
    rf"(?:greetings|cheers|hi|hello|hey)\s(?:all\s|everyone\s)?from\s(?:the\s)?{_PLACE}",
    # German
    r"ich\s(?:komme|bin|wohne|lebe|arbeite)\s(?:(?:hier|ursprunglich|gerade|auch)\s)?"
    rf"(?:aus|in)\s(?:der\s|den\s)?{_PLACE}",
    rf"ich\sbin\seine?\s{_PLACE}",
    rf"ich\sbin\s(?:(?:auch|halb|geburtiger?)\s|\w+\s(?:aus|in)\s(?:der\s|den\s)?)?{_NAME}",
    rf"als\s{_PLACE}(?:\s(?:frag|frage|wundere)\sich\smich)?",
    rf"(?:(?:liebe|viele|schone|beste)\s)?gr(?:u|ue)(?:ss|ß)e\saus\s(?:der\s)?{_PLACE}",
    # French
    rf"j(?:e\s|')(?:vis|viens|suis|habite|travaille)\s(?:en|de|du|des|a|au|aux)\s(?:la\s)?{_PLACE}",
    rf"je\ssuis\sune?\s{_PLACE}",
    rf"je\ssuis\s(?:aussi\s|\w+\s(?:en|au|aux)\s)?{_NAME}",
    rf"en\stant\sque\s{_PLACE}",
    rf"(?:bonjour|salut|coucou)\s(?:de|du|depuis)\s(?:la\s|le\s)?{_PLACE}",
    # Spanish; "como Rusia" is no more than a comparison
    rf"(?:yo\s)?(?:vivo|soy|vengo|trabajo|vivimos|somos)\s(?:en|de|del)\s{_PLACE}",
    rf"(?:yo\s)?soy\suna?\s{_PLACE}",
    rf"(?:yo\s)?soy\s(?:tambien\s|\w+\sen\s)?{_NAME}",
    rf"(?:saludos|hola)\s(?:desde|de)\s{_PLACE}",
)
_CLAUSE: Final = re.compile(
    rf"\s*¡?(?:(?:hi|hello|hey|so|ok|okay|well|hallo|salut|bonjour|hola)\b\W*)?"
    rf"(?:{'|'.join(clause.format(at) for at, clause in enumerate(_CLAUSES))})\s?[,.;:!…–—-]+\s+(?=[\w¿¡])"
)
#: Folded words that lead to what somebody thinks of, and not to where they are: "I live in fear for Russia".
_TOPICS: Final = frozenset(
    """about against at between for on over to toward towards with without auf fur gegen mit nach uber um zu zum zur
    contre par pour sans sur vers con contra hacia para por sin sobre""".split()
)
_OF: Final = frozenset("of de del des du von".split())
#: Folded words of whose place those tell: "the south of Germany" is where somebody is, "in favour of Germany" is not.
_PARTS: Final = frozenset(
    """area border capital centre center city coast corner east edge heart island middle north outskirts part province
    region south state suburb suburbs town village west citizen native resident
    dorf insel hauptstadt kuste mitte nahe norden osten rand stadt suden teil westen
    banlieue capitale cote est ile nord originaire ouest partie sud ville
    centro ciudad costa este isla norte oeste originaria originario parte provincia pueblo sur""".split()
)


def says_whence(message: str, plain: str) -> int:
    """Return where a first clause of ``message`` ends that says whence its writer is; 0 without one.

    ``plain`` is the message, folded in place; only capitals tell "the US" from "us".
    The clause names a country, a city that is known, or who comes from there, as its last word, and nothing that may
    be what is asked about: "I'm curious about Russia".
    """
    clause = _CLAUSE.match(plain)
    if clause is None or len(split_words(plain[clause.end() : clause.end() + _LOOKED_AT])) < _FEWEST:
        return 0
    said = clause.lastgroup or ""
    terms = split_terms(message[slice(*clause.span(said))])
    if not terms or not terms[-1].key.startswith("@"):
        return 0
    if said.startswith("name"):
        return clause.end() if all(term.key.startswith("@") for term in terms) else 0
    words = [term.form for term in terms]
    is_of_a_part = all(before in _PARTS for before, word in pairwise(["", *words]) if word in _OF)
    return clause.end() if is_of_a_part and _TOPICS.isdisjoint(words) else 0

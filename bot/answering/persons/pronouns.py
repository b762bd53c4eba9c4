"""Whom "she" in a question may stand for after another question: whoever is interviewed, or somebody else."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise
from typing import Final

from bot.answering.plain_requests.request_words import REQUEST_WORDS, WordClass
from bot.model import Interview
from bot.text.weights import is_known
from bot.text.words import fold

_W = WordClass
#: Words for one man or one woman, folded; German "sie" and Spanish "la" may be several people as well.
_HIS: Final = frozenset("he him his himself il lui er ihn ihm el".split())
_HERS: Final = frozenset("she her hers herself elle sie ihr ella".split())
#: Folded, the Spanish "él" is an article.
_ARTICLES: Final = frozenset({"el"})
#: Words for whoever is interviewed as the subject of a question, and those that speak to them.
_GUEST: Final = frozenset("he she il elle er sie el ella you vous sie usted".split())
#: In "her brother", "son adjointe", "sa femme": somebody else is spoken of.
_THEIRS: Final = frozenset(
    "his her their son sa ses leur sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer su sus".split()
)
_WORD: Final = re.compile(r"[^\W_]+")
#: A word of two letters and more with a capital, which opens no sentence.
_RAISED: Final = re.compile(r"(?<=[^\W_][^\w?!.:¿¡])[^\W\d_a-zß-öø-ÿ][^\W\d_]+|(?<=, )[^\W\d_a-zß-öø-ÿ][^\W\d_]+")

#: "Il" that is nobody, folded: "il y a", "faut-il", "quel temps fait-il".
_IT_IS: Final = "(?:possible|vrai|question|temps|necessaire|facile|difficile|important)"
_NOBODY: Final = re.compile(
    rf"\bil (?:n')?(?:y (?:en )?a|faut|faudra\w*|fallait|pleut|neige|existe|reste|s'agit|est {_IT_IS})\b"
    r"|\by a(?:vait)?[- ]t?-?il\b|\b(?:faut|faudra|fallait|pleut|neige|vaut|s'agit|existe|reste|se passe)-(?:t-)?il\b"
    rf"|\best-il {_IT_IS}\b|\b(?:temps|froid|chaud|jour|nuit) fait-il\b|\bfait-il (?:froid|chaud|beau|jour|nuit)\b"
)
#: "Sie" of several, or of whoever is spoken to, and "Sie" within a sentence: "fangen sie", "was Sie essen".
_SEVERAL: Final = re.compile(r"(?i:\b(?:\w{2,}(?:e|l|r)n|sind|tun) sie\b)|(?<=[\w,] )(?:Sie|Ihnen|Ihr\w*)\b")
#: What somebody does and no thing, behind and before whoever does it: "the baker say", "sagte der Bäcker".
_DOES: Final = "(?:say|said|tell|told|think|thought|ask(?:ed)?|answer(?:ed)?|repl(?:y|ied)|shout(?:ed)?|want(?:ed)?)"
_DONE_BY: Final = (
    "(?:sagte?|meinte?|fragte?|antwortete?|rief|dachte|erzahlte?|wollte|lachte?|reagierte?"
    "|dit|disait|repondu?|repondait|demandait|pensait|criait|racontait|voulait"
    "|dijo|decia|dice|pregunto|respondio|penso|conto|queria)"
)
#: One who does so, and a clause on them: "what did the baker say when he came?". Of "the harbour, when she came", who
#: came is not told.
_WITHIN: Final = re.compile(
    rf"(?P<before>\b(?:(?:the|an?) (?:\w+ ){{0,2}}?\w*(?:[^\Ws]|ss) {_DOES}"
    rf"|{_DONE_BY} (?:der|die|ein|eine|le|la|un|une|el|una) \w+)\b.*)"
    r"\b(?:when|while|as|because|before|after|if|until|als|wenn|weil|dass|bevor|nachdem|quand|parce qu|lorsqu|cuando"
    r"|porque)[ '](?:he|she|er|sie|il|elle|el|ella)\b.*"
)


def may_be_another(asked: str, before: str, interview: Interview) -> bool:
    """Tell whether a person in ``asked`` may be another than who gives ``interview``, after the question ``before``.

    They are who gives it where ``before`` speaks of nobody else:

    - It has their name, or "he", "she" or "you" for them, and not the other of "he" and "she" than ``asked``.
    - It has no "her brother", and no name besides theirs, as far as capitals tell.
    """
    words = _WORD.findall(fold(before))
    now, spoken_of = set(_WORD.findall(fold(asked))), set(words)
    theirs = {word for name in interview.transcript.interviewees for word in _WORD.findall(fold(name))}
    if spoken_of.isdisjoint(_GUEST | theirs) or _owns(words) or _names_another(before, theirs):
        return True
    return any(
        not one.isdisjoint(spoken_of)
        and other.isdisjoint(spoken_of)
        and one.isdisjoint(now)
        and not other.isdisjoint(now)
        for one, other in ((_HIS, _HERS), (_HERS, _HIS))
    )


def speaks_of_one(asked: str) -> bool:
    """Tell whether ``asked`` has a word for one man or woman: "who interviewed her?", "wer ist sie?"."""
    return not (_HIS | _HERS).difference(_ARTICLES).isdisjoint(_WORD.findall(fold(asked)))


def leaves_out_who(asked: str) -> bool:
    """Tell whether ``asked`` says "she" of somebody whom it does not tell, and not "faut-il" or "fangen Sie"."""
    told = _WITHIN.sub(r"\g<before>", _NOBODY.sub("", fold(_SEVERAL.sub("", asked))))
    return speaks_of_one(told)


def _owns(words: list[str]) -> bool:
    """Tell whether one of ``words`` is "her", "sa" or the like before something of somebody's."""
    return any(word in _THEIRS and not _is_closed(after) for word, after in pairwise(words))


def _is_closed(word: str) -> bool:
    """Tell whether ``word`` is a preposition or the like in some language, so that "her" before it owns nothing."""
    kinds = {_W.PREPOSITION, _W.PURPOSE, _W.BE, _W.LITTLE, _W.FILLER}
    return any(not kinds.isdisjoint(table.get(word, ())) for table in REQUEST_WORDS.values())


def _names_another(before: str, theirs: Collection[str]) -> bool:
    """Tell whether ``before`` has a word with a capital inside a sentence that is no part of the names ``theirs``.

    Where all nouns have one, as in German, only words that no dictionary has are names.
    """
    raised = {fold(word) for word in _RAISED.findall(before)} - set(theirs) if not before.isupper() else set[str]()
    words = _WORD.findall(fold(before))
    german, english = (sum(word in REQUEST_WORDS[language] for word in words) for language in ("de", "en"))
    return any(german <= english or not is_known(word, "de") for word in raised)

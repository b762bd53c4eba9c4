"""Who does what to whom in German, by the cases of articles: "hat den Mesner der Pfarrer gewarnt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from bot.retrieval.semantic_roles.agents_and_patients import EITHER_WAY, GUEST, Role, Roles, gathered, tokens
from bot.text.weights import zipf
from bot.text.words import fold

#: Endings of what stands before a masculine noun, by its case: "ein", "dieser", "meinen", "dem".
_ENDINGS: Final = {"": Role.AGENT, "er": Role.AGENT, "en": Role.PATIENT, "em": Role.PATIENT}
#: "Ihr" alone may be a pronoun, and "der" another case of a feminine noun, which is told by the noun.
_ARTICLES: Final = {
    **{stem + end: role for stem in "ein mein dein sein unser euer kein".split() for end, role in _ENDINGS.items()},
    **{stem + end: role for stem in "dies welch jen d ihr".split() for end, role in _ENDINGS.items() if end},
}
_PREPOSITIONS: Final = frozenset(
    "von mit bei zu nach aus seit gegenuber fur durch gegen ohne um an auf in vor hinter neben uber unter zwischen"
    " wegen trotz statt wahrend vom beim zum zur am im".split()
)
#: Before "mir" that is no patient: "bei mir", but "für mich".
_BESIDE: Final = frozenset("bei mit von neben hinter".split())
_WHO: Final = frozenset("wer wen wem welcher welchen welchem".split())
#: The passive turns agent and patient round.
_PASSIVE: Final = re.compile(r"\b(?:wurde(?:n|st|t)?|werde|wirst|wird|werden|worden)\b", re.I)
#: What asks who or what somebody is does not ask what they do.
_NO_ACT: Final = re.compile(
    rf"{_PASSIVE.pattern}|\b(?:hei(?:ß|ss)(?:t|en)|hie(?:ß|ss)(?:en)?|ist|war|sind|waren)\b", re.I
)
_AUXILIARIES: Final = frozenset("hat hatte haben hatten hast habt ist war sind waren wird".split())
_CAPITALISED: Final = re.compile(r"\b[A-ZÄÖÜ]\w+")
#: Adjectives and first names may stand between an article and its noun.
_BETWEEN: Final = 2
#: Endings of a noun that "der" makes a dative or a genitive: "der Lehrerin".
_FEMININE: Final = ("in", "ung", "heit", "keit", "schaft", "tion", "frau", "mutter", "tochter", "schwester", "tante")
#: What may begin behind a question, of somebody else: "Wer fuhr, als der Elch kam?".
_MAIN: Final = re.compile(r"(?<=[^\W\d]),\s(?:als|dass|weil|wenn|ob|bevor|nachdem|obwohl|der|die|das|was|wie|und)\b")
_CLAUSE: Final = re.compile(r"[.?!;:,…–—]|\b(?:und|aber|oder|denn|sondern)\b")
#: "angerufen" without "ge", the ending of a verb, and what changes with its forms.
_PREFIXED: Final = re.compile(r"\A((?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|vor|weg|zu|zuruck|um)?)ge(?=...)")
_OF_VERBS: Final = re.compile(r"(?:test|tet|ten|te|est|et|en|st|e|t|n)\Z")
_VOWELS, _DOUBLED = re.compile(r"[aeiouyh]"), re.compile(r"(.)\1+")
#: From this frequency on a word says too little to be the verb (Zipf's scale).
_COMMON: Final = 5.5
_INFLECTED: Final = re.compile(r"(?:en|es|n|s|e)\Z")
_SHORTEST: Final = 4


def roles_in_question(question: str, names: frozenset[str]) -> Roles:
    """Return the roles in ``question``; ``names`` are those of the guest."""
    if _NO_ACT.search(question):
        return {}
    question = _MAIN.split(question)[0]
    words = tokens(question)
    verbs = {_skeleton(word) for word in words if _may_act(word)}
    named = [(GUEST, role)] if (role := _of_asked(words, names)) else []
    if "wer" in words:  # whoever is named besides did not do it
        named += [(fold(word), Role.PATIENT) for word in _bare(words)]
    nouns = list(_nouns(question))
    # "How long does the lease run?" has one noun, and nobody who does anything to it.
    is_act = len({who for _, who, _ in nouns}) > 1 or not _WHO.isdisjoint(words)
    named += [(who, role) for _, who, role in nouns] if is_act else []
    return gathered((*(nouns if is_act else ()), *((verb, who, role) for verb in verbs for who, role in named)))


def roles_said(said: str) -> Roles:
    """Return the roles in what was ``said`` by the guest."""
    nouns = {fold(word) for word in _CAPITALISED.findall(said)}
    if _PASSIVE.search(said):
        return {}
    return gathered((*_by_clause(said, nouns), *_of_guest(said, nouns), *_named(said, nouns)))


def _by_clause(said: str, nouns: Set[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield the role of each noun with an article: to no verb, and to those of its clause."""
    for clause in _CLAUSE.split(said):
        verbs = {_skeleton(word) for word in tokens(clause) if _may_act(word) and fold(word) not in nouns}
        for _, noun, role in _nouns(clause, nouns):
            yield from ((verb, noun, role) for verb in ("", *verbs))


def _named(said: str, nouns: Set[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield the names without an article right before an auxiliary: "Ida Holm hat ihn verklagt"."""
    for clause in _CLAUSE.split(said):
        words = tokens(clause)
        at = next((n for n, word in enumerate(words) if word in _AUXILIARIES), 0)
        if at and _ARTICLES.keys().isdisjoint(words[:at]):
            verbs = {_skeleton(word) for word in words[at:] if _may_act(word) and fold(word) not in nouns}
            acting = [fold(word) for word in _bare(words[:at]) if fold(word) in nouns]
            yield from ((verb, name, Role.AGENT) for verb in verbs for name in acting[-2:])


def _bare(words: Sequence[str]) -> list[str]:
    """Return the ``words`` that may be names, as far as neither an article nor a preposition stands before them."""
    ahead = ["", *words]
    return [
        word
        for before, word in zip(ahead, words, strict=False)
        if len(word) > 1 and _is_rare(word) and before not in _ARTICLES and fold(before) not in _PREPOSITIONS
    ]


def _of_asked(words: Sequence[str], names: frozenset[str]) -> Role | None:
    """Return what the guest is to the verb of a question of these ``words``; None where that is not told."""
    words = [word for at, word in enumerate(words) if not at or fold(words[at - 1]) not in _PREPOSITIONS]
    if "ihnen" in words or not {"dich", "dir"}.isdisjoint(words):
        return Role.PATIENT
    if "du" in words:
        return Role.AGENT
    if "sie" in words and (at := words.index("sie")):
        if words[at - 1].endswith("en"):
            return Role.AGENT
        return Role.PATIENT if words[at - 1] in ("hat", "hatte") and "wer" in words else None
    if not names.isdisjoint(map(fold, words)) and not _WHO.isdisjoint(words):
        return Role.PATIENT if "wer" in words else Role.AGENT
    return None


def _of_guest(said: str, nouns: Set[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield what "ich" does in each clause, and what is done to "mich" and "mir" where somebody else does it."""
    for clause in _CLAUSE.split(said):
        words = tokens(clause)
        does, suffers = "ich" in words, _is_done_to_me(words)
        role = Role.AGENT if does else Role.PATIENT
        if does != suffers:  # not what one does to oneself
            yield from ((_skeleton(word), GUEST, role) for word in words if _may_act(word) and fold(word) not in nouns)


def _may_act(word: str) -> bool:
    """Tell whether ``word`` may be a verb that says what is done."""
    return len(word) >= _SHORTEST and _is_rare(word) and not fold(word).removeprefix("ge").startswith(EITHER_WAY)


def _is_rare(word: str) -> bool:
    return word.isalpha() and fold(word) not in _AUXILIARIES and zipf(fold(word), "de") < _COMMON


def _skeleton(verb: str) -> str:
    """Return the consonants of ``verb`` without what its forms add: "gibt", "gab" and "gegeben" are one."""
    word = _PREFIXED.sub(r"\1", fold(verb).replace("ss", "s"))
    word = _OF_VERBS.sub("", word) if len(word) > _SHORTEST else word
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


def _nouns(text: str, nouns: Set[str] | None = None) -> Iterator[tuple[str, str, Role]]:
    """Yield the role that an article gives to what stands behind it, of ``nouns`` alone where they are known."""
    words = tokens(text)
    for at, word in enumerate(words):
        role = _ARTICLES.get(word)
        if role is None or (at and fold(words[at - 1]) in _PREPOSITIONS):
            continue
        for noun in map(fold, words[at + 1 : at + 2 + _BETWEEN]):
            if not noun.isalpha() or noun in _ARTICLES or noun in _PREPOSITIONS or noun in _AUXILIARIES:
                break
            if (nouns is None or noun in nouns) and (word != "der" or not noun.endswith(_FEMININE)):
                yield "", _head(noun), role


def _is_done_to_me(words: Sequence[str]) -> bool:
    """Tell whether "mich" or "mir" is in ``words``, but for where, with whom or by whom something is done."""
    return any(word in ("mich", "mir") and words[max(at - 1, 0)] not in _BESIDE for at, word in enumerate(words))


def _head(noun: str) -> str:
    return _INFLECTED.sub("", noun) if len(noun) > _SHORTEST else noun

"""Who does what to whom in French, by pronouns before verbs: "vous a promis", "avez-vous promis", "m'a promis"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from bot.retrieval.semantic_roles.agents_and_patients import (
    CLAUSE_ENDS,
    EITHER_WAY,
    GUEST,
    Role,
    Roles,
    gathered,
    tokens,
)
from bot.text.weights import zipf
from bot.text.words import fold

#: What stands between a pronoun and the verb that says what is done.
_BETWEEN: Final = frozenset(
    "a ont avait avaient aura avez aviez aurez auriez as avais ai aurai avons avions t il elle on ils elles je j' tu"
    " vous nous ne n' pas jamais bien deja aussi y en lui leur le la l' les m' me te t' se s'".split()
)
#: The same before a verb whose agent stands before them.
_BEFORE_VERB: Final = frozenset(
    "a ont avait avaient aura ne n' y en lui leur le la l' les me m' te t' nous vous".split()
)
#: What may stand between an agent and a verb.
_OBJECTS: Final = frozenset("l' le la les lui leur y en ne n' m' me".split())
#: In a question, what is put behind the auxiliary: "a-t-elle".
_INVERTED: Final = frozenset("t il elle ils elles".split())
_BEFORE_PATIENT: Final = [[word] for word in "à le la l' les un une son sa ses mon ma mes votre".split()]
_HAVE_YOU: Final = frozenset("avez aviez aurez auriez as avais".split())
_PREPOSITIONS: Final = frozenset("de d' du par pour avec chez sur contre sans entre dans".split())
#: From this frequency on a word says too little to be the verb (Zipf's scale).
_COMMON: Final = 5.5
#: Whoever is asked for with "par qui" does something to whoever the verb is of.
_PASSIVE: Final = re.compile(
    r"\bpar (?:qui|quel|laquelle|lequel)|\b(?:etes|es|est|ete|etiez|etait|fut|furent|sont)\s\w+es?\s(?:par|de)\b"
)
#: A verb is told by so many letters, in whatever form.
_STEM: Final = 4


def roles_in_question(question: str, names: frozenset[str]) -> Roles:
    """Return the roles in ``question``, where the second person is the guest; ``names`` are theirs."""
    if _PASSIVE.search(fold(question)):
        return {}
    words = [GUEST if fold(word) in names else word for word in tokens(question)]
    return gathered((*_asked(words), *_named(words), *_besides_who(words), *_agents(words, _BEFORE_VERB | _INVERTED)))


def roles_said(said: str) -> Roles:
    """Return the roles in what was ``said`` by the guest."""
    words = tokens(said)
    return gathered((*_told(words), *_agents(words, _BEFORE_VERB)))


def _asked(words: Sequence[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield what "vous" and "tu" do, and what is done to "vous" and "te": the form of the verb beside tells."""
    for at, word in enumerate(words):
        before = fold(words[at - 1]) if at else ""
        behind = next((folded for folded in map(fold, words[at + 1 :]) if folded not in _OBJECTS), "")
        role = Role.PATIENT
        is_tu = word == "tu" or (word == "t'" and behind.endswith("s"))  # "t'as", "t'aimes", for "tu as", "tu aimes"
        if is_tu or (word == "vous" and (before.endswith("ez") or before in _HAVE_YOU or behind.endswith("ez"))):
            role = Role.AGENT
        elif word not in ("vous", "te", "t'"):
            continue
        is_verb = before.endswith("ez") and before not in _HAVE_YOU
        if verb := before if is_verb else _verb(words, at + 1):
            yield verb[:_STEM], GUEST, role


def _named(words: Sequence[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield the role of a guest who is named, by what stands before the name and whether a verb does."""
    if GUEST not in words:
        return
    at = words.index(GUEST)
    before, behind = words[at - 1] if at else "", words[at + 1 :]
    asks_who = words[:1] == ["qui"] and words[1:2] != [GUEST]
    acting = [word for word in map(fold, words[:at]) if _may_act(word)]
    if before in _PREPOSITIONS:
        return
    suffers = before in ("à", "au", "a") or (acting and asks_who) or len(acting) > 1
    verbs = acting or [word for word in map(fold, behind) if _may_act(word)]
    yield from ((verb[:_STEM], GUEST, Role.PATIENT if suffers else Role.AGENT) for verb in verbs)


def _besides_who(words: Sequence[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield all whom a question that asks who did something names: none of them did it."""
    if words[:1] != ["qui"] or words[1:2] == ["est"]:
        return
    verb = _verb(words, 1)
    if verb and fold(words[1]) in _BEFORE_VERB | {verb}:
        named = (fold(word) for word in words[2:] if len(word) >= _STEM and fold(word) != verb)
        yield from ((verb[:_STEM], who, Role.PATIENT) for who in named)


def _agents(words: Sequence[str], between: Set[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield what stands right before a verb, but for what is ``between``, and right behind: a noun, or "à" a name."""
    for at, word in enumerate(map(fold, words)):
        start = at
        while start and fold(words[start - 1]) in between:
            start -= 1
        acting = [noun for noun in words[max(start - 2, 0) : start] if _may_be(noun)]
        if start == at or not acting or not _may_act(word):
            continue
        yield from ((word[:_STEM], fold(noun), Role.AGENT) for noun in acting)
        behind = at + 2 if words[at + 1 : at + 2] in _BEFORE_PATIENT else at + 1
        yield from ((word[:_STEM], fold(noun), Role.PATIENT) for noun in words[behind : behind + 1] if _may_be(noun))


def _may_be(noun: str) -> bool:
    return len(noun) >= _STEM and fold(noun) not in _BETWEEN


def _may_act(word: str) -> bool:
    return word.isalpha() and len(word) >= _STEM and word not in _BETWEEN and zipf(word, "fr") < _COMMON


def _told(words: Sequence[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield what "je" does, and what is done to "me"."""
    for at, word in enumerate(words):
        behind = fold(words[at + 1]) if at + 1 < len(words) else ""
        if word in ("je", "j'") or (word == "nous" and behind.endswith("ons")):
            role = Role.AGENT
            if behind in ("me", "m'", "nous"):  # what one does to oneself
                continue
        elif word in ("me", "m'", "nous") and not {"je", "nous"} & set(words[max(at - 2, 0) : at]):
            role = Role.PATIENT
        else:
            continue
        if (verb := _verb(words, at + 1)) and not verb.startswith(EITHER_WAY):
            yield verb[:_STEM], GUEST, role


def _verb(words: Sequence[str], start: int) -> str | None:
    """Return the verb that says what is done, from ``start`` on; None where the clause ends before."""
    for word in map(fold, words[start:]):
        if word in CLAUSE_ENDS or word == ",":
            return None
        if word not in _BETWEEN:
            return word if len(word) >= _STEM else None
    return None

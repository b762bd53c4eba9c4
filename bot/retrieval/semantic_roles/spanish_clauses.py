"""Who does what to whom in Spanish, by the endings of verbs, the pronoun before them, and "a" before a person."""

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

#: "You" did something: "denunciaste", "dejasteis"; somebody else did it to you: "te denunció".
_YOU_DID: Final = re.compile(r"(?:[ai]ste|[ai]steis|abas|abais)\Z")
_TO_YOU, _TO_ME = frozenset(("te", "os")), frozenset(("me", "nos"))
_HAVE_YOU, _HAVE_I = frozenset(("has", "habeis", "habias")), frozenset(("he", "hemos"))
_HAS: Final = frozenset(("ha", "han", "había", "habían", "habia", "habian"))
#: What may stand between these pronouns and their verb: "me lo escondió".
_OBJECTS: Final = frozenset(("lo", "la", "los", "las"))
#: "I" did something: "denuncié", "escribí", "hice", "dije".
_I_DID: Final = re.compile(r"(?:[éí]|ice|ije|use|uve|ude|uise|uje|fui|[aei]mos)\Z")
#: A verb is told by so many letters, in whatever form.
_STEM: Final = 4
_BEFORE_NAME: Final = frozenset("el la los las mi su tu un una don doña señor señora doctor doctora tal".split())
#: Before somebody to whom something is done, and before whoever is neither.
_TO: Final = frozenset(("a", "al"))
_CAPITALISED: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w+")
#: From this frequency on a word with a capital is no name (Zipf's scale).
_COMMON: Final = 5.0
_PASSIVE: Final = re.compile(r"\b(?:fu[eé]|fueron|era|sido)\s\w+[ai]d[oa]s?\b")
_WHO: Final = frozenset(("quién", "quien", "quiénes", "quienes"))
_JOINS: Final = "y"
#: Where another clause may begin, between a name and a verb; a verb stands so many words from its name, at most.
_PARTS: Final = CLAUSE_ENDS | frozenset((",", "y", "que", "qué", "quien", "cuando", "porque", "si", "pero"))
_REACH: Final = 6
_INFINITIVE: Final = re.compile(r"[aeií]r(?:l[aeo]s?|me|nos|se|te)?\Z")
_PREPOSITIONS: Final = frozenset("de del con por en para sobre entre según sin desde hasta contra".split())


def roles_in_question(question: str, names: frozenset[str]) -> Roles:
    """Return the roles in ``question``, where the second person is the guest; ``names`` are theirs."""
    if _PASSIVE.search(question):
        return {}
    words = [GUEST if fold(word) in names else word for word in tokens(question)]
    return gathered((*_asked(words), *_persons(words)))


def roles_said(said: str) -> Roles:
    """Return the roles in what was ``said`` by the guest."""
    words = tokens(said)
    named = {fold(word) for word in _CAPITALISED.findall(said)}
    return gathered((*_told(words), *_persons(words, named)))


def _asked(words: Sequence[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield what the second person does, and what is done to it."""
    return _of_guest([fold(word) for word in words], _YOU_DID, _HAVE_YOU, _TO_YOU)


def _told(words: Sequence[str]) -> Iterator[tuple[str, str, Role]]:
    """Yield what the first person does, and what is done to it."""
    return _of_guest(words, _I_DID, _HAVE_I, _TO_ME)


def _of_guest(
    words: Sequence[str], does: re.Pattern[str], have: Set[str], pronouns: Set[str]
) -> Iterator[tuple[str, str, Role]]:
    """Yield what is told by the forms in which the guest ``does`` something, or ``have`` done it, and by pronouns."""
    for at, word in enumerate(words):
        near = words[max(at - 3, 0) : at]
        is_told = not have.isdisjoint(near[-1:]) or (have is _HAVE_I and "yo" in words[max(at - 1, 0) : at + 2])
        if not _is_verb(word) or fold(word).startswith(EITHER_WAY):
            continue
        if is_told or does.search(word):
            if not _is_object(near, pronouns):  # not what one does to oneself
                yield _stem(word), GUEST, Role.AGENT
        elif _is_object(near, pronouns):
            yield _stem(word), GUEST, Role.PATIENT


def _persons(words: Sequence[str], named: Set[str] | None = None) -> Iterator[tuple[str, str, Role]]:
    """Yield what "a" before those ``named`` says, to each verb beside them; None: before any of the ``words``."""
    asks_who = named is None and not _WHO.isdisjoint(words[:1])
    for at, word in enumerate(words):
        is_named = (named is None or fold(word) in named) and _is_verb(word) and zipf(fold(word), "es") < _COMMON
        if word != GUEST and not is_named:
            continue
        first = at
        while first and (words[first - 1] in _BEFORE_NAME or fold(words[first - 1]) in (named or {GUEST})):
            first -= 1
        before = words[first - 1] if first else ""
        if before in _PREPOSITIONS or before == "," or _JOINS in (before, *words[at + 1 : at + 2]):
            continue
        is_told_first = named is not None and _is_told_first(words[at + 1 :], named)
        role = Role.PATIENT if before in _TO or asks_who or is_told_first else Role.AGENT
        for verb in (*_beside(words[:first][::-1]), *_beside(words[at + 1 :])):
            yield _stem(verb), fold(word), role


def _is_told_first(behind: Sequence[str], named: Set[str]) -> bool:
    """Tell whether somebody ``named`` does it to what stands before ``behind``: "el Guernica lo pintó Picasso"."""
    agent = behind[2:4]  # behind a pronoun and a verb
    is_one = _PREPOSITIONS.isdisjoint(agent) and _TO.isdisjoint(agent)
    return not _OBJECTS.isdisjoint(behind[:1]) and is_one and any(fold(word) in named for word in agent)


def _beside(words: Sequence[str]) -> Iterator[str]:
    """Yield what may be verbs among the first of ``words``, up to where another clause begins."""
    for word in words[:_REACH]:
        if word in _PARTS:
            return
        if _is_verb(word) and not _INFINITIVE.search(word):
            yield word


def _is_object(near: Sequence[str], pronouns: Set[str]) -> bool:
    """Tell whether one of ``pronouns`` is the last of the words ``near``, but for what else may stand before a verb."""
    last = next((word for word in reversed(near) if word not in _HAS | _OBJECTS), "")
    return last in pronouns


def _is_verb(word: str) -> bool:
    return word.isalpha() and len(word) >= _STEM and word not in _BEFORE_NAME


def _stem(verb: str) -> str:
    return fold(verb)[: min(len(verb) - 1, _STEM)]  # "dejó" and "dejé"

"""Who does what to whom, as far as the form of single words tells: whether a question and a passage exchange roles.

The rooms, each importing only those before it:

agents_and_patients   the two roles, and how two texts are compared
english_clauses       by the order of words
french_clauses        by the pronouns before a verb
german_clauses        by the cases of articles
spanish_clauses       by the endings of verbs, pronouns and "a"

A judge of passages reads who is named, and hardly who does what to them. This room knows a little of each grammar, and
says nothing where that does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.retrieval.semantic_roles import english_clauses, french_clauses, german_clauses, spanish_clauses
from bot.retrieval.semantic_roles.agents_and_patients import clash
from bot.text.words import fold

#: Who asks which of two did it names both as whoever did: "you or Simone?".
_EITHER: Final = re.compile(r"\s(?:or|oder|ou|o)\s", re.I)
#: What a whole question has, folded: without one, words to search for would be read as a sentence ("china russia oil").
_OF_SENTENCES: Final = {
    "en": "who whom whose what which when where why how did do does was were is are has have had will would can could",
    "fr": "qui que qu quoi quand ou comment pourquoi combien quel quelle quels quelles vous tu te t",
    "de": "wer wen wem wessen was wann wo warum wieso weshalb wie welche welcher welchen welchem welches wohin woher"
    " womit wofur wovor woran hat haben hast hatte hatten sie du dich dir ihnen",
    "es": "que q quien kien quienes cuando donde como cuanto cuanta cuantos cuantas cual cuales te os usted",
}
_ASKING: Final = {language: frozenset(words.split()) for language, words in _OF_SENTENCES.items()}
_WHO: Final = frozenset("who whom which qui quel quelle wer wen wem welcher welchen welchem quien kien quienes".split())
#: Whoever is asked whether they could tell something, or what they could, is not told of; nor who is told to tell it.
_REQUEST: Final = re.compile(
    r"\W*(?:(?:so|and|but|please|und|aber|also|bitte|et|mais|alors|y|pero|pues)\b\W*)*"
    r"(?:(?:would|will|wurdest|wurden|magst|mogen|mochtest|mochten|erzahlen|erzahle?)\b"
    r"|(?:(?:what|was|que)\s)?(?:can|could|kannst|konnen|konntest|konnten|peux|pouvez|pourrais|pourriez"
    r"|puedes?|pueden|podeis|podrias?|podrian|podriais)\b)"
)
#: What has more words than this is no sentence, and would take long: as captions without a mark.
_LONGEST: Final = 120
_WORD: Final = re.compile(r"[^\W_]+")
_GRAMMARS: Final = {"en": english_clauses, "fr": french_clauses, "de": german_clauses, "es": spanish_clauses}


def exchanged(question: str, said: str, language: str, names: frozenset[str]) -> bool:
    """Tell whether ``question`` gives somebody the other role, agent or patient, than what was ``said`` by the guest.

    Both are in ``language``, an ISO 639-1 code; False where no grammar is known of it. ``names`` are the words that
    name the guest, folded.
    """
    grammar = _GRAMMARS.get(language)
    words = _WORD.findall(fold(question))
    if grammar is None or _EITHER.search(question) or _ASKING[language].isdisjoint(words):
        return False
    if _REQUEST.match(fold(question)) or len(_WORD.findall(said)) > _LONGEST:
        return False
    asked, told = grammar.roles_in_question(question, names), grammar.roles_said(said)
    return clash(asked, told, asks_who=not _WHO.isdisjoint(words))


def naming(people: Iterable[str]) -> frozenset[str]:
    """Return the words that name ``people``, folded: of "Ana de la Cruz" none that may stand before any noun."""
    found: set[str] = set()
    for name in people:
        words = _WORD.findall(name)
        found.update(fold(word) for word in words if name.islower() or not word.islower())
    return frozenset(found)

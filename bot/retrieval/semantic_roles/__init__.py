"""Who does what to whom, as far as the form of single words tells: whether a question and a passage exchange roles.

roles     what is shared: agent and patient, and how two texts are compared
english   by the order of words
french    by the pronouns before a verb
german    by the cases of articles
spanish   by the endings of verbs, pronouns and "a"

A judge of passages reads who is named, and hardly who does what to them. This room knows a little of each grammar, and
says nothing where that does not tell.
"""

from __future__ import annotations

import re
from typing import Final

from bot.retrieval.semantic_roles import english, french, german, spanish
from bot.retrieval.semantic_roles.roles import clash

#: Who asks which of two did it names both as whoever did: "you or Simone?".
_EITHER: Final = re.compile(r"\s(?:or|oder|ou|o)\s", re.I)
_GRAMMARS: Final = {"en": english, "fr": french, "de": german, "es": spanish}


def exchanged(question: str, said: str, language: str, names: frozenset[str] = frozenset()) -> bool:
    """Tell whether ``question`` gives somebody the other role, agent or patient, than what was ``said`` by the guest.

    Both are in ``language``, an ISO 639-1 code; False where no grammar is known of it. ``names`` are the folded words
    of the guest's name.
    """
    grammar = _GRAMMARS.get(language)
    if grammar is None or _EITHER.search(question):
        return False
    return clash(grammar.roles_in_question(question, names), grammar.roles_said(said))

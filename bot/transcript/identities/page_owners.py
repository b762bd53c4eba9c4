"""Whose page it is: who has written it and answers it, or has a field of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.text.first_names import is_first_name
from bot.transcript.identities.name_rules import authors_of
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.own_answers import answers_own, asks_alone
from bot.transcript.names.person_names import person_in
from bot.transcript.speakers.scene import Scene

#: Fields that say whose page it is, folded.
_WHOSE_PAGE: Final = frozenset(
    "name label member nombre persona miembro nom personne membre nome pessoa membro mitglied".split()
)


def owner_of(scene: Scene, head: Masthead) -> str | None:
    """Return whose page it is, where nothing is labelled: the only author of one that says that they answer it.

    Or else the only person in a field that says whose page it is, and not who wrote it: "name: Ida Holm".
    """
    authors = authors_of(head) if not scene.labels else ()
    if len(authors) == 1 and answers_own(head.sentences):
        return authors[0]
    names = {name for name in head.stated(_WHOSE_PAGE) if person_in(name) == name and is_first_name(name.split()[0])}
    others = names.difference(authors)
    return others.pop() if not scene.labels and len(others) == 1 else None


def beside_writer(scene: Scene, head: Masthead, names: Iterable[str]) -> frozenset[str]:
    """Return those of ``names`` who are only told of: nothing is labelled, and the writer interviews themselves."""
    if scene.labels or not asks_alone(head.sentences):
        return frozenset()
    return frozenset(names).difference(authors_of(head))

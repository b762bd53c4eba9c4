"""Who asks, where the host says so: names become voices of the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model.document import Document
from bot.text.words import fold
from bot.transcript.labels import Label, key_of
from bot.transcript.people import People, find_people
from bot.transcript.roles import Role

#: Stands for whoever answers by the document's own casting: swaps the speakers also where nobody is named.
WHOEVER_ANSWERS = "(whoever answers)"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the host's choice of interviewers means for one document."""

    #: The voices that ask; all others answer.
    askers: frozenset[str]
    #: No voice is chosen, but the passages without one: what sounds like an answer asks.
    turned: bool
    #: The chosen names that some speaker has, as the host gave them.
    names: tuple[str, ...]
    #: The chosen names that are nobody's.
    unknown: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether any chosen name is a speaker's; if none is, the document itself decides."""
        return bool(self.askers) or self.turned


def choose(
    interviewers: Sequence[str], document: Document, labels: Sequence[Label], roles: Mapping[str, Role]
) -> Choice:
    """Return what ``interviewers`` mean, where ``roles`` is the casting without them.

    A name is, in this order

    - that of a label, as printed, as its short form or as the full name behind it;
    - ``WHOEVER_ANSWERS``, or a name that the document states elsewhere for those who answer: all who answer;
    - a name that it states for those who ask: all who ask.
    """
    people = find_people(document, labels, roles)
    labelled = _keys_by_form(labels, people)
    answering = set(map(fold, (WHOEVER_ANSWERS, *people.interviewees)))
    asking = set(map(fold, people.interviewers))

    def voices_of(name: str) -> frozenset[str] | None:
        """Return the voices that ``name`` means, none where those who answer have none; None for nobody's name."""
        if voices := labelled.get(key_of(name)):
            return frozenset(voices)
        if fold(name) in answering:
            return _with_role(roles, Role.ANSWERS)
        return _with_role(roles, Role.ASKS) if fold(name) in asking else None

    known = {name: voices for name in interviewers if (voices := voices_of(name)) is not None}
    askers = frozenset().union(*known.values())
    turned = not askers and any(fold(name) in answering for name in known)
    return Choice(askers, turned, tuple(known), tuple(name for name in interviewers if name not in known))


def _keys_by_form(labels: Sequence[Label], people: People) -> dict[str, set[str]]:
    """Return the keys of the labels by every form of their names."""
    found: dict[str, set[str]] = {}
    for label in labels:
        for form in (label.name, label.key, people.names.get(label.key) or label.name):
            found.setdefault(key_of(form), set()).add(label.key)
    return found


def _with_role(roles: Mapping[str, Role], role: Role) -> frozenset[str]:
    return frozenset(key for key, played in roles.items() if played is role)


def choice_doubts(choice: Choice | None) -> tuple[str, ...]:
    """Return a sentence for the names that are nobody's."""
    if choice is None or not choice.unknown:
        return ()
    verb = "is no speaker" if len(choice.unknown) == 1 else "are no speakers"
    then = "" if choice.is_known else "; who asks was decided without it"
    return (f"{', '.join(choice.unknown)} {verb} in it{then}.",)

"""Who asks and who answers, where the host says so: names become voices of the document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.model import WHOEVER_ANSWERS, Span
from bot.model.document import Document
from bot.text.words import fold
from bot.transcript.identities.people import People, find_people
from bot.transcript.labelling.label_keys import short_forms
from bot.transcript.labelling.labels import Label, key_of
from bot.transcript.signs.label_words import NOBODY_WORDS
from bot.transcript.speakers.roles import Casting, Role
from bot.transcript.speakers.scene import Scene


@dataclass(frozen=True, slots=True)
class Chosen:
    """A name that the host gives."""

    name: str
    #: The voices whose labels print it; none for a name that no label has.
    voices: frozenset[str] = frozenset()
    #: Labels print a short form of it, "Hall" or "EH" for "Edward Hall", so that the host's is the better one.
    is_longer: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What the host's choice of who asks and who answers means for one document."""

    #: The voices that ask; all others answer. None where the document decides.
    askers: frozenset[str] | None
    #: No voice is chosen, but the passages without one: what sounds like an answer asks.
    turned: bool
    #: The names of those who ask, and of those who answer, as far as the host gives them.
    asking: tuple[Chosen, ...]
    answering: tuple[Chosen, ...]

    @property
    def is_known(self) -> bool:
        """Whether the names say which voices ask; if not, the document itself decides."""
        return self.askers is not None or self.turned

    def casting(self, casting: Casting) -> Casting:
        """Return ``casting`` as the host has it."""
        return casting.with_askers(self.askers or frozenset()) if self.is_known else casting


def choose(
    interviewers: Sequence[str],
    interviewees: Sequence[str],
    document: Document,
    labels: Sequence[Label],
    roles: Mapping[str, Role],
    talk: Span | None = None,
) -> Choice:
    """Return what the names mean, where ``roles`` is the casting without them.

    - Names of ``interviewers`` that labels print, as short or full names: those voices ask.
    - Else ``WHOEVER_ANSWERS``, or a name that the document states elsewhere for those who answer: all who answer ask.
      A name that it states for those who ask: all who ask.
    - Else names of ``interviewees`` that labels print: those voices answer, and all others ask. Where one of the names
      is printed by no label, the others keep their roles, as long as anybody asks.
    - Else the document decides, and the names are no more than names.
    """
    people = find_people(Scene(document, labels, roles, talk))
    forms = _keys_by_form(labels, people)
    asking = tuple(_chosen(name, forms) for name in interviewers if name != WHOEVER_ANSWERS)
    answering = tuple(_chosen(name, forms) for name in interviewees)
    askers: frozenset[str] | None = _voices(asking) or None
    turned = False
    if askers is None:
        stated = _stated(interviewers, people)
        askers = frozenset(key for key, role in roles.items() if role in stated) or None
        turned = askers is None and Role.ANSWERS in stated
    if askers is None and not turned and _voices(answering):
        askers = _others(answering, roles)
    return Choice(askers, turned, asking, answering)


def _keys_by_form(labels: Sequence[Label], people: People) -> dict[str, set[str]]:
    """Return the keys of the labels by every form of their names."""
    found: dict[str, set[str]] = {}
    for label in labels:
        for form in (label.name, label.key, people.names.get(label.key) or label.name):
            found.setdefault(key_of(form), set()).add(label.key)
    return found


def _chosen(name: str, forms: Mapping[str, set[str]]) -> Chosen:
    key = key_of(name)
    if voices := forms.get(key):
        return Chosen(name, frozenset(voices))
    printed = {voice for form in short_forms(name, key) for voice in forms.get(form, ())}
    return Chosen(name, frozenset(printed), is_longer=True) if len(printed) == 1 else Chosen(name)


def _voices(names: Iterable[Chosen]) -> frozenset[str]:
    return frozenset().union(*(chosen.voices for chosen in names))


def _stated(interviewers: Sequence[str], people: People) -> frozenset[Role]:
    """Return the roles, by the document's casting, of those whom names stated apart from the labels make ask."""
    answering = {fold(WHOEVER_ANSWERS), *map(fold, people.interviewees)}
    asking = set(map(fold, people.interviewers))
    sides = ((answering, Role.ANSWERS), (asking - answering, Role.ASKS))
    return frozenset(role for side, role in sides if any(fold(name) in side for name in interviewers))


def _others(answering: Sequence[Chosen], roles: Mapping[str, Role]) -> frozenset[str]:
    """Return who asks where those named in ``answering`` answer."""
    others = frozenset(roles) - _voices(answering) - NOBODY_WORDS
    asked_before = frozenset(key for key in others if roles[key] is Role.ASKS)
    is_complete = all(chosen.voices for chosen in answering)
    return others if is_complete or not asked_before else asked_before

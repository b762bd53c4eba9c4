"""What the speakers are called: the full name behind a label, and names where nothing is labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.text.words import fold
from bot.transcript.first_names import is_first_name
from bot.transcript.label_words import ANSWER_WORDS, QUESTION_WORDS, TURN_WORDS, looks_like_nick
from bot.transcript.labels import Label, without_office
from bot.transcript.masthead import Masthead
from bot.transcript.name_chances import shipped
from bot.transcript.name_rules import STATED, answering_by_rules, asking_by_rules, signs_in
from bot.transcript.name_signs import ZONES, longest
from bot.transcript.offices import heard_in, holder_of, titled
from bot.transcript.person_names import person_in, without_notes
from bot.transcript.roles import Role
from bot.transcript.scene import Scene
from bot.transcript.signatures import presents_itself
from bot.transcript.spelling_out import spelt_out

#: "Speaker 1", "SPEAKER_00": programs that tell voices apart know no names.
_COUNTED = re.compile(r"(?:speaker|sprecher(?:in)?|locuteur|locutor|orador|falante|intervenant|voice|person)[\s_#]*\d+")
#: A name that a rule gives is kept from this chance on: rules were made for such pages, and are seldom wrong.
LEAST = 0.2


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part."""

    #: What each label's key stands for; None where it is no name ("Q", "Interviewer").
    names: Mapping[str, str | None]
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]


def find_people(scene: Scene) -> People:
    """Return who asks and who answers in ``scene``.

    - A label is spelt out by what stands beside it once ("Frederico (FSM)"), by the initials of another label, or by a
      longer name in the text before the conversation that holds all its words.
    - Without names in the labels: whom rules name, unless all signs of that name together speak against it; else
      whoever has signs enough. Nobody where nothing says so.
    - Where only an outlet asks: whoever asks for it, if the page has signs enough of that.
    """
    labels, roles, head = scene.labels, scene.roles, scene.head
    names: dict[str, str | None] = {}
    text = scene.document.source.text
    titles = {label.key for label in labels if titled(label.name).offices}
    for key, name in _printed(labels).items():
        if titled(name).is_office:
            names[key] = holder_of(sorted({label.name for label in labels if label.key == key}), text)
        elif key in QUESTION_WORDS or key in ANSWER_WORDS or _COUNTED.fullmatch(key):
            names[key] = None
        else:
            full = spelt_out(name, head.front, text)
            names[key] = full.title() if full.isupper() and key in titles else full
    names |= dict.fromkeys(_lone_letters(names, roles))
    asking = _cast(names, roles, Role.ASKS)
    answering = _cast(names, roles, Role.ANSWERS)
    if not answering and "a" in names and (person := heard_in(text)):
        answering = (person,)
    if len(answering) == 1 and _is_nickname(answering[0]) and (person := _presented(scene, head, asking)):
        names |= {key: person for key, name in names.items() if name == answering[0]}
        answering = (person,)
    if not (asking and answering) or is_outlet(asking):
        asking, answering = _named(scene, head, asking, answering)
    return People(names, asking or _parts(labels, roles, Role.ASKS), answering or _parts(labels, roles, Role.ANSWERS))


def _named(
    scene: Scene, head: Masthead, asking: tuple[str, ...], answering: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who asks and who answers, where labels name no more than those who are ``asking`` and ``answering``."""
    everybody = signs_in(scene, head)
    chances = {name: shipped().of(signs) for name, signs in everybody.items()}
    by_name = {fold(name): chance for name, chance in chances.items()}
    stated = {fold(name) for name, signs in everybody.items() if not STATED.isdisjoint(signs)}
    shown_by_signs = [name for name, signs in everybody.items() if not ZONES.isdisjoint(signs.keys() - {"told"})]

    def may(name: str, role: Role) -> bool:
        chance = None if fold(name) in stated else by_name.get(fold(name))
        return chance is None or (chance.asks if role is Role.ASKS else chance.answers) >= LEAST

    def ruled(names: Sequence[str], role: Role) -> tuple[str, ...]:
        return tuple(longest(name, chances) for name in names if may(name, role))

    told = answering or ruled(answering_by_rules(scene, head, asking), Role.ANSWERS)
    told = told or tuple(n for n in shown_by_signs if chances[n].is_answering and n not in asking)
    shown = tuple(n for n in shown_by_signs if chances[n].is_asking and n not in told)
    if asking:
        return (shown if is_outlet(asking) else ()) or asking, told
    return ruled(asking_by_rules(scene, head, told), Role.ASKS) or shown, told


def _presented(scene: Scene, head: Masthead, asking: tuple[str, ...]) -> str | None:
    """Return the person whom title and introduction present, where one with a nickname answers."""
    above = "\n".join((*head.titles, head.front))
    if person := presents_itself(above):
        return person
    told = _named(scene, head, asking, ())[1]
    return told[0] if len(told) == 1 and person_in(told[0]) == told[0] and told[0] in above else None


def _is_nickname(name: str) -> bool:
    """Tell whether ``name`` is what somebody is called in a chat, and could be nobody's name: "eckart_v", "ida77"."""
    return looks_like_nick(name) and (name[:1].islower() or not name.replace("-", "").isalpha())


def is_outlet(asking: Sequence[str]) -> bool:
    """Tell whether those who are ``asking`` are no persons, but the paper they write for."""
    return bool(asking) and not any(person_in(name) or is_first_name(name.split()[0]) for name in asking)


def _lone_letters(names: Mapping[str, str | None], roles: Mapping[str, Role]) -> Iterator[str]:
    """Yield the keys of one letter that are the only key of their side: who "W" is, only the head can say."""
    for side in (Role.ASKS, Role.ANSWERS):
        keys = [key for key in names if roles.get(key) is side]
        yield from (key for key in keys if len(key) == 1 == len(keys))


def _printed(labels: Sequence[Label]) -> dict[str, str]:
    """Return for each key the printing with the most words; of these one not in capitals, if any."""
    best: dict[str, str] = {}
    for label in labels:
        name = without_office(without_notes(label.name)).strip(" @")
        name = titled(name).person or name
        old = best.setdefault(label.key, name)
        if (len(name.split()), not name.isupper()) > (len(old.split()), not old.isupper()):
            best[label.key] = name
    return best


def _cast(names: Mapping[str, str | None], roles: Mapping[str, Role], role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for key, name in names.items() if name and roles.get(key) is role))


def _parts(labels: Sequence[Label], roles: Mapping[str, Role], role: Role) -> tuple[str, ...]:
    """Return the words that stand for a person's part where no name is known: "Interviewer", and not "Question"."""
    words = (label.name for label in labels if roles.get(label.key) is role and _is_person(label.key))
    return tuple(words)[:1]


def _is_person(key: str) -> bool:
    return len(key) > 1 and key not in TURN_WORDS

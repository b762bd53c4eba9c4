"""What the speakers are called: the full name behind a label, and names where nothing is labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import Span
from bot.model.document import Document
from bot.transcript.head_lines import stated_in
from bot.transcript.introductions import introduced, presented
from bot.transcript.label_words import ANSWER_WORDS, QUESTION_WORDS, TURN_WORDS
from bot.transcript.labels import Label, without_office
from bot.transcript.masthead import Masthead, masthead_of
from bot.transcript.name_cues import credited_in, interviewed_in, is_credit, pair_in, persons
from bot.transcript.name_weighing import addressed_in, weighed_in
from bot.transcript.person_names import NAME, first_name_in, person_in
from bot.transcript.roles import Role
from bot.transcript.signatures import signing
from bot.transcript.spelling_out import as_called, spelt_out
from bot.transcript.vocatives import Called


def _set(names: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in names.split())


_AUTHORS = _set(
    "author authors byline creator written_by posted_by writer reporter auteur auteure autor autora autorin"
)
#: "Speaker 1", "SPEAKER_00": programs that tell voices apart know no names.
_COUNTED = re.compile(r"(?:speaker|sprecher(?:in)?|locuteur|locutor|orador|falante|intervenant|voice|person)[\s_#]*\d+")
_NOBODY_CALLED = Called()
_ORGANISATION = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part."""

    #: What each label's key stands for; None where it is no name ("Q", "Interviewer").
    names: Mapping[str, str | None]
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]


def find_people(
    document: Document,
    labels: Sequence[Label],
    roles: Mapping[str, Role],
    talk: Span | None = None,
    called: Called = _NOBODY_CALLED,
) -> People:
    """Return who asks and who answers.

    - A label is spelt out by what stands beside it once ("Frederico (FSM)"), by the initials of another label, or by a
      longer name in the text before the conversation that holds all its words.
    - Without names in the labels: whom title, front matter, introduction or credits name, as far as they look like
      persons, or else who signs answers; nobody where nothing says so.

    ``talk`` reaches from the first question on, where labels do not tell where that stands; ``called`` says whom they
    call by name.
    """
    until = labels[0].start if labels else talk.start if talk else None
    head = masthead_of(document, until)
    names: dict[str, str | None] = {}
    for key, name in _printed(labels).items():
        if key in QUESTION_WORDS or key in ANSWER_WORDS or _COUNTED.fullmatch(key):
            names[key] = None
        else:
            names[key] = spelt_out(name, head.front, document.source.text)
    names |= dict.fromkeys(_lone_letters(names, roles))
    asking = _cast(names, roles, Role.ASKS)
    answering = _cast(names, roles, Role.ANSWERS)
    pair = None if asking or answering else pair_in(head.head)
    credited = asking or _interviewer(head) or (pair or ())[:1]
    found = _interviewee(head, credited, pair, called)
    answering = answering or tuple(as_called(n, document.source.text) for n in found if n not in asking)
    answering = answering or tuple(name for name in signing(document) if name not in credited)
    if not answering and until is not None:
        answering = presented(document, labels, roles, until)
    if not answering and until is not None:
        answering = introduced(document, labels, roles, until, Role.ANSWERS)
    asking = asking or tuple(n for n in credited if n not in answering)
    asking = asking or tuple(n for n in addressed_in(head.head, called.in_answers) if n not in answering)
    if not asking and until is not None:
        asking = tuple(n for n in introduced(document, labels, roles, until, Role.ASKS) if n not in answering)
    return People(names, asking or _parts(labels, roles, Role.ASKS), answering or _parts(labels, roles, Role.ANSWERS))


def _lone_letters(names: Mapping[str, str | None], roles: Mapping[str, Role]) -> Iterator[str]:
    """Yield the keys of one letter that alone stand for a side: who "W" is, the head says, or nobody does."""
    for side in (Role.ASKS, Role.ANSWERS):
        keys = [key for key in names if roles.get(key) is side]
        yield from (key for key in keys if len(key) == 1 == len(keys))


def _without(others: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in others)


def _printed(labels: Sequence[Label]) -> dict[str, str]:
    """Return for each key the printing with the most words; of these one not in capitals, if any."""
    best: dict[str, str] = {}
    for label in labels:
        name = without_office(_ORGANISATION.sub("", label.name)).strip(" @")
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


def _interviewee(
    head: Masthead, credited: Sequence[str], pair: tuple[str, str] | None, called: Called
) -> tuple[str, ...]:
    credit = "\n".join(filter(is_credit, head.foot))
    return (
        stated_in(head, Role.ANSWERS)
        or (pair[1:] if pair and pair[1] not in credited else ())
        or interviewed_in("\n".join(head.titles))
        or interviewed_in("\n".join(head.lines))
        or interviewed_in("\n".join(head.head))
        or weighed_in(head, credited, called)
        or _first_line(head)
        or interviewed_in(credit)
    )


def _interviewer(head: Masthead) -> tuple[str, ...]:
    return (
        stated_in(head, Role.ASKS)
        or credited_in([*head.lines, *head.foot])
        or _authors(head)
        or _signed(head.lines[1:][-1:])
    )


def _signed(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the name that one of ``lines`` is: the last above the talk and below an introduction."""
    bare = (line.strip("*_ –—-") for line in lines)
    return tuple(name for line in bare if re.fullmatch(NAME, line) and (name := person_in(line)) == line)


def _authors(head: Masthead) -> tuple[str, ...]:
    """Return the authors whom the file states, as far as they are persons: no "Admin"."""
    return tuple(
        dict.fromkeys(name for each in head.stated(_AUTHORS) for name in _author(_ORGANISATION.sub("", each).strip()))
    )


def _author(stated: str) -> tuple[str, ...]:
    return persons(stated) or first_name_in(stated)


def _first_line(head: Masthead) -> tuple[str, ...]:
    """Return the first line where it is nothing but a name."""
    line = next(iter(head.head), "").strip("# *")
    name = person_in(line) if re.fullmatch(NAME, line) and not line.isupper() else None
    return (name,) if name == line else ()

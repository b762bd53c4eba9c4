"""What the speakers are called: the full name behind a label, and names where nothing is labelled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model import Span
from bot.model.document import Document
from bot.text.words import fold
from bot.transcript.introductions import introduced
from bot.transcript.label_words import ANSWER_WORDS, QUESTION_WORDS, TURN_WORDS, looks_like_name, looks_like_nick
from bot.transcript.labels import Label, without_office
from bot.transcript.masthead import Masthead, masthead_of
from bot.transcript.name_cues import credited_in, interviewed_in, is_credit, pair_in, persons
from bot.transcript.name_weighing import weighed_in
from bot.transcript.person_names import CAPITALISED, NAME, first_name_in, person_in
from bot.transcript.roles import Role
from bot.transcript.signatures import signing

#: "Guest: Ida Holm", "Interviewed by: Jette Kranz".
_STATED = re.compile(
    r"[\s*_-]*(?P<role>[^\W\d_](?:[^\W\d_]|[ ’'-]){2,30}?)\s*[:：][*_]*\s*(?P<name>[^\n:：]{2,80}?)[\s*_]*\Z"
)


def _set(names: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in names.split())


#: Names of fields and of lines, folded.
_ANSWERING = _set(
    "guest guests interviewee interviewees interviewed speaker speakers narrator narrators subject featuring person "
    "name_of_interviewee interview_with gast gaste interviewpartner interviewpartnerin gesprachspartner "
    "gesprachspartnerin zeitzeuge zeitzeugin invite invitee invites interviewe interviewee personne_interviewee temoin "
    "entrevistado entrevistada entrevistados invitado invitada convidado convidada depoente"
)
_ASKING = _set(
    "interviewer interviewers host hosts interviewed_by interview_by conducted_by name_of_interviewer "
    "interviewerin moderator moderatorin interviewt_von intervieweur intervieweuse enqueteur enquetrice "
    "propos_recueillis_par entrevistador entrevistadora entrevistado_por entrevistada_por"
)
_AUTHORS = _set(
    "author authors byline creator written_by posted_by writer reporter auteur auteure autor autora autorin"
)
_INITIALS_AT_LEAST, _INITIALS_AT_MOST = 2, 4
_ORGANISATION = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part."""

    #: What each label's key stands for; None where it is no name ("Q", "Interviewer").
    names: Mapping[str, str | None]
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]


def find_people(
    document: Document, labels: Sequence[Label], roles: Mapping[str, Role], talk: Span | None = None
) -> People:
    """Return who asks and who answers.

    - A label is spelt out by what stands beside it once ("Frederico (FSM)"), by the initials of another label, or by a
      longer name in the text before the conversation that holds all its words.
    - Without names in the labels: whom title, front matter, introduction or credits name, as far as they look like
      persons, or else who signs answers; nobody where nothing says so.

    ``talk`` reaches from the first question on, where labels do not tell where that stands.
    """
    until = labels[0].start if labels else talk.start if talk else None
    head = masthead_of(document, until)
    names: dict[str, str | None] = {}
    for key, name in _printed(labels).items():
        if key in QUESTION_WORDS or key in ANSWER_WORDS:
            names[key] = None
        else:
            names[key] = _spelt_out(name, head.front)
    asking = _cast(names, roles, Role.ASKS)
    answering = _cast(names, roles, Role.ANSWERS)
    pair = None if asking or answering else pair_in(head.head)
    credited = asking or _interviewer(head) or (pair or ())[:1]
    answering = answering or tuple(n for n in _interviewee(head, credited, pair) if n not in asking)
    answering = answering or tuple(name for name in signing(document) if name not in credited)
    if not answering and until is not None:
        answering = introduced(document, labels, roles, until, Role.ANSWERS)
    asking = asking or tuple(n for n in credited if n not in answering)
    if not asking and until is not None:
        asking = tuple(n for n in introduced(document, labels, roles, until, Role.ASKS) if n not in answering)
    return People(names, asking or _parts(labels, roles, Role.ASKS), answering or _parts(labels, roles, Role.ANSWERS))


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


def _spelt_out(name: str, front: str) -> str:
    """Return the full name that ``front`` has for ``name``, or ``name``."""
    if initials := _initials(name, front):
        return initials
    is_one = len(name.split()) == 1
    if not is_one or not (looks_like_name(name) or looks_like_nick(name)):
        return name
    capital = _capitalised(name)
    if capital and _stands_in(capital, front):
        return _spelt_out(capital, front)
    return _longer(name, front)


def _stands_in(name: str, front: str) -> bool:
    return name in front and re.search(rf"\b{name}\b", front) is not None


def _longer(name: str, front: str) -> str:
    """Return ``name`` with the names that follow it in ``front``, or else with those before it."""
    # To make a pattern takes a millisecond, and a list of members has thousands of names.
    if name not in front:
        return name
    quoted = re.escape(name.strip())
    longer = (
        rf"\b{quoted}(?:\s(?:de|da|van|von|der|del|la|le|bin|al)\b)*(?:\s{CAPITALISED}){{1,2}}",
        rf"\b{CAPITALISED}(?:\s{CAPITALISED}){{0,2}}\s{quoted}\b",
    )
    for pattern in longer:
        if found := re.search(pattern, front):
            return " ".join(found[0].split()).rstrip(".,")
    return name


def _capitalised(nick: str) -> str | None:
    """Return the name as a text prints it: "ann", "ann#1234" and "ANN" are "Ann"; None for "Ann" and "McAnn"."""
    if not (nick.islower() or nick.isupper()):
        return None
    bare = re.match(r"(?:[^\W\d_]|['’-])+", nick)
    return bare[0].title() if bare and bare[0].title() != nick else None


def _initials(name: str, front: str) -> str | None:
    """Return the name in ``front`` that ``name`` stands for as its initials, in brackets after it or not."""
    if not (name.isupper() and _INITIALS_AT_LEAST <= len(name) <= _INITIALS_AT_MOST):
        return None
    if f"({name})" in front and (found := re.search(rf"({NAME})\s\({re.escape(name)}\)", front)):
        return " ".join(found[1].split())
    for found in re.finditer(NAME, front):
        words = found[0].split()
        if name in ("".join(w[0] for w in words), "".join(w[0] for part in words for w in part.split("-") if w)):
            return " ".join(words).rstrip(".,")
    return None


def _interviewee(head: Masthead, credited: Sequence[str], pair: tuple[str, str] | None) -> tuple[str, ...]:
    credit = "\n".join(filter(is_credit, head.foot))
    return (
        _stated(head, _ANSWERING, ANSWER_WORDS)
        or (pair[1:] if pair and pair[1] not in credited else ())
        or interviewed_in("\n".join(head.titles))
        or interviewed_in("\n".join(head.lines))
        or interviewed_in("\n".join(head.head))
        or weighed_in(head, credited)
        or _first_line(head)
        or interviewed_in(credit)
    )


def _interviewer(head: Masthead) -> tuple[str, ...]:
    return (
        _stated(head, _ASKING, QUESTION_WORDS)
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
    return tuple(dict.fromkeys(name for each in head.stated(_AUTHORS) for name in persons(each) or first_name_in(each)))


def _first_line(head: Masthead) -> tuple[str, ...]:
    """Return the first line where it is nothing but a name."""
    line = next(iter(head.head), "").strip("# *")
    name = person_in(line) if re.fullmatch(NAME, line) and not line.isupper() else None
    return (name,) if name == line else ()


def _stated(head: Masthead, fields: frozenset[str], words: frozenset[str]) -> tuple[str, ...]:
    lines = (found for line in head.head if (found := _STATED.match(line)))
    named = [*head.stated(fields), *(found["name"] for found in lines if fold(found["role"]) in fields | words)]
    return tuple(dict.fromkeys(name for each in named for name in _names_in(_ORGANISATION.sub("", each).strip())))


def _names_in(stated: str) -> tuple[str, ...]:
    return persons(stated) or ((stated,) if looks_like_name(stated) else ())

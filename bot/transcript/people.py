"""What the speakers are called: the full name behind a label, and names where nothing is labelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.model.document import Document
from bot.transcript.label_words import ANSWER_WORDS, QUESTION_WORDS, TURN_WORDS, looks_like_name, looks_like_nick
from bot.transcript.labels import Label, without_office
from bot.transcript.roles import Role

# Latin capitals; Python's re knows no upper case as such.
_CAPITALISED = r"\b[A-ZÀ-ÖØ-ÞŁŚŹŻŠŽČĆĐŘĚŇŤĎŐŰĞİŞ](?:[^\W\d_\u3040-\u9fff]|['’.-])*"
_NAME = rf"{_CAPITALISED}(?:\s(?:de|da|van|von|der|del|la|le|bin|al)\b)*(?:\s{_CAPITALISED}){{1,3}}"
_INTERVIEW_WITH = re.compile(
    rf"(?:[Ii]nterview(?:ed|ing)?|INTERVIEW|[Cc]onversation|[Ee]ntretien|[Ee]ntrevista|[Gg]espräch|Q&A|[Mm]eet"
    rf"|[Tt]alk(?:ed|ing)?|[Ss]p(?:oke|eak))\s"
    rf"(?:(?:with|avec|mit|con|a|à|to)\s)?(?P<name>{_NAME})"
)
#: A title that quotes whom it names: "Ann Lee: “I never sleep”".
_QUOTED_IN_TITLE = re.compile(rf"^\W*(?P<name>{_NAME})\s?[:：]\s?[“\"«„‘]", re.MULTILINE)
_INTERVIEW_WITH_HAN = re.compile(r"(?:专访|对话|采访)(?:之|：|:)?\s*(?P<name>[\u3400-\u9fff·]{2,6})")
_STATED = re.compile(r"^\s*(?P<role>[^\W\d_]{3,20})\s*[:：]\s*(?P<name>[^\n:：]{2,60}?)\s*$", re.MULTILINE)
_INTERVIEWEE_FIELDS = ("guest", "guests", "interviewee", "interviewees", "speakers", "speaker")
_INTERVIEWER_FIELDS = ("interviewer", "interviewers", "host", "hosts", "author")
_INITIALS_AT_LEAST, _INITIALS_AT_MOST = 2, 4
_ORGANISATION = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part."""

    #: What each label's key stands for; None where it is no name ("Q", "Interviewer").
    names: Mapping[str, str | None]
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]


def find_people(document: Document, labels: Sequence[Label], roles: Mapping[str, Role]) -> People:
    """Return who asks and who answers.

    - A label is spelt out by what stands beside it once ("Frederico (FSM)"), by the initials of another label, or by a
      longer name in the text before the conversation that holds all its words.
    - Without names in the labels: whom title, front matter or introduction name as interviewed, or as author.
    """
    front = _front(document, labels)
    names: dict[str, str | None] = {}
    for key, name in _printed(labels).items():
        if key in QUESTION_WORDS or key in ANSWER_WORDS:
            names[key] = None
        else:
            names[key] = _spelt_out(name, front)
    return People(
        names,
        _cast(names, roles, Role.ASKS)
        or _stated(document, front, _INTERVIEWER_FIELDS, QUESTION_WORDS)
        or _parts(labels, roles, Role.ASKS),
        _cast(names, roles, Role.ANSWERS) or _interviewee(document, front) or _parts(labels, roles, Role.ANSWERS),
    )


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


def _front(document: Document, labels: Sequence[Label]) -> str:
    fields = "\n".join(f.span.of(document.source.text) for f in document.fields)
    until = labels[0].start if labels else 3000
    return fields + "\n" + document.source.text[:until]


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
        rf"\b{quoted}(?:\s(?:de|da|van|von|der|del|la|le|bin|al)\b)*(?:\s{_CAPITALISED}){{1,2}}",
        rf"\b{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}}\s{quoted}\b",
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
    if f"({name})" in front and (found := re.search(rf"({_NAME})\s\({re.escape(name)}\)", front)):
        return " ".join(found[1].split())
    for found in re.finditer(_NAME, front):
        words = found[0].split()
        if "".join(w[0] for w in words) == name:
            return " ".join(words).rstrip(".,")
    return None


def _interviewee(document: Document, front: str) -> tuple[str, ...]:
    return _stated(document, front, _INTERVIEWEE_FIELDS, ANSWER_WORDS) or _named_in_title(front) or _first_line(front)


def _named_in_title(front: str) -> tuple[str, ...]:
    patterns = (_INTERVIEW_WITH, _INTERVIEW_WITH_HAN, _QUOTED_IN_TITLE)
    found = next((m for m in (pattern.search(front) for pattern in patterns) if m), None)
    return (" ".join(found["name"].split()).rstrip(".,:"),) if found else ()


def _first_line(front: str) -> tuple[str, ...]:
    """Return the first line where it is nothing but a name."""
    line = next(iter(front.strip().splitlines()), "").strip()
    return (line,) if re.fullmatch(_NAME, line) and not line.isupper() else ()


def _stated(document: Document, front: str, fields: Iterable[str], words: frozenset[str]) -> tuple[str, ...]:
    text = document.source.text
    named = [_ORGANISATION.sub("", f.span.of(text)).strip() for f in document.fields if f.name in fields]
    named += [m["name"].strip() for m in _STATED.finditer(front) if m["role"].lower() in words]
    return tuple(dict.fromkeys(n for n in named if looks_like_name(n)))

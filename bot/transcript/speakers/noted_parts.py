"""What a list of those who take part notes of each: "Speakers: Ida Holm (moderator), Bo Ray (interpreter)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.text.words import fold
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.signs.label_words import ANSWER_WORDS, INTERPRETERS, NOBODY_WORDS, QUESTION_WORDS, TURN_WORDS
from bot.transcript.speakers.roles import Role

#: Ida Holm (moderator); Ida Holm, moderator; Ida Holm – Moderation
_NOTED: Final = re.compile(
    rf"(?P<name>{NAME})(?:\s?\((?P<note>[^()\n]{{3,40}})\)"
    r"|(?:,|\s[-–—])\s(?P<behind>[^\W\d_]{4,20}(?:\s[^\W\d_]{4,20})?)(?=\s*(?:[;,.]|\n|\Z)))"
)
#: No longer words stand for whoever asks in labels alone: "Q", "me".
_INITIALS: Final = 3
_ASKS: Final = (QUESTION_WORDS - TURN_WORDS) | {
    "moderation",
    "moderacion",
    "moderacao",
    "moderazione",
    "gesprachsleitung",
}
_ANSWERS: Final = ANSWER_WORDS - TURN_WORDS
#: Whoever has such a word in a note may ask beside the host: "co-host", "producer of the show".
_MAY_ASK: Final = frozenset(word for word in _ASKS if len(word) > _INITIALS) | frozenset(
    "producer editor redakteur redakteurin redaktion produzent produzentin regie journalistin "
    "producteur productrice redacteur redactrice realisateur realisatrice productor productora "
    "redactor redactora periodista locutor locutora produtor produtora editora jornalista produttore "
    "produttrice giornalista regista".split()
)
#: All of a line, as in lists and tables: "| **Ida Holm** | moderator |", "Ida Holm, moderator", "• Ida Holm (host)".
_ALONE: Final = re.compile(
    rf"[\s*_|•·-]*(?P<name>{NAME})[\s*_]*(?:[|,(]|\s[-–—])[\s*_]*(?P<note>[^|()\n]{{3,60}}?)"
    r"(?:\s?\([^()|\n]{2,30}\))?[\s*_|).]*\Z"
)
_WORD: Final = re.compile(r"\w+")
#: A line that lists people has a word and a colon ahead.
_LIST: Final = re.compile(r"[\s*_|-]*[^\W\d_](?:[^\W\d_]|[ ’'-]){1,30}?\s?[:：][*_]*\s")


def parts_noted(lines: Iterable[str]) -> dict[str, Role]:
    """Return what ``lines`` of a head note of those who ask, answer, and only interpret or record.

    That are lines that list people, and such as hold nothing but a name with its note.
    """
    found: dict[str, Role] = {}
    for told, note in _noted_in(lines):
        if (name := person_in(told)) and (role := _role_of(fold(note).strip())):
            found[name] = role
    return found


def beside_who_asks(lines: Iterable[str]) -> Iterator[str]:
    """Yield the names of which nothing is noted that makes a part, in a list or table with somebody who asks.

    Of those who may ask as well, as a co-host or producer, nothing is known.
    """
    listed: list[tuple[str, str]] = []
    for line in (*lines, ""):
        if alone := _ALONE.match(line):
            listed.append((alone["name"], fold(alone["note"]).strip()))
            continue
        roles = {name: _role_of(note) for name, note in listed if person_in(name) == name}
        if Role.ASKS in roles.values():
            notes = dict(listed)
            yield from (name for name, role in roles.items() if role is None and not _may_ask(notes[name]))
        listed = []


def _may_ask(note: str) -> bool:
    return not _MAY_ASK.isdisjoint(_WORD.findall(note))


def _noted_in(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name of ``lines`` with its note."""
    for line in lines:
        if _LIST.match(line):
            yield from ((noted["name"], noted["note"] or noted["behind"]) for noted in _NOTED.finditer(line))
        elif alone := _ALONE.match(line):
            yield alone["name"], alone["note"]


def _role_of(note: str) -> Role | None:
    if note in _ASKS:
        return Role.ASKS
    if note in INTERPRETERS or note in NOBODY_WORDS:
        return Role.NOBODY
    return Role.ANSWERS if note in _ANSWERS else None

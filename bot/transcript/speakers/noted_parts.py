"""What a list of those who take part notes of each: "Speakers: Ida Holm (moderator), Bo Ray (interpreter)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
_ASKS: Final = (QUESTION_WORDS - TURN_WORDS) | {
    "moderation",
    "moderacion",
    "moderacao",
    "moderazione",
    "gesprachsleitung",
}
_ANSWERS: Final = ANSWER_WORDS - TURN_WORDS
#: A line that lists people has a word and a colon ahead.
_LIST: Final = re.compile(r"[\s*_|-]*[^\W\d_](?:[^\W\d_]|[ ’'-]){1,30}?\s?[:：][*_]*\s")


def parts_noted(lines: Iterable[str]) -> dict[str, Role]:
    """Return what ``lines`` of a head that list people note of those who ask, answer, and only interpret or record."""
    found: dict[str, Role] = {}
    for line in lines:
        for noted in _NOTED.finditer(line) if _LIST.match(line) else ():
            name = person_in(noted["name"])
            if name and (role := _role_of(fold(noted["note"] or noted["behind"]).strip())):
                found[name] = role
    return found


def _role_of(note: str) -> Role | None:
    if note in _ASKS:
        return Role.ASKS
    if note in INTERPRETERS or note in NOBODY_WORDS:
        return Role.NOBODY
    return Role.ANSWERS if note in _ANSWERS else None

"""Whom the record of a court or a committee says was heard: "IDA HOLM, duly sworn"."""

from __future__ import annotations

import re
from typing import Final

from bot.transcript.names.offices import titled
from bot.transcript.names.person_names import NAME, person_in

#: "IDA HOLM (affirmed)", "IDA HOLM, having been duly sworn"; "Deposition of Ida Holm", "Vernehmung des Zeugen Bo Ray".
_SWORN: Final = (
    re.compile(
        rf"(?P<name>{NAME})(?:,\s|\s?\()(?i:(?:having|been|first|called|was|being|duly)\s){{0,4}}"
        r"(?i:affirmed|sworn|recalled|vereidigt|sous serment|bajo juramento|sob juramento)\b"
    ),
    re.compile(
        r"\b(?i:(?:deposition|testimony|examination|evidence)\sof|vernehmung\sde[sr]\szeug(?:en|in)"
        rf"|audition\sde|declaración\sdel?(?:\stestigo)?|depoimento\sde)\s(?P<name>{NAME})"
    ),
)
#: That is said in the first pages.
_LOOK_AT: Final = 20_000


def heard_in(text: str) -> str | None:
    """Return the only person whom the record of a court or a committee says was heard: "IDA HOLM, duly sworn"."""
    found = {
        person
        for pattern in _SWORN
        for match in pattern.finditer(text, 0, _LOOK_AT)
        if (person := person_in(titled(match["name"]).person))
    }
    return found.pop() if len(found) == 1 else None

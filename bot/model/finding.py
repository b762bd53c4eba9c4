"""What was found out about one part of an installation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How it is with a part; the values are those of the JSON."""

    #: As it should be.
    GOOD = "ok"
    #: Not there, and the bot can answer without.
    LACKING = "lacking"
    #: The bot cannot answer as it was set up to.
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part that was looked at."""

    #: A word or two, such as "encoder".
    what: str
    state: State
    #: What was found, a clause.
    said: str
    #: What to do about it; "" where nothing needs to be done.
    remedy: str = ""


def can_answer(findings: Sequence[Finding]) -> bool:
    """Tell whether nothing that is needed is broken."""
    return all(finding.state is not State.BROKEN for finding in findings)

"""What an installation has and lacks, as a page and as records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.terminal.page import EMPTY, Line, Tone, line
from bot.terminal.records import VERSION, Record

_INDENT = 2


class State(Enum):
    """How it is with something; the values are those of the JSON."""

    #: As it should be.
    GOOD = "ok"
    #: Not there, and the bot can answer without.
    LACKING = "lacking"
    #: The bot cannot answer as it was set up to.
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

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


def findings_page(findings: Sequence[Finding]) -> tuple[Line, ...]:
    """Return the findings, one a line with its remedy below, and what follows from them."""
    rows = []
    for finding in findings:
        rows.append(line(Tone.NOTE, finding.said, lead=f"{finding.state.value}: {finding.what}: "))
        if finding.remedy:
            rows.append(line(Tone.CHOICE, finding.remedy, _INDENT, lead="-> "))
    verdict = "The bot can answer." if can_answer(findings) else "Something that is needed is broken."
    return (*rows, EMPTY, line(Tone.HEADING, verdict))


def finding_record(finding: Finding) -> Record:
    """Return the record of a finding."""
    return {
        "version": VERSION,
        "what": finding.what,
        "state": finding.state.value,
        "said": finding.said,
        "remedy": finding.remedy or None,
    }

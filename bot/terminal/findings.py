"""What an installation has and lacks, as a page and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model.finding import Finding, can_answer
from bot.terminal.json_lines import VERSION, JsonObject
from bot.terminal.page import EMPTY, Line, Tone, line

_INDENT = 2


def findings_page(findings: Sequence[Finding]) -> tuple[Line, ...]:
    """Return the findings, one a line with its remedy below, and what follows from them."""
    rows = []
    for finding in findings:
        rows.append(line(Tone.NOTE, finding.said, lead=f"{finding.state.value}: {finding.what}: "))
        if finding.remedy:
            rows.append(line(Tone.CHOICE, finding.remedy, _INDENT, lead="-> "))
    verdict = "The bot can answer." if can_answer(findings) else "Something that is needed is broken."
    return (*rows, EMPTY, line(Tone.HEADING, verdict))


def finding_json(finding: Finding) -> JsonObject:
    """Return the object of a finding."""
    return {
        "version": VERSION,
        "what": finding.what,
        "state": finding.state.value,
        "said": finding.said,
        "remedy": finding.remedy or None,
    }

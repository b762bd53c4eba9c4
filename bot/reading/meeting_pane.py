"""What stands around each turn in a copy of the pane in which a program of meetings shows what is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

_HOURS = r"(?:hours?|heures?|Stunden?|horas?|ore|ora|uur)"
_MINUTES = r"(?:minutes?|Minuten?|minutos?|minut[oi]|minuten|minuut)"
_SECONDS = r"(?:seconds?|secondes?|Sekunden?|segundos?|second[oi]|seconden|seconde)"
#: "0 minutes 8 seconds", "1 Stunde 2 Minuten 8 Sekunden": the moment as it is read aloud to whoever cannot see it.
_MOMENT: Final = (
    rf"(?:(?P<hours>\d{{1,2}})\s{_HOURS},?\s)?(?P<minutes>\d{{1,2}})\s{_MINUTES},?\s"
    rf"(?:(?:and|et|und|y|e|en)\s)?(?P<seconds>\d{{1,2}})\s{_SECONDS}"
)
_SPELT: Final = re.compile(rf"\s*(?:(?P<name>[^\s:：<>\[\]\d][^:：<>\[\]\n?!]{{0,60}}?)\s{{1,9}})?{_MOMENT}\s*\Z")
_CLOCK: Final = re.compile(r"\s*(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>\d{2})\s*\Z")
#: "0 minutes 8 seconds0:08", as some browsers copy two lines.
_BOTH: Final = re.compile(rf"(?P<spelt>\s*{_MOMENT})\s*(?P<clock>(?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}})\s*\Z")
#: A word of a sentence, and no part of a name but "van", "dos" and the like.
_OF_SENTENCE: Final = re.compile(
    r"(?<!\S)(?!(?:van|von|vom|de|den|der|di|da|do|dos|das|del|della|du|la|le|el|al|bin|y|e)\s)[a-zß-ÿ]"
)
_ENDED: Final = re.compile(r"[.!?…][\"'”’»)]*\Z")


def with_heads(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with "Ida Holm — 0:08" for what such a pane prints above the words of a turn.

    That is the name, the moment spelt out, its clock, and both first ones in a line: all of them, or the first three,
    or the last two, or all but the first. Where somebody goes on, the first may lack, too, with the last or without.
    Lines that are no part of it stay.
    """
    lines = [part for line in lines for part in _parts(line)]
    spelt = [_SPELT.match(line) for line in lines]
    if not any(spelt):
        return lines
    often = Counter(its["name"] for its in spelt if its and its["name"])
    heads: list[str] = []
    skipped, speaker = False, None
    for line, below in zip(lines, [*spelt[1:], None], strict=True):
        if skipped:
            skipped = False
        elif clock := _CLOCK.match(line):
            whole = _take_name(heads, clock, below, speaker)
            named = _named_below(clock, below, whole, often)
            skipped = named is not None
            name = whole or named
            speaker = name or speaker
            heads.append(f"{name} — {line.strip()}" if name else line)
        else:
            heads.append(line)
    return heads


def _take_name(heads: list[str], clock: re.Match[str], below: re.Match[str] | None, speaker: str | None) -> str | None:
    """Take the moment spelt out, and the name above it, from the end of ``heads``; return whose it is, if it is there.

    Where that name lacks, the name ``below`` says whose it is, or else the ``speaker`` of the last turn goes on. It
    lacks where both are the same, and where a sentence stands in its place, or nothing does.
    """
    named = below["name"] if below and _moment(below) == _moment(clock) else None
    spelt = _SPELT.match(heads[-1]) if len(heads) > 1 or (heads and named) else None
    if spelt is None or spelt["name"] is not None:
        return None
    heads.pop()
    above = heads[-1].strip() if heads else ""
    is_said = not above or _ENDED.search(above) or (named and _OF_SENTENCE.search(above))
    whose = named or speaker
    goes_without = whose and above not in (named, speaker) and (named == speaker or is_said)
    return whose if goes_without else heads.pop().strip()


def _parts(line: str) -> Iterator[str]:
    """Yield ``line``, or the two that stand in it."""
    both = _BOTH.match(line)
    clock = _CLOCK.match(both["clock"]) if both else None
    yield from (both["spelt"], both["clock"]) if both and clock and _moment(both) == _moment(clock) else (line,)


def _named_below(
    clock: re.Match[str], below: re.Match[str] | None, above: str | None, often: Mapping[str, int]
) -> str | None:
    """Return the name in the line ``below`` a clock; None where that is no part of the head, but words of somebody.

    It has the same moment, and the name that stands ``above`` the clock; where none does, one that comes again as
    ``often`` has it, or that could be somebody's.
    """
    name = below["name"] if below else None
    if not below or not name or _moment(below) != _moment(clock):
        return None
    could_be = often[name] > 1 or not _OF_SENTENCE.search(name)
    return name if name == above or (above is None and could_be) else None


def _moment(found: re.Match[str]) -> int:
    """Return how many seconds after the beginning it was."""
    return 3600 * int(found["hours"] or 0) + 60 * int(found["minutes"]) + int(found["seconds"])

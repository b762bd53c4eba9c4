"""The cues of subtitles (WebVTT, SubRip): when each is shown, who speaks, and the words that the cue before lacks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from bot.reading.declared_turns import in_spoken_order
from bot.reading.endless_entities import without_endless
from bot.reading.text_lines import Line, split_lines

TIMES: Final = re.compile(r"\s*((?:\d+:)?\d{1,2}:\d{2})[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}")
#: Before a ">>" within a line, which says that somebody else speaks.
BEFORE_ARROW: Final = re.compile(r"(?<!\s)\s+(?=>{2,3}(?:\s|\Z))")
_VOICE: Final = re.compile(r"<v(?:\.[\w.-]+)?\s+([^<>]{1,80})>")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|\{\\[^{}\n]{1,40}\}")
#: What stands above the times of a cue in SubRip, also where no empty line parts it from the words above.
_NUMBER: Final = re.compile(r"\s*\d{1,6}\s*\Z")
#: What opens a comment, or what says how cues look, in WebVTT.
_UNSHOWN: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|\Z)")
#: Subtitles roll where so many cues begin with what the cue before ends with, and such a share of all does.
_LEAST_ROLLED, _ROLLED = 4, 0.5
#: No program shows more lines at once.
_MOST_LINES_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a cue."""

    #: Who speaks, where the file declares it.
    voice: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at once; there are words in each of its lines."""

    #: When it begins, as the file has it, without fractions of a second.
    time: str
    lines: tuple[Said, ...]


def cues_of(text: str) -> list[Cue]:
    """Return the cues of the subtitles ``text`` that have words.

    Where each cue shows the last lines of the one before again, as captions that roll do, they are said once.
    """
    cues = [cue for cue in _every_cue(split_lines(text)) if cue.lines]
    shared = [_lines_again(before, cue) for before, cue in pairwise(cues)]
    rolled = sum(again > 0 for again, _ in shared)
    if rolled < max(_LEAST_ROLLED, _ROLLED * len(shared)):
        return cues
    read = cues[:1]
    for cue, (again, goes_on) in zip(cues[1:], shared, strict=True):
        if goes_on:
            read[-1] = replace(read[-1], lines=(*read[-1].lines[:-1], cue.lines[again - 1]))
        if new := cue.lines[again:]:
            read.append(replace(cue, lines=new))
    return read


def _every_cue(lines: Sequence[Line]) -> Iterator[Cue]:
    """Yield all cues, also those without words."""
    begun = [(n, found[1]) for n, line in enumerate(lines) if (found := TIMES.match(line.words))]
    for (n, time), (end, _) in pairwise([*begun, (len(lines), "")]):
        yield Cue(time, tuple(_said(lines, n + 1, end)))


def _said(lines: Sequence[Line], start: int, end: int) -> Iterator[Said]:
    """Yield the lines with words of the cue that begins at line ``start``, as far as ``end``.

    It ends at an empty line; not at one of spaces, which is shown as it is, nor at one right below its times, unless
    that parts it from a comment.
    """
    voice: str | None = None
    for n in range(start, end):
        is_empty = not lines[n].words and n > start
        if is_empty or (n == start + 1 and not lines[start].words and _UNSHOWN.match(lines[n].words)):
            return
        if named := _VOICE.search(lines[n].words):
            voice = in_spoken_order(html.unescape(named[1]).strip())
        words = html.unescape(without_endless(_TAG.sub("", lines[n].words))).strip()
        if words and not _names_cue(lines, n):
            yield Said(voice, words)


def _names_cue(lines: Sequence[Line], n: int) -> bool:
    """Tell whether line ``n`` is what the cue is called whose times stand below: its number, mostly."""
    above = lines[n - 1].words.strip() if n else ""
    below = lines[n + 1].words if n + 1 < len(lines) else ""
    return TIMES.match(below) is not None and (not above or _NUMBER.match(lines[n].words) is not None)


def _lines_again(before: Cue, cue: Cue) -> tuple[int, bool]:
    """Return how many lines ``cue`` begins with that ``before`` ends with, and whether the last of them goes on."""
    shown = [line.words for line in before.lines[-_MOST_LINES_SHOWN:]]
    now = [line.words for line in cue.lines[:_MOST_LINES_SHOWN]]
    for size in range(min(len(shown), len(now)), 0, -1):
        same, goes_on = now[size - 1] == shown[-1], now[size - 1].startswith(shown[-1] + " ")
        if shown[-size:-1] == now[: size - 1] and (same or goes_on):
            return size, goes_on
    return 0, False

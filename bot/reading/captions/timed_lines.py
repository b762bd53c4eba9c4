"""Captions as people paste them from a page that shows them: a time, a line of words, and ">>" where turns begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.model.document import Document, Kind
from bot.reading.captions.cues import BEFORE_ARROW
from bot.reading.composing import Composer, Run
from bot.reading.text_lines import split_lines
from bot.text.arrows import arrows_between_sentences
from bot.text.clock import seconds_of

#: 0:07, [1:00:07], (0:07) words
_TIME: Final = re.compile(r"\s*[\[(]?(?P<time>(?:\d{1,2}:)?\d{1,3}:\d{2})[\])]?(?:\s*\Z|\s+(?=\S))")
_TURN: Final = re.compile(r">{2,3}\s*[^\s>]")
#: So many turns and times at least, so many lines for a time at most.
_LEAST_TURNS, _LEAST_TIMES, _LINES_A_TIME = 4, 4, 5
#: A chapter has a title of so many characters at most, which ends no sentence; nearly all times have one line of words.
_LONGEST_TITLE, _SINGLE = 100, 0.8
_TITLE: Final = re.compile(r"[^\Wa-zß-ÿ_].*[^\s.!?,;…。](?<!\.\.)\Z")
#: What the page shows below the captions: "English (auto-generated)".
_OF_PAGE: Final = re.compile(
    r"[^\W\d_]{3,20}\s\((?:auto-generated|automatisch erzeugt|générés? automatiquement|generad[oa]s? automáticamente"
    r"|gerad[oa]s? automaticamente)\)",
    re.IGNORECASE,
)


@dataclass
class _Stretch:
    """What stands between two times."""

    time: str
    lines: list[str] = field(default_factory=list)


def is_timed(text: str) -> bool:
    """Tell whether ``text`` is such captions: times count on, a few lines apart, and several turns begin with ">>"."""
    stretches = _stretches(text)
    times = [seconds_of(each.time) for each in stretches[1:]]
    lines = [line for each in stretches for line in each.lines]
    turns = sum((_TURN.match(line) is not None) + arrows_between_sentences(line, 0, len(line)) for line in lines)
    counted = len(times) >= _LEAST_TIMES and times == sorted(times)
    return turns >= _LEAST_TURNS and counted and len(lines) <= _LINES_A_TIME * len(times)


def read_timed(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the captions ``text``, a paragraph for each turn; times are its places.

    Titles of chapters, and what a page shows around captions, are left out; what stands above the first time stays.
    """
    composer = Composer(data, name)
    above, *stretches = _stretches(text)
    titled = _with_chapters(above, stretches)
    for line in above.lines:
        composer.add([Run(line)])
    turn: list[str] = []
    length, mark = 0, ""
    for stretch, title in titled:
        for words in _parts(stretch.lines, mark):
            mark = ">> " * (not words.strip(">"))
            if mark:
                continue
            if turn and _TURN.match(words):
                composer.add([Run("\n".join(turn))])
                turn, length = [], 0
            composer.place(stretch.time, ahead=length, seconds=seconds_of(stretch.time))
            turn.append(words)
            length += len(words) + 1
        if title:
            composer.add([Run("\n".join(turn))])
            composer.add([Run(title)], Kind.MARKUP)
            turn, length = [], 0
    composer.add([Run("\n".join(turn))])
    return composer.document(doubts)


def _parts(lines: Sequence[str], mark: str) -> Iterator[str]:
    """Yield ``lines`` in parts, each arrow at the head of one; a ``mark`` ended the line above the first."""
    for line in lines:
        parts = BEFORE_ARROW.split(mark + line)
        mark = ">> " * (not parts[-1].strip(">"))
        yield from parts


def _stretches(text: str) -> list[_Stretch]:
    """Return what stands above the first time, and below each."""
    found = [_Stretch("")]
    for line in split_lines(text):
        words = line.words.strip()
        if time := _TIME.match(words):
            found.append(_Stretch(time["time"]))
            words = words[time.end() :]
        if words:
            found[-1].lines.append(words)
    return found


def _with_chapters(above: _Stretch, stretches: Sequence[_Stretch]) -> list[tuple[_Stretch, str]]:
    """Take titles out of ``stretches``; return each with the one below it, empty where none is.

    So it is where times have one line of words, and some a title besides, but no second line that is none: captions of
    two lines may go on with a name. The first title stands ``above`` them all then.
    """
    has_one = sum(len(each.lines) == 1 for each in stretches) >= _SINGLE * len(stretches)
    is_single = has_one and all(_has_title(each) for each in stretches[:-1] if len(each.lines) > 1)
    found = [(each, _title_below(each) if is_single else "") for each in stretches]
    if above.lines and any(title and not _OF_PAGE.fullmatch(title) for _, title in found):
        first = above.lines.pop() if _is_title(above.lines[-1]) else ""
        found.insert(0, (_Stretch(""), first))
    return found


def _title_below(stretch: _Stretch) -> str:
    """Take the title of the chapter below out of ``stretch`` and return it, if there is one."""
    return stretch.lines.pop() if len(stretch.lines) > 1 and _has_title(stretch) else ""


def _has_title(stretch: _Stretch) -> bool:
    """Tell whether the last line of ``stretch`` could be the title of the chapter below, or of the page."""
    return _is_title(stretch.lines[-1]) or _OF_PAGE.fullmatch(stretch.lines[-1]) is not None


def _is_title(words: str) -> bool:
    return len(words) <= _LONGEST_TITLE and _TITLE.match(words) is not None

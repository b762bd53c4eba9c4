"""How the clock of a recording is read and written, and which times on a page are those of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

#: Nobody's recording is longer, in seconds: a hundred hours less one.
LATEST: Final = 359_999
#: A file may have hours of thousands of digits.
_DIGITS: Final = 9
#: 0:07, 00:12:30, (0: 00:14): the first of a stamp.
_FIRST: Final = re.compile(r"(?P<clock>\d{1,3}\s?:\s?\d{2}(?:\s?:\s?\d{2})?)(?!\d)")
#: Behind the time of a day: "3:02 PM", "15.02 Uhr".
_OF_DAY: Final = re.compile(r"[ap]\.?\s?m\b|\bUhr\b", re.IGNORECASE)
#: A recording of an event may begin hours after its clock does; a later hour is one of the day.
_LATEST_BEGINNING: Final = 3 * 3600
#: "0:07" is so far from the beginning at most where nothing shows that it is no hour of the night; no day has "24:10".
_EARLY, _HOURS = 5 * 60, 24
#: Of the times of a recording so few at most are misprinted, so that they do not count on.
_MISPRINTED: Final = 0.1
#: So many characters are said in a second at most, and so many seconds more are between two stamps by chance.
_FASTEST, _ROUNDED = 30, 5


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time that is printed before words."""

    seconds: int
    #: It has hours, minutes and seconds.
    whole: bool
    #: How many characters are said from it to the next one.
    said: int = 0


def seconds_of(clock: str) -> int:
    """Return how many seconds after the beginning "1:12:30" or "12:30" is; at most ``LATEST``."""
    seconds = 0
    for part in clock.split(":"):
        seconds = 60 * seconds + int(part[:_DIGITS])
    return min(seconds, LATEST)


def clock_of(seconds: int) -> str:
    """Return "0:12:30" for 750."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def stamp_in(words: str) -> Stamp | None:
    """Return the first time in ``words``, such as "[0:02 - 0:24]"; None where there is none, or one of a day."""
    found = _FIRST.search(words)
    if found is None or _OF_DAY.search(words):
        return None
    clock = "".join(found["clock"].split())
    return Stamp(seconds_of(clock), clock.count(":") > 1)


def are_of_recording(stamps: Sequence[Stamp]) -> bool:
    """Tell whether ``stamps``, in the order of a text, are times of a recording, and no hours of a day.

    - There are several, and they count on, but for a misprint.
    - They begin early.
    - Where none has hours, one is early or is no hour of a day, and not more is said between them than anybody can say.
    """
    if len(stamps) < 2 or stamps[0].seconds > _LATEST_BEGINNING:
        return False
    back = sum(after.seconds < before.seconds for before, after in pairwise(stamps))
    if back > _MISPRINTED * (len(stamps) - 1):
        return False
    if any(stamp.whole for stamp in stamps):
        return True
    no_hours = stamps[0].seconds < _EARLY or any(stamp.seconds >= 60 * _HOURS for stamp in stamps)
    said = sum(stamp.said for stamp in stamps[:-1])
    return no_hours and said <= _FASTEST * (stamps[-1].seconds - stamps[0].seconds + _ROUNDED)

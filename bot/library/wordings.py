"""Other words for a printed question, which people suggest and hosts accept: what is kept of them, and for how long."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import Final

from bot.model import Wording

#: After so many days a suggestion that no host has decided on is deleted.
DAYS_A_SUGGESTION_WAITS: Final = 30
#: Suggestions of one owner that wait at most; beyond that the oldest go.
MOST_WAITING: Final = 100
#: Accepted words of one owner at most: of each, the answer that it leads to is compared with every question once more.
MOST_ACCEPTED: Final = 500


class Standing(Enum):
    """What became of a suggestion; one that was refused is deleted."""

    SUGGESTED = "suggested"
    #: It counts, until a host undoes that.
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class StoredWording:
    """Other words for a question; who suggested them is not kept."""

    #: What it is called when it is decided on.
    number: int
    #: The interview.
    key: str
    wording: Wording
    standing: Standing
    #: When it was suggested, or accepted or undone, in UTC.
    day: dt.date

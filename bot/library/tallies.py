"""What is counted in a server: what was replied, and what members say of answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import Final

#: After so many days a vote only counts, and is nobody's any more.
DAYS_A_VOTE_IS_SOMEBODYS: Final = 60
#: Weeks whose replies are counted; older ones are deleted.
WEEKS_OF_REPLIES: Final = 26


class Outcome(Enum):
    """What became of a question."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    NOT_COVERED = "not_covered"


@dataclass(frozen=True, slots=True)
class Replies:
    """The replies of one week with the same outcome, from the same interview."""

    #: The Monday on which the week begins.
    week: dt.date
    outcome: Outcome
    #: The key of the interview that was quoted; "" for none.
    interview: str
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes on one exchange."""

    #: The key of the interview, and the mark of the exchange.
    interview: str
    exchange: str
    #: How many say that it answers, and how many that it does not.
    answers: int
    does_not: int


@dataclass(frozen=True, slots=True)
class CastVote:
    """What one person says of an exchange."""

    #: Discord's id of the server.
    server: str
    interview: str
    exchange: str
    answers: bool
    at: dt.datetime

"""What members of a server say of answers: how many say what, and what one of them has said."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

#: After so many days a vote only counts, and is nobody's any more.
DAYS_A_VOTE_IS_SOMEBODYS: Final = 60


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

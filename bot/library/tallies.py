"""How many members of a server say of an answer that it is one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes on one exchange."""

    #: The key of the interview, and the mark of the exchange.
    interview: str
    exchange: str
    #: How many say that it answers, and how many that it does not.
    answers: int
    does_not: int

"""What is now, and how a moment is written down: UTC, whole seconds; and its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

#: Returns the present moment.
Clock = Callable[[], dt.datetime]


def now_in_utc() -> dt.datetime:
    """Return the present moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def write_time(at: dt.datetime) -> str:
    """Return ``at`` in UTC as ``2026-01-31T12:00:00Z``; two of them stand in the order of time."""
    # On Linux, strftime writes the year 999 with three digits.
    return f"{at.astimezone(dt.UTC).replace(microsecond=0, tzinfo=None).isoformat()}Z"


def write_day(at: dt.datetime) -> str:
    """Return the day of ``at`` in UTC as ``2026-01-31``; two of them stand in the order of time."""
    return at.astimezone(dt.UTC).date().isoformat()


def read_time(written: str) -> dt.datetime:
    """Return the time that ``write_time`` wrote; raise ValueError when it is none."""
    return dt.datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=dt.UTC)


def still_to_come(written: str | None, clock: Clock) -> dt.datetime | None:
    """Return the time that ``write_time`` wrote; None for none, and where it is not later than now."""
    moment = read_time(written) if written else None
    return moment if moment and clock() < moment else None

from __future__ import annotations

import datetime as dt

from bot.library.store.counts import Counts, forget_weeks, monday
from bot.library.store.libraries import Libraries
from bot.library.tallies import WEEKS_OF_REPLIES, Outcome, Replies
from library.building import AT, Opening

MONDAY = dt.date(2024, 4, 29)


def test_replies_are_counted_by_week_outcome_and_interview(libraries: Libraries) -> None:
    counts = Counts.of(libraries, 7)

    counts.count([(Outcome.ANSWERED, "talk"), (Outcome.NOT_COVERED, "")])
    counts.count([(Outcome.ANSWERED, "talk"), (Outcome.ANSWERED, "other")])

    assert counts.weeks() == (
        Replies(MONDAY, Outcome.ANSWERED, "other", 1),
        Replies(MONDAY, Outcome.ANSWERED, "talk", 2),
        Replies(MONDAY, Outcome.NOT_COVERED, "", 1),
    )


def test_what_is_counted_in_one_server_no_other_sees(libraries: Libraries) -> None:
    Counts.of(libraries, 7).count([(Outcome.ANSWERED, "talk")])

    assert Counts.of(libraries, 8).weeks() == ()


def test_a_week_begins_on_monday_in_utc() -> None:
    late = dt.datetime(2024, 5, 5, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-2)))

    assert (monday(AT), monday(late)) == (MONDAY, dt.date(2024, 5, 6))


def test_weeks_that_are_too_long_ago_are_deleted(opening: Opening) -> None:
    now = [AT]
    libraries = opening(clock=lambda: now[0])
    counts = Counts.of(libraries, 7)
    for _ in range(2):
        counts.count([(Outcome.ANSWERED, "talk")])
        now[0] += dt.timedelta(weeks=1)

    now[0] = AT + dt.timedelta(weeks=WEEKS_OF_REPLIES)
    forget_weeks(libraries)

    assert [row.week for row in counts.weeks()] == [MONDAY + dt.timedelta(weeks=1)]


def test_counts_go_with_the_server(libraries: Libraries) -> None:
    counts = Counts.of(libraries, 7)
    counts.count([(Outcome.SUGGESTED, "")])

    libraries.of(7).clear()

    assert counts.weeks() == ()

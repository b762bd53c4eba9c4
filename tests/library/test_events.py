from __future__ import annotations

import datetime as dt

import pytest

from bot.library import difference
from bot.library.events import Event, What
from bot.library.times import read_time, write_time
from library.building import AT, short

TALK, CHANGED = short("talk").interview, short("talk", fish="eel").interview
FIRST, SECOND = (exchange.id for exchange in TALK.exchanges)


def test_what_is_published_for_the_first_time_is_added_with_all_its_exchanges() -> None:
    event = Event.of(difference(None, TALK), AT)

    assert event == Event("talk", AT, What.ADDED, TALK.source.sha256, added=(FIRST, SECOND))


def test_what_takes_the_place_of_another_version_has_changed_with_those_that_differ() -> None:
    event = Event.of(difference(TALK, CHANGED), AT)

    assert event == Event("talk", AT, What.CHANGED, CHANGED.source.sha256, changed=(SECOND,))


@pytest.mark.parametrize(
    "event",
    [
        Event("talk", AT, What.REMOVED, "ab" * 32),
        Event("talk", AT, What.CHANGED, "ab" * 32, ("1" * 8,), ("2" * 8, "3" * 8), ("4" * 8,)),
    ],
)
def test_an_event_is_read_as_it_was_written(event: Event) -> None:
    written = (event.key, write_time(event.at), event.what.value, event.sha256, event.exchanges())

    assert Event.told(*written) == event


@pytest.mark.parametrize(
    ("at", "what", "exchanges", "wrong"),
    [
        ("yesterday", "added", "{}", "yesterday"),
        ("2024-05-01T12:00:00Z", "burnt", "{}", "burnt"),
        ("2024-05-01T12:00:00Z", "added", "", "Expecting value"),
        ("2024-05-01T12:00:00Z", "added", "[]", "no ids"),
        ("2024-05-01T12:00:00Z", "added", '{"lost": []}', "no ids"),
        ("2024-05-01T12:00:00Z", "added", '{"added": [1]}', "no ids"),
        ("2024-05-01T12:00:00Z", "added", '{"added": 1}', "no ids"),
    ],
)
def test_what_makes_no_sense_is_no_event(at: str, what: str, exchanges: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        Event.told("talk", at, what, "ab" * 32, exchanges)


def test_a_time_is_written_in_utc_to_the_second() -> None:
    noon_in_paris = dt.datetime(2024, 5, 1, 14, 0, 0, 999, tzinfo=dt.timezone(dt.timedelta(hours=2)))

    assert write_time(noon_in_paris) == "2024-05-01T12:00:00Z"
    assert read_time("2024-05-01T12:00:00Z") == AT

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.errors import LibraryUnavailableError
from bot.library import Description, Draft
from bot.library.results import Kept
from bot.library.store.counts import Counts
from bot.library.store.databases import sqlite_url
from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries
from bot.library.tallies import Outcome
from library.building import TALK, Days, Opening, opened, short

WEEK = dt.timedelta(days=7)
HERE, LEFT = 1, 2


def with_two_servers(libraries: Libraries) -> None:
    for server in (HERE, LEFT):
        said = Description(outlet="The Harbour Post", date="2024-03-01")
        libraries.of(server).add(Draft.read(TALK, "talk.txt", said))
        Desk.of(libraries, server).prefer(lambda wished: type(wished)(private=True))


def kept(libraries: Libraries, server: int) -> tuple[int, int, bool]:
    """Return what is kept of ``server``: interviews, events, and whether its wishes are."""
    library = libraries.of(server)
    return len(library.stored()), len(library.history()), Desk.of(libraries, server).preferences().private


def test_what_is_of_a_server_that_was_left_is_removed_after_the_days_of_grace_and_nothing_else(
    opening: Opening,
) -> None:
    days = Days()
    libraries = opening(clock=days)
    with_two_servers(libraries)

    left = libraries.departures.settle([HERE])
    days.now += WEEK - dt.timedelta(seconds=1)
    too_early = libraries.departures.remove_due(WEEK)
    before = kept(libraries, LEFT)
    days.now += dt.timedelta(seconds=1)
    removed = libraries.departures.remove_due(WEEK)

    assert (left, too_early, removed) == ({LEFT: frozenset({Kept.INTERVIEWS, Kept.SETTINGS, Kept.HISTORY})}, 0, 1)
    assert (before, kept(libraries, LEFT), kept(libraries, HERE)) == ((1, 1, True), (0, 0, False), (1, 1, True))


def test_a_server_that_is_joined_again_keeps_everything_and_its_days_begin_anew(opening: Opening) -> None:
    days = Days()
    libraries = opening(clock=days)
    with_two_servers(libraries)
    libraries.departures.settle([HERE])
    served_meanwhile = libraries.of(LEFT).interviews()
    days.now += WEEK

    libraries.departures.settle([HERE, LEFT])
    removed = libraries.departures.remove_due(WEEK)

    assert (served_meanwhile, removed, len(libraries.of(LEFT).interviews())) == ((), 0, 1)


def test_where_a_copy_cannot_be_changed_everything_stays_until_it_can(tmp_path: Path) -> None:
    days = Days()
    libraries = opened(sqlite_url(tmp_path / "library.db"), clock=days)
    with_two_servers(libraries)
    libraries.departures.settle([HERE])
    days.now += WEEK
    copy = tmp_path / "library.db.0001-20250101T000000.backup"
    copy.write_bytes(b"no database" * 100)

    with pytest.raises(LibraryUnavailableError, match=r"0001-20250101T000000\.backup.*; move it away"):
        libraries.departures.remove_due(WEEK)
    before = kept(libraries, LEFT)
    copy.unlink()
    removed = libraries.departures.remove_due(WEEK)
    libraries.close()

    assert (before, removed) == ((1, 1, True), 1)


def test_a_server_of_which_only_counts_are_kept_is_not_silenced_and_loses_them_in_time(opening: Opening) -> None:
    days = Days()
    libraries = opening(clock=days, built_in=lambda: (short("sea").interview,))
    counts = Counts.of(libraries, LEFT)
    counts.count([(Outcome.ANSWERED, "sea")])

    left = libraries.departures.settle([HERE])
    served = [interview.key for interview in libraries.of(LEFT).interviews()]
    days.pass_by(7)
    removed = libraries.departures.remove_due(WEEK)

    assert (left, served, removed) == ({LEFT: frozenset({Kept.COUNTS})}, ["sea"], 1)
    assert counts.weeks() == ()

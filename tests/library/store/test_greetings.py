from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sqlalchemy import select

from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries
from bot.library.store.tables import greeting
from library.building import AT, Opening, short

DAY = dt.timedelta(days=1)
LATER = AT + dt.timedelta(seconds=1)


def started_before(libraries: Libraries) -> None:
    """Let the bot have been started with these libraries before, in no server."""
    libraries.greetings.claim({})


def test_a_server_that_joins_is_greeted_once_whatever_is_told_of_it_later(libraries: Libraries) -> None:
    claims = [libraries.greetings.claim({1: at, 2: at}) for at in (None, None, LATER)]

    assert claims == [{1, 2}, frozenset(), frozenset()]


def test_it_is_remembered_where_the_database_is_opened_again(opening: Opening) -> None:
    opening().greetings.claim({1: None})

    assert opening().greetings.claim({1: LATER, 2: LATER}) == {2}


def test_what_was_joined_before_the_first_start_is_greeted_if_that_was_within_a_day(libraries: Libraries) -> None:
    joined = {1: AT - DAY, 2: AT - DAY + dt.timedelta(seconds=1)}

    assert libraries.greetings.claim(joined) == {2}


def test_of_the_servers_of_a_database_in_use_none_is_greeted_that_was_joined_before(libraries: Libraries) -> None:
    libraries.of(1).add(short("talk"))
    hundreds = {server: AT - dt.timedelta(seconds=1) for server in range(2, 400)}

    assert libraries.greetings.claim(hundreds) == frozenset()
    assert libraries.greetings.claim({**hundreds, 400: LATER}) == {400}


def test_a_library_of_the_terminal_alone_makes_no_database_in_use(libraries: Libraries) -> None:
    libraries.of("terminal").add(short("talk"))

    assert libraries.greetings.claim({1: AT}) == {1}


def test_who_has_interviews_or_has_chosen_something_is_not_greeted(libraries: Libraries) -> None:
    started_before(libraries)
    libraries.of(1).add(short("talk"))
    Desk.of(libraries, 2).prefer(lambda wished: replace(wished, private=True))

    assert libraries.greetings.claim({1: None, 2: LATER, 3: LATER}) == {3}


def test_who_removes_everything_is_not_greeted_again_and_who_left_is_forgotten(libraries: Libraries) -> None:
    libraries.greetings.claim({1: None, 2: None})

    libraries.of(1).clear()
    libraries.departures.settle([1])
    libraries.departures.remove_due(dt.timedelta())

    with libraries.database.reading() as connection:
        assert sorted(connection.execute(select(greeting.c.owner)).scalars()) == ["1", "terminal"]
    assert libraries.greetings.claim({1: LATER, 2: LATER}) == {2}

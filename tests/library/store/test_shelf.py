from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.library import BUILT_IN, What
from bot.library.events import Event
from bot.library.record import Record
from bot.library.store.libraries import Libraries
from bot.library.store.shelf import Records, Shelf, Size
from library.building import AT, short

NOW = "2024-05-01T12:00:00Z"


@pytest.fixture
def shelf(libraries: Libraries) -> Iterator[Shelf]:
    """Yield the shelf of an owner who has nothing yet, in a transaction."""
    with libraries.database.writing() as connection:
        shelf = Shelf(connection, "7")
        shelf.open()
        yield shelf


def record(key: str, fish: str = "herring") -> Record:
    draft = short(key, fish=fish)
    return Record.of(draft, draft.interview, NOW)


def test_a_record_is_found_as_it_was_put(shelf: Shelf) -> None:
    assert shelf.put(record("talk"))

    assert shelf.records() == Records((record("talk"),))
    stored = shelf.find("talk")
    assert stored
    assert (stored.interview, stored.added, stored.withdrawn) == (short("talk").interview, AT, None)
    assert shelf.find("other") is None


def test_only_what_is_different_is_a_change(shelf: Shelf) -> None:
    changes = [shelf.put(record("talk", fish)) for fish in ("herring", "herring", "eel", "eel")]

    assert changes == [True, False, True, False]


def test_what_is_withdrawn_stays_with_the_moment_of_it(shelf: Shelf) -> None:
    shelf.put(record("one"))
    shelf.put(record("two"))

    shelf.set_withdrawn("one", NOW)

    assert [(s.key, s.withdrawn) for s in shelf.contents().readable] == [("one", AT), ("two", None)]


def test_the_size_counts_interviews_bytes_and_sentences(shelf: Shelf) -> None:
    assert shelf.size() == Size(0, 0, 0)

    shelf.put(record("talk"))

    assert shelf.size() == Size(1, len(short("talk").data), 4)


@pytest.mark.parametrize(
    ("sizes", "exceeds"), [((1, 1, 1), False), ((2, 0, 0), True), ((0, 2, 0), True), ((0, 0, 2), True)]
)
def test_a_size_exceeds_another_in_any_respect(sizes: tuple[int, int, int], exceeds: bool) -> None:
    assert Size(*sizes).exceeds(Size(1, 1, 1)) is exceeds


def test_a_shelf_has_the_version_of_what_was_on_it_when_it_was_closed(shelf: Shelf) -> None:
    assert shelf.version() == BUILT_IN
    shelf.put(record("talk"))
    shelf.close()
    full = shelf.version()
    shelf.remove("talk")
    shelf.close()

    assert len(full) == 16
    assert shelf.version() == BUILT_IN


def test_events_are_told_in_order(shelf: Shelf) -> None:
    told = [Event(key, AT, What.ADDED, "ab" * 32, added=("0" * 8,)) for key in ("one", "two", "one")]

    for event in told:
        shelf.tell(event)

    assert shelf.events() == tuple(told)
    assert shelf.events("two") == (told[1],)

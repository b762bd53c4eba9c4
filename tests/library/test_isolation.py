"""Whatever is done to one library, another does not notice, and nothing of it is seen there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import event

from bot.errors import NotStoredError
from bot.library import TERMINAL, Archive
from bot.library.store.libraries import Libraries, Library
from library.building import short

OURS, THEIRS = "Qwertzburg", "Asdfgham"
LATER = dt.datetime(2999, 1, 31, tzinfo=dt.UTC)
#: Every verb of a library, on an interview with a key that both libraries have.
VERBS: dict[str, Callable[[Library], Any]] = {
    "version": lambda library: library.version,
    "snapshot": lambda library: library.snapshot(),
    "interviews": lambda library: library.interviews(),
    "contents": lambda library: (library.contents(), library.contents("talk"), library.contents("secret")),
    "check": lambda library: library.check(("talk", "secret")),
    "stored": lambda library: library.stored(),
    "find": lambda library: library.find("talk"),
    "get": lambda library: library.get("talk"),
    "same_file": lambda library: library.same_file(short("talk", town=OURS).source.sha256),
    "diff": lambda library: library.diff(short("talk", town=OURS, fish="eel")),
    "opens": lambda library: library.opens(short("talk", town=OURS, fish="eel")),
    "add": lambda library: library.add(short("talk", town=OURS, fish="eel")),
    "bring_back": lambda library: library.bring_back("talk", 1),
    "remove": lambda library: library.remove("talk"),
    "clear": lambda library: library.clear(),
    "withdraw": lambda library: library.withdraw("talk"),
    "restore": lambda library: library.restore("talk"),
    "withdraw_answer": lambda library: library.withdraw_answer("talk", library.get("talk").interview.exchanges[0].mark),
    "restore_answer": lambda library: library.restore_answer("talk", library.get("talk").interview.exchanges[0].mark),
    "embargo": lambda library: library.embargo("talk", LATER),
    "embargo_answer": lambda library: library.embargo_answer(
        "talk", library.get("talk").interview.exchanges[0].mark, LATER
    ),
    "history": lambda library: (library.history(), library.history("talk")),
    "export": lambda library: Archive.read(library.export().archive, "x"),
    "import_archive": lambda library: library.import_archive(Archive.read(library.export().archive, "x")),
}
#: What a verb is given besides the key.
BESIDES: dict[str, tuple[object, ...]] = {
    "bring_back": (1,),
    "withdraw_answer": ("1",),
    "restore_answer": ("1",),
    "embargo": (LATER,),
    "embargo_answer": ("1", LATER),
}
OWNERS = [(TERMINAL, 1), (1, 12)]


def seen(library: Library) -> tuple[object, ...]:
    """Return everything that a library shows."""
    return (library.snapshot(), library.stored(), library.history(), library.export().archive)


@pytest.fixture(params=OWNERS, ids=str)
def pair(request: pytest.FixtureRequest, libraries: Libraries) -> tuple[Library, Library]:
    """Return two libraries with interviews of the same key, and one more in the second."""
    ours, theirs = map(libraries.of, request.param)
    ours.add(short("talk", town=OURS))
    theirs.add(short("talk", town=THEIRS))
    theirs.add(short("secret", town=THEIRS))
    return ours, theirs


def test_every_verb_is_tried() -> None:
    public = {name for name in vars(Library) if not name.startswith("_")} - {"owner"}

    assert set(VERBS) == public


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_on_one_library_shows_nothing_of_another_and_is_not_noticed_there(
    pair: tuple[Library, Library], verb: str
) -> None:
    ours, theirs = pair
    theirs.withdraw("secret")
    before = seen(theirs)

    shown = VERBS[verb](ours)

    assert THEIRS not in str(shown)
    assert "secret" not in str(shown)
    assert seen(theirs) == before


@pytest.mark.parametrize(
    "verb", ["get", "bring_back", "remove", "withdraw", "restore", "withdraw_answer", "restore_answer", "embargo"]
)
def test_an_interview_of_another_library_is_as_unknown_as_any(pair: tuple[Library, Library], verb: str) -> None:
    ours, theirs = pair
    before = seen(theirs)

    with pytest.raises(NotStoredError) as caught:
        getattr(ours, verb)("secret", *BESIDES.get(verb, ()))
    with pytest.raises(NotStoredError) as unknown:
        getattr(ours, verb)("nowhere", *BESIDES.get(verb, ()))

    assert str(caught.value) == str(unknown.value).replace("nowhere", "secret")
    assert seen(theirs) == before


@pytest.fixture
def statements(libraries: Libraries) -> Iterator[list[tuple[str, Any]]]:
    """Yield the list of all statements that are executed from now on, with their parameters."""
    told: list[tuple[str, Any]] = []

    def tell(_c: object, _cursor: object, statement: str, parameters: Any, _context: object, _many: bool) -> None:
        told.append((statement, parameters))

    event.listen(libraries.database.engine, "before_cursor_execute", tell)
    yield told
    event.remove(libraries.database.engine, "before_cursor_execute", tell)


@pytest.mark.parametrize("verb", VERBS)
def test_every_statement_names_the_owner(libraries: Libraries, statements: list[tuple[str, Any]], verb: str) -> None:
    library = libraries.of(7)
    library.add(short("talk"))
    statements.clear()

    VERBS[verb](library)

    ours = [(s, p) for s, p in statements if any(f" {table}" in s for table in ("library", "interview", "event"))]
    assert ours
    for statement, parameters in ours:
        values = parameters.values() if isinstance(parameters, dict) else parameters
        assert "owner" in statement
        assert "7" in [str(value) for value in values], statement

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.errors import LibraryFullError, NotStoredError
from bot.library import Location
from bot.library.store import accepted_words, stored_wordings
from bot.library.store.libraries import Libraries
from bot.library.store.stored_wordings import StoredWordings, forget_suggestions
from bot.library.wordings import Standing, StoredWording
from bot.model import Wording
from library.building import AT, Opening, short

WORDS = Wording("0a1b2c3d", "Which food is there?")
OTHER = Wording("0a1b2c3d", "What is for dinner?")


def served(libraries: Libraries, owner: int) -> list[tuple[Wording, ...]]:
    return [interview.wordings for interview in libraries.of(owner).interviews()]


def test_what_is_suggested_counts_once_it_is_accepted_and_no_more_once_that_is_undone(libraries: Libraries) -> None:
    libraries.of(7).add(short("talk"))
    wordings = StoredWordings.of(libraries, 7)
    plain = libraries.of(7).version

    number = wordings.suggest("talk", WORDS).number
    suggested = served(libraries, 7), libraries.of(7).version
    wordings.decide(number, Standing.ACCEPTED)
    accepted = served(libraries, 7), libraries.of(7).version != plain
    wordings.decide(number, Standing.SUGGESTED)
    undone = served(libraries, 7), libraries.of(7).version

    assert suggested == undone == ([()], plain)
    assert accepted == ([(WORDS,)], True)


def test_all_are_listed_with_their_standing(libraries: Libraries) -> None:
    wordings = StoredWordings.of(libraries, 7)
    first, second = wordings.suggest("talk", WORDS), wordings.suggest("other", OTHER)
    before = wordings.decide(second.number, Standing.ACCEPTED)

    assert first == StoredWording(first.number, "talk", WORDS, Standing.SUGGESTED, AT.date())
    assert before == second
    assert wordings.all() == (
        first,
        StoredWording(second.number, "other", OTHER, Standing.ACCEPTED, AT.date()),
    )


def test_what_was_suggested_or_accepted_already_stays_as_it_is(libraries: Libraries) -> None:
    wordings = StoredWordings.of(libraries, 7)
    number = wordings.suggest("talk", WORDS).number
    wordings.decide(number, Standing.ACCEPTED)

    again = wordings.suggest("talk", WORDS)

    assert (again.number, again.standing, len(wordings.all())) == (number, Standing.ACCEPTED, 1)


def test_what_is_refused_is_in_the_file_no_more(libraries: Libraries) -> None:
    wordings = StoredWordings.of(libraries, 7)
    number = wordings.suggest("talk", WORDS).number

    wordings.decide(number, None)

    assert wordings.all() == ()
    file = libraries.database.file
    if file:
        assert not [p for p in file.parent.iterdir() if b"Which food" in p.read_bytes()]


def test_the_wordings_of_another_owner_cannot_be_decided_on(libraries: Libraries) -> None:
    number = StoredWordings.of(libraries, 7).suggest("talk", WORDS).number

    with pytest.raises(NotStoredError, match="no other words"):
        StoredWordings.of(libraries, 8).decide(number, Standing.ACCEPTED)

    assert [w.standing for w in StoredWordings.of(libraries, 7).all()] == [Standing.SUGGESTED]


def test_of_too_many_suggestions_the_oldest_goes_but_none_that_was_accepted(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_wordings, "MOST_WAITING", 2)
    wordings = StoredWordings.of(libraries, 7)
    accepted = wordings.suggest("talk", Wording("1", "a"))
    wordings.decide(accepted.number, Standing.ACCEPTED)

    for words in "bcd":
        wordings.suggest("talk", Wording("1", words))

    assert [w.wording.words for w in wordings.all()] == ["a", "c", "d"]


def test_one_more_than_the_most_is_not_accepted(libraries: Libraries, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accepted_words, "MOST_ACCEPTED", 1)
    wordings = StoredWordings.of(libraries, 7)
    first, second = wordings.suggest("talk", WORDS), wordings.suggest("talk", OTHER)
    wordings.decide(first.number, Standing.ACCEPTED)

    with pytest.raises(LibraryFullError):
        wordings.decide(second.number, Standing.ACCEPTED)

    assert [w.standing for w in wordings.all()] == [Standing.ACCEPTED, Standing.SUGGESTED]


def test_a_suggestion_that_nobody_decides_on_is_deleted_after_thirty_days(opening: Opening) -> None:
    opened = opening()
    wordings = StoredWordings.of(opened, 7)
    wordings.suggest("talk", WORDS)
    wordings.decide(wordings.suggest("talk", OTHER).number, Standing.ACCEPTED)

    forget_suggestions(opening(clock=lambda: AT + dt.timedelta(days=29)))
    before = len(wordings.all())
    forget_suggestions(opening(clock=lambda: AT + dt.timedelta(days=30)))

    assert before == 2
    assert [w.wording for w in wordings.all()] == [OTHER]


def test_they_go_with_their_interview_and_with_everything_of_their_owner(libraries: Libraries) -> None:
    for key in ("talk", "other"):
        libraries.of(7).add(short(key))
        StoredWordings.of(libraries, 7).suggest(key, WORDS)

    libraries.of(7).remove("talk")
    left = [w.key for w in StoredWordings.of(libraries, 7).all()]
    libraries.of(7).clear()

    assert left == ["other"]
    assert StoredWordings.of(libraries, 7).all() == ()


def test_what_is_read_from_the_file_without_sqlalchemy_has_them_too(opening: Opening, url: str, tmp_path: Path) -> None:
    opened = opening()
    opened.of("terminal").add(short("talk"))
    wordings = StoredWordings.of(opened, "terminal")
    wordings.decide(wordings.suggest("talk", WORDS).number, Standing.ACCEPTED)
    wordings.suggest("talk", OTHER)
    file = opened.database.file

    found = (Location(file.parent) if file else Location(tmp_path, url)).contents("terminal")

    assert [s.interview.wordings for s in found.readable] == [(WORDS,)]
    assert found == opened.of("terminal").contents()

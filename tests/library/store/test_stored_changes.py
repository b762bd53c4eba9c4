"""What hosts changed is told in order, and undone; who it was is kept only where that is wished."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.library import TERMINAL, Archive
from bot.library.changes import Change, ChangedByPerson, Host, Obstacle, obstacles
from bot.library.events import What
from bot.library.preferences import Preferences
from bot.library.store import databases, stored_changes
from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries, Library
from bot.library.store.stored_changes import StoredChanges, delete_of_person, forget_changes, of_person
from bot.library.store.stored_wordings import StoredWordings
from bot.library.wordings import Standing
from bot.model import Wording
from library.building import AT, Opening, short

ANN, BO = Host(1, "Ann"), Host(2, "Bo")
LATER = dt.datetime(2999, 1, 31, tzinfo=dt.UTC)


def told(libraries: Libraries, owner: str | int = 7) -> list[tuple[What, Obstacle | None]]:
    return [(change.event.what, obstacle) for change, obstacle in StoredChanges.of(libraries, owner).all()]


def who(libraries: Libraries, owner: int = 7) -> list[str]:
    return [change.who for change, _ in StoredChanges.of(libraries, owner).all()]


def undo_last(libraries: Libraries) -> Obstacle | None:
    changes = StoredChanges.of(libraries, 7)
    return changes.undo(changes.all()[0][0].number)


def undo_the_new_version(libraries: Libraries) -> Obstacle | None:
    changes = StoredChanges.of(libraries, 7)
    (number,) = [change.number for change, _ in changes.all() if change.event.what is What.CHANGED]
    return changes.undo(number)


def choose(libraries: Libraries, language: str) -> None:
    Desk.of(libraries, 7).prefer(lambda before: replace(before, language=language))


def decide(libraries: Libraries, standing: Standing | None) -> None:
    wordings = StoredWordings.of(libraries, 7)
    wordings.decide(wordings.all()[0].number, standing)


def keep_names(libraries: Libraries, owner: int = 7) -> None:
    Desk.of(libraries, owner).prefer(lambda before: replace(before, names=True))


@pytest.mark.parametrize(
    "change",
    [
        lambda library: library.add(short("other")),
        lambda library: library.add(short("talk", fish="eel")),
        lambda library: library.withdraw("talk"),
        lambda library: library.withdraw_answer("talk", "1"),
        lambda library: library.embargo("talk", LATER),
        lambda library: library.embargo_answer("talk", "1", LATER),
    ],
    ids=["publish", "replace", "withdraw", "withdraw an answer", "embargo", "embargo of an answer"],
)
def test_what_is_undone_is_served_as_before(libraries: Libraries, change: Callable[[Library], object]) -> None:
    library = libraries.of(7)
    library.add(short("talk"))
    before = library.interviews()

    change(library)
    changed = library.interviews()
    refused = undo_last(libraries)

    assert changed != before
    assert (refused, library.interviews()) == (None, before)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (lambda library: library.withdraw("talk"), lambda library: library.restore("talk")),
        (lambda library: library.withdraw_answer("talk", "1"), lambda library: library.restore_answer("talk", "1")),
        (lambda library: library.embargo("talk", LATER), lambda library: library.embargo("talk", None)),
        (
            lambda library: library.embargo_answer("talk", "1", LATER),
            lambda library: library.embargo_answer("talk", "1", None),
        ),
    ],
    ids=["restore", "restore an answer", "end of an embargo", "end of an embargo of an answer"],
)
def test_what_was_served_again_is_hidden_again(
    libraries: Libraries, first: Callable[[Library], object], then: Callable[[Library], object]
) -> None:
    library = libraries.of(7)
    library.add(short("talk"))
    first(library)
    hidden = library.interviews()

    then(library)
    refused = undo_last(libraries)

    assert (refused, library.interviews()) == (None, hidden)


def test_an_interview_that_came_from_an_archive_is_withdrawn_and_one_that_was_there_is_as_before(
    libraries: Libraries,
) -> None:
    there, other = libraries.of(7), libraries.of(8)
    other.add(short("talk"))
    other.add(short("goats"))
    there.add(short("talk", fish="eel"))
    before = there.interviews()
    there.import_archive(Archive.read(other.export().archive, "x.zip"))
    taken = [c.number for c, _ in StoredChanges.of(libraries, 7).all() if c.event.what is What.IMPORTED]

    refused = [StoredChanges.of(libraries, 7).undo(number) for number in taken]

    assert (refused, there.interviews()) == ([None, None], before)


HIDING: Sequence[tuple[What, Callable[[Library], object]]] = (
    (What.WITHDRAWN, lambda library: library.withdraw("talk")),
    (What.WITHHELD, lambda library: library.withdraw_answer("talk", "1")),
    (What.TIMED, lambda library: library.embargo("talk", LATER)),
    (What.HELD, lambda library: library.embargo_answer("talk", "1", LATER)),
)


@pytest.mark.parametrize(("what", "hide"), HIDING, ids=[what.value for what, _ in HIDING])
def test_what_an_archive_hides_is_told_and_undone_as_what_a_host_hides(
    libraries: Libraries, what: What, hide: Callable[[Library], object]
) -> None:
    there, other = libraries.of(7), libraries.of(8)
    for library in (there, other):
        library.add(short("talk"))
    before = there.interviews()
    hide(other)

    there.import_archive(Archive.read(other.export().archive, "x.zip"))
    imported = told(libraries)
    refused = undo_last(libraries)

    assert imported[0] == (what, None)
    assert What.IMPORTED not in [what for what, _ in imported]
    assert (refused, there.interviews()) == (None, before)


@pytest.mark.parametrize(("what", "hide"), HIDING, ids=[what.value for what, _ in HIDING])
def test_a_version_of_an_archive_that_hides_something_too_is_undone_apart_from_that(
    libraries: Libraries, what: What, hide: Callable[[Library], object]
) -> None:
    there, other = libraries.of(7), libraries.of(8)
    there.add(short("talk"))
    before = there.interviews()
    other.add(short("talk", fish="eel"))
    hide(other)
    there.import_archive(Archive.read(other.export().archive, "x.zip"))
    hidden, imported = (change.number for change, _ in StoredChanges.of(libraries, 7).all()[:2])

    first = StoredChanges.of(libraries, 7).undo(imported)
    between = there.interviews(), "herring" in there.get("talk").interview.source.text
    then = StoredChanges.of(libraries, 7).undo(hidden)

    assert (first, then) == (None, None)
    assert between != (before, True)
    assert between[1]
    assert there.interviews() == before


def test_an_undo_is_a_change_that_can_be_undone(libraries: Libraries) -> None:
    library = libraries.of(7)
    library.add(short("talk"))
    library.add(short("talk", fish="eel"))
    replaced = library.interviews()

    undo_last(libraries)
    refused = undo_last(libraries)

    assert (refused, library.interviews()) == (None, replaced)
    assert told(libraries) == [
        (What.CHANGED, None),
        (What.CHANGED, Obstacle.SINCE),
        (What.CHANGED, Obstacle.SINCE),
        (What.ADDED, Obstacle.SINCE),
    ]


def test_what_is_withdrawn_stays_so_when_the_version_before_is_back(libraries: Libraries) -> None:
    library = libraries.of(7)
    library.add(short("talk"))
    library.add(short("talk", fish="eel"))
    library.withdraw_answer("talk", "1")
    library.withdraw("talk")

    refused = undo_the_new_version(libraries)
    stored = library.get("talk")

    assert refused is None
    assert "herring" in stored.interview.source.text
    assert (stored.withdrawn is not None, len(stored.withheld)) == (True, 1)


def test_what_was_restored_since_is_served_when_the_version_before_is_back(libraries: Libraries) -> None:
    library = libraries.of(7)
    library.add(short("talk"))
    before = library.interviews()
    library.withdraw("talk")
    library.add(short("talk", fish="eel"))
    library.restore("talk")

    refused = undo_the_new_version(libraries)

    assert (refused, library.interviews()) == (None, before)


def test_the_moments_chosen_last_hold_when_the_version_before_is_back(libraries: Libraries) -> None:
    library, sooner = libraries.of(7), LATER - dt.timedelta(days=1)
    library.add(short("talk"))
    library.embargo("talk", sooner)
    library.embargo_answer("talk", "1", sooner)
    library.embargo_answer("talk", "2", sooner)
    library.add(short("talk", fish="eel"))
    library.embargo("talk", LATER)
    library.embargo_answer("talk", "1", LATER)
    library.embargo_answer("talk", "2", None)

    refused = undo_the_new_version(libraries)
    stored = library.get("talk")

    assert (refused, "herring" in stored.interview.source.text) == (None, True)
    assert (stored.opens, stored.waiting) == (LATER, ((stored.interview.exchange(1), LATER),))


def test_what_was_removed_cannot_be_undone_and_the_version_before_goes_with_it(libraries: Libraries) -> None:
    library = libraries.of(7)
    library.add(short("talk", fish="turbot"))
    library.add(short("talk", fish="eel"))

    library.remove("talk")

    assert undo_last(libraries) is Obstacle.DELETED
    assert told(libraries) == [
        (What.REMOVED, Obstacle.DELETED),
        (What.CHANGED, Obstacle.REMOVED),
        (What.ADDED, Obstacle.REMOVED),
    ]
    file = libraries.database.file
    assert not file or not [p for p in file.parent.iterdir() if b"turbot" in p.read_bytes()]


def test_the_version_before_is_kept_for_thirty_days(opening: Opening) -> None:
    opened = opening()
    opened.of(7).add(short("talk"))
    opened.of(7).add(short("talk", fish="eel"))

    forget_changes(opening(clock=lambda: AT + dt.timedelta(days=29)))
    before = told(opened)[0]
    forget_changes(opening(clock=lambda: AT + dt.timedelta(days=30)))

    assert (before, told(opened)[0]) == ((What.CHANGED, None), (What.CHANGED, Obstacle.NOT_KEPT))
    assert undo_last(opened) is Obstacle.NOT_KEPT


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (lambda ls: ls.of(7).embargo("talk", LATER), lambda ls: ls.of(7).embargo("talk", LATER + dt.timedelta(days=1))),
        (lambda ls: ls.of(7).add(short("talk", fish="eel")), lambda ls: ls.of(7).add(short("talk", fish="cod"))),
        (lambda ls: choose(ls, "fr"), lambda ls: choose(ls, "de")),
        (lambda ls: decide(ls, Standing.ACCEPTED), lambda ls: decide(ls, None)),
    ],
    ids=["embargo", "replace", "setting", "words"],
)
def test_what_another_host_changes_at_the_same_moment_is_not_undone_unseen(
    opening: Opening,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Libraries], object],
    again: Callable[[Libraries], object],
) -> None:
    # In SQLite the other one waits for so long.
    monkeypatch.setattr(databases, "WAIT_S", 1)
    libraries = opening()
    libraries.of(7).add(short("talk"))
    StoredWordings.of(libraries, 7).suggest("talk", Wording("0a1b2c3d", "Which food is there?"))
    change(libraries)
    (last, *before) = (change.number for change, _ in StoredChanges.of(libraries, 7).all())

    def found_and_changed_then(found: Sequence[Change]) -> tuple[Obstacle | None, ...]:
        monkeypatch.setattr(stored_changes, "obstacles", obstacles)
        again(libraries)
        return obstacles(found)

    monkeypatch.setattr(stored_changes, "obstacles", found_and_changed_then)
    refused = StoredChanges.of(libraries, 7).undo(last)
    (_, *written_before) = (change.number for change, _ in StoredChanges.of(libraries, 7).all())

    assert (refused, written_before) == (Obstacle.SINCE, [last, *before])


def test_words_that_were_accepted_are_suggested_again_and_refused_ones_are_gone(libraries: Libraries) -> None:
    libraries.of(7).add(short("talk"))
    wordings = StoredWordings.of(libraries, 7)
    number = wordings.suggest("talk", Wording("0a1b2c3d", "Which food is there?")).number
    wordings.decide(number, Standing.ACCEPTED)

    refused = undo_last(libraries)
    undone = [w.standing for w in wordings.all()]
    undo_last(libraries)
    again = [w.standing for w in wordings.all()]
    wordings.decide(number, None)

    assert (refused, undone, again) == (None, [Standing.SUGGESTED], [Standing.ACCEPTED])
    assert undo_last(libraries) is Obstacle.DELETED


def test_settings_are_as_before_but_for_what_was_chosen_since(libraries: Libraries) -> None:
    desk = Desk.of(libraries, 7)
    desk.prefer(lambda before: replace(before, plain=True, language="fr"))
    desk.prefer(lambda before: replace(before, feedback=True))
    (_, first) = StoredChanges.of(libraries, 7).all()

    refused = StoredChanges.of(libraries, 7).undo(first[0].number)

    assert first[0].settings == {"plain": False, "language": ""}
    assert (refused, desk.preferences()) == (None, Preferences(feedback=True))


def test_what_is_chosen_as_it_was_is_no_change(libraries: Libraries) -> None:
    Desk.of(libraries, 7).prefer(lambda before: before)

    assert told(libraries) == []


def test_the_history_of_an_interview_tells_neither_of_words_nor_of_settings(libraries: Libraries) -> None:
    libraries.of(7).add(short("talk"))
    Desk.of(libraries, 7).prefer(lambda before: replace(before, plain=True))
    wordings = StoredWordings.of(libraries, 7)
    wordings.decide(wordings.suggest("talk", Wording("0a1b2c3d", "Which food?")).number, Standing.ACCEPTED)

    assert [e.what for e in libraries.of(7).history()] == [What.ADDED]
    assert [what for what, _ in told(libraries)] == [What.ACCEPTED, What.SETTLED, What.ADDED]


def test_who_it_was_is_kept_only_where_hosts_wish_it_and_never_an_id(libraries: Libraries) -> None:
    host = Host(123456789012345678, "Ann")
    libraries.of(7, host).add(short("talk"))
    keep_names(libraries)

    libraries.of(7, host).withdraw("talk")
    StoredChanges.of(libraries, 7, BO).undo(StoredChanges.of(libraries, 7).all()[0][0].number)

    assert who(libraries) == ["Bo", "Ann", "", ""]
    file = libraries.database.file
    assert not file or not [p for p in file.parent.iterdir() if b"123456789012345678" in p.read_bytes()]


def test_names_are_forgotten_at_once_when_they_are_wished_no_more(libraries: Libraries) -> None:
    keep_names(libraries)
    libraries.of(7, ANN).add(short("talk"))

    Desk.of(libraries, 7, ANN).prefer(lambda before: replace(before, names=False))

    assert who(libraries) == ["", "", ""]
    assert of_person(libraries, ANN.person) == ()


def test_a_person_finds_and_deletes_their_name_in_all_servers_and_nobody_elses(libraries: Libraries) -> None:
    for server in (7, 8):
        keep_names(libraries, server)
        libraries.of(server, ANN).add(short("talk"))
    libraries.of(7, BO).withdraw("talk")

    found = of_person(libraries, ANN.person)
    deleted = delete_of_person(libraries, ANN.person)

    assert found == tuple(ChangedByPerson(server, "talk", What.ADDED, "Ann", AT) for server in ("7", "8"))
    assert (deleted, of_person(libraries, ANN.person)) == (2, ())
    assert (who(libraries), who(libraries, 8)) == (["Bo", "", ""], ["", ""])


def test_names_are_forgotten_after_ninety_days(opening: Opening) -> None:
    opened = opening()
    keep_names(opened)
    opened.of(7, ANN).add(short("talk"))

    forget_changes(opening(clock=lambda: AT + dt.timedelta(days=89)))
    before = who(opened)
    forget_changes(opening(clock=lambda: AT + dt.timedelta(days=90)))

    assert (before, who(opened)) == (["Ann", ""], ["", ""])


def test_the_changes_of_another_owner_are_neither_seen_nor_undone(libraries: Libraries) -> None:
    libraries.of(7).add(short("talk"))
    ((change, _),) = StoredChanges.of(libraries, 7).all()

    assert told(libraries, TERMINAL) == []
    assert StoredChanges.of(libraries, TERMINAL).undo(change.number) is Obstacle.GONE
    assert told(libraries) == [(What.ADDED, None)]


def test_what_happened_before_an_archive_was_made_is_not_told_to_be_done_by_whoever_takes_it_over(
    libraries: Libraries,
) -> None:
    libraries.of(8).add(short("talk"))
    libraries.of(8).withdraw("talk")
    keep_names(libraries)

    libraries.of(7, ANN).import_archive(Archive.read(libraries.of(8).export().archive, "library.zip"))

    assert list(zip(told(libraries), who(libraries), strict=True))[:3] == [
        ((What.IMPORTED, None), "Ann"),
        ((What.WITHDRAWN, Obstacle.SINCE), ""),
        ((What.ADDED, Obstacle.SINCE), ""),
    ]
    assert len(of_person(libraries, ANN.person)) == 1

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest
from sqlalchemy import text, update

from bot.errors import (
    DamagedInterviewError,
    LibraryFullError,
    NotStoredError,
    PreviewOutdatedError,
    ProvenanceError,
)
from bot.library import BUILT_IN, TERMINAL, Archive, Capacity, Contents, Description, What, difference, load_seeds
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries, Library
from bot.library.store.tables import interview as interview_table
from library.building import AT, HARBOUR, SAID, Opening, counts_of, draft_of, file_of, opened, short

CHANGED = file_of(HARBOUR).replace(b"Thirty-one people died", b"Thirty-two people died")


def files(library: Library) -> dict[str, bytes]:
    return {record.name: record.data for record in Archive.read(library.export().archive, "x").records}


def whats(library: Library, key: str | None = None) -> list[What]:
    return [event.what for event in library.history(key)]


def test_what_is_published_is_served_as_it_was_shown(libraries: Libraries) -> None:
    library, draft = libraries.of(42), draft_of(HARBOUR)

    added = library.add(draft)

    assert library.interviews() == (draft.interview,)
    assert (added.key, added.anything, added.withdrawn, added.diff) == (
        HARBOUR,
        True,
        False,
        difference(None, draft.interview),
    )
    (exchange, *_) = library.interviews()[0].exchanges
    assert exchange.asked_by == "The Lantern Weekly"


def test_bytes_hash_text_and_description_are_kept(libraries: Libraries) -> None:
    library = libraries.of(42)
    said = {
        "title": "Gates",
        "outlet": "The Post",
        "date": "undated",
        "link": "https://post.example/gates",
        "language": "en",
        "translated_from": "fr",
        "rights": "With permission",
        "note": "Two lines\nof it",
    }

    library.add(draft_of(HARBOUR, Description.of(said, "x")))

    stored = library.get(HARBOUR)
    assert stored.description.values() == said
    assert stored.interview.provenance == Description.of(said, "x").provenance()
    assert files(library) == {f"{HARBOUR}.txt": file_of(HARBOUR)}
    assert stored.interview.source.sha256 == hashlib.sha256(file_of(HARBOUR)).hexdigest()
    assert stored.interview.source.text == file_of(HARBOUR).decode()
    assert (stored.file_bytes, stored.added, stored.changed, stored.withdrawn) == (len(file_of(HARBOUR)), AT, AT, None)


def test_it_is_all_there_when_the_database_is_opened_again(opening: Opening) -> None:
    first = opening()
    first.of(42).add(draft_of(HARBOUR))
    before = (first.of(42).version, first.of(42).stored(), first.of(42).history())
    first.close()

    again = opening().of(42)

    assert (again.version, again.stored(), again.history()) == before


def test_an_interview_without_an_outlet_or_a_date_is_not_published(libraries: Libraries) -> None:
    library = libraries.of(42)
    draft = draft_of(HARBOUR, Description())

    with pytest.raises(ProvenanceError, match="outlet and date: must be said before") as caught:
        library.add(draft)
    with pytest.raises(ProvenanceError, match="date: must be said"):
        library.add(draft.described(Description.of({"outlet": "The Post"}, "x")))

    assert caught.value.name == f"{HARBOUR}.txt"
    assert (library.stored(), library.history(), library.version) == ((), (), BUILT_IN)


def test_undated_is_said_and_shown_as_no_date(libraries: Libraries) -> None:
    libraries.of(42).add(draft_of(HARBOUR, replace(SAID, date="undated")))

    assert libraries.of(42).interviews()[0].provenance.date is None


def test_a_changed_file_keeps_its_ids_and_shows_what_is_different(libraries: Libraries) -> None:
    library = libraries.of(42)
    library.add(draft_of(HARBOUR))
    (before,) = library.interviews()

    shown = library.diff(draft_of(HARBOUR, data=CHANGED))
    added = library.add(draft_of(HARBOUR, data=CHANGED))

    assert shown == added.diff
    assert counts_of(added.diff) == {"added": 0, "changed": 1, "gone": 0, "unchanged": 12}
    ((old, new),) = added.diff.changed
    assert (old.number, new.number, old.id) == (1, 1, new.id)
    assert [e.id for e in library.interviews()[0].exchanges] == [e.id for e in before.exchanges]
    assert library.history()[-1].changed == (new.id,)
    assert "Thirty-two" in library.interviews()[0].source.text


def test_publishing_the_same_again_changes_nothing(libraries: Libraries) -> None:
    library = libraries.of(42)
    library.add(draft_of(HARBOUR))
    before = (library.version, library.stored(), library.history())

    added = library.add(draft_of(HARBOUR))

    assert not added.anything
    assert (library.version, library.stored(), library.history()) == before


def test_nothing_is_published_that_changes_something_else_than_was_seen(libraries: Libraries) -> None:
    library = libraries.of(42)
    seen = library.diff(draft_of(HARBOUR))
    library.add(draft_of(HARBOUR, data=CHANGED))
    before = (library.version, library.stored(), library.history())

    with pytest.raises(PreviewOutdatedError, match=f"^{HARBOUR} has changed in the library since this was shown"):
        library.add(draft_of(HARBOUR), seen)

    assert (library.version, library.stored(), library.history()) == before
    assert library.add(draft_of(HARBOUR), library.diff(draft_of(HARBOUR))).anything


def test_the_interviews_of_one_file_are_found_by_its_digest(libraries: Libraries) -> None:
    library, draft = libraries.of(42), draft_of(HARBOUR)
    for key in ("one", "two", "three"):
        library.add(replace(draft, key=key))
    library.add(short("talk"))

    assert library.same_file(draft.source.sha256) == ("one", "two", "three")
    assert library.same_file("0" * 64) == ()


def test_what_is_removed_is_gone_with_its_bytes(libraries: Libraries) -> None:
    library = libraries.of(42)
    library.add(draft_of(HARBOUR))

    library.remove(HARBOUR)

    assert library.stored() == ()
    with libraries.database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM interview")).scalar() == 0
    assert whats(library) == [What.ADDED, What.REMOVED]
    assert library.version == BUILT_IN


def test_no_word_of_a_removed_interview_is_left_in_the_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("words")
    libraries = opened(sqlite_url(folder / "library.db"))
    libraries.of(42).add(short("talk", town="Qwertzburg"))
    assert any(b"Qwertzburg" in path.read_bytes() for path in folder.iterdir())

    libraries.of(42).remove("talk")
    libraries.close()

    assert not any(b"Qwertzburg" in path.read_bytes() for path in folder.iterdir())


def test_what_is_withdrawn_is_kept_and_served_nowhere(libraries: Libraries) -> None:
    library = libraries.of(42)
    library.add(draft_of(HARBOUR))
    library.add(short("talk"))

    library.withdraw(HARBOUR)

    assert [i.key for i in library.interviews()] == ["talk"]
    assert [(s.key, s.withdrawn) for s in library.stored()] == [(HARBOUR, AT), ("talk", None)]
    assert files(library)[f"{HARBOUR}.txt"] == file_of(HARBOUR)


def test_what_is_restored_is_served_as_before(libraries: Libraries) -> None:
    library = libraries.of(42)
    library.add(draft_of(HARBOUR))
    before = library.snapshot()

    library.withdraw(HARBOUR)
    library.restore(HARBOUR)
    library.restore(HARBOUR)

    assert library.snapshot() == before
    assert whats(library, HARBOUR) == [What.ADDED, What.WITHDRAWN, What.RESTORED]


def test_a_new_file_does_not_bring_back_a_withdrawn_interview(libraries: Libraries) -> None:
    library = libraries.of(42)
    library.add(draft_of(HARBOUR))
    library.withdraw(HARBOUR)

    added = library.add(draft_of(HARBOUR, data=CHANGED))

    assert (added.anything, added.withdrawn, library.interviews()) == (True, True, ())


def test_a_library_without_interviews_serves_the_built_in_ones(opening: Opening) -> None:
    library = opening(built_in=load_seeds).of(42)

    assert library.snapshot().is_built_in
    assert library.interviews() == load_seeds()
    assert library.stored() == ()


def test_a_library_whose_interviews_are_all_withdrawn_serves_none(opening: Opening) -> None:
    library = opening(built_in=load_seeds).of(42)
    library.add(short("talk"))

    library.withdraw("talk")

    assert library.interviews() == ()
    assert not library.snapshot().is_built_in


def test_every_change_has_a_version_of_its_own_and_the_same_content_the_same(libraries: Libraries) -> None:
    library = libraries.of(42)
    versions = [library.version]

    for change in (
        lambda: library.add(short("one")),
        lambda: library.add(short("two")),
        lambda: library.add(short("one", fish="eel")),
        lambda: library.add(short("one", fish="eel").described(Description.of({"rights": "Mine"}, "x"))),
        lambda: library.add(short("one", fish="eel").swapped()),
        lambda: library.withdraw("one"),
        lambda: library.remove("two"),
    ):
        change()
        versions.append(library.version)
    library.add(short("two"))
    other = libraries.of(43)
    other.import_archive(Archive.read(library.export().archive, "x"))

    assert len(set(versions)) == len(versions)
    assert other.version == library.version


@pytest.mark.parametrize("verb", ["get", "remove", "withdraw", "restore"])
def test_an_interview_that_is_not_there_is_named(libraries: Libraries, verb: str) -> None:
    with pytest.raises(NotStoredError, match="no interview nowhere in this library"):
        getattr(libraries.of(42), verb)("nowhere")


@pytest.mark.parametrize(
    ("capacity", "words"),
    [
        (Capacity(interviews=1), "2 interviews; 1 is the most"),
        (Capacity(file_bytes=1024), "bytes of files; 1,024 is the most"),
        (Capacity(sentences=5), "8 sentences; 5 is the most"),
    ],
)
def test_a_full_library_takes_no_more_and_says_what_is_too_much(
    opening: Opening, capacity: Capacity, words: str
) -> None:
    library = opening(capacity=capacity).of(42)
    library.add(short("one", town="a" * 290))
    before = (library.version, library.stored(), library.history())

    with pytest.raises(LibraryFullError, match=words):
        library.add(short("two", town="b" * 290))

    assert (library.version, library.stored(), library.history()) == before


def test_a_library_that_is_too_full_can_still_be_emptied_and_corrected(opening: Opening) -> None:
    roomy = opening().of(42)
    roomy.add(short("one"))
    roomy.add(short("two"))
    narrow = opening(capacity=Capacity(interviews=1)).of(42)

    narrow.add(short("one", fish="eel"))
    narrow.withdraw("two")
    narrow.remove("two")

    assert [s.key for s in narrow.stored()] == ["one"]


@pytest.mark.parametrize("owner", ["", "Terminal", "42 ", "-1", "x' OR 'a'='a", "9" * 21])
def test_an_owner_is_a_server_or_the_terminal(libraries: Libraries, owner: str) -> None:
    with pytest.raises(ValueError, match="neither a server nor the terminal"):
        libraries.of(owner)

    assert (libraries.of(42).owner, libraries.of(TERMINAL).owner) == ("42", "terminal")


@pytest.mark.parametrize("column", ["text", "reading", "description"])
def test_of_what_is_damaged_nothing_is_served_and_all_else_is(libraries: Libraries, column: str) -> None:
    library = libraries.of(42)
    for key in ("talk", "other"):
        library.add(short(key))
    values = {"text": b"Somebody else's words", "reading": '{"version":1}', "description": '{"outlet":1}'}

    damage(libraries, "talk", column, values[column])

    assert [interview.key for interview in library.interviews()] == ["other"]
    assert [stored.key for stored in library.stored()] == ["other"]
    (damaged,) = library.snapshot().damaged
    assert (damaged,) == library.contents().damaged == library.export().damaged
    assert damaged.remark.startswith("interview talk is damaged in the database: ")
    assert damaged.remark.endswith("; remove it, and add it again from its file or from an export")
    with pytest.raises(DamagedInterviewError, match="interview talk is damaged in the database"):
        library.get("talk")


@pytest.mark.parametrize("column", ["text", "data"])
def test_what_is_damaged_is_removed_by_its_key_and_added_again(libraries: Libraries, column: str) -> None:
    library = libraries.of(42)
    library.add(short("talk"))
    damage(libraries, "talk", column, b"x")

    library.remove("talk")

    assert library.contents() == Contents()
    assert library.history("talk")[-1].what is What.REMOVED
    library.add(short("talk"))
    assert [interview.key for interview in library.interviews()] == ["talk"]


def test_an_export_has_nothing_of_a_damaged_file(libraries: Libraries) -> None:
    library = libraries.of(42)
    for key in ("talk", "other"):
        library.add(short(key))

    damage(libraries, "talk", "data", b"x")

    assert [record.key for record in Archive.read(library.export().archive, "x.zip").records] == ["other"]
    assert [(each.key, "its file has changed" in each.reason) for each in library.export().damaged] == [("talk", True)]


def damage(libraries: Libraries, key: str, column: str, value: object) -> None:
    with libraries.database.writing() as connection:
        connection.execute(update(interview_table).where(interview_table.c.key == key).values({column: value}))


def test_the_history_tells_when_and_holds_nobodys_words(opening: Opening) -> None:
    times = iter(dt.datetime(2024, 5, day, tzinfo=dt.UTC) for day in range(1, 9))
    libraries = opening(clock=lambda: next(times))
    library = libraries.of(42)
    library.add(short("talk", town="Qwertzburg"))
    library.withdraw("talk")
    library.remove("talk")

    events = library.history("talk")

    assert [(e.what, e.at.day) for e in events] == [(What.ADDED, 1), (What.WITHDRAWN, 2), (What.REMOVED, 3)]
    assert all(e.sha256 == short("talk", town="Qwertzburg").source.sha256 for e in events)
    assert "Qwertzburg" not in str(events)
    assert len(events[0].added) == 2

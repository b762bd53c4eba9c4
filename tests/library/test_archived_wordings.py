"""Accepted words for questions in the archive of a library."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import LibraryFullError
from bot.library import Archive
from bot.library.record import Record
from bot.library.store import accepted_words
from bot.library.store.libraries import Libraries
from bot.library.store.stored_changes import StoredChanges
from bot.library.store.stored_wordings import StoredWordings
from bot.library.wordings import MOST_ACCEPTED, Standing
from bot.model import Interview, Wording
from library.archives import UNFIT, damage_of, with_manifest
from library.building import short


def accept(libraries: Libraries, words: str) -> Wording:
    wordings = StoredWordings.of(libraries, 1)
    accepted = Wording(libraries.of(1).get("talk").interview.exchanges[0].mark, words)
    wordings.decide(wordings.suggest("talk", accepted).number, Standing.ACCEPTED)
    return accepted


def archive_with(libraries: Libraries, *accepted: str) -> bytes:
    """Return the archive of a library with one interview and words for a question of it."""
    libraries.of(1).add(short("talk"))
    for words in accepted:
        accept(libraries, words)
    return libraries.of(1).export().archive


def test_accepted_words_come_with_the_archive_and_can_be_undone_and_suggestions_do_not(libraries: Libraries) -> None:
    libraries.of(1).add(short("talk"))
    accepted = accept(libraries, "What made you move?")
    StoredWordings.of(libraries, 1).suggest("talk", Wording(accepted.exchange, "Only suggested?"))
    data = libraries.of(1).export().archive
    archive = Archive.read(data, "x.zip")

    imported = libraries.of(2).import_archive(archive)

    (theirs,) = libraries.of(2).stored()
    assert archive.wordings == (("talk", accepted),)
    assert archive.write() == data
    assert (imported.added, theirs) == (("talk",), libraries.of(1).get("talk"))
    assert libraries.of(2).version == libraries.of(1).version
    newest, *_ = (change.number for change, _ in StoredChanges.of(libraries, 2).all())
    assert StoredChanges.of(libraries, 2).undo(newest) is None
    assert libraries.of(2).get("talk").interview.wordings == ()


def test_what_waits_as_a_suggestion_counts_once_it_is_imported_and_once_only(libraries: Libraries) -> None:
    for owner in (1, 2):
        libraries.of(owner).add(short("talk"))
    accepted = accept(libraries, "What made you move?")
    StoredWordings.of(libraries, 2).suggest("talk", accepted)
    archive = Archive.read(libraries.of(1).export().archive, "x.zip")

    first = libraries.of(2).import_archive(archive)
    again = libraries.of(2).import_archive(archive)

    assert (first.changed, again.unchanged) == (("talk",), ("talk",))
    assert [(kept.wording, kept.standing) for kept in StoredWordings.of(libraries, 2).all()] == [
        (accepted, Standing.ACCEPTED)
    ]


def test_an_archive_of_an_earlier_version_has_no_words_and_is_read(libraries: Libraries) -> None:
    data = archive_with(libraries, "What made you move?")

    earlier = Archive.read(with_manifest(data, lambda manifest: manifest.pop("wordings")), "x.zip")

    assert earlier == replace(Archive.read(data, "x.zip"), wordings=())


def test_words_whose_exchange_is_gone_are_not_exported(libraries: Libraries) -> None:
    libraries.of(1).add(short("talk"))
    wordings = StoredWordings.of(libraries, 1)
    wordings.decide(wordings.suggest("talk", Wording("00000000", "Who is gone?")).number, Standing.ACCEPTED)

    assert Archive.read(libraries.of(1).export().archive, "x.zip").wordings == ()


def test_an_archive_with_too_many_words_is_not_taken_at_all(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = Archive.read(archive_with(libraries, "What made you move?", "What is your reason?"), "x.zip")
    monkeypatch.setattr(accepted_words, "MOST_ACCEPTED", 1)

    with pytest.raises(LibraryFullError, match="which is the most"):
        libraries.of(2).import_archive(archive)

    assert (libraries.of(2).stored(), StoredWordings.of(libraries, 2).all()) == ((), ())


NOT_IN_IT = "there are other words for a question that is not in it"
NOT_KEPT = "other words for a question are such as are not kept"


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_words_that_make_no_sense_are_damage(libraries: Libraries) -> None:
    data = archive_with(libraries, "What made you move?")

    def damage(**wrong: object) -> str:
        return damage_of(with_manifest(data, lambda manifest: manifest["wordings"][0].update(wrong)))

    assert [damage(key="other"), damage(exchange="00000000"), damage(exchange="1")] == [NOT_IN_IT] * 3
    assert [damage(words=words) for words in ("", "x" * 201, "Ask @everyone?")] == [NOT_KEPT] * 3
    assert [damage(exchange=1), damage(words=7)] == [UNFIT] * 2


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_each_interview_of_an_archive_is_read_once_however_many_words_there_are_for_its_questions(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = archive_with(libraries, "What made you move?", "What is your reason?")
    read, interview = list[str](), Record.interview

    def reading(record: Record) -> Interview:
        read.append(record.key)
        return interview(record)

    monkeypatch.setattr(Record, "interview", reading)

    assert len(Archive.read(data, "x.zip").wordings) == 2
    assert read == ["talk"]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_more_words_than_any_library_has_are_damage(libraries: Libraries) -> None:
    data = archive_with(libraries, "What made you move?")

    def times(number: int) -> bytes:
        return with_manifest(data, lambda manifest: manifest.update({"wordings": manifest["wordings"] * number}))

    assert len(Archive.read(times(MOST_ACCEPTED), "x.zip").wordings) == MOST_ACCEPTED
    assert damage_of(times(MOST_ACCEPTED + 1)) == "there are more than 500 other words for questions in it"

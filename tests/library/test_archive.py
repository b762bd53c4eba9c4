from __future__ import annotations

import datetime as dt
import io
import json
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import ArchiveError, LibraryFullError
from bot.library import Archive, Capacity, What
from bot.library.archive import VERSION
from bot.library.store import accepted_words
from bot.library.store.libraries import Libraries
from bot.library.store.stored_changes import StoredChanges
from bot.library.store.stored_wordings import StoredWordings
from bot.library.wordings import Standing
from bot.model import Wording
from bot.wording.catalogues import LANGUAGES, speaking
from bot.wording.told import sentence
from library.building import AT, HARBOUR, Opening, draft_of, file_of, short


def filled(libraries: Libraries, owner: int = 1) -> bytes:
    library = libraries.of(owner)
    library.add(draft_of(HARBOUR).swapped())
    library.add(short("talk"))
    library.withdraw("talk")
    return library.export()


def rewritten(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return the archive with its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    change(members)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def with_manifest(data: bytes, change: Callable[[Any], object]) -> bytes:
    def rewrite(members: dict[str, bytes]) -> None:
        manifest = json.loads(members["manifest.json"])
        change(manifest)
        members["manifest.json"] = json.dumps(manifest).encode()

    return rewritten(data, rewrite)


def test_a_library_that_is_exported_and_imported_is_the_same(libraries: Libraries) -> None:
    data = filled(libraries)

    imported = libraries.of(2).import_archive(Archive.read(data, "x.zip"))

    ours, theirs = libraries.of(1), libraries.of(2)
    assert (imported.added, imported.changed, imported.unchanged) == ((HARBOUR, "talk"), (), ())
    assert (theirs.version, theirs.stored()) == (ours.version, ours.stored())
    assert Archive.read(theirs.export(), "x").records == Archive.read(ours.export(), "x").records
    assert theirs.history("talk")[:-1] == ours.history("talk")
    assert theirs.history("talk")[-1].what is What.IMPORTED


def test_the_same_library_is_the_same_archive(libraries: Libraries) -> None:
    data = filled(libraries)

    assert libraries.of(1).export() == data
    assert Archive.read(data, "x").write() == data


def test_an_archive_has_the_files_as_they_came(libraries: Libraries) -> None:
    with zipfile.ZipFile(io.BytesIO(filled(libraries))) as packed:
        assert packed.testzip() is None
        assert packed.read(f"files/{HARBOUR}.txt") == file_of(HARBOUR)
        assert packed.read(f"texts/{HARBOUR}.txt") == file_of(HARBOUR)
        assert json.loads(packed.read("manifest.json"))["version"] == VERSION


def test_what_an_archive_does_not_have_stays(libraries: Libraries) -> None:
    data = filled(libraries)
    library = libraries.of(2)
    library.add(short("mine"))
    library.add(short("talk", fish="eel"))

    imported = library.import_archive(Archive.read(data, "x"))
    again = library.import_archive(Archive.read(data, "x"))

    assert (imported.added, imported.changed) == ((HARBOUR,), ("talk",))
    assert again.unchanged == (HARBOUR, "talk")
    assert {h.key for h in library.stored()} == {"mine", "talk", HARBOUR}


def test_what_either_side_has_withdrawn_is_not_served(libraries: Libraries) -> None:
    data = filled(libraries)
    library = libraries.of(2)
    library.add(short("talk"))
    library.add(draft_of(HARBOUR).swapped())
    library.withdraw(HARBOUR)

    library.import_archive(Archive.read(data, "x"))

    assert library.interviews() == ()


def test_what_either_side_makes_wait_waits_for_the_later_moment(libraries: Libraries) -> None:
    early, late = (AT + dt.timedelta(days=days) for days in (1, 2))
    one, other = libraries.of(1), libraries.of(2)
    for library, moments in ((one, (early, late, None)), (other, (late, early, late))):
        library.add(short("talk"))
        library.time("talk", moments[0])
        library.hold("talk", "1", moments[1])
        library.hold("talk", "2", moments[2])

    other.import_archive(Archive.read(one.export(), "x"))
    again = other.import_archive(Archive.read(one.export(), "x"))

    stored = other.get("talk")
    assert (stored.opens, [at for _, at in stored.waiting]) == (late, [late, late])
    assert again.unchanged == ("talk",)


def test_an_archive_that_is_too_much_is_not_taken_at_all(opening: Opening) -> None:
    data = filled(opening())
    library = opening(capacity=Capacity(interviews=2)).of(2)
    library.add(short("mine"))
    before = (library.version, library.stored(), library.history())

    with pytest.raises(LibraryFullError, match="3 interviews; 2 is the most"):
        library.import_archive(Archive.read(data, "x"))

    assert (library.version, library.stored(), library.history()) == before


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_damaged_archive_is_refused_whatever_the_damage(libraries: Libraries) -> None:
    data = filled(libraries)
    chance = random.Random(7)
    good = Archive.read(data, "x")

    damaged = [data[:end] for end in range(0, len(data), 97)]
    for _ in range(300):
        bad = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            bad[chance.randrange(len(bad))] = chance.randrange(256)
        damaged.append(bytes(bad))

    refused = 0
    for bad_data in damaged:
        try:
            # Some bytes of a zip say nothing that matters, such as the time of a member.
            assert Archive.read(bad_data, "x.zip") == good
        except ArchiveError:
            refused += 1
    assert refused > 300


def _without(field: str) -> Callable[[Any], object]:
    return lambda manifest: manifest["interviews"][0].pop(field)


def _with(field: str, value: object) -> Callable[[Any], object]:
    return lambda manifest: manifest["interviews"][0].update({field: value})


CHANGES: dict[str, Callable[[Any], object]] = {
    **{f"without {f}": _without(f) for f in ("key", "name", "file", "sha256", "text_sha256", "description", "added")},
    "another key": _with("key", "talk"),
    "a path for a key": _with("key", "../talk"),
    "another file": _with("file", "texts/talk.txt"),
    "another hash": _with("sha256", "0" * 64),
    "a time that is none": _with("added", "yesterday"),
    "a number for a time": _with("changed", 7),
    "no outlet": _with("description", {"date": "undated"}),
    "a wrong date": _with("description", {"outlet": "x", "date": "May"}),
    "an unknown field": _with("description", {"outlet": "x", "date": "undated", "mood": "x"}),
    "a list for a description": _with("description", []),
    "no history": lambda manifest: manifest.pop("history"),
    "an unknown event": lambda manifest: manifest["history"][0].update({"what": "sold"}),
    "numbers for ids": lambda manifest: manifest["history"][0].update({"exchanges": {"added": [7]}}),
    "a list": lambda manifest: manifest.update({"interviews": {"a": 1}}),
    "another format": lambda manifest: manifest.update({"format": "songs"}),
}


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_manifest_that_makes_no_sense_is_refused(libraries: Libraries, change: Callable[[Any], object]) -> None:
    data = with_manifest(filled(libraries), change)

    with pytest.raises(ArchiveError, match=r"^x\.zip: is damaged"):
        Archive.read(data, "x.zip")


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("words", [b"[]", b"{}", b"\xff", b'{"version":1}', b"[" * 100_000])
def test_a_transcript_that_makes_no_sense_is_refused(libraries: Libraries, words: bytes) -> None:
    data = rewritten(filled(libraries), lambda members: members.update({"readings/talk.json": words}))

    with pytest.raises(ArchiveError, match=r"^x\.zip: is damaged"):
        Archive.read(data, "x.zip")


def _lose_a_text(members: dict[str, bytes]) -> None:
    del members["texts/talk.txt"]


def _spoil_a_text(members: dict[str, bytes]) -> None:
    members["texts/talk.txt"] += b"!"


def _spoil_the_manifest(members: dict[str, bytes]) -> None:
    members["manifest.json"] = members["manifest.json"][:-9]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_lose_a_text, "there is no texts/talk.txt in it"),
        (_spoil_a_text, "texts/talk.txt is not what the manifest says"),
        (_spoil_the_manifest, "its parts do not fit together"),
    ],
)
def test_damage_is_told_in_words_for_people(
    libraries: Libraries, spoil: Callable[[dict[str, bytes]], None], said: str
) -> None:
    data = rewritten(filled(libraries), spoil)

    with pytest.raises(ArchiveError) as caught:
        Archive.read(data, "x.zip")

    assert str(caught.value) == (
        f"x.zip: is damaged: {said}; export the library again, or take another copy of the file"
    )


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_damage_is_told_in_each_language(libraries: Libraries, change: Callable[[Any], object]) -> None:
    with pytest.raises(ArchiveError) as caught:
        Archive.read(with_manifest(filled(libraries), change), "x.zip")
    told = set[str]()
    for language in LANGUAGES:
        with speaking(language):
            told.add(sentence(caught.value))

    assert len(told) == len(LANGUAGES)
    assert not any("; export the library again" in words or " it " in words for words in told)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_an_archive_of_a_later_format_says_so(libraries: Libraries) -> None:
    data = with_manifest(filled(libraries), lambda manifest: manifest.update({"version": VERSION + 1}))

    with pytest.raises(ArchiveError, match=f"has version {VERSION + 1}; this Verbatim reads version {VERSION}"):
        Archive.read(data, "x.zip")


@pytest.mark.parametrize(
    "members", [{"bomb": b"\0" * 5_000_000}, {f"{n}": b"" for n in range(400)}], ids=["big", "many"]
)
def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(members: dict[str, bytes]) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)

    with pytest.raises(ArchiveError, match="holds more than a library may"):
        Archive.read(buffer.getvalue(), "x.zip", Capacity(file_bytes=1_000_000))


def accept(libraries: Libraries, owner: int, key: str, words: str, place: int = 0) -> Wording:
    wordings = StoredWordings.of(libraries, owner)
    accepted = Wording(libraries.of(owner).get(key).interview.exchanges[place].mark, words)
    wordings.decide(wordings.suggest(key, accepted).number, Standing.ACCEPTED)
    return accepted


def test_accepted_words_come_with_the_archive_and_can_be_undone_and_suggestions_do_not(libraries: Libraries) -> None:
    libraries.of(1).add(short("talk"))
    accepted = accept(libraries, 1, "talk", "What made you move?")
    StoredWordings.of(libraries, 1).suggest("talk", Wording(accepted.exchange, "Only suggested?"))
    data = libraries.of(1).export()
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
    accepted = accept(libraries, 1, "talk", "What made you move?")
    StoredWordings.of(libraries, 2).suggest("talk", accepted)
    archive = Archive.read(libraries.of(1).export(), "x.zip")

    first = libraries.of(2).import_archive(archive)
    again = libraries.of(2).import_archive(archive)

    assert (first.changed, again.unchanged) == (("talk",), ("talk",))
    assert [(kept.wording, kept.standing) for kept in StoredWordings.of(libraries, 2).all()] == [
        (accepted, Standing.ACCEPTED)
    ]


def test_an_archive_of_an_earlier_version_has_no_words_and_is_read(libraries: Libraries) -> None:
    libraries.of(1).add(short("talk"))
    accept(libraries, 1, "talk", "What made you move?")
    data = libraries.of(1).export()

    earlier = Archive.read(with_manifest(data, lambda manifest: manifest.pop("wordings")), "x.zip")

    assert earlier == replace(Archive.read(data, "x.zip"), wordings=())


def test_words_whose_exchange_is_gone_are_not_exported(libraries: Libraries) -> None:
    libraries.of(1).add(short("talk"))
    wordings = StoredWordings.of(libraries, 1)
    wordings.decide(wordings.suggest("talk", Wording("00000000", "Who is gone?")).number, Standing.ACCEPTED)

    assert Archive.read(libraries.of(1).export(), "x.zip").wordings == ()


def test_an_archive_with_too_many_words_is_not_taken_at_all(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries.of(1).add(short("talk"))
    for words in ("What made you move?", "What is your reason?"):
        accept(libraries, 1, "talk", words)
    archive = Archive.read(libraries.of(1).export(), "x.zip")
    monkeypatch.setattr(accepted_words, "MOST_ACCEPTED", 1)

    with pytest.raises(LibraryFullError, match="which is the most"):
        libraries.of(2).import_archive(archive)

    assert (libraries.of(2).stored(), StoredWordings.of(libraries, 2).all()) == ((), ())


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "wrong",
    [
        {"key": "other"},
        {"exchange": "00000000"},
        {"exchange": "1"},
        {"exchange": 1},
        {"words": ""},
        {"words": "x" * 201},
        {"words": "Ask @everyone?"},
        {"words": 7},
    ],
)
def test_words_that_make_no_sense_are_damage(libraries: Libraries, wrong: dict[str, object]) -> None:
    libraries.of(1).add(short("talk"))
    accept(libraries, 1, "talk", "What made you move?")
    data = with_manifest(libraries.of(1).export(), lambda manifest: manifest["wordings"][0].update(wrong))

    with pytest.raises(ArchiveError, match=r"^x\.zip: is damaged"):
        Archive.read(data, "x.zip")

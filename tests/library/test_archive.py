from __future__ import annotations

import datetime as dt
import io
import json
import random
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from bot.errors import ArchiveError, LibraryFullError
from bot.library import Archive, Capacity, What
from bot.library.archive import VERSION
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from bot.wording.catalogues import CATALOGUE_LANGUAGES, speaking
from bot.wording.told import sentence
from library.archives import UNFIT, damage_of, rewritten, with_manifest
from library.building import AT, HARBOUR, Opening, draft_of, file_of, opened, short


def filled(libraries: Libraries) -> bytes:
    library = libraries.of(1)
    library.add(draft_of(HARBOUR).swapped())
    library.add(short("talk"))
    library.withdraw("talk")
    return library.export().archive


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the archive of a library with two interviews, for tests that only read it."""
    libraries = opened(sqlite_url(tmp_path_factory.mktemp("exported") / "library.db"))
    data = filled(libraries)
    libraries.close()
    return data


def test_a_library_that_is_exported_and_imported_is_the_same(libraries: Libraries) -> None:
    data = filled(libraries)

    imported = libraries.of(2).import_archive(Archive.read(data, "x.zip"))

    ours, theirs = libraries.of(1), libraries.of(2)
    assert (imported.added, imported.changed, imported.unchanged) == ((HARBOUR, "talk"), (), ())
    assert (theirs.version, theirs.stored()) == (ours.version, ours.stored())
    assert Archive.read(theirs.export().archive, "x").records == Archive.read(ours.export().archive, "x").records
    assert theirs.history("talk")[:-1] == ours.history("talk")
    assert theirs.history("talk")[-1].what is What.IMPORTED


def test_the_same_library_is_the_same_archive(libraries: Libraries) -> None:
    data = filled(libraries)

    assert libraries.of(1).export().archive == data
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
        library.embargo("talk", moments[0])
        library.embargo_answer("talk", "1", moments[1])
        library.embargo_answer("talk", "2", moments[2])

    other.import_archive(Archive.read(one.export().archive, "x"))
    again = other.import_archive(Archive.read(one.export().archive, "x"))

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


def test_a_damaged_archive_is_refused_whatever_the_damage(exported: bytes) -> None:
    chance = random.Random(7)
    good = Archive.read(exported, "x")

    damaged = [exported[:end] for end in range(0, len(exported), 97)]
    for _ in range(300):
        bad = bytearray(exported)
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


#: Changes of a manifest, and what is said to be wrong with it then.
CHANGES: dict[str, tuple[Callable[[Any], object], str]] = {
    **{
        f"without {field}": (_without(field), UNFIT)
        for field in ("key", "name", "file", "sha256", "text_sha256", "description", "added")
    },
    "another key": (_with("key", "talk"), "texts/talk.txt is not what the manifest says"),
    "a path for a key": (_with("key", "../talk"), "an interview has a key that is none"),
    "another file": (_with("file", "texts/talk.txt"), "texts/talk.txt is not what the manifest says"),
    "another hash": (_with("sha256", "0" * 64), f"files/{HARBOUR}.txt is not what the manifest says"),
    "a time that is none": (_with("added", "yesterday"), UNFIT),
    "a number for a time": (_with("changed", 7), UNFIT),
    **{
        f"a name {kind}": (_with("name", name), "the name of a file cannot be printed")
        for kind, name in (("with half a surrogate pair", "\ud800.txt"), ("with NUL", "a\0.txt"))
    },
    "a number for a name": (_with("name", 7), UNFIT),
    "no outlet": (_with("description", {"date": "undated"}), f"{HARBOUR} lacks outlet"),
    "a wrong date": (
        _with("description", {"outlet": "x", "date": "May"}),
        f'{HARBOUR}.txt: date: must be "YYYY-MM-DD" or "undated"',
    ),
    "a list for a description": (_with("description", []), UNFIT),
    "one interview twice": (
        lambda manifest: manifest["interviews"].append(manifest["interviews"][0]),
        "two interviews have the same key",
    ),
    "no history": (lambda manifest: manifest.pop("history"), UNFIT),
    "too long a history": (
        lambda manifest: manifest.update({"history": manifest["history"][:1] * 50_001}),
        "there are more than 50,000 entries in its history",
    ),
    "an unknown event": (lambda manifest: manifest["history"][0].update({"what": "sold"}), UNFIT),
    "numbers for ids": (lambda manifest: manifest["history"][0].update({"exchanges": {"added": [7]}}), UNFIT),
    "a list": (lambda manifest: manifest.update({"interviews": {"a": 1}}), UNFIT),
    "another format": (lambda manifest: manifest.update({"format": "songs"}), "it is not in the format of a library"),
}


@pytest.mark.parametrize(("change", "said"), CHANGES.values(), ids=CHANGES.keys())
def test_a_manifest_that_makes_no_sense_is_refused(exported: bytes, change: Callable[[Any], object], said: str) -> None:
    assert damage_of(with_manifest(exported, change)) == said


@pytest.mark.parametrize("words", [b"[]", b"{}", b"\xff", b'{"version":1}', b"[" * 100_000])
def test_a_transcript_that_makes_no_sense_is_refused(exported: bytes, words: bytes) -> None:
    assert damage_of(rewritten(exported, lambda members: members.update({"readings/talk.json": words}))) == UNFIT


def test_a_file_of_many_interviews_is_not_unpacked_for_each_of_them(exported: bytes) -> None:
    def copied(members: dict[str, bytes]) -> None:
        manifest = json.loads(members["manifest.json"])
        first = manifest["interviews"][0]
        for number in range(20):
            manifest["interviews"].append({**first, "key": f"copy-{number}"})
            members[f"texts/copy-{number}.txt"] = members[f"texts/{HARBOUR}.txt"]
            members[f"readings/copy-{number}.json"] = members[f"readings/{HARBOUR}.json"]
        members["manifest.json"] = json.dumps(manifest).encode()

    data = rewritten(exported, copied)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        unpacked = sum(member.file_size for member in packed.infolist())

    with pytest.raises(ArchiveError, match="several interviews have the same file"):
        Archive.read(data, "x.zip", Capacity(file_bytes=unpacked // 4 + 1))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda members: members.pop("texts/talk.txt"), "there is no texts/talk.txt in it"),
        (lambda members: members.update({"texts/talk.txt": b"!"}), "texts/talk.txt is not what the manifest says"),
        (lambda members: members.update({"manifest.json": b"{"}), UNFIT),
    ],
)
def test_a_part_that_is_lost_or_spoilt_is_named(
    exported: bytes, spoil: Callable[[dict[str, bytes]], object], said: str
) -> None:
    assert damage_of(rewritten(exported, spoil)) == said


@pytest.mark.parametrize("change", [change for change, _ in CHANGES.values()], ids=CHANGES.keys())
def test_damage_is_told_in_each_language(exported: bytes, change: Callable[[Any], object]) -> None:
    with pytest.raises(ArchiveError) as caught:
        Archive.read(with_manifest(exported, change), "x.zip")
    told = set[str]()
    for language in CATALOGUE_LANGUAGES:
        with speaking(language):
            told.add(sentence(caught.value))

    assert len(told) == len(CATALOGUE_LANGUAGES)
    assert not any("; export the library again" in words or " it " in words for words in told)


def test_an_archive_of_a_later_format_says_so(exported: bytes) -> None:
    data = with_manifest(exported, lambda manifest: manifest.update({"version": VERSION + 1}))

    with pytest.raises(ArchiveError, match=f"has version {VERSION + 1}; this Verbatim reads version {VERSION}"):
        Archive.read(data, "x.zip")


@pytest.mark.parametrize(
    ("sizes", "capacity"),
    [
        ([4_000_001], Capacity(file_bytes=1_000_000)),
        ([64 * 1024**2 + 1], Capacity()),
        ([0] * 5, Capacity(interviews=1)),
    ],
    ids=["much", "a large part", "many parts"],
)
def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(
    sizes: list[int], capacity: Capacity
) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, size in enumerate(sizes):
            packed.writestr(f"{number}", bytes(size))

    with pytest.raises(ArchiveError, match="holds more than a library may"):
        Archive.read(buffer.getvalue(), "x.zip", capacity)


def test_an_archive_of_the_most_bytes_is_read_and_one_of_more_is_refused(
    exported: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.library.archive.LARGEST_ARCHIVE", len(exported))

    assert len(Archive.read(exported, "x.zip").records) == 2
    with pytest.raises(ArchiveError) as caught:
        Archive.read(exported + b"\0", "x.zip")
    assert str(caught.value) == f"x.zip: is larger than the {len(exported):,} bytes of any library"

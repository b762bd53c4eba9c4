from __future__ import annotations

import datetime as dt
import hashlib
import tomllib
from pathlib import Path

import pytest

from bot.errors import ProvenanceError, UnreadableSourceError
from bot.library import load, load_seeds, read_bytes, seeds_folder, sources
from bot.model import Provenance, Translated

PROJECT = Path(__file__).parents[2]
SEED = PROJECT / "seeds" / "zhao-tong-lexpress.txt"
#: Of the file as it was received; it must never change.
SEED_SHA256 = "8350bf8f549627ad63fbe692c1194a240ca192f12f0039ae0ccbace4e76b9fda"


def copy_of_the_seed(folder: Path, notes: str | None = None) -> Path:
    path = folder / "Talk with Zhao.txt"
    path.write_bytes(SEED.read_bytes())
    if notes is not None:
        path.with_suffix(".toml").write_text(notes, "utf-8")
    return path


def test_the_built_in_interview_is_byte_for_byte_the_file_that_was_received() -> None:
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == SEED_SHA256


def test_the_built_in_library_is_the_interview_with_zhao_tong() -> None:
    (interview,) = load_seeds()

    assert interview.key == "zhao-tong-lexpress"
    assert interview.source.sha256 == SEED_SHA256
    assert interview.source.text == SEED.read_text("utf-8")
    assert [len(e.answer) for e in interview.exchanges] == [1, 2, 1, 1, 1, 1]
    assert sum(len(e.sentences) for e in interview.exchanges) == 27
    assert (interview.provenance.outlet, interview.provenance.date) == ("L’Express", None)


def test_the_wheel_carries_the_interviews() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))

    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"] == {"seeds": "bot/seeds"}


def test_interviews_inside_the_package_come_before_those_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "bot"
    monkeypatch.setattr(sources, "__file__", str(package / "library" / "sources.py"))

    beside = seeds_folder()
    (package / "seeds").mkdir(parents=True)

    assert (beside, seeds_folder()) == (tmp_path / "seeds", package / "seeds")


def test_an_interview_without_notes_is_loaded_without_provenance(tmp_path: Path) -> None:
    interview = load(copy_of_the_seed(tmp_path))

    assert (interview.key, interview.provenance) == ("talk-with-zhao", Provenance())


def test_the_notes_beside_an_interview_say_where_it_comes_from(tmp_path: Path) -> None:
    notes = 'outlet = "Gazette"\ndate = "2023-03-20"\nlink = "https://x.example"\ntranslated = "yes"\nnote = "N"'

    provenance = load(copy_of_the_seed(tmp_path, notes)).provenance

    assert provenance == Provenance("Gazette", dt.date(2023, 3, 20), "https://x.example", Translated.YES, "N")


@pytest.mark.parametrize(
    ("notes", "field"),
    [
        ("outlet = ", "the file"),
        ("outlet = 3", "outlet"),
        ('date = "20 March"', "date"),
        ('translated = "perhaps"', "translated"),
        ("language = 1", "language"),
    ],
)
def test_wrong_notes_are_refused_by_field(tmp_path: Path, notes: str, field: str) -> None:
    path = copy_of_the_seed(tmp_path, notes)

    with pytest.raises(ProvenanceError) as caught:
        load(path)

    assert (caught.value.field, caught.value.name) == (field, str(path.with_suffix(".toml")))


@pytest.mark.parametrize(("name", "reason"), [("none.txt", "no such file"), (".", "is a folder")])
def test_what_is_no_file_is_unreadable(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UnreadableSourceError, match=reason):
        read_bytes(tmp_path / name)


def test_a_file_without_end_is_read_no_further_than_the_largest_that_is_taken() -> None:
    endless = Path("/dev/zero")

    assert read_bytes(endless, 10) == b"\0" * 11
    with pytest.raises(UnreadableSourceError):
        load(endless)


@pytest.mark.parametrize("address", ["https://lantern.example/ida", "http://lantern.example/ida.html"])
def test_an_address_is_told_as_one_with_the_step_that_makes_it_readable(address: str) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        read_bytes(Path(address))

    assert str(caught.value) == f"{address}: is an address; save the page in a browser and name that file"

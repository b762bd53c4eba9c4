from __future__ import annotations

import datetime as dt
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from transcript.five_languages import LANGUAGES, TALKS
from transcript.troubles import troubles
from world.marked import Marked

from bot.errors import ProvenanceError, UnreadableSourceError
from bot.library import load, read_bytes
from bot.library.sources import SAVE_THE_PAGE
from bot.model import Provenance, Translated

SEED = Path(__file__).parents[2] / "seeds" / "zhao-tong-lexpress.txt"


def copy_of_the_seed(folder: Path, notes: str | None = None) -> Path:
    path = folder / "Talk with Zhao.txt"
    path.write_bytes(SEED.read_bytes())
    if notes is not None:
        path.with_suffix(".toml").write_text(notes, "utf-8")
    return path


def test_an_interview_without_notes_is_loaded_without_provenance(tmp_path: Path) -> None:
    interview = load(copy_of_the_seed(tmp_path))

    assert (interview.key, interview.provenance) == ("talk-with-zhao", Provenance())


def test_the_notes_beside_an_interview_say_where_it_comes_from(tmp_path: Path) -> None:
    notes = 'outlet = "Gazette"\ndate = "2023-03-20"\nlink = "https://x.example"\ntranslated = "yes"\nnote = "N"'

    provenance = load(copy_of_the_seed(tmp_path, notes)).provenance

    assert provenance == Provenance("Gazette", dt.date(2023, 3, 20), "https://x.example", Translated.YES, "N")


def test_the_notes_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert load(copy_of_the_seed(tmp_path, '\ufeffoutlet = "Gazette"')).provenance == Provenance("Gazette")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notes_may_give_any_names_to_who_asks_and_who_answers(language: str, tmp_path: Path) -> None:
    talk = TALKS[language]
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(f"**{asked}**\n\n{told}" for asked, told in talk.pairs), "utf-8")
    path.with_suffix(".toml").write_text(
        'interviewers = ["Zoé Ó"]\ninterviewees = ["Bo of the Wells", "郑大川"]', "utf-8"
    )

    found = load(path).transcript

    assert (found.interviewers, found.interviewees) == (("Zoé Ó",), ("Bo of the Wells", "郑大川"))
    assert len(found.exchanges) == len(talk.pairs)


@pytest.mark.parametrize("text", troubles()["unnamed_talks"], ids=lambda text: text.file)
def test_the_notes_may_give_other_names_than_the_page_has(text: Marked, tmp_path: Path) -> None:
    path = tmp_path / text.file
    path.write_bytes(text.data)
    path.with_suffix(".toml").write_text('interviewers = ["Ursa Quell"]\ninterviewees = ["Ib of Nore"]', "utf-8")

    found = load(path).transcript

    assert (found.interviewers, found.interviewees) == (("Ursa Quell",), ("Ib of Nore",))
    assert len(found.exchanges) == len(text.truth.exchanges)


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


@pytest.mark.parametrize(
    "address",
    [
        "https://lantern.example/ida",
        "http://lantern.example/ida.html",
        "https://www.linterna.example/entrevistas/2024/03/ida-holm?ref=home&pagina=2",
        "https://phare.example/entretien-été#question-3",
        "HTTPS://LANTERN.EXAMPLE/IDA",
        "ftp://lantern.example/ida.txt",
    ],
)
def test_an_address_is_told_as_one_with_the_step_that_makes_it_readable(address: str) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        read_bytes(Path(address))

    assert str(caught.value) == f"{address}: {SAVE_THE_PAGE}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_read_where_somebody_writes_to_it(tmp_path: Path) -> None:
    pipe = tmp_path / "talk.txt"
    os.mkfifo(pipe)

    with pytest.raises(UnreadableSourceError, match="is a pipe that nobody writes to"):
        read_bytes(pipe)

    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with ThreadPoolExecutor(1) as pool, pipe.open("wb", buffering=0) as writer:
        for words in (b"", b"Why? "):  # nothing is there yet, or something
            writer.write(words)
            found = pool.submit(read_bytes, pipe, 10)
            time.sleep(0.1)
            writer.write(b"So it goes.")
            assert found.result(timeout=5) == (words + b"So it goes.")[:11]
    os.close(reader)

"""What a hostile file takes to be read grows with its length: twice as long takes twice the time, not four times."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest

from bot.errors import SourceError
from bot.reading.formats import read
from reading.building import epub


def _escapes_and_entities(times: int) -> bytes:
    value = "\\n a" * 1_500 * times + "&amp;b" * 1_500 * times
    return f'---\ntitle: "{value}"\n---\n\nAnn: Why?\n'.encode()


def _pictures_below_blanks(times: int) -> bytes:
    return f"<html><body><p>{'<i> </i><img>' * 4_000 * times}</p><p>Ann: Why?</p>".encode()


def _book_of_many_files(times: int) -> bytes:
    book = io.BytesIO(epub(["<p>Why?</p>"] * 40 * times))
    with zipfile.ZipFile(book, "a") as packed:
        for n in range(1_000 * times):
            packed.writestr(f"{n:x}", "")
    return book.getvalue()


#: Files of a length that grows with what they are called with.
HOSTILE: dict[str, Callable[[int], bytes]] = {
    "escapes and entities": _escapes_and_entities,
    "pictures below blanks": _pictures_below_blanks,
    "book of many files": _book_of_many_files,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_hostile_file_takes_grows_with_its_length(name: str) -> None:
    # One of three tries: what else runs on a machine adds up to half to the time on its processor.
    assert any(_takes_no_more_for_each_byte(HOSTILE[name]) for _ in range(3))


def _takes_no_more_for_each_byte(file: Callable[[int], bytes]) -> bool:
    """Tell whether a ``file`` twice as long takes far from four times as long."""
    once, twice = _seconds_to_read(file(1)), _seconds_to_read(file(2))
    return twice < 3 * once + 0.1


def _seconds_to_read(data: bytes) -> float:
    started = time.process_time()
    with suppress(SourceError):
        read(data, "talk")
    return time.process_time() - started


def test_open_tags_cost_no_more_for_each_text_in_them() -> None:
    few, many = (f"<html><body><p>{'<font>' * n}{'x<br>y ' * 5_000}".encode() for n in (9, 990))

    assert any(_seconds_to_read(many) < 2 * _seconds_to_read(few) + 0.1 for _ in range(3))

from __future__ import annotations

import pytest

from bot.reading.office.packed_xml import PACKED, says_it_is


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (PACKED + b"..mimetypeapplication/x-song..", True),
        (PACKED + b"." * 240 + b"application/x-song", False),
        (b"mimetypeapplication/x-song", False),
        (PACKED + b"mimetypeapplication/x-poem", False),
    ],
    ids=["at its head", "too far behind", "not packed", "another type"],
)
def test_a_packed_file_says_at_its_head_what_it_is(data: bytes, is_one: bool) -> None:
    assert says_it_is(data, b"application/x-song") is is_one

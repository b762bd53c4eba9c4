from __future__ import annotations

import pytest

from bot.errors import LibraryFullError
from bot.library import Capacity

CAPACITY = Capacity(interviews=2, file_bytes=1000, sentences=30)


@pytest.mark.parametrize("amounts", [(0, 0, 0), (2, 1000, 30)])
def test_what_fits_exactly_is_not_too_much(amounts: tuple[int, int, int]) -> None:
    CAPACITY.check(*amounts)


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ((3, 1000, 30), "3 interviews; 2 is the most"),
        ((2, 1001, 30), "1,001 bytes of files; 1,000 is the most"),
        ((2, 1000, 31), "31 sentences; 30 is the most"),
    ],
)
def test_one_more_in_any_respect_is_too_much_and_told(amounts: tuple[int, int, int], said: str) -> None:
    with pytest.raises(LibraryFullError, match=f"the library would hold {said}: remove an interview first"):
        CAPACITY.check(*amounts)

from __future__ import annotations

import pytest

from bot.text.clock import LATEST, Stamp, are_of_recording, clock_of, seconds_of, stamp_in


@pytest.mark.parametrize(
    ("clock", "seconds"),
    [("0:07", 7), ("12:30", 750), ("00:12:30", 750), ("1:00:07", 3607), ("75:00", 4500), ("9" * 5000 + ":00", LATEST)],
)
def test_a_clock_is_read_from_its_end(clock: str, seconds: int) -> None:
    assert seconds_of(clock) == seconds


@pytest.mark.parametrize(("seconds", "clock"), [(0, "0:00:00"), (750, "0:12:30"), (LATEST, "99:59:59")])
def test_a_time_is_written_with_hours(seconds: int, clock: str) -> None:
    assert clock_of(seconds) == clock


@pytest.mark.parametrize(
    ("words", "stamp"),
    [
        ("[00:12:30] ", Stamp(750, whole=True)),
        ("Ida Holm (0:02 - 0:24)", Stamp(2, whole=False)),
        ("(0: 00:14) ", Stamp(14, whole=True)),
        ("3:02 PM", None),
        ("15:02 Uhr", None),
        ("Ida Holm", None),
    ],
)
def test_the_first_time_of_a_stamp_is_read(words: str, stamp: Stamp | None) -> None:
    assert stamp_in(words) == stamp


def hours(*clocks: str) -> list[Stamp]:
    return [Stamp(seconds_of(clock), whole=True) for clock in clocks]


def minutes(*clocks: str, said: int = 50) -> list[Stamp]:
    return [Stamp(seconds_of(clock), whole=False, said=said) for clock in clocks]


@pytest.mark.parametrize(
    "stamps",
    [
        hours("0:00:05", "0:12:30"),
        hours("1:12:30", "1:12:30", "1:13:00"),
        minutes("0:07", "0:12", "12:30"),
        [*minutes("59:07"), *hours("1:00:12")],
        minutes("12:30", "24:10"),
    ],
)
def test_times_that_begin_early_and_count_on_are_those_of_a_recording(stamps: list[Stamp]) -> None:
    assert are_of_recording(stamps)


@pytest.mark.parametrize(
    "stamps",
    [
        hours("0:00:05"),
        hours("14:02:11", "14:03:12"),
        hours("0:00:05", "0:12:30", "0:00:07"),
        minutes("14:02", "14:05", "14:07"),
        minutes("0:07", "0:08", "0:09", said=2000),
        minutes("0:02", "0:03", "0:04", "0:05", said=110),
    ],
)
def test_other_times_are_not(stamps: list[Stamp]) -> None:
    assert not are_of_recording(stamps)


def test_one_misprint_among_many_times_takes_none_of_them_away() -> None:
    stamps = hours(*(f"0:{n:02}:00" for n in range(11)))

    assert are_of_recording([*stamps, *hours("0:01:10", "0:12:00")])

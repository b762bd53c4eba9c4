from __future__ import annotations

from bot.discord_app.rate_limit import RateLimit


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_sixth_time_in_ten_seconds_has_to_wait() -> None:
    clock = Clock()
    limit = RateLimit(clock, 5, 10.0)

    granted = [limit.wait(1) for _ in range(5)]
    clock.now += 4.0

    assert granted == [0] * 5
    assert limit.wait(1) == 6


def test_a_wait_is_told_in_whole_seconds_that_are_enough() -> None:
    clock = Clock()
    limit = RateLimit(clock, 1, 10.0)
    limit.wait(1)

    clock.now += 3.1
    assert limit.wait(1) == 7
    clock.now = 109.999
    assert limit.wait(1) == 1


def test_after_the_window_it_is_granted_again() -> None:
    clock = Clock()
    limit = RateLimit(clock, 1, 10.0)
    limit.wait(1)
    clock.now += 10.0

    assert limit.wait(1) == 0
    assert limit.wait(1) == 10


def test_to_come_again_and_again_does_not_make_the_wait_longer() -> None:
    clock = Clock()
    limit = RateLimit(clock, 1, 10.0)
    limit.wait(1)
    clock.now += 9.0
    limit.wait(1)
    clock.now += 1.0

    assert limit.wait(1) == 0


def test_people_do_not_wait_for_each_other() -> None:
    limit = RateLimit(Clock(), 1, 10.0)
    limit.wait(1)

    assert limit.wait(2) == 0


def test_to_look_ahead_counts_nothing() -> None:
    clock = Clock()
    limit = RateLimit(clock, 1, 10.0)

    before = [limit.ahead(1), limit.ahead(1)]
    granted = limit.wait(1)
    clock.now += 3.1

    assert (before, granted, limit.ahead(1), limit.ahead(2)) == ([0, 0], 0, 7, 0)

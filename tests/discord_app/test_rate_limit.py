from __future__ import annotations

from bot.discord_app.rate_limit import Patience


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_sixth_time_in_ten_seconds_has_to_wait() -> None:
    clock = Clock()
    patience = Patience(clock, 5, 10.0)

    granted = [patience.wait(1) for _ in range(5)]
    clock.now = 4.0

    assert granted == [0.0] * 5
    assert patience.wait(1) == 6.0


def test_after_the_window_it_is_granted_again() -> None:
    clock = Clock()
    patience = Patience(clock, 1, 10.0)
    patience.wait(1)
    clock.now = 10.0

    assert patience.wait(1) == 0.0
    assert patience.wait(1) == 10.0


def test_people_do_not_wait_for_each_other() -> None:
    patience = Patience(Clock(), 1, 10.0)
    patience.wait(1)

    assert patience.wait(2) == 0.0


def test_people_who_do_not_come_back_are_forgotten() -> None:
    clock = Clock()
    patience = Patience(clock, 1, 10.0)
    for user in range(1001):
        patience.wait(user)
    clock.now = 9.0
    patience.wait(5000)
    clock.now = 11.0
    patience.wait(6000)

    assert set(patience._windows) == {5000, 6000}

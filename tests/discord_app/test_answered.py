from __future__ import annotations

from bot.discord_app import answered
from bot.discord_app.answered import Answered


def test_an_event_is_new_once_until_it_is_forgotten() -> None:
    now = 1.0
    seen = Answered(lambda: now)

    first = [seen.is_new(1), seen.is_new(1), seen.is_new(2)]
    now += answered.SECONDS_REMEMBERED - 1
    before_the_end = seen.is_new(1)
    now += 2
    after_it = seen.is_new(1)

    assert first == [True, False, True]
    assert not before_the_end
    assert after_it

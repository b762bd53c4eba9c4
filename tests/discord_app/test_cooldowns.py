from __future__ import annotations

from bot.discord_app import cooldowns
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.strings import strings


def test_what_is_refused_for_the_channel_is_not_counted_for_the_person() -> None:
    counted = Cooldowns(lambda: 100.0)
    for person in range(cooldowns.REPLIES_IN_A_CHANNEL):
        counted.refusal(person, 1, 2)

    refused = [counted.refusal(99, 1, 2) for _ in range(cooldowns.QUESTIONS)]
    private = [counted.refusal(99, None, 2) for _ in range(cooldowns.QUESTIONS)]

    assert refused == [strings.BUSY_CHANNEL.format(seconds=30)] * cooldowns.QUESTIONS
    assert private == [""] * cooldowns.QUESTIONS


def test_who_must_wait_for_several_is_told_the_longest() -> None:
    counted = Cooldowns(lambda: 100.0)
    for _ in range(cooldowns.QUESTIONS):
        counted.refusal(99, 1, 2)
    for person in range(cooldowns.REPLIES_IN_A_CHANNEL - cooldowns.QUESTIONS):
        counted.refusal(person, 1, 2)

    assert counted.refusal(99, 3, 2) == strings.TOO_FAST.format(seconds=10)
    assert counted.refusal(99, 1, 2) == strings.BUSY_CHANNEL.format(seconds=30)

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import cast

import discord
import pytest

from bot.discord_app import sending
from bot.discord_app.sending import in_time
from bot.discord_app.showing import limits


@dataclass
class RecordedInteraction:
    """Writes down what Discord would be told; its parts are one object to save a second class."""

    told: list[str] = field(default_factory=list)
    #: Set when the person was told to wait; slow work ends after that.
    announced: threading.Event = field(default_factory=threading.Event)

    @property
    def response(self) -> RecordedInteraction:
        return self

    async def defer(self, *, ephemeral: bool, thinking: bool) -> None:
        self.told.append(f"defer ephemeral={ephemeral} thinking={thinking}")
        self.announced.set()

    async def edit_original_response(self, *, content: str) -> None:
        self.told.append(f"edit {content}")

    async def delete_original_response(self) -> None:
        self.told.append("delete")


@pytest.fixture
def interaction() -> RecordedInteraction:
    return RecordedInteraction()


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "SECONDS_OF_SILENCE", 0.01)


def as_interaction(recorded: RecordedInteraction) -> discord.Interaction:
    return cast("discord.Interaction", recorded)


async def test_quick_work_is_not_announced(interaction: RecordedInteraction) -> None:
    assert await in_time(as_interaction(interaction), lambda: 42, private=False) == 42
    assert interaction.told == []


@pytest.mark.usefixtures("_impatient")
async def test_slow_work_is_announced_as_privately_as_it_will_be_shown(interaction: RecordedInteraction) -> None:
    def work() -> int:
        assert interaction.announced.wait(60)
        return 42

    assert await in_time(as_interaction(interaction), work, private=True) == 42
    assert interaction.told == ["defer ephemeral=True thinking=True"]


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize(
    ("private", "told"),
    [
        (False, ["defer ephemeral=False thinking=True", "edit …", "delete"]),
        (True, ["defer ephemeral=True thinking=True"]),
    ],
)
async def test_the_public_announcement_of_failed_work_is_taken_back(
    interaction: RecordedInteraction, private: bool, told: list[str]
) -> None:
    def work() -> int:
        assert interaction.announced.wait(60)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await in_time(as_interaction(interaction), work, private=private)
    assert interaction.told == told


async def test_quick_work_that_fails_was_never_announced(interaction: RecordedInteraction) -> None:
    with pytest.raises(ZeroDivisionError):
        await in_time(as_interaction(interaction), lambda: 1 // 0, private=False)
    assert interaction.told == []


def test_the_announcement_comes_within_a_second_of_the_three() -> None:
    assert sending.SECONDS_OF_SILENCE <= 1.0
    assert limits.SECONDS_TO_RESPOND == 3.0

from __future__ import annotations

import asyncio
import gc
import threading
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest
from discord import ui

from bot.discord_app import sending
from bot.discord_app.sending import in_time, replies
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
    assert await in_time(as_interaction(interaction), asyncio.to_thread(lambda: 42), private=False) == 42
    assert interaction.told == []


@pytest.mark.usefixtures("_impatient")
async def test_slow_work_is_announced_as_privately_as_it_will_be_shown(interaction: RecordedInteraction) -> None:
    def work() -> int:
        assert interaction.announced.wait(60)
        return 42

    assert await in_time(as_interaction(interaction), asyncio.to_thread(work), private=True) == 42
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
        await in_time(as_interaction(interaction), asyncio.to_thread(work), private=private)
    assert interaction.told == told


class _FaultError(discord.HTTPException):
    """Discord answers with a status and a code."""

    def __init__(self, status: int, code: int = 0) -> None:
        Exception.__init__(self)
        self.status, self.code, self.text = status, code, ""


@dataclass
class Unannounced(RecordedInteraction):
    """An interaction whose announcement fails."""

    fault: Exception = field(default_factory=OSError)
    extras: dict[str, object] = field(default_factory=dict)
    #: Whether Discord took the announcement all the same.
    took_it: bool = False

    async def defer(self, *, ephemeral: bool, thinking: bool) -> None:
        await super().defer(ephemeral=ephemeral, thinking=thinking)
        raise self.fault

    def is_done(self) -> bool:
        return False

    async def send_message(self, *, ephemeral: bool, content: str) -> RecordedInteraction:
        if self.took_it:
            raise _FaultError(400, sending.ANSWERED_ALREADY)
        self.told.append(f"send {content}")
        return self

    message_id = id = 7

    async def edit_original_response(self, *, content: str) -> RecordedInteraction:  # type: ignore[override]
        self.told.append(f"edit {content}")
        return self


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize("fault", [OSError(), _FaultError(503), _FaultError(429)])
@pytest.mark.parametrize(("took_it", "told"), [(False, "send 42"), (True, "edit 42")])
async def test_work_that_could_not_be_announced_is_shown_all_the_same(
    fault: Exception, took_it: bool, told: str
) -> None:
    interaction = Unannounced(fault=fault, took_it=took_it)

    def work() -> int:
        assert interaction.announced.wait(60)
        return 42

    found = await in_time(as_interaction(interaction), asyncio.to_thread(work), private=False)
    assert await sending.responses(as_interaction(interaction), private=False)({"content": str(found)}) == 7
    assert interaction.told == ["defer ephemeral=False thinking=True", told]


@pytest.mark.usefixtures("_impatient")
async def test_failed_work_that_was_not_announced_takes_nothing_back() -> None:
    interaction = Unannounced()

    def work() -> int:
        assert interaction.announced.wait(60)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await in_time(as_interaction(interaction), asyncio.to_thread(work), private=False)
    assert interaction.told == ["defer ephemeral=False thinking=True"]


@pytest.mark.usefixtures("_impatient")
async def test_whoever_has_left_hears_nothing_of_the_work_either(caplog: pytest.LogCaptureFixture) -> None:
    interaction = Unannounced(fault=_FaultError(404, 10062))
    done = threading.Event()

    def work() -> int:
        assert interaction.announced.wait(60)
        done.set()
        raise ValueError("somebody's words")

    with pytest.raises(_FaultError):
        await in_time(as_interaction(interaction), asyncio.to_thread(work), private=False)
    assert await asyncio.to_thread(done.wait, 60)
    await asyncio.sleep(0.05)
    gc.collect()
    assert "somebody's words" not in caplog.text


async def test_quick_work_that_fails_was_never_announced(interaction: RecordedInteraction) -> None:
    with pytest.raises(ZeroDivisionError):
        await in_time(as_interaction(interaction), asyncio.to_thread(lambda: 1 // 0), private=False)
    assert interaction.told == []


def test_the_announcement_comes_within_a_second_of_the_three() -> None:
    assert sending.SECONDS_OF_SILENCE <= 1.0
    assert limits.SECONDS_TO_RESPOND == 3.0


@dataclass
class StrictChannel:
    """A channel in which nobody may refer to a message or send components; writes down what it is asked to post."""

    asked: list[tuple[str, ...]] = field(default_factory=list)
    posted: list[str] = field(default_factory=list)

    async def send(self, *, mention_author: bool, nonce: str, **shown: Any) -> Posted:
        self.asked.append((*sorted(shown), nonce))
        if "reference" in shown:
            raise refusal(code=160002)
        if "view" in shown:
            raise refusal(code=50035)
        self.posted.append(shown["content"])
        return Posted(len(self.posted))


@dataclass
class Posted:
    id: int
    channel: StrictChannel = field(default_factory=StrictChannel)

    def to_reference(self, *, fail_if_not_exists: bool) -> object:
        return object()


def refusal(code: int) -> discord.HTTPException:
    return discord.HTTPException(cast("Any", SimpleNamespace(status=400, reason="")), {"code": code, "message": ""})


async def test_what_discord_has_refused_is_not_asked_for_again() -> None:
    message = Posted(7)
    lines = "\n".join(f"Line {n} of a long text." for n in range(140))

    sent = await replies(cast("discord.Message", message))({"view": ui.LayoutView().add_item(ui.TextDisplay(lines))})

    assert message.channel.asked == [
        ("reference", "view", "7.1"),
        ("view", "7.1"),
        ("content", "7.1"),
        ("content", "7.101"),
    ]
    assert ("\n".join(message.channel.posted), sent) == (lines, 2)

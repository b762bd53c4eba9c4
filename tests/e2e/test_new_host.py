"""What a new host has to do: from the bot's joining to an interview that is asked, corrected and removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import simcord

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from e2e.room import SAID, WHALES, Room, new_host, response, seen


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


@dataclass
class Counted:
    """A host whose actions are counted: each command, and each press of a button."""

    actor: simcord.MemberActor
    room: Room
    actions: int = 0

    async def command(self, name: str, **options: Any) -> simcord.InteractionResult:
        self.actions += 1
        self.room.clock.now += 60  # a person takes a while
        return await self.actor.slash(self.room.channel, name, **options)

    async def press(self, shown: simcord.InteractionResult, label: str) -> None:
        self.actions += 1
        await self.actor.click(response(shown), label=label)


async def test_a_new_host_checks_adds_asks_corrects_and_removes_in_eight_actions(
    room: Room, libraries: Libraries
) -> None:
    host = Counted(new_host(room.env, room.guild, "new"), room)

    checked = await host.command("setup check")
    adding = await host.command("library add", file=("talk.txt", WHALES.encode()), **SAID)
    await host.press(adding, strings.PUBLISH)
    asked = await host.command("ask", question="What do you eat on board?")
    mended = WHALES.replace("Mostly beans", "Mainly beans").encode()
    correcting = await host.command("library add", file=("talk.txt", mended), **SAID)
    await host.press(correcting, strings.PUBLISH)
    corrected = [stored.interview.source.text for stored in libraries.of(room.guild.id).stored()]
    removing = await host.command("library remove", interview="talk")
    await host.press(removing, strings.DISCARD)

    assert strings.CHECK_GOOD.format(count=1) in seen(response(checked))
    assert "Mostly beans and dried fish" in seen(response(asked))
    assert ["Mainly beans" in text for text in corrected] == [True]
    assert libraries.of(room.guild.id).stored() == ()
    assert host.actions == 8

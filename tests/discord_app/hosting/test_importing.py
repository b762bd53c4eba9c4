from __future__ import annotations

from dataclasses import replace
from typing import Any

from library.building import short

from bot.discord_app.access import Access
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.hosting.importing import Importing, Waiting
from bot.discord_app.hosting.previews import Pending, Previews
from bot.discord_app.showing.host_ids import ArchiveId
from bot.library.store.libraries import Libraries
from discord_app.hosting.building import Announced


async def test_a_press_on_an_older_card_shows_what_an_archive_would_do_now_and_takes_nothing_over(
    libraries: Libraries,
) -> None:
    libraries.of(2).add(short("talk"))
    waiting = Previews[Waiting](lambda: 0.0, lambda waiting: len(waiting.data))
    importing = Importing(Access(libraries, Cooldowns(lambda: 1.0)), waiting, lambda *_: None)
    interaction: Any = Announced()
    archive = Waiting(libraries.of(2).export().archive, "library.zip", frozenset({"talk"}))
    older = waiting.keep(Pending(archive, 1, 2, False))
    shown = waiting.keep(replace(older, preview=replace(archive, replaced=frozenset())))

    await importing._decide(interaction, ArchiveId(True, older.token), shown)
    before, now = libraries.of(1).stored(), waiting.find(shown.token)
    assert now
    await importing._decide(interaction, ArchiveId(True, now.token), now)

    assert (before, [stored.key for stored in libraries.of(1).stored()]) == ((), ["talk"])

"""How a host takes over the archive of a library: all of it or nothing, after they were shown what it would change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import discord
from discord import ui

from bot.discord_app.access import Access
from bot.discord_app.hosting.previews import MOST_BYTES_OF_A_SERVER, Pending, Previews
from bot.discord_app.showing import components
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.host_ids import ArchiveId
from bot.discord_app.showing.pages import Page, messages, on_one_page
from bot.discord_app.strings import strings
from bot.library.results import Imported, ImportPreview
from bot.model import Interview
from bot.service.hosting import Hosting
from bot.wording import Card, Kind, archive_card, imported_sentence


@dataclass(frozen=True, slots=True)
class Waiting:
    """An archive that a host was shown the content of, packed as it came: unpacked it may be many times as large."""

    data: bytes
    name: str
    #: As in ``ImportPreview``, when it was shown.
    replaced: frozenset[str]


class Importing:
    """The verbs behind ``/library import`` and the buttons below its preview."""

    def __init__(self, access: Access, waiting: Previews[Waiting], make_ready: Callable[..., None]) -> None:
        """Take over into libraries that ``access`` leads to; ``make_ready`` is that of ``Publishing``."""
        self._access = access
        self._waiting = waiting
        self._make_ready = make_ready

    async def show(self, interaction: discord.Interaction, file: discord.Attachment) -> None:
        """Show the host what taking over the archive ``file`` would do."""
        if await self._access.refuses_file(interaction, file, MOST_BYTES_OF_A_SERVER, strings.IMPORT_TOO_LARGE):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        data = await file.read()
        preview = await self._access.do(interaction, lambda hosting: hosting.preview_import(data, file.filename))
        if preview:
            waiting = Waiting(data, file.filename, preview.replaced)
            await self._show(interaction, self._waiting.keep(Pending.of(waiting, interaction)).token, preview)

    async def decide(self, interaction: discord.Interaction, target: ArchiveId) -> None:
        """Take over what the host was shown, or give it up."""
        pending = await self._waiting.of_host(interaction, target.token, self._access)
        if pending is None:
            return
        await interaction.response.defer()
        async with self._waiting.turn(target.token) as pending:
            if pending:
                await self._decide(interaction, target, pending)

    async def _decide(self, interaction: discord.Interaction, target: ArchiveId, pending: Pending[Waiting]) -> None:
        if not target.takes_over:
            self._waiting.drop(target.token)
            await _replace(interaction, messages([Card(Kind.LIBRARY, strings.CANCELLED)])[0][0])
            return
        is_seen = target.token == pending.token
        done = await self._access.do(interaction, partial(_taken_over, pending.preview, is_seen=is_seen))
        match done:
            case Imported():
                self._waiting.drop(target.token)
                card = Card(Kind.LIBRARY, strings.TAKEN_OVER, notes=(imported_sentence(done),))
                await _replace(interaction, messages([card])[0][0])
            case ImportPreview():
                waiting = replace(pending.preview, replaced=done.replaced)
                await self._show(interaction, self._waiting.keep(replace(pending, preview=waiting)).token, done)

    async def _show(self, interaction: discord.Interaction, token: str, preview: ImportPreview) -> None:
        page, interviews = await asyncio.to_thread(_page, preview)
        await _replace(interaction, page, components.taking_over(token))
        self._make_ready(*interviews)


def _page(preview: ImportPreview) -> tuple[Page, Sequence[Interview]]:
    """Return the page that is shown of an archive, and its interviews; those of a full library take a while."""
    interviews = preview.archive.interviews()
    return on_one_page(partial(archive_card, preview, interviews), len(interviews)), interviews


def _taken_over(waiting: Waiting, hosting: Hosting, *, is_seen: bool) -> Imported | ImportPreview:
    """Take over what is ``waiting``, and return what was done; what would be done now, where that is not what was seen.

    ``is_seen`` tells whether the host was shown what is waiting now.
    """
    preview = hosting.preview_import(waiting.data, waiting.name)
    return hosting.import_archive(preview) if is_seen and preview.replaced == waiting.replaced else preview


async def _replace(interaction: discord.Interaction, page: Page, buttons: Sequence[ui.Item[Any]] = ()) -> None:
    """Show ``page`` in place of what the host has in front of them."""
    await interaction.edit_original_response(
        view=components.view((page,), interaction.user.id, Controls(buttons=buttons))
    )

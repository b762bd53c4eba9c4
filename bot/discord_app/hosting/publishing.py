"""What hosts can do with the library of their server: every verb shows its outcome to them alone."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

import discord
from discord import app_commands, ui

from bot.discord_app import forms, strings
from bot.discord_app.hosting.previews import Preview, Previews
from bot.discord_app.rate_limit import RateLimit
from bot.discord_app.sending import tell
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.ids import DiscardId, DraftId, Step
from bot.discord_app.showing.markup import escape
from bot.discord_app.showing.pages import messages
from bot.errors import LibraryError, NotStoredError, ProvenanceError, SourceError, VerbatimError
from bot.library import Description, Diff, Draft, Held, latest_day
from bot.model import Interview
from bot.reading.limits import LARGEST_FILE
from bot.text.words import fold
from bot.wording import Card, Kind, holding_card, library_card, preview_card, published_card, removal_card
from bot.wording.replies import interview_line

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries, Library

log = logging.getLogger(__name__)

T = TypeVar("T")

#: Seconds after which a file is given up that is still being read; a reader promises five.
SECONDS_TO_READ: Final = 15.0
#: Files that are read at once. A thread cannot be stopped, so that they are few, and none of those that answer.
_READERS: Final = 2
#: Files of one name that are different interviews, before the host has to choose a name.
_MOST_NAMESAKES: Final = 50
#: Characters of an error that may repeat a part of a file.
_ERROR_CHARACTERS: Final = 500
_FIXABLE = (SourceError, ProvenanceError, NotStoredError, LibraryError)


class Hosting:
    """The verbs behind ``/library`` and its buttons."""

    def __init__(
        self,
        libraries: Libraries | None,
        prepare: Callable[[Interview], None],
        previews: Previews,
        rate_limit: RateLimit,
    ) -> None:
        """Keep interviews in ``libraries``; ``prepare`` makes ready for those that may be published soon."""
        self._libraries = libraries
        self._prepare = prepare
        self._previews = previews
        self._rate_limit = rate_limit
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="reading")

    async def add(self, interaction: discord.Interaction, file: discord.Attachment, said: Mapping[str, str]) -> None:
        """Show what is understood of ``file``; ``said`` is what the host says about it, by the names of the fields."""
        if await self._may_not(interaction):
            return
        if file.size > LARGEST_FILE:
            size, most = (f"{number / 1024**2:.1f}" for number in (file.size, LARGEST_FILE))
            await tell(interaction, strings.TOO_LARGE.format(size=size, most=most))
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._preview(interaction, await file.read(), file.filename, said)

    async def paste(self, interaction: discord.Interaction) -> None:
        """Open the form for a short interview."""
        if not await self._may_not(interaction):
            await interaction.response.send_modal(forms.Paste(self.pasted))

    async def pasted(self, interaction: discord.Interaction, filled_in: Mapping[str, str]) -> None:
        """Show what is understood of a text that was pasted; ``filled_in`` is as in the form."""
        if not await self._may_not(interaction):
            await interaction.response.defer(ephemeral=True, thinking=True)
            said = {**filled_in}
            text = said.pop("text")
            # A dot would be read as the beginning of a file's ending.
            name = (said.get("title") or strings.PASTED).replace(".", " ")
            await self._preview(interaction, text.encode("utf-8", "replace"), f"{name}.txt", said)

    async def _preview(self, interaction: discord.Interaction, data: bytes, name: str, said: Mapping[str, str]) -> None:
        server, host = _server(interaction), interaction.user.id

        def read() -> tuple[Draft, Diff]:
            description = Description.of(
                {field: value for field, value in said.items() if value.strip()}, name, latest_day()
            )
            return _placed(self._library(server), Draft.read(data, name, description))

        found = await self._read(interaction, read)
        if found:
            draft, diff = found
            preview = Preview(draft, server, host, interaction.permissions.manage_guild)
            await self._show_preview(interaction, self._previews.keep(preview), draft, diff)

    async def _show_preview(self, interaction: discord.Interaction, token: str, draft: Draft, diff: Diff) -> None:
        controls = components.deciding(token, is_complete=not draft.missing)
        await interaction.edit_original_response(view=_view(preview_card(draft, diff), interaction, controls))
        # Its sentences are read while the host looks at it, so that it answers as soon as it is published.
        asyncio.get_running_loop().run_in_executor(self._readers, self._make_ready, draft)

    def _make_ready(self, draft: Draft) -> None:
        try:
            self._prepare(draft.interview)
        except Exception as error:  # noqa: BLE001  # publishing does the same again, and tells
            log.warning("a preview could not be made ready: %s", type(error).__name__)

    async def decide(self, interaction: discord.Interaction, target: DraftId) -> None:
        """Publish what the host was shown, turn its speakers round, or give it up."""
        preview = await self._previewed(interaction, target.token)
        if preview is None:
            return
        if target.step is Step.PUBLISH and preview.draft.missing:
            completed = partial(self.completed, token=target.token)
            await interaction.response.send_modal(forms.Complete(preview.draft.description, completed))
            return
        await interaction.response.defer()
        match target.step:
            case Step.PUBLISH:
                await self._publish(interaction, target.token, preview.draft)
            case Step.SWAP:
                await self._change(interaction, target.token, preview, preview.draft.swapped)
            case Step.CANCEL:
                self._previews.drop(target.token)
                await interaction.edit_original_response(view=_view(_line(strings.CANCELLED), interaction))

    async def completed(self, interaction: discord.Interaction, said: Mapping[str, str], token: str) -> None:
        """Publish a preview after what was missing has been said."""
        preview = await self._previewed(interaction, token)
        if preview is None:
            return
        await interaction.response.defer()
        try:
            draft = preview.draft.described(Description.of({**said}, preview.draft.source.name, latest_day()))
        except _FIXABLE as error:
            await tell(interaction, _told(error))
            return
        await self._publish(interaction, token, draft)

    async def _change(
        self, interaction: discord.Interaction, token: str, preview: Preview, change: Callable[[], Draft]
    ) -> None:
        def changed() -> tuple[Draft, Diff]:
            draft = change()
            return draft, self._library(preview.server).preview(draft)

        found = await self._read(interaction, changed)
        if found:
            self._previews.keep(replace(preview, draft=found[0]), token)
            await self._show_preview(interaction, token, *found)

    async def _publish(self, interaction: discord.Interaction, token: str, draft: Draft) -> None:
        added = await self._done(interaction, lambda library: library.add(draft))
        if added:
            self._previews.drop(token)
            card = published_card(added.diff.now, added.diff, withdrawn=added.withdrawn)
            await interaction.edit_original_response(view=_view(card, interaction))

    async def _previewed(self, interaction: discord.Interaction, token: str) -> Preview | None:
        """Return the preview that ``token`` stands for; None, having told why, where this person cannot decide it."""
        preview = self._previews.find(token)
        if preview is None or preview.server != interaction.guild_id:
            await tell(interaction, strings.FORGOTTEN)
        elif preview.host != interaction.user.id or (preview.manages and not interaction.permissions.manage_guild):
            await tell(interaction, strings.NOT_A_HOST)
        elif not await self._may_not(interaction):
            return preview
        return None

    async def overview(self, interaction: discord.Interaction) -> None:
        """Show what the library keeps."""
        await self._show(interaction, lambda library: library_card(library.held()))

    async def info(self, interaction: discord.Interaction, key: str) -> None:
        """Show what the library knows about interview ``key``."""
        await self._show(interaction, lambda library: holding_card(library.get(key), library.history(key)))

    async def remove(self, interaction: discord.Interaction, key: str) -> None:
        """Ask whether to remove interview ``key`` for good."""
        target = DiscardId(key, interaction.permissions.manage_guild)
        await self._show(interaction, lambda library: removal_card(library.get(key).interview), target)

    async def discard(self, interaction: discord.Interaction, target: DiscardId) -> None:
        """Remove an interview for good."""
        if target.manages and not interaction.permissions.manage_guild:
            await tell(interaction, strings.NOT_A_HOST)
        else:
            await self._alter(interaction, lambda library: library.remove(target.interview), strings.DISCARDED)

    async def withdraw(self, interaction: discord.Interaction, key: str) -> None:
        """Hide interview ``key`` everywhere."""
        await self._alter(interaction, lambda library: library.withdraw(key), strings.WITHDRAWN_NOW)

    async def restore(self, interaction: discord.Interaction, key: str) -> None:
        """Serve interview ``key`` again."""
        await self._alter(interaction, lambda library: library.restore(key), strings.RESTORED)

    async def export(self, interaction: discord.Interaction) -> None:
        """Give the host the whole library in one file."""
        if await self._may_not(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        data = await self._done(interaction, lambda library: library.export())
        if data is None:
            return
        if len(data) > interaction.filesize_limit:
            size, most = (f"{number / 1024**2:.1f}" for number in (len(data), interaction.filesize_limit))
            await tell(interaction, strings.ARCHIVE_TOO_LARGE.format(size=size, most=most))
            return
        archive = discord.File(io.BytesIO(data), strings.ARCHIVE)
        await interaction.followup.send(strings.EXPORTED, file=archive, ephemeral=True)

    async def held(self, interaction: discord.Interaction, typed: str, *, withdrawn: bool | None) -> list[Held]:
        """Return the interviews of the library that fit ``typed``; only withdrawn or served ones, unless it is None."""
        if self._libraries is None or interaction.guild_id is None:
            return []
        kept = await asyncio.to_thread(self._library(interaction.guild_id).held)
        words = fold(typed).split()
        return [
            held
            for held in kept
            if withdrawn in (None, held.withdrawn is not None) and all(word in fold(_called(held)) for word in words)
        ]

    async def _show(
        self, interaction: discord.Interaction, card: Callable[[Library], Card], discard: DiscardId | None = None
    ) -> None:
        if await self._may_not(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        found = await self._done(interaction, card)
        if found is None:
            return
        first, *others = messages([found])
        asker = interaction.user.id
        controls = components.discarding(discard) if discard else []
        await interaction.edit_original_response(view=components.view(first, asker, controls))
        for message in others:
            await interaction.followup.send(view=components.view(message, asker), ephemeral=True)

    async def _alter(self, interaction: discord.Interaction, change: Callable[[Library], None], sentence: str) -> None:
        if await self._may_not(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)

        def changed(library: Library) -> bool:
            change(library)
            return True

        if await self._done(interaction, changed):
            await tell(interaction, sentence)

    async def _done(self, interaction: discord.Interaction, work: Callable[[Library], T]) -> T | None:
        """Return what ``work`` returns, done in a thread; None, having told why, where the host can put it right."""
        library = self._library(_server(interaction))
        try:
            return await asyncio.to_thread(work, library)
        except _FIXABLE as error:
            await tell(interaction, _told(error))
            return None

    async def _read(self, interaction: discord.Interaction, work: Callable[[], T]) -> T | None:
        """Return what ``work`` returns, done by one of the readers; None, having told why, where it cannot be had."""
        reading = asyncio.get_running_loop().run_in_executor(self._readers, work)
        try:
            return await asyncio.wait_for(reading, SECONDS_TO_READ)
        except _FIXABLE as error:
            await tell(interaction, _told(error))
        except TimeoutError:
            log.warning("a file was given up after %.0f s", SECONDS_TO_READ)
            await tell(interaction, strings.TOO_SLOW)
        return None

    async def _may_not(self, interaction: discord.Interaction) -> bool:
        """Tell the person, and return True, where the library cannot be worked with now."""
        seconds = self._rate_limit.wait(interaction.user.id)
        if interaction.guild_id is None:
            await tell(interaction, strings.NO_SERVER)
        elif self._libraries is None:
            await tell(interaction, strings.NO_LIBRARIES)
        elif seconds:
            await tell(interaction, strings.TOO_FAST.format(seconds=seconds))
        else:
            return False
        return True

    def _library(self, server: int) -> Library:
        assert self._libraries is not None  # noqa: S101  # _may_not has seen to that
        return self._libraries.of(server)


def suggestions(found: list[Held]) -> list[app_commands.Choice[str]]:
    """Return interviews as Discord offers them to somebody typing."""
    return [
        app_commands.Choice(name=limits.shortened(_called(held), limits.SUGGESTION), value=held.key)
        for held in found[: limits.SUGGESTIONS]
    ]


def _called(held: Held) -> str:
    return f"{held.key}: {interview_line(held.interview)}"


def _placed(library: Library, draft: Draft) -> tuple[Draft, Diff]:
    """Return ``draft`` under a key of its own, or under that of the interview that it is another version of.

    Files are often called "transcript" or "message"; one that shares no exchange with the interview of that key is
    another interview, not a new version.
    """
    for number in range(1, _MOST_NAMESAKES):
        key = draft.key if number == 1 else f"{draft.key[:36]}-{number}"
        placed = library.described(replace(draft, key=key))
        diff = library.preview(placed)
        if diff.before is None or diff.unchanged or diff.changed:
            return placed, diff
    raise ProvenanceError(draft.source.name, "the file", "is called like many others here; give it another name")


def _server(interaction: discord.Interaction) -> int:
    assert interaction.guild_id is not None  # noqa: S101  # _may_not has seen to that
    return interaction.guild_id


def _line(sentence: str) -> Card:
    return Card(Kind.LIBRARY, sentence)


def _view(card: Card, interaction: discord.Interaction, controls: list[ui.Item[Any]] | None = None) -> ui.LayoutView:
    # A preview shows samples; of one that is all markup the end may be missing, but never the buttons.
    return components.view(messages([card])[0], interaction.user.id, controls or [])


def _told(error: VerbatimError) -> str:
    line = limits.shortened(str(error), _ERROR_CHARACTERS)
    return escape(f"{line[:1].upper()}{line[1:]}.")

"""How a host comes from a file to an interview that is published: everything is shown to them alone before."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

import discord
from discord import ui

from bot.discord_app import forms
from bot.discord_app.access import FIXABLE, Access, explain
from bot.discord_app.hosting.previews import Pending, Previews
from bot.discord_app.hosting.putting_right import mend
from bot.discord_app.pressing import chosen_values
from bot.discord_app.sending import tell
from bot.discord_app.showing import components
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.host_ids import DraftId, Step
from bot.discord_app.showing.mending import mending, offered
from bot.discord_app.showing.pages import messages
from bot.discord_app.strings import strings
from bot.discord_app.turns import Turns, whose
from bot.errors import DoubtfulError, EmptyLibraryError, PreviewOutdatedError
from bot.library import Added, Description, Preview, latest_day
from bot.library.results import Covered, Displaced
from bot.model import Interview
from bot.reading.limits import LARGEST_FILE
from bot.retrieval import Engine
from bot.service.hosting import Hosting
from bot.service.rehearsing import rehearse
from bot.wording import Card, Kind, covered_notes, displaced_notes, places_card, preview_card, published_card

log = logging.getLogger(__name__)

T = TypeVar("T")

#: Seconds after which a file is given up that is still being read; a reader promises five.
SECONDS_TO_READ: Final = 15.0
#: Files that are read at once. A thread cannot be stopped, so that they are few, and none of those that answer.
_READERS: Final = 2
#: Files of one server that are read at once: a server leaves a reader to the others.
_READ_AT_ONCE: Final = 1
#: Previews that are made ready at once, which takes some seconds of all cores; no file waits for them to be read.
_PREPARING: Final = 1


class Publishing:
    """The verbs behind ``/library add``, ``/library paste`` and the buttons of a preview."""

    def __init__(
        self,
        access: Access,
        prepare: Callable[[Interview], None],
        previews: Previews[Preview],
        engine: Callable[[int], Engine],
        covered: Callable[[int, str], Sequence[Covered]],
    ) -> None:
        """Publish where ``access`` leads to; ``prepare`` makes ready for interviews that may be published soon.

        ``engine`` returns what a server is searched with, and raises EmptyLibraryError where nothing is served there.
        ``covered`` returns what members of a server wanted to know and its interview of that key answers; it raises as
        ``engine`` does.
        """
        self._access = access
        self._covered = covered
        self._engine = engine
        self._prepare = prepare
        self._previews = previews
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="reading")
        self._turns = Turns(_READ_AT_ONCE)
        self._preparing = ThreadPoolExecutor(_PREPARING, thread_name_prefix="preparing")

    async def add(
        self, interaction: discord.Interaction, file: discord.Attachment, said: Mapping[str, str], key: str = ""
    ) -> None:
        """Show what is understood of ``file``; ``said`` is what the host says about it, by the names of the fields.

        ``key`` is its name in the library; without one, it is made of the file's.
        """
        if await self._access.refuses_file(interaction, file, LARGEST_FILE, strings.TOO_LARGE):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._preview(interaction, file.read, file.filename, said, key)

    async def paste(self, interaction: discord.Interaction) -> None:
        """Open the form for a short interview."""
        if not await self._access.refuses(interaction):
            await interaction.response.send_modal(forms.Paste())

    async def pasted(self, interaction: discord.Interaction) -> bool:
        """Show what is understood of a text that was pasted; return whether something is."""
        if await self._access.refuses(interaction):
            return False
        await interaction.response.defer(ephemeral=True, thinking=True)
        said = _said(interaction)
        text = said.pop(forms.TEXT, "")
        # A dot would be read as the beginning of a file's ending.
        name = (said.get("title") or strings.PASTED).replace(".", " ")

        async def data() -> bytes:
            return text.encode("utf-8", "replace")

        return await self._preview(interaction, data, f"{name}.txt", said)

    async def _preview(
        self,
        interaction: discord.Interaction,
        fetch: Callable[[], Awaitable[bytes]],
        name: str,
        said: Mapping[str, str],
        key: str = "",
    ) -> bool:
        given = {field: value for field, value in said.items() if value.strip()}

        # A file that waits for its turn is not in memory.
        async with self._turns.turn(whose(interaction)):
            data = await fetch()
            preview = await self._read_now(
                interaction,
                lambda hosting: hosting.preview(data, name, Description.of(given, name, latest_day()), key=key or None),
            )
        if preview:
            await self._show(interaction, self._previews.keep(Pending.of(preview, interaction)))
        return preview is not None

    async def decide(self, interaction: discord.Interaction, target: DraftId) -> None:
        """Publish what the host was shown, say who asks and who answers, or give it up.

        What they decide about a preview that was changed meanwhile shows them the one of now, unless they give it up.
        """
        pending = await self._previews.of_host(interaction, target.token, self._access)
        if pending is None:
            return
        if form := forms.of_step(target, pending.preview):
            await interaction.response.send_modal(form)
            return
        await interaction.response.defer()
        async with self._previews.turn(target.token) as pending:
            if pending:
                await self._decide(interaction, target, pending)

    async def _decide(self, interaction: discord.Interaction, target: DraftId, pending: Pending[Preview]) -> None:
        match target.step:
            case Step.PLACES | Step.SPLIT | Step.OMIT | Step.RESTORE:
                await self._mend(interaction, target, pending)
            case Step.CANCEL:
                self._previews.drop(target.token)
                await _replace(interaction, Card(Kind.LIBRARY, strings.CANCELLED))
            case Step.PUBLISH | Step.CONFIRM if target.token == pending.token:
                await self._publish(interaction, pending, confirmed=target.step is Step.CONFIRM)
            case Step.SWAP | Step.ASKING | Step.ANSWERING if target.token == pending.token:
                await self._change(interaction, pending, _cast(pending.preview, interaction, target.step))
            case _:
                await self._show(interaction, pending)

    async def _mend(self, interaction: discord.Interaction, target: DraftId, pending: Pending[Preview]) -> None:
        """Put single places right, as they were chosen in a menu of this preview, and show them as they are then."""
        at, change = mend(pending.preview, target, chosen_values(interaction))
        is_seen = target.token == pending.token
        preview = await self._read(interaction, change) if change and is_seen else pending.preview
        if preview:
            token = self._previews.keep(replace(pending, preview=preview)).token
            interview = preview.diff.now
            controls = components.mended(token, can_restore=bool(preview.draft.description.corrections))
            menus = mending(token, interview, at)
            await _replace(interaction, places_card(preview, offered(interview, at)), controls, menus)

    async def filled_in(self, interaction: discord.Interaction, target: DraftId) -> bool:
        """Do with the preview of ``target`` what its form is for; return whether what was filled in is kept with it."""
        pending = await self._previews.of_host(interaction, target.token, self._access)
        if pending is None:
            return False
        await interaction.response.defer()
        async with self._previews.turn(target.token) as pending:
            if pending is None:
                return False
            if target.step is Step.NAMES:
                return await self._name(interaction, pending)
            return await self._complete(interaction, target, pending)

    async def _name(self, interaction: discord.Interaction, pending: Pending[Preview]) -> bool:
        """Show a preview with the names that its speakers were given."""
        before, filled_in = pending.preview, forms.filled_in(interaction)

        def renamed(hosting: Hosting) -> Preview:
            lines = {field: [name.strip() for name in text.split("\n")] for field, text in filled_in.items()}
            names = {field: list(filter(None, found)) for field, found in lines.items()}
            given = {field: found for field, found in names.items() if found}
            return hosting.name(before, Description.of(given, before.draft.source.name))

        return await self._change(interaction, pending, renamed)

    async def _complete(self, interaction: discord.Interaction, target: DraftId, pending: Pending[Preview]) -> bool:
        """Publish a preview after what was missing has been said; show it where it is not the one of ``target``."""
        before, said = pending.preview, _said(interaction)

        def described(hosting: Hosting) -> Preview:
            return hosting.describe(before, Description.of(said, before.draft.source.name, latest_day()))

        preview = await self._read(interaction, described)
        if preview:
            is_seen = target.token == pending.token
            pending = self._previews.keep(replace(pending, preview=preview))
            if is_seen:
                await self._publish(interaction, pending, confirmed=False)
            else:
                await self._show(interaction, pending)
        return preview is not None

    async def _publish(self, interaction: discord.Interaction, pending: Pending[Preview], *, confirmed: bool) -> None:
        preview, token = pending.preview, pending.token
        if not confirmed and (displaced := await self._access.do(interaction, partial(self._displaced, preview))):
            card = preview_card(preview, confirm=True)
            shown = replace(card, notes=(*displaced_notes(displaced), *card.notes))
            await _replace(interaction, shown, components.confirming(token))
            return

        def publish(hosting: Hosting) -> Added | DoubtfulError | PreviewOutdatedError:
            try:
                return hosting.publish(preview, although_doubtful=confirmed)
            except (DoubtfulError, PreviewOutdatedError) as error:
                return error

        match await self._access.do(interaction, publish):
            case Added() as added:
                self._previews.drop(token)
                await self._tell(interaction, added)
            case DoubtfulError():
                await _replace(interaction, preview_card(preview, confirm=True), components.confirming(token))
            case PreviewOutdatedError() as error:
                await self._change(interaction, pending, lambda hosting: hosting.again(preview))
                await explain(interaction, error)

    async def _tell(self, interaction: discord.Interaction, added: Added) -> None:
        """Say that it is published and then, perhaps some seconds later, what it answers of what members wanted."""
        card = published_card(added.diff.now, added.diff, withdrawn=added.withdrawn, opens=added.opens)
        await _replace(interaction, card)
        if covered := await self._access.do(interaction, partial(self._newly_covered, added.key)):
            await _replace(interaction, replace(card, notes=(*card.notes, *covered_notes(covered))))

    def _newly_covered(self, key: str, hosting: Hosting) -> Sequence[Covered]:
        """Return what members wanted to know and interview ``key`` answers; nothing while it is withdrawn or waits."""
        try:
            return self._covered(int(hosting.library.owner), key)
        except EmptyLibraryError:
            return ()

    def _displaced(self, preview: Preview, hosting: Hosting) -> Sequence[Displaced]:
        """Return the stored questions that publishing what was shown would take from the exchanges that answer them."""
        try:
            return rehearse(self._engine(int(hosting.library.owner)), hosting.library, preview)
        except EmptyLibraryError:
            return ()

    async def _change(
        self,
        interaction: discord.Interaction,
        pending: Pending[Preview],
        change: Callable[[Hosting], Preview],
    ) -> bool:
        preview = await self._read(interaction, change)
        if preview:
            await self._show(interaction, self._previews.keep(replace(pending, preview=preview)))
        return preview is not None

    async def _show(self, interaction: discord.Interaction, pending: Pending[Preview]) -> None:
        preview, token = pending.preview, pending.token
        controls = components.deciding(token, is_complete=not preview.draft.missing)
        shown = preview.draft.transcript
        menus = components.casting(token, shown.interviewers, shown.interviewees)
        await _replace(interaction, preview_card(preview), controls, menus)
        # Its sentences are read while the host looks at it, so that it answers as soon as it is published.
        self.make_ready(preview.diff.now)

    def make_ready(self, *interviews: Interview) -> None:
        """Read the sentences of ``interviews`` meanwhile, so that they answer as soon as they are asked.

        What others are shown meanwhile waits for one of them at most, and so does a program that ends.
        """
        if interviews:
            self._preparing.submit(self._make_ready, *interviews)

    def _make_ready(self, interview: Interview, *others: Interview) -> None:
        try:
            self._prepare(interview)
        except Exception as error:  # noqa: BLE001  # publishing does the same again, and tells
            log.warning("a preview could not be made ready: %s", type(error).__name__)
        with suppress(RuntimeError):  # while the program ends, nothing more is begun
            self.make_ready(*others)

    async def _read(self, interaction: discord.Interaction, work: Callable[[Hosting], T]) -> T | None:
        """Return what ``work`` returns, done by one of the readers when it is the turn of the server, as below."""
        async with self._turns.turn(whose(interaction)):
            return await self._read_now(interaction, work)

    async def _read_now(self, interaction: discord.Interaction, work: Callable[[Hosting], T]) -> T | None:
        """Return what ``work`` returns, done by one of the readers; None, having told why, where it cannot be had.

        It lasts as long as the reader is busy, so that no server has two of them.
        """
        hosting = self._access.hosting(interaction)
        if hosting is None:
            return None
        reading = asyncio.get_running_loop().run_in_executor(self._readers, work, hosting)
        try:
            return await asyncio.wait_for(asyncio.shield(reading), SECONDS_TO_READ)
        except FIXABLE as error:
            await explain(interaction, error)
        except TimeoutError:
            log.warning("a file was given up after %.0f s", SECONDS_TO_READ)
            await tell(interaction, strings.TOO_SLOW)
            await asyncio.wait([reading])
        return None


def _said(interaction: discord.Interaction) -> dict[str, str]:
    """Return what a form says about an interview; whether "undated" begins with a capital makes no difference."""
    said = forms.filled_in(interaction)
    return {**said, "date": said["date"].lower()} if "date" in said else said


def _cast(preview: Preview, interaction: discord.Interaction, step: Step) -> Callable[[Hosting], Preview]:
    """Return what swaps the speakers of ``preview``, or casts them as they were chosen in the menu of ``step``."""
    if step is Step.SWAP:
        return lambda hosting: hosting.swap(preview)
    speakers = preview.draft.speakers
    chosen = [speakers[int(place)] for place in chosen_values(interaction) if int(place) < len(speakers)]
    if step is Step.ASKING:
        return lambda hosting: hosting.cast(preview, asking=chosen)
    return lambda hosting: hosting.cast(preview, answering=chosen)


async def _replace(
    interaction: discord.Interaction,
    card: Card,
    buttons: Sequence[ui.Item[Any]] = (),
    menus: Sequence[ui.Item[Any]] = (),
) -> None:
    """Show ``card`` in place of what the host has in front of them."""
    # A preview shows samples; of one that is all markup the end may be missing, but never the buttons.
    view = components.view(messages([card])[0], interaction.user.id, Controls(menus, buttons))
    await interaction.edit_original_response(view=view)

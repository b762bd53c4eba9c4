"""What hosts can do with what is in the library of their server: every verb shows its outcome to them alone."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

import discord
from discord import app_commands

from bot.discord_app.hosting.access import Access
from bot.discord_app.hosts import is_host
from bot.discord_app.sending import tell
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.host_ids import DiscardId, EverythingId
from bot.discord_app.showing.markup import escape
from bot.discord_app.showing.pages import messages
from bot.discord_app.strings import strings
from bot.library import StoredInterview
from bot.service.hosting import Hosting
from bot.service.wishes import Wishes
from bot.wording import Card, Kind, interview_line, library_card, removal_card, stored_card
from bot.wording.phrases import mebibytes

#: Characters of the question of an answer that is named.
_QUESTION: Final = 200
#: Stands for everything of a server; no key has that character.
EVERYTHING: Final = "*"


class Managing:
    """The verbs behind ``/library`` that take no file."""

    def __init__(self, access: Access, wishes: Wishes, notice: Callable[[], str]) -> None:
        """Work with the libraries that ``access`` leads to, of servers that have ``wishes``.

        ``notice`` returns how long what is in them is kept.
        """
        self._access = access
        self._wishes = wishes
        self._notice = notice

    async def overview(self, interaction: discord.Interaction) -> None:
        """Show what is in the library."""

        def card(hosting: Hosting) -> Card:
            listed = library_card(hosting.stored(), built_in=self._wishes.of(interaction.guild_id).built_in)
            return replace(listed, notes=(*listed.notes, self._notice()))

        await self._show(interaction, card)

    async def info(self, interaction: discord.Interaction, key: str) -> None:
        """Show what the library knows about interview ``key``."""
        await self._show(interaction, lambda hosting: stored_card(*hosting.info(key)))

    async def remove(self, interaction: discord.Interaction, key: str) -> None:
        """Ask whether to remove interview ``key``, or ``EVERYTHING``, for good."""
        if key == EVERYTHING:
            notes = (strings.REMOVED_WITH_IT, strings.EXPORT_BEFORE)
            everything = EverythingId(is_host(interaction.permissions))
            card = Card(Kind.LIBRARY, strings.REMOVE_EVERYTHING, notes=notes)
            await self._show(interaction, lambda _: card, everything)
            return
        target = DiscardId(key, is_host(interaction.permissions))
        await self._show(interaction, lambda hosting: removal_card(hosting.info(key)[0].interview), target)

    async def discard(self, interaction: discord.Interaction, target: DiscardId | EverythingId) -> None:
        """Remove an interview, or everything of the server, for good."""
        if isinstance(target, EverythingId):
            await self._alter(
                interaction, Hosting.remove_everything, strings.EVERYTHING_DISCARDED, was_host=target.manages
            )
        else:
            await self._alter(
                interaction,
                lambda hosting: hosting.remove(target.interview),
                strings.DISCARDED,
                was_host=target.manages,
            )

    async def withdraw(self, interaction: discord.Interaction, key: str, answer: str | None) -> None:
        """Hide interview ``key``, or one ``answer`` of it, everywhere."""
        withdrawn = partial(Hosting.withdraw, key=key, answer=answer)
        await self._alter(interaction, _naming(withdrawn, key, answer, strings.WITHDRAWN_NOW))

    async def restore(self, interaction: discord.Interaction, key: str, answer: str | None) -> None:
        """Serve interview ``key``, or one ``answer`` of it, again."""
        restored = partial(Hosting.restore, key=key, answer=answer)
        await self._alter(interaction, _naming(restored, key, answer, strings.RESTORED))

    async def embargo(self, interaction: discord.Interaction, key: str, opens: str | None, answer: str | None) -> None:
        """Quote nothing of interview ``key``, or not one ``answer`` of it, before ``opens``; None for at once."""
        told, ended = (
            (strings.ANSWER_EMBARGOED, strings.ANSWER_EMBARGO_ENDED)
            if answer
            else (strings.EMBARGOED, strings.EMBARGO_ENDED)
        )

        def embargoed(hosting: Hosting) -> str:
            waits = hosting.embargo(key, opens, answer)
            return (told if waits else strings.EMBARGO_PAST).format(moment=escape(opens)) if opens else ended

        await self._alter(interaction, _naming(embargoed, key, answer))

    async def export(self, interaction: discord.Interaction) -> None:
        """Give the host the whole library in one file."""
        if await self._access.refuses(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        data = await self._access.do(interaction, lambda hosting: hosting.export())
        if data is None:
            return
        if len(data) > interaction.filesize_limit:
            size, most = map(mebibytes, (len(data), interaction.filesize_limit))
            await tell(interaction, strings.ARCHIVE_TOO_LARGE.format(size=size, most=most))
            return
        archive = discord.File(io.BytesIO(data), strings.ARCHIVE)
        await interaction.followup.send(strings.EXPORTED, file=archive, ephemeral=True)

    async def suggest(
        self, interaction: discord.Interaction, typed: str, *, withdrawn: bool | None
    ) -> list[app_commands.Choice[str]]:
        """Return the interviews that fit ``typed``; only withdrawn or served ones, unless ``withdrawn`` is None."""
        hosting = self._access.hosting(interaction)
        if hosting is None:
            return []
        return _choices(await asyncio.to_thread(hosting.stored, typed, withdrawn=withdrawn))

    async def suggest_answers(
        self, interaction: discord.Interaction, typed: str, *, withdrawn: bool | None
    ) -> list[app_commands.Choice[str]]:
        """Return the answers that fit ``typed``, by their questions, of the interview that was chosen before."""
        hosting, key = self._access.hosting(interaction), interaction.namespace.interview
        if hosting is None or not isinstance(key, str):
            return []
        found = await asyncio.to_thread(hosting.answers, key, typed, withdrawn=withdrawn)
        return [
            app_commands.Choice(
                name=limits.shortened(f"{exchange.number}. {question}", limits.SUGGESTION), value=exchange.mark
            )
            for exchange, question in found[: limits.SUGGESTIONS]
        ]

    async def suggest_to_remove(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Return the interviews that fit ``typed``, and, before anything is typed, everything of the server."""
        found = await self.suggest(interaction, typed, withdrawn=None)
        everything = [app_commands.Choice(name=strings.EVERYTHING, value=EVERYTHING)] if found and not typed else []
        return [*everything, *found][: limits.SUGGESTIONS]

    async def _show(
        self,
        interaction: discord.Interaction,
        card: Callable[[Hosting], Card],
        discard: DiscardId | EverythingId | None = None,
    ) -> None:
        if await self._access.refuses(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        made = await self._access.do(interaction, card)
        if made is None:
            return
        first, *others = messages([made])
        asker = interaction.user.id
        controls = Controls(buttons=components.discarding(discard) if discard else ())
        await interaction.edit_original_response(view=components.view(first, asker, controls))
        for message in others:
            await interaction.followup.send(view=components.view(message, asker), ephemeral=True)

    async def _alter(
        self,
        interaction: discord.Interaction,
        change: Callable[[Hosting], str | None],
        sentence: str = "",
        *,
        was_host: bool = False,
    ) -> None:
        """Make a ``change``, and tell the host ``sentence``, or what ``change`` returns instead."""
        if await self._access.refuses(interaction, was_host=was_host):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)

        told = await self._access.do(interaction, lambda hosting: change(hosting) or sentence)
        if told is not None:
            await tell(interaction, told)


def _naming(
    change: Callable[[Hosting], str | None], key: str, answer: str | None, sentence: str = ""
) -> Callable[[Hosting], str]:
    """Return ``change``, after which the host is told ``sentence``, or what it returns, and which ``answer`` it was."""

    def changed(hosting: Hosting) -> str:
        told = change(hosting) or sentence
        if answer is None:
            return told
        question = escape(limits.shortened(hosting.question(key, answer), _QUESTION))
        return f"{told}\n{strings.IT_ANSWERS.format(question=question)}"

    return changed


def _choices(stored: Sequence[StoredInterview]) -> list[app_commands.Choice[str]]:
    """Return interviews as Discord offers them to somebody typing."""
    return [
        app_commands.Choice(
            name=limits.shortened(f"{s.key}: {interview_line(s.interview)}", limits.SUGGESTION), value=s.key
        )
        for s in stored[: limits.SUGGESTIONS]
    ]

"""What hosts can do with what is in the library of their server: every verb shows its outcome to them alone."""

from __future__ import annotations

import asyncio
import contextlib
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import discord
from discord import app_commands

from bot.discord_app.access import Access
from bot.discord_app.hosts import is_host
from bot.discord_app.sending import tell
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.host_ids import DiscardId, EverythingId
from bot.discord_app.showing.markup import escape
from bot.discord_app.showing.pages import messages
from bot.discord_app.strings import strings
from bot.errors import NotStoredError
from bot.library import StoredInterview
from bot.model import Exchange, Interview
from bot.remarks import Remark
from bot.service.hosting import Hosting, Offered
from bot.service.naming import has_words, the_one_called
from bot.service.wishes import Wishes
from bot.wording import Card, Kind, interview_line, library_card, removal_card, stored_card
from bot.wording.phrases import mebibytes, names

#: Characters of the question of an answer that is named.
_QUESTION: Final = 200
#: Questions that are named to whoever typed what fits several of them.
_NUMBERS: Final = 10
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
            listed = library_card(hosting.contents(), built_in=self._wishes.of(interaction.guild_id).built_in)
            return replace(listed, notes=(*listed.notes, self._notice()))

        await self._show(interaction, lambda hosting: (card(hosting), None))

    async def info(self, interaction: discord.Interaction, typed: str) -> None:
        """Show what the library knows about the interview that is meant by what was ``typed``: its key, or its names.

        So it is with all that hosts type for an interview.
        """
        await self._show(interaction, lambda hosting: (stored_card(*hosting.info(key_of(hosting, typed))), None))

    async def remove(self, interaction: discord.Interaction, typed: str) -> None:
        """Ask whether to remove an interview, or ``EVERYTHING``, for good."""
        manages = is_host(interaction.permissions)

        def asked(hosting: Hosting) -> tuple[Card, DiscardId | EverythingId]:
            if typed == EVERYTHING:
                notes = (strings.REMOVED_WITH_IT, strings.EXPORT_BEFORE)
                return Card(Kind.LIBRARY, strings.REMOVE_EVERYTHING, notes=notes), EverythingId(manages)
            key = key_of(hosting, typed)
            return removal_card(hosting.found(key)), DiscardId(key, manages)

        await self._show(interaction, asked)

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

    async def withdraw(self, interaction: discord.Interaction, typed: str, answer: str | None) -> None:
        """Hide an interview, or one ``answer`` of it, everywhere."""

        def withdrawn(hosting: Hosting, key: str, answer: str | None) -> str:
            hosting.withdraw(key, answer)
            return strings.WITHDRAWN_NOW

        await self._alter(interaction, _naming(withdrawn, typed, answer))

    async def restore(self, interaction: discord.Interaction, typed: str, answer: str | None) -> None:
        """Serve an interview, or one ``answer`` of it, again."""

        def restored(hosting: Hosting, key: str, answer: str | None) -> str:
            hosting.restore(key, answer)
            return strings.RESTORED

        await self._alter(interaction, _naming(restored, typed, answer))

    async def embargo(
        self, interaction: discord.Interaction, typed: str, opens: str | None, answer: str | None
    ) -> None:
        """Quote nothing of an interview, or not one ``answer`` of it, before ``opens``; None for at once."""
        told, ended = (
            (strings.ANSWER_EMBARGOED, strings.ANSWER_EMBARGO_ENDED)
            if answer
            else (strings.EMBARGOED, strings.EMBARGO_ENDED)
        )

        def embargoed(hosting: Hosting, key: str, answer: str | None) -> str:
            waits = hosting.embargo(key, opens, answer)
            return (told if waits else strings.EMBARGO_PAST).format(moment=escape(opens)) if opens else ended

        await self._alter(interaction, _naming(embargoed, typed, answer))

    async def export(self, interaction: discord.Interaction) -> None:
        """Give the host the whole library in one file."""
        if await self._access.refuses(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        exported = await self._access.do(interaction, lambda hosting: hosting.export())
        if exported is None:
            return
        if len(exported.archive) > interaction.filesize_limit:
            size, most = map(mebibytes, (len(exported.archive), interaction.filesize_limit))
            await tell(interaction, strings.ARCHIVE_TOO_LARGE.format(size=size, most=most))
            return
        archive = discord.File(io.BytesIO(exported.archive), strings.ARCHIVE)
        left_out = names([escape(damaged.key) for damaged in exported.damaged])
        said = (strings.EXPORTED, strings.NOT_EXPORTED.format(keys=left_out)) if left_out else (strings.EXPORTED,)
        told = limits.shortened(" ".join(said), limits.TEXT_OF_A_PLAIN_MESSAGE)
        await interaction.followup.send(told, file=archive, ephemeral=True)

    async def suggest(
        self, interaction: discord.Interaction, typed: str, offered: Offered
    ) -> list[app_commands.Choice[str]]:
        """Return the interviews ``offered`` that fit ``typed``."""
        hosting = self._access.hosting(interaction)
        if hosting is None:
            return []
        return _choices(await asyncio.to_thread(hosting.stored, typed, offered))

    async def suggest_answers(
        self, interaction: discord.Interaction, typed: str, offered: Offered
    ) -> list[app_commands.Choice[str]]:
        """Return the answers ``offered`` that fit ``typed``, by their questions, of the interview chosen before."""
        hosting, chosen = self._access.hosting(interaction), interaction.namespace.interview
        if hosting is None or not isinstance(chosen, str):
            return []

        def answers() -> Sequence[tuple[Exchange, str]]:
            with contextlib.suppress(NotStoredError):
                return hosting.answers(key_of(hosting, chosen), typed, offered)
            return ()

        found = await asyncio.to_thread(answers)
        return [
            app_commands.Choice(
                name=limits.shortened(f"{exchange.number}. {question}", limits.SUGGESTION), value=exchange.mark
            )
            for exchange, question in found[: limits.SUGGESTIONS]
        ]

    async def suggest_to_remove(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Return the interviews that fit ``typed``, and, before anything is typed, everything of the server."""
        damaged = await self._suggest_damaged(interaction, typed)
        found = [*damaged, *await self.suggest(interaction, typed, Offered.ALL)]
        everything = [app_commands.Choice(name=strings.EVERYTHING, value=EVERYTHING)] if found and not typed else []
        return [*everything, *found][: limits.SUGGESTIONS]

    async def _suggest_damaged(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Return the interviews that cannot be read, and so have nothing but a key, which fits ``typed``."""
        hosting = self._access.hosting(interaction)
        damaged = (await asyncio.to_thread(hosting.contents)).damaged if hosting else ()
        fitting = [each.key for each in damaged if has_words(each.key, typed)]
        return [app_commands.Choice(name=strings.DAMAGED.format(key=key), value=key) for key in fitting]

    async def _show(
        self,
        interaction: discord.Interaction,
        show: Callable[[Hosting], tuple[Card, DiscardId | EverythingId | None]],
    ) -> None:
        """Show the card that ``show`` returns, with the button that discards what it returns besides, if it does."""
        if await self._access.refuses(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        made = await self._access.do(interaction, show)
        if made is None:
            return
        card, discard = made
        first, *others = messages([card])
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
    change: Callable[[Hosting, str, str | None], str], typed: str, answer: str | None
) -> Callable[[Hosting], str]:
    """Return ``change`` of the interview, and the ``answer``, that are meant by what was ``typed``.

    The host is told which they are besides what ``change`` returns, as far as they were not given by their key.
    """

    def changed(hosting: Hosting) -> str:
        key = key_of(hosting, typed)
        mark = mark_of(hosting, key, answer) if answer else None
        told = [change(hosting, key, mark)]
        if key != typed:
            interview = hosting.info(key)[0].interview
            told.append(strings.MEANT.format(interview=escape(limits.shortened(_offered(interview), _QUESTION))))
        if mark is not None:
            question = escape(limits.shortened(hosting.question(key, mark), _QUESTION))
            told.append(strings.IT_ANSWERS.format(question=question))
        return "\n".join(told)

    return changed


def key_of(hosting: Hosting, typed: str) -> str:
    """Return the key of the interview that is meant by what was ``typed``: what was offered, its key, or its names.

    Raises:
        NotStoredError: none is meant by that, or several; it names the choices.
    """
    found = hosting.contents()
    interviews = [stored.interview for stored in found.readable]
    if not interviews or typed in [damaged.key for damaged in found.damaged]:
        return typed  # of which the library says that it is not there, or what is wrong with it
    as_offered = [interview for interview in interviews if _offered(interview) == typed.strip()]
    return (as_offered[0] if len(as_offered) == 1 else the_one_called(interviews, typed)).key


def mark_of(hosting: Hosting, key: str, typed: str) -> str:
    """Return the mark of the answer of interview ``key`` that is meant: by that, its number, or words of its question.

    Raises:
        NotStoredError: none is meant by that, or several, which it names.
    """
    try:
        hosting.question(key, typed)
    except NotStoredError:
        fitting = [exchange for exchange, _ in hosting.answers(key, typed)]
        if len(fitting) > 1:
            numbers = ", ".join(str(exchange.number) for exchange in fitting[:_NUMBERS])
            raise NotStoredError(
                Remark("{typed} fits several questions of it: {numbers}", typed=typed, numbers=numbers)
            ) from None
        if not fitting:
            raise
        return fitting[0].mark
    return typed


def _offered(interview: Interview) -> str:
    """Return how an interview is offered to somebody typing."""
    return limits.shortened(f"{interview.key}: {interview_line(interview)}", limits.SUGGESTION)


def _choices(stored: Sequence[StoredInterview]) -> list[app_commands.Choice[str]]:
    """Return interviews as Discord offers them to somebody typing."""
    return [app_commands.Choice(name=_offered(s.interview), value=s.key) for s in stored[: limits.SUGGESTIONS]]

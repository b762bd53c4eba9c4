"""What people can do with commands and buttons: each verb shows a screen, to all or to one person alone."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import app_commands, ui

from bot.discord_app import forms
from bot.discord_app.asking.answers_before import interview_of
from bot.discord_app.asking.messages import text_for
from bot.discord_app.asking.staging import Stage
from bot.discord_app.pressing import chosen_value, is_private
from bot.discord_app.sending import deliver, responses, tell
from bot.discord_app.showing import components, ids
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.ids import JUMP, ChooseId, CiteId, FollowId, RemoveId, Topic, TurnId
from bot.discord_app.showing.pages import Page, leading_on
from bot.discord_app.showing.previous_question import kept_question
from bot.discord_app.showing.reader_ids import ReadId, Turn
from bot.discord_app.strings import strings
from bot.discord_app.translating import speak_as_wished
from bot.errors import EmptyLibraryError, NotStoredError


class Asking(Stage):
    """The verbs behind the commands and buttons for asking."""

    async def ask(self, interaction: discord.Interaction, question: str, within: str, *, private: bool | None) -> None:
        """Answer ``question``: a person's words, or the value of a suggestion; ``within`` names an interview, or is "".

        So it is with all that people type as ``within``.
        """
        stored = ids.suggested(question)
        if stored:
            await self._pick(interaction, stored, private=private)
        elif await self._is_question(interaction, question):
            key = await self._key(interaction, within)
            if key is not None:
                await self._answer(interaction, question, key, None, private=private)

    async def ask_with(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Answer what ``message``, of anybody, says: to this person alone, who can then post it."""
        question = text_for(message, interaction.client.user)
        if question:
            await self._answer(interaction, question, "", None, private=True, postable=True, is_own=False)
        else:
            await tell(interaction, strings.NO_TEXT)

    async def post(self, interaction: discord.Interaction) -> None:
        """Answer the question of a private reply once more, for all; where that was done, say so to the person."""
        reply = interaction.message
        question = kept_question(reply.components) if reply else None
        if not reply or not question:
            await tell(interaction, strings.OUTDATED)
        elif not self._posted.is_new(reply.id):
            await tell(interaction, strings.POSTED)
        else:
            is_posted = False
            try:
                is_posted = await self._answer(interaction, question, "", None, private=False, is_own=False)
            finally:
                if not is_posted:
                    self._posted.forget(reply.id)

    async def _answer(
        self,
        interaction: discord.Interaction,
        question: str,
        within: str,
        previous: str | None,
        *,
        private: bool | None,
        beside: str = "",
        postable: bool = False,
        is_own: bool = True,
    ) -> bool:
        return await self._show(
            interaction,
            lambda screens: screens.answer_to_command(question, within, previous, beside),
            private=private,
            within=within,
            buttons=lambda: [
                *components.following(FollowId(interaction.user.id, within)),
                *(components.posting() if postable else ()),
            ],
            is_asked=True,
            is_own=is_own,
        )

    async def follow(self, interaction: discord.Interaction, target: FollowId) -> None:
        """Open the form for the question that follows up on the one the reply was to."""
        if target.exchange:
            try:
                await self._found(interaction, lambda s: s.printed(target.interview, target.exchange))
            except (NotStoredError, EmptyLibraryError):
                await tell(interaction, strings.GONE)
                return
        await interaction.response.send_modal(forms.FollowUp(target))

    async def followed(self, interaction: discord.Interaction, target: FollowId) -> bool:
        """Answer a follow-up: for all where the reply was made for this person, else for them alone.

        Returns whether it was answered; where not, the person was told why.
        """
        question = forms.filled_in(interaction).get(forms.QUESTION, "")
        if not await self._is_question(interaction, question):
            return False
        private = interaction.user.id != target.asker or is_private(interaction)
        if not target.exchange:
            # Discord sends the message along whose button opened the form.
            answer = interaction.message
            previous, beside = (kept_question(answer.components) if answer else None), interview_of(answer)
            return await self._answer(interaction, question, target.interview, previous, private=private, beside=beside)
        try:
            previous = await self._found(interaction, lambda s: s.printed(target.interview, target.exchange))
        except (NotStoredError, EmptyLibraryError):
            await tell(interaction, strings.GONE)
            return False
        return await self._answer(interaction, question, "", previous, private=private, beside=target.interview)

    async def _pick(self, interaction: discord.Interaction, stored: tuple[str, str], *, private: bool | None) -> bool:
        """Answer a ``stored`` question, which can be followed up; return whether it was shown."""
        return await self._show(
            interaction,
            lambda screens: screens.stored(*stored),
            private=private,
            buttons=lambda: components.following(FollowId(interaction.user.id, *stored)),
        )

    async def _decline(self, interaction: discord.Interaction, within: str, *, private: bool) -> bool:
        return await self._show(interaction, lambda screens: screens.none(within), private=private)

    async def choose(self, interaction: discord.Interaction, target: ChooseId) -> None:
        """Do what was chosen in a menu: answer a stored question, or say that nothing else was found.

        What was chosen before is said once more to the person alone.
        """
        chosen, message = chosen_value(interaction), interaction.message
        stored = ids.suggested(chosen)
        private = _is_for_one(interaction, target.asker)
        choice = (message.id if message else interaction.id, chosen)
        is_posted = not private and self._posted.is_new(choice)
        is_shown = False
        try:
            if stored:
                is_shown = await self._pick(interaction, stored, private=not is_posted)
            elif chosen == ids.NONE:
                is_shown = await self._decline(interaction, target.within, private=not is_posted)
            else:
                await tell(interaction, strings.OUTDATED)
        finally:
            if is_posted and not is_shown:
                self._posted.forget(choice)

    async def read(self, interaction: discord.Interaction, target: ReadId) -> None:
        """Show an exchange in full, to this person alone; from one part of it to the next on the same message."""
        stays = target.turn not in (Turn.SOURCE, Turn.ON) and is_private(interaction)
        shown = await self._screen(interaction, lambda screens: screens.read(target), private=True)
        wished = await asyncio.to_thread(self._wishes.of, interaction.guild_id)
        if shown and stays and not interaction.response.is_done():
            await interaction.response.edit_message(view=components.view(shown[0], interaction.user.id))
        elif shown:
            sending = responses(interaction, private=True)
            await deliver(sending, shown, interaction.user.id, removable=False, plain=wished.plain)

    async def compare(
        self, interaction: discord.Interaction, question: str, chosen: Sequence[str], *, private: bool | None
    ) -> None:
        """Show what several interviews reply to ``question``; ``chosen`` are names of some of them."""
        if await self._is_question(interaction, question):
            keys = []
            for typed in chosen:
                key = await self._key(interaction, typed)
                if key is None:
                    return
                keys.append(key)
            await self._show(interaction, lambda screens: screens.comparison(question, keys), private=private)

    async def search(self, interaction: discord.Interaction, words: str, within: str) -> None:
        """Show the sentences with ``words`` as they are spelled."""
        key = await self._key(interaction, within)
        if key is not None:
            await self._show(interaction, lambda screens: screens.found(words, key), private=True)

    async def cite(self, interaction: discord.Interaction, question: str, within: str) -> None:
        """Show the citations of what answers ``question``: a person's words, or the value of a suggestion."""
        stored = ids.suggested(question)
        if stored:
            await self._show(interaction, lambda screens: screens.citation(*stored), private=True)
        elif await self._is_question(interaction, question):
            key = await self._key(interaction, within)
            if key is not None:
                await self._show(interaction, lambda screens: screens.of_answer(question, key), private=True)

    async def cite_stored(self, interaction: discord.Interaction, target: CiteId) -> None:
        """Show the citations of a stored exchange."""
        cited = (target.interview, target.exchange, target.sentence, target.digest)
        await self._show(interaction, lambda screens: screens.citation(*cited), private=True)

    async def why(self, interaction: discord.Interaction, question: str, within: str) -> None:
        """Explain the reply to ``question``."""
        key = await self._key(interaction, within) if await self._is_question(interaction, question) else None
        if key is not None:
            await self._show(interaction, lambda screens: screens.why(question, key), private=True)

    async def help(self, interaction: discord.Interaction) -> None:
        """Explain the bot."""
        shown = await self._screen(interaction, lambda screens: screens.help(), private=True, instead=self._help_alone)
        wished = await asyncio.to_thread(self._wishes.of, interaction.guild_id)
        if shown:
            sending = responses(interaction, private=True)
            await deliver(sending, shown, interaction.user.id, removable=False, plain=wished.plain)

    async def open(self, interaction: discord.Interaction, topic: Topic, within: str, *, private: bool | None) -> None:
        """Show the first page on ``topic``; in plain text to this person alone, who could not turn it, all of them."""
        wished = await self._wished(interaction)
        key = await self._key(interaction, within) if wished else None
        if wished is None or key is None:
            return
        private = wished.private if private is None else private
        speak_as_wished(wished, private=private)
        pages = await self._screen(interaction, lambda screens: screens.pages_on(topic, key), private=private)
        if pages and wished.plain:
            first = leading_on(pages, TurnId(interaction.user.id, topic, 0, "next", key))
            shown = [(page,) for page in pages] if private else [(first,)]
            sending = responses(interaction, private=private)
            await deliver(sending, shown, interaction.user.id, removable=not private, plain=True)
        elif pages:
            at = TurnId(interaction.user.id, topic, 0, "", key)
            await responses(interaction, private=private)({"view": _page_view(pages, at, private=private)})

    async def turn(self, interaction: discord.Interaction, target: TurnId) -> None:
        """Turn to another page; somebody for whom the page was not opened gets it for themselves."""
        wished = await self._wished(interaction)
        if wished is None:
            return
        is_mine = interaction.user.id == target.asker
        speak_as_wished(wished, private=not is_mine or is_private(interaction))
        pages = await self._screen(
            interaction, lambda screens: screens.pages_on(target.topic, target.within), private=True
        )
        if not pages:
            return
        wanted = target.page
        if target.place == JUMP:
            chosen = chosen_value(interaction)
            wanted = int(chosen) if chosen.isdecimal() else 0
        shown = replace(target, page=min(wanted, len(pages) - 1))
        if is_mine and not interaction.response.is_done():
            await interaction.response.edit_message(view=_page_view(pages, shown, private=is_private(interaction)))
        else:
            mine = replace(shown, asker=interaction.user.id)
            await responses(interaction, private=True)({"view": _page_view(pages, mine, private=True)})

    async def suggestions(
        self, interaction: discord.Interaction, typed: str, within: str
    ) -> list[app_commands.Choice[str]]:
        """Return the stored questions that fit ``typed``; none where there is no interview ``within``."""
        with contextlib.suppress(NotStoredError, EmptyLibraryError):
            return await self._found(interaction, lambda screens: screens.suggestions(typed, within))
        return []

    async def interviews(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Return the interviews that fit ``typed``."""
        with contextlib.suppress(EmptyLibraryError):
            return await self._found(interaction, lambda screens: screens.interviews(typed))
        return []

    async def remove(self, interaction: discord.Interaction, target: RemoveId) -> None:
        """Remove a reply for the person who asked, or for somebody who may manage messages."""
        if interaction.user.id != target.asker and not interaction.permissions.manage_messages:
            await tell(interaction, strings.NOT_YOURS)
            return
        await interaction.response.defer()
        await interaction.delete_original_response()


def _is_for_one(interaction: discord.Interaction, asker: int) -> bool:
    """Tell whether what was made for ``asker`` is answered to whoever pressed it alone."""
    return interaction.user.id != asker or is_private(interaction)


def _page_view(pages: Sequence[Page], target: TurnId, *, private: bool) -> ui.LayoutView:
    turning = components.turning(target.asker, target.topic, target.page, len(pages), target.within)
    removal = [] if private else components.removal(target.asker)
    jumping = components.jumping(target.asker, target.topic, target.page, len(pages), target.within)
    return components.view((pages[target.page],), target.asker, Controls(buttons=[*turning, *removal], below=jumping))

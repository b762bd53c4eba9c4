"""What is done for whoever replies to a plain text with the number of an action."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, assert_never

import discord

from bot.discord_app.asking.answers_before import message_before
from bot.discord_app.asking.screening import ScreensOf
from bot.discord_app.asking.screens import Screens
from bot.discord_app.asking.suggesting import Suggesting
from bot.discord_app.asking.voting import Voting
from bot.discord_app.sending import deliver, replies, reply_with
from bot.discord_app.showing.ids import CiteId, RemoveId, TurnId
from bot.discord_app.showing.numbers import Action, SuggestedByNumber
from bot.discord_app.showing.pages import Message, leading_on
from bot.discord_app.showing.reader_ids import ReadId, VoteId
from bot.discord_app.strings import strings
from bot.errors import EmptyLibraryError, NotStoredError

#: Messages before a reply among which its other parts are: it has few, and they follow each other.
_LOOKED_THROUGH: Final = 10


class NumbersTyped:
    """The verbs behind the numbers of a plain text, as the buttons of a card have them."""

    def __init__(self, screens: ScreensOf, voting: Voting, suggesting: Suggesting) -> None:
        """Show ``screens``, which is as in ``Asking``; count votes in ``voting`` and suggest in ``suggesting``."""
        self._screens = screens
        self._voting = voting
        self._suggesting = suggesting

    async def do(self, message: discord.Message, action: Action, me: discord.abc.User) -> None:
        """Do ``action`` for the author of ``message``, which replies to a plain text of the bot, which is ``me``."""
        server = message.guild.id if message.guild else None
        match action:
            case RemoveId():
                await _remove(message)
            case VoteId():
                await reply_with(message, await self._voting.counted(server, message.author.id, action))
            case SuggestedByNumber():
                await self._suggesting.do_by_number(message, action, me)
            case ReadId() | CiteId() | TurnId():
                try:
                    asker = message.author.id
                    shown = await self._screens.show(server, asker, lambda screens: _shown(screens, action), asker)
                except (NotStoredError, EmptyLibraryError):
                    await reply_with(message, strings.GONE)
                    return
                await deliver(replies(message), shown, message.author.id, removable=True, plain=True)
            case _:
                assert_never(action)


def _shown(screens: Screens, action: ReadId | CiteId | TurnId) -> Sequence[Message]:
    match action:
        case ReadId():
            return screens.read(action)
        case CiteId():
            return screens.citation(action.interview, action.exchange, action.sentence, action.digest)
        case TurnId():
            return [(leading_on(screens.pages_on(action.topic, action.within), action),)]
        case _:
            assert_never(action)


async def _remove(message: discord.Message) -> None:
    """Remove the reply that ``message`` replies to for the person who asked, or who may manage messages."""
    answer = message.reference.resolved if message.reference else None
    if not isinstance(answer, discord.Message):
        return
    if not await _may_remove(message, answer):
        await reply_with(message, strings.NOT_YOURS)
        return
    asked = answer.reference.message_id if answer.reference else None
    async for before in message.channel.history(limit=_LOOKED_THROUGH, before=answer):
        if asked and before.author == answer.author and before.reference and before.reference.message_id == asked:
            await before.delete()
    await answer.delete()


async def _may_remove(message: discord.Message, answer: discord.Message) -> bool:
    person = message.author
    if not isinstance(person, discord.Member) or message.channel.permissions_for(person).manage_messages:
        return True  # alone with the bot, or a moderator
    if answer.interaction_metadata:
        return answer.interaction_metadata.user == person
    asked = await message_before(answer)
    return asked is not None and asked.author == person

"""What is done with a message that is meant for the bot: replied to, or refused to its author alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import discord

from bot.discord_app.answered import Answered
from bot.discord_app.asking import messages
from bot.discord_app.asking.answers_before import asker_of, interview_of, offered_in, replied_to
from bot.discord_app.asking.numbers_typed import NumbersTyped
from bot.discord_app.asking.outcomes import Outcomes, noted
from bot.discord_app.asking.screening import ScreensOf
from bot.discord_app.asking.screens import Screens
from bot.discord_app.asking.suggesting import asides
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.open_places import is_open, is_open_nowhere
from bot.discord_app.permissions import Need, lacking_to_reply
from bot.discord_app.rate_limit import RateLimit
from bot.discord_app.sending import deliver, replies, reply_with, tell_directly
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.ids import FollowId
from bot.discord_app.showing.numbers import NonePicked, Picked, PickedQuestion
from bot.discord_app.showing.pages import Message
from bot.discord_app.strings import strings
from bot.discord_app.translating import speak_in
from bot.errors import EmptyLibraryError, NotStoredError
from bot.library.preferences import Preferences
from bot.service.purposes import asks, needs_no_interview
from bot.service.wishes import Wishes
from bot.wording.phrases import names

log = logging.getLogger(__name__)

#: Seconds between two refusals to the same person: a direct message is a bother of its own.
SECONDS_BETWEEN_REFUSALS: Final = 60.0
#: People of one channel who are refused by a direct message in that time: Discord takes a bot that writes to many
#: strangers at once for a spammer.
REFUSALS_IN_A_CHANNEL: Final = 10


class Mentions:
    """Replies to the messages that are meant for the bot."""

    def __init__(
        self,
        screens: ScreensOf,
        help_alone: Callable[[], Sequence[Message]],
        cooldowns: Cooldowns,
        clock: Callable[[], float],
        wishes: Wishes,
        outcomes: Outcomes,
        numbers: NumbersTyped,
    ) -> None:
        """Show the ``screens`` of each server to people as often as ``cooldowns`` allow, where it ``wishes``.

        What is asked is counted, and kept where that is wished, by ``outcomes``.
        Where people reply to a plain text with the number of an action, ``numbers`` do it.
        ``screens`` and ``help_alone`` are as in ``Asking``; ``clock`` returns seconds that only grow.
        """
        self._screens = screens
        self._help_alone = help_alone
        self._cooldowns = cooldowns
        self._wishes = wishes
        self._outcomes = outcomes
        self._numbers = numbers
        self._refusals = RateLimit(clock, 1, SECONDS_BETWEEN_REFUSALS)
        self._refusals_in_channel = RateLimit(clock, REFUSALS_IN_A_CHANNEL, SECONDS_BETWEEN_REFUSALS)
        self._answered = Answered(clock)
        #: Where the bot may not reply, and what it lacks there: each is logged once.
        self._logged: set[tuple[int, tuple[Need, ...]]] = set()

    async def reply(self, message: discord.Message, me: discord.abc.User, *, is_leaving: bool = False) -> None:
        """Reply to ``message`` where it is meant for the bot; while the bot is leaving, tell its author only that."""
        question = messages.question_in(message, me)
        if question is None or not self._answered.is_new(message.id) or messages.is_wordless_reply(message, me):
            return
        wished = await asyncio.to_thread(self._wishes.of, message.guild.id if message.guild else None)
        if not is_open(wished, message.channel) and message.guild:
            if is_open_nowhere(wished, message.guild) and not messages.is_reply_alone(message, me):
                speak_in(message.guild, wished)
                await self._refuse(message, strings.NO_PLACE_LEFT)
            return
        is_talk = await self._is_talk(message, question, me)
        if is_talk and not await _is_of_asker(message, me):
            return
        speak_in(message.guild, wished)
        if is_leaving:
            await self._refuse(message, strings.LEAVING)
        elif not (await self._may_not_reply(message) or await self._is_too_fast(message)):
            await self._reply(message, question, me, wished, is_talk=is_talk)

    async def _reply(
        self, message: discord.Message, question: str, me: discord.abc.User, wished: Preferences, *, is_talk: bool
    ) -> None:
        """Reply to the ``question`` of ``message``, which is kept as one of its author unless it ``is_talk``."""
        if not question and messages.is_hidden_reply(message, me):
            await reply_with(message, strings.UNREADABLE)
            return
        chosen = messages.chosen_in(message, me)
        if chosen is not None and not isinstance(chosen, str | PickedQuestion | NonePicked):
            await self._numbers.do(message, chosen, me)
            return
        previous = await messages.question_before(message, me) if question and not chosen else None
        try:
            may_be_none, answer = messages.may_be_none_in(message, me), replied_to(message, me)
            show = partial(_shown, chosen or question, previous, answer, may_be_none=may_be_none)
            server, asker = message.guild.id if message.guild else None, message.author.id
            shown = await self._screens.show(server, asker, show, asker)
        except NotStoredError:
            await reply_with(message, strings.GONE)
            return
        except EmptyLibraryError:
            if not needs_no_interview(question):
                await reply_with(message, strings.EMPTY)
                return
            shown = self._help_alone()
        shown = noted(wished, shown) if message.guild and not is_talk else shown
        controls = Controls(below=asides(wished, shown))
        await deliver(replies(message), shown, message.author.id, controls, removable=True, plain=wished.plain)
        is_asked = not isinstance(chosen, PickedQuestion | NonePicked)
        where, who = message.guild.id if message.guild and is_asked else None, None if is_talk else message.author.id
        await self._outcomes.count(where, shown, who)

    async def _is_talk(self, message: discord.Message, said: str, me: discord.abc.User) -> bool:
        """Tell whether ``message`` may be meant for people: a reply that ``said`` something, and asks for nothing."""
        if not said or not messages.is_reply_alone(message, me) or messages.chosen_in(message, me) is not None:
            return False
        server, person = message.guild.id if message.guild else None, message.author.id
        offered = offered_in(replied_to(message, me))
        try:
            return not await self._screens.show(server, person, lambda s: s.is_put_to_it(said, offered), person)
        except EmptyLibraryError:
            return not asks(said)

    async def _may_not_reply(self, message: discord.Message) -> bool:
        missing = lacking_to_reply(message)
        if not missing:
            return False
        if (message.channel.id, missing) not in self._logged:
            self._logged.add((message.channel.id, missing))
            lacking = ", ".join(need.english for need in missing)
            log.warning("no replies in channel %d: missing %s", message.channel.id, lacking)
        place, permissions = getattr(message.channel, "mention", ""), names(need.name for need in missing)
        await self._refuse(message, strings.MAY_NOT.format(place=place, permissions=permissions))
        return True

    async def _is_too_fast(self, message: discord.Message) -> bool:
        channel, server = (message.channel.id, message.guild.id) if message.guild else (None, None)
        refusal = self._cooldowns.refusal(message.author.id, channel, server)
        if refusal:
            await self._refuse(message, refusal)
        return bool(refusal)

    async def _refuse(self, message: discord.Message, sentence: str) -> None:
        person, channel = message.author, message.channel
        if not self._refusals.wait(person.id) and not self._refusals_in_channel.wait(channel.id):
            await tell_directly(person, sentence)


def _shown(
    asked: str | Picked,
    previous: str | FollowId | None,
    answer: discord.Message | None,
    screens: Screens,
    *,
    may_be_none: bool,
) -> Sequence[Message]:
    """Return the replies to what is ``asked``, or picked, in a message, which may reply to an ``answer``.

    With that it may refuse what the answer offers where it ``may_be_none``.
    """
    match asked:
        case PickedQuestion():
            return screens.stored(asked.interview, asked.exchange)
        case NonePicked():
            return screens.none(asked.within)
        case "":
            return screens.help()
    before, beside = _as_printed(previous, screens), interview_of(answer)
    return screens.answer(asked, before, offered_in(answer), beside, may_be_none=may_be_none)


async def _is_of_asker(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether who wrote ``message`` got the answer that it replies to."""
    answer = replied_to(message, me)
    return answer is not None and await asker_of(answer) == message.author.id


def _as_printed(previous: str | FollowId | None, screens: Screens) -> str | None:
    """Return the question before in words; None where it was a stored one that is gone."""
    if not isinstance(previous, FollowId):
        return previous
    try:
        return screens.printed(previous.interview, previous.exchange)
    except NotStoredError:
        return None

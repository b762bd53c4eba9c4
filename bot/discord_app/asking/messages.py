"""Which messages are meant for the bot, what they ask, and what was asked before them.

Without the privileged intent for message content, Discord shows a bot the text of
- messages in which it is mentioned by name (not through @everyone or a role),
- messages written to it directly,
- replies, with ping, to its ordinary messages; of a reply to its response to a slash command it shows no text.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final

import discord

from bot.discord_app.pressing import menus_in
from bot.discord_app.retrying import repeated
from bot.discord_app.showing.ids import NONE
from bot.discord_app.showing.menus import OfferedQuestion, questions_of
from bot.discord_app.showing.numbers import Action, action
from bot.discord_app.showing.plain_texts import numbered

#: Everything else is written by Discord itself, for example "X has pinned a message".
_WRITTEN_BY_PEOPLE = (discord.MessageType.default, discord.MessageType.reply)


#: Characters of somebody's message that are looked up when it is chosen from its menu. A question that is to be posted
#: afterwards stands whole in a line of the private reply, and a line has 1,000.
LONGEST_CHOSEN: Final = 500


#: A number of a choice, as it is typed.
_NUMBER: Final = re.compile(r"[0-9]{1,4}")


def text_for(message: discord.Message, me: discord.abc.User | None) -> str:
    """Return what is to be looked up for ``message``, of anybody, without mentions of the bot; "" where it is no text.

    Discord shows the text of a message that somebody has chosen from its menu, whoever wrote it.
    """
    return _without_mentions(message.content, me)[:LONGEST_CHOSEN].strip() if me else ""


def question_in(message: discord.Message, me: discord.abc.User) -> str | None:
    """Return what ``message`` asks the bot, "" for a bare mention, None where it is not meant for the bot."""
    if message.author.bot or message.type not in _WRITTEN_BY_PEOPLE:
        return None
    if message.guild is not None and me not in message.mentions:
        return None
    return _without_mentions(message.content, me)


def _without_mentions(text: str, me: discord.abc.User) -> str:
    return re.sub(rf"[^\S\n]*<@!?{me.id}>[^\S\n]*", " ", text).strip()


def is_hidden_reply(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether ``message`` replies to a response of the bot to an interaction, so that its text is kept from it.

    What has no text to keep, a picture or a sticker, is no such reply; nor is any direct message.
    """
    answer = message.reference.resolved if message.reference else None
    is_silent = bool(message.content or message.attachments or message.stickers) or message.guild is None
    is_response = (
        isinstance(answer, discord.Message) and answer.author == me and answer.interaction_metadata is not None
    )
    return is_response and not is_silent


def is_wordless_reply(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether ``message`` replies to the bot with a picture, a sticker or a voice message, and not with a word."""
    return not message.content and message.reference is not None and not is_hidden_reply(message, me)


def chosen_in(message: discord.Message, me: discord.abc.User) -> str | Action | None:
    """Return what ``message`` chooses by a number in the plain text it replies to: a stored question, or an action.

    It is None where that is no such number, or no such reply.
    """
    answer = message.reference.resolved if message.reference else None
    typed = _without_mentions(message.content, me)
    if not isinstance(answer, discord.Message) or answer.author != me or not _NUMBER.fullmatch(typed):
        return None
    return action(answer.content, int(typed)) or numbered(answer.content, int(typed))


def offered_in(message: discord.Message, me: discord.abc.User) -> tuple[OfferedQuestion, ...]:
    """Return the stored questions of the menu in the bot's message that ``message`` replies to.

    They come in their order; none where there is no such menu, or more than one.
    """
    answer = message.reference.resolved if message.reference else None
    if not isinstance(answer, discord.Message) or answer.author != me:
        return ()
    menus = [menu for part in answer.components for menu in menus_in(part)]
    found = [questions_of((option.label, option.value) for option in menu.options) for menu in menus]
    offered = [questions for questions in found if questions]
    return offered[0] if len(offered) == 1 else ()


def may_be_none_in(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether the bot's message that ``message`` replies to asks which question was meant, or none of them."""
    answer = message.reference.resolved if message.reference else None
    if not isinstance(answer, discord.Message) or answer.author != me:
        return False
    menus = [menu for part in answer.components for menu in menus_in(part)]
    # Its plain text has "0. None of these".
    return any(option.value == NONE for menu in menus for option in menu.options) or bool(numbered(answer.content, 0))


async def question_before(message: discord.Message, me: discord.abc.User) -> str | None:
    """Return the question to which ``message`` follows up; None where there is none.

    That is so where ``message`` replies to a reply of the bot to a message of the same person.
    """
    answer = message.reference.resolved if message.reference else None
    if not isinstance(answer, discord.Message) or answer.author != me:
        return None
    if answer.reference is None or answer.reference.message_id is None:
        return None
    try:
        asked = await repeated(partial(message.channel.fetch_message, answer.reference.message_id))
    except (discord.NotFound, discord.Forbidden):
        return None
    if asked.author != message.author:
        return None
    return question_in(asked, me) or None

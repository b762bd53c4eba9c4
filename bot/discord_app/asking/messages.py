"""Which messages are meant for the bot, what they ask, and what was asked before them.

Without the privileged intent for message content, Discord shows a bot the text of
- messages in which it is mentioned by name (not through @everyone or a role),
- messages written to it directly,
- replies, with ping, to its ordinary messages; of a reply to its response to a slash command it shows no text.
"""

from __future__ import annotations

import re
from typing import Final

import discord

from bot.discord_app.asking.answers_before import message_before, question_kept, replied_to
from bot.discord_app.pressing import menus_in
from bot.discord_app.showing.ids import NONE, FollowId
from bot.discord_app.showing.numbers import Action, Picked, action
from bot.discord_app.showing.plain_texts import numbered
from bot.discord_app.showing.previous_question import kept_question

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


def is_reply_alone(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether nothing but Discord's ping of a reply says that ``message``, in a server, is meant for the bot."""
    return message.guild is not None and _without_mentions(message.content, me) == message.content.strip()


def _without_mentions(text: str, me: discord.abc.User) -> str:
    return re.sub(rf"[^\S\n]*<@!?{me.id}>[^\S\n]*", " ", text).strip()


def is_hidden_reply(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether ``message`` replies to a response of the bot to an interaction, so that its text is kept from it.

    What has no text to keep, a picture or a sticker, is no such reply; nor is any direct message.
    """
    answer = replied_to(message, me)
    shows_something = bool(message.content or message.attachments or message.stickers) or message.guild is None
    return answer is not None and answer.interaction_metadata is not None and not shows_something


def is_wordless_reply(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether ``message`` replies to the bot with a picture, a sticker or a voice message, and not with a word."""
    return not message.content and message.reference is not None and not is_hidden_reply(message, me)


def chosen_in(message: discord.Message, me: discord.abc.User) -> str | Picked | Action | None:
    """Return what ``message`` chooses by a number in the plain text it replies to: a stored question, or an action.

    It is None where that is no such number, or no such reply.
    """
    answer, typed = replied_to(message, me), _without_mentions(message.content, me)
    if answer is None or not _NUMBER.fullmatch(typed):
        return None
    return action(answer.content, int(typed)) or numbered(answer.content, int(typed))


def may_be_none_in(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether the bot's message that ``message`` replies to asks which question was meant, or none of them."""
    answer = replied_to(message, me)
    if answer is None:
        return False
    # Its plain text has "0. None of these".
    is_in_a_menu = any(option.value == NONE for menu in menus_in(answer) for option in menu.options)
    return is_in_a_menu or bool(numbered(answer.content, 0))


async def question_before(message: discord.Message, me: discord.abc.User) -> str | FollowId | None:
    """Return the question to which ``message`` follows up, or the stored one; None where there is none.

    That is so where ``message`` replies to a reply of the bot to a message, a command or a choice of the same person.
    A reply to a follow-up keeps the question to which the next one does.
    """
    answer = replied_to(message, me)
    if answer is None:
        return None
    if answer.interaction_metadata:
        return question_kept(answer) if answer.interaction_metadata.user == message.author else None
    asked = await message_before(answer)
    if asked is None or asked.author != message.author:
        return None
    return kept_question(answer.components) or question_in(asked, me) or None

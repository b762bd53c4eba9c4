"""What an answer of the bot tells whoever replies to it, or presses its buttons: its question, and what it offers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import discord

from bot.discord_app.pressing import buttons_in, menus_in
from bot.discord_app.retrying import repeated
from bot.discord_app.showing import ids
from bot.discord_app.showing.ids import ButtonId, CiteId, FollowId, RemoveId, TurnId
from bot.discord_app.showing.menus import OfferedQuestion, questions_of
from bot.discord_app.showing.numbers import interviews_in, offered_by
from bot.discord_app.showing.previous_question import kept_question
from bot.discord_app.showing.reader_ids import ReadId


def replied_to(message: discord.Message, me: discord.abc.User) -> discord.Message | None:
    """Return the message of the bot, which is ``me``, that ``message`` replies to; None where it replies to none."""
    answer = message.reference.resolved if message.reference else None
    return answer if isinstance(answer, discord.Message) and answer.author == me else None


async def message_before(answer: discord.Message) -> discord.Message | None:
    """Return the message that an ``answer`` of the bot replies to; None where there is none, or none any more."""
    if answer.reference is None or answer.reference.message_id is None:
        return None
    try:
        return await repeated(partial(answer.channel.fetch_message, answer.reference.message_id))
    except (discord.NotFound, discord.Forbidden):
        return None


async def asker_of(answer: discord.Message) -> int | None:
    """Return Discord's id of the person who got ``answer``; None where nobody asked, or that is not known any more."""
    removed_by = next((target.asker for target in _buttons(answer) if isinstance(target, RemoveId)), None)
    if removed_by:
        return removed_by
    if answer.interaction_metadata:
        return answer.interaction_metadata.user.id
    asked = await message_before(answer)
    return asked.author.id if asked else None


def question_kept(answer: discord.Message) -> str | FollowId | None:
    """Return the question that an ``answer`` to a command or a choice keeps, or the stored one; None for none."""
    stored = (target for target in _buttons(answer) if isinstance(target, FollowId) and target.exchange)
    return kept_question(answer.components) or next(stored, None)


def interview_of(answer: discord.Message | None) -> str:
    """Return the key of the interview that an ``answer`` is of; "" where it is of none, or of several."""
    told = list(_buttons(answer)) if answer else []
    quoted = {target.interview for target in told if isinstance(target, ReadId | CiteId)}
    lists = {target.within for target in told if isinstance(target, TurnId)}
    keys = quoted or lists or (interviews_in(answer.content) if answer else set())
    return keys.pop() if len(keys) == 1 else ""


def offered_in(answer: discord.Message | None) -> tuple[OfferedQuestion, ...]:
    """Return the stored questions of the menu in an ``answer``, or of its plain text, in their order.

    There are none where there is no such menu, or more than one.
    """
    if answer is None or not answer.components:
        return offered_by(answer.content) if answer else ()
    found = [questions_of((option.label, option.value) for option in menu.options) for menu in menus_in(answer)]
    offered = [questions for questions in found if questions]
    return offered[0] if len(offered) == 1 else ()


def _buttons(answer: discord.Message) -> Iterator[ButtonId]:
    """Yield what the buttons of ``answer`` are for, in reading order."""
    for button in buttons_in(answer):
        if target := ids.parse(button.custom_id or ""):
            yield target

"""How what is shown reaches people: in time, in order, and privately where it must be."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

import discord

from bot.discord_app.retrying import passes, repeated
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.components import NO_CONTROLS, Controls
from bot.discord_app.showing.pages import Message, apart, unchosen
from bot.discord_app.showing.plain_texts import plain_texts
from bot.discord_app.strings import strings

#: Longer work is announced first; the rest of the three seconds is for the way to Discord.
SECONDS_OF_SILENCE: Final = limits.SECONDS_TO_RESPOND / 3

log = logging.getLogger(__name__)

#: Error codes of Discord: unknown message; replying needs Read Message History.
#: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
_REFUSES_REFERENCE: Final = (10008, 160002)
#: Error codes of Discord: the form of the message is not valid; it is empty, as to one who knows no components.
_REFUSES_COMPONENTS: Final = (50035, 50006)

#: Between the numbers of the parts of one reply, of which a nonce is made.
_PART: Final = 100

#: Kept with an interaction where it is not known whether Discord was told to wait.
_MAY_BE_ANNOUNCED: Final = "may_be_announced"
#: Error code of Discord: the interaction has already been acknowledged.
ANSWERED_ALREADY: Final = 40060

T = TypeVar("T")
#: What a message is made of, as discord.py names it: a view with components, or a content of text alone.
Shown = Mapping[str, Any]
#: Sends a message and returns its id.
Send = Callable[[Shown], Awaitable[int]]


async def deliver(
    send: Send,
    messages: Sequence[Message],
    asker: int,
    controls: Controls = NO_CONTROLS,
    *,
    removable: bool,
    within: str = "",
    plain: bool = False,
) -> None:
    """Send ``messages``, the last one with ``controls``, and, where ``removable``, the button that removes it.

    What all can see is one message; only what is shown to one person alone may be several. ``asker`` is Discord's id of
    the person for whom they are shown, ``within`` the interview that was asked, if one was. ``plain`` messages are text
    alone, and more where one has several lists with numbers.
    """
    if plain:
        # Discord lets nobody reply to what is shown to one person alone.
        messages = [part for m in messages for part in (apart(m) if removable else (unchosen(m),))]
    if removable:
        controls = replace(controls, buttons=(*controls.buttons, *components.removal(asker)))
    for message in messages:
        is_last = message is messages[-1]
        view = components.view(message, asker, controls if is_last else NO_CONTROLS, within=within)
        texts = plain_texts(view, can_be_chosen=removable) if plain else ()
        for text in texts:
            await send({"content": text})
        if not texts:
            await send({"view": view})


def responses(interaction: discord.Interaction, *, private: bool) -> Send:
    """Return what sends the first message as the response to ``interaction`` and others after it."""
    announced = interaction.response.is_done()
    responded = False

    async def send(shown: Shown) -> int:
        nonlocal announced, responded
        if announced:
            # Discord takes no Components V2 in the announcement itself, but in an edit of it.
            announced = False
            return (await repeated(lambda: interaction.edit_original_response(**shown))).id
        if responded or interaction.response.is_done():
            return (await interaction.followup.send(**shown, ephemeral=private, wait=True)).id
        responded = True
        return await _respond(interaction, shown, private=private)

    return send


async def _respond(interaction: discord.Interaction, shown: Shown, *, private: bool) -> int:
    """Respond to ``interaction`` whatever faults pass meanwhile; return the id of the message, 0 where it is unknown.

    Discord takes one response only. Where a repeated one is refused for that, the one before it got through; or else an
    announcement did whose receipt was lost, which this one then replaces.
    """
    tries = 0

    async def once() -> int:
        nonlocal tries
        tries += 1
        try:
            return (await interaction.response.send_message(**shown, ephemeral=private)).message_id or 0
        except discord.HTTPException as error:
            if error.code != ANSWERED_ALREADY:
                raise
            if interaction.extras.pop(_MAY_BE_ANNOUNCED, False):
                return (await interaction.edit_original_response(**shown)).id
            if tries > 1:
                return 0
            raise

    return await repeated(once)


def replies(message: discord.Message) -> Send:
    """Return what sends each message as an ordinary reply to ``message``, without pinging its author."""
    count = 0

    async def send(shown: Shown) -> int:
        nonlocal count
        count += 1
        return await _post(message, count, shown)

    return send


async def reply_with(message: discord.Message, sentence: str) -> None:
    """Reply to ``message`` with ``sentence``, without pinging its author."""
    await _post(message, 1, {"content": sentence})


async def _post(message: discord.Message, number: int, shown: Shown) -> int:
    """Post the reply with ``number``, 1-based, to ``message`` once, whatever faults pass meanwhile; return its id.

    What Discord refuses is left out, in this order: the reference to a message that is gone or may not be read, then
    the components, whose words are sent as plain text.
    """
    waiting: list[Shown] = [{**shown, "reference": message.to_reference(fail_if_not_exists=False)}]
    posted = 0
    while waiting:
        # The nonce keeps Discord from posting a message twice when a request is repeated after a fault.
        send = partial(message.channel.send, **waiting[0], mention_author=False, nonce=f"{message.id}.{number}")
        try:
            posted = (await repeated(send)).id
        except discord.HTTPException as refusal:
            simpler = _without_refused(waiting, refusal)
            if not simpler:
                raise
            log.warning("Discord refused a reply (%d, error %d); sent more simply", refusal.status, refusal.code)
            waiting = simpler
        else:
            waiting, number = waiting[1:], number + _PART
    return posted


def _without_refused(waiting: Sequence[Shown], refusal: discord.HTTPException) -> list[Shown]:
    """Return the messages ``waiting``, of which the first met ``refusal``, without what that is about.

    Components become one message or more. There are none if all of the first is needed.
    """
    first, *others = waiting
    is_reference = refusal.code in _REFUSES_REFERENCE or "message_reference" in refusal.text
    if is_reference and "reference" in first:
        return [_without("reference", shown) for shown in waiting]
    if refusal.code in _REFUSES_COMPONENTS and "view" in first:
        texts = plain_texts(first["view"])
        return [*({**_without("view", first), "content": text} for text in texts), *others]
    return []


def _without(name: str, shown: Shown) -> Shown:
    return {other: part for other, part in shown.items() if other != name}


async def tell(interaction: discord.Interaction, sentence: str, *files: discord.File) -> None:
    """Show ``sentence``, with ``files``, to the person of ``interaction`` alone."""
    if interaction.response.is_done():
        await interaction.followup.send(sentence, files=files, ephemeral=True)
    else:
        await interaction.response.send_message(sentence, files=files, ephemeral=True)


async def tell_directly(user: discord.User | discord.Member, sentence: str) -> None:
    """Send ``sentence`` to ``user`` as a direct message, unless they take none or Discord cannot be reached."""
    try:
        await user.send(sentence)
    except Exception as error:
        if not (isinstance(error, discord.HTTPException) or passes(error)):
            raise


async def in_time(interaction: discord.Interaction, work: Coroutine[Any, Any, T], *, private: bool) -> T:
    """Return what ``work`` returns; where that takes long, Discord is told to wait.

    When announced work fails, a public announcement is taken back, so that what follows can be private. Where only a
    fault that passes kept Discord from being told, the work is waited for all the same: its response may get through.

    Raises:
        discord.DiscordException: Discord refuses to be told to wait, for instance because it has waited too long.
    """
    task = asyncio.ensure_future(work)
    if await _is_done_soon(task):
        return task.result()
    task.add_done_callback(_forget)  # nobody may be left to hear of its error
    is_announced = await _announce(interaction, private=private)
    try:
        return await task
    except Exception:
        if is_announced and not private:
            # What follows an announcement becomes an edit of it, and as public, until it has been edited once.
            await interaction.edit_original_response(content=strings.WITHDRAWN)
            await interaction.delete_original_response()
        raise


async def _announce(interaction: discord.Interaction, *, private: bool) -> bool:
    """Tell Discord to wait for the response to ``interaction``; return whether it is known to have heard so."""
    try:
        await interaction.response.defer(ephemeral=private, thinking=True)
    except Exception as error:
        if not passes(error):
            raise
        log.warning("Discord could not be told to wait (%s)", type(error).__name__)
        interaction.extras[_MAY_BE_ANNOUNCED] = True
        return False
    return True


def _forget(task: asyncio.Future[T]) -> None:
    """Take note of the error of ``task``, which asyncio would log with words of the question in it."""
    if not task.cancelled():
        task.exception()


async def _is_done_soon(task: asyncio.Future[T]) -> bool:
    await asyncio.wait([task], timeout=SECONDS_OF_SILENCE)
    return task.done()

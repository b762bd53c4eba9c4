"""What happens when something goes wrong: what the person is told, and what the log says.

What else in this package catches an error either can put it right, or logs it and goes on without what failed.
"""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Final

import aiohttp
import discord
from discord import app_commands

from bot.discord_app.rate_limit import whole_seconds
from bot.discord_app.retrying import passes
from bot.discord_app.sending import ANSWERED_ALREADY, tell
from bot.discord_app.showing.limits import OverLimitError
from bot.discord_app.strings import strings
from bot.errors import AlteredQuoteError, LibraryUnavailableError, VerbatimError

log = logging.getLogger(__name__)

#: What Discord asks for suggestions while somebody types.
Autocomplete = Callable[[discord.Interaction, str], Coroutine[None, None, list[app_commands.Choice[str]]]]
#: Error codes of Discord: unknown interaction, unknown webhook, invalid webhook token (of an interaction, after 15
#: minutes). https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
_EXPIRED: Final = (10062, 10015, 50027)
#: Error codes of Discord: the thread is archived; it is locked. Who manages threads can open them.
_THREAD_CLOSED: Final = (50083, 160005)
#: Error codes of Discord: AutoMod blocked the message, or its title; its own filter of harmful links did.
_FILTERED: Final = (200000, 200001, 240000)
#: Errors whose message is made of facts; others may repeat the words of a question.
_SAFE_TO_LOG = (VerbatimError, OverLimitError, discord.DiscordException)


async def explain(interaction: discord.Interaction, error: Exception, where: str) -> None:
    """Log ``error`` and tell the person of ``interaction``, and nobody else, what they can do about it."""
    sentence = record(error, where)
    if not sentence:
        return
    try:
        await tell(interaction, sentence)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as unreachable:
        log.warning("%s: the person could not be told (%s)", where, fact(unreachable))


def quietly(find: Autocomplete) -> Autocomplete:
    """Return ``find``, except that it finds nothing when something goes wrong: nobody could be told.

    discord.py would log the message of the error, which may repeat what was typed.
    """

    async def found(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        try:
            return await find(interaction, typed)
        except Exception as error:  # noqa: BLE001  # as the docstring says
            command = interaction.command
            record(error, f"suggestions of /{command.qualified_name if command else ''}")
            return []

    return found


def record(error: BaseException, where: str) -> str:
    """Log ``error``; return the sentence for the person, "" where it would help nobody.

    What Discord refuses is a line of facts. Anything else has its traceback under a new code, which the sentence holds.
    ``where`` is for the log: which command, event or button.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    known = _known(error)
    if known is not None:
        log.warning("%s: %s", where, known.fact)
        return known.sentence
    code = secrets.token_hex(3).upper()
    log.error("failure %s in %s\n%s", code, where, trace(error), extra={"code": code})
    return _sentence(error).format(code=code)


def trace(error: BaseException) -> str:
    """Return the traceback of ``error`` and of its causes, without messages that may repeat somebody's words."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    told = f"{kind}: {error}" if isinstance(error, _SAFE_TO_LOG) else kind
    before = f"{trace(cause)}\nwhich led to\n" if cause else ""
    return f"{before}{''.join(traceback.format_tb(error.__traceback__))}{told}"


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a refusal or a fault of Discord."""

    #: For the log, without the ids of anybody.
    fact: str
    #: For the person; "" where it would help nobody.
    sentence: str = ""


def _known(error: BaseException) -> _Known | None:
    """Return what is known of ``error``; None where it is a bug of ours.

    - Discord has a command, or options of one, that this version lacks: nobody has published those of now.
    - The token is refused: the bot stops, and says so itself.
    - The interaction has expired, or was answered already: nobody can be told, and asking again is what people do.
    - What was asked about is deleted: the person knows, or a moderator does.
    - The thread was closed, or a filter of the server takes no such message: a moderator can mend that.
    - Discord forbids it: a moderator can grant it.
    - Discord has a fault, or cannot be reached: asking again later helps.
    - The database of the libraries is damaged, full or not to be reached: whoever runs the bot is told what to do.
    """
    match error:
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return _Known(
                "the command is not of this version; `verbatim sync` publishes those that are", strings.OUTDATED_COMMAND
            )
        case LibraryUnavailableError():
            return _Known(str(error), strings.LIBRARY_UNAVAILABLE)
        case discord.InteractionResponded():
            return _Known("it was responded to already")
        case discord.HTTPException():
            return _known_by_code(error) or _known_by_status(error)
        case _ if passes(error) and _is_from_the_network(error):
            return _passing(error)
        case _:
            return None


def _known_by_status(error: discord.HTTPException) -> _Known | None:
    """Return what is known of ``error`` by its status; None where that tells nothing."""
    match error:
        case discord.HTTPException(status=401):
            return _Known(f"Discord refuses the token ({fact(error)})")
        case discord.NotFound():
            return _Known(f"what it is about is gone ({fact(error)})")
        case discord.Forbidden():
            return _Known(f"Discord does not allow it ({fact(error)})", strings.REFUSED)
        case _ if passes(error) and _is_from_the_network(error):
            return _passing(error)
        case _:
            return None


def _passing(error: BaseException) -> _Known:
    return _Known(f"Discord has a fault that did not pass in time ({fact(error)})", strings.UNREACHABLE)


def _known_by_code(error: discord.HTTPException) -> _Known | None:
    """Return what is known of ``error`` by its code, which says more than its status; None where that is nothing."""
    known = (
        (_EXPIRED, "Discord no longer waits for a response", ""),
        ((ANSWERED_ALREADY,), "it was responded to already", ""),
        (_THREAD_CLOSED, "the thread is closed", strings.THREAD_CLOSED),
        (_FILTERED, "a filter of the server takes no such message", strings.FILTERED),
    )
    return next((_Known(f"{what} ({fact(error)})", told) for codes, what, told in known if error.code in codes), None)


def _is_from_the_network(error: BaseException) -> bool:
    """Tell whether ``error`` is not merely an OSError of a file."""
    return isinstance(error, discord.DiscordException | aiohttp.ClientError | ConnectionError | TimeoutError)


def fact(error: BaseException) -> str:
    """Return in a few words, without the ids of anybody, what Discord answered."""
    match error:
        case discord.HTTPException():
            return f"{error.status}, error {error.code}" if error.code else str(error.status)
        case discord.RateLimited():
            return f"asks to wait {whole_seconds(error.retry_after)} s"
        case discord.ConnectionClosed():
            return f"closed with code {error.code}"
        case _:
            return type(error).__name__


def _sentence(error: BaseException) -> str:
    return strings.ALTERED if isinstance(error, AlteredQuoteError) else strings.FAILED

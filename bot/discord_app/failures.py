"""What happens when something goes wrong: a private sentence with a code, and the code with the traceback in the log.

Nothing else in this package catches an error that it cannot put right.
"""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Callable, Coroutine

import discord
from discord import app_commands

from bot.discord_app import strings
from bot.discord_app.sending import tell
from bot.discord_app.showing.limits import OverLimitError
from bot.errors import AlteredQuoteError, VerbatimError

log = logging.getLogger(__name__)

#: What Discord asks for suggestions while somebody types.
Autocomplete = Callable[[discord.Interaction, str], Coroutine[None, None, list[app_commands.Choice[str]]]]
#: Errors whose message is made of facts; others may repeat the words of a question.
_SAFE_TO_LOG = (VerbatimError, OverLimitError, discord.DiscordException)


async def explain(interaction: discord.Interaction, error: Exception, where: str) -> None:
    """Log ``error`` and tell the person of ``interaction``, and nobody else, that it happened."""
    sentence = record(error, where)
    try:
        await tell(interaction, sentence)
    except discord.HTTPException as unreachable:
        log.warning("the person could not be told: %s", unreachable)


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
    """Log ``error`` with its traceback under a new code; return the sentence for the person, which holds the code.

    ``where`` is for the log: which command, event or button.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
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


def _sentence(error: BaseException) -> str:
    match error:
        case AlteredQuoteError():
            return strings.ALTERED
        case discord.Forbidden():
            return strings.REFUSED
        case _:
            return strings.FAILED

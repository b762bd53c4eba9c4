"""Whether the library of a server is open to a host now, and how they are told what went wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

import discord

from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.hosts import is_host
from bot.discord_app.sending import tell
from bot.discord_app.showing import limits
from bot.discord_app.showing.markup import escape
from bot.discord_app.strings import strings
from bot.discord_app.turns import Turns, whose
from bot.errors import LibraryError, NotStoredError, ProvenanceError, SourceError, VerbatimError
from bot.library.changes import Host
from bot.service.hosting import Hosting
from bot.wording.catalogues import say
from bot.wording.phrases import mebibytes
from bot.wording.told import sentence

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

T = TypeVar("T")

#: What a host can put right.
FIXABLE: Final = (SourceError, ProvenanceError, NotStoredError, LibraryError)
#: What is done at once with the library of one server.
_AT_ONCE: Final = 2
#: Characters of an error that may repeat a part of a file.
_ERROR_CHARACTERS: Final = 500


class Access:
    """The libraries of all servers, each for the hosts of its own."""

    def __init__(self, libraries: Libraries | None, cooldowns: Cooldowns) -> None:
        """Give access to ``libraries``; None tells hosts that this bot has none."""
        self._libraries = libraries
        self._cooldowns = cooldowns
        self._turns = Turns(_AT_ONCE)

    async def refuses(self, interaction: discord.Interaction, *, was_host: bool = False) -> bool:
        """Tell the person, and return True, where the library cannot be worked with now.

        So it is for whoever ``was_host`` when they were shown what they press, and is none any more. Those whom the
        server lets use the commands without being hosts may press it too.
        """
        if was_host and not is_host(interaction.permissions):
            await tell(interaction, strings.NOT_A_HOST)
            return True
        refusal = self._cooldowns.refusal_of_host(interaction.user.id)
        if interaction.guild_id is None:
            await tell(interaction, strings.NO_SERVER)
        elif self._libraries is None:
            await tell(interaction, strings.NO_LIBRARIES)
        elif refusal:
            await tell(interaction, refusal)
        else:
            return False
        return True

    async def refuses_file(
        self, interaction: discord.Interaction, file: discord.Attachment, most: int, too_large: str
    ) -> bool:
        """Tell the person, and return True, where ``refuses`` does, or ``file`` has more than ``most`` bytes.

        ``too_large`` says so, with ``{size}`` and ``{most}``.
        """
        if await self.refuses(interaction):
            return True
        if file.size > most:
            await tell(interaction, too_large.format(size=mebibytes(file.size), most=mebibytes(most)))
            return True
        return False

    def hosting(self, interaction: discord.Interaction) -> Hosting | None:
        """Return the verbs over the library of the server; None where ``refuses`` says that there is none."""
        if self._libraries is None or interaction.guild_id is None:
            return None
        return Hosting(self._libraries.of(interaction.guild_id, host_of(interaction)))

    async def do(self, interaction: discord.Interaction, work: Callable[[Hosting], T]) -> T | None:
        """Return what ``work`` returns, done in a thread; None, having told why, where the host can put it right."""
        hosting = self.hosting(interaction)
        try:
            return await self._turns.do(whose(interaction), partial(work, hosting)) if hosting else None
        except FIXABLE as error:
            await explain(interaction, error)
            return None


def host_of(interaction: discord.Interaction) -> Host:
    """Return who gives the command, or presses the button, as they are called in the server."""
    return Host(interaction.user.id, interaction.user.display_name)


async def explain(interaction: discord.Interaction, error: VerbatimError) -> None:
    """Tell the host what went wrong, as a sentence."""
    await tell(interaction, escape(say("{sentence}.", sentence=limits.shortened(sentence(error), _ERROR_CHARACTERS))))

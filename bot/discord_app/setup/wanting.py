"""What hosts are shown of the questions that no interview covers, and can do with them."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

import discord

from bot.discord_app.access import Access
from bot.discord_app.hosts import is_host
from bot.discord_app.pressing import chosen_values
from bot.discord_app.sending import in_time, responses, tell
from bot.discord_app.showing import components
from bot.discord_app.showing.host_ids import Wanted, WantedId
from bot.discord_app.showing.pages import on_one_page
from bot.discord_app.strings import strings
from bot.errors import EmptyLibraryError
from bot.library.missed import DAYS_A_QUESTION_IS_KEPT, PEOPLE_ASKING_ALIKE, Missed
from bot.library.preferences import Preferences
from bot.library.results import Covered
from bot.service.missing import Missing
from bot.service.wishes import Wishes
from bot.wording import Card, Kind, interview_line
from bot.wording.phrases import joined, place

#: Groups that are listed at most, and wordings of each: what a phone shows. An export has all.
_LISTED: Final = 10
_WORDINGS: Final = 3
#: A cell that begins so is a formula to a spreadsheet. https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA: Final = ("=", "+", "-", "@", "\t")


class Wanting:
    """The verbs behind ``/wanted``."""

    def __init__(
        self,
        access: Access,
        missing: Missing,
        wishes: Wishes,
        covered: Callable[[int, Sequence[Missed]], Mapping[str, Covered]],
    ) -> None:
        """Show what is in ``missing`` to those whom ``access`` does not refuse; ``wishes`` say whether any is kept.

        ``covered`` returns what of that is answered now in a server, by the groups; it raises EmptyLibraryError where
        nothing is served there.
        """
        self._covered = covered
        self._access = access
        self._missing = missing
        self._wishes = wishes

    async def show(self, interaction: discord.Interaction) -> None:
        """Show the host what members wanted to know."""
        if interaction.guild_id is not None and not await self._access.refuses(interaction):
            groups = await asyncio.to_thread(self._missing.groups, interaction.guild_id)
            wished = await asyncio.to_thread(self._wishes.of, interaction.guild_id)
            looking = asyncio.to_thread(self._answered, interaction.guild_id, groups[:_LISTED])
            covered = await in_time(interaction, looking, private=True)
            page = on_one_page(partial(wanted_card, groups, covered, wished), _LISTED)
            named = {group.group: group.wordings[0] for group in groups}
            controls = components.wanted(named, manages=is_host(interaction.permissions))
            shown = components.view((page,), interaction.user.id, controls)
            await responses(interaction, private=True)({"view": shown})

    def _answered(self, server: int, groups: Sequence[Missed]) -> Mapping[str, Covered]:
        try:
            return self._covered(server, groups) if groups else {}
        except EmptyLibraryError:
            return {}

    async def do(self, interaction: discord.Interaction, target: WantedId) -> None:
        """Give the host the questions, or delete them."""
        server = interaction.guild_id
        if server is not None and not await self._access.refuses(interaction, was_host=target.manages):
            match target.what:
                case Wanted.CSV:
                    await self._give(interaction, server, "csv", as_csv)
                case Wanted.JSON:
                    await self._give(interaction, server, "json", as_json)
                case Wanted.FORGET:
                    for group in chosen_values(interaction):
                        await asyncio.to_thread(self._missing.delete, server, group)
                    await tell(interaction, strings.WANTED_FORGOTTEN)
                case Wanted.CLEAR:
                    await asyncio.to_thread(self._missing.delete, server)
                    await tell(interaction, strings.WANTED_CLEARED)

    async def _give(
        self, interaction: discord.Interaction, server: int, ending: str, write: Callable[[Sequence[Missed]], bytes]
    ) -> None:
        groups = await asyncio.to_thread(self._missing.groups, server)
        file = discord.File(io.BytesIO(write(groups)), strings.WANTED_FILE.format(ending=ending))
        await tell(interaction, strings.WANTED_EXPORTED, file)


def wanted_card(groups: Sequence[Missed], covered: Mapping[str, Covered], wished: Preferences, most: int) -> Card:
    """Return the card with what enough members have asked alike, and whether questions are kept, as is ``wished``.

    So many groups are listed at ``most``, and marked where they are ``covered`` now; it says how many are left.
    """
    kept = strings.WANTED_HOW if wished.missed else strings.WANTED_OFF
    notes = [kept.format(people=PEOPLE_ASKING_ALIKE, days=DAYS_A_QUESTION_IS_KEPT)]
    if not groups:
        return Card(Kind.LIBRARY, strings.WANTED_TITLE, notes=(*notes, strings.WANTED_NONE))
    lines = [_line(group, covered.get(group.group)) for group in groups[:most]]
    left = len(groups) - most
    more = [strings.WANTED_LEFT.format(count=left)] if left > 0 else []
    return Card(Kind.LIBRARY, strings.WANTED_TITLE, notes=tuple(notes), closing=(*lines, *more))


def _line(group: Missed, covered: Covered | None) -> str:
    questions = " / ".join(group.wordings[:_WORDINGS])
    line = strings.WANTED_LINE.format(count=group.count, day=group.last.isoformat(), questions=questions)
    if covered is None:
        return line
    answer = joined(interview_line(covered.interview), place(covered.interview, covered.exchange))
    return strings.WANTED_COVERED.format(line=line, place=answer)


def as_json(groups: Sequence[Missed]) -> bytes:
    """Return ``groups`` as JSON in UTF-8."""
    written = [
        {"asked": g.count, "first": g.first.isoformat(), "last": g.last.isoformat(), "questions": list(g.wordings)}
        for g in groups
    ]
    return (json.dumps(written, indent=2, ensure_ascii=False) + "\n").encode()


def as_csv(groups: Sequence[Missed]) -> bytes:
    """Return ``groups`` as CSV in UTF-8 with its mark, a line for each wording; no cell is a formula."""
    written = io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(("group", "asked", "first", "last", "question"))
    for number, g in enumerate(groups, 1):
        for words in g.wordings:
            safe = f"'{words}" if words.startswith(_FORMULA) else words
            lines.writerow((number, g.count, g.first.isoformat(), g.last.isoformat(), safe))
    return written.getvalue().encode("utf-8-sig")

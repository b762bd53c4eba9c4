"""What becomes of the questions of a server: counted, and where its hosts wish it, what is missed is kept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.discord_app.showing.cards import Row, Text
from bot.discord_app.showing.ids import CiteId
from bot.discord_app.showing.markup import small
from bot.discord_app.showing.pages import Message, Page
from bot.discord_app.strings import strings
from bot.errors import LibraryError
from bot.library.missed import DAYS_A_QUESTION_IS_KEPT, keepable
from bot.library.preferences import Preferences
from bot.library.tallies import Outcome
from bot.service.feedback import Feedback
from bot.service.missing import Missing
from bot.wording import Kind

log = logging.getLogger(__name__)

_OUTCOMES = {Kind.QUOTED: Outcome.ANSWERED, Kind.UNSURE: Outcome.SUGGESTED, Kind.NOT_COVERED: Outcome.NOT_COVERED}


class Outcomes:
    """Counts what was replied, and keeps what nothing could be replied to."""

    def __init__(self, feedback: Feedback, missing: Missing) -> None:
        """Count in ``feedback``, and keep in ``missing``."""
        self._feedback = feedback
        self._missing = missing

    async def count(self, server: int | None, shown: Sequence[Message], asker: int | None) -> None:
        """Count the replies ``shown`` in ``server``, and keep what ``asker`` asked in vain, in their own words.

        Nothing is kept where ``asker`` is None, for then the words are somebody else's. In direct messages nothing is
        counted or kept. The replies were given already: where that fails, nobody who asked needs to know.
        """
        found = [outcome for message in shown for page in message for outcome in _outcome(page)]
        if server is None or not found:
            return
        try:
            await asyncio.to_thread(self._feedback.count, server, found)
            if asker is not None:
                await asyncio.to_thread(self._missing.keep, server, asker, _missed(shown))
        except LibraryError as error:
            log.warning("replies could not be counted: %s", error)


def noted(wished: Preferences, shown: Sequence[Message]) -> Sequence[Message]:
    """Return ``shown`` where each card whose question is kept says so, as is ``wished``."""
    return [tuple(_noted(page) for page in message) for message in shown] if wished.missed else shown


def _noted(page: Page) -> Page:
    is_kept = bool(page.missed and keepable(page.missed))
    if not is_kept:
        return page
    told = strings.MISSED_KEPT.format(days=DAYS_A_QUESTION_IS_KEPT)
    return replace(page, blocks=(*page.blocks, Text((small(told),))))


def _missed(shown: Sequence[Message]) -> list[str]:
    return [page.missed for message in shown for page in message if page.missed]


def _outcome(page: Page) -> Iterator[tuple[Outcome, str]]:
    if page.kind in _OUTCOMES:
        buttons = [target for block in page.blocks if isinstance(block, Row) for _, target in block.buttons]
        quoted = [target.interview for target in buttons if isinstance(target, CiteId)]
        yield _OUTCOMES[page.kind], next(iter(quoted), "")

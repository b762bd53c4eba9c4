"""What became of the questions of a server, counted: no question, and nobody who asked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence

from bot.discord_app.showing.cards import Row
from bot.discord_app.showing.ids import CiteId
from bot.discord_app.showing.pages import Message, Page
from bot.errors import LibraryError
from bot.library.tallies import Outcome
from bot.service.feedback import Feedback
from bot.wording import Kind

log = logging.getLogger(__name__)

_OUTCOMES = {Kind.QUOTED: Outcome.ANSWERED, Kind.UNSURE: Outcome.SUGGESTED, Kind.NOT_COVERED: Outcome.NOT_COVERED}


class Outcomes:
    """Counts what was replied."""

    def __init__(self, feedback: Feedback) -> None:
        """Count in ``feedback``."""
        self._feedback = feedback

    async def count(self, server: int | None, shown: Sequence[Message]) -> None:
        """Count the replies ``shown`` in ``server``; in direct messages nothing is counted.

        They were given already: where that fails, nobody who asked needs to know.
        """
        found = [outcome for message in shown for page in message for outcome in _outcome(page)]
        if server is None or not found:
            return
        try:
            await asyncio.to_thread(self._feedback.count, server, found)
        except LibraryError as error:
            log.warning("replies could not be counted: %s", error)


def _outcome(page: Page) -> Iterator[tuple[Outcome, str]]:
    if page.kind in _OUTCOMES:
        buttons = [target for block in page.blocks if isinstance(block, Row) for _, target in block.buttons]
        quoted = [target.interview for target in buttons if isinstance(target, CiteId)]
        yield _OUTCOMES[page.kind], next(iter(quoted), "")

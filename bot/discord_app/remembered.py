"""What the bot remembers of servers and their members beside the libraries, and forgets once it is old enough."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.errors import LibraryError
from bot.retrieval.likeness import Likeness
from bot.service.feedback import Feedback
from bot.service.missing import Missing
from bot.service.rewording import Rewording
from bot.service.undoing import Undoing
from bot.service.wishes import Wishes

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The verbs over all that is kept; safe to share between threads."""

    wishes: Wishes
    feedback: Feedback
    missing: Missing
    rewording: Rewording
    undoing: Undoing

    @classmethod
    def beside(cls, libraries: Libraries | None, likeness: Callable[[int], Likeness]) -> Self:
        """Return what is kept beside ``libraries``; without any, nothing is.

        ``likeness`` returns what compares questions in a server.
        """
        wishes = Wishes(libraries)
        missing = Missing(libraries, wishes, likeness)
        return cls(wishes, Feedback(libraries), missing, Rewording(libraries), Undoing(libraries))

    async def forget(self) -> None:
        """Forget what members and hosts have said and done as soon as it is old enough."""
        try:
            for kept in (self.feedback, self.missing, self.rewording, self.undoing):
                await asyncio.to_thread(kept.forget)
        except LibraryError as error:
            log.warning("what is old enough to be forgotten could not be looked through: %s", error)

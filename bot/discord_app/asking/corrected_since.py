"""What is said to whoever opens an answer that was corrected after it was quoted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.discord_app.strings import strings
from bot.library.events import Event
from bot.model import Exchange, Interview
from bot.wording.phrases import long_day


class CorrectionsSince:
    """When the answers of some interviews were corrected."""

    def __init__(self, history: Callable[[str], Sequence[Event]] = lambda _: ()) -> None:
        """Look into the ``history`` of each interview, by its key; the oldest event comes first."""
        self._history = history

    def told(self, interview: Interview, exchange: Exchange, digest: str) -> tuple[str, ...]:
        """Return the line that says that the answer of ``exchange`` was corrected since it had ``digest``, or none.

        It has the day where the history knows that; where ``digest`` is "", nobody knows whether it was corrected.
        """
        if digest in ("", interview.digest_of(exchange)):
            return ()
        changes = (event for event in reversed(self._history(interview.key)) if exchange.id in event.changed)
        last = next(changes, None)
        return (strings.CORRECTED.format(day=long_day(last.at.date())) if last else strings.CHANGED_SINCE,)

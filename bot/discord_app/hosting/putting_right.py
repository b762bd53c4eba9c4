"""What hosts do to single places of a preview: which change of it a press of a menu or a button asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.discord_app.showing.host_ids import DraftId, Step
from bot.discord_app.showing.mending import starts_of
from bot.library import Preview
from bot.service.hosting import Hosting


def mend(preview: Preview, target: DraftId, values: Sequence[str]) -> tuple[int, Callable[[Hosting], Preview] | None]:
    """Return which places are shown next, as ``mending.offered`` counts them, and what changes before, if anything."""
    starts = starts_of(preview.diff.now, values) if target.step in (Step.SPLIT, Step.OMIT) else ()
    match target.step:
        case Step.SPLIT:
            return target.at, lambda hosting: hosting.split(preview, starts)
        case Step.OMIT:
            return target.at, lambda hosting: hosting.leave_out(preview, starts)
        case Step.RESTORE:
            return 0, lambda hosting: hosting.uncorrect(preview)
        case _:
            return int(values[0]) if values else 0, None

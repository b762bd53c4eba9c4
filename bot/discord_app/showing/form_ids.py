"""What the ids of forms remember: a form has that of the button that opened it, so that it can be sent after a restart.

What such an id is for is told by how it comes back: with a press, or with what was filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Self, get_args

from bot.discord_app.showing.host_ids import DraftId
from bot.discord_app.showing.ids import FollowId


@dataclass(frozen=True, slots=True)
class PasteId:
    """The form for a short interview, which a command opens."""

    TEMPLATE: ClassVar = re.compile(r"v1:paste")

    def __str__(self) -> str:
        return "v1:paste"

    @classmethod
    def parse(cls, _: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls()


#: Whatever a form of this bot can be for.
FormId = FollowId | DraftId | PasteId
_KINDS: Final[tuple[type[FormId], ...]] = get_args(FormId)


def parse(custom_id: str) -> FormId | None:
    """Return what the form with ``custom_id`` is for; None where another version of the bot has made it."""
    for kind in _KINDS:
        if match := kind.TEMPLATE.fullmatch(custom_id):
            return kind.parse(match)
    return None

"""A file that a host is about to publish, and an interaction in which they do."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from bot.discord_app.hosting.previews import Pending
from bot.library import Draft, Preview, difference

TEXT = b"Ann: Why did you go to sea?\n\nBo: I wanted to see whales.\n\nAnn: And now?\n\nBo: Now I have seen them.\n"
DRAFT = Draft.read(TEXT, "talk.txt")
PREVIEW = Preview(DRAFT, difference(None, DRAFT.interview))
PENDING = Pending(PREVIEW, 1, 2, True)


@dataclass
class Announced:
    """An interaction of a host that was announced, and what they are told."""

    told: list[str] = field(default_factory=list)
    guild_id: int = 1
    user: Any = field(default_factory=lambda: SimpleNamespace(id=2, display_name="Robin"))
    response: Any = field(default_factory=lambda: SimpleNamespace(is_done=lambda: True))

    @property
    def followup(self) -> Any:
        return SimpleNamespace(send=self._send)

    async def _send(self, sentence: str, **_: Any) -> None:
        self.told.append(sentence)

    async def edit_original_response(self, **_: Any) -> None:
        """A preview is shown."""

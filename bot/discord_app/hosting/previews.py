"""What hosts are about to publish: kept in memory only, for a while, and only so much of it."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.discord_app.showing.ids import base36
from bot.library import Draft

#: Seconds for which a preview can be published; the token of its message is good for as long.
SECONDS_TO_DECIDE: Final = 900.0
#: Previews kept for everybody together, and the bytes of their files; the oldest go first.
MOST_PREVIEWS: Final = 50
MOST_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft that somebody was shown, and who may decide about it."""

    draft: Draft
    server: int
    host: int
    #: Whether they may manage the server; those to whom the server has given the command without that need not.
    manages: bool


class Previews:
    """The previews of all servers."""

    def __init__(
        self, clock: Callable[[], float], most_previews: int = MOST_PREVIEWS, most_bytes: int = MOST_BYTES
    ) -> None:
        """Start with none; ``clock`` returns seconds that only grow."""
        self._clock = clock
        self._most_previews = most_previews
        self._most_bytes = most_bytes
        #: By token, the oldest first: until when, and what.
        self._kept: OrderedDict[str, tuple[float, Preview]] = OrderedDict()

    def keep(self, preview: Preview, token: str | None = None) -> str:
        """Keep ``preview``, in place of the one that ``token`` stands for, if given; return its token."""
        self._tidy()
        token = token or base36(secrets.randbits(64))
        self._kept.pop(token, None)
        self._kept[token] = (self._clock() + SECONDS_TO_DECIDE, preview)
        while len(self._kept) > 1 and (len(self._kept) > self._most_previews or self._bytes() > self._most_bytes):
            self._kept.popitem(last=False)
        return token

    def find(self, token: str) -> Preview | None:
        """Return the preview that ``token`` stands for; None when it was forgotten."""
        self._tidy()
        found = self._kept.get(token)
        return found[1] if found else None

    def drop(self, token: str) -> None:
        """Forget a preview."""
        self._kept.pop(token, None)

    def _tidy(self) -> None:
        now = self._clock()
        while self._kept and next(iter(self._kept.values()))[0] <= now:
            self._kept.popitem(last=False)

    def _bytes(self) -> int:
        return sum(len(preview.draft.data) for _, preview in self._kept.values())

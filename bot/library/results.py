"""What a library tells of itself: values that need no database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from bot.library.description import Description
from bot.library.identity import Diff
from bot.model import Interview

#: The owner of the library that the terminal asks.
TERMINAL: Final = "terminal"
#: The version of a library that has no interviews of its own, and so serves the built-in ones.
BUILT_IN: Final = "built-in"


@dataclass(frozen=True, slots=True)
class Held:
    """An interview in a library, with what only its keepers need to know."""

    interview: Interview
    #: What was said about it, to be said again when it is changed.
    description: Description
    file_bytes: int
    added: dt.datetime
    changed: dt.datetime
    #: None while it is served.
    withdrawn: dt.datetime | None

    @property
    def key(self) -> str:
        """The interview's key."""
        return self.interview.key


@dataclass(frozen=True, slots=True)
class Added:
    """What publishing a draft has done."""

    key: str
    diff: Diff
    #: False when everything was already there, to the byte.
    anything: bool
    #: Whether the interview is withdrawn, and so still served nowhere.
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """What importing an archive has done: keys, in the archive's order."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a library serves, and the version of the library that serves it."""

    version: str
    interviews: tuple[Interview, ...]

    @property
    def is_built_in(self) -> bool:
        """Whether the library has no interviews of its own, so that it serves the built-in ones."""
        return self.version == BUILT_IN

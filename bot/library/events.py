"""What happened to an interview, and what its hosts changed besides, without anybody's words."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from enum import Enum
from typing import Final

from bot.library.identity import Diff
from bot.library.times import read_time


class What(Enum):
    """What was done."""

    ADDED = "added"
    #: Another file, another transcript of it, or another description took the place of the one before.
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    REMOVED = "removed"
    #: One answer of it, the one in ``changed``, is quoted nowhere any more, or is again.
    WITHHELD = "answer withdrawn"
    GIVEN = "answer restored"
    #: The moment from which on it is quoted was set, or taken away.
    TIMED = "time set"
    #: The moment from which on one answer of it is quoted, the one in ``changed``, was set, or taken away.
    HELD = "answer time set"
    #: It came with an archive; what the archive tells of its history stands before.
    IMPORTED = "imported"
    #: Other words for a question, the one in ``changed``, count from now on, count no more, or are deleted.
    ACCEPTED = "words accepted"
    UNDONE = "words undone"
    REFUSED = "words refused"
    #: Something was chosen for the server; it is about no interview.
    SETTLED = "settings"


#: What is no history of an interview: it is neither told with it nor in an archive.
BESIDES: Final = (What.ACCEPTED, What.UNDONE, What.REFUSED, What.SETTLED)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an interview, or that its hosts changed besides."""

    #: The interview; "" where it is about none.
    key: str
    at: dt.datetime
    what: What
    #: Of its file afterwards, or of the one that was removed; "" where it is about no file.
    sha256: str
    #: Ids of exchanges, in order.
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @classmethod
    def of(cls, diff: Diff, at: dt.datetime) -> Event:
        """Return the event of publishing ``diff.now``."""
        return cls(
            diff.now.key,
            at,
            What.CHANGED if diff.before else What.ADDED,
            diff.now.source.sha256,
            tuple(e.id for e in diff.added),
            tuple(e.id for _, e in diff.changed),
            tuple(e.id for e in diff.gone),
        )

    def exchanges(self) -> str:
        """Return the ids as JSON."""
        ids = {"added": self.added, "changed": self.changed, "gone": self.gone}
        return json.dumps({k: list(v) for k, v in ids.items() if v}, separators=(",", ":"))

    @classmethod
    def told(cls, key: str, at: str, what: str, sha256: str, exchanges: str) -> Event:
        """Return the event that was written down so; raise ValueError when that makes no sense."""
        ids = json.loads(exchanges)
        if not isinstance(ids, dict) or not set(ids) <= {"added", "changed", "gone"}:
            raise ValueError("no ids of exchanges")
        if not all(isinstance(group, list) and all(isinstance(x, str) for x in group) for group in ids.values()):
            raise ValueError("no ids of exchanges")
        return cls(key, read_time(at), What(what), sha256, **{k: tuple(v) for k, v in ids.items()})

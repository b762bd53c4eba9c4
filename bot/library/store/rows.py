"""What is made of a row of the database, whatever has read it, and how damage to one is told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final, NamedTuple

from bot.errors import DamagedInterviewError, ProvenanceError
from bot.library.record import make_interview, read_description
from bot.library.results import Contents, Damaged, StoredInterview
from bot.library.times import read_time
from bot.model import Source, Wording
from bot.remarks import Remark

#: The versions of the tables that are known, the oldest first; rows are those of the last.
VERSIONS: Final = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
#: The columns of a ``StoredRow``, in its order.
COLUMNS: Final = (
    *("key", "name", "sha256", "bytes", "text", "text_sha256"),
    *("reading", "description", "added", "changed", "withdrawn"),
)
#: What is done about a damaged database; only what was stored elsewhere, too, can be had back. What SQLite has written
#: ahead would be written into whatever takes the place of its file, so that it goes with it.
RESTORE: Final = Remark(
    "stop the bot, move it away with the files -wal and -shm beside it, and import an export (verbatim library import "
    "PATH) or put the backup copy in its place"
)

#: What is done about a damaged interview, while all others are whole.
_REPLACE: Final = Remark("remove it, and add it again from its file or from an export")


class StoredRow(NamedTuple):
    """An interview without its file; ``COLUMNS`` says from where, ``tables.interview`` explains each."""

    key: str
    name: str
    sha256: str
    file_bytes: int
    text: bytes
    text_sha256: str
    transcript: str
    description: str
    added: str
    changed: str
    withdrawn: str | None

    def stored(self) -> StoredInterview:
        """Return the interview; raise DamagedInterviewError where the row is damaged."""
        with undamaged(self.key):
            source = Source(self.name, undamaged_text(self.text, self.text_sha256), self.sha256, self.text_sha256)
            description = read_description(self.description, self.name)
            return StoredInterview(
                make_interview(self.key, source, self.transcript, description),
                description,
                self.file_bytes,
                read_time(self.added),
                read_time(self.changed),
                read_time(self.withdrawn) if self.withdrawn else None,
            )


def contents_of(rows: Iterable[StoredRow], accepted: Iterable[tuple[str, str, str]]) -> Contents:
    """Return the interviews in ``rows``, with the words that were ``accepted``: key, exchange and words of each."""
    stored: list[StoredInterview] = []
    damaged: list[Damaged] = []
    for row in rows:
        try:
            stored.append(row.stored())
        except DamagedInterviewError as error:
            damaged.append(Damaged(row.key, error.reason, error.remedy))
    return Contents(with_wordings(stored, accepted), tuple(damaged))


def with_wordings(
    stored: Iterable[StoredInterview], accepted: Iterable[tuple[str, str, str]]
) -> tuple[StoredInterview, ...]:
    """Return ``stored`` with the words that were ``accepted`` for their questions: key, exchange and words of each."""
    found: dict[str, list[Wording]] = {}
    for key, exchange, words in accepted:
        found.setdefault(key, []).append(Wording(exchange, words))
    return tuple(replace(s, interview=replace(s.interview, wordings=tuple(found.get(s.key, ())))) for s in stored)


def undamaged_text(written: bytes, sha256: str) -> str:
    """Return the text in ``written``; raise ValueError unless it has this digest."""
    if hashlib.sha256(written).hexdigest() != sha256:
        raise ValueError(Remark("its text is not the one that was stored"))
    return written.decode("utf-8")


@contextmanager
def undamaged(key: str) -> Iterator[None]:
    """Have what makes no sense in the row of interview ``key`` told as damage, with what to do about it."""
    try:
        yield
    except (ValueError, TypeError, ProvenanceError) as error:  # a damaged file of SQLite may have any type anywhere
        why = next((said for said in error.args if isinstance(said, Remark)), str(error))
        raise DamagedInterviewError(
            Remark("interview {key} is damaged in the database: {error}", key=key, error=why), _REPLACE
        ) from error

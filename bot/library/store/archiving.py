"""What of a shelf goes into an archive, and how what is in one takes its place on a shelf."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.library.archive import Archive
from bot.library.events import Event, What
from bot.library.identity import difference
from bot.library.record import Record
from bot.library.results import Imported
from bot.library.store.accepted_words import accept_all, accepted_of
from bot.library.store.placing import put, waiting_longer
from bot.library.store.shelf import Shelf


def archive_of(shelf: Shelf) -> Archive:
    """Return all interviews, withdrawn ones too, with their history and the other words for their questions."""
    records = shelf.records()
    keys = {record.key for record in records}
    events = tuple(e for e in shelf.events() if e.key in keys)
    return Archive(records, events, accepted_of(shelf, records))


def take_over(shelf: Shelf, archive: Archive, now: dt.datetime) -> Imported:
    """Put all interviews of ``archive`` in place of those with the same keys; raise LibraryFullError for its words."""
    outcomes: dict[str, list[str]] = {"added": [], "changed": [], "unchanged": []}
    for record in archive.records:
        outcomes[_take_over(shelf, record, archive, now)].append(record.key)
    return Imported(**{outcome: tuple(keys) for outcome, keys in outcomes.items()})


def _take_over(shelf: Shelf, record: Record, archive: Archive, now: dt.datetime) -> str:
    stored = shelf.find(record.key)
    for told in archive.events if stored is None else ():
        if told.key == record.key:
            shelf.tell(told)
    said = record.said()
    if stored and (longer := waiting_longer(said, stored.description)) != said:
        record = record.described(longer, record.changed)
    diff = difference(stored.interview if stored else None, record.interview())
    imported = replace(Event.of(diff, now), what=What.IMPORTED)
    changed, _ = put(shelf, record, imported)
    accepted = [wording for key, wording in archive.wordings if key == record.key]
    is_reworded = accept_all(shelf, record.key, accepted, imported.at)
    if not changed:
        return "changed" if is_reworded else "unchanged"
    return "changed" if stored else "added"

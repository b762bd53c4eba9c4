"""What of a shelf goes into an archive, and how what is in one takes its place on a shelf."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.library.archive import Archive
from bot.library.events import Event, What
from bot.library.identity import difference
from bot.library.record import Record
from bot.library.results import Exported, Imported, StoredInterview
from bot.library.store.accepted_words import accept_all, accepted_of
from bot.library.store.placing import known, put, waiting_longer
from bot.library.store.shelf import Shelf
from bot.model import Interview


def exported(shelf: Shelf) -> Exported:
    """Return all interviews, withdrawn ones too, with their history and the other words for their questions.

    Those of which something is damaged are left out: an archive is checked as a whole before anything of it is used.
    """
    found = shelf.records()
    keys = {record.key for record in found.whole}
    events = tuple(e for e in shelf.events() if e.key in keys)
    archive = Archive(found.whole, events, accepted_of(shelf, found.whole))
    return Exported(archive.write(), len(found.whole), found.damaged)


#: An interview, and what is in its place now.
Replaced = tuple[Interview, Interview]


def take_over(shelf: Shelf, archive: Archive, now: dt.datetime) -> tuple[Imported, tuple[Replaced, ...]]:
    """Put all interviews of ``archive`` in place of those with the same keys; return what was done, and to which.

    Raises:
        LibraryFullError: so many other words would count that these are too many.
    """
    outcomes: dict[str, list[str]] = {"added": [], "changed": [], "unchanged": []}
    replaced: list[Replaced] = []
    for record in archive.records:
        before = shelf.find(record.key)
        outcome = _take_over(shelf, record, before, archive, now)
        outcomes[outcome].append(record.key)
        if before and outcome == "changed":
            replaced.append((before.interview, known(shelf, record.key).interview))
    return Imported(**{outcome: tuple(keys) for outcome, keys in outcomes.items()}), tuple(replaced)


def _take_over(shelf: Shelf, record: Record, stored: StoredInterview | None, archive: Archive, now: dt.datetime) -> str:
    before = replace(shelf, by=None)  # whoever takes it over has not done what happened before
    for told in archive.events if stored is None else ():
        if told.key == record.key:
            before.tell(told)
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

"""The libraries in a database, one for each owner, sealed off from each other: what can be done with each."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from bot.errors import ProvenanceError
from bot.library.archive import Archive
from bot.library.capacity import Capacity
from bot.library.changes import NO_MOMENT, Host
from bot.library.description import Description
from bot.library.drafts import Draft
from bot.library.events import Event, What
from bot.library.identity import Diff, difference
from bot.library.record import Record
from bot.library.results import BUILT_IN, LEFT, TERMINAL, Added, Contents, Exported, Imported, Snapshot, StoredInterview
from bot.library.seeds import load_seeds
from bot.library.store.archiving import exported, take_over
from bot.library.store.copies import remove_from_copies
from bot.library.store.databases import Database, lock, make_folder
from bot.library.store.departures import Departures, Forget
from bot.library.store.greetings import Greetings
from bot.library.store.placing import check_seen, diff_of, hidden_as, known, known_file, put
from bot.library.store.schema import Schema
from bot.library.store.shelf import Shelf
from bot.library.times import Clock, now_in_utc, still_to_come, write_time
from bot.model import Interview
from bot.remarks import Remark

_OWNER: Final = re.compile(rf"{TERMINAL}|[0-9]{{1,20}}")


@dataclass(frozen=True, slots=True)
class Libraries:
    """The libraries of all owners; safe to share between threads, and between processes."""

    database: Database
    #: Returns the interviews that a library without any serves; reading them takes 0.1 s, and most libraries have some.
    built_in: Callable[[], tuple[Interview, ...]] = field(repr=False)
    capacity: Capacity = field(default_factory=Capacity)
    clock: Clock = field(default=now_in_utc, repr=False)
    #: Is told of interviews that were removed or replaced, once they are, so that nothing made of them is left.
    forget: Forget = field(default=lambda gone, kept: None, repr=False)

    @classmethod
    def open(
        cls,
        url: str,
        *,
        built_in: Callable[[], tuple[Interview, ...]] = load_seeds,
        capacity: Capacity | None = None,
        clock: Clock = now_in_utc,
        schema: Schema | None = None,
        forget: Forget = lambda gone, kept: None,
    ) -> Libraries:
        """Return the libraries in the database at ``url``, which is made or brought up to date.

        ``url`` is ``sqlite:///PATH`` (``sqlite_url`` makes it) or ``postgresql://…``.

        Raises:
            LibraryUnavailableError: the database cannot be opened, or its driver is missing.
            NewerLibraryError: it was written by a newer Verbatim.
        """
        database = Database.at(url)
        if database.file:
            make_folder(database.file.parent)
        try:
            (schema or Schema()).bring_up(database, clock)
        except BaseException:
            database.close()
            raise
        return cls(database, cache(built_in), capacity or Capacity(), clock, forget)

    def of(self, owner: str | int, by: Host | None = None) -> Library:
        """Return the library of ``owner``: ``TERMINAL``, or the id of a Discord server; it may be empty.

        ``by`` is who changes it, which is kept only where its hosts wish that.
        """
        if not _OWNER.fullmatch(str(owner)):
            raise ValueError(f"{owner!r} is neither a server nor the terminal")
        return Library(self, str(owner), by)

    @property
    def departures(self) -> Departures:
        """The servers that the bot was removed from."""
        return Departures(self.database, self.clock, self.forget)

    @property
    def greetings(self) -> Greetings:
        """The servers that were greeted."""
        return Greetings(self.database, self.clock)

    def close(self) -> None:
        """Close all connections to the database."""
        self.database.close()


@dataclass(frozen=True, slots=True)
class Library:
    """The library of one owner. Every verb that changes it is all or nothing, and raises LibraryUnavailableError."""

    _libraries: Libraries = field(repr=False)
    owner: str
    _by: Host | None = field(default=None, repr=False)

    @property
    def version(self) -> str:
        """What the library holds, as 16 hexadecimal digits; the same content has the same version.

        ``BUILT_IN`` where it has none of its own, and ``LEFT`` while the bot is not in its server.
        """
        with self._reading() as shelf:
            return shelf.version_at(self._libraries.clock())

    def snapshot(self) -> Snapshot:
        """Return what is served, with the version that serves it; the built-in interviews if there are no others.

        It is empty when all interviews are withdrawn, and while the bot is not in its server.
        """
        now = self._libraries.clock()
        with self._reading() as shelf:
            version = shelf.version_at(now)
            if version == LEFT:
                return Snapshot(LEFT, ())
            if version == BUILT_IN:
                return Snapshot(BUILT_IN, self._libraries.built_in())
            found = shelf.contents()
            return Snapshot(version, tuple(filter(None, (s.served(now) for s in found.readable))), found.damaged)

    def interviews(self) -> tuple[Interview, ...]:
        """Return what is served, in the order in which it was added."""
        return self.snapshot().interviews

    def contents(self, key: str | None = None) -> Contents:
        """Return the library's own interviews, withdrawn and damaged ones too; only interview ``key`` if given."""
        with self._reading() as shelf:
            return shelf.contents(key)

    def stored(self) -> tuple[StoredInterview, ...]:
        """Return the library's own interviews that can be read, withdrawn ones too, in the order they were added."""
        return self.contents().readable

    def check(self, keys: Collection[str]) -> None:
        """Raise DamagedInterviewError where something of an interview with one of ``keys`` is damaged, be it a file."""
        with self._reading() as shelf:
            shelf.check(keys)

    def find(self, key: str) -> StoredInterview | None:
        """Return the library's own interview ``key``, also when it is withdrawn; None without one."""
        with self._reading() as shelf:
            return shelf.find(key)

    def get(self, key: str) -> StoredInterview:
        """Return the library's own interview ``key``, also when it is withdrawn; raise NotStoredError without one."""
        with self._reading() as shelf:
            return known(shelf, key)

    def same_file(self, sha256: str) -> tuple[str, ...]:
        """Return the keys of the interviews that come from the file with this digest, to the byte."""
        with self._reading() as shelf:
            return shelf.same_file(sha256)

    def diff(self, draft: Draft) -> Diff:
        """Return what publishing ``draft`` would change."""
        with self._reading() as shelf:
            return diff_of(shelf, draft)

    def add(self, draft: Draft, seen: Diff | None = None) -> Added:
        """Publish ``draft``: it is served from now on, in place of the interview with the same key, if any.

        A withdrawn interview stays withdrawn. With ``seen``, what its host was shown of it, nothing else is done.

        Raises:
            ProvenanceError: its outlet, or its date or "undated", was not said.
            LibraryFullError: the library would hold too much.
            PreviewOutdatedError: it would change something else than was ``seen``.
        """
        if draft.missing:
            wanted = Remark("must be said before it is published (a date may be “undated”)")
            raise ProvenanceError(draft.source.name, " and ".join(draft.missing), wanted)
        now = self._libraries.clock()
        with self._changing() as shelf:
            diff = diff_of(shelf, draft)
            check_seen(seen, diff)
            anything, record = put(shelf, Record.of(draft, diff.now, write_time(now)), Event.of(diff, now))
        if diff.before and anything:
            self._libraries.forget((diff.before,), (diff.now,))
        opens = self._to_come(record.said().opens)
        return Added(draft.key, diff, anything, record.withdrawn is not None, opens)

    def opens(self, draft: Draft) -> dt.datetime | None:
        """Return the moment before which nothing of ``draft`` would be quoted; None where that is none, or past."""
        stored = self.find(draft.key)
        return self._to_come(draft.description.opens or (stored.description.opens if stored else None))

    def _to_come(self, written: str | None) -> dt.datetime | None:
        return still_to_come(written, self._libraries.clock)

    def bring_back(self, key: str, number: int) -> bool:
        """Serve the version of interview ``key`` again that the change with this number replaced.

        Returns whether that version is kept; raises NotStoredError where there is no such interview.
        """
        now = self._libraries.clock()
        with self._changing() as shelf:
            stored = known(shelf, key)
            former, replaced = shelf.former(key, number), stored.interview
            if former is None:
                return False
            said = hidden_as(former.said(), stored.description)
            back = replace(former.described(said, write_time(now)), withdrawn=None)  # only what it replaces may be
            put(shelf, back, Event.of(difference(replaced, back.interview()), now))
        self._libraries.forget((replaced,), (back.interview(),))
        return True

    def remove(self, key: str) -> None:
        """Remove interview ``key`` with its file, its text and its transcript; raise NotStoredError without one."""
        with self._changing() as shelf:
            removed, sha256 = shelf.contents(key).readable, known_file(shelf, key)
            remove_from_copies(self._libraries.database.file, [{"owner": self.owner, "key": key}])
            shelf.remove(key)
            shelf.tell(Event(key, self._libraries.clock(), What.REMOVED, sha256))
        self._libraries.forget(tuple(stored.interview for stored in removed), ())

    def clear(self) -> None:
        """Remove everything of the owner, not only of the library, its history too."""
        self._libraries.departures.remove(self.owner, is_left=False)

    def withdraw(self, key: str) -> None:
        """Store interview ``key`` and serve it nowhere; raise NotStoredError without one."""
        self._serve(key, False)

    def restore(self, key: str) -> None:
        """Serve interview ``key`` again; raise NotStoredError without one."""
        self._serve(key, True)

    def withdraw_answer(self, key: str, exchange: str) -> None:
        """Quote the exchange with this id nowhere; raise NotStoredError where there is none."""
        self._withhold(key, exchange, What.WITHHELD)

    def restore_answer(self, key: str, exchange: str) -> None:
        """Quote the exchange with this id again; raise NotStoredError where there is none."""
        self._withhold(key, exchange, What.GIVEN)

    def _withhold(self, key: str, exchange: str, what: What) -> None:
        with self._changing() as shelf:
            stored = known(shelf, key)
            meant = stored.interview.marked(exchange)
            others = tuple(e.id for e in stored.withheld if e != meant)
            withheld = (*others, meant.id) if what is What.WITHHELD else others
            self._describe(shelf, stored, replace(stored.description, withheld=withheld or None), what, (meant.id,))

    def embargo(self, key: str, opens: dt.datetime | None) -> bool:
        """Quote nothing of interview ``key`` before ``opens``, in UTC; None for at once.

        Returns whether that is still to come; raises NotStoredError where there is no such interview.
        """
        with self._changing() as shelf:
            stored = known(shelf, key)
            said = replace(stored.description, opens=write_time(opens) if opens else None)
            self._describe(shelf, stored, said, What.TIMED, before=stored.description.opens or NO_MOMENT)
        return self._to_come(said.opens) is not None

    def embargo_answer(self, key: str, exchange: str, opens: dt.datetime | None) -> bool:
        """Quote the exchange with this id not before ``opens``, in UTC; None for at once.

        Returns whether that is still to come; raises NotStoredError where there is no such exchange.
        """
        with self._changing() as shelf:
            stored = known(shelf, key)
            meant, moments = stored.interview.marked(exchange), stored.description.moments
            others = {number: at for number, at in moments.items() if number != meant.id}
            said = stored.description.with_moments({**others, **({meant.id: write_time(opens)} if opens else {})})
            self._describe(shelf, stored, said, What.HELD, (meant.id,), moments.get(meant.id, NO_MOMENT))
        return self._to_come(said.moments.get(meant.id)) is not None

    def _describe(
        self,
        shelf: Shelf,
        stored: StoredInterview,
        said: Description,
        what: What,
        changed: tuple[str, ...] = (),
        before: str | None = None,
    ) -> None:
        now = self._libraries.clock()
        if shelf.put(shelf.record(stored.key).described(said, write_time(now))):
            shelf.tell(Event(stored.key, now, what, stored.interview.source.sha256, changed=changed), before)

    def history(self, key: str | None = None) -> tuple[Event, ...]:
        """Return what happened to interview ``key``, or to all, the oldest first; also to those that were removed."""
        with self._reading() as shelf:
            return shelf.events(key)

    def export(self) -> Exported:
        """Return the library's own interviews as an archive, withdrawn ones too, with their history.

        The other words for their questions that count are in it, too. What is damaged, be it a file alone, is not.
        """
        with self._reading() as shelf:
            return exported(shelf)

    def import_archive(self, archive: Archive) -> Imported:
        """Take over all interviews of ``archive``, each in place of the one with the same key; the others stay.

        Raises:
            LibraryFullError: the library would hold too much, or too many other words; nothing is taken over.
        """
        with self._changing() as shelf:
            done, replaced = take_over(shelf, archive, self._libraries.clock())
        if replaced:
            self._libraries.forget([before for before, _ in replaced], [now for _, now in replaced])
        return done

    def _serve(self, key: str, served: bool) -> None:
        now = self._libraries.clock()
        with self._changing() as shelf:
            stored = known(shelf, key)
            if (stored.withdrawn is None) == served:
                return
            shelf.set_withdrawn(key, None if served else write_time(now))
            what = What.RESTORED if served else What.WITHDRAWN
            shelf.tell(Event(key, now, what, stored.interview.source.sha256))

    @contextmanager
    def _reading(self) -> Iterator[Shelf]:
        with self._libraries.database.reading() as connection:
            yield Shelf(connection, self.owner)

    @contextmanager
    def _changing(self) -> Iterator[Shelf]:
        """Yield the shelf to one that is alone in changing it; checks the limits and writes the version afterwards."""
        with self._libraries.database.writing() as connection:
            lock(connection, f"library {self.owner}")
            shelf = Shelf(connection, self.owner, self._by)
            shelf.open()
            before = shelf.size()
            yield shelf
            after = shelf.size()
            if after.exceeds(before):  # what is too full may still be emptied
                self._libraries.capacity.check(after.interviews, after.file_bytes, after.sentences)
            shelf.close()
        self._libraries.database.truncate_log()

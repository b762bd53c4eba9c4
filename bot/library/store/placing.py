"""How an interview takes its place on a shelf: what it replaces, what of that stays, and what is told of it."""

from __future__ import annotations

from dataclasses import replace

from bot.errors import MOST_NAMED, NotStoredError, PreviewOutdatedError
from bot.library.changes import NO_MOMENT, NO_VERSION
from bot.library.description import Description
from bot.library.drafts import Draft
from bot.library.events import Event, What
from bot.library.identity import Diff, difference, identified
from bot.library.record import Record
from bot.library.results import StoredInterview
from bot.library.store.shelf import Shelf
from bot.library.times import write_time


def known(shelf: Shelf, key: str) -> StoredInterview:
    """Return interview ``key``; raise NotStoredError without one."""
    stored = shelf.find(key)
    if stored is None:
        raise _not_stored(shelf, key)
    return stored


def known_file(shelf: Shelf, key: str) -> str:
    """Return the digest of the file of interview ``key``, which may be damaged; raise NotStoredError without one."""
    sha256 = shelf.sha256(key)
    if sha256 is None:
        raise _not_stored(shelf, key)
    return sha256


def _not_stored(shelf: Shelf, key: str) -> NotStoredError:
    return NotStoredError.of_interview(key, shelf.keys(MOST_NAMED))


def diff_of(shelf: Shelf, draft: Draft) -> Diff:
    """Return what publishing ``draft`` would change."""
    stored = shelf.find(draft.key)
    before = stored.interview if stored else None
    return difference(before, identified(draft.interview, before))


def check_seen(seen: Diff | None, diff: Diff) -> None:
    """Raise PreviewOutdatedError where a host has ``seen`` something else than the ``diff`` there is now."""
    if seen not in (None, diff):
        raise PreviewOutdatedError(diff.now.key)


def put(shelf: Shelf, record: Record, told: Event) -> tuple[bool, Record]:
    """Write ``record`` in place of what has its key; return whether that changes anything, and what is there then.

    - What either side has withdrawn, an answer alone too, is not served, nor what either makes wait; of two moments for
      the same, that of ``record`` counts.
    - What it replaces is kept as the version before; ``told`` is what happened then.
    """
    stored = shelf.find(record.key)
    if stored and stored.withdrawn:
        record = replace(record, withdrawn=write_time(stored.withdrawn))
    if stored and _hides(stored.description):
        record = record.described(_hiding_both(record.said(), stored.description), record.changed)
    former = shelf.record(record.key) if stored else None
    is_new = shelf.put(record)
    if is_new and not (former and _is_same_but_hidden(former, record)):
        number = shelf.tell(told, None if former else NO_VERSION)
        if former:
            shelf.keep_former(former, number, told.at)
    if former:
        _tell_of_hiding(shelf, told, former, record)
    return is_new, record


def _is_same_but_hidden(former: Record, record: Record) -> bool:
    """Tell whether ``record`` says the same as ``former`` did, but for what is withheld, or waits."""
    return former.described(hidden_as(former.said(), record.said()), former.changed).digest == record.digest


def _tell_of_hiding(shelf: Shelf, told: Event, former: Record, record: Record) -> None:
    """Write down what of ``record`` is withdrawn, or has another moment, unlike ``former``, each as ``told`` has it.

    So each can be undone alone: the version before comes back hidden as the one is that takes its place. And whoever
    undid the choice of a moment that was made before would else take this one back unseen.
    """
    before, now = former.said(), record.said()

    def tell(what: What, *exchange: str, was: str | None = None) -> None:
        shelf.tell(Event(told.key, told.at, what, told.sha256, changed=exchange), was)

    if record.withdrawn and not former.withdrawn:
        tell(What.WITHDRAWN)
    for number in now.withheld or ():
        if number not in (before.withheld or ()):
            tell(What.WITHHELD, number)
    if now.opens != before.opens:
        tell(What.TIMED, was=before.opens or NO_MOMENT)
    for number in before.moments | now.moments:
        at = before.moments.get(number)
        if at != now.moments.get(number):
            tell(What.HELD, number, was=at or NO_MOMENT)


def hidden_as(said: Description, other: Description) -> Description:
    """Return what is ``said`` with that withheld and waiting which is so in the ``other``, and nothing else."""
    return replace(said, withheld=other.withheld, opens=other.opens, waiting=other.waiting)


def waiting_longer(said: Description, other: Description) -> Description:
    """Return what is ``said`` with the later of the moments of both, of the interview and of each answer."""
    opens = max(filter(None, (said.opens, other.opens)), default=None)
    both = (said.moments, other.moments)
    moments = {number: max(m[number] for m in both if number in m) for number in other.moments | said.moments}
    return replace(said, opens=opens).with_moments(moments)


def _hides(said: Description) -> bool:
    """Tell whether something is not quoted, or waits, as is ``said``."""
    return bool(said.withheld or said.opens or said.waiting)


def _hiding_both(said: Description, before: Description) -> Description:
    """Return what is ``said`` with what was withheld, and what waited, ``before``."""
    withheld = tuple(dict.fromkeys((*(said.withheld or ()), *(before.withheld or ()))))
    both = replace(said, withheld=withheld or None, opens=said.opens or before.opens)
    return both.with_moments({**before.moments, **said.moments})

"""Where interviews come from, and where they are kept: files, the built-in seeds, and a library for each owner.

The rooms, each importing only those before it; all from ``databases`` on are loaded only when a library is opened:

    description                     what a host says about an interview
    identity                        which exchange is which, when an interview is read again
    files                           files with a TOML beside them, and the seeds
    drafts                          an interview before it is published
    readings    history             what was understood, as JSON | what happened to an interview
    holdings                        what a library tells of itself
    capacity    records             how much fits | an interview as it is kept
    archives                        a library in one file
    databases   tables              SQLite and PostgreSQL, the only place that knows SQLAlchemy
    schema, migrations/             versions of the tables
    looking                         what is in a database, without changing it
    stored                          the libraries: ``Libraries.open(url).of(owner)``
    location                        where the libraries are
"""

from bot.library.archive import Archive
from bot.library.capacity import Capacity
from bot.library.description import UNDATED, Description, latest_day
from bot.library.drafts import Draft
from bot.library.events import Event, What
from bot.library.identity import Diff, difference, identified
from bot.library.results import BUILT_IN, TERMINAL, Added, Held, Imported, Snapshot
from bot.library.sources import description_beside, key_for, load, load_seeds, read_bytes, seeds_folder
from bot.library.store.location import Location

__all__ = [
    "BUILT_IN",
    "TERMINAL",
    "UNDATED",
    "Added",
    "Archive",
    "Capacity",
    "Description",
    "Diff",
    "Draft",
    "Event",
    "Held",
    "Imported",
    "Location",
    "Snapshot",
    "What",
    "description_beside",
    "difference",
    "identified",
    "key_for",
    "latest_day",
    "load",
    "load_seeds",
    "read_bytes",
    "seeds_folder",
]

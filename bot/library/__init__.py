"""Where interviews come from, and where they are stored: files, the built-in seeds, and a library for each owner.

The rooms, each importing only those before it:

    times           capacity  how a moment is written down | how much fits
    identity        keys      which exchange is which, when an interview comes again | what an interview is called
    description               what a host says about an interview
    stated      correcting    what a file says about itself | which places of it its host means
    drafts                    an interview before it is published
    sources                   interview files, and the TOML beside one that describes it
    transcript_json           what was understood, as JSON
    preferences               what the hosts of a server wish
    tallies                   what is counted of replies and votes
    missed                    what was asked and no interview covers
    wordings                  other words for a printed question
    events                    what happened to an interview
    changes                   what hosts changed, and whether that can be undone
    record                    a stored interview as it is written down
    seeds                     the built-in interviews
    sound_readings            what was understood, as it is read from a text
    archive                   a library in one file
    results                   what a library gives back
    store/                    the libraries in a database, loaded only when one is opened
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.lazy import loaded_when_used

if TYPE_CHECKING:
    from bot.library.archive import Archive
    from bot.library.capacity import Capacity
    from bot.library.description import Description, latest_day
    from bot.library.drafts import Draft, understood
    from bot.library.events import Event, What
    from bot.library.identity import Diff, difference, identified
    from bot.library.results import (
        BUILT_IN,
        TERMINAL,
        Added,
        Contents,
        Imported,
        ImportPreview,
        Preview,
        Snapshot,
        StoredInterview,
    )
    from bot.library.seeds import load_seeds, seeds_folder
    from bot.library.sources import description_beside, load, read_bytes
    from bot.library.store.location import Location

__all__ = [
    "BUILT_IN",
    "TERMINAL",
    "Added",
    "Archive",
    "Capacity",
    "Contents",
    "Description",
    "Diff",
    "Draft",
    "Event",
    "ImportPreview",
    "Imported",
    "Location",
    "Preview",
    "Snapshot",
    "StoredInterview",
    "What",
    "description_beside",
    "difference",
    "identified",
    "latest_day",
    "load",
    "load_seeds",
    "read_bytes",
    "seeds_folder",
    "understood",
]

#: The room of each name. A question needs what interviews are read from, and not what hosts do with them.
_ROOMS: Final = {
    "BUILT_IN": "results",
    "TERMINAL": "results",
    "Added": "results",
    "Archive": "archive",
    "Capacity": "capacity",
    "Contents": "results",
    "Description": "description",
    "Diff": "identity",
    "Draft": "drafts",
    "Event": "events",
    "ImportPreview": "results",
    "Imported": "results",
    "Location": "store.location",
    "Preview": "results",
    "Snapshot": "results",
    "StoredInterview": "results",
    "What": "events",
    "description_beside": "sources",
    "difference": "identity",
    "identified": "identity",
    "latest_day": "description",
    "load": "sources",
    "load_seeds": "seeds",
    "read_bytes": "sources",
    "seeds_folder": "seeds",
    "understood": "drafts",
}


if not TYPE_CHECKING:  # so that the type checker still knows which names there are
    __getattr__ = loaded_when_used(__name__, _ROOMS)

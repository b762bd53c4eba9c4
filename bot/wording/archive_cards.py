"""What hosts are shown of the archive of a library before they take it over, and what they are told afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from bot.library.results import Imported, ImportPreview
from bot.model import Interview
from bot.wording.card import Card, Kind
from bot.wording.catalogues import say, say_of
from bot.wording.phrases import interview_line, joined, listed, names


def archive_card(preview: ImportPreview, interviews: Sequence[Interview], most: int) -> Card:
    """Return the card of what taking over an archive would do: a line for so many of its ``interviews`` at ``most``."""
    left = len(interviews) - most
    return Card(
        Kind.LIBRARY,
        say_of(
            len(interviews),
            "Not taken over yet: {count} interview",
            "Not taken over yet: {count} interviews",
        ),
        notes=(
            say("All of them are taken over, or none. All others that are here stay, and what is withdrawn does, too."),
        ),
        closing=(
            *(
                say("{name}: {fact}", name=i.key, fact=joined(interview_line(i), becoming(i.key, preview)))
                for i in interviews[:most]
            ),
            *((say_of(left, "and {count} more", "and {count} more"),) if left > 0 else ()),
        ),
    )


def becoming(key: str, preview: ImportPreview) -> str:
    """Return what becomes of interview ``key`` of the archive."""
    what = say("replaces the one in the library") if key in preview.replaced else say("new")
    others = preview.same_file.get(key)
    reworded = sum(wording_of == key for wording_of, _ in preview.archive.wordings)
    return listed(
        [
            what,
            *([say("the same file as {keys}", keys=names(others))] if others else []),
            *([say("other words for its questions: {count}", count=reworded)] if reworded else []),
        ]
    )


def imported_sentence(done: Imported) -> str:
    """Return what taking over an archive has done."""
    counts = {"added": len(done.added), "changed": len(done.changed), "unchanged": len(done.unchanged)}
    return say("{added} added, {changed} changed, {unchanged} unchanged.", **counts)

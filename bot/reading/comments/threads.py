"""Which comments of a thread are a conversation: what the one who is asked says, and what that replies to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.reading.declared_turns import Turn


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody says in a thread."""

    turn: Turn
    #: The place of the comment that it replies to; None for one that stands below the post itself.
    parent: int | None
    #: The page or the export says that whoever wrote the post wrote this.
    by_poster: bool = False


def answered(comments: Sequence[Comment], posters: Collection[str]) -> list[Turn]:
    """Return what ``posters`` say in ``comments``, and what stands above that; all where they say nothing."""
    kept: set[int] = set()
    for number, comment in enumerate(comments):
        place: int | None = number if comment.turn.speaker in posters else None
        while place is not None and place not in kept:
            kept.add(place)
            place = comments[place].parent
    return [comments[place].turn for place in sorted(kept) or range(len(comments))]

"""What is worked out of a file is forgotten once it is understood: the caches of the parser hold no name of it."""

from __future__ import annotations

import sys
from functools import _lru_cache_wrapper

from bot.transcript import parse
from transcript.building import document_of

TALK = (
    "# Interview with {guest}\n\n{host} (host): Is there anything to keep to yourself?\n\n{guest}: {told}, I think.\n\n"
    "{host} (host): I will not tell.\n\n{guest}: {told}, I say again.\n\n{host} (host): Good.\n\n{guest}: Yes.\n"
)


def remembered() -> dict[str, int]:
    """Return how much each cache of the parser holds."""
    rooms = {name: room for name, room in sys.modules.items() if name.startswith("bot.transcript")}
    return {
        f"{room.__name__}.{name}": cache.cache_info().currsize
        for room in rooms.values()
        for name, cache in vars(room).items()
        if isinstance(cache, _lru_cache_wrapper)
    }


def test_no_cache_of_the_parser_holds_anything_of_a_file_that_is_understood() -> None:
    parse(document_of(TALK.format(host="Rosamund Vale", guest="Ida Holm, MP", told="The well is dry")), "en")
    before = remembered()

    parse(document_of(TALK.format(host="Lord Quill", guest="Zelda Quarrington", told="My number is four")), "en")

    assert remembered() == before

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.discord_app.hosting.previews import (
    MOST_BYTES,
    MOST_BYTES_OF_A_SERVER,
    MOST_PREVIEWS,
    SECONDS_TO_DECIDE,
    Pending,
    Previews,
)
from bot.library import Preview
from bot.reading.limits import LARGEST_FILE
from discord_app.hosting.building import DRAFT, PREVIEW

PENDING = Pending(PREVIEW, 1, 2, True)


def file_bytes(preview: Preview) -> int:
    return len(preview.draft.data)


def test_a_preview_is_kept_for_a_while() -> None:
    now = 0.0
    previews = Previews(lambda: now, file_bytes)
    token = previews.keep(PENDING)

    now = SECONDS_TO_DECIDE - 1
    assert previews.find(token) == PENDING
    now = SECONDS_TO_DECIDE
    assert previews.find(token) is None


def test_a_changed_preview_takes_the_place_of_the_one_before() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    token = previews.keep(PENDING)
    changed = replace(PENDING, server=3)

    assert previews.keep(changed, token) == token
    assert previews.find(token) == changed


async def test_one_press_decides_about_a_preview_after_the_other_as_it_is_then() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    token = previews.keep(PENDING)
    changed = replace(PENDING, server=3)
    found = []

    async def press(then: Callable[[], object]) -> None:
        async with previews.turn(token) as pending:
            await asyncio.sleep(0)
            found.append(pending)
            then()

    await asyncio.gather(
        press(lambda: previews.keep(changed, token)), press(lambda: previews.drop(token)), press(lambda: None)
    )

    assert found == [PENDING, changed, None]


def test_a_dropped_preview_is_gone() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    token = previews.keep(PENDING)

    previews.drop(token)
    previews.drop(token)

    assert previews.find(token) is None


def test_the_oldest_go_when_there_are_too_many() -> None:
    previews = Previews(lambda: 0.0, file_bytes)

    tokens = [previews.keep(replace(PENDING, server=server)) for server in range(MOST_PREVIEWS + 1)]

    assert [previews.find(token) is not None for token in tokens] == [False, *([True] * MOST_PREVIEWS)]


def test_what_was_looked_at_since_stays_longer_than_what_was_not() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    first, second = (previews.keep(replace(PENDING, server=server)) for server in (1, 2))
    previews.find(first)

    for server in range(3, MOST_PREVIEWS + 2):
        previews.keep(replace(PENDING, server=server))

    assert (previews.find(first) is not None, previews.find(second)) == (True, None)


def test_the_oldest_go_when_their_files_are_too_large() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    largest = replace(PENDING, preview=replace(PREVIEW, draft=replace(DRAFT, data=bytes(LARGEST_FILE))))
    fitting = MOST_BYTES // LARGEST_FILE

    tokens = [previews.keep(replace(largest, server=server)) for server in range(fitting + 1)]

    assert [previews.find(token) is not None for token in tokens] == [False, *([True] * fitting)]
    assert fitting >= 2


def test_every_preview_has_a_token_of_its_own() -> None:
    previews = Previews(lambda: 0.0, file_bytes)

    assert previews.keep(PENDING) != previews.keep(PENDING)


def test_the_previews_of_a_server_push_out_none_of_another_one_but_their_own_oldest() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    others = previews.keep(replace(PENDING, server=99))
    largest = replace(PENDING, preview=replace(PREVIEW, draft=replace(DRAFT, data=bytes(LARGEST_FILE))))
    fitting = MOST_BYTES_OF_A_SERVER // LARGEST_FILE

    tokens = [previews.keep(largest) for _ in range(20)]
    changed = previews.keep(largest, tokens[-2])
    last = previews.keep(largest)

    assert others != changed
    assert previews.find(others) is not None
    kept = [token for token in [*tokens, last] if previews.find(token)]
    assert len(kept) == fitting
    assert kept[-2:] == [tokens[-2], last]

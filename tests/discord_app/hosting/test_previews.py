from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.discord_app.hosting.previews import (
    MOST_BYTES,
    MOST_BYTES_OF_A_SERVER,
    MOST_PREVIEWS,
    SECONDS_TO_DECIDE,
    Previews,
)
from bot.library import Preview
from bot.reading.limits import LARGEST_FILE
from discord_app.hosting.building import DRAFT, PENDING, PREVIEW


def file_bytes(preview: Preview) -> int:
    return len(preview.draft.data)


def test_a_preview_is_kept_for_a_while() -> None:
    now = 0.0
    previews = Previews(lambda: now, file_bytes)
    kept = previews.keep(PENDING)
    token = kept.token

    now = SECONDS_TO_DECIDE - 1
    assert previews.find(token) == kept
    now = SECONDS_TO_DECIDE
    assert previews.find(token) is None


def test_a_changed_preview_takes_the_place_of_the_one_before_and_has_a_token_of_its_own() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    first = previews.keep(PENDING)

    second = previews.keep(replace(first, manages=False))
    third = previews.keep(second)

    assert [previews.find(each.token) for each in (first, second, third)] == [third] * 3
    assert len({first.token, second.token, third.token}) == 3
    assert (third.manages, replace(first, token="")) == (False, PENDING)


async def test_one_press_decides_about_a_preview_after_the_other_as_it_is_then() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    kept = previews.keep(PENDING)
    found = []

    async def press(then: Callable[[], object]) -> None:
        async with previews.turn(kept.token) as pending:
            await asyncio.sleep(0)
            found.append(pending)
            then()

    await asyncio.gather(
        press(lambda: previews.keep(replace(kept, server=3))),
        press(lambda: previews.drop(kept.token)),
        press(lambda: None),
    )

    assert [pending and pending.server for pending in found] == [PENDING.server, 3, None]


def test_a_dropped_preview_is_gone() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    token = previews.keep(PENDING).token

    previews.drop(token)
    previews.drop(token)

    assert previews.find(token) is None


def test_the_oldest_go_when_there_are_too_many() -> None:
    previews = Previews(lambda: 0.0, file_bytes)

    tokens = [previews.keep(replace(PENDING, server=server)).token for server in range(MOST_PREVIEWS + 1)]

    assert [previews.find(token) is not None for token in tokens] == [False, *([True] * MOST_PREVIEWS)]


def test_what_was_looked_at_since_stays_longer_than_what_was_not() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    first, second = (previews.keep(replace(PENDING, server=server)).token for server in (1, 2))
    previews.find(first)

    for server in range(3, MOST_PREVIEWS + 2):
        previews.keep(replace(PENDING, server=server))

    assert (previews.find(first) is not None, previews.find(second)) == (True, None)


def test_the_oldest_go_when_their_files_are_too_large() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    largest = replace(PENDING, preview=replace(PREVIEW, draft=replace(DRAFT, data=bytes(LARGEST_FILE))))
    fitting = MOST_BYTES // LARGEST_FILE

    tokens = [previews.keep(replace(largest, server=server)).token for server in range(fitting + 1)]

    assert [previews.find(token) is not None for token in tokens] == [False, *([True] * fitting)]
    assert fitting >= 2


def test_every_preview_has_a_token_of_its_own() -> None:
    previews = Previews(lambda: 0.0, file_bytes)

    assert previews.keep(PENDING).token != previews.keep(PENDING).token


def test_the_previews_of_a_server_push_out_none_of_another_one_but_their_own_oldest() -> None:
    previews = Previews(lambda: 0.0, file_bytes)
    others = previews.keep(replace(PENDING, server=99)).token
    largest = replace(PENDING, preview=replace(PREVIEW, draft=replace(DRAFT, data=bytes(LARGEST_FILE))))
    fitting = MOST_BYTES_OF_A_SERVER // LARGEST_FILE

    first = [previews.keep(largest) for _ in range(20)]
    previews.keep(first[-2])
    last = previews.keep(largest)

    assert previews.find(others) is not None
    kept = [pending.token for pending in [*first, last] if previews.find(pending.token)]
    assert len(kept) == fitting
    assert kept[-2:] == [first[-2].token, last.token]

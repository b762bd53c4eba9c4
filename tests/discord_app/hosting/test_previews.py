from __future__ import annotations

from dataclasses import replace

from bot.discord_app.hosting.previews import MOST_BYTES, MOST_PREVIEWS, SECONDS_TO_DECIDE, Preview, Previews
from bot.library import Draft
from bot.reading.limits import LARGEST_FILE

TEXT = b"Ann: Why did you go to sea?\n\nBo: I wanted to see whales.\n\nAnn: And now?\n\nBo: Now I have seen them.\n"
PREVIEW = Preview(Draft.read(TEXT, "talk.txt"), 1, 2, True)


def test_a_preview_is_kept_for_a_while() -> None:
    now = 0.0
    previews = Previews(lambda: now)
    token = previews.keep(PREVIEW)

    now = SECONDS_TO_DECIDE - 1
    assert previews.find(token) == PREVIEW
    now = SECONDS_TO_DECIDE
    assert previews.find(token) is None


def test_a_changed_preview_takes_the_place_of_the_one_before() -> None:
    previews = Previews(lambda: 0.0)
    token = previews.keep(PREVIEW)
    changed = replace(PREVIEW, server=3)

    assert previews.keep(changed, token) == token
    assert previews.find(token) == changed


def test_a_dropped_preview_is_gone() -> None:
    previews = Previews(lambda: 0.0)
    token = previews.keep(PREVIEW)

    previews.drop(token)
    previews.drop(token)

    assert previews.find(token) is None


def test_the_oldest_go_when_there_are_too_many() -> None:
    previews = Previews(lambda: 0.0)

    tokens = [previews.keep(PREVIEW) for _ in range(MOST_PREVIEWS + 1)]

    assert [previews.find(token) is not None for token in tokens] == [False, *([True] * MOST_PREVIEWS)]


def test_the_oldest_go_when_their_files_are_too_large() -> None:
    previews = Previews(lambda: 0.0)
    largest = replace(PREVIEW, draft=replace(PREVIEW.draft, data=bytes(LARGEST_FILE)))
    fitting = MOST_BYTES // LARGEST_FILE

    tokens = [previews.keep(largest) for _ in range(fitting + 1)]

    assert [previews.find(token) is not None for token in tokens] == [False, *([True] * fitting)]
    assert fitting >= 2


def test_every_preview_has_a_token_of_its_own() -> None:
    previews = Previews(lambda: 0.0)

    assert previews.keep(PREVIEW) != previews.keep(PREVIEW)

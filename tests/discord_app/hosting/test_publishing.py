from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from textwrap import dedent
from typing import Any

import pytest
from building import engine
from library.building import short

from bot.discord_app.access import Access
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.hosting import publishing
from bot.discord_app.hosting.previews import Previews
from bot.discord_app.hosting.publishing import Publishing
from bot.discord_app.showing.host_ids import DraftId, Step
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.model import Interview
from discord_app.hosting.building import PENDING, Announced


@pytest.fixture
def finished() -> Iterator[threading.Event]:
    """What slow work waits for; at the end it need not any more."""
    event = threading.Event()
    yield event
    event.set()


def publishing_of(libraries: Libraries | None, prepare: Callable[[Interview], None] = lambda _: None) -> Publishing:
    access = Access(libraries, Cooldowns(lambda: 1.0))
    return Publishing(
        access,
        prepare,
        Previews(lambda: 0.0, lambda preview: len(preview.draft.data)),
        lambda _: engine(),
        lambda *_: (),
    )


async def test_a_file_that_takes_too_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, libraries: Libraries, finished: threading.Event
) -> None:
    monkeypatch.setattr(publishing, "SECONDS_TO_READ", 0.05)
    interaction: Any = Announced()

    read = await publishing_of(libraries)._read(interaction, lambda _: finished.wait(1))

    assert read is None
    assert interaction.told == [strings.TOO_SLOW]


def test_what_is_shown_while_an_archive_is_made_ready_waits_for_one_interview_of_it(
    libraries: Libraries, finished: threading.Event
) -> None:
    begun, made, last = threading.Event(), list[str](), threading.Event()

    def prepare(interview: Interview) -> None:
        begun.set()
        finished.wait(10)
        made.append(interview.key)
        if len(made) == 4:
            last.set()

    hosts = publishing_of(libraries, prepare)
    hosts.make_ready(*(short(key).interview for key in ("one", "two", "three")))
    begun.wait(10)
    hosts.make_ready(short("talk").interview)
    finished.set()

    assert last.wait(10)
    assert made == ["one", "talk", "two", "three"]


def test_a_program_that_ends_waits_for_one_interview_of_an_archive() -> None:
    ending = """
        import time
        from library.building import short
        from discord_app.hosting.test_publishing import publishing_of

        def prepare(interview):
            print(interview.key, flush=True)
            time.sleep(0.5)

        publishing_of(None, prepare).make_ready(*(short(key).interview for key in ("one", "two", "three")))
        """

    ended = subprocess.run(
        [sys.executable, "-c", dedent(ending)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert (ended.stdout, ended.stderr) == ("one\n", "")


@pytest.mark.parametrize(
    ("step", "values"), [(Step.SWAP, []), (Step.ASKING, ["1"]), (Step.ANSWERING, ["0"]), (Step.SPLIT, ["33"])]
)
async def test_a_choice_that_was_made_of_an_older_preview_changes_the_one_of_now_no_more(
    libraries: Libraries, step: Step, values: list[str]
) -> None:
    hosts = publishing_of(libraries)
    interaction: Any = Announced()
    interaction.data = {"values": values}
    shown = hosts._previews.keep(PENDING)

    now = [shown]
    for _ in range(2):
        await hosts._decide(interaction, DraftId(step, shown.token), now[-1])
        found = hosts._previews.find(shown.token)
        assert found
        now.append(found)

    assert now[1].preview.draft != shown.preview.draft
    assert now[2].preview.draft == now[1].preview.draft


async def test_a_file_is_read_while_previews_are_made_ready(
    monkeypatch: pytest.MonkeyPatch, libraries: Libraries, finished: threading.Event
) -> None:
    monkeypatch.setattr(publishing, "SECONDS_TO_READ", 5.0)
    interaction: Any = Announced()

    def slowly(_: Interview) -> None:
        finished.wait(10)

    hosts = publishing_of(libraries, slowly)
    for token in ("one", "two", "three"):
        await hosts._show(interaction, replace(PENDING, token=token))

    read = await hosts._read(interaction, lambda _: "words")

    assert (read, interaction.told) == ("words", [])

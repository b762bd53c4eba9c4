"""Drafts of small fictional interviews, and libraries to put them into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from building import INTERVIEWS

from bot.library import Capacity, Description, Diff, Draft
from bot.library.store.departures import Forget
from bot.library.store.libraries import Libraries
from bot.library.store.schema import Schema
from bot.model import Interview

HARBOUR = "harbour-engineer"
AT = dt.datetime(2024, 5, 1, 12, 0, tzinfo=dt.UTC)
SAID = Description.of({"outlet": "The Post", "date": "2024-03-01"}, "said.toml")

#: An interview in which nobody is named, so that the parser guesses.
GUESSED = b"""Why did you go to sea?

I wanted to see whales. The land was too loud for me.

What do you eat on board?

Mostly beans and dried fish. The cook is a former dentist.
"""

#: The same, with everybody named.
TALK = b"""Ann: Why did you go to sea?

Bo: I wanted to see whales. The land was too loud for me.

Ann: What do you eat on board?

Bo: Mostly beans and dried fish. The cook is a former dentist.
"""


@dataclass
class Days:
    """The moment that libraries take for now, moved on by tests."""

    now: dt.datetime = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now

    def pass_by(self, days: float) -> None:
        self.now += dt.timedelta(days=days)


def file_of(name: str) -> bytes:
    return (INTERVIEWS / f"{name}.txt").read_bytes()


def draft_of(name: str, description: Description = SAID, data: bytes | None = None, key: str | None = None) -> Draft:
    return Draft.read(file_of(name) if data is None else data, f"{name}.txt", description, key)


def short(key: str, town: str = "Ullet", fish: str = "herring") -> Draft:
    """Return the draft of an interview with two questions, which takes milliseconds to read."""
    text = (
        f"Q: Why did you come to {town}?\n\nA: I wanted silence, and {town} was the quietest place on the coast.\n\n"
        f"Q: What do you eat in winter there?\n\nA: Mostly {fish} and potatoes, until the boat brings flour again.\n"
    )
    return Draft.read(text.encode(), f"{key}.txt", SAID)


def counts_of(diff: Diff) -> dict[str, int]:
    """Return how many exchanges were added, changed, gone and left unchanged."""
    added, changed, gone = map(len, (diff.added, diff.changed, diff.gone))
    return {"added": added, "changed": changed, "gone": gone, "unchanged": diff.unchanged}


def nothing_built_in() -> tuple[Interview, ...]:
    return ()


def opened(
    url: str,
    built_in: Callable[[], tuple[Interview, ...]] = nothing_built_in,
    capacity: Capacity | None = None,
    clock: Callable[[], dt.datetime] = lambda: AT,
    schema: Schema | None = None,
    forget: Forget = lambda gone, kept: None,
) -> Libraries:
    """Return the libraries at ``url``; it is always the first of May there, and nothing is built in."""
    return Libraries.open(url, built_in=built_in, capacity=capacity, clock=clock, schema=schema, forget=forget)


#: What the fixture ``opening`` gives: ``opened`` for the database of the test.
Opening = Callable[..., Libraries]

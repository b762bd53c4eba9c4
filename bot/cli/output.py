"""What commands print: cards and lines on a screen, or JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

import click

from bot.library.results import Damaged
from bot.terminal.json_lines import JsonObject, one_line
from bot.terminal.page import EMPTY, Line, Tone, line, page
from bot.terminal.screen import screen_for
from bot.terminal.visible import visible
from bot.wording import Card
from bot.wording.catalogues import ENGLISH, speaking
from bot.wording.told import told


def put(as_json: bool, objects: Callable[[], Iterable[JsonObject]], cards: Callable[[], Iterable[Card]]) -> None:
    """Print the ``objects`` as JSON, or show the ``cards`` with an empty line between two."""
    if as_json:
        with speaking(ENGLISH):  # programs read it
            for found in objects():
                print_json(found)
        return
    screen = screen_for(sys.stdout)
    for number, card in enumerate(cards()):
        screen.show([*([EMPTY] if number else []), *page(card)])


def put_page(as_json: bool, records: Iterable[JsonObject], lines: Iterable[Line]) -> None:
    """Print the ``records`` as JSON, or show the ``lines``."""
    if not as_json:
        screen_for(sys.stdout).show(lines)
        return
    for record in records:
        print_json(record)


def say_done(text: str) -> None:
    """Say on the screen what was done."""
    screen_for(sys.stdout).show([line(Tone.NOTE, text)])


def warn_of(damaged: Iterable[Damaged]) -> None:
    """Say on standard error which interviews are ``damaged``, a line each: whatever is shown is without them."""
    for each in damaged:
        click.echo(f"verbatim: {visible(told(each.remark))}", err=True)


def print_json(found: JsonObject) -> None:
    """Print one line of JSON, at once."""
    sys.stdout.write(one_line(found) + "\n")
    sys.stdout.flush()

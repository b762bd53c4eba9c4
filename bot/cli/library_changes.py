"""The commands of ``verbatim library changes``: what each is given, and what it says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from bot.cli.opening import engine, location, open_libraries, settings
from bot.errors import NotUndoneError
from bot.library import TERMINAL
from bot.service.undoing import Undoing
from bot.terminal.changes_page import change_record, changes_page
from bot.terminal.json_lines import one_line
from bot.terminal.page import Tone, line
from bot.terminal.screen import screen_for
from bot.wording.changing import why_not


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
@click.pass_context
def changes(context: click.Context, as_json: bool) -> None:
    """What was changed in the library, the newest first, and whether it can be undone."""
    if context.invoked_subcommand is not None:
        return
    with _undoing() as undoing:
        found = undoing.all(TERMINAL)
    if as_json:
        for told in found:
            sys.stdout.write(one_line(change_record(told)) + "\n")
    else:
        screen_for(sys.stdout).show(changes_page(found))


@changes.command()
@click.argument("number", type=click.IntRange(min=1))
def undo(number: int) -> None:
    """Undo the change with this NUMBER; that is a change, too."""
    with _undoing() as undoing:
        obstacle = undoing.undo(TERMINAL, number)
    if obstacle:
        raise NotUndoneError(number, why_not(obstacle))
    screen_for(sys.stdout).show([line(Tone.NOTE, f"{number} is undone.")])


@contextmanager
def _undoing() -> Iterator[Undoing]:
    """Yield the verbs over the library that the terminal asks, from which old versions are gone."""
    read = settings()
    with open_libraries(location(read), engine(read, of_library=True)) as libraries:
        undoing = Undoing(libraries)
        undoing.forget()
        yield undoing

"""The commands of ``verbatim library changes``: what each is given, and what it says."""

from __future__ import annotations

import click

from bot.cli.opening import terminal_verbs
from bot.cli.output import put_page, say_done
from bot.cli.parameters import json_option
from bot.errors import NotUndoneError
from bot.library import TERMINAL
from bot.service.undoing import Undoing
from bot.terminal.changes_page import change_record, changes_page
from bot.wording.catalogues import say
from bot.wording.changing import WHY_NOT


@click.group(invoke_without_command=True, short_help="List changes, and undo one.")
@json_option
@click.pass_context
def changes(context: click.Context, as_json: bool) -> None:
    """What was changed in the library, the newest first, and whether it can be undone."""
    if context.invoked_subcommand is not None:
        return
    with terminal_verbs(Undoing) as (undoing, _):
        found = undoing.all(TERMINAL)
    put_page(as_json, map(change_record, found), changes_page(found))


@changes.command()
@click.argument("number", type=click.IntRange(min=1))
def undo(number: int) -> None:
    """Undo the change with this NUMBER; that is a change, too."""
    with terminal_verbs(Undoing) as (undoing, _):
        obstacle = undoing.undo(TERMINAL, number)
    if obstacle:
        raise NotUndoneError(number, WHY_NOT[obstacle])
    say_done(say("{number} is undone.", number=number))

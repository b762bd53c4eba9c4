"""The command that reports what is understood of a file."""

from __future__ import annotations

import sys

import click

from bot.cli.output import print_json
from bot.cli.parameters import file_path, json_option, leave_out_option, split_option
from bot.errors import SourceError
from bot.library import description_beside, read_bytes
from bot.library.correcting import Lines
from bot.service.checking import Checked
from bot.service.checking import check as understood
from bot.terminal.check import check_json, check_page, refusal_code, refusal_json
from bot.terminal.progress import spinner
from bot.terminal.screen import screen_for
from bot.wording.catalogues import say


@click.command()
@split_option
@leave_out_option
@json_option
@click.argument("path")
def check(path: str, splits: tuple[Lines, ...], left_out: tuple[Lines, ...], as_json: bool) -> None:
    """Report what is understood of a file.

    Tells what the file at PATH holds and what is left out, with the line of each; the TOML beside it is read too.
    With --split and --leave-out it tries what you put right, and says what keeps it.
    Exit code: 0 for an interview, 1 for none or a doubtful one, 2 for a file that cannot be read.
    """
    try:
        checked = _checked(path, splits, left_out)
    except SourceError as error:
        if not as_json:
            raise
        print_json(refusal_json(error))
        raise click.exceptions.Exit(refusal_code(error)) from error
    if as_json:
        print_json(check_json(checked))
    else:
        screen_for(sys.stdout).show(check_page(checked))
    raise click.exceptions.Exit(0 if checked.interview.transcript.is_fine else 1)


def _checked(typed: str, splits: tuple[Lines, ...], left_out: tuple[Lines, ...]) -> Checked:
    path = file_path(typed)
    with spinner(say("Reading {path}", path=path), sys.stderr):
        said = description_beside(path)
        return understood(read_bytes(path), str(path), path.name, said, splits=splits, left_out=left_out)

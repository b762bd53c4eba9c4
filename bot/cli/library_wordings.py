"""The commands of ``verbatim library wordings``: what each is given, and what it says."""

from __future__ import annotations

import sys

import click

from bot.cli.opening import terminal_verbs
from bot.cli.output import put_page, say_done
from bot.cli.parameters import json_option
from bot.library import TERMINAL
from bot.service.rewording import Rewording
from bot.terminal.progress import spinner
from bot.terminal.wordings_page import wording_record, wordings_page
from bot.wording import reworded_note
from bot.wording.catalogues import say

_number = click.argument("number", type=click.IntRange(min=1))


@click.group(invoke_without_command=True, short_help="List other words for questions; decide.")
@json_option
@click.pass_context
def wordings(context: click.Context, as_json: bool) -> None:
    """Other words for printed questions: which are suggested, and which count.

    What is accepted counts like the printed question, and is never shown as a quote.
    """
    if context.invoked_subcommand is not None:
        return
    with terminal_verbs(Rewording) as (rewording, _):
        found = rewording.all(TERMINAL)
    put_page(as_json, map(wording_record, found), wordings_page(found))


@wordings.command()
@click.argument("key")
@_number
@click.argument("words")
def suggest(key: str, number: int, words: str) -> None:
    """Suggest that WORDS ask what question NUMBER of interview KEY answers."""
    with terminal_verbs(Rewording) as (rewording, _):
        kept = rewording.suggest(TERMINAL, key, str(number), words).stored.number
    say_done(say("Suggested as {number}; verbatim library wordings accept {number} lets it count.", number=kept))


@wordings.command()
@_number
def accept(number: int) -> None:
    """Let the words with this NUMBER count.

    Tells where another question answers them now, and what does afterwards.
    """
    with terminal_verbs(Rewording) as (rewording, searched):
        with spinner(say("Asking the words"), sys.stderr):
            displaced = rewording.rehearsed(TERMINAL, number, searched)
        rewording.accept(TERMINAL, number)
    if displaced:
        say_done(reworded_note(displaced))
    say_done(say("{number} counts; verbatim library wordings undo {number} takes that back.", number=number))


@wordings.command()
@_number
def refuse(number: int) -> None:
    """Delete the words with this NUMBER."""
    with terminal_verbs(Rewording) as (rewording, _):
        rewording.refuse(TERMINAL, number)
    say_done(say("{number} is deleted.", number=number))


@wordings.command()
@_number
def undo(number: int) -> None:
    """Let the words with this NUMBER count no more; they are a suggestion again."""
    with terminal_verbs(Rewording) as (rewording, _):
        rewording.undo(TERMINAL, number)
    say_done(say("{number} is a suggestion again.", number=number))

"""The commands of ``verbatim library wordings``: what each is given, and what it says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from bot.cli.opening import engine, location, open_libraries, settings
from bot.cli.output import print_json, say_done
from bot.cli.parameters import json_option
from bot.library import TERMINAL
from bot.service.rewording import Rewording
from bot.terminal.screen import screen_for
from bot.terminal.wordings_page import wording_record, wordings_page

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
    with _rewording() as rewording:
        found = rewording.all(TERMINAL)
    if as_json:
        for reworded in found:
            print_json(wording_record(reworded))
    else:
        screen_for(sys.stdout).show(wordings_page(found))


@wordings.command()
@click.argument("key")
@_number
@click.argument("words")
def suggest(key: str, number: int, words: str) -> None:
    """Suggest that WORDS ask what question NUMBER of interview KEY answers."""
    with _rewording() as rewording:
        kept = rewording.suggest(TERMINAL, key, str(number), words).stored.number
    say_done(f"Suggested as {kept}; verbatim library wordings accept {kept} lets it count.")


@wordings.command()
@_number
def accept(number: int) -> None:
    """Let the words with this NUMBER count."""
    with _rewording() as rewording:
        rewording.accept(TERMINAL, number)
    say_done(f"{number} counts; verbatim library wordings undo {number} takes that back.")


@wordings.command()
@_number
def refuse(number: int) -> None:
    """Delete the words with this NUMBER."""
    with _rewording() as rewording:
        rewording.refuse(TERMINAL, number)
    say_done(f"{number} is deleted.")


@wordings.command()
@_number
def undo(number: int) -> None:
    """Let the words with this NUMBER count no more; they are a suggestion again."""
    with _rewording() as rewording:
        rewording.undo(TERMINAL, number)
    say_done(f"{number} is a suggestion again.")


@contextmanager
def _rewording() -> Iterator[Rewording]:
    """Yield the verbs over the library that the terminal asks, from which old suggestions are gone."""
    read = settings()
    with open_libraries(location(read), engine(read, of_library=True)) as libraries:
        rewording = Rewording(libraries)
        rewording.forget()
        yield rewording

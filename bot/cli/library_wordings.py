"""The commands of ``verbatim library wordings``: what each is given, and what it says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from bot.cli.opening import engine, location, open_libraries, settings
from bot.library import TERMINAL
from bot.service.rewording import Rewording
from bot.terminal.json_lines import one_line
from bot.terminal.page import Tone, line
from bot.terminal.screen import screen_for
from bot.terminal.wordings_page import wording_record, wordings_page

_number = click.argument("number", type=click.IntRange(min=1))


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
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
            sys.stdout.write(one_line(wording_record(reworded)) + "\n")
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
    _say(f"Suggested as {kept}; verbatim library wordings accept {kept} lets it count.")


@wordings.command()
@_number
def accept(number: int) -> None:
    """Let the words with this NUMBER count."""
    with _rewording() as rewording:
        rewording.accept(TERMINAL, number)
    _say(f"{number} counts; verbatim library wordings undo {number} takes that back.")


@wordings.command()
@_number
def refuse(number: int) -> None:
    """Delete the words with this NUMBER."""
    with _rewording() as rewording:
        rewording.refuse(TERMINAL, number)
    _say(f"{number} is deleted.")


@wordings.command()
@_number
def undo(number: int) -> None:
    """Let the words with this NUMBER count no more; they are a suggestion again."""
    with _rewording() as rewording:
        rewording.undo(TERMINAL, number)
    _say(f"{number} is a suggestion again.")


@contextmanager
def _rewording() -> Iterator[Rewording]:
    """Yield the verbs over the library that the terminal asks, from which old suggestions are gone."""
    read = settings()
    with open_libraries(location(read), engine(read, of_library=True)) as libraries:
        rewording = Rewording(libraries)
        rewording.forget()
        yield rewording


def _say(text: str) -> None:
    screen_for(sys.stdout).show([line(Tone.NOTE, text)])

"""All commands of ``verbatim``, in the order in which a newcomer meets them, and where each is."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from typing import Final

import click

from bot.cli.tongue import language_of
from bot.wording.catalogues import speaking

#: Name of a command -> room and name of its function; a room is loaded when one of its commands is called, so that a
#: list of questions does without what a bot in Discord needs.
_COMMANDS: Final = {
    "chat": ("asking", "chat"),
    "ask": ("asking", "ask"),
    "compare": ("asking", "compare"),
    "cite": ("describing", "cite"),
    "summary": ("describing", "summary"),
    "search": ("describing", "search"),
    "questions": ("describing", "questions"),
    "about": ("describing", "about"),
    "check": ("checking", "check"),
    "doctor": ("doctor", "doctor"),
    "library": ("library", "library"),
    "run": ("deployment", "run"),
    "sync": ("deployment", "sync"),
}


#: What these say is for whoever runs the bot, or published by them: in English.
_FOR_DISCORD: Final = ("doctor", "run", "sync")


class Commands(click.Group):
    """The commands, each loaded when it is first needed."""

    def list_commands(self, ctx: click.Context | None = None) -> list[str]:
        """Return the names of all commands, in order."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context | None, cmd_name: str) -> click.Command | None:
        """Return the command ``cmd_name``; None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        room, function = _COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(f"bot.cli.{room}"), function)
        return command

    def all(self) -> dict[str, click.Command]:
        """Return every command by its name, in order."""
        found = {name: self.get_command(None, name) for name in self.list_commands()}
        return {name: command for name, command in found.items() if command}


@click.group(cls=Commands)
@click.version_option(package_name="verbatim", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show where an internal error happened.")
@click.pass_context
def verbatim(context: click.Context, debug: bool) -> None:
    """Ask an interview a question; get back what was actually said, word for word."""
    if context.invoked_subcommand not in _FOR_DISCORD:
        context.with_resource(speaking(language_of(os.environ)))


def load(arguments: Sequence[str]) -> None:
    """Load what the command that ``arguments`` name is made of; all commands where they name none."""
    named = next((argument for argument in arguments if not argument.startswith("-")), None)
    for name in verbatim.list_commands() if named is None else [named]:
        verbatim.get_command(None, name)

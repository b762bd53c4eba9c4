"""All commands of ``verbatim``, in the order in which a newcomer meets them."""

from __future__ import annotations

import click

from bot.cli.asking import ask, chat, compare
from bot.cli.checking import check
from bot.cli.deployment import run, sync
from bot.cli.describing import about, cite, questions, summary
from bot.cli.doctor import doctor
from bot.cli.library import library


class _InOrder(click.Group):
    """Commands listed in the order in which they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder)
@click.version_option(package_name="verbatim", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show where an internal error happened.")
def verbatim(debug: bool) -> None:
    """Ask an interview a question; get back what was actually said, word for word."""


for command in (chat, ask, compare, cite, summary, questions, about, check, doctor, library, run, sync):
    verbatim.add_command(command)

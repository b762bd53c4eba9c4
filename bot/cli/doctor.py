"""The command that says what an installation has and lacks."""

from __future__ import annotations

import sys

import click

from bot.cli.output import print_json
from bot.cli.parameters import json_option
from bot.terminal.progress import spinner
from bot.terminal.screen import screen_for


@click.command()
@json_option
def doctor(as_json: bool) -> None:
    """Say what this installation has, and what it lacks.

    Looks at packages, files, settings and the library, and changes none of them.
    Exit code: 0 when the bot can answer, 1 when something that is needed is broken.
    """
    from bot.cli.examination import examine
    from bot.model.finding import can_answer
    from bot.terminal.findings import finding_json, findings_page

    with spinner("Looking at this installation", sys.stderr):
        findings = list(examine())
    if as_json:
        for finding in findings:
            print_json(finding_json(finding))
    else:
        screen_for(sys.stdout).show(findings_page(findings))
    raise click.exceptions.Exit(0 if can_answer(findings) else 1)

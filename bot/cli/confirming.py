"""What a person at the terminal is asked before something is done, and what is a yes in their language."""

from __future__ import annotations

import sys
from typing import Final

import click

from bot.text.words import fold
from bot.wording.catalogues import say

#: What is understood in every language; no answer is a no.
_YES: Final = frozenset({"y", "yes"})
_NO: Final = frozenset({"n", "no", ""})


def confirm(question: str, yes: bool) -> None:
    """Go on only if a person says yes, now or with the option."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError("there is nobody to ask at this input; give --yes")
    if not _agrees(question):
        raise click.exceptions.Exit(1)


def _agrees(question: str) -> bool:
    """Ask ``question`` until it is answered; return whether with yes, or its first letter."""
    agreeing, _, refusing = say("yes/no").partition("/")
    letters = agreeing[0], refusing[0]
    while True:
        asked = f"{question} [{letters[0]}/{letters[1].upper()}]"
        typed = fold(str(click.prompt(asked, default="", show_default=False, err=True)).strip())
        if typed in {*_YES, fold(agreeing), letters[0]}:
            return True
        if typed in {*_NO, fold(refusing), letters[1]}:
            return False
        told = say("Type {yes} for yes, or {no} for no.", yes=letters[0], no=letters[1])
        click.echo(told, err=True)

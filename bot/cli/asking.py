"""The commands that ask: a chat, questions of the command line and of standard input, a comparison."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

# What each question needs is loaded with the command, while Ctrl-C ends the program quietly (``bot.__main__``).
import bot.answering.pipeline
import bot.retrieval.engine  # noqa: F401
from bot.cli.opening import settings
from bot.cli.output import print_json, put
from bot.cli.parameters import json_option, sources_option, within_option
from bot.cli.selection import open_service
from bot.model import Reply
from bot.terminal.json_lines import JsonObject, answered_json, comparison_json, error_json
from bot.terminal.lines import BadLine, prompted, read_questions
from bot.terminal.page import EMPTY, Tone, line, page
from bot.terminal.progress import spinner
from bot.terminal.requested import cards_of_each
from bot.terminal.screen import screen_for
from bot.terminal.visible import visible
from bot.text.surrogates import whole
from bot.wording import Card, comparison_cards, why_card
from bot.wording.catalogues import say
from bot.wording.phrases import repeated
from bot.wording.told import told

if TYPE_CHECKING:
    from bot.service import Service


@click.command()
@sources_option
def chat(sources: tuple[Path, ...]) -> None:
    """Talk with an interview in the terminal."""
    from bot.terminal.session import chat as chat_with

    screen = screen_for(sys.stdout)
    chat_with(
        open_service(settings(), sources),
        prompted(sys.stdin, lambda text: screen.show([line(Tone.NOTE, repeated(text))])),
        screen,
    )


@click.command()
@sources_option
@within_option
@json_option
@click.option("--why", "explained", is_flag=True, help="Tell how each reply came about.")
@click.argument("question", nargs=-1)
def ask(sources: tuple[Path, ...], key: str | None, as_json: bool, explained: bool, question: tuple[str, ...]) -> None:
    """Answer QUESTION, or every line of standard input.

    A line that is a JSON object has "question" and may have "previous", the question asked just before it. Several
    questions in one message are answered one by one; with --json, a message gets one object with all its replies.
    """
    service = open_service(settings(), sources, key)
    if question:
        asked = whole(" ".join(question))
        put(
            as_json,
            lambda: [_record(service, asked, service.ask_each(asked), explained)],
            lambda: _cards(service, service.ask_each(asked), explained),
        )
    elif not _answer_lines(service, as_json, explained):
        raise click.exceptions.Exit(1)


@click.command()
@sources_option
@click.option("--in", "keys", metavar="KEY", multiple=True, help="An interview to compare; may be given up to 3 times.")
@json_option
@click.argument("question", nargs=-1, required=True)
def compare(sources: tuple[Path, ...], keys: tuple[str, ...], as_json: bool, question: tuple[str, ...]) -> None:
    """Ask two or three interviews the same QUESTION.

    Without --in, those are compared that fit the question best.
    """
    service = open_service(settings(), sources)
    with spinner(say("Asking each interview"), sys.stderr):
        found = service.compare(whole(" ".join(question)), keys)
    put(as_json, lambda: [comparison_json(found)], lambda: comparison_cards(found))


def _record(service: Service, message: str, replies: tuple[Reply, ...], explained: bool) -> JsonObject:
    return answered_json(message, [service.why(reply) for reply in replies], explained=explained)


def _cards(service: Service, replies: tuple[Reply, ...], explained: bool) -> list[Card]:
    return [
        card
        for reply, shown in cards_of_each(service, replies)
        for card in (*shown, *([why_card(service.why(reply))] if explained else []))
    ]


def _answer_lines(service: Service, as_json: bool, explained: bool) -> bool:
    """Answer the lines of standard input, each as soon as it is read; tell whether all could be asked."""
    screen = screen_for(sys.stdout)
    if sys.stdin.isatty():
        click.echo(say("Type a question a line; Ctrl-D ends."), err=True)
    all_asked = True
    for asked in read_questions(sys.stdin):
        if isinstance(asked, BadLine):
            all_asked = False
            _complain(asked, as_json)
            continue
        replies = service.ask_each(asked.question, asked.previous)
        if as_json:
            print_json(_record(service, asked.question, replies, explained))
            continue
        if not sys.stdin.isatty():
            screen.show([line(Tone.NOTE, repeated(asked.question), lead="> ")])
        for card in _cards(service, replies, explained):
            screen.show([EMPTY, *page(card), EMPTY])
    return all_asked


def _complain(bad: BadLine, as_json: bool) -> None:
    told_as = say("line {number}: {reason}", number=bad.number, reason=told(bad.reason))
    click.echo(f"verbatim: {visible(told_as)}", err=True)
    if as_json:
        print_json(error_json(bad.number, bad.reason))

"""The commands that tell of an interview without a question: citation, summary, words, questions, presentation."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bot.cli.output import print_json, put
from bot.cli.parameters import json_option, key_argument, one_key, sources_option, within_option
from bot.cli.selection import open_interviews
from bot.model import Length
from bot.terminal.json_lines import about_json, citation_json, hit_json, questions_json, summary_json
from bot.terminal.progress import spinner
from bot.terminal.visible import visible
from bot.wording import Style, about_card, questions_card, search_cards, summary_card
from bot.wording import cite as citation_of
from bot.wording.catalogues import ENGLISH, say, speaking


@click.command()
@sources_option
@click.option(
    "--style",
    type=click.Choice([style.value for style in Style]),
    default=Style.PLAIN.value,
    show_default=True,
    help="The form of the citation.",
)
@json_option
@click.argument("key")
@click.argument("number", type=int)
def cite(sources: tuple[Path, ...], style: str, as_json: bool, key: str, number: int) -> None:
    """Print a citation of question NUMBER of interview KEY.

    `verbatim questions --json` shows keys and numbers.
    """
    (interview,) = open_interviews(sources, key)
    exchange = interview.exchange(number)
    if as_json:
        with speaking(ENGLISH):  # programs read it
            citation = citation_of(interview, exchange, Style(style))
            print_json(citation_json(interview.key, number, Style(style), citation))
        return
    citation = citation_of(interview, exchange, Style(style))
    for row in citation.split("\n"):  # as it is, not wrapped: it is there to be copied
        click.echo(visible(row))


@click.command()
@sources_option
@within_option
@json_option
@click.option(
    "--length",
    type=click.Choice([length.value for length in Length]),
    default=Length.MEDIUM.value,
    show_default=True,
    help="At most 3, 6 or 10 sentences.",
)
@key_argument
def summary(sources: tuple[Path, ...], named: str | None, key: str | None, as_json: bool, length: str) -> None:
    """Tell an interview in its own sentences."""
    from bot.summary import summarise  # loads numpy, which the other commands do without

    interviews = open_interviews(sources, one_key(named, key))
    with spinner(say("Choosing sentences"), sys.stderr):
        found = [summarise(interview, Length(length)) for interview in interviews]
    put(as_json, lambda: [summary_json(s, Length(length)) for s in found], lambda: map(summary_card, found))


@click.command(short_help="Find sentences with exactly these WORDS.")
@sources_option
@within_option
@json_option
@click.argument("words", nargs=-1, required=True)
def search(sources: tuple[Path, ...], key: str | None, as_json: bool, words: tuple[str, ...]) -> None:
    """Find sentences with WORDS as they are spelled, and say where they stand.

    All of them have to stand in one sentence; what is one argument, as "dried fish" is, side by side.
    """
    from bot.service.searching import find_words

    interviews = open_interviews(sources, key)
    typed = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    found = find_words(interviews, typed)
    put(as_json, lambda: map(hit_json, found.hits), lambda: search_cards(found, len(found.hits)))


@click.command()
@sources_option
@within_option
@json_option
@key_argument
def questions(sources: tuple[Path, ...], named: str | None, key: str | None, as_json: bool) -> None:
    """List every question that was asked."""
    found = open_interviews(sources, one_key(named, key))
    put(as_json, lambda: [r for i in found for r in questions_json(i)], lambda: map(questions_card, found))


@click.command()
@sources_option
@within_option
@json_option
@key_argument
def about(sources: tuple[Path, ...], named: str | None, key: str | None, as_json: bool) -> None:
    """Tell who is interviewed, by whom, where and when."""
    found = open_interviews(sources, one_key(named, key))
    put(as_json, lambda: map(about_json, found), lambda: map(about_card, found))

"""The commands: what each is given on the command line, and which parts it puts together."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import click

from bot.cli.library import library
from bot.cli.opening import find_encoder, location, open_libraries, settings, terminal_interviews
from bot.errors import SourceError
from bot.library import description_beside, load, read_bytes
from bot.model import Interview, Reply
from bot.service import Service
from bot.summary import Length
from bot.terminal.lines import BadLine, prompted, read_questions, whole
from bot.terminal.page import EMPTY, Tone, line, page
from bot.terminal.progress import patience
from bot.terminal.records import (
    Record,
    about_record,
    citation_record,
    comparison_record,
    error_record,
    explained_record,
    one_line,
    question_records,
    summary_record,
)
from bot.terminal.screen import screen_for
from bot.terminal.visible import visible
from bot.wording import (
    Card,
    about_card,
    comparison_cards,
    encoder_notices,
    questions_card,
    reply_cards,
    summary_card,
    why_card,
)
from bot.wording.citing import Style

_sources = click.option(
    "--source",
    "sources",
    metavar="PATH",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file with an interview, instead of the library; may be given several times.",
)
_as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")

_within = click.option("--in", "key", metavar="KEY", help="Only this interview of several; `about --json` shows keys.")


class _InOrder(click.Group):
    """Commands listed in the order in which a newcomer meets them, which is that of this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder)
@click.version_option(package_name="verbatim", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show where an internal error happened.")
def verbatim(debug: bool) -> None:
    """Ask an interview a question; get back what was actually said, word for word."""


@verbatim.command()
@_sources
def chat(sources: tuple[Path, ...]) -> None:
    """Talk with an interview in the terminal."""
    from bot.terminal.chat import converse

    screen = screen_for(sys.stdout)
    converse(_open(sources), prompted(sys.stdin, lambda text: screen.show([line(Tone.NOTE, text)])), screen)


@verbatim.command()
@_sources
@_within
@_as_json
@click.option("--why", "explained", is_flag=True, help="Tell how each reply came about.")
@click.argument("question", nargs=-1)
def ask(sources: tuple[Path, ...], key: str | None, as_json: bool, explained: bool, question: tuple[str, ...]) -> None:
    """Answer QUESTION, or every line of standard input.

    A line that is a JSON object has "question" and may have "previous", the question asked just before it. Several
    questions in one message are answered one by one; with --json, a message is one question and gets one object.
    """
    service = _open(sources, key)
    if question:
        asked = whole(" ".join(question))
        _put(
            as_json,
            lambda: [explained_record(service.why(service.ask(asked)), explained)],
            lambda: _cards(service, service.ask_each(asked), explained),
        )
    elif not _answer_lines(service, as_json, explained):
        raise click.exceptions.Exit(1)


@verbatim.command()
@_sources
@click.option("--in", "keys", metavar="KEY", multiple=True, help="An interview to compare; may be given up to 3 times.")
@_as_json
@click.argument("question", nargs=-1, required=True)
def compare(sources: tuple[Path, ...], keys: tuple[str, ...], as_json: bool, question: tuple[str, ...]) -> None:
    """Ask two or three interviews the same QUESTION.

    Without --in, those are compared that fit the question best.
    """
    service = _open(sources)
    with patience("Asking each interview", sys.stderr):
        found = service.compare(whole(" ".join(question)), keys)
    _put(as_json, lambda: [comparison_record(found)], lambda: comparison_cards(found))


@verbatim.command()
@_sources
@click.option(
    "--style",
    type=click.Choice([style.value for style in Style]),
    default=Style.PLAIN.value,
    show_default=True,
    help="The form of the citation.",
)
@_as_json
@click.argument("key")
@click.argument("number", type=int)
def cite(sources: tuple[Path, ...], style: str, as_json: bool, key: str, number: int) -> None:
    """Print a citation of question NUMBER of interview KEY.

    `verbatim questions --json` shows keys and numbers.
    """
    citation = _open(sources).cite(key, number, Style(style))
    if as_json:
        _print(citation_record(key, number, Style(style), citation))
        return
    for row in citation.split("\n"):  # as it is, not wrapped: it is there to be copied
        click.echo(visible(row))


@verbatim.command()
@_sources
@_within
@_as_json
@click.option(
    "--length",
    type=click.Choice([length.value for length in Length]),
    default=Length.MEDIUM.value,
    show_default=True,
    help="At most 3, 6 or 10 sentences.",
)
def summary(sources: tuple[Path, ...], key: str | None, as_json: bool, length: str) -> None:
    """Tell an interview in its own sentences."""
    with patience("Choosing sentences", sys.stderr):
        found = _open(sources, key).summary(Length(length))
    _put(as_json, lambda: [summary_record(s, Length(length)) for s in found], lambda: map(summary_card, found))


@verbatim.command()
@_sources
@_within
@_as_json
def questions(sources: tuple[Path, ...], key: str | None, as_json: bool) -> None:
    """List every question that was asked."""
    found = _open(sources, key).interviews
    _put(as_json, lambda: [r for i in found for r in question_records(i)], lambda: map(questions_card, found))


@verbatim.command()
@_sources
@_within
@_as_json
def about(sources: tuple[Path, ...], key: str | None, as_json: bool) -> None:
    """Tell who is interviewed, by whom, where and when."""
    found = _open(sources, key).interviews
    _put(as_json, lambda: map(about_record, found), lambda: map(about_card, found))


@verbatim.command("check")
@_as_json
@click.argument("path", type=click.Path(path_type=Path))
def check_file(path: Path, as_json: bool) -> None:
    """Report what is understood of a file.

    Tells what the file at PATH holds and what is left out, with the line of each; the TOML beside it is read too.
    Exit code: 0 for an interview, 1 for none or a doubtful one, 2 for a file that cannot be read.
    """
    from bot.terminal.check import check, check_page, check_record, refusal_code, refusal_record

    said = description_beside(path)
    try:
        with patience(f"Reading {path}", sys.stderr):
            checked = check(read_bytes(path), str(path), path.name, said)
    except SourceError as error:
        if not as_json:
            raise
        _print(refusal_record(error))
        raise click.exceptions.Exit(refusal_code(error)) from error
    if as_json:
        _print(check_record(checked))
    else:
        screen_for(sys.stdout).show(check_page(checked))
    raise click.exceptions.Exit(0 if checked.is_fine else 1)


@verbatim.command()
@_as_json
def doctor(as_json: bool) -> None:
    """Say what this installation has, and what it lacks.

    Looks at packages, files, settings and the library, and changes none of them.
    Exit code: 0 when the bot can answer, 1 when something that is needed is broken.
    """
    from bot.cli.doctor import examine
    from bot.terminal.findings import can_answer, finding_record, findings_page

    with patience("Looking at this installation", sys.stderr):
        findings = list(examine())
    if as_json:
        for finding in findings:
            _print(finding_record(finding))
    else:
        screen_for(sys.stdout).show(findings_page(findings))
    raise click.exceptions.Exit(0 if can_answer(findings) else 1)


verbatim.add_command(library)


@verbatim.command()
@_sources
def run(sources: tuple[Path, ...]) -> None:
    """Answer in Discord until stopped.

    Needs DISCORD_TOKEN in the environment or in a file .env in the working directory.
    """
    from bot import discord_app

    read = settings()
    if sources:
        service = _open(sources)
        notices = encoder_notices(service.words_only, service.is_calibrated)
        discord_app.run(read, lambda _: service, notices=notices)
        return
    from bot.service.keeper import Keeper

    encoder = find_encoder(read)
    with open_libraries(location(read)) as libraries:
        keeper = Keeper(libraries, encoder=encoder, vectors=read.data / "vectors")
        seeds = keeper.service(None)
        notices = encoder_notices(seeds.words_only, seeds.is_calibrated)
        discord_app.run(read, keeper.service, libraries, keeper.prepare, notices)


@verbatim.command()
@click.option("--guild", metavar="ID", type=int, help="Publish for this server only; takes effect at once.")
def sync(guild: int | None) -> None:
    """Publish the commands in Discord.

    Needed once, and after an update that changes them.
    """
    from bot import discord_app

    published = discord_app.sync(settings(), guild)
    click.echo(f"Published {published} commands.")


def _open(paths: tuple[Path, ...], key: str | None = None) -> Service:
    """Return the service over the files at ``paths``, or what the library of the terminal serves; ``key`` for one."""
    with patience("Reading interviews", sys.stderr):
        interviews = _with_unique_keys(map(load, dict.fromkeys(paths))) if paths else terminal_interviews()
        service = Service.over(interviews, find_encoder(settings()))
        return service.only(key) if key else service


def _with_unique_keys(interviews: Iterable[Interview]) -> tuple[Interview, ...]:
    """Return ``interviews``; of two files with the same name in two folders, the second gets "-2"."""
    named: dict[str, Interview] = {}
    for interview in interviews:
        key, copies = interview.key, 1
        while key in named:
            copies += 1
            key = f"{interview.key[:36]}-{copies}"
        named[key] = replace(interview, key=key)
    return tuple(named.values())


def _put(as_json: bool, records: Callable[[], Iterable[Record]], cards: Callable[[], Iterable[Card]]) -> None:
    """Print the records, or show the cards with an empty line between two."""
    if as_json:
        for record in records():
            _print(record)
        return
    screen = screen_for(sys.stdout)
    for number, card in enumerate(cards()):
        screen.show([*([EMPTY] if number else []), *page(card)])


def _cards(service: Service, replies: tuple[Reply, ...], explained: bool) -> list[Card]:
    cards = zip(reply_cards(replies), replies, strict=True)
    return [card for shown, reply in cards for card in (shown, *([why_card(service.why(reply))] if explained else []))]


def _answer_lines(service: Service, as_json: bool, explained: bool) -> bool:
    """Answer the lines of standard input, each as soon as it is read; tell whether all could be asked."""
    screen = screen_for(sys.stdout)
    if sys.stdin.isatty():
        click.echo("Type a question a line; Ctrl-D ends.", err=True)
    all_asked = True
    for asked in read_questions(sys.stdin):
        if isinstance(asked, BadLine):
            all_asked = False
            _complain(asked, as_json)
            continue
        if as_json:
            _print(explained_record(service.why(service.ask(asked.question, asked.previous)), explained))
            continue
        if not sys.stdin.isatty():
            screen.show([line(Tone.NOTE, asked.question, lead="> ")])
        for card in _cards(service, service.ask_each(asked.question, asked.previous), explained):
            screen.show([EMPTY, *page(card), EMPTY])
    return all_asked


def _complain(bad: BadLine, as_json: bool) -> None:
    click.echo(f"verbatim: line {bad.number}: {visible(bad.reason)}", err=True)
    if as_json:
        _print(error_record(bad.number, bad.reason))


def _print(record: Record) -> None:
    sys.stdout.write(one_line(record) + "\n")
    sys.stdout.flush()

"""The commands that bring the bot to Discord: run it, and publish its commands."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click

from bot.cli.data_lock import held
from bot.cli.opening import engine, location, open_libraries, settings
from bot.cli.parameters import sources_option
from bot.cli.published import keep_published, out_of_step
from bot.cli.selection import open_service
from bot.cli.settings import Settings
from bot.errors import VerbatimError
from bot.wording import encoder_notices

log = logging.getLogger(__name__)


@contextmanager
def _last_words_in_the_log(read: Settings) -> Iterator[None]:
    """Have what ends the program in the log where programs read it, a JSON object a line, and nothing else beside."""
    from bot.discord_app.logs import setup_logging

    try:
        yield
    except VerbatimError as error:
        if read.log_format != "json":
            raise
        setup_logging(read.log_level, read.log_format, read.discord_token)
        log.error("%s", error)
        raise click.exceptions.Exit(error.exit_code) from error


@click.command()
@sources_option
def run(sources: tuple[Path, ...]) -> None:
    """Answer in Discord until stopped.

    Needs DISCORD_TOKEN in the environment or in a file .env in the working directory.
    """
    read = settings()
    with _last_words_in_the_log(read):
        _run(read, sources)


def _run(read: Settings, sources: tuple[Path, ...]) -> None:
    from bot import discord_app
    from bot.service.keeper import Keeper

    token = read.token()
    unread = [f"{name} is no setting of Verbatim: nothing reads it; look how it is spelt" for name in read.unread]
    if sources:
        service = open_service(read, sources)
        notices = (*unread, *encoder_notices(service.words_only, calibrated=service.is_calibrated))
        discord_app.run(token, lambda _: service, log_level=read.log_level, log_format=read.log_format, notices=notices)
        return
    # A library in a database has no folder to lock; whoever shares one sees to it that one bot runs.
    lock = held(read.data) if read.database_url is None else nullcontext(())
    searched = engine(read, of_library=True)
    with lock as unlocked, open_libraries(location(read), searched) as libraries:
        keeper = Keeper(searched, libraries)
        seeds = keeper.service(None)
        seeds.prepare()
        notices = (*unread, *unlocked, *encoder_notices(seeds.words_only, calibrated=seeds.is_calibrated))
        discord_app.run(
            token,
            keeper.service,
            libraries,
            keeper.prepare,
            log_level=read.log_level,
            log_format=read.log_format,
            notices=(*notices, *_to_be_published(read)),
            days_kept=read.days_kept,
            reads_messages=read.message_content,
        )


def _to_be_published(read: Settings) -> Iterator[str]:
    """Yield what is to be warned of where Discord has the commands of another version, as far as is known."""
    from bot import discord_app

    if said := out_of_step(read.data, discord_app.commands()):
        yield f"{said}; run verbatim sync"


@click.command(short_help="Publish the commands in Discord.")
@click.option("--guild", metavar="ID", type=int, help="Publish for this server only; takes effect at once.")
def sync(guild: int | None) -> None:
    """Publish the commands in Discord, and say which are new, changed and gone.

    Needed once, and after an update that changes them; where nothing has changed, nothing is sent.
    """
    from bot import discord_app

    read = settings()
    with _last_words_in_the_log(read):
        changes = discord_app.sync(read.token(), guild, log_level=read.log_level, log_format=read.log_format)
        if guild is None:
            keep_published(read.data, discord_app.commands())
    for what, names in (("New", changes.added), ("Changed", changes.changed), ("Gone", changes.removed)):
        if names:
            click.echo(f"{what}: {', '.join(names)}")
    click.echo(f"As before: {len(changes.unchanged)} {'' if changes.anything else '(nothing was sent)'}".rstrip())

"""The commands of ``verbatim library``: what each is given, and what it asks before it does what cannot be undone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

import click

from bot.atomic_file import atomic_file
from bot.cli.confirming import confirm
from bot.cli.library_changes import changes
from bot.cli.library_wordings import wordings
from bot.cli.opening import location, settings, terminal_library
from bot.cli.output import print_json, put_page, say_done, warn_of
from bot.cli.parameters import file_path, json_option, leave_out_option, split_option
from bot.errors import ArchiveError, DoubtfulError, NotAnInterviewError, ProvenanceError
from bot.library import TERMINAL, Added, Description, Preview, description_beside, latest_day, read_bytes
from bot.library.archive import LARGEST_ARCHIVE
from bot.library.correcting import Lines
from bot.library.results import Displaced
from bot.library.times import write_time
from bot.remarks import Remark
from bot.service.checking import Checked
from bot.service.hosting import Hosting, Sides
from bot.service.rehearsing import rehearse
from bot.terminal.check import check_page
from bot.terminal.library_pages import (
    displaced_page,
    import_page,
    list_page,
    preview_page,
    published_record,
    show_page,
    show_record,
    stored_record,
)
from bot.terminal.page import EMPTY, Line
from bot.terminal.progress import spinner
from bot.terminal.screen import screen_for
from bot.wording import imported_sentence
from bot.wording.catalogues import say, say_of

_yes = click.option("--yes", "-y", is_flag=True, help="Do it without asking.")
#: For whoever named something else.
_ONE_ARCHIVE: Final = Remark("name the archive of a library")
_NO_ARCHIVE: Final = Remark("is no archive of a library; verbatim library add takes the file of an interview")
_NO_DOWNLOAD: Final = Remark(
    "is an address, and nothing is read from the network; name the file of an archive that verbatim library export "
    "writes; a page is saved as a file, and verbatim library add takes that"
)
#: By what --swap and --no-swap say; None for neither.
_SIDES: Final = {None: Sides.AS_BEFORE, True: Sides.SWAPPED, False: Sides.AS_PARSED}
#: What every zip begins with.
_ZIP: Final = b"PK"


def archive_path(typed: str) -> Path:
    """Return what ``file_path`` does, for the archive of a library."""
    return file_path(typed, _ONE_ARCHIVE, _NO_DOWNLOAD)


_path = click.argument("path", type=file_path)
_archive = click.argument("path", type=archive_path)
_key = click.argument("key")
_answer = click.option("--answer", metavar="NUMBER", help="Only the answer to this question; library show has them.")


@click.group()
def library() -> None:
    """Keep interviews of your own.

    The library of the terminal: chat, ask and the others ask it instead of the built-in interview, once it has one.
    """


@library.command()
@_path
@click.option("--outlet", help="Who published it.")
@click.option("--date", metavar="YYYY-MM-DD|undated", help="Day of publication.")
@click.option("--title", help="Its title, where the text has none.")
@click.option("--link", metavar="URL", help="Where it was published.")
@click.option("--language", metavar="CODE", help='Language of the text, such as "en"; else it is told from the text.')
@click.option("--translated-from", metavar="CODE", help="Language that the text was translated from.")
@click.option("--opens", metavar="'YYYY-MM-DD HH:MM'", help="Before then (UTC) nothing of it is quoted.")
@click.option("--rights", help="Licence or permission under which you use it.")
@click.option("--asked-by", "interviewers", metavar="NAME", multiple=True, help="Who asks; may be given several times.")
@click.option(
    "--answered-by", "interviewees", metavar="NAME", multiple=True, help="Who answers; may be given several times."
)
@click.option(
    "--swap/--no-swap",
    default=None,
    help="Those ask who would be taken for answering; --no-swap undoes that for an interview in the library.",
)
@split_option
@leave_out_option
@click.option("--key", help="Its name in the library, instead of one made of the file's; names the one to replace.")
@click.option("--even-if-doubtful", is_flag=True, help="With --yes: publish what was not understood for certain, too.")
@_yes
@json_option
def add(
    path: Path,
    splits: tuple[Lines, ...],
    left_out: tuple[Lines, ...],
    key: str | None,
    swap: bool | None,
    even_if_doubtful: bool,
    yes: bool,
    as_json: bool,
    **said: object,
) -> None:
    """Publish the interview in the file at PATH.

    Shows what is understood of it, and asks. Another version of an interview in the library takes its place; what has
    changed is shown before.
    """
    description = Description.of({f: v for f, v in said.items() if v not in (None, ())}, str(path), latest_day())
    with terminal_library() as (own, searched):
        hosting = Hosting(own)
        with spinner(say("Reading {path}", path=path), sys.stderr):
            said_of_it = description.over(description_beside(path))
            with _told_how_to_look(path):
                preview = hosting.preview(read_bytes(path), path.name, said_of_it, key=key, sides=_SIDES[swap])
                preview = hosting.correct(preview, splits, left_out)
        _complete(preview, path)
        with spinner(say("Asking the stored questions of the library as it would be"), sys.stderr):
            displaced = rehearse(searched, own, preview)
        _show_preview(preview, displaced, path, yes=yes, as_json=as_json)
        doubtful = preview.draft.is_doubtful
        confirm(say("It is doubtful; publish it all the same?") if doubtful else say("Publish it?"), yes)
        done = _publish(hosting, preview, path, although_doubtful=even_if_doubtful or not yes)
    if as_json:
        print_json(published_record(done.diff, preview.same_file, displaced))
    else:
        say_done(_published(done))


def _show_preview(preview: Preview, displaced: Sequence[Displaced], path: Path, *, yes: bool, as_json: bool) -> None:
    """Show what would be published: to a person who is asked also where the output is JSON."""
    if as_json and yes:
        return
    draft = preview.draft
    checked = Checked(str(path), draft.interview, draft.document.places, draft.description.corrections)
    _show(
        check_page(checked),
        preview_page(preview),
        displaced_page(displaced),
        stream=sys.stderr if as_json else sys.stdout,
    )


def _publish(hosting: Hosting, preview: Preview, path: Path, *, although_doubtful: bool) -> Added:
    try:
        return hosting.publish(preview, although_doubtful=although_doubtful)
    except DoubtfulError as error:
        remedy = Remark("look at the report, and leave out --yes or give --even-if-doubtful")
        raise DoubtfulError(str(path), error.confidence, remedy) from error


def _published(done: Added) -> str:
    key = done.key
    if not done.anything:
        return say("{key} is in the library already, to the byte; nothing has changed.", key=key)
    published = say("{key} is changed.", key=key) if done.diff.before else say("{key} is published.", key=key)
    if done.withdrawn:
        return f"{published} {say('It is withdrawn; verbatim library restore {key} serves it again.', key=key)}"
    if done.opens:
        return f"{published} {say('It is not quoted before {moment}.', moment=write_time(done.opens))}"
    return published


def _complete(preview: Preview, path: Path) -> None:
    missing = preview.draft.missing
    if missing:
        options = " ".join({"outlet": "--outlet NAME", "date": "--date YYYY-MM-DD|undated"}[f] for f in missing)
        raise ProvenanceError(
            str(path),
            ", ".join(missing),
            Remark(
                "must be said before it is published; give {options}, or write it into {file}",
                options=options,
                file=path.with_suffix(".toml").name,
            ),
        )


library.add_command(wordings)
library.add_command(changes)


@library.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List the interviews."""
    found = location(settings()).contents(TERMINAL)
    put_page(as_json, map(stored_record, found.readable), list_page(found.readable, found.damaged))
    if as_json:
        warn_of(found.damaged)


@library.command()
@_key
@json_option
def show(key: str, as_json: bool) -> None:
    """Tell where interview KEY comes from and what happened to it."""
    with _hosting() as hosting:
        stored, happened = hosting.info(key)
    put_page(as_json, [show_record(stored, happened)], show_page(stored, happened))


@library.command()
@_key
@_yes
def remove(key: str, yes: bool) -> None:
    """Delete interview KEY, its file included."""
    with _hosting() as hosting:
        found = hosting.found(key)
        _show(list_page(found.readable, found.damaged))
        confirm(say("Delete it for good?"), yes)
        hosting.remove(key)
    say_done(say("{key} is removed.", key=key))


@library.command(short_help="Quote interview KEY, or one answer, nowhere.")
@_key
@_answer
def withdraw(key: str, answer: str | None) -> None:
    """Keep interview KEY, but quote it nowhere; or only one answer of it."""
    with _hosting() as hosting:
        hosting.withdraw(key, answer)
        meant = _meant(hosting, key, answer)
    if answer is None:
        say_done(say("{key} is withdrawn; verbatim library restore {key} serves it again.", key=key))
        return
    withdrawn = say(
        "Answer {answer} of {key} is withdrawn; verbatim library restore {key} --answer {answer} brings it back.",
        answer=answer,
        key=key,
    )
    say_done(f"{withdrawn} {meant}")


@library.command(short_help="Undo a withdrawal.")
@_key
@_answer
def restore(key: str, answer: str | None) -> None:
    """Serve interview KEY again after it was withdrawn; or only one answer of it."""
    with _hosting() as hosting:
        hosting.restore(key, answer)
        meant = _meant(hosting, key, answer)
    if answer is None:
        say_done(say("{key} is served.", key=key))
    else:
        say_done(f"{say('Answer {answer} of {key} is quoted again.', answer=answer, key=key)} {meant}")


@library.command(short_help="Quote interview KEY, or one answer, not before MOMENT.")
@_key
@click.argument("opens", metavar="MOMENT")
@_answer
def embargo(key: str, opens: str, answer: str | None) -> None:
    """Quote nothing of interview KEY, or only one answer of it, before MOMENT.

    That is 'YYYY-MM-DD HH:MM' in UTC, or "now", which ends the waiting.
    """
    with _hosting() as hosting:
        waits = hosting.embargo(key, None if opens == "now" else opens, answer)
        stored, _ = hosting.info(key)
        meant = _meant(hosting, key, answer)
    _show(list_page([stored]))
    if meant:
        say_done(meant)
    if not waits and opens != "now":
        say_done(say("{moment} (UTC) is past, so that nothing waits for it.", moment=opens))


def _meant(hosting: Hosting, key: str, answer: str | None) -> str:
    """Return a sentence with the question of ``answer``, for a number may be another one where it is asked."""
    return "" if answer is None else say("It answers: {question}", question=hosting.question(key, answer))


@library.command()
@_archive
def export(path: Path) -> None:
    """Write the whole library into the archive PATH."""
    with _hosting() as hosting, spinner(say("Packing the library"), sys.stderr):
        exported = hosting.export()
        _write_new(path, exported.archive)
    say_done(say_of(exported.count, "{count} interview is in {path}.", "{count} interviews are in {path}.", path=path))
    warn_of(exported.damaged)


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that takes no other's place."""
    try:
        with atomic_file(path, replace=False) as unfinished:
            unfinished.write_bytes(data)
    except FileExistsError as error:
        raise ArchiveError(str(path), Remark("is there already; give another name, or move it away")) from error
    except OSError as error:
        raise ArchiveError(str(path), Remark("cannot be written ({error})", error=str(error.strerror))) from error


@library.command("import")
@_archive
@_yes
def import_(path: Path, yes: bool) -> None:
    """Take over all interviews of the archive PATH.

    All of them or none. An interview with the same key is replaced; all others stay.
    """
    with _hosting() as hosting:
        with spinner(say("Reading {path}", path=path), sys.stderr):
            archive = read_bytes(path, LARGEST_ARCHIVE, _ONE_ARCHIVE)
            if not archive.startswith(_ZIP):
                raise ArchiveError(str(path), _NO_ARCHIVE)
            preview = hosting.preview_import(archive, str(path))
        screen_for(sys.stdout).show(import_page(preview))
        confirm(say("Take them over?"), yes)
        with spinner(say("Storing interviews"), sys.stderr):
            done = hosting.import_archive(preview)
    say_done(imported_sentence(done))


@contextmanager
def _told_how_to_look(path: Path) -> Iterator[None]:
    """Say of what is no interview which command shows what is understood of it."""
    try:
        yield
    except NotAnInterviewError as error:
        look = Remark("verbatim check {path} shows what is understood of it", path=str(path))
        raise NotAnInterviewError(error.name, Remark("{reason}; {remedy}", reason=error.reason, remedy=look)) from error


@contextmanager
def _hosting() -> Iterator[Hosting]:
    """Yield the verbs over the library that the terminal asks."""
    with terminal_library() as (own, _):
        yield Hosting(own)


def _show(*pages: Iterable[Line], stream: TextIO | None = None) -> None:
    screen = screen_for(stream or sys.stdout)
    for lines in pages:
        if shown := [*lines]:
            screen.show([*shown, EMPTY])

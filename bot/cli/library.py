"""The commands of ``verbatim library``: what each is given, and what it asks before it does what cannot be undone."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from bot.cli.opening import terminal_library
from bot.cli.parameters import file_path
from bot.errors import ArchiveError, ProvenanceError, VerbatimError
from bot.library import Archive, Description, Draft, description_beside, latest_day, read_bytes
from bot.library.archive import LARGEST_ARCHIVE
from bot.service.checking import Checked
from bot.terminal.check import check_page
from bot.terminal.json_lines import JsonObject, one_line
from bot.terminal.library_pages import diff_page, diff_record, held_record, list_page, show_page, show_record
from bot.terminal.page import EMPTY, Line, Tone, line
from bot.terminal.progress import spinner
from bot.terminal.screen import screen_for

_as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
_yes = click.option("--yes", "-y", is_flag=True, help="Do it without asking.")
_path = click.argument("path", type=file_path)
_key = click.argument("key")


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
@click.option("--rights", help="Licence or permission under which you use it.")
@click.option("--asked-by", "interviewers", metavar="NAME", multiple=True, help="Who asks; may be given several times.")
@click.option("--swap", is_flag=True, help="Those ask whom the report names as answering.")
@click.option("--key", help="Its name in the library, instead of one made of the file's; names the one to replace.")
@_yes
@_as_json
def add(path: Path, key: str | None, swap: bool, yes: bool, as_json: bool, **said: object) -> None:
    """Publish the interview in the file at PATH.

    Shows what is understood of it, and asks. An interview that is in the library already is replaced; what has changed
    is shown before.
    """
    description = Description.of({f: v for f, v in said.items() if v not in (None, ())}, str(path), latest_day())
    with spinner(f"Reading {path}", sys.stderr):
        draft = Draft.read(read_bytes(path), path.name, description.over(description_beside(path)), key)
    with terminal_library() as own:
        draft = own.described(draft)
        draft = draft.swapped() if swap else draft
        _complete(draft, path)
        if not as_json:
            checked = Checked(str(path), draft.interview)
            _show(check_page(checked), diff_page(own.preview(draft)))
        _confirm("Publish it?", yes)
        done = own.add(draft)
    if as_json:
        _print(diff_record(done.diff))
    elif not done.anything:
        _say(f"{done.key} is in the library already, to the byte; nothing has changed.")
    else:
        hidden = f"; it is withdrawn: verbatim library restore {done.key}" if done.withdrawn else ""
        _say(f"{done.key} is {'changed' if done.diff.before else 'published'}{hidden}.")


def _complete(draft: Draft, path: Path) -> None:
    if draft.missing:
        options = " and ".join(
            {"outlet": "--outlet NAME", "date": "--date YYYY-MM-DD|undated"}[f] for f in draft.missing
        )
        raise ProvenanceError(
            str(path),
            " and ".join(draft.missing),
            f"must be said before it is published; give {options}, or write it into {path.with_suffix('.toml').name}",
        )


@library.command("list")
@_as_json
def list_(as_json: bool) -> None:
    """List the interviews."""
    with terminal_library() as own:
        held = own.held()
    _put(as_json, map(held_record, held), list_page(held))


@library.command()
@_key
@_as_json
def show(key: str, as_json: bool) -> None:
    """Tell where interview KEY comes from and what happened to it."""
    with terminal_library() as own:
        held, happened = own.get(key), own.history(key)
    _put(as_json, [show_record(held, happened)], show_page(held, happened))


@library.command()
@_key
@_yes
def remove(key: str, yes: bool) -> None:
    """Delete interview KEY, its file included."""
    with terminal_library() as own:
        held = own.get(key)
        _show(list_page([held]))
        _confirm("Delete it for good?", yes)
        own.remove(key)
    _say(f"{key} is removed.")


@library.command()
@_key
def withdraw(key: str) -> None:
    """Keep interview KEY, but quote it nowhere."""
    with terminal_library() as own:
        own.withdraw(key)
    _say(f"{key} is withdrawn; verbatim library restore {key} serves it again.")


@library.command()
@_key
def restore(key: str) -> None:
    """Serve interview KEY again after it was withdrawn."""
    with terminal_library() as own:
        own.restore(key)
    _say(f"{key} is served.")


@library.command()
@_path
def export(path: Path) -> None:
    """Write the whole library into the archive PATH."""
    with terminal_library() as own, spinner("Packing the library", sys.stderr):
        held = own.held()
        if not held:
            raise VerbatimError("there is nothing to export: the library has no interviews of its own")
        _write_new(path, own.export())
    _say(f"{len(held)} in {path}.")


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all, and take no other's place."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as unfinished:
            written = Path(unfinished.name)
            try:
                unfinished.write(data)
                unfinished.flush()
                os.fsync(unfinished.fileno())
                path.hardlink_to(written)
            finally:
                written.unlink()
    except FileExistsError as error:
        raise ArchiveError(str(path), "is there already; give another name, or move it away") from error
    except OSError as error:
        raise ArchiveError(str(path), f"cannot be written ({error.strerror})") from error


@library.command("import")
@_path
@_yes
def import_(path: Path, yes: bool) -> None:
    """Take over all interviews of the archive PATH.

    All of them or none. An interview with the same key is replaced; all others stay.
    """
    with spinner(f"Reading {path}", sys.stderr):
        archive = Archive.read(read_bytes(path, LARGEST_ARCHIVE), str(path))
    with terminal_library() as own:
        kept = {h.key for h in own.held()}
        for record in archive.records:
            _say(f"{record.key}: {'replaces the one in the library' if record.key in kept else 'new'}")
        _confirm("Take them over?", yes)
        with spinner("Storing interviews", sys.stderr):
            done = own.import_archive(archive)
    _say(f"{len(done.added)} added, {len(done.changed)} changed, {len(done.unchanged)} unchanged.")


def _confirm(question: str, yes: bool) -> None:
    """Go on only if a person says yes, now or with the option."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError("there is nobody to ask at this input; give --yes")
    if not click.confirm(question, err=True):
        raise click.exceptions.Exit(1)


def _show(*pages: Iterable[Line]) -> None:
    screen = screen_for(sys.stdout)
    for lines in pages:
        if found := [*lines]:
            screen.show([*found, EMPTY])


def _say(text: str) -> None:
    screen_for(sys.stdout).show([line(Tone.NOTE, text)])


def _put(as_json: bool, records: Iterable[JsonObject], lines: Iterable[Line]) -> None:
    if not as_json:
        screen_for(sys.stdout).show(lines)
        return
    for record in records:
        _print(record)


def _print(record: JsonObject) -> None:
    sys.stdout.write(one_line(record) + "\n")
    sys.stdout.flush()

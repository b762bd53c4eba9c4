"""Where the program starts and ends: streams, exit codes, and what is said when something goes wrong.

Nothing else is imported until ``main`` runs, so that whatever happens meanwhile, such as Ctrl-C, ends as it should.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import sys

TYPE_CHECKING = False  # as in typing, whose import takes longer than all others here
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from bot.remarks import Remark

# The products of one question are too small to gain from threads, which only wait for each other on a busy machine.
# Read when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

#: 128 + SIGINT and 128 + SIGPIPE, as a shell reports them.
_INTERRUPTED = 130
_NOBODY_READS = 141
_INTERNAL = 70  # EX_SOFTWARE of sysexits.h
#: New objects after which garbage is looked for while all is imported, instead of 700: modules leave none then, and
#: looking took 30 of the 400 ms of a command that only shows what is stored. Afterwards it is as ever, since the bot
#: runs for weeks: over 150 questions that made no difference to their times, nor to the memory.
_NEW_OBJECTS = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line in ``arguments`` (default: the process's own) and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    usual = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, *usual[1:])
    # What is there when the program ends is given back as a whole. Python would look all of it through for garbage
    # first, several times over, which took a tenth of the time of a question.
    atexit.register(gc.freeze)
    _import_all_of(arguments)
    import click

    from bot.errors import VerbatimError
    from bot.terminal.streams import open_streams
    from bot.terminal.visible import visible

    gc.set_threshold(*usual)
    open_streams()
    try:
        return _run(arguments)
    except click.exceptions.Exit as end:
        return end.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(err=True)
        return _INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except VerbatimError as error:
        click.echo(f"verbatim: {visible(_told(error.remark))}", err=True)
        return error.exit_code
    except BrokenPipeError:
        _close_stdout()
        return _NOBODY_READS
    except Exception as error:
        if "--debug" in arguments:
            raise
        return _failed(error)


def _told(remark: Remark) -> str:
    """Return what went wrong in the language of the environment."""
    from bot.cli.tongue import language_of
    from bot.wording.catalogues import speaking
    from bot.wording.told import told

    with speaking(language_of(os.environ)):
        return told(remark)


def _import_all_of(arguments: Sequence[str]) -> None:
    """Import the command that ``arguments`` name and all it needs.

    Ctrl-C meanwhile ends the program at once, for nothing is open yet.
    A KeyboardInterrupt in the middle of an import would be printed, or dropped, by whatever is being imported.
    """
    import signal

    def leave(number: int, frame: FrameType | None) -> None:
        os._exit(_INTERRUPTED)

    asks_us = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if asks_us:
        signal.signal(signal.SIGINT, leave)
    try:
        importlib.import_module("bot.cli.program").load(arguments)
    finally:
        if asks_us:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def _run(arguments: Sequence[str]) -> int:
    from bot.cli.program import verbatim

    # Not verbatim.main(), which would hide a closed pipe and an interruption from us.
    with verbatim.make_context("verbatim", list(arguments)) as context:
        verbatim.invoke(context)
    sys.stdout.flush()
    return 0


def _failed(error: Exception) -> int:
    """Say what nobody foresaw, and return the exit code."""
    import errno

    import click

    from bot.remarks import Remark

    # What a stream says when what it leads to takes no more.
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
        _close_stdout()
        full = Remark("the output cannot be written ({error}); make room, or redirect it", error=str(error.strerror))
        click.echo(f"verbatim: {_told(full)}", err=True)
        return 2
    click.echo(f"verbatim: internal error ({type(error).__name__}); verbatim --debug shows where", err=True)
    return _INTERNAL


def _close_stdout() -> None:
    """Point standard output elsewhere: what is still buffered would fail again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())

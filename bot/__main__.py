"""Where the program starts and ends: streams, exit codes, and what is said when something goes wrong."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence

import click

# The products of one question are too small to gain from threads, which only wait for each other on a busy machine.
# Read when numpy is first imported, so it comes before the imports below.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from bot.cli.asking import verbatim
from bot.errors import VerbatimError
from bot.terminal.visible import visible

#: 128 + SIGINT and 128 + SIGPIPE, as a shell reports them.
_INTERRUPTED = 130
_NOBODY_READS = 141
#: What a stream says when what it leads to takes no more.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
_INTERNAL = 70  # EX_SOFTWARE of sysexits.h


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line in ``arguments`` (default: the process's own) and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    _open_streams()
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
        click.echo(f"verbatim: {visible(str(error))}", err=True)
        return error.exit_code
    except BrokenPipeError:
        _close_stdout()
        return _NOBODY_READS
    except Exception as error:
        if "--debug" in arguments:
            raise
        return _failed(error)


def _failed(error: Exception) -> int:
    """Say what nobody foresaw, and return the exit code."""
    if isinstance(error, OSError) and error.errno in _FULL:
        _close_stdout()
        click.echo(f"verbatim: the output cannot be written ({error.strerror}); make room, or redirect it", err=True)
        return VerbatimError.exit_code
    click.echo(f"verbatim: internal error ({type(error).__name__}); verbatim --debug shows where", err=True)
    return _INTERNAL


def _run(arguments: Sequence[str]) -> int:
    # Not verbatim.main(), which would hide a closed pipe and an interruption from us.
    with verbatim.make_context("verbatim", list(arguments)) as context:
        verbatim.invoke(context)
    sys.stdout.flush()
    return 0


def _open_streams() -> None:
    """Make every stream take and give any character; a stream the caller closed is an empty one."""
    sys.stdin = sys.stdin or io.StringIO()
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _close_stdout() -> None:
    """Point standard output elsewhere: what is still buffered would fail again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())

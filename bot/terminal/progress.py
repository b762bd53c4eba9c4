"""A spinner for work that takes long, on a terminal only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Final, TextIO

from bot.terminal.visible import visible

if TYPE_CHECKING:
    from rich.status import Status

#: A wait that is felt as an interruption (Nielsen, Usability Engineering, 1993, chapter 5: one to ten seconds).
SECONDS_BEFORE_SPINNER: Final = 2.0


@contextmanager
def spinner(doing: str, stream: TextIO, after: float = SECONDS_BEFORE_SPINNER) -> Iterator[None]:
    """Show ``doing`` with a spinner on ``stream`` when the block takes longer than ``after`` seconds.

    Nothing is ever written to a stream that is no terminal.
    """
    if not stream.isatty():
        yield
        return
    progress = _Progress(doing, stream)
    timer = Timer(after, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        progress.stop()


class _Progress:
    """A spinner that is made when it is started; rich is not loaded before."""

    def __init__(self, doing: str, stream: TextIO) -> None:
        self._doing = doing
        self._stream = stream
        self._status: Status | None = None

    def start(self) -> None:
        from rich.console import Console
        from rich.text import Text

        self._status = Console(file=self._stream, markup=False).status(Text(visible(self._doing)))
        self._status.start()

    def stop(self) -> None:
        if self._status:
            self._status.stop()

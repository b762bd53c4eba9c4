"""What is shown of work that takes long, on a terminal only: a spinner, or a bar where it is known how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Final, TextIO

from bot.terminal.visible import visible

if TYPE_CHECKING:
    from rich.status import Status

#: A wait that is felt as an interruption (Nielsen, Usability Engineering, 1993, chapter 5: one to ten seconds).
SECONDS_BEFORE_SHOWN: Final = 2.0


@contextmanager
def spinner(doing: str, stream: TextIO, after: float = SECONDS_BEFORE_SHOWN) -> Iterator[None]:
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


@contextmanager
def bar(doing: str, stream: TextIO, after: float = SECONDS_BEFORE_SHOWN) -> Iterator[Callable[[int, int], None]]:
    """Yield what is told how much is done, and of how much; from ``after`` seconds on that is shown as a bar.

    Nothing is ever written to a stream that is no terminal.
    """
    if not stream.isatty():
        yield lambda done, total: None
        return
    began = time.monotonic()
    with ExitStack() as shown:
        update: Callable[[int, int], None] | None = None

        def tell(done: int, total: int) -> None:
            nonlocal update
            if update is None and time.monotonic() - began >= after:
                update = shown.enter_context(_bar(doing, stream))
            if update is not None:
                update(done, total)

        yield tell


@contextmanager
def _bar(doing: str, stream: TextIO) -> Iterator[Callable[[int, int], None]]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    with Progress(console=Console(file=stream), transient=True) as progress:
        task = progress.add_task(escape(visible(doing)), total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)

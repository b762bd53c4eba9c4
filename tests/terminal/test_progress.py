from __future__ import annotations

import io
import threading
import time

from bot.terminal.progress import bar, spinner


class Terminal(io.StringIO):
    """A terminal that tells when something is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        count = super().write(text)
        if "Reading" in text:
            self.written.set()
        return count


def test_quick_work_shows_nothing() -> None:
    stream = Terminal()

    with spinner("Reading", stream, after=5):
        pass

    assert stream.getvalue() == ""


def test_slow_work_says_what_is_going_on() -> None:
    stream = Terminal()

    with spinner("Reading [bold]", stream, after=0.01):
        assert stream.written.wait(timeout=30)

    assert "Reading [bold]" in stream.getvalue()


def test_a_stream_that_is_no_terminal_stays_silent() -> None:
    stream = io.StringIO()

    with spinner("Reading", stream, after=0.0):
        time.sleep(0.05)

    assert stream.getvalue() == ""


def test_a_bar_says_how_much_is_done_once_it_takes_long() -> None:
    stream = Terminal()

    with bar("Encoding [bold]", stream, after=0.0) as tell:
        tell(1, 4)
        tell(2, 4)

    assert "Encoding [bold]" in stream.getvalue()
    assert "50%" in stream.getvalue()


def test_quick_work_shows_no_bar() -> None:
    stream = Terminal()

    with bar("Encoding", stream, after=5) as tell:
        tell(4, 4)

    assert stream.getvalue() == ""


def test_a_stream_that_is_no_terminal_gets_no_bar() -> None:
    stream = io.StringIO()

    with bar("Encoding", stream, after=0.0) as tell:
        tell(1, 4)

    assert stream.getvalue() == ""

"""How lines look: plain for pipes and files, set in bold and colour where a terminal can."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, TextIO

from bot.terminal.page import Line, Tone
from bot.terminal.visible import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

#: Longer rows are hard to read (WCAG 2.2, success criterion 1.4.8).
_WIDEST = 80
#: Below this, a row holds no words: let it overflow instead.
_NARROWEST = 10
#: Rows below a longer lead (a file and a line) start at the margin.
_LONGEST_HANG = 4
_LOOKS = {
    Tone.HEADING: "bold cyan",
    Tone.NOTE: "italic",
    Tone.LABEL: "cyan",
    Tone.WORDS: "",
    Tone.SOURCE: "",
    Tone.CHOICE: "",
    Tone.COPY: "",
}


class Screen(Protocol):
    """Where lines are shown."""

    def show(self, lines: Iterable[Line]) -> None:
        """Show ``lines`` at once; all text in them is shown as text."""


class PlainScreen:
    """A stream that takes nothing but text: one row a line, bold parts between ``**``."""

    def __init__(self, stream: TextIO) -> None:
        """Write to ``stream``."""
        self._stream = stream

    def show(self, lines: Iterable[Line]) -> None:
        """Write and flush ``lines``."""
        self._stream.writelines(f"{plain(line)}\n" for line in lines)
        self._stream.flush()


class RichScreen:
    """A terminal: rows wrapped between words, styles as far as the terminal has them."""

    def __init__(self, console: Console) -> None:
        """Show on ``console``."""
        self._console = console

    def show(self, lines: Iterable[Line]) -> None:
        """Print ``lines``."""
        for line in lines:
            self._print(line)

    def _print(self, line: Line) -> None:
        from rich.text import Text

        if line.tone is Tone.COPY:
            self._console.print(Text(plain(line)), soft_wrap=True)
            return
        lead, text = self._cut(line)
        width = min(self._console.width, _WIDEST) - line.indent - len(lead)
        rows = text.wrap(self._console, max(width, _NARROWEST)) or [Text()]
        for number, row in enumerate(rows):
            row.rstrip()
            start = " " * line.indent + (" " * len(lead) if number else lead)
            self._console.print(Text(start).append_text(row), soft_wrap=True)

    def _cut(self, line: Line) -> tuple[str, Text]:
        """Return what further rows stand clear of, and the text that is wrapped."""
        from rich.text import Text

        lead = visible(line.lead)
        hanging = lead if len(lead) <= _LONGEST_HANG else ""
        text = Text("" if hanging else lead, style=_LOOKS[line.tone], overflow="fold")
        if self._console.color_system is None:
            return hanging, text.append(_marked(line))
        for words, bold in line.pieces:
            text.append(visible(words), "bold" if bold else "")
        return hanging, text


def screen_for(stream: TextIO) -> Screen:
    """Return the screen that suits ``stream``; rich is loaded only for a terminal."""
    if not stream.isatty():
        return PlainScreen(stream)
    from rich.console import Console

    return RichScreen(Console(file=stream, highlight=False, markup=False, emoji=False))


def plain(line: Line) -> str:
    """Return ``line`` as one row of text."""
    return (" " * line.indent + visible(line.lead) + _marked(line)).rstrip()


def _marked(line: Line) -> str:
    return "".join(f"**{visible(words)}**" if bold else visible(words) for words, bold in line.pieces)

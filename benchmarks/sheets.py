"""How tables of figures are shown: in a terminal, and as Markdown for the docs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.markup import escape
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of text; the first column names its rows."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def __rich__(self) -> Table:
        """Return the table for a terminal."""
        grid = Table(title=escape(self.title), title_justify="left", title_style="bold")
        for at, name in enumerate(self.head):
            grid.add_column(escape(name), justify="right" if at else "left", no_wrap=True)
        for row in self.rows:
            grid.add_row(*map(escape, row))
        return grid

    @property
    def markdown(self) -> str:
        """The table as Markdown, with its title as a bold line."""
        lines = [self.head, ["---"] * len(self.head), *self.rows]
        return f"**{self.title}**\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def share(value: float | None) -> str:
    """Return a share as "0.873"; "" when there is none."""
    return "" if value is None else f"{value:.3f}"


def points(value: float) -> str:
    """Return a difference of shares in points, as "+1.3"."""
    return f"{100 * value:+.1f}"


def milliseconds(value: float | None) -> str:
    """Return a duration as "2.41"; "" when there is none."""
    return "" if value is None else f"{value:.2f}"

"""Measure the parser on whole pages that were written for the purpose, as the press, blogs and archives print them.

    python benchmarks/printed.py [FOLDER ...] [--each] [--show NAME]

FOLDERs are those of ``tests/world/printed``. A row is a folder: the columns are those of ``benchmarks/shapes.py``.
``--each`` has a row for each page that is not wholly right, ``--show`` prints what is found in the page of that name.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from shapes import figures
from world.judging import Score
from world.marked import Marked, judged, pages

from bot.reading.formats import read
from bot.transcript import parse


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the parser on whole pages.")
    parser.add_argument("folders", nargs="*", default=["in_view"], metavar="FOLDER")
    parser.add_argument("--each", action="store_true", help="a row for each page that is not wholly right")
    parser.add_argument("--show", metavar="NAME", help="print what is found in the page of this name, and no figures")
    arguments = parser.parse_args()
    console = Console()
    table = Table("pages", "n", "exact", "F1", "names", "roles", "believed")
    for folder in arguments.folders:
        found = {page: judged(page) for page in pages(folder) if arguments.show in (None, page.file)}
        if arguments.show:
            for page in found:
                show(page, console)
            continue
        table.add_row(folder, *figures([*found.values()]))
        if arguments.each:
            for page, its in found.items():
                if not is_wholly_right(its):
                    names = "-" if its.names is None else f"{its.names:.2f}"
                    marks = "roles " * (not its.roles) + "invented" * its.invented
                    row = ("yes" if its.exact else "no", f"{its.f1:.2f}", names, marks, f"{its.confidence:.2f}")
                    table.add_row(f"  {page.file}", "", *row)
    if not arguments.show:
        console.print(table)
    return 0


def is_wholly_right(its: Score) -> bool:
    """Tell whether nothing is wrong, and it is believed wherever there is something to believe."""
    return its.exact and its.f1 == 1.0 and its.names in (None, 1.0) and its.is_right and its.is_believed


def show(page: Marked, console: Console) -> None:
    """Print the exchanges that are found in ``page``."""
    document = read(page.data, page.file)
    found, text = parse(document), document.source.text
    lines = [f"{found.interviewers} | {found.interviewees} {found.confidence} {found.refusal or ''}", *found.doubts]
    for exchange in found.exchanges:
        for side, paragraphs in (("Q", exchange.question), ("A", exchange.answer)):
            lines += [
                f"{side} {p.speaker or '-'}: {p.span.of(text)[:70]!r}…{p.span.of(text)[-30:]!r}" for p in paragraphs
            ]
    lines += [f"out ({left.reason}): {left.span.of(text)[:90]!r}" for left in found.left_out]
    console.print("\n".join(lines), markup=False, highlight=False)


if __name__ == "__main__":
    raise SystemExit(main())

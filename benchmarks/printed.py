"""Measure the parser on whole pages that were written for the purpose, as the press, blogs and archives print them.

    python benchmarks/printed.py [FOLDER ...] [--languages] [--each] [--show NAME]

FOLDERs are "in_view", "later", and "unseen_b" and so on (``FOLDERS`` in ``tests/world/marked.py``). A row is a folder:
the columns are those of ``benchmarks/shapes.py``.
``--languages`` has a row for each language besides, ``--each`` one for each page that is not wholly right, and
``--show`` prints what is found in the page of that name. The last two refuse the unseen ones: who knows which pages
are misread makes rules for them, and then they measure nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from shapes import figures
from world.judging import Score
from world.marked import FOLDERS, UNSEEN, Marked, judged, pages

from bot.reading.formats import read
from bot.transcript import parse


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the parser on whole pages.")
    parser.add_argument("folders", nargs="*", default=["in_view"], metavar="FOLDER", help=" or ".join(FOLDERS))
    parser.add_argument("--languages", action="store_true", help="a row for each language besides")
    parser.add_argument("--each", action="store_true", help="a row for each page that is not wholly right")
    parser.add_argument("--show", metavar="NAME", help="print what is found in the page of this name, and no figures")
    arguments = parser.parse_args()
    if unknown := set(arguments.folders) - set(FOLDERS):
        parser.error(f"there is no folder {', '.join(unknown)}; there are {', '.join(FOLDERS)}")
    if not set(UNSEEN).isdisjoint(arguments.folders) and (arguments.each or arguments.show):
        parser.error("pages that no rule has seen are only measured together, never shown one by one")
    console = Console()
    if arguments.show:
        for page in (page for folder in arguments.folders for page in pages(folder) if page.file == arguments.show):
            show(page, console)
        return 0
    table = Table("pages", "n", "exact", "F1", "names", "roles", "believed")
    for folder in arguments.folders:
        for row in rows(folder, languages=arguments.languages, each=arguments.each):
            table.add_row(*row)
    console.print(table)
    return 0


def rows(folder: str, *, languages: bool, each: bool) -> Iterator[Sequence[str]]:
    """Return the row of the ``folder``, of its ``languages``, and of ``each`` page that is not wholly right."""
    found = {page: judged(page) for page in pages(folder)}
    yield folder, *figures([*found.values()])
    for language in sorted({page.language for page in found if languages}):
        yield f"  {language}", *figures([its for page, its in found.items() if page.language == language])
    for page, its in found.items():
        if each and not is_wholly_right(its):
            names = "-" if its.names is None else f"{its.names:.2f}"
            marks = "roles " * (not its.roles) + "invented" * its.invented
            exact = "yes" if its.exact else "no"
            yield f"  {page.file}", "", exact, f"{its.f1:.2f}", names, marks, f"{its.confidence:.2f}"


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

"""Measure the parser on interviews that are printed in thousands of shapes.

    python benchmarks/shapes.py [--documents N] [--seed N] [--talks FILE] [--by DIMENSION] [--worst N] [--show NAME]

A document is a fictional interview of ``tests/world`` in a shape that is drawn by the seed; with ``--talks``,
conversations of a file of JSON lines (``id``, ``turns``) besides. A row is a family of shapes: ``exact`` the share of
documents with the right number of exchanges, ``F1`` that of their boundaries, ``names`` the overlap of those
interviewed, ``roles`` the share in which nobody stands on the wrong side, ``believed`` the share that is wrong (F1
below 0.9, a wrong role, an invented name) with a confidence of at least 0.5. Families marked * were not looked at while
the rules were made. ``--show`` prints the document of that name.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rich.console import Console
from rich.progress import track
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from world.judging import Score, score
from world.printing import Printed, print_talk
from world.shapes import HELD_OUT, Shape, draw
from world.talks import Talk, own_talks, talks_of

from bot.errors import SourceError
from bot.reading.formats import read
from bot.transcript import parse


@dataclass(frozen=True)
class Outcome:
    """A printed talk and what became of it."""

    name: str
    shape: Shape
    language: str
    score: Score


def sample(talks: Sequence[Talk], documents: int, seed: int) -> Iterator[tuple[Talk, Shape]]:
    """Yield so many ``documents``, each a talk in a shape, drawn by ``seed``."""
    random = Random(seed)  # noqa: S311 - the same documents every time
    for n in range(documents):
        yield talks[n % len(talks)], draw(random)


def measure(talk: Talk, shape: Shape) -> Outcome:
    """Return what becomes of ``talk`` in ``shape``; a file that is not read counts as refused."""
    printed = print_talk(talk, shape)
    return Outcome(printed.name, shape, talk.language, _score(printed))


def _score(printed: Printed) -> Score:
    try:
        document = read(printed.data, printed.file)
    except SourceError:
        return Score(False, 0.0, 0.0, True, False, 0.0)
    return score(parse(document), document.source.text, printed.truth)


def table(outcomes: Sequence[Outcome], dimensions: Sequence[str]) -> Table:
    """Return the figures of all, of the shapes left out and the others, and of each family of ``dimensions``."""
    shown = Table("family", "n", "exact", "F1", "names", "roles", "believed")
    groups: dict[str, list[Score]] = {"all": [], "left out": [], "looked at": []}
    families: dict[tuple[str, str], list[Score]] = defaultdict(list)
    for outcome in outcomes:
        groups["all"].append(outcome.score)
        groups["left out" if outcome.shape.is_held_out else "looked at"].append(outcome.score)
        for family in (*outcome.shape.families, ("language", outcome.language)):
            families[family].append(outcome.score)
    for name, scores in groups.items():
        shown.add_row(name, *figures(scores), end_section=name == "looked at")
    for (dimension, value), scores in sorted(families.items()):
        if dimension in dimensions:
            shown.add_row(f"{dimension}: {value}" + " *" * (value in HELD_OUT), *figures(scores))
    return shown


def figures(scores: Sequence[Score]) -> list[str]:
    """Return the number of ``scores``, then their means in per cent."""
    names = [s.names for s in scores if s.names is not None]
    means = (
        [float(s.exact) for s in scores],
        [s.f1 for s in scores],
        names,
        [float(s.roles) for s in scores],
        [float(s.is_believed and not s.is_right) for s in scores],
    )
    return [str(len(scores)), *(f"{sum(values) / len(values):.1%}" if values else "-" for values in means)]


def shown(name: str, talks: Sequence[Talk]) -> str:
    """Return the text of the document that is called ``name``."""
    of_talk, _, of_shape = name.partition("/")
    talk = next(talk for talk in talks if talk.name == of_talk)
    return print_talk(talk, Shape.named(of_shape)).data.decode("utf-8", "replace")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the parser on interviews printed in thousands of shapes.")
    parser.add_argument("--documents", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--talks", type=Path, metavar="FILE", help="conversations to print besides, gzipped JSON lines")
    parser.add_argument("--by", action="append", metavar="DIMENSION", help="a row for each family; default: labels")
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="name N documents that are wrong and believed"
    )
    parser.add_argument("--show", metavar="NAME", help="print the document of this name, and no figures")
    arguments = parser.parse_args()
    talks = own_talks() + (talks_of(arguments.talks, len(own_talks())) if arguments.talks else ())
    console = Console()
    if arguments.show:
        console.print(shown(arguments.show, talks), markup=False, highlight=False)
        return 0
    drawn = list(sample(talks, arguments.documents, arguments.seed))
    outcomes = [measure(*one) for one in track(drawn, "Reading", console=console, transient=True)]
    console.print(table(outcomes, arguments.by or ["labels"]))
    wrong = [o for o in outcomes if not o.score.is_right or not o.score.exact]
    for outcome in sorted(wrong, key=lambda o: (not o.score.is_believed, o.score.f1))[: arguments.worst]:
        found = outcome.score
        marks = f"F1 {found.f1:.2f} confidence {found.confidence:.2f}" + " roles" * (not found.roles)
        console.print(f"{marks}{' invented' * found.invented}  {outcome.name}", markup=False, highlight=False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

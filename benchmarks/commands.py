"""Measure how long commands of the terminal take, each in a program of its own, from its start to its end.

    python benchmarks/commands.py [--sizes 0,16,34,100] [--runs 9]
    python benchmarks/commands.py --ask "why do bees swarm" [--sizes 0,16] [--runs 9]

Without ``--ask`` they are those that list what is stored, else ``verbatim ask`` with a question that was asked before,
so that the vectors of the library are there.

A size is a number of interviews: those of ``tests/corpus``, again and again under other titles, in a library of a
temporary folder; 0 is the built-in interview without a library. Prints the median time on the processor, in seconds,
so that it holds on a busy machine too, and in brackets the least time that one waited.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Final

from bot.library import TERMINAL, Capacity, Description, Draft, Location, load_seeds
from bot.library.store.libraries import Libraries

_ROOT: Final = Path(__file__).parents[1]
_CORPUS: Final = _ROOT / "tests" / "corpus"


def drafts(count: int) -> Iterator[Draft]:
    """Yield ``count`` interviews of the corpus, each under a key and a title of its own."""
    files = sorted(file for file in _CORPUS.glob("*.[tm][xd][td]") if file.with_suffix(".jsonl").exists())
    for number, file in enumerate(islice(cycle(files), count)):
        said = Description(outlet="The Example", date="undated", title=f"{file.stem}, {number}")
        yield Draft.read(file.read_bytes(), file.name, said, f"talk-{number}")


def fill(folder: Path, count: int) -> str:
    """Make a library of ``count`` interviews in ``folder`` and return the key of the last; none is made for 0."""
    if not count:
        return load_seeds()[-1].key
    # Together they have more sentences than a library may.
    libraries = Libraries.open(Location(folder).address, capacity=Capacity(count, sentences=10**9))
    for draft in drafts(count):
        libraries.of(TERMINAL).add(draft)
    libraries.close()
    return f"talk-{count - 1}"


def commands(key: str, question: str | None) -> list[list[str]]:
    """Return the commands that are measured: ``question``, or those that list, with ``cite`` of interview ``key``."""
    return [["ask", question]] if question else [["questions"], ["about"], ["cite", key, "1"], ["library", "list"]]


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Return the seconds that ``command`` took on the processor, and until it ended."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-m", "bot", *command],
        cwd=_ROOT,
        env={**os.environ, "VERBATIM_DATA": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    waited, after = time.perf_counter() - began, os.times()
    return sum(after[2:4]) - sum(before[2:4]), waited


def warm_up(command: list[str], folder: Path) -> None:
    """Call ``command`` until it encodes nothing any more: what a short program does not come to, the next one does."""
    kept: list[Path] = []
    timed(command, folder)
    while (found := sorted(folder.rglob("*.vectors"))) != kept:
        kept = found
        timed(command, folder)


def main() -> None:
    """Print a row of the table for each size."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--ask", metavar="QUESTION")
    options.add_argument("--sizes", default="0,16,34,100")
    options.add_argument("--runs", type=int, default=9)
    given = options.parse_args()
    names = ["ask"] if given.ask else ["questions", "about", "cite", "library list"]
    print("\n".join(f"| {' | '.join(cells)} |" for cells in (["interviews", *names], ["---:"] * (1 + len(names)))))
    for size in map(int, given.sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            key = fill(Path(folder) / "data", size)
            cells = []
            for command in commands(key, given.ask):
                warm_up(command, Path(folder) / "data")
                runs = [timed(command, Path(folder) / "data") for _ in range(given.runs)]
                worked, waited = zip(*runs, strict=True)
                cells.append(f"{median(worked):.2f} ({min(waited):.2f})")
        print(f"| {size or 'built-in'} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()

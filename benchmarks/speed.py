"""Measure how fast questions are answered, and what a library takes to be ready: time and memory.

    python benchmarks/speed.py [--sizes 0,100,1000,10000] [--questions 300] [--vectors FOLDER]

A size is a number of exchanges (``benchmarks/synthetic.py``); 0 is the built-in interview with its labelled questions,
which are hard on purpose. Each is measured in a program of its own, twice: ``cold`` reads everything, ``warm`` finds
the vectors of the first run in the folder, which is made for the run and removed unless it is named. A named folder is
only cold the first time; ``encoded`` tells.

Times are those of whole answers, milliseconds of one core (thread time), so that they hold on a busy machine too;
median / 95th percentile. Each question is asked once, so that nothing of it is remembered. ``judged`` is the share of
questions for which the judge reads, ``besides`` what is left without encoder and judge. ``MiB`` is the resident memory
after all questions, with Python, the models and the library itself.
"""

from __future__ import annotations

import os

# One question is too short to gain from threads. To be set before numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from rich.console import Console
from rich.progress import track
from synthetic import Writer
from typos import mistyped

from bot.library import load_seeds
from bot.retrieval import Encoder, Engine
from bot.retrieval.encoder import Floats
from bot.retrieval.judge import Reads, Verdict
from bot.retrieval.verdicts import Reader
from bot.service import Service

#: Name in the table -> noise.
NOISES: Final = {"clean": "clean", "typos": "typo_light", "many typos": "typo"}
QUESTIONS: Final = Path(__file__).parent.parent / "tests" / "questions"
#: Questions asked before any is measured.
_WARMING: Final = 20
_BEGUN: Final = time.perf_counter()


@dataclass(frozen=True, slots=True, eq=False)
class Timed(Encoder):
    """The encoder, with the time it takes."""

    def encode(self, text: str, places: Sequence[tuple[int, int]]) -> tuple[Floats, Floats]:
        """Return what the encoder returns."""
        began = time.thread_time()
        found = Encoder.encode(self, text, places)
        _READ.append(time.thread_time() - began)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class TimedJudge:
    """The judge, with the time it takes."""

    judge: Reads

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        """Return what the judge returns."""
        began = time.thread_time()
        found = self.judge.read(question, printed, passage, is_english=is_english)
        _JUDGED.append(time.thread_time() - began)
        return found


#: Seconds of each text that was encoded, and of each pair that was judged.
_READ: list[float] = []
_JUDGED: list[float] = []


def main() -> None:
    """Read the command line, measure, and print the table as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=lambda text: [int(n) for n in text.split(",")], default=[0, 100, 1000, 10_000])
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--vectors", type=Path, metavar="FOLDER", help="where vectors are kept, and looked for")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one is not None:
        print(json.dumps(measured(arguments.one, arguments.questions, arguments.vectors)))
        return
    made = tempfile.TemporaryDirectory() if arguments.vectors is None else nullcontext(arguments.vectors)
    rows = []
    with made as folder:
        for size in track(arguments.sizes, "sizes", console=Console(stderr=True)):
            rows += [
                (size, start, _in_another_program(size, arguments.questions, Path(folder)))
                for start in ("cold", "warm")
            ]
    print(table(rows))


def _in_another_program(size: int, questions: int, folder: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--one", str(size), "--questions", str(questions), "--vectors", str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603  (this program)
    return dict(json.loads(done.stdout))


def measured(size: int, questions: int, folder: Path) -> dict[str, Any]:
    """Return what was measured over ``size`` exchanges."""
    progress = Console(stderr=True)
    # Its words and sentences take memory of their own: over the built-in interview nothing is made up.
    writer = Writer() if size else None
    interviews = tuple(writer.interviews(size)) if writer else load_seeds()
    before, begun = time.perf_counter() - _BEGUN, time.thread_time()
    with progress.status(f"{size:,} exchanges are read"):
        loaded, reader = Encoder.load(), Reader.load()
        encoder = Timed(loaded.tokenizer, loaded.session, loaded.shipped, loaded.digest)
        timed = Reader(TimedJudge(reader.judge), reader.mix)
        service = Service(interviews, Engine(lambda: encoder, folder if size else None, lambda: timed))
        service.prepare()
    building, encoded = time.thread_time() - begun, len(_READ)
    asked = writer.asked(interviews, questions + _WARMING) if writer else labelled(questions + _WARMING)
    del writer
    times, judged = {}, {}
    for name, noise in NOISES.items():
        total, besides, read = [], [], []
        for question in track([mistyped(q, noise) for q in asked], f"{size:,}, {name}", console=progress):
            _READ.clear()
            _JUDGED.clear()
            began = time.thread_time()
            service.ask(question)
            total.append(time.thread_time() - began)
            besides.append(total[-1] - sum(_READ) - sum(_JUDGED))
            read.append(bool(_JUDGED))
        times[name] = [
            np.percentile(np.array(values[_WARMING:]) * 1e3, [50, 95]).tolist() for values in (total, besides)
        ]
        judged[name] = float(np.mean(read[_WARMING:]))
    gc.collect()
    return {
        "loading": before,
        "building": building,
        "encoded": encoded,
        "words": len(service.searcher.index.term_arrays.word),
        "times": times,
        "judged": judged,
        "memory": resident(),
    }


def labelled(count: int) -> list[str]:
    """Return up to ``count`` labelled questions to the built-in interview that lean on none before."""
    rows = map(json.loads, (QUESTIONS / "seed.jsonl").read_text("utf-8").splitlines())
    return [row["question"] for row in rows if row["previous"] is None][:count]


def resident() -> float:
    """Return the resident memory of this program in MiB; NaN where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
    except OSError:
        return float("nan")
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def table(rows: Sequence[tuple[int, str, dict[str, Any]]]) -> str:
    """Return the measurements as Markdown."""
    columns = (
        "exchanges",
        "words",
        "start",
        "ready after",
        "encoded",
        *NOISES,
        *(f"{n}, besides" for n in NOISES),
        *(f"{n}, judged" for n in NOISES),
        "MiB",
    )
    lines = ["| " + " | ".join(columns) + " |", "| --- | ---: | --- |" + " ---: |" * (len(columns) - 3)]
    for size, start, found in rows:
        cells = [
            f"{size:,}" if size else "built-in",
            f"{found['words']:,}",
            start,
            f"{found['building']:.1f} s",
            f"{found['encoded']:,}",
            *(
                f"{found['times'][name][which][0]:.1f} / {found['times'][name][which][1]:.1f}"
                for which in (0, 1)
                for name in NOISES
            ),
            *(f"{found['judged'][name]:.2f}" for name in NOISES),
            f"{found['memory']:.0f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()

"""Read and parse damaged and invented files for a while, and stop at the first that breaks a promise.

    python tools/fuzz_readers.py [--seconds N] [--seed N] [--failures FOLDER]

The files are made by hypothesis from one fictional interview in every format: bytes changed, cut out, repeated,
exchanged between formats, and marks of all formats put in. The promises: any bytes are read or refused with a typed
error of one line, within 5 s of work and 200 MiB above what the program has at the start; blocks lie in the text one
after another; every exchange is in the text. The exit code is 1 when one was broken; the smallest file that does so is
then kept.
"""

from __future__ import annotations

import argparse
import collections
import itertools
import resource
import sys
import time
from pathlib import Path

import hypothesis
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from reading.building import FORMATS, INTERVIEW, QUESTIONNAIRES
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bot.errors import SourceError
from bot.reading.formats import read
from bot.transcript import parse

MOST_SECONDS, MOST_MEMORY = 5.0, 200
_BATCH = 200
SEEDS = [write(INTERVIEW) for write in (*FORMATS, *QUESTIONNAIRES)]
#: Marks that mean something to a reader.
TOKENS = [
    *(bytes([byte]) for byte in (0, 9, 10, 12, 13, 34, 39, 92, 0x81, 0xC3, 0xFF)),
    *(mark.encode() for mark in ("\ufeff", "\u200e", "\u202e", "—", "Ã©", "\n\n", "\r\n", "\ud7ff")),
    *b"? : - [ ] { } ( ) < > * _ # = | , ; <p> </p> <b> <script> <!-- --> &#0; &amp; <br> <v WEBVTT Q: A:".split(),
    *b'"speaker": "text": "words": \\ud800 \\u0000 1e999 null [[[[ {"a": speaker,text Frage;Antwort'.split(),
    *b"{\\rtf1 \\b \\par \\u-1? \\bin9 \\'zz endobj obj stream endstream /Kids /Prev /Filter /FlateDecode".split(),
    *b"trailer xref startxref PK\x03\x04 <w:p> <w:t> <!DOCTYPE ]]> 9999999999 [14:02]".split(),
    b"00:00:00.000 --> 00:00:01,000\n",
    b"12/03/2024, 14:02 - Ann: ",
]


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Draw the bytes of a file: one of the seeds after some changes."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        match draw(st.integers(0, 5)):
            case 0:
                data[start:end] = draw(st.binary(max_size=12))
            case 1:
                data[start:start] = draw(st.sampled_from(TOKENS))
            case 2:
                del data[start:end]
            case 3:
                data[start:end] = data[start:end] * draw(st.integers(2, 400))
            case 4:
                other = draw(st.sampled_from(SEEDS))
                data[start:end] = other[draw(st.integers(0, len(other))) :][:300]
            case _:
                data[start:end] = draw(st.text(max_size=12)).encode("utf-8", "replace")
    return bytes(data)


def check(data: bytes, outcomes: collections.Counter[str]) -> None:
    """Raise AssertionError when reading and parsing ``data`` breaks a promise, or whatever else they raise."""
    before, began = _peak(), _work()
    try:
        document = read(data, "talk")
        found = parse(document)
    except SourceError as refusal:
        _must(len(str(refusal).splitlines()) == 1, f"a refusal of several lines: {refusal}")
        outcomes["refused by a reader"] += 1
    else:
        at = 0
        for block in document.blocks:
            _must(at <= block.span.start, f"blocks overlap: {block}")
            at = block.span.end
        _must(at <= len(document.source.text), "blocks end after the text")
        for exchange in found.exchanges:
            for paragraph in (*exchange.question, *exchange.answer):
                _must(paragraph.span.end <= len(document.source.text), f"not in the text: {paragraph}")
        outcomes["no interview" if found.refusal else "exchanges found"] += 1
    seconds, memory = _work() - began, _peak() - before
    _must(seconds < MOST_SECONDS, f"took {seconds:.1f} s")
    _must(memory < MOST_MEMORY, f"took {memory} MiB")


def _must(holds: bool, broken: str) -> None:
    if not holds:
        raise AssertionError(broken)


def _work() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + used.ru_utime + used.ru_stime


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else 1024**2)


def fuzz(seconds: float, seed: int, keep_in: Path) -> int:
    """Try files for ``seconds`` and return the exit code."""
    outcomes: collections.Counter[str] = collections.Counter()
    last = b""

    def one(data: bytes) -> None:
        nonlocal last
        last = data
        check(data, outcomes)

    until = time.monotonic() + seconds
    columns = (SpinnerColumn(), TextColumn("{task.completed:,} files"), TimeElapsedColumn())
    with Progress(*columns, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("", total=None)
        for batch in itertools.count():
            if time.monotonic() > until:
                break
            settings = hypothesis.settings(
                max_examples=_BATCH, deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck)
            )
            try:
                hypothesis.seed(seed + batch)(settings(hypothesis.given(files())(one)))()
            except Exception as error:  # noqa: BLE001  anything that is not a refusal is what is looked for
                keep_in.mkdir(parents=True, exist_ok=True)
                place = keep_in / f"seed-{seed + batch}.bin"
                place.write_bytes(last)
                print(f"Broken after {outcomes.total():,} files, kept in {place}: {type(error).__name__}: {error}")
                return 1
            progress.update(task, completed=outcomes.total())
    print(f"{outcomes.total():,} files in {seconds:.0f} s, none broke a promise:", dict(outcomes))
    return 0


def main() -> int:
    """Read the command line, run what it says and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long (60)")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other files (0)")
    parser.add_argument("--failures", type=Path, default=Path("fuzz-failures"), help="where a file that fails is kept")
    arguments = parser.parse_args()
    return fuzz(arguments.seconds, arguments.seed, arguments.failures)


if __name__ == "__main__":
    sys.exit(main())

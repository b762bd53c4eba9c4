"""Measure the parser on a folder of labelled interviews that is kept outside the project.

    python benchmarks/interviews.py FOLDER [--worst N] [--predictions FILE]

FOLDER holds ``labels.jsonl`` (a document a line: ``id``, ``format``, ``kind``, ``local``, ``n_pairs``,
``n_pairs_merged``, ``accept_n_pairs``, ``accept_refusal``, ``interviewees``, ``gradable``), ``boundaries.jsonl``
(``id``, ``pairs`` of the first words of the question and the first and last words of the answer, ``backchannel``: the
places of pairs that may be merged into the one before), and ``documents/``, where ``local`` lies.

Columns: ``count`` is the share of documents with a right number of exchanges, ``boundary`` the mean F1 of where
questions begin and answers begin and end, ``names`` the mean overlap of the interviewees' names, ``flagged`` the share
of documents refused or of low confidence. A document without an interview counts as right when refused or flagged.
``--predictions`` writes the records of ``verbatim check --json`` with their ids, a line each, for another scorer.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.errors import SourceError
from bot.service.checking import check
from bot.terminal.check import check_json, refusal_json

#: Where a question begins, where its answer begins, where that ends: words without anything but letters and digits.
Bounds = tuple[str, str, str]
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\b")
_NOT_SAID = re.compile(r"\]\([^)]*\)|https?://[^\s\[\])]+|</?[A-Za-z][^>]*>|[\W_]+")


@dataclass(frozen=True)
class Outcome:
    """One document and what became of it."""

    document: str
    format: str
    kind: str
    count: float
    boundary: float
    #: None where the document has no interview.
    names: float | None
    flagged: bool
    found: int
    labelled: int | None
    seconds: float


def bare(text: str) -> str:
    """Return the letters and digits of ``text`` in lower case, without times, addresses and tags."""
    spoken = _CLOCK.sub("", unicodedata.normalize("NFKC", text))
    return _NOT_SAID.sub("", spoken).lower()


def in_order(labelled: Sequence[str], found: Sequence[str], fits: Callable[[str, str], bool]) -> int:
    """Return how many of ``labelled`` are met in ``found``, in order, one by one."""
    met = [0] * (len(found) + 1)
    for label in labelled:
        before = 0
        for n, words in enumerate(found, 1):
            above = met[n]
            met[n] = max(met[n], met[n - 1], before + 1 if fits(label, words) else 0)
            before = above
    return met[-1]


def boundary_f1(labelled: Sequence[Bounds], found: Sequence[tuple[str, str]]) -> float:
    """Return the F1 of the boundaries of ``found`` (questions with answers), 0..1."""

    def begins(label: str, words: str) -> bool:
        return not label or (bool(words) and (words.startswith(label) or label.startswith(words)))

    def ends(label: str, words: str) -> bool:
        return not label or (bool(words) and (words.endswith(label) or label.endswith(words)))

    if not labelled and not found:
        return 1.0
    questions, answers = [q for q, _ in found], [a for _, a in found]
    right = (
        in_order([b[0] for b in labelled], questions, begins)
        + in_order([b[1] for b in labelled], answers, begins)
        + in_order([b[2] for b in labelled], answers, ends)
    )
    return 2 * right / (3 * (len(labelled) + len(found)))


def merged(pairs: Sequence[Bounds], asides: frozenset[int]) -> list[Bounds]:
    """Return ``pairs`` with those at ``asides`` made a part of the answer before them."""
    kept: list[Bounds] = []
    for place, pair in enumerate(pairs):
        if place in asides and kept:
            kept[-1] = (kept[-1][0], kept[-1][1], pair[2])
        else:
            kept.append(pair)
    return kept


def understood(path: Path, name: str) -> dict[str, Any]:
    """Return the record of ``verbatim check --json`` for the file at ``path``."""
    try:
        return check_json(check(path.read_bytes(), name, path.name))
    except SourceError as error:
        return refusal_json(error)


def judge(label: dict[str, Any], bounds: dict[str, Any] | None, record: dict[str, Any], seconds: float) -> Outcome:
    """Return how ``record`` compares with what the document is labelled with."""
    found = [(bare(pair["question"]), bare(pair["answer"])) for pair in record["pairs"]]
    flagged = bool(record["refused"] or record["low_confidence"])
    common = (label["id"], label["format"], label["kind"])
    size = (len(found), label["n_pairs"], seconds)
    if not label["gradable"]:
        right = float(not found or flagged)
        return Outcome(*common, right, right, None, flagged, *size)
    if label.get("accept_refusal") and record["refused"]:
        return Outcome(*common, 1.0, 1.0, None, flagged, *size)
    accepted = {label["n_pairs"], label["n_pairs_merged"], *label.get("accept_n_pairs", [])}
    count = float(len(found) in accepted)
    if bounds is None:
        return Outcome(*common, count, count, None, flagged, *size)
    pairs: list[Bounds] = [(bare(q), bare(a), bare(end)) for q, a, end in bounds["pairs"]]
    boundary = max(boundary_f1(pairs, found), boundary_f1(merged(pairs, frozenset(bounds["backchannel"])), found))
    return Outcome(*common, count, boundary, overlap(label["interviewees"], record["interviewees"]), flagged, *size)


def overlap(labelled: Sequence[str], found: Sequence[str]) -> float:
    """Return the Jaccard index of two lists of names, without regard to case and brackets; 1 for two empty ones."""
    one, other = ({bare(re.sub(r"\([^)]*\)", "", name)) for name in names} - {""} for names in (labelled, found))
    return len(one & other) / len(one | other) if one | other else 1.0


def table(outcomes: Sequence[Outcome]) -> Table:
    """Return the figures of each kind and each format, and of all."""
    shown = Table("documents", "n", "count", "boundary", "names", "flagged", "slowest s")
    kinds = [(kind, [o for o in outcomes if o.kind == kind]) for kind in sorted({o.kind for o in outcomes})]
    formats = [(name, [o for o in outcomes if o.format == name]) for name in sorted({o.format for o in outcomes})]
    for title, group in (*kinds, ("all", list(outcomes)), *formats):
        names = [o.names for o in group if o.names is not None]
        shown.add_row(
            title,
            str(len(group)),
            share([o.count for o in group]),
            share([o.boundary for o in group]),
            share(names),
            share([float(o.flagged) for o in group]),
            f"{max(o.seconds for o in group):.2f}",
            end_section=title in (kinds[-1][0], "all"),
        )
    return shown


def share(values: Sequence[float]) -> str:
    """Return the mean of ``values`` in per cent; a dash for none."""
    return f"{sum(values) / len(values):.1%}" if values else "-"


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects in the file at ``path``, one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def main() -> int:
    """Measure, print, and return the exit code: 2 where the folder is none of labelled interviews."""
    parser = argparse.ArgumentParser(description="Measure the parser on a folder of labelled interviews.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N documents with worst boundaries")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write the records there, a line each")
    arguments = parser.parse_args()
    console = Console()
    if not (arguments.folder / "labels.jsonl").is_file():
        console.print(f"{arguments.folder} has no labels.jsonl; see the head of {Path(__file__).name}", markup=False)
        return 2
    bounds = {row["id"]: row for row in rows(arguments.folder / "boundaries.jsonl")}
    outcomes, records = [], []
    for label in track(rows(arguments.folder / "labels.jsonl"), "Reading", console=console, transient=True):
        started = time.perf_counter()
        record = understood(arguments.folder / "documents" / label["local"], label["local"])
        outcomes.append(judge(label, bounds.get(label["id"]), record, time.perf_counter() - started))
        records.append({"id": label["id"], **record})
    console.print(table(outcomes))
    for outcome in sorted(outcomes, key=lambda o: (o.boundary, o.count))[: arguments.worst]:
        line = f"{outcome.boundary:.1%} {outcome.document}: {outcome.found} exchanges, labelled {outcome.labelled}"
        console.print(line + (", flagged" if outcome.flagged else ""), markup=False)
    if arguments.predictions:
        arguments.predictions.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Measure how well questions are answered or refused, side by side with what other bots do.

    python benchmarks/quality.py --own --public FOLDER [--sets a,b] [--split test|dev] [--noise clean,typo_light,typo]
        [--picture FILE.png] [--markdown FILE.md] [--json FILE.json]

``benchmarks/question_sets.py`` says what FOLDER holds, ``benchmarks/metrics.py`` what the figures mean. The columns:
``rank 1`` and ``MRR@10`` over answerable questions; ``in/out``, the AUROC of answerable against unanswerable ones;
``right/rest``, the AUROC of rightly answered ones against all that deserved no answer; ``cov@5`` and so on, the
coverage at 5, 10 and 20 % risk; ``AURC``, the area under the risk-coverage curve (less is better); ``ECE``, the
calibration error over bins of equal width, over bins of as many questions each (``even``), and what the first would be
by ``chance`` if each confidence were exactly right; ``ms``, milliseconds of a question on the processor, median and
95th percentile.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from baselines import Missing
from decisions import REFUSED, outcomes, quoted_of_kind, tempted
from measuring import SYSTEMS, LeftOut, Run, available, leave_one_out, measure, wanted
from metrics import BINS, RISKS, Figures, arrays, bins_of_equal_size, figures, risk_coverage
from own_questions import Outcome
from picture import draw
from question_sets import QuestionSet, UnreadableSet, own_sets, public_sets
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
    track,
)
from sheets import Sheet, milliseconds, points, share
from typos import LETTERS_PER_ERROR

#: Wide enough for all columns where the output goes to a file.
_WIDTH = 144
_COLUMNS = ("rank 1", "MRR@10", "in/out", "right/rest", *(f"cov@{risk:.0%}"[:-1] for risk in RISKS))
_HEAD = ("", *_COLUMNS, "AURC", "ECE", "even", "chance", "ms", "p95")
#: Points of a curve that are written to the JSON file.
_MOST_POINTS = 100


def main() -> None:
    """Read the command line, measure, and print and write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--public", type=Path, metavar="FOLDER", help="public question sets")
    parser.add_argument("--sets", type=_names, default=[], help="names of public sets, by commas; all by default")
    parser.add_argument("--own", action="store_true", help="the project's own questions")
    parser.add_argument("--split", choices=("test", "dev"), default="test", help="what is reported; tune on dev alone")
    parser.add_argument("--noise", type=_names, default=["clean"], help=f"by commas: {', '.join(LETTERS_PER_ERROR)}")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw the curves as PNG or SVG")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the summary tables as Markdown")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures and curves")
    arguments = parser.parse_args()
    console = Console()
    console = console if console.is_terminal else Console(width=_WIDTH)
    if unknown := sorted(set(arguments.noise) - set(LETTERS_PER_ERROR)):
        parser.error(f"unknown noise {', '.join(unknown)}; there are: {', '.join(LETTERS_PER_ERROR)}")
    if not (arguments.public or arguments.own):
        parser.error("nothing to measure: name a folder with --public, or give --own, or both")
    try:
        sets = own_sets(arguments.noise) if arguments.own else []
        sets += public_sets(arguments.public, arguments.sets, arguments.noise) if arguments.public else []
        runs = run(sets, arguments.noise, arguments.split, console)
        report(runs, replies(console) if arguments.own else {}, arguments, console)
    except (UnreadableSet, Missing, ValueError) as error:
        parser.error(str(error))


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def run(sets: Sequence[QuestionSet], noises: Sequence[str], split: str, console: Console) -> list[Run]:
    """Return the runs of all available systems over ``sets``; each set is printed as soon as it is done."""
    systems, missing = available(SYSTEMS)
    for reason in missing:
        console.print(f"left out: {reason}", markup=False)
    questions = sum(len(q) for s in sets for noise in noises for q in wanted(s, noise, split))
    bars = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    runs: list[Run] = []
    with Progress(*bars, TimeElapsedColumn(), TimeRemainingColumn(), console=console, transient=True) as progress:
        task = progress.add_task("", total=questions * len(systems))
        for each in sets:
            progress.update(task, description=each.name)
            of_set = []
            for event in measure(each, noises, split, systems):
                if isinstance(event, Run):
                    of_set.append(event)
                else:
                    progress.advance(task, event)
            for sheet in set_sheets(of_set, split):
                console.print(sheet)
            runs += of_set
    return runs


def replies(console: Console) -> dict[str, list[Outcome]]:
    """Return what the bot replies to the project's own questions."""
    return outcomes(lambda asked: track(asked, "replies", console=console, transient=True))


def report(
    runs: Sequence[Run], replied: Mapping[str, Sequence[Outcome]], arguments: argparse.Namespace, console: Console
) -> None:
    """Print the tables over all sets, and write the files that were asked for."""
    split = arguments.split
    left_out = leave_one_out(runs, split)
    across = [*left_out_sheets(left_out), *decision_sheets(runs, replied)]
    for sheet in across:
        console.print(sheet)
    if arguments.picture:
        draw([r for r in runs if r.of(split)], split, arguments.picture)
    if arguments.markdown:
        sheets = [*overview_sheets(runs, split), *across]
        arguments.markdown.write_text("\n".join(s.markdown for s in sheets), encoding="utf-8")
    if arguments.json:
        content = as_json(runs, left_out, replied, split)
        arguments.json.write_text(json.dumps(content, indent=1, allow_nan=False) + "\n", encoding="utf-8")


def set_sheets(runs: Sequence[Run], split: str) -> Iterator[Sheet]:
    """Yield a table for each noise of one set."""
    for noise in dict.fromkeys(r.noise for r in runs):
        rows = [
            (r.system, figures(r.of(split), probability=r.probability))
            for r in runs
            if r.noise == noise and r.of(split)
        ]
        if rows:
            first = rows[0][1]
            title = f"{runs[0].set}, {noise}, {split}: {first.answerable} answerable, {first.unanswerable} not"
            yield Sheet(title, _HEAD, [[name, *cells(f)] for name, f in rows])


def cells(found: Figures) -> list[str]:
    """Return the figures as the cells of a row, in the order of the columns."""
    shares = (found.rank_1, found.mrr_10, found.auroc, found.auroc_right, *found.coverage, found.aurc)
    calibration = (found.ece, found.ece_equal_size, found.ece_by_chance)
    return [*map(share, (*shares, *calibration)), *map(milliseconds, (found.ms_median, found.ms_p95))]


def overview_sheets(runs: Sequence[Run], split: str) -> Iterator[Sheet]:
    """Yield a table for each of the main figures: systems down, sets across, one row for each noise."""
    found = {(r.system, r.noise, r.set): figures(r.of(split), probability=r.probability) for r in runs if r.of(split)}
    noises = list(dict.fromkeys(noise for _, noise, _ in found))
    keys = sorted(dict.fromkeys((system, noise) for system, noise, _ in found), key=lambda key: noises.index(key[1]))
    for field, title in (
        ("rank_1", "Rank 1"),
        ("auroc", "AUROC, answerable against unanswerable"),
        ("auroc_right", "AUROC, rightly answered against all that deserved no answer"),
        ("aurc", "Area under the risk-coverage curve"),
        ("ece", "Expected calibration error, ten bins of equal width"),
        ("ece_equal_size", "Expected calibration error, ten bins of equal size"),
        ("ece_by_chance", "Expected calibration error, if each confidence were exactly right"),
    ):
        values = {key: getattr(value, field) for key, value in found.items()}
        names = [
            n for n in dict.fromkeys(r.set for r in runs) if any(v is not None for k, v in values.items() if k[2] == n)
        ]
        rows = [[system, noise, *(share(values.get((system, noise, n))) for n in names)] for system, noise in keys]
        yield Sheet(f"{title} ({split})", ("", "noise", *names), [row for row in rows if any(row[2:])])


def left_out_sheets(left_out: Sequence[LeftOut]) -> Iterator[Sheet]:
    """Yield the table of what thresholds from other sets cost; nothing when there were too few sets."""
    names = list(dict.fromkeys(name for row in left_out for name in row.own))
    if names:
        rows = [[r.system, r.noise, *_losses(r, names), share(r.accuracy)] for r in left_out]
        title = "Points of balanced accuracy lost when the threshold is chosen on the other sets"
        yield Sheet(title, ("", "noise", *names, "mean", "accuracy left"), rows)


def _losses(row: LeftOut, names: Sequence[str]) -> list[str]:
    return [*(points(row.loss(name)) if name in row.own else "" for name in names), points(row.mean_loss)]


def decision_sheets(runs: Sequence[Run], replied: Mapping[str, Sequence[Outcome]]) -> Iterator[Sheet]:
    """Yield the tables of own questions that must not be answered; nothing when those were not asked."""
    found = tempted(runs)
    names = list(dict.fromkeys(t.set for t in found))
    if found:
        answered = {(t.system, t.set): f"{t.answered} of {t.asked} ({t.answered / t.asked:.0%})" for t in found}
        rows = [[s, *(answered.get((s, n), "") for n in names)] for s in dict.fromkeys(t.system for t in found)]
        title = "On the topic but never answered, and answered at the threshold that answers 80 % of the answerable"
        yield Sheet(title, ("", *names), rows)
    if replied:
        rows = []
        for kind, shown in REFUSED.items():
            counts = [quoted_of_kind(replied, kind, name) for name in replied]
            rows.append([shown, *(f"{quoted} of {asked} ({quoted / asked:.0%})" for quoted, asked in counts)])
        yield Sheet("Quoted for by the bot, though there is no answer", ("", *replied), rows)


def as_json(
    runs: Sequence[Run], left_out: Sequence[LeftOut], replied: Mapping[str, Sequence[Outcome]], split: str
) -> dict[str, Any]:
    """Return everything measured, without any question's text."""
    return {
        "version": version("verbatim"),
        "python": platform.python_version(),
        "split": split,
        "runs": [_run_as_json(r, split) for r in runs if r.of(split)],
        "leave_one_set_out": [asdict(row) | {"mean_loss": row.mean_loss} for row in left_out],
        "never_answered_at_80_percent": [asdict(row) for row in tempted(runs)],
        "quoted": {name: {kind: quoted_of_kind(replied, kind, name) for kind in REFUSED} for name in replied},
    }


def _run_as_json(measured: Run, split: str) -> dict[str, Any]:
    confidences, right = arrays(measured.of(split))
    coverage, risk = risk_coverage(confidences, right)
    step = math.ceil(len(coverage) / _MOST_POINTS)
    bins = bins_of_equal_size(confidences, right, BINS) if measured.probability else []
    return {
        "set": measured.set,
        "noise": measured.noise,
        "system": measured.system,
        **asdict(figures(measured.of(split), probability=measured.probability)),
        "risk_coverage": [[round(float(c), 4), round(float(r), 4)] for c, r in zip(coverage, risk, strict=True)][
            ::step
        ],
        "reliability": [asdict(b) for b in bins],
    }


if __name__ == "__main__":
    main()

"""Measure ranking, decisions and highlights on the project's own labelled questions.

    python benchmarks/own_questions.py [--held-out] [--features] [--misses SET]

Columns: ``first`` is the share of answerable questions whose first candidate is a right exchange, ``decided`` the
share of all questions with the right reply (the right exchange quoted, small talk or the interview itself recognised,
or rightly nothing quoted), ``lit`` the share of rightly quoted answers with a right sentence highlighted, ``quoted``
the share quoted at all. Those of the built-in interview are asked twice: as it comes, and "plain", without the other
words for its questions that come with it.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, utils
from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.library import load, load_seeds
from bot.model import About, Interview, Quoted, Reply, Requested, SmallTalk
from bot.retrieval import Encoder, Index
from bot.service import Service

ROOT = Path(__file__).parent.parent
QUESTIONS = ROOT / "tests" / "questions"
#: A labelled question, as its file has it.
Row = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """One labelled question and what became of it."""

    kind: str
    question: str
    #: Whether the first candidate is right; None where no exchange is.
    first: bool | None
    decided: bool
    #: Whether a right sentence is highlighted; None unless rightly quoted and labelled.
    lit: bool | None
    quoted: bool
    reply: Reply


def own_interviews() -> dict[str, Interview]:
    """Return the interviews that have labelled questions of their own, by the names of the files with these."""
    fictional = sorted((ROOT / "tests" / "interviews").glob("*.txt"))
    return {"seed": load_seeds()[0], **{path.stem: load(path) for path in fictional}}


def rows_of(path: Path) -> list[Row]:
    """Return the labelled questions, or messages, in the file ``path``."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def measure(interview: Interview, questions: Path) -> Iterator[Outcome]:
    """Yield the outcome of each question in the file ``questions`` asked of ``interview``."""
    service = Service.over((interview,))
    for row in track(rows_of(questions), questions.stem, transient=True):
        yield judge(row, service.ask(row["question"], row["previous"]))


def judge(row: Row, reply: Reply, key: str | None = None) -> Outcome:
    """Return the outcome of ``reply`` to the labelled question ``row``.

    Where several interviews were asked, the one that the row is of has the ``key``.
    """
    exchanges, best = row["exchanges"], reply.search.candidates[0]
    is_right = best.exchange.number in exchanges and key in (None, best.interview.key)
    quoted = isinstance(reply, Quoted)
    right = quoted and is_right
    decided = {
        "quoted": right,
        "none": not quoted and not isinstance(reply, SmallTalk | Requested | About),
        "about": isinstance(reply, About),
        "smalltalk": isinstance(reply, SmallTalk | Requested),
    }[row["reply"]]
    return Outcome(
        row["kind"],
        row["question"],
        is_right if exchanges else None,
        decided,
        _lit(row, reply) if right and row["sentences"] else None,
        quoted,
        reply,
    )


def _lit(row: Row, reply: Reply) -> bool:
    match = reply.search.candidates[0]
    text = match.interview.source.text
    return any(span.of(text).startswith(tuple(row["sentences"])) for span in match.highlights)


def share(values: list[bool | None]) -> str:
    """Return the share of true values among those that are not None, as "0.87"; "" when there is none."""
    known = [v for v in values if v is not None]
    return f"{sum(known) / len(known):.2f}" if known else ""


def table(outcomes: dict[str, list[Outcome]]) -> Table:
    """Return a table with a row for each named group of outcomes."""
    grid = Table("questions", "n", "first", "decided", "lit", "quoted")
    for name, group in outcomes.items():
        columns = (
            [o.first for o in group],
            [o.decided for o in group],
            [o.lit for o in group],
            [o.quoted for o in group],
        )
        grid.add_row(name, str(len(group)), *(share(list(c)) for c in columns))
    return grid


def single_features(interview: Interview, questions: Path) -> Table:
    """Return how often each feature alone, or a ready-made fuzzy scorer, would put a right exchange first."""
    index = Index.build((interview,), Encoder.load())
    rows = [row for row in rows_of(questions) if row["exchanges"] and not row["previous"]]
    printed = [entry.question for entry in index.entries if entry.exchange]
    firsts: dict[str, list[bool]] = defaultdict(list)
    for row in track(rows, "single features", transient=True):
        table = index.compare(row["question"]).features
        for feature in table.features:
            first = int(table[feature][: len(printed)].argmax()) + 1
            firsts[feature.label].append(first in row["exchanges"])
        for scorer in (fuzz.WRatio, fuzz.token_set_ratio, fuzz.partial_ratio):
            scores = [scorer(row["question"], q, processor=utils.default_process) for q in printed]
            firsts[f"rapidfuzz {scorer.__name__}"].append(scores.index(max(scores)) + 1 in row["exchanges"])
    grid = Table("alone", "first")
    for name, hits in sorted(firsts.items(), key=lambda pair: -sum(pair[1])):
        grid.add_row(name, f"{sum(hits) / len(hits):.2f}")
    return grid


def _questions(name: str) -> Path:
    return QUESTIONS / f"{name.removesuffix(', plain')}.jsonl"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="also the questions that nothing was tuned on")
    parser.add_argument("--misses", metavar="SET", help="list the questions of one set that were decided wrongly")
    parser.add_argument("--features", action="store_true", help="also what single features and fuzzy scorers do")
    arguments = parser.parse_args()
    sets = own_interviews()
    plain = replace(sets["seed"], wordings=())
    sets["seed, plain"] = plain
    if arguments.held_out:
        sets |= {"seed_held_out": sets["seed"], "seed_held_out, plain": plain}
    if arguments.misses and arguments.misses not in sets:
        parser.error(f"there is no set {arguments.misses}; there are {', '.join(sets)}")
    results = {name: list(measure(asked, _questions(name))) for name, asked in sets.items()}
    console = Console()
    console.print(table(results))
    for name in ("seed", *(["seed_held_out"] if arguments.held_out else [])):
        kinds: dict[str, list[Outcome]] = defaultdict(list)
        for outcome in results[name]:
            kinds[outcome.kind].append(outcome)
        console.print(f"\n{name}, by kind", table(kinds))
    if arguments.features:
        console.print("\nseed, by one feature alone", single_features(sets["seed"], QUESTIONS / "seed.jsonl"))
    for outcome in results.get(arguments.misses, []):
        if not outcome.decided:
            reply, best = outcome.reply, outcome.reply.search.candidates[0]
            verdict = f"{type(reply).__name__} {best.exchange.number} {best.confidence:.2f}"
            console.print(f"{outcome.kind:12} {verdict:20} {outcome.question}", markup=False, highlight=False)


if __name__ == "__main__":
    main()

"""Fit what a reading counts for: bot/retrieval/data/judging.json, from labelled questions.

    python tools/calibrate_judge.py --readings FILE [--only NAME ...] [--judge FOLDER] [--target FILE]

NAME is an interview of ``tests/corpus`` or ``tests/interviews``, or "seed"; give those that the judge was not trained
on, ``LEFT_OUT`` in ``judge_windows.py``. What was read is kept in FILE, so that a run that was stopped goes on where it
was. Each interview is judged by a mix that was fitted to the others. The table tells for thresholds on the confidence,
first by comparing alone and then with readings:

- ``answered``: the share of the questions with an answer that get a quote; ``right``: that get the right one;
- ``quoted``: the share of the questions without an answer that get a quote; ``twins`` and ``everyday`` of these kinds;
- ``pairs``: the share of the pairs of which the sibling gets the right quote and its twin none.

More candidates are fitted to (``--fit-from``) than are read (``--read-from``). In the fit, and where it is told by how
much confidences are off, the questions with an answer count half of all, however many there are: how many have none
says nothing of others.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import Progress
from rich.table import Table as Grid
from translations import text_beside

from bot.answering.deciding import Evidence
from bot.atomic_file import atomic_file
from bot.library import load, load_seeds
from bot.model import Interview, Match, NotCovered, Quoted, Unsure
from bot.retrieval import Engine
from bot.retrieval.encoder import SHIPPED
from bot.retrieval.features.registry import Feature, measured
from bot.retrieval.judge import JUDGE, JUDGED_LANGUAGES, SEVERAL, Judge, Verdict
from bot.retrieval.ranking import is_read
from bot.retrieval.scoring import Linear
from bot.retrieval.verdicts import (
    CROSSED_WAYS,
    FORMAT,
    JUDGING,
    MOST_READ,
    Mix,
    Reader,
    is_between,
    is_crossed,
    is_readable,
    side_by_side,
)
from bot.service import Service

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from corpus import CORPUS, TWINS  # noqa: E402  (the benchmarks are no installed package)
from own_questions import QUESTIONS  # noqa: E402
from train_scoring import Table, as_json, fit_logistic  # noqa: E402

#: What the mix counts, and what it counts of what was compared by the encoder for several languages.
#: SHARE says which candidate is first, and by how much; of cosines in several languages nothing does.
_READ = (Feature.COMPARED, Feature.REPLIES, Feature.CONTRADICTS, Feature.EXCHANGED, Feature.BRIEF, Feature.OUTREAD)
COUNTED = (*_READ, Feature.SHARE)
CROSSED = (*_READ, Feature.SECOND)
#: What is counted of each way of comparing, by the name of its part in ``Mix``.
WAYS = {"log_odds": COUNTED, "crossed": CROSSED, "between": CROSSED}
#: Strength of the quadratic penalty, per squared standardised weight.
PENALTY = 1e-3
#: Confidences are kept this far from 0 and 1, where log-odds are endless.
LEAST = 1e-6
#: The confidences that the table has a row for.
THRESHOLDS = (0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9)
#: Groups of equal size by confidence, whose mean is compared with how many of them are right.
BINS = 10


@dataclass
class Remembering:
    """A judge that reads no pair twice, also after a restart."""

    judge: Judge
    #: What the keys of its readings begin with, of English and of other pairs: another judge has others.
    digests: dict[bool, str]
    path: Path
    verdicts: dict[str, Verdict] = field(default_factory=dict)

    @classmethod
    def over(cls, folder: Path, path: Path) -> Remembering:
        """Return the judge in ``folder``, with what it read according to the file ``path``, which goes on there."""
        path.touch()
        # A line that was cut off by a stop is read again.
        known = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.endswith("]")]
        verdicts = {key: Verdict(replies, contradicts) for key, replies, contradicts in known}
        files = {True: folder / JUDGE, False: folder / SEVERAL}
        digests = {english: hashlib.sha256(file.read_bytes()).hexdigest() for english, file in files.items()}
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")  # so that what is read next does not go on in a line that was cut off
        return cls(Judge.load(folder), digests, path, verdicts)

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        """Return the verdict of the judge."""
        key = hashlib.sha256("\0".join((self.digests[is_english], question, printed, passage)).encode()).hexdigest()
        if key not in self.verdicts:
            found = self.verdicts[key] = self.judge.read(question, printed, passage, is_english=is_english)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps([key, found.replies, found.contradicts]) + "\n")
        return self.verdicts[key]


@dataclass(frozen=True)
class Asked:
    """A labelled question, and what comparing alone finds for it."""

    interview: str
    kind: str
    #: Numbers of the right exchanges; empty where there is no answer.
    right: frozenset[int]
    #: What an answered question and its twin share; None for others.
    pair: int | None
    #: As it is searched.
    query: str
    #: The question before, where the query begins with it; else "".
    before: str
    #: Empty where it was taken for something else than a question to the interview.
    candidates: tuple[Match, ...]


@dataclass(frozen=True)
class Outcome:
    """What becomes of a question, whatever the threshold."""

    asked: Asked
    #: Of the first candidate; 0 where it is never quoted.
    confidence: float
    right: bool


def interviews(only: Sequence[str]) -> Iterator[tuple[str, Interview, Path]]:
    """Yield the interviews with their questions, the built-in one twice; all of them, or ``only`` those so called."""
    # Without the other words for its questions, which are among those that are asked.
    seed = replace(load_seeds()[0], wordings=())
    found = [("seed", seed, path) for path in (QUESTIONS / "seed.jsonl", QUESTIONS / "more" / "seed.jsonl")]
    paths = sorted((ROOT / "tests" / "interviews").glob("*.txt"))
    found += [
        (path.stem, load(path), QUESTIONS / f"{path.stem}.jsonl") for path in paths if not only or path.stem in only
    ]
    for questions in sorted(CORPUS.glob("*.jsonl")):
        if not only or questions.stem in only:
            found.append((questions.stem, load(text_beside(questions)), questions))
    if missing := set(only) - {name for name, *_ in found}:
        sys.exit(f"there is no interview called {', '.join(sorted(missing))}")
    for name, interview, questions in found:
        if interview.transcript.language in JUDGED_LANGUAGES and (not only or name in only):
            yield name, interview, questions


def asked_of(name: str, interview: Interview, questions: Path, engine: Engine) -> Iterator[Asked]:
    """Yield the labelled questions that an interview answers or does not, compared."""
    service = Service((interview,), engine)
    for line in questions.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        if row["reply"] in ("quoted", "none"):
            reply = service.ask(row["question"], row["previous"])
            search = reply.search
            found = search.candidates if isinstance(reply, Quoted | Unsure | NotCovered) else ()
            query, before = search.read_as or row["question"], row["previous"] or ""
            before = before if search.carried and query.startswith(before) else ""
            yield Asked(name, row["kind"], frozenset(row["exchanges"]), row.get("pair"), query, before, found)


def balanced(asked: Sequence[Asked]) -> list[float]:
    """Return weights by which the questions with an answer are half of all."""
    sizes = Counter(bool(one.right) for one in asked)
    return [0.5 / sizes[bool(one.right)] for one in asked]


def way_of(match: Match) -> str:
    """Return the way in which ``match`` was compared."""
    return "between" if is_between(match) else "crossed" if is_crossed(match) else "log_odds"


def observations(asked: Sequence[Asked], reader: Reader) -> dict[str, Table]:
    """Return, by way of comparing, what was read of the doubtful candidates, and which of them are right."""
    tables = {way: Table() for way in WAYS}
    for one, weight in zip(asked, balanced(asked), strict=True):
        if not is_readable(one.query, one.candidates, one.before):
            continue
        first = one.candidates[:MOST_READ]
        read = [reader.readings(one.query, match) if reader.mix.is_doubtful(match) else None for match in first]
        for match, found in zip(first, side_by_side(read), strict=True):
            if found:
                values, way = measured(match.features) | found, way_of(match)
                tables[way].add(np.array([values[f] for f in WAYS[way]]), match.exchange.number in one.right, weight)
    return tables


def outcomes(asked: Iterable[Asked], reader: Reader | None) -> Iterator[Outcome]:
    """Yield what becomes of each question, read by ``reader`` or compared only."""
    for one in asked:
        found = reader.judged(one.query, one.candidates, one.before) if reader else one.candidates
        evidence = Evidence.of(found[0]) if found else None
        quotable = evidence is not None and evidence.is_met and not evidence.forbidding
        sure = found[0].confidence if quotable else 0.0
        yield Outcome(one, sure, quotable and found[0].exchange.number in one.right)


def left_out(
    asked: Sequence[Asked], judge: Remembering, fit_from: float, read_from: float, read_to: float
) -> Iterator[Outcome]:
    """Yield what becomes of each question, judged by a mix that was fitted to the other interviews."""
    for name in dict.fromkeys(one.interview for one in asked):
        others = [one for one in asked if one.interview != name]
        mix = replace(fitted(others, judge, fit_from, read_to), read_from=read_from)
        yield from outcomes([one for one in asked if one.interview == name], Reader(judge, mix))


def fitted(asked: Sequence[Asked], judge: Remembering, read_from: float, read_to: float) -> Mix:
    """Return the mix that fits ``asked`` best.

    It is fitted to all that was read, which puts the right ones first, and then stretched and shifted to fit those that
    come first: the others are seldom right, and their many would make it too timid.
    """
    nothing = Linear.of({}, 0.0)
    unfitted = Mix(nothing, read_from, read_to, nothing, nothing)
    tables = observations(asked, Reader(judge, unfitted))
    parts = {way: fit_logistic(tables[way], f, f, PENALTY) for way, f in WAYS.items() if tables[way].values}

    def mix(parts: dict[str, Linear]) -> Mix:
        return Mix(parts.get("log_odds", nothing), read_from, read_to, *map(parts.get, CROSSED_WAYS))

    reader = Reader(judge, mix(parts))
    return mix({way: stretched(part, asked, reader, way) for way, part in parts.items()})


def stretched(log_odds: Linear, asked: Sequence[Asked], reader: Reader, way: str) -> Linear:
    """Return ``log_odds``, stretched and shifted to fit the first candidates that ``reader`` judges in a ``way``.

    Where none of those was read they stay as they are.
    """
    table = Table()
    for one, weight in zip(asked, balanced(asked), strict=True):
        first = reader.judged(one.query, one.candidates, one.before)[:1]
        for match in first if first and is_read(first[0]) and way_of(first[0]) == way else ():
            sure = min(max(match.confidence, LEAST), 1 - LEAST)
            table.add(np.array([np.log(sure / (1 - sure))]), match.exchange.number in one.right, weight)
    if not table.values:
        return log_odds
    line = fit_logistic(table, (Feature.COMPARED,), (Feature.COMPARED,), PENALTY)
    stretch = line.weight_of(Feature.COMPARED)
    weights = {f: stretch * float(w) for f, w in zip(log_odds.features, log_odds.weights, strict=True)}
    return Linear.of(weights, stretch * log_odds.bias + line.bias)


def calibration_error(found: Sequence[Outcome]) -> float:
    """Return by how much confidences are off on average, over groups of equal weight (ECE)."""
    weighted = zip(found, balanced([outcome.asked for outcome in found]), strict=True)
    order = sorted(weighted, key=lambda pair: pair[0].confidence)
    weights = np.array([weight for _, weight in order])
    off = np.array([weight * (outcome.confidence - outcome.right) for outcome, weight in order])
    groups = ((np.cumsum(weights) - weights / 2) * BINS).astype(int)
    return float(np.abs(np.bincount(groups, off)).sum())


def share(values: Iterable[bool]) -> str:
    """Return the share of true values as "0.87"; "" where there is none."""
    known = list(values)
    return f"{sum(known) / len(known):.2f}" if known else ""


def pairs(found: Iterable[Outcome], threshold: float) -> list[bool]:
    """Return for each pair whether the sibling gets the right quote and its twins none."""
    right: dict[tuple[str, int], bool] = defaultdict(lambda: True)
    for one in found:
        if one.asked.pair is not None:
            quoted = one.confidence >= threshold
            right[one.asked.interview, one.asked.pair] &= (quoted and one.right) if one.asked.right else not quoted
    return list(right.values())


def grid(title: str, found: Sequence[Outcome]) -> Grid:
    """Return the table of thresholds over ``found``."""
    columns = ("from", "answered", "right", "quoted", "twins", "everyday", "everyday right", "pairs")
    table = Grid(*columns, title=f"{title}; off by {calibration_error(found):.3f}")
    for threshold in THRESHOLDS:
        quoted = [(one, one.confidence >= threshold) for one in found]
        answered = [(one, q) for one, q in quoted if one.asked.right]
        unanswered = [(one.asked.kind, q) for one, q in quoted if not one.asked.right]
        table.add_row(
            f"{threshold:.2f}",
            share(q for _, q in answered),
            share(q and one.right for one, q in answered),
            share(q for _, q in unanswered),
            share(q for kind, q in unanswered if kind in TWINS),
            share(q for kind, q in unanswered if kind == "everyday"),
            share(q and one.right for one, q in answered if one.asked.kind == "everyday"),
            share(pairs(found, threshold)),
        )
    return table


def main() -> None:
    """Fit the mix, write the file and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readings", type=Path, required=True, help="what was read; made, and gone on with")
    parser.add_argument("--only", nargs="*", default=(), help="interviews that the judge was not trained on")
    parser.add_argument("--judge", type=Path, default=SHIPPED, help="folder of the judge")
    parser.add_argument("--target", type=Path, default=SHIPPED / JUDGING)
    parser.add_argument("--fit-from", type=float, default=0.08, help="confidence of the candidates that are fitted to")
    parser.add_argument("--read-from", type=float, default=0.1, help="confidence from which a candidate is read")
    parser.add_argument("--read-to", type=float, default=0.97, help="confidence to which a candidate is read")
    arguments = parser.parse_args()
    judge = Remembering.over(arguments.judge, arguments.readings)
    nothing = Linear.of({}, 0.0)
    reader = Reader(judge, Mix(nothing, arguments.fit_from, arguments.read_to, nothing, nothing))
    asked: list[Asked] = []
    engine, found = Engine(find_reader=lambda: None), list(interviews(arguments.only))
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=len(found))
        for name, interview, questions in found:
            progress.update(task, description=name)
            more = list(asked_of(name, interview, questions, engine))
            observations(more, reader)  # reads what was not read yet
            asked += more
            progress.advance(task)
    console, fit_from, doubts = Console(), arguments.fit_from, (arguments.read_from, arguments.read_to)
    mix = replace(fitted(asked, judge, fit_from, arguments.read_to), read_from=arguments.read_from)
    read = [
        any(mix.is_doubtful(m) for m in one.candidates[:MOST_READ])
        and is_readable(one.query, one.candidates, one.before)
        for one in asked
    ]
    of_each = Counter(one.interview for one in asked)
    content = {
        "format": FORMAT,
        "made_by": "tools/calibrate_judge.py",
        "fitted_to": dict(of_each),
        "read_from": mix.read_from,
        "read_to": mix.read_to,
        **as_json(mix.log_odds),
        **{way: as_json(part) for way in CROSSED_WAYS if (part := getattr(mix, way))},
    }
    with atomic_file(arguments.target, replace=True) as path:
        path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    console.print(grid("by comparing alone", list(outcomes(asked, None))))
    console.print(grid("with readings", list(left_out(asked, judge, fit_from, *doubts))))
    console.print(f"{len(asked)} questions of {len(of_each)} interviews, {share(read)} of them read")


if __name__ == "__main__":
    main()

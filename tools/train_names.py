"""Fit what the signs of a name say of its bearer (``bot/transcript/identities/name_chances.py``), and write it down.

    python tools/train_names.py [--interviews FOLDER] [--rows FILE] [--without-rules]

On each page the names compete for who asks, and for who answers, with each other and with nobody (a conditional logit).
Fitted to the names on the whole pages of ``tests/world/printed`` and in the heads of ``tests/transcript``;
``--interviews`` adds a folder of labelled documents (see ``benchmarks/interviews.py``). ``--rows`` keeps what was
found, or takes it from there. Half of the weight of every page goes to a copy of it without the signs that are rules:
the rules were made for these very pages, so the other signs would hardly count beside them.

What is printed is measured in eight folds, each page left out whole: of the pages where labels do not name those who
answer, or ask, on how many exactly the right names come out, and on how many a wrong one; by rules alone, by signs
alone, and by both as ``bot/transcript/identities/page_names.py`` has it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from scipy.optimize import minimize
from scipy.sparse import csr_array

from bot.errors import SourceError
from bot.model.document import Document
from bot.reading.formats import read
from bot.transcript.assembly import scene_of
from bot.transcript.conversation import understand
from bot.transcript.identities.name_chances import FORMAT, Chances
from bot.transcript.identities.name_rules import answering_by_rules, asking_by_rules, signs_in
from bot.transcript.identities.page_names import named_on
from bot.transcript.identities.people import find_people
from bot.transcript.language import detect
from bot.transcript.names.nicknames import without_nicknames
from bot.transcript.speakers.roles import Role

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests")]

from interviews import rows as lines_of  # noqa: E402  (no installed packages)
from transcript.building import document_of  # noqa: E402
from transcript.magazine_cases import FIRST, SECOND  # noqa: E402
from transcript.naming_cases import LEFT_OUT as NAMING_LEFT_OUT  # noqa: E402
from transcript.naming_cases import SEEN as NAMING  # noqa: E402
from transcript.press_cases import LEFT_OUT as PRESS_LEFT_OUT  # noqa: E402
from transcript.press_cases import SEEN as PRESS  # noqa: E402
from world.judging import bare  # noqa: E402
from world.marked import pages  # noqa: E402

Floats = NDArray[np.float64]

TARGET = ROOT / "bot" / "transcript" / "data" / "names.json"
#: Strength of the quadratic penalty, per squared weight; of 0.0002 to 0.004 this did best on pages left out.
PENALTY = 0.001
#: A sign that fewer names have is no sign.
RAREST = 3
#: The share of the weight that goes to the copy without rules.
WITHOUT_RULES = 0.5
#: What a page of each source counts: real documents are few.
WEIGHTS = {"pages": 1.0, "heads": 1.0, "interviews": 2.0}
#: How much more a head counts that names nobody who answers: whole pages seldom are so, and a wrong name is worse.
NOBODY = 6.0
FOLDS = 8


@dataclass(frozen=True)
class Row:
    """The names of one document."""

    source: str
    name: str
    signs: dict[str, dict[str, float]]
    #: As a careful reader would say.
    asks: tuple[str, ...]
    answers: tuple[str, ...]
    #: By rules alone; empty where labels name them.
    ruled_asks: tuple[str, ...]
    ruled_answers: tuple[str, ...]
    #: Whether labels do not name them.
    asks_open: bool
    answers_open: bool


def row_of(source: str, name: str, document: Document, asks: Sequence[str], answers: Sequence[str]) -> Row:
    """Return what is known of the names of ``document``."""
    known = understand(document, detect(document.source.text))
    scene = scene_of(document, known)
    head = scene.head
    people = find_people(scene)
    labelled = {spelt for spelt in people.names.values() if spelt}
    asks_open = not labelled.intersection(people.interviewers)
    answers_open = not labelled.intersection(people.interviewees)
    told = answering_by_rules(scene, head, () if asks_open else people.interviewers) if answers_open else ()
    asked = asking_by_rules(scene, head, told or people.interviewees) if asks_open else ()
    signs, right = signs_in(scene, head), (_as_signs_have(asks), _as_signs_have(answers))
    return Row(source, name, signs, *right, asked, told, asks_open, answers_open)


def _as_signs_have(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(without_nicknames, names))


def measured(interviews: Path | None) -> Iterator[Row]:
    """Yield a row for every document that holds an interview."""
    for page in track([*pages("in_view"), *pages("later")], "Pages"):
        try:
            document = read(page.data, page.file)
        except SourceError:
            continue
        if page.truth.exchanges:
            yield row_of("pages", page.file, document, page.truth.interviewers, page.truth.interviewees)
    for case in track([*NAMING, *NAMING_LEFT_OUT, *PRESS, *PRESS_LEFT_OUT, *FIRST, *SECOND], "Heads"):
        yield row_of("heads", case.name, document_of(case.text), case.asks, case.answers)
    for label in lines_of(interviews / "labels.jsonl") if interviews else ():
        path = (interviews or Path()) / "documents" / label["local"]
        if label["gradable"]:
            document = read(path.read_bytes(), path.name)
            yield row_of("interviews", label["id"], document, label["interviewers"], label["interviewees"])


@dataclass(frozen=True)
class Table:
    """Rows as numbers: a line for every name."""

    signs: Sequence[str]
    #: float64 [lines, signs].
    values: Floats
    #: For asking and answering, which share of the outcome is that of each line: of two who answer each has half.
    shares: tuple[Floats, Floats]
    #: The row of each line, ascending.
    owners: NDArray[np.int64]


def table_of(rows: Sequence[Row]) -> Table:
    """Return ``rows`` as numbers."""
    times = Counter(sign for row in rows for signs in row.signs.values() for sign in signs)
    known = sorted(sign for sign, count in times.items() if count >= RAREST)
    place = {sign: n for n, sign in enumerate(known)}
    lines = [(n, signs) for n, row in enumerate(rows) for signs in row.signs.values()]
    values = np.zeros((len(lines), len(known)))
    for line, (_, signs) in enumerate(lines):
        for sign, value in signs.items():
            if sign in place:
                values[line, place[sign]] = value
    asks = [share for row in rows for share in _shares(row, row.asks)]
    answers = [share for row in rows for share in _shares(row, row.answers)]
    return Table(known, values, (np.array(asks), np.array(answers)), np.array([n for n, _ in lines]))


def weight_of(row: Row) -> float:
    """Return what ``row`` counts."""
    return WEIGHTS[row.source] * (1.0 if row.answers or row.source != "heads" else NOBODY)


def _shares(row: Row, right: Sequence[str]) -> list[float]:
    found = [bare(name) in set(map(bare, right)) for name in row.signs]
    return [each / max(sum(found), 1) for each in found]


def fit(rows: Sequence[Row], table: Table, chosen: NDArray[np.bool_], *, rules: bool = True) -> Chances:
    """Return the judgement that fits the ``chosen`` lines of ``table``, which is of ``rows``."""
    asks, answers = (_fitted(rows, table, shares, chosen, rules=rules) for shares in table.shares)
    signs = {sign: (round(a, 3), round(b, 3)) for sign, a, b in zip(table.signs, asks, answers, strict=False)}
    return Chances((round(asks[-1], 3), round(answers[-1], 3)), signs)


def _fitted(
    rows: Sequence[Row], table: Table, shares: Floats, chosen: NDArray[np.bool_], *, rules: bool
) -> list[float]:
    """Return what each sign is worth on a side, and, last, that nobody is on it.

    The likelihood of a page is that of those who are on the side among all names, or of nobody where no name is.
    """
    without = table.values[chosen] * ~np.array([sign.startswith("rule") for sign in table.signs])
    # A name has some thirty of a thousand signs.
    values = csr_array(np.concatenate([table.values[chosen] if rules else without, without]))
    owners, lengths = np.unique(table.owners[chosen], return_counts=True)
    starts = np.concatenate([[0], np.cumsum(np.tile(lengths, 2))[:-1]])
    place = np.repeat(np.arange(2 * len(owners)), np.tile(lengths, 2))
    counts = np.array([weight_of(rows[owner]) for owner in owners])
    weights = np.concatenate([counts * (1 - WITHOUT_RULES), counts * WITHOUT_RULES]) / counts.sum()
    right = np.tile(shares[chosen], 2)
    nobody = 1.0 - np.add.reduceat(right, starts)
    penalty = np.append(np.full(values.shape[1], PENALTY), 0.0)

    def loss(flat: Floats) -> tuple[float, Floats]:
        worth, none = values @ flat[:-1], flat[-1]
        most = np.maximum(np.maximum.reduceat(worth, starts), none)
        every = np.log(np.add.reduceat(np.exp(worth - most[place]), starts) + np.exp(none - most)) + most
        told, untold = worth - every[place], none - every
        cost = -float((weights[place] * right * told).sum() + (weights * nobody * untold).sum())
        slope = np.append(
            values.T @ (weights[place] * (np.exp(told) - right)), (weights * (np.exp(untold) - nobody)).sum()
        )
        return cost + float((penalty * flat**2).sum()), slope + 2 * penalty * flat

    begun = np.zeros(values.shape[1] + 1)
    found: list[float] = minimize(loss, begun, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x.tolist()
    return found


def named(row: Row, chances: Chances, *, rules: bool, signs: bool) -> tuple[set[str], set[str]]:
    """Return who asks and who answers in ``row``, bare, by ``rules``, by ``signs`` or by both."""
    if not signs:
        told = set(map(bare, row.ruled_answers))
        return set(map(bare, row.ruled_asks)) - told, told
    found = chances.of(row.signs)
    told = set(map(bare, named_on(Role.ANSWERS, row.ruled_answers if rules else (), row.signs, found)))
    left = {name: chance for name, chance in found.items() if bare(name) not in told}
    return set(map(bare, named_on(Role.ASKS, row.ruled_asks if rules else (), row.signs, left))) - told, told


def main() -> int:
    """Measure in folds, fit to all, and write the file."""
    parser = argparse.ArgumentParser(description="Fit what the signs of a name say of its bearer.")
    parser.add_argument("--interviews", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--rows", type=Path, metavar="FILE", help="read the rows there, or write them if there are none"
    )
    parser.add_argument("--without-rules", action="store_true", help="measure without the signs that are rules")
    arguments = parser.parse_args()
    if arguments.rows and arguments.rows.is_file():
        rows = [Row(**each) for each in lines_of(arguments.rows)]
    else:
        rows = list(measured(arguments.interviews))
        if arguments.rows:
            arguments.rows.write_text("".join(json.dumps(asdict(row)) + "\n" for row in rows), "utf-8")
    rows = [row for row in rows if row.signs]
    Random(1).shuffle(rows)  # noqa: S311 - the same folds every time
    table = table_of(rows)
    folds = [
        fit(rows, table, table.owners % FOLDS != n, rules=not arguments.without_rules)
        for n in track(range(FOLDS), "Folds")
    ]
    for source in WEIGHTS:
        for side in ("answers", "asks"):
            print(_figures(rows, folds, source, side))
    if not arguments.without_rules:
        _write(fit(rows, table, np.ones(len(table.owners), bool)), rows)
    return 0


def _figures(rows: Sequence[Row], folds: Sequence[Chances], source: str, side: str) -> str:
    own = [(n, row) for n, row in enumerate(rows) if row.source == source and getattr(row, f"{side}_open")]
    told = [f"{source}, who {side}, {len(own)}:"]
    for name, rules, signs in (("rules", True, False), ("signs", False, True), ("both", True, True)):
        right = wrong = 0
        for n, row in own:
            found = named(row, folds[n % FOLDS], rules=rules, signs=signs)[side == "answers"]
            truth = set(map(bare, getattr(row, side)))
            right += found == truth
            wrong += bool(found - truth)
        told.append(f"by {name} {right} right, {wrong} with a wrong name;")
    return " ".join(told)


def _write(fitted: Chances, rows: Sequence[Row]) -> None:
    counts: Mapping[str, int] = Counter(row.source for row in rows)
    content = {
        "format": FORMAT,
        "made_by": "tools/train_names.py",
        "fitted_to": ", ".join(f"the names of {counts[source]} {source}" for source in WEIGHTS if counts[source]),
        "nobody": fitted.nobody,
        "signs": {sign: pair for sign, pair in fitted.weights.items() if any(abs(each) >= 0.01 for each in pair)},
    }
    lines = json.dumps(content, ensure_ascii=False, indent=1)
    TARGET.write_text(lines + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())

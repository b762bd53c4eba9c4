"""Fit what the signs of a name say of its bearer (``bot/transcript/name_chances.py``), and write it down.

    python tools/train_names.py [--interviews FOLDER] [--rows FILE] [--without-rules]

Fitted to the names on the whole pages of ``tests/world/printed`` and in the heads of ``tests/transcript``;
``--interviews`` adds a folder of labelled documents (see ``benchmarks/interviews.py``). ``--rows`` keeps what was
found, or takes it from there. Half of the weight of every page goes to a copy of it without the signs that are rules:
the rules were made for these very pages, so the other signs would hardly count beside them.

What is printed is measured in eight folds, each page left out whole: of the pages where labels do not name those who
answer, or ask, on how many exactly the right names come out, and on how many a wrong one; by rules alone, by signs
alone, and by both as ``bot/transcript/people.py`` has it.
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
from scipy.special import softmax

from bot.errors import SourceError
from bot.model.document import Document
from bot.reading.formats import read
from bot.transcript.assembly import scene_of
from bot.transcript.conversation import understand
from bot.transcript.language import detect
from bot.transcript.name_chances import FORMAT, Chances
from bot.transcript.name_rules import answering_by_rules, asking_by_rules, signs_in
from bot.transcript.people import LEAST, find_people

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
#: Strength of the quadratic penalty, per squared weight; of 0.0003 to 0.003 this did best on pages left out.
PENALTY = 0.001
#: A sign that fewer names have is no sign.
RAREST = 3
#: The share of the weight that goes to the copy without rules.
WITHOUT_RULES = 0.5
#: What a page of each source counts.
WEIGHTS = {"pages": 1.0, "heads": 0.7, "interviews": 1.0}
FOLDS = 8
NEITHER, ASKS, ANSWERS = 0, 1, 2


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
    return Row(
        source, name, signs_in(scene, head), tuple(asks), tuple(answers), asked, told, asks_open, answers_open
    )  # fmt: skip


def measured(interviews: Path | None) -> Iterator[Row]:
    """Yield a row for every document that holds an interview."""
    for page in track(pages("in_view"), "Pages"):
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
    values: Floats
    outcomes: NDArray[np.int64]
    weights: Floats
    #: The row of each line.
    owners: NDArray[np.int64]


def table_of(rows: Sequence[Row]) -> Table:
    """Return ``rows`` as numbers."""
    times = Counter(sign for row in rows for signs in row.signs.values() for sign in signs)
    known = sorted(sign for sign, count in times.items() if count >= RAREST)
    place = {sign: n for n, sign in enumerate(known)}
    lines = [(n, row, name, signs) for n, row in enumerate(rows) for name, signs in row.signs.items()]
    values = np.zeros((len(lines), len(known) + 1))
    values[:, -1] = 1.0
    for line, (_, _, _, signs) in enumerate(lines):
        for sign, value in signs.items():
            if sign in place:
                values[line, place[sign]] = value
    return Table(
        known,
        values,
        np.array([_outcome(row, name) for _, row, name, _ in lines]),
        np.array([WEIGHTS[row.source] for _, row, _, _ in lines]),
        np.array([n for n, _, _, _ in lines]),
    )


def _outcome(row: Row, name: str) -> int:
    if bare(name) in map(bare, row.answers):
        return ANSWERS
    return ASKS if bare(name) in map(bare, row.asks) else NEITHER


def fit(table: Table, chosen: NDArray[np.bool_], *, rules: bool = True) -> Chances:
    """Return the regression of the outcomes of the ``chosen`` lines of ``table`` on their signs."""
    is_rule = np.array([sign.startswith("rule") for sign in table.signs] + [False])
    bare_values = table.values[chosen] * ~is_rule
    values = np.concatenate([table.values[chosen] if rules else bare_values, bare_values])
    outcomes = np.eye(3)[np.tile(table.outcomes[chosen], 2)]
    share = table.weights[chosen]
    weights = np.concatenate([share * (1 - WITHOUT_RULES), share * WITHOUT_RULES]) / share.sum()
    penalty = np.full(values.shape[1], PENALTY)
    penalty[-1] = 1e-6

    def loss(flat: Floats) -> tuple[float, Floats]:
        each = flat.reshape(3, -1)
        found = softmax(values @ each.T, axis=1)
        worth = -float((weights * np.log((found * outcomes).sum(axis=1))).sum())
        slope = (weights[:, None] * (found - outcomes)).T @ values + 2 * penalty * each
        return worth + float((penalty * each**2).sum()), slope.ravel()

    found = minimize(loss, np.zeros(3 * values.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    each = found.reshape(3, -1)
    asks, answers = each[ASKS] - each[NEITHER], each[ANSWERS] - each[NEITHER]
    pairs = [(round(float(a), 3), round(float(b), 3)) for a, b in zip(asks, answers, strict=True)]
    return Chances(pairs[-1], dict(zip(table.signs, pairs, strict=False)))


def named(row: Row, chances: Chances, *, rules: bool, signs: bool) -> tuple[set[str], set[str]]:
    """Return who asks and who answers in ``row``, bare, by ``rules``, by ``signs`` or by both."""
    found = {name: chances.of(own) for name, own in row.signs.items()}
    by_name = {bare(name): chance for name, chance in found.items()}

    def may(name: str, *, asks: bool) -> bool:
        chance = by_name.get(bare(name))
        return not signs or chance is None or (chance.asks if asks else chance.answers) >= LEAST

    told = {bare(name) for name in row.ruled_answers if rules and may(name, asks=False)}
    told = told or {bare(name) for name, chance in found.items() if signs and chance.is_answering}
    asked = {bare(name) for name in row.ruled_asks if rules and may(name, asks=True)} - told
    asked = asked or {bare(name) for name, chance in found.items() if signs and chance.is_asking} - told
    return asked, told


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
    Random(1).shuffle(rows)  # noqa: S311 - the same folds every time
    table = table_of(rows)
    folds = [fit(table, table.owners % FOLDS != n, rules=not arguments.without_rules) for n in range(FOLDS)]
    for source in WEIGHTS:
        for side in ("answers", "asks"):
            print(_figures(rows, folds, source, side))
    if not arguments.without_rules:
        _write(fit(table, np.ones(len(table.outcomes), bool)), rows)
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
        "bias": fitted.bias,
        "signs": {sign: pair for sign, pair in fitted.weights.items() if any(abs(each) >= 0.01 for each in pair)},
    }
    lines = json.dumps(content, ensure_ascii=False, indent=1)
    TARGET.write_text(lines + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())

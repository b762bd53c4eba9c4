"""Fit what the signs of paragraphs say of them (``bot/transcript/decision/paragraph_chances.py``), and write it down.

    python tools/train_paragraphs.py [--pages FOLDER ...] [--interviews FOLDER] [--rows FILE] [--without WORD ...]

Fitted to the whole pages of ``tests/world/printed``, those in view and the later ones, and to interviews of
``tests/world`` in drawn shapes. ``--pages`` names other folders of pages with the same marks that no rule knows,
``--interviews`` adds a folder of labelled documents (see ``benchmarks/interviews.py``). ``--rows`` keeps what was
found, or takes it from there.

What is printed is measured in eight folds, each page left out whole: of how many paragraphs rules alone, and the fit,
say rightly whether they ask, answer or are no part of the talk. ``--without`` leaves out the signs
whose names have one of these words, or ``neighbours``, and writes no file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

sys.path[:0] = [str(Path(__file__).parent)]

from paragraph_pages import LATER, ROOT, Page, measured  # noqa: E402  (no installed package)

TARGET = ROOT / "bot" / "transcript" / "data" / "paragraphs.json"
#: What a paragraph counts, by source: pages of unknown manners are what counts; for those seen now there are rules, and
#: drawn shapes and labelled documents are there so that what is common stays right.
WEIGHTS = {"unknown": 0.3, "now": 0.3, "shapes": 0.1, "short": 0.5, "interviews": 0.5}
#: Strength of the quadratic penalty, per squared standardised weight.
PENALTY = 0.0015
#: A sign that fewer paragraphs have is no sign.
RAREST = 5
FOLDS = 8
#: Outcomes: no part of the talk, asks, answers.
_OUTCOMES = "-qa"

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Table:
    """Paragraphs as numbers: a line for each whose outcome is known."""

    signs: Sequence[str]
    values: Floats
    outcomes: NDArray[np.int64]
    #: What rules alone say.
    rules: NDArray[np.int64]
    weights: Floats
    #: The page of each.
    owners: NDArray[np.int64]


def table_of(pages: Sequence[Page], without: Sequence[str] = ()) -> Table:
    """Return ``pages`` as numbers, but for the signs whose names have one of the words ``without``."""
    from bot.transcript.decision.paragraph_signs import ALWAYS

    lines = [
        (n, page, page.kinds[place], own[place], around)
        for n, page in enumerate(pages)
        for own in [page.signs]
        for place, around in enumerate(_with_neighbours(own))
        if page.kinds[place] in _OUTCOMES
    ]
    times = Counter(sign for *_, around in lines for sign in around)
    words = [" @" if word == "neighbours" else word for word in without]
    known = sorted(
        sign
        for sign, count in times.items()
        if (count >= RAREST and not any(word in sign for word in words)) or sign == ALWAYS
    )
    place = {sign: n for n, sign in enumerate(known)}
    values = np.zeros((len(lines), len(known)))
    for line, (*_, around) in enumerate(lines):
        for sign, value in around.items():
            if sign in place:
                values[line, place[sign]] = value
    return Table(
        known,
        values,
        np.array([_OUTCOMES.index(kind) for _, _, kind, _, _ in lines]),
        np.array([1 if "state question" in own else 2 if "state answer" in own else 0 for *_, own, _ in lines]),
        np.array([WEIGHTS[page.source] for _, page, *_ in lines]),
        np.array([n for n, *_ in lines]),
    )


def _with_neighbours(signs: Sequence[dict[str, float]]) -> Iterator[dict[str, float]]:
    from bot.transcript.decision.paragraph_signs import EDGE, OF_NEIGHBOURS, REACH, neighbour

    for place, own in enumerate(signs):
        found = dict(own)
        for distance in REACH:
            if 0 <= place + distance < len(signs):
                other = signs[place + distance]
                found |= {neighbour(sign, distance): value for sign, value in other.items() if sign in OF_NEIGHBOURS}
            else:
                found[neighbour(EDGE, distance)] = 1.0
        yield found


def fit(table: Table, chosen: NDArray[np.bool_]) -> Floats:
    """Return what each sign adds to asking and to answering in the regression of the ``chosen`` lines: signs by two."""
    from scipy.optimize import minimize
    from scipy.special import softmax

    values, outcomes = table.values[chosen], np.eye(3)[table.outcomes[chosen]]
    weights = table.weights[chosen] / table.weights[chosen].sum()
    scale = np.maximum(values.std(axis=0), 0.05)
    constant = table.signs.index("always")
    scaled = values / scale
    centre = np.average(scaled, axis=0, weights=weights)
    centre[constant] = 0.0
    scaled -= centre
    penalty = np.full(values.shape[1], PENALTY)
    penalty[constant] = 1e-6

    def loss(flat: Floats) -> tuple[float, Floats]:
        each = flat.reshape(3, -1)
        found = softmax(scaled @ each.T, axis=1)
        worth = -float((weights * np.log(np.maximum((found * outcomes).sum(axis=1), 1e-12))).sum())
        slope = (weights[:, None] * (found - outcomes)).T @ scaled + 2 * penalty * each
        return worth + float((penalty * each**2).sum()), slope.ravel()

    start = np.zeros(3 * values.shape[1])
    each = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x.reshape(3, -1)
    pairs = (each[1:] - each[0]).T
    own = pairs / scale[:, None]
    own[constant] = pairs[constant] / scale[constant] - (pairs * centre[:, None]).sum(axis=0)
    result: Floats = own
    return result


def outcomes_of(table: Table, fitted: Floats, chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return what ``fitted`` says of the ``chosen`` lines: no part, or else the likelier."""
    asks, answers = (table.values[chosen] @ fitted).T
    side = np.where(asks > answers, 1, 2)
    result: NDArray[np.int64] = np.where(np.logaddexp(asks, answers) < 0, 0, side)
    return result


def main() -> int:
    """Measure in folds, fit to all, and write the file."""
    parser = argparse.ArgumentParser(description="Fit what the signs of paragraphs say of them.")
    parser.add_argument("--pages", nargs="*", type=Path, default=[LATER], metavar="FOLDER")
    parser.add_argument("--interviews", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--rows", type=Path, metavar="FILE", help="read the rows there, or write them if there are none"
    )
    parser.add_argument("--without", nargs="*", default=[], metavar="WORD", help="measure without these signs")
    arguments = parser.parse_args()
    if arguments.rows and arguments.rows.is_file():
        pages = [Page(**json.loads(line)) for line in arguments.rows.read_text("utf-8").splitlines()]
    else:
        pages = list(measured(arguments.pages, arguments.interviews))
        if arguments.rows:
            arguments.rows.write_text("".join(json.dumps(asdict(page)) + "\n" for page in pages), "utf-8")
    table = table_of(pages, arguments.without)
    for line in _figures(pages, table):
        print(line, flush=True)
    if not arguments.without:
        _write(pages, table, fit(table, np.ones(len(table.outcomes), bool)))
    return 0


def _figures(pages: Sequence[Page], table: Table) -> Iterator[str]:
    names = sorted({page.name for page in pages})
    Random(1).shuffle(names)  # noqa: S311 - the same folds every time
    fold_of = {name: n % FOLDS for n, name in enumerate(names)}
    folds = np.array([fold_of[page.name] for page in pages])[table.owners]
    found = np.zeros(len(table.outcomes), np.int64)
    for fold in range(FOLDS):
        print(f"fold {fold + 1} of {FOLDS}", flush=True)
        found[folds == fold] = outcomes_of(table, fit(table, folds != fold), folds == fold)
    sources = np.array([page.source for page in pages])[table.owners]
    for source in WEIGHTS:
        own = sources == source
        if own.any():
            rules, fitted = (_wrong(table, each, own) for each in (table.rules, found))
            yield f"{source}, {own.sum()} paragraphs: rules {rules}; fit {fitted}"


def _wrong(table: Table, found: NDArray[np.int64], own: NDArray[np.bool_]) -> str:
    told, truth = found[own], table.outcomes[own]
    kept, lost = ((told > 0) & (truth == 0)).sum(), ((told == 0) & (truth > 0)).sum()
    turned = ((told > 0) & (truth > 0) & (told != truth)).sum()
    return f"{(told == truth).mean():.1%} right, {kept} not said taken for said, {lost} said left out, {turned} turned"


def _write(pages: Sequence[Page], table: Table, fitted: Floats) -> None:
    counts = Counter(page.source for page in pages)
    content = {
        "format": 1,
        "made_by": "tools/train_paragraphs.py",
        "fitted_to": ", ".join(f"{counts[source]} {source}" for source in WEIGHTS if counts[source]),
        "signs": {
            sign: [round(float(each), 3) for each in pair]
            for sign, pair in zip(table.signs, fitted, strict=True)
            if np.abs(pair).max() >= 0.002
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=0)
    TARGET.write_text(text.replace(",\n[", ", [") + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())

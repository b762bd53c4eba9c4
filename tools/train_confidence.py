"""Train how sure a transcript is (``bot/transcript/trust.py``), and write that with its provenance.

    python tools/train_confidence.py [--documents N] [--seed N] [--talks FILE] [--interviews FOLDER] [--rows FILE]

Trained on interviews of ``tests/world`` in shapes that the seed draws, on texts that are no interview, one for six of
those, and on the whole pages of ``tests/world/printed``; ``--talks`` adds conversations of JSON lines (see
``benchmarks/shapes.py``), ``--interviews`` a folder of labelled documents (see ``benchmarks/interviews.py``).
``--rows`` keeps what was measured, or takes it from there.

A parse is right where its boundaries have an F1 of 0.9, everybody stands on the right side and nobody has a name that
is none. What is printed is measured on families left out: for every way to tell speakers apart, every kind of text that
is no interview, every page and every labelled document, the regression is fitted to all others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from scipy.optimize import minimize
from scipy.special import expit

from bot.errors import SourceError
from bot.model import Transcript
from bot.model.document import Document
from bot.reading.formats import read
from bot.transcript.assembly import assemble, examine
from bot.transcript.conversation import understand
from bot.transcript.language import detect
from bot.transcript.trust import FARTHEST, FORMAT

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests")]

from interviews import Bounds, bare, boundary_f1, merged  # noqa: E402  (no installed packages)
from interviews import rows as lines_of  # noqa: E402
from shapes import sample  # noqa: E402
from world.judging import score  # noqa: E402
from world.marked import Marked, pages  # noqa: E402
from world.others import other_texts  # noqa: E402
from world.printing import Printed, print_talk  # noqa: E402
from world.talks import excerpt, own_talks, talks_of  # noqa: E402

Floats = NDArray[np.float64]

TARGET = ROOT / "bot" / "transcript" / "data" / "trust.json"
#: Traits that may only speak for a parse, and those that may only speak against it; all others may do either.
FOR = frozenset({"asking", "clear", "personal", "rules", "answers_longer"})
AGAINST = frozenset({
    "against", "asked_in_answers", "asked_outside", "crowd", "few_exchanges", "label_like", "long_questions", "near",
    "named_once", "one_in_other", "open", "same_side", "shorter_answers", "told_in_questions", "unnamed",
})  # fmt: skip
#: Between which standardised weights some traits count: what the rules know came from real documents, so it counts at
#: least so much; real interviews are shorter than printed ones and ask at more length: that counts so much at most.
BETWEEN: dict[str, tuple[float | None, float | None]] = {
    "rules": (0.5, None),
    "against": (None, -0.7),
    "few_exchanges": (-0.3, 0.0),
    "long_questions": (-0.5, 0.0),
}
#: Strength of the quadratic penalty, per squared standardised weight.
PENALTY = 0.005
#: Files that hosts bring are understood worse than printed talks: what is wrong counts so many times.
WRONG_WEIGHT = 2.5
#: A labelled real document counts as so many printed ones.
REAL_WEIGHT = 4.0
#: One text that is no interview comes to so many interviews.
INTERVIEWS_EACH = 6
#: Such a share of the interviews is printed whole, of the others an excerpt.
WHOLE = 0.4
#: So many of the conversations of a file are printed.
MOST_TALKS = 12
_RIGHT, _BELIEVED, _BINS, _LEAST = 0.9, 0.5, 10, 1e-6


@dataclass(frozen=True)
class Row:
    """One document that was parsed into exchanges, and whether it was right."""

    #: "shapes", "others", "pages" or "interviews".
    source: str
    #: What is left out together.
    family: str
    right: bool
    traits: dict[str, float]


@dataclass(frozen=True)
class Fitted:
    """A regression over standardised traits."""

    mean: Floats
    deviation: Floats
    weights: Floats
    bias: float

    def __call__(self, table: Floats) -> Floats:
        """Return the probability of each row."""
        found: Floats = expit(_standard(table, self.mean, self.deviation) @ self.weights + self.bias)
        return found


def parsed(document: Document) -> tuple[Transcript, dict[str, float]]:
    """Return the transcript of ``document``, and the traits of its parse; none of a refused one."""
    language = detect(document.source.text)
    conversation = understand(document, language)
    verdict = examine(document, conversation, language).verdict
    return assemble(document, conversation, language), {} if verdict.refusal else dict(verdict.traits)


def of_printed(source: str, printed: Printed | Marked, family: str) -> Iterator[Row]:
    """Yield the row of what was ``printed``, unless it is refused or not read."""
    try:
        document = read(printed.data, printed.file)
    except SourceError:
        return
    transcript, traits = parsed(document)
    found = score(transcript, document.source.text, printed.truth)
    if traits:
        yield Row(source, family, found.is_right and bool(printed.truth.exchanges), traits)


def of_folder(folder: Path) -> Iterator[Row]:
    """Yield the rows of the labelled documents in ``folder``, as far as they are read and not refused."""
    bounds = {row["id"]: row for row in lines_of(folder / "boundaries.jsonl")}
    for label in lines_of(folder / "labels.jsonl"):
        path = folder / "documents" / label["local"]
        try:
            document = read(path.read_bytes(), path.name)
        except SourceError:
            continue
        transcript, traits = parsed(document)
        own = bounds.get(label["id"])
        if traits and (own or not label["gradable"]):
            right = own is not None and label["gradable"] and _boundary(own, transcript, document) >= _RIGHT
            yield Row("interviews", label["id"], right, traits)


def _boundary(own: dict[str, Any], transcript: Transcript, document: Document) -> float:
    text = document.source.text
    found = [
        (bare(" ".join(p.span.of(text) for p in e.question)), bare(" ".join(p.span.of(text) for p in e.answer)))
        for e in transcript.exchanges
    ]
    told: list[Bounds] = [(bare(q), bare(a), bare(end)) for q, a, end in own["pairs"]]
    return max(boundary_f1(told, found), boundary_f1(merged(told, frozenset(own["backchannel"])), found))


def measured(arguments: argparse.Namespace) -> Iterator[Row]:
    """Yield a row for every document."""
    own = own_talks()
    talks = own + (talks_of(arguments.talks, MOST_TALKS) if arguments.talks else ())
    drawn = list(sample(talks, arguments.documents, arguments.seed))
    random = Random(arguments.seed)  # noqa: S311 - the same documents every time
    for talk, shape in track(drawn, "Shapes"):
        whole = random.random() < WHOLE
        yield from of_printed("shapes", print_talk(talk if whole else excerpt(talk, random), shape), shape.labels)
    for printed in other_texts(own, arguments.documents // INTERVIEWS_EACH, arguments.seed):
        yield from of_printed("others", printed, printed.name.split()[0])
    for page in pages("in_view"):
        yield from of_printed("pages", page, page.file)
    if arguments.interviews:
        yield from of_folder(arguments.interviews)


def _standard(table: Floats, mean: Floats, deviation: Floats) -> Floats:
    scaled: Floats = np.clip((table - mean) / deviation, -FARTHEST, FARTHEST)
    return scaled


def fit(names: Sequence[str], table: Floats, right: Floats, weight: Floats) -> Fitted:
    """Return the regression of ``right`` (0 or 1) on the columns of ``table``, whose rows count by ``weight``."""
    mean, deviation = table.mean(axis=0), np.maximum(table.std(axis=0), 0.01)
    scaled = _standard(table, mean, deviation)
    each = weight * np.where(right > 0, 1.0, WRONG_WEIGHT)

    def loss(values: Floats) -> tuple[float, Floats]:
        sums = scaled @ values[:-1] + values[-1]
        error = each * (expit(sums) - right) / each.sum()
        worth = float((each * (np.logaddexp(0, sums) - right * sums)).sum() / each.sum())
        slope: Floats = np.append(scaled.T @ error + 2 * PENALTY * values[:-1], error.sum())
        return worth + PENALTY * float((values[:-1] ** 2).sum()), slope

    bounds = [
        BETWEEN.get(name, (0.0 if name in FOR else None, 0.0 if name in AGAINST else None)) for name in (*names, "bias")
    ]
    found = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds).x
    return Fitted(mean, deviation, found[:-1], float(found[-1]))


def left_out(rows: Sequence[Row], names: Sequence[str], table: Floats, right: Floats, weight: Floats) -> Floats:
    """Return the probability of each row by the regression fitted to all other families."""
    found = np.zeros(len(rows))
    families = np.array([f"{row.source} {row.family}" for row in rows])
    for family in sorted(set(families)):
        own = families == family
        found[own] = fit(names, table[~own], right[~own], weight[~own])(table[own])
    return found


def figures(sure: Floats, right: Floats) -> str:
    """Return what is wrong and believed, what is right and doubted, and how far off probabilities are, as a line."""
    believed = sure >= _BELIEVED
    bins = [own for own in np.array_split(np.argsort(sure), _BINS) if len(own)]
    off = sum(len(own) * abs(float(sure[own].mean() - right[own].mean())) for own in bins) / len(sure)
    wrong = float((believed & (right == 0)).mean())
    doubted = float((~believed & (right == 1)).sum() / max(right.sum(), 1))
    return f"n {len(sure)}, wrong and believed {wrong:.1%}, right and doubted {doubted:.1%}, ECE {off:.3f}"


def main() -> int:
    """Measure, fit, print what it does on families left out, and write the file."""
    parser = argparse.ArgumentParser(description="Train how sure a transcript is.")
    parser.add_argument("--documents", type=int, default=1500, metavar="N")
    parser.add_argument("--seed", type=int, default=1001, metavar="N")
    parser.add_argument("--talks", type=Path, metavar="FILE")
    parser.add_argument("--interviews", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--rows", type=Path, metavar="FILE", help="read the rows there, or write them if there are none"
    )
    arguments = parser.parse_args()
    if arguments.rows and arguments.rows.is_file():
        rows = [Row(**each) for each in lines_of(arguments.rows)]
    else:
        rows = list(measured(arguments))
        if arguments.rows:
            arguments.rows.write_text("".join(json.dumps(asdict(row)) + "\n" for row in rows), "utf-8")
    names = sorted(rows[0].traits)
    table = np.array([[row.traits[name] for name in names] for row in rows], np.float64)
    right = np.array([float(row.right) for row in rows], np.float64)
    weight = np.array([REAL_WEIGHT if row.source == "interviews" else 1.0 for row in rows], np.float64)
    sure = left_out(rows, names, table, right, weight)
    for source in sorted({row.source for row in rows}):
        own = np.array([row.source == source for row in rows])
        rules = expit(table[own, names.index("rules")])
        print(f"{source}, by rules alone: {figures(rules, right[own])}")
        print(f"{source}, left out: {figures(sure[own], right[own])}")
    fitted = fit(names, table, right, weight)
    numbers = zip(names, fitted.mean, fitted.deviation, fitted.weights, strict=True)
    traits = {
        name: {
            "mean": round(float(mean), 4),
            "deviation": round(float(deviation), 4),
            "weight": round(float(weight), 4),
        }
        for name, mean, deviation, weight in numbers
        if abs(weight) > _LEAST
    }
    sources = ", ".join(f"{sum(row.source == s for row in rows)} {s}" for s in sorted({row.source for row in rows}))
    content = {
        "format": FORMAT,
        "made_by": "tools/train_confidence.py",
        "trained_on": f"{sources}; what is wrong counts {WRONG_WEIGHT} times",
        "bias": round(fitted.bias, 4),
        "traits": traits,
    }
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

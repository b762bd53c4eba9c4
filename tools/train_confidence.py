"""Train how sure a transcript is (``bot/transcript/soundness/trust.py``), and write that with its provenance.

    python tools/train_confidence.py [--documents N] [--seed N] [--talks FILE] [--interviews FOLDER]
        [--names FILE --paragraphs FILE] [--rows FILE]

Trained on interviews of ``tests/world`` in shapes that the seed draws, on short ones with nothing around them, on texts
that are no interview, and on the whole pages of ``tests/world/printed``, as they are parsed now and as they were before
rules were made for them (``tests/world/earlier_parses.json``), since only that tells what unknown pages are like;
``--talks`` adds conversations of JSON lines (see ``benchmarks/shapes.py``), ``--interviews`` a folder of labelled
documents (see ``benchmarks/interviews.py``). ``--names`` and ``--paragraphs``, what ``train_names.py`` and
``train_paragraphs.py`` kept with ``--rows``, have each of the later pages parsed by a fit without its batch. ``--rows``
keeps what was measured of all but the earlier parses, or takes it from there.

A parse is right where ``Score.is_sound`` says so. What is printed is measured on families left out: every way to tell
speakers apart, every kind of text that is no interview, every page and every labelled document is whole in one of ten
parts, the later pages are in ten more by whole batches, and the regression that tells of a part is fitted to all
others. Then follows how much is wrong and believed, and right and doubted, of pages that no rule was made for, wherever
one begins to believe.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
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
from bot.transcript.soundness.traits import MOST_EXCHANGES
from bot.transcript.soundness.trust import FARTHEST, FORMAT

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests"), str(Path(__file__).parent)]

from interviews import Bounds, bare, boundary_f1, merged  # noqa: E402  (no installed packages)
from interviews import rows as lines_of  # noqa: E402
from left_out_pages import LeftOut, part_of  # noqa: E402
from shapes import sample  # noqa: E402
from transcript.test_shapes import PAIRS, SHAPES  # noqa: E402
from world.judging import score  # noqa: E402
from world.marked import Marked, pages  # noqa: E402
from world.others import other_texts  # noqa: E402
from world.pieces import Truth  # noqa: E402
from world.printing import Printed, print_talk  # noqa: E402
from world.shapes import NAMING, Shape  # noqa: E402
from world.talks import Talk, excerpt, own_talks, talks_of  # noqa: E402

Floats = NDArray[np.float64]

TARGET = ROOT / "bot" / "transcript" / "data" / "trust.json"
#: Pages as they were parsed before rules were made for them.
EARLIER = ROOT / "tests" / "world" / "earlier_parses.json"
#: Traits that may only speak for a parse, and those that may do either; all others may only speak against it.
FOR = frozenset(
    {"asking", "clear", "personal", "rules", "answers_longer", "labelled", "name_chance", "exchanges", "low_margin"}
)
EITHER = frozenset({"names_elsewhere"})
#: Between which standardised weights some traits count: what the rules know came from real documents, so it counts at
#: least so much; real interviews are shorter than printed ones, ask at more length and get short answers, too: that
#: counts so much at most.
BETWEEN: dict[str, tuple[float | None, float | None]] = {
    "rules": (0.3, None),
    "against": (None, -0.5),
    "answers_longer": (0.0, 0.2),
    "personal": (0.0, 0.2),
    "shorter_answers": (-0.1, 0.0),
    "few_exchanges": (-0.3, 0.0),
    "long_questions": (-0.5, 0.0),
}
#: Strength of the quadratic penalty, per squared standardised weight.
PENALTY = 0.005
#: No deviation is smaller: what hardly any text has must not count beyond measure.
LEAST_DEVIATION = 0.05
#: What is wrong and believed is worse than what is right and doubted, which costs a host one click: what is wrong
#: counts so many times.
WRONG_WEIGHT = 5.5
#: What a row counts for, by source: a page of an unknown manner is what the others only imitate, and real documents at
#: hand are few; pages for which rules were made are understood too well.
WEIGHTS = {"earlier": 4.0, "interviews": 36.0, "later": 4.0, "others": 1.0, "pages": 0.5, "short": 4.0, "shapes": 0.3}
#: One text that is no interview comes to so many interviews, and so does a short one.
INTERVIEWS_EACH = 6
#: Short ones have so many turns.
SHORT = range(2, 13)
#: Such a share of the interviews is printed whole, of the others an excerpt.
WHOLE = 0.4
#: So many parts of all families but the later pages are left out, one after another.
PARTS = 10
#: So many of the conversations of a file are printed.
MOST_TALKS = 12
_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+|(?<=[。？！])(?=\S)")
_RIGHT, _BELIEVED, _BINS, _LEAST = 0.9, 0.5, 10, 1e-6
#: Where one might begin to believe.
_THRESHOLDS = (0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8)


@dataclass(frozen=True)
class Row:
    """One document that was parsed into exchanges, and whether it was right."""

    #: A key of ``WEIGHTS``.
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
        yield Row(source, family, found.is_sound and bool(printed.truth.exchanges), traits)


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
            yield Row("interviews", label["id"], right and _is_named(label, transcript), traits)


def _is_named(label: dict[str, Any], transcript: Transcript) -> bool:
    """Tell whether those interviewed have the names of ``label``, as far as it has any."""
    told = set(map(bare, label.get("interviewees") or ()))
    return not told or told == set(map(bare, transcript.interviewees))


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
    for talk in own[: arguments.documents // INTERVIEWS_EACH] * (arguments.documents // INTERVIEWS_EACH // len(own)):
        shape = _plain(random)
        yield from of_printed("short", print_talk(_beginning(talk, random), shape), shape.labels)
    exchanges = tuple((" ".join(question), " ".join(answer)) for question, answer in PAIRS)
    for name, text in SHAPES.items():
        printed = Printed(name, text.encode(), "talk.md", Truth(exchanges, frozenset(), (), ()))
        yield from of_printed("short", printed, name)
    for page in pages("in_view"):
        yield from of_printed("pages", page, page.file)
    left_out = LeftOut.fitted(arguments.names, arguments.paragraphs) if arguments.names else None
    for page in pages("later"):
        with left_out.parsing(page.file) if left_out else nullcontext():
            yield from of_printed("later", page, page.file)
    if arguments.interviews:
        yield from of_folder(arguments.interviews)


def _plain(random: Random) -> Shape:
    """Return a shape with a label before every turn and nothing around them but a title."""
    while True:
        drawn = (NAMING, ("none", "title"), ("md", "txt"), ("paragraphs", "lines"))
        labels, front, format_, layout = (random.choice(values) for values in drawn)
        shape = Shape(labels, front=front, format=format_, layout=layout)
        if shape.is_possible:
            return shape


def _beginning(talk: Talk, random: Random) -> Talk:
    """Return the first turns of ``talk``, in half of all cases with a sentence for each."""
    ends = [n for n, turn in enumerate(talk.turns, 1) if not turn.asks and n in SHORT]
    turns = talk.turns[: random.choice(ends)]
    if random.random() < 0.5:
        turns = tuple(replace(turn, paragraphs=(_SENTENCE_END.split(turn.paragraphs[0])[0],)) for turn in turns)
    return replace(talk, turns=turns)


def earlier() -> Iterator[Row]:
    """Yield the rows of pages as they were parsed before rules were made for them; refused ones have none."""
    content = json.loads(EARLIER.read_text("utf-8"))
    for file, row in content["pages"].items():
        if row["traits"]:
            traits = dict(zip(content["traits"], row["traits"], strict=True))
            traits["exchanges"] = min(-math.log(traits["few_exchanges"]), MOST_EXCHANGES)
            yield Row("earlier", file, row["right"], traits)


def table_of(names: Sequence[str], rows: Sequence[Row]) -> Floats:
    """Return the traits called ``names`` of ``rows``, float64 [rows, names].

    What versions before did not measure of their parses is as it is on average: of those whose turns are labelled, or
    of the others.
    """
    table = np.array([[row.traits.get(name, np.nan) for name in names] for row in rows], np.float64)
    labelled = table[:, names.index("labelled")] > 0
    for own in (labelled, ~labelled):
        table[own] = np.where(np.isnan(table[own]), np.nanmean(table[own], axis=0), table[own])
    return table


def _standard(table: Floats, mean: Floats, deviation: Floats) -> Floats:
    scaled: Floats = np.clip((table - mean) / deviation, -FARTHEST, FARTHEST)
    return scaled


def fit(names: Sequence[str], table: Floats, right: Floats, weight: Floats) -> Fitted:
    """Return the regression of ``right`` (0 or 1) on the columns of ``table``, whose rows count by ``weight``."""
    mean = np.average(table, axis=0, weights=weight)
    deviation = np.maximum(np.sqrt(np.average((table - mean) ** 2, axis=0, weights=weight)), LEAST_DEVIATION)
    scaled = _standard(table, mean, deviation)
    each = weight * np.where(right > 0, 1.0, WRONG_WEIGHT)

    def loss(values: Floats) -> tuple[float, Floats]:
        sums = scaled @ values[:-1] + values[-1]
        error = each * (expit(sums) - right) / each.sum()
        worth = float((each * (np.logaddexp(0, sums) - right * sums)).sum() / each.sum())
        slope: Floats = np.append(scaled.T @ error + 2 * PENALTY * values[:-1], error.sum())
        return worth + PENALTY * float((values[:-1] ** 2).sum()), slope

    bounds = [*(BETWEEN.get(name, _sides(name)) for name in names), (None, None)]
    found = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds).x
    return Fitted(mean, deviation, found[:-1], float(found[-1]))


def _sides(name: str) -> tuple[float | None, float | None]:
    if name in EITHER:
        return None, None
    return (0.0, None) if name in FOR else (None, 0.0)


def left_out(rows: Sequence[Row], names: Sequence[str], table: Floats, right: Floats, weight: Floats) -> Floats:
    """Return the probability of each row by the regression fitted to the families that are not in its part."""
    found = np.zeros(len(rows))
    parts = np.array(list(map(_part_of, rows)))
    for part in sorted(set(parts)):
        own = parts == part
        found[own] = fit(names, table[~own], right[~own], weight[~own])(table[own])
    return found


def _part_of(row: Row) -> int:
    """Return with what ``row`` is left out: a later page with its batch, one in view with what it was before."""
    family = f"{row.source.replace('earlier', 'pages')} {row.family}"
    return PARTS + part_of(row.family) if row.source == "later" else zlib.crc32(family.encode()) % PARTS


def figures(sure: Floats, right: Floats) -> str:
    """Return what is wrong and believed, what is right and doubted, and how far off probabilities are, as a line."""
    bins = [own for own in np.array_split(np.argsort(sure), _BINS) if len(own)]
    off = sum(len(own) * abs(float(sure[own].mean() - right[own].mean())) for own in bins) / len(sure)
    return f"n {len(sure)}, {_mistakes(sure >= _BELIEVED, right)}, ECE {off:.3f}"


def curve(sure: Floats, right: Floats) -> Iterator[str]:
    """Yield what is wrong and believed, and right and doubted, a line for each confidence to believe from."""
    for threshold in _THRESHOLDS:
        yield f"  believed from {threshold:.2f}: {_mistakes(sure >= threshold, right)}"


def _mistakes(believed: NDArray[np.bool_], right: Floats) -> str:
    wrong = float((believed & (right == 0)).mean())
    doubted = float((~believed & (right == 1)).sum() / max(right.sum(), 1))
    return f"wrong and believed {wrong:.1%}, right and doubted {doubted:.1%}"


def main() -> int:
    """Measure, fit, print what it does on families left out, and write the file."""
    parser = argparse.ArgumentParser(description="Train how sure a transcript is.")
    parser.add_argument("--documents", type=int, default=1500, metavar="N")
    parser.add_argument("--seed", type=int, default=1001, metavar="N")
    parser.add_argument("--talks", type=Path, metavar="FILE")
    parser.add_argument("--interviews", type=Path, metavar="FOLDER")
    parser.add_argument("--names", type=Path, metavar="FILE")
    parser.add_argument("--paragraphs", type=Path, metavar="FILE")
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
    rows += earlier()
    names = sorted(rows[0].traits)
    table = table_of(names, rows)
    right = np.array([float(row.right) for row in rows], np.float64)
    weight = np.array([WEIGHTS[row.source] for row in rows], np.float64)
    sure = left_out(rows, names, table, right, weight)
    for source in sorted({row.source for row in rows}):
        own = np.array([row.source == source for row in rows])
        rules = expit(table[own, names.index("rules")])
        print(f"{source}, by rules alone: {figures(rules, right[own])}")
        print(f"{source}, left out: {figures(sure[own], right[own])}")
    pages_before = np.array([row.source == "earlier" for row in rows])
    labelled = table[:, names.index("labelled")] > 0
    for what, own in (
        ("all", pages_before),
        ("labelled", pages_before & labelled),
        ("other", pages_before & ~labelled),
    ):
        print(f"{what} pages before their rules: {figures(sure[own], right[own])}")
        print("\n".join(curve(sure[own], right[own])))
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

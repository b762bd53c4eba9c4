"""Train the coefficients that ``bot/retrieval/scoring.py`` reads, and write them with their provenance.

    python tools/train_scoring.py [--public FOLDER]

Trained on: the questions in ``tests/questions`` (all files but ``*_held_out.jsonl``) over the built-in interview and
those in ``tests/interviews``; with ``--public``, also on the *dev* splits of public question sets (a folder each with
``pairs.jsonl`` and ``queries.<noise>.jsonl``). Nothing else is read; test splits and held-out files never are.

Ordering is fitted by the likelihood of the right exchange among all candidates (a conditional logit, McFadden 1974),
confidence by logistic regression on the first candidate: was it right?
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from scipy.optimize import minimize
from scipy.special import expit

from bot.library import load, load_seeds
from bot.model import Exchange, Interview, Paragraph, Provenance, Source, Span, Transcript
from bot.retrieval.encoder import Encoder
from bot.retrieval.features import MEANT, SPELLED
from bot.retrieval.guards import GUARDS
from bot.retrieval.index import Compared, Index
from bot.retrieval.judging import ABOUT, about_features, exchange_features, exchange_rows, feature_names
from bot.retrieval.scoring import FORMAT, Linear, Scoring
from bot.text.sentences import split_sentences

Floats = NDArray[np.float64]

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "bot" / "retrieval" / "data" / "scoring.json"

#: The features by which an exchange answers through its question, and those by which it answers through its answer.
BY_QUESTION = (
    "question_covered", "question_used", "order", "question_alike", "question_apart", "question_met", "question_meets",
)  # fmt: skip
BY_ANSWER = tuple(f for f in (*SPELLED, *MEANT) if f not in BY_QUESTION and f != "aligned")
#: Strength of the quadratic penalties, per squared standardised weight.
ORDER_PENALTY, CONFIDENCE_PENALTY, ABOUT_PENALTY = 3e-3, 1e-3, 1e-3
#: Features of which more never speaks for an exchange; of all others, more never speaks against it.
SPEAKS_AGAINST = frozenset((*GUARDS, "unmet", "unspelled"))
#: What a guard's 0..1 is divided by, in place of its standard deviation.
GUARD_SCALE = 0.15
#: The built-in interview is what most people ask first, so its questions count this often.
SEED_WEIGHT = 3.0
#: Questions of a public set count less: those sets have no interviews in them, and what deserves no answer there is
#: mostly off topic, which teaches the confidence to trust any passage on the topic.
PUBLIC_ORDER_WEIGHT, PUBLIC_CONFIDENCE_WEIGHT = 0.3, 0.05
#: A public set gives at most this many questions, evenly spread.
MOST_PUBLIC = 250


@dataclass(frozen=True)
class Asked:
    """A labelled question over one index."""

    text: str
    #: Names of the right answers; empty where none is.
    right: frozenset[str]
    #: "quoted", "none" or "about".
    reply: str


@dataclass
class Set:
    """A library with labelled questions."""

    name: str
    interview: Interview
    #: The name of each exchange's answer, in order.
    answers: list[str]
    questions: list[Asked]
    #: What the set counts for the order, and each of its questions for the confidence.
    order_weight: float
    confidence_weight: float
    compared: list[tuple[Compared, Asked]] = field(default_factory=list)


def own_sets() -> Iterator[Set]:
    """Yield the project's own interviews with their questions."""
    paths = sorted((ROOT / "tests" / "interviews").glob("*.txt"))
    for name, interview in [("seed", load_seeds()[0]), *((p.stem, load(p)) for p in paths)]:
        rows = read_lines(ROOT / "tests" / "questions" / f"{name}.jsonl")
        asked = [
            Asked(r["question"], frozenset(map(str, r["exchanges"])), r["reply"])
            for r in rows
            if not r["previous"] and r["reply"] != "smalltalk"
        ]
        weight = SEED_WEIGHT if name == "seed" else 1.0
        yield Set(name, interview, [str(e.number) for e in interview.exchanges], asked, weight, weight)


def public_sets(folder: Path) -> Iterator[Set]:
    """Yield the dev splits of the public sets in ``folder``, as they are and with typing errors."""
    for pairs_file in sorted(folder.glob("*/pairs.jsonl")):
        pairs = read_lines(pairs_file)
        interview = as_interview(pairs_file.parent.name, pairs)
        for noise in ("clean", "typo_light", "typo"):
            rows = [r for r in read_lines(pairs_file.parent / f"queries.{noise}.jsonl") if r["split"] == "dev"]
            rows = rows[:: math.ceil(len(rows) / MOST_PUBLIC)]
            asked = [Asked(r["text"], frozenset(r["relevant"]), "quoted" if r["relevant"] else "none") for r in rows]
            name = f"{pairs_file.parent.name} {noise}"
            yield Set(
                name, interview, [p["group"] for p in pairs], asked, PUBLIC_ORDER_WEIGHT, PUBLIC_CONFIDENCE_WEIGHT
            )


def as_interview(name: str, pairs: list[dict[str, Any]]) -> Interview:
    """Return stored question/answer pairs as an interview."""
    text, exchanges = "", []

    def add(words: str) -> Span:
        nonlocal text
        text += f"{words}\n\n"
        return Span(len(text) - len(words) - 2, len(text) - 2)

    for number, pair in enumerate(pairs, 1):
        asked = add(pair["question"] or "…")
        answer = add(" ".join(pair["answer"].split())) if pair["answer"].strip() else None
        told = (Paragraph(answer, split_sentences(text, answer, "en"), "A"),) if answer else ()
        exchanges.append(Exchange(number, (Paragraph(asked, (asked,), "Q"),), told))
    digest = hashlib.sha256(text.encode()).hexdigest()
    transcript = Transcript(None, (), ("Q",), ("A",), tuple(exchanges), (), "en", 1.0)
    return Interview(name, Source(name, text, digest, digest), transcript, Provenance())


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the JSON objects of a file with one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def compare_all(sets: list[Set], encoder: Encoder | None) -> dict[str, Index]:
    """Fill ``compared`` of each set; return the indexes by name of the set."""
    indexes: dict[str, Index] = {}
    built: dict[int, Index] = {}
    for each in track(sets, "Comparing"):
        index = built.setdefault(id(each.interview), Index.build((each.interview,), encoder))
        indexes[each.name] = index
        each.compared = [(index.compare(q.text), q) for q in each.questions]
    return indexes


def fit_order(sets: list[Set], indexes: dict[str, Index], names: tuple[str, ...]) -> tuple[Linear, Linear]:
    """Return the sums by question and by answer that make the right exchange likeliest."""
    groups: list[tuple[Floats, NDArray[np.bool_], float]] = []
    for each in sets:
        index = indexes[each.name]
        rows = [(exchange_rows(index, c), c, q) for c, q in each.compared if q.right]
        for at, compared, question in rows:
            right = np.array([each.answers[compared.entries[r]] in question.right for r in at])
            if right.any():
                groups.append((compared.features[at].astype(np.float64), right, each.order_weight / len(rows)))
    columns = [[names.index(f) for f in way if f in names] for way in (BY_QUESTION, BY_ANSWER)]
    stacked = np.concatenate([g[0] for g in groups])
    scale = stacked.std(axis=0) + 1e-6
    starts = np.cumsum([0, *(len(g[1]) for g in groups)])[:-1]
    sizes = np.diff([*starts, len(stacked)])
    ways = [stacked[:, c] / scale[c] for c in columns]
    right = np.concatenate([g[1] for g in groups])
    weights = np.array([g[2] for g in groups])
    weights /= weights.sum()

    def loss(parameters: Floats) -> tuple[float, Floats]:
        cut = len(columns[0])
        first, second = ways[0] @ parameters[:cut] + parameters[-1], ways[1] @ parameters[cut:-1]
        scores = np.logaddexp(first, second)
        total = np.logaddexp.reduceat(scores, starts)
        of_right = np.logaddexp.reduceat(np.where(right, scores, -1e9), starts)
        value = float(weights @ (total - of_right) + ORDER_PENALTY * parameters @ parameters)
        pull = np.exp(scores - np.repeat(total, sizes)) - np.where(
            right, np.exp(scores - np.repeat(of_right, sizes)), 0
        )
        pull *= np.repeat(weights, sizes)
        share = expit(first - second)
        slope = np.concatenate([ways[0].T @ (pull * share), ways[1].T @ (pull * (1 - share)), [pull @ share]])
        return value, slope + 2 * ORDER_PENALTY * parameters

    size = sum(map(len, columns))
    # More of a feature never speaks against an exchange: weights below zero would only fit the noise of these sets.
    bounds = [(0, None)] * size + [(None, None)]
    # Not from zero: there the two ways are alike, and one of them would never be used.
    fitted = minimize(loss, np.full(size + 1, 0.3), jac=True, method="L-BFGS-B", bounds=bounds).x
    cut = len(columns[0])
    by_question = fitted[:cut] / scale[columns[0]]
    by_answer = fitted[cut:-1] / scale[columns[1]]
    return (
        Linear.of({names[c]: float(w) for c, w in zip(columns[0], by_question, strict=True)}, float(fitted[-1])),
        Linear.of({names[c]: float(w) for c, w in zip(columns[1], by_answer, strict=True)}, 0.0),
    )


def fit_logistic(
    values: Floats, truth: list[bool], weights: list[float], penalty: float, names: tuple[str, ...]
) -> Linear:
    """Return the logistic regression of ``truth`` on ``values``, for values that are not standardised."""
    scale = values.std(axis=0) + 1e-6
    # Guards are rare and mean much where they speak: standardised, the penalty would silence them.
    scale[[n in GUARDS for n in names]] = GUARD_SCALE
    scaled, right, share = values / scale, np.array(truth, np.float64), np.array(weights) / sum(weights)

    def loss(parameters: Floats) -> tuple[float, Floats]:
        slopes = parameters[:-1]
        logits = scaled @ slopes + parameters[-1]
        value = float(share @ np.logaddexp(0, np.where(right > 0, -logits, logits)) + penalty * slopes @ slopes)
        pull = share * (expit(logits) - right)
        return value, np.append(scaled.T @ pull + 2 * penalty * slopes, pull.sum())

    # No sign against its meaning: unbounded, words that nobody knows made long nonsense look sure.
    bounds = [(None, 0.0) if n in SPEAKS_AGAINST else (0.0, None) for n in names]
    fitted = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)]).x
    slopes = fitted[:-1] / scale
    return Linear.of({n: float(s) for n, s in zip(names, slopes, strict=True) if s}, float(fitted[-1]))


def fit(sets: list[Set], indexes: dict[str, Index]) -> dict[str, Linear]:
    """Return the parts of a scoring, by name."""
    names = feature_names(next(iter(indexes.values())))
    by_question, by_answer = fit_order(sets, indexes, names)
    nothing = Linear((), np.zeros(0), 0.0)
    scoring = Scoring(by_question, by_answer, nothing, nothing)
    values, truth, weights = [], [], []
    about_values, about_truth, about_weights = [], [], []
    for each in sets:
        for compared, question in each.compared:
            index = indexes[each.name]
            if question.reply != "about":
                columns, features = exchange_features(index, compared, scoring)
                best = int(features[:, columns.index("score")].argmax())
                entry = compared.entries[exchange_rows(index, compared)[best]]
                values.append(features[best])
                truth.append(each.answers[entry] in question.right)
                weights.append(each.confidence_weight)
            if each.confidence_weight >= 1:
                about_values.append(about_features(index, compared, scoring)[0])
                about_truth.append(question.reply == "about")
                about_weights.append(each.confidence_weight)
    return {
        "by_question": by_question,
        "by_answer": by_answer,
        "confidence": fit_logistic(np.array(values), truth, weights, CONFIDENCE_PENALTY, columns),
        "about": fit_logistic(np.array(about_values), about_truth, about_weights, ABOUT_PENALTY, ABOUT),
    }


def as_json(part: Linear) -> dict[str, Any]:
    """Return a sum as it is stored."""
    weights = {f: round(float(w), 5) for f, w in zip(part.features, part.weights, strict=True)}
    return {"bias": round(part.bias, 5), "weights": weights}


def main() -> None:
    """Train both variants and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--public", type=Path, help="folder of public question sets")
    parser.add_argument("--target", type=Path, default=TARGET)
    arguments = parser.parse_args()
    sets = [*own_sets(), *(public_sets(arguments.public) if arguments.public else ())]
    variants = {}
    for variant, encoder in (("meaning", Encoder.load()), ("spelling", None)):
        indexes = compare_all(sets, encoder)
        variants[variant] = {name: as_json(part) for name, part in fit(sets, indexes).items()}
    trained_on = {s.name: len(s.questions) for s in sets}
    content = {"format": FORMAT, "made_by": "tools/train_scoring.py", "trained_on": trained_on, "variants": variants}
    arguments.target.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{arguments.target.name}: {sum(trained_on.values())} questions of {len(sets)} sets")


if __name__ == "__main__":
    main()

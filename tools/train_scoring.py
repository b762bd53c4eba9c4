"""Train the coefficients that ``bot/retrieval/scoring.py`` reads, and write them with their provenance.

    python tools/train_scoring.py [--public FOLDER]

Trained on: the questions in ``tests/questions`` (all files but ``*_held_out.jsonl``) over the built-in interview and
those in ``tests/interviews``; with ``--public``, also on the *dev* splits of public question sets (a folder each with
``pairs.jsonl`` and ``queries.<noise>.jsonl``). Nothing else is read; test splits and held-out files never are.

Ordering is fitted by the likelihood of the right exchange among all candidates (a conditional logit, McFadden 1974),
confidence by logistic regression on the first candidate: was it right? The one for conversations is fitted to the
project's own interviews; the one for lists of questions to the public sets, whole and thinned out: libraries of another
size and crowding are made of the same pairs by leaving out answers and wordings.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from scipy.optimize import minimize
from scipy.special import expit

from bot.library import load, load_seeds
from bot.model import Interview
from bot.retrieval.about import about_features
from bot.retrieval.crowding import crowd
from bot.retrieval.encoder import Encoder
from bot.retrieval.features.kinds import Kind, Sign
from bot.retrieval.features.registry import Feature
from bot.retrieval.index import Compared, Index
from bot.retrieval.ranking import entry_scores, exchange_features, exchange_rows
from bot.retrieval.scoring import FORMAT, WAYS, Linear, Order, Scoring

Floats = NDArray[np.float64]

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from adapter import as_interview  # noqa: E402  (the benchmarks are no installed package)

TARGET = ROOT / "bot" / "retrieval" / "data" / "scoring.json"

#: The features by which an exchange answers through its question, and those by which it answers through its answer.
BY_QUESTION = (
    Feature.QUESTION_COVERED, Feature.QUESTION_USED, Feature.ORDER, Feature.QUESTION_ALIKE, Feature.QUESTION_APART,
    Feature.QUESTION_MET, Feature.QUESTION_MEETS,
)  # fmt: skip
CLOSENESS = (*Feature.of_kind(Kind.SPELLING), *Feature.of_kind(Kind.MEANING))
BY_ANSWER = tuple(f for f in CLOSENESS if f not in BY_QUESTION and f is not Feature.ALIGNED)
#: What the confidence in an exchange of a list is judged by. Where a library is large, its features vary less between
#: questions than between libraries, so that a few of them judge a library never seen better than all.
LISTED = (
    Feature.QUESTION_ALIKE, Feature.QUESTION_APART, Feature.QUESTION_MET, Feature.QUESTION_MEETS,
    Feature.EXCHANGE_ALIKE, Feature.EXCHANGE_MET, Feature.QUESTION_COVERED, Feature.QUESTION_USED, Feature.ALIGNED,
    Feature.UNKNOWN_NAME, Feature.OTHER_NUMBER, Feature.SCORE, Feature.SHARE_APART, Feature.LEAD_APART,
    Feature.INFORMATION, Feature.CROWD, Feature.UNMET,
)  # fmt: skip
#: What conversations are not judged by.
LISTED_ONLY = frozenset((Feature.CROWD, Feature.SHARE_APART, Feature.LEAD_APART))
#: Strength of the quadratic penalties, per squared standardised weight.
ORDER_PENALTY, CONFIDENCE_PENALTY, LISTED_PENALTY, ABOUT_PENALTY = 1e-3, 1e-3, 3e-3, 1e-3
#: What the 0..1 of a mismatch is divided by, in place of its standard deviation.
MISMATCH_SCALE = 0.15
#: The built-in interview is what most people ask first, so its questions count this often.
SEED_WEIGHT = 3.0
#: What a public set counts in the order of conversations, beside 1 for an interview, and an interview in that of lists,
#: beside 1 for a public set. With one order for both, and 1.5 for a public set, a right answer comes first for 0.96
#: rather than 0.91 of the questions of StackFAQ's dev split, but a right exchange for 0.88 rather than 0.89 of those to
#: interviews left out, and "why not?" alone gets a quote of the built-in one.
PUBLIC_ORDER_WEIGHT, OWN_LISTED_WEIGHT = 0.3, 0.1
#: Libraries that are made of a public set: wordings kept of each answer, and share of the answers kept.
THINNED = ((1, 1.0), (1, 0.5), (2, 0.6), (3, 0.8), (99, 0.5))
#: A public set gives at most this many questions, evenly spread; a thinned one fewer.
MOST_PUBLIC, MOST_THINNED = 250, 120


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
    #: What the set counts for the order of conversations, and for that of lists.
    order_weight: float
    listed_weight: float
    #: Whether the confidence for lists is fitted to it, not the one for conversations.
    public: bool = False
    #: What each question counts for the confidence.
    weights: list[float] = field(default_factory=list)
    compared: list[tuple[Compared, Asked]] = field(default_factory=list)


@dataclass
class Table:
    """Observations for a regression."""

    values: list[Floats] = field(default_factory=list)
    truth: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def add(self, values: Floats, truth: bool, weight: float) -> None:
        """Add one observation."""
        self.values.append(values)
        self.truth.append(truth)
        self.weights.append(weight)


def own_sets() -> Iterator[Set]:
    """Yield the project's own interviews with their questions."""
    paths = sorted((ROOT / "tests" / "interviews").glob("*.txt"))
    # As interviews are that nobody has asked before: without other words for their questions.
    seed = replace(load_seeds()[0], wordings=())
    for name, interview in [("seed", seed), *((p.stem, load(p)) for p in paths)]:
        rows = read_lines(ROOT / "tests" / "questions" / f"{name}.jsonl")
        asked = [
            Asked(r["question"], frozenset(map(str, r["exchanges"])), r["reply"])
            for r in rows
            if not r["previous"] and r["reply"] != "smalltalk"
        ]
        weight = SEED_WEIGHT if name == "seed" else 1.0
        answers = [str(e.number) for e in interview.exchanges]
        yield Set(name, interview, answers, asked, weight, OWN_LISTED_WEIGHT, weights=[weight] * len(asked))


def public_sets(folder: Path) -> Iterator[Set]:
    """Yield the dev splits of the public sets in ``folder``, as they are and with typing errors, whole and thinned."""
    chance = random.Random(5)  # noqa: S311  (which pairs are left out is no secret)
    for pairs_file in sorted(folder.glob("*/pairs.jsonl")):
        pairs = read_lines(pairs_file)
        libraries: list[tuple[str, list[dict[str, Any]], tuple[str, ...]]]
        libraries = [("", pairs, ("clean", "typo_light", "typo"))]
        # A set whose questions were taken away teaches nothing about a crowd of them.
        if any(p["question"] for p in pairs):
            libraries += [
                (f" {words} x {share}", thinned(pairs, words, share, chance), ("clean", "typo"))
                for words, share in THINNED
            ]
        for name, library, noises in libraries:
            interview, answers = as_interview(pairs_file.parent.name, library), [p["group"] for p in library]
            for noise in noises:
                path = pairs_file.parent / f"queries.{noise}.jsonl"
                asked = public_questions(path, set(answers), MOST_THINNED if name else MOST_PUBLIC)
                weights = (0.0, 0.0) if name else (PUBLIC_ORDER_WEIGHT, 1.0)
                full_name = f"{pairs_file.parent.name}{name} {noise}"
                yield Set(full_name, interview, answers, asked, *weights, public=True, weights=balanced(asked))


def thinned(pairs: list[dict[str, Any]], wordings: int, share: float, chance: random.Random) -> list[dict[str, Any]]:
    """Return the pairs of a ``share`` of the answers, at most so many ``wordings`` of each."""
    groups = sorted({p["group"] for p in pairs})
    kept = chance.sample(groups, max(6, int(share * len(groups))))
    of_group = {g: [p for p in pairs if p["group"] == g] for g in kept}
    return [p for g in sorted(kept) for p in chance.sample(of_group[g], min(wordings, len(of_group[g])))]


def public_questions(path: Path, answers: set[str], most: int) -> list[Asked]:
    """Return the questions of a dev split; those whose answers are not among ``answers`` deserve none."""
    rows = [r for r in read_lines(path) if r["split"] == "dev"]
    rows = rows[:: math.ceil(len(rows) / most)]
    rights = [frozenset(r["relevant"]) & answers for r in rows]
    return [Asked(r["text"], right, "quoted" if right else "none") for r, right in zip(rows, rights, strict=True)]


def balanced(asked: list[Asked]) -> list[float]:
    """Return weights by which half of the questions have an answer, and all together count as one.

    How many questions deserve none differs between the sets by how they were collected, which says nothing of others.
    """
    inside = sum(bool(q.right) for q in asked)
    outside = len(asked) - inside
    return [0.5 / (inside if q.right else outside) for q in asked]


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


def fit_order(sets: list[Set], indexes: dict[str, Index], names: tuple[Feature, ...], *, is_listed: bool) -> Order:
    """Return the score that makes the right exchange likeliest, in conversations or in lists."""
    groups: list[tuple[Floats, NDArray[np.bool_], float, NDArray[np.bool_]]] = []
    for each in sets:
        index, counted = indexes[each.name], each.listed_weight if is_listed else each.order_weight
        rows = [(exchange_rows(index, c), c, q) for c, q in each.compared if q.right] if counted else []
        for at, compared, question in rows:
            right = np.array([each.answers[compared.entries[r]] in question.right for r in at])
            if right.any():
                values = compared.features.values[at].astype(np.float64)
                groups.append((values, right, counted / len(rows), index.answered[compared.entries[at]]))
    by_both = [f for f in names if f in BY_QUESTION or f in BY_ANSWER]
    columns = [[names.index(f) for f in way if f in names] for way in (BY_QUESTION, BY_ANSWER, by_both)]
    stacked = np.concatenate([g[0] for g in groups])
    scale = stacked.std(axis=0) + 1e-6
    starts = np.cumsum([0, *(len(g[1]) for g in groups)])[:-1]
    sizes = np.diff([*starts, len(stacked)])
    ways = [stacked[:, c] / scale[c] for c in columns]
    right = np.concatenate([g[1] for g in groups])
    # An exchange without an answer answers through its question alone.
    closed = np.where(np.concatenate([g[3] for g in groups]), 0.0, -1e9)
    weights = np.array([g[2] for g in groups])
    weights /= weights.sum()
    cuts = np.cumsum([0, *map(len, columns)])

    def loss(parameters: Floats) -> tuple[float, Floats]:
        slopes, biases = parameters[: cuts[-1]], parameters[cuts[-1] :]
        by_way = [values @ slopes[a:b] for values, a, b in zip(ways, cuts, cuts[1:], strict=False)]
        logits = np.stack([by_way[0], by_way[1] + biases[0] + closed, by_way[2] + biases[1] + closed])
        scores = np.logaddexp.reduce(logits, axis=0)
        total = np.logaddexp.reduceat(scores, starts)
        of_right = np.logaddexp.reduceat(np.where(right, scores, -1e9), starts)
        value = float(weights @ (total - of_right) + ORDER_PENALTY * slopes @ slopes)
        pull = np.exp(scores - np.repeat(total, sizes))
        pull -= np.where(right, np.exp(np.minimum(scores - np.repeat(of_right, sizes), 0)), 0)
        pulls = np.exp(logits - scores) * pull * np.repeat(weights, sizes)
        slope = np.concatenate([values.T @ p for values, p in zip(ways, pulls, strict=True)])
        return value, np.concatenate([slope + 2 * ORDER_PENALTY * slopes, pulls[1:].sum(axis=1)])

    # More of a feature never speaks against an exchange: weights below zero would only fit the noise of these sets.
    bounds = [(0, None)] * int(cuts[-1]) + [(None, None)] * 2
    # Not from zero: there the ways are alike, and one of them would never be used.
    start = np.concatenate([np.full(cuts[-1], 0.3), [0.0, -1.0]])
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 3000}).x
    sums = []
    for way, a, b, bias in zip(columns, cuts, cuts[1:], [0.0, *fitted[cuts[-1] :]], strict=False):
        slopes = fitted[a:b] / scale[way]
        sums.append(Linear.of({names[c]: float(w) for c, w in zip(way, slopes, strict=True) if w}, float(bias)))
    return Order(*sums)


def fit_logistic(table: Table, columns: tuple[Feature, ...], names: tuple[Feature, ...], penalty: float) -> Linear:
    """Return the logistic regression of truth on the features ``names``, for values as they are."""
    values = np.array(table.values)[:, [columns.index(n) for n in names]]
    scale = values.std(axis=0) + 1e-6
    # A mismatch is rare and means much where there is one: standardised, the penalty would silence it.
    scale[[n.kind is Kind.MISMATCH for n in names]] = MISMATCH_SCALE
    scaled, right = values / scale, np.array(table.truth, np.float64)
    share = np.array(table.weights) / sum(table.weights)

    def loss(parameters: Floats) -> tuple[float, Floats]:
        slopes = parameters[:-1]
        logits = scaled @ slopes + parameters[-1]
        value = float(share @ np.logaddexp(0, np.where(right > 0, -logits, logits)) + penalty * slopes @ slopes)
        pull = share * (expit(logits) - right)
        return value, np.append(scaled.T @ pull + 2 * penalty * slopes, pull.sum())

    # No sign against its meaning: unbounded, words that nobody knows made long nonsense look sure.
    bounds = [(None, 0.0) if n.sign is Sign.AGAINST else (0.0, None) for n in names]
    fitted = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)]).x
    slopes = fitted[:-1] / scale
    return Linear.of({n: float(s) for n, s in zip(names, slopes, strict=True) if s}, float(fitted[-1]))


def fit(sets: list[Set], indexes: dict[str, Index]) -> dict[str, Any]:
    """Return the parts of a scoring, as they are stored."""
    names = sets[0].compared[0][0].features.features
    order, listed_order = (fit_order(sets, indexes, names, is_listed=each) for each in (False, True))
    nothing = Linear.of({}, 0.0)
    scoring = Scoring(order, listed_order, nothing, nothing, nothing)
    crowds: dict[int, float] = {}
    conversations, lists, abouts = Table(), Table(), Table()
    for each in track(sets, "Judging"):
        index = indexes[each.name]
        if each.public and id(index) not in crowds:
            crowds[id(index)] = crowd(replace(scoring, share=1.0), index)
        # Also where a thinned set is so small that it would pass for a conversation.
        fitted = replace(scoring, crowd=crowds.get(id(index), 0.0), share=float(each.public))
        for (compared, question), weight in zip(each.compared, each.weights, strict=True):
            if question.reply != "about":
                features = exchange_features(index, compared, fitted)
                columns, best = features.features, int(features[Feature.SCORE].argmax())
                entry = compared.entries[exchange_rows(index, compared)[best]]
                table = lists if each.public else conversations
                table.add(features.values[best].astype(np.float64), each.answers[entry] in question.right, weight)
            if not each.public:
                about = about_features(index, compared, entry_scores(index, compared, scoring))
                abouts.add(about.values[0].astype(np.float64), question.reply == "about", weight)
    of_conversations = tuple(n for n in columns if n not in LISTED_ONLY)
    of_lists = tuple(n for n in LISTED if n in columns)
    linears = {
        "confidence": fit_logistic(conversations, columns, of_conversations, CONFIDENCE_PENALTY),
        "listed": fit_logistic(lists, columns, of_lists, LISTED_PENALTY) if lists.truth else nothing,
        "about": fit_logistic(abouts, about.features, about.features, ABOUT_PENALTY),
    }
    orders = {"order": order, "listed_order": listed_order}
    return {
        **{name: {way: as_json(getattr(each, way)) for way in WAYS} for name, each in orders.items()},
        **{name: as_json(part) for name, part in linears.items()},
    }


def as_json(part: Linear) -> dict[str, Any]:
    """Return a sum as it is stored."""
    weights = {f.label: round(float(w), 5) for f, w in zip(part.features, part.weights, strict=True)}
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
        variants[variant] = fit(sets, indexes)
    trained_on = {s.name: len(s.questions) for s in sets}
    content = {"format": FORMAT, "made_by": "tools/train_scoring.py", "trained_on": trained_on, "variants": variants}
    arguments.target.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{arguments.target.name}: {sum(trained_on.values())} questions of {len(sets)} sets")


if __name__ == "__main__":
    main()

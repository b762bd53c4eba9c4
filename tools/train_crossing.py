"""Fit how sure an exchange is that was found across languages, on the corpus, and write ``crossing.json``.

    python tools/train_crossing.py bot/retrieval/data

The questions are those of the kinds ``language_xx`` in ``tests/corpus``, without the held-out interviews; a row is the
nearest exchange of each, right where it answers. It prints what the regression is worth on interviews left out.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from bot.library import load
from bot.retrieval.crossing import NAMES, Crossing
from bot.retrieval.encoder import Encoder
from bot.retrieval.features.registry import Feature, Kind
from bot.retrieval.vector_cache import VectorCache

CORPUS: Final = Path(__file__).parent.parent / "tests" / "corpus"
FEATURES: Final = Feature.of_kind(Kind.CROSSING)
#: Pull on the slopes, in standard deviations of their features.
PENALTY: Final = 1.0
#: Parts into which the interviews are cut, each judged by what was fitted on the others.
PARTS: Final = 10

Floats = NDArray[np.float64]


def measured(folder: Path) -> tuple[Floats, Floats, Floats]:
    """Return the features of each question's nearest exchange, whether it answers, and the number of its interview."""
    crossing = Crossing(lambda: Encoder.load(folder, NAMES), VectorCache())
    rows, right, groups = [], [], []
    for group, path in enumerate(sorted(CORPUS.glob("*.jsonl"))):
        asked = [row for row in map(json.loads, path.read_text("utf-8").splitlines()) if "language_" in row["kind"]]
        interview = load(next(p for p in (path.with_suffix(".txt"), path.with_suffix(".md")) if p.exists()))
        for row in asked:
            near = crossing.near(row["question"], row["kind"][-2:], [interview], 1)
            if near is None:
                sys.exit(f"{path.name} cannot be compared")
            rows.append([float(near.features[feature][0]) for feature in FEATURES])
            right.append(near.places[0][1].number in row["exchanges"])
            groups.append(group)
    return np.array(rows), np.array(right, np.float64), np.array(groups, np.float64)


def fitted(rows: Floats, right: Floats) -> tuple[Floats, float]:
    """Return the slopes, none against its feature's sign, and the bias of the likeliest regression."""
    scale = rows.std(axis=0) + 1e-9

    def loss(parameters: Floats) -> tuple[float, Floats]:
        logits = rows / scale @ parameters[:-1] + parameters[-1]
        wrong = expit(logits) - right
        value = np.logaddexp(0, logits).sum() - logits @ right + PENALTY / 2 * parameters[:-1] @ parameters[:-1]
        slope = np.append(wrong @ (rows / scale) + PENALTY * parameters[:-1], wrong.sum())
        return float(value), slope

    bounds = [(0, None) if feature.sign.value > 0 else (None, 0) for feature in FEATURES]
    start = np.zeros(len(FEATURES) + 1)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)]).x
    return best[:-1] / scale, float(best[-1])


def main(target: Path) -> None:
    """Write the regression into ``target``, and print what it is worth."""
    rows, right, groups = measured(target)
    confidence = np.zeros(len(right))
    for part in range(PARTS):
        out = groups % PARTS == part
        slopes, bias = fitted(rows[~out], right[~out])
        confidence[out] = expit(rows[out] @ slopes + bias)
    above = confidence[right == 1][:, None] - confidence[right == 0][None]
    auc = float(np.mean((above > 0) + (above == 0) / 2))
    print(f"{len(right)} questions, nearest right for {right.mean():.0%}; on interviews left out: AUC {auc:.2f}")
    slopes, bias = fitted(rows, right)
    weights = {f.label: round(float(s), 4) for f, s in zip(FEATURES, slopes, strict=True) if s}
    text = json.dumps({"bias": round(bias, 4), "weights": weights}, indent=1) + "\n"
    (target / "crossing.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

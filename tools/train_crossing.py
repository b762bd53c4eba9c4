"""Fit how sure an exchange is that the encoder for several languages found, and write ``crossing.json``.

    python tools/train_crossing.py bot/retrieval/data

The questions are those to the interviews of ``tests/corpus`` that no encoder was trained on, ``LEFT_OUT`` of
``judge_windows.py``: of others it is surer. "between" is fitted to the kinds
``language_xx``; "within" to all other questions to interviews that are not in English. A row is the first exchange of
each question, right where it answers. "beside" is fitted to libraries of two interviews in each language: a row is the
first exchange in another language than the question's, and those of questions that ask for one count as much together
as all others. There it is compared with more interviews in the question's language than a library compares it with,
those of the first ``LOOKED_AT`` exchanges, and the file must have all three already, of whatever worth: the one before
puts the exchanges of other languages in order. It prints what the regressions are worth on interviews left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
from judge_windows import LEFT_OUT
from numpy.typing import NDArray
from paths_given import paths_given
from rich.progress import track
from scipy.optimize import minimize
from scipy.special import expit
from translations import text_beside

from bot.atomic_file import atomic_file
from bot.library import load
from bot.model import Match
from bot.retrieval import Engine
from bot.retrieval.encoder import ENCODED_LANGUAGE
from bot.retrieval.engine import Searcher
from bot.retrieval.features.kinds import Kind
from bot.retrieval.features.registry import Feature
from bot.retrieval.matches import search
from bot.retrieval.scoring import CROSSING_FORMAT

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from corpus import CORPUS, libraries

#: Questions to the interviews that no encoder was trained on.
UNREAD: Final = sorted(path for path in CORPUS.glob("*.jsonl") if path.stem in LEFT_OUT)
BETWEEN: Final = Feature.of_kind(Kind.CROSSING)
WITHIN: Final = (*BETWEEN, Feature.SPELT)
BESIDE: Final = (*BETWEEN, Feature.CROSSING_OVER_OWN)
#: Interviews of each language in a library, and exchanges that are looked at for the first in another language.
OF_EACH, LOOKED_AT = 2, 60
#: Seconds that the interviews of a library are waited for.
MOST_WAITED: Final = 600
#: Pull on the slopes, in standard deviations of their features.
PENALTY: Final = 1.0
#: Parts into which the interviews are cut, each judged by what was fitted on the others.
PARTS: Final = 10

Floats = NDArray[np.float64]


@dataclass
class Rows:
    """First exchanges of questions."""

    features: tuple[Feature, ...]
    #: Of each: its features, whether it answers, the number of its interview or library, and whether the question is
    #: of the kind that is to count as much as all others.
    values: list[list[float]] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    rare: list[bool] = field(default_factory=list)

    def add(self, match: Match, is_right: bool, group: int, *, is_rare: bool = False) -> None:
        """Add the first exchange of a question."""
        found = dict(match.features)
        self.values.append([found[feature.label] for feature in self.features])
        self.right.append(is_right)
        self.groups.append(group)
        self.rare.append(is_rare)

    @property
    def weights(self) -> Floats:
        """What each counts: the rare ones as much together as all others."""
        rare = np.array(self.rare)
        return np.where(rare, (~rare).sum() / max(rare.sum(), 1), 1.0)


def measured() -> tuple[Rows, Rows]:
    """Return what is first for questions in another language than the interview's, and in its own."""
    between, within, engine = Rows(BETWEEN), Rows(WITHIN), Engine(find_reader=lambda: None)
    for group, path in enumerate(track(UNREAD, "Asking")):
        interview = load(text_beside(path))
        searcher = engine.searcher((interview,))
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            is_own = interview.transcript.language == ENCODED_LANGUAGE and not row["kind"].startswith("language_")
            if row["previous"] or row["reply"] == "about" or is_own:
                continue
            found = search(searcher.index, searcher.scoring, row["question"]).matches
            first = dict(found[0].features) if found else {}
            rows = within if Feature.SPELT.label in first else between
            if Feature.CROSSING_ALIKE.label in first:
                rows.add(found[0], found[0].exchange.number in row["exchanges"], group)
    return between, within


def measured_beside() -> Rows:
    """Return what is first in another language than the question's in libraries that have interviews in its own."""
    found, engine = Rows(BESIDE), Engine(find_reader=lambda: None)
    for group, library in enumerate(track(libraries(UNREAD, OF_EACH), "Asking libraries")):
        searcher = engine.searcher([*library.values()])
        wait_for_vectors(searcher)
        for path, interview in library.items():
            for row in map(json.loads, path.read_text("utf-8").splitlines()):
                if row["previous"] or row["reply"] == "about":
                    continue
                matches = search(searcher.index, searcher.scoring, row["question"], limit=LOOKED_AT).matches
                first = next((m for m in matches if Feature.CROSSING_OVER_OWN.label in dict(m.features)), None)
                if first:
                    is_right = first.interview is interview and first.exchange.number in row["exchanges"]
                    found.add(first, is_right, group, is_rare=row["kind"].startswith("language_"))
    return found


def wait_for_vectors(searcher: Searcher) -> None:
    """Return once all interviews can be compared with a question in any language; they are encoded meanwhile.

    Raises:
        SystemExit: they cannot after ten minutes; most often the encoder for several languages is missing.
    """
    index = searcher.index
    for _ in range(MOST_WAITED):
        if index.crossing and index.crossing.near("Worum geht es?", "de", index.interviews, 1):
            return
        time.sleep(1)
    sys.exit("The interviews cannot be compared; see with `verbatim doctor` whether the encoders are there.")


def fitted(rows: Floats, right: Floats, weights: Floats, features: Sequence[Feature]) -> tuple[Floats, float]:
    """Return the slopes, none against its feature's sign, and the bias of the likeliest regression.

    Each of the ``rows`` [rows, features], which are ``right`` (1) or not (0), counts as its one of the ``weights``.
    """
    scale = rows.std(axis=0) + 1e-9

    def loss(parameters: Floats) -> tuple[float, Floats]:
        logits = rows / scale @ parameters[:-1] + parameters[-1]
        wrong = weights * (expit(logits) - right)
        value = weights @ (np.logaddexp(0, logits) - logits * right) + PENALTY / 2 * parameters[:-1] @ parameters[:-1]
        slope = np.append(wrong @ (rows / scale) + PENALTY * parameters[:-1], wrong.sum())
        return float(value), slope

    bounds = [(0, None) if feature.sign.value > 0 else (None, 0) for feature in features]
    start = np.zeros(len(features) + 1)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)]).x
    return best[:-1] / scale, float(best[-1])


def regression(rows: Rows) -> dict[str, Any]:
    """Return the regression that fits ``rows``, and print what it is worth."""
    values, right, groups = np.array(rows.values), np.array(rows.right, np.float64), np.array(rows.groups)
    weights, confidence = rows.weights, np.zeros(len(right))
    for part in range(PARTS):
        out = groups % PARTS == part
        slopes, bias = fitted(values[~out], right[~out], weights[~out], rows.features)
        confidence[out] = expit(values[out] @ slopes + bias)
    above = confidence[right == 1][:, None] - confidence[right == 0][None]
    auc = float(np.mean((above > 0) + (above == 0) / 2))
    print(f"{len(right)} questions, first right for {right.mean():.0%}; on interviews left out: AUC {auc:.2f}")
    slopes, bias = fitted(values, right, weights, rows.features)
    slope_of = {f.label: round(float(s), 4) for f, s in zip(rows.features, slopes, strict=True) if s}
    return {"bias": round(bias, 4), "weights": slope_of}


def main(target: Path) -> None:
    """Write the regressions into ``target``."""
    between, within = measured()
    content = {
        "format": CROSSING_FORMAT,
        "between": regression(between),
        "beside": regression(measured_beside()),
        "within": regression(within),
    }
    with atomic_file(target / "crossing.json", replace=True) as path:
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*paths_given(__doc__, target="folder that the file is written into"))

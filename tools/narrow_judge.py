"""Take from a judge what its feed-forward layers can do without; nothing is trained.

    python tools/narrow_judge.py JUDGE.onnx NARROW.safetensors --kept 1024
    python tools/make_judge.py NARROW.safetensors bot/retrieval/data

JUDGE is either judge that is shipped, or was. Each layer bends 1,536 numbers of every token, of which many can nearly
be told from others: those are left out that the layer's sum misses least, and what the others add to it is fitted anew
by least squares (the Optimal Brain Surgeon of Hassibi and Stork 1992, for whole columns). One layer after the other, so
that each makes up for what those below it miss. What is bent is watched over questions of the corpus' interviews, but
for those that judges are measured on.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from bert_graph import Floats, Given
from judge_pieces import TABLE
from make_judge import build, corpus_pairs, shape_of, states_of, weights_in
from numpy.typing import NDArray
from rich.progress import track

from bot.retrieval.judge import Pieces

#: Pairs of question and passage that are watched.
WATCHED = 400
#: Added to the variance of each number, as a share of the mean of all, so that the least squares have one solution.
RIDGE = 1e-4
#: So many numbers are left out at a time.
AT_ONCE = 8
#: How the name of a matrix ends whose input was bent.
NARROW = ".narrow"

_BENT = re.compile(r"bert\.(lower|encoder)\.layer\.(\d+)\.output\.dense\.weight")

Doubles = NDArray[np.float64]


def fewer(covariance: Doubles, weights: Doubles, kept: int) -> tuple[NDArray[np.int64], Doubles]:
    """Return which ``kept`` columns stay of ``weights`` [outputs, inputs], and their new weights.

    ``covariance`` [inputs, inputs] is of what they are multiplied with.
    """
    size = len(covariance)
    regular = covariance + RIDGE * np.trace(covariance) / size * np.eye(size)
    inverse, left, stays = np.linalg.inv(regular), weights.copy(), np.ones(size, bool)
    while (spare := int(stays.sum()) - kept) > 0:
        missed = np.where(stays, (left**2).sum(axis=0) / np.maximum(np.diag(inverse), 1e-30), np.inf)
        least = np.argsort(missed)[: min(AT_ONCE, spare)]
        columns = inverse[:, least].copy()
        pivots = np.linalg.inv(columns[least])
        left -= left[:, least] @ pivots @ columns.T
        inverse -= columns @ pivots @ columns.T
        stays[least], left[:, least], inverse[least], inverse[:, least] = False, 0, 0, 0
    chosen = np.flatnonzero(stays)
    return chosen, np.linalg.solve(regular[np.ix_(chosen, chosen)], regular[chosen] @ weights.T).T


def bent_in(weights: Mapping[str, Floats], matrix: str, samples: Sequence[Given]) -> tuple[Doubles, Doubles]:
    """Return mean [inputs] and covariance [inputs, inputs] of what the ``matrix`` of a judge gets over ``samples``."""
    model = build(weights, shape_of(weights), None, watched=True)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    fed = next(entry.value for entry in model.metadata_props if entry.key == matrix)
    rows = (session.run([fed], dict(given))[0].astype(np.float64) for given in samples)
    count, total, products = 0, np.float64(0), np.float64(0)
    for found in rows:
        count, total, products = count + len(found), total + found.sum(axis=0), products + found.T @ found
    mean = np.asarray(total / count)
    return mean, np.asarray(products / count) - np.outer(mean, mean)


def matrices_of(weights: Mapping[str, Floats]) -> dict[str, str]:
    """Return the matrices of a judge whose inputs are bent, in order, each with how its layer's weights begin."""
    found = sorted((one[1] == "encoder", int(one[2])) for one in map(_BENT.fullmatch, weights) if one)
    return {
        f"{'' if is_upper else 'lower.'}layer{number}{NARROW}": f"bert.{('lower', 'encoder')[is_upper]}.layer.{number}"
        for is_upper, number in found
    }


def samples_of(*, is_several: bool) -> list[Given]:
    """Return what either judge gets for some pairs of the corpus; the same each time."""
    from judge_windows import LEFT_OUT  # needs scipy, of the extra dev

    pairs = [texts for english, *texts in corpus_pairs(LEFT_OUT) if english or is_several]
    pieces, chance = Pieces(), random.Random(7)  # noqa: S311  (a sample, no secret)
    read = [pieces.of_pair(*texts, is_english=not is_several) for texts in chance.sample(pairs, WATCHED)]
    return [states_of(**each) for each in read] if is_several else [*read]


def main() -> None:
    """Write the weights of the narrower judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judge", type=Path, help="the graph to begin with")
    parser.add_argument("target", type=Path, help="file of the new weights")
    parser.add_argument("--kept", type=int, required=True, help="how many numbers each layer bends then")
    arguments = parser.parse_args()
    from safetensors.numpy import save_file  # in no extra of the project: see ``make_judge.py``

    weights, _ = weights_in(arguments.judge)
    samples = samples_of(is_several=TABLE not in weights)
    for matrix, root in track(matrices_of(weights).items(), "layers"):
        narrow, wide = f"{root}.output.dense", f"{root}.intermediate.dense"
        mean, covariance = bent_in(weights, matrix, samples)
        old = weights[f"{narrow}.weight"].astype(np.float64)
        chosen, new = fewer(covariance, old, arguments.kept)
        # What is constant of what was left out goes into the bias.
        bias = weights[f"{narrow}.bias"] + old @ mean - new @ mean[chosen]
        weights |= {
            f"{narrow}.weight": np.ascontiguousarray(new, np.float32),
            f"{narrow}.bias": bias.astype(np.float32),
            f"{wide}.weight": weights[f"{wide}.weight"][chosen],
            f"{wide}.bias": weights[f"{wide}.bias"][chosen],
        }
    save_file(weights, arguments.target)


if __name__ == "__main__":
    main()

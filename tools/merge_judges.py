"""Add to a judge what others have learnt since they had the same weights.

    pip install numpy safetensors onnx onnxruntime
    python tools/merge_judges.py KEPT TARGET --learnt ANCESTOR OTHER 0.45 [--learnt ANCESTOR OTHER SHARE ...]

KEPT, ANCESTOR and OTHER are a ``.safetensors`` of a training or an ``.onnx`` that is shipped, its 8 bits read back;
TARGET is what ``make_judge.py`` takes. Of all weights that the three have, SHARE · (OTHER - ANCESTOR) is added to KEPT,
and the others stay as they are in KEPT (task arithmetic: Ilharco et al. 2023, https://arxiv.org/abs/2212.04089). The
tables of words, places and sides stay, too: they are not of the same size everywhere, and that of words is rounded
again each time.

The judge of several languages has the upper eight layers of the one of English as they were in the commit 873770ac, and
goes on from an encoder instead of the lower four; layers are therefore counted from the top. Since then the two have
been trained on different windows, and what either has learnt of twins helps the other one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from bert_graph import Floats
from read_back import judge_in

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.atomic_file import atomic_file

#: How the names of the layers begin that both judges have, and how those of the tables end that stay.
LAYERS: Final = "bert.encoder.layer."
TABLES: Final = "_embeddings.weight"

Weights = Mapping[str, Floats]


def merged(ancestor: Weights, kept: Weights, other: Weights, share: float) -> dict[str, Floats]:
    """Return ``kept`` with ``share`` of what ``other`` has learnt since ``ancestor``, by the names of ``kept``.

    Raises:
        ValueError: weights of one name have different shapes, or there is nothing that all three have.
    """
    began, learnt = from_the_top(ancestor), from_the_top(other)
    found, shared = {}, 0
    for name, (common, values) in zip(kept, from_the_top(kept).items(), strict=True):
        found[name] = values
        if common not in learnt or common not in began or name.endswith(TABLES):
            continue
        shapes = [each.shape for each in (began[common], values, learnt[common])]
        if len(set(shapes)) > 1:
            raise ValueError(f"{name} has different shapes in what it began with, what is kept and the other: {shapes}")
        found[name], shared = values + np.float32(share) * (learnt[common] - began[common]), shared + 1
    if not shared:
        raise ValueError("the three have no weight in common: give judges, not encoders")
    return found


def from_the_top(weights: Weights) -> dict[str, Floats]:
    """Return ``weights`` in their order, with the layers numbered from the top, which is 0."""
    numbers = [int(name.removeprefix(LAYERS).partition(".")[0]) for name in weights if name.startswith(LAYERS)]
    found = {}
    for name, values in weights.items():
        number, dot, part = name.removeprefix(LAYERS).partition(".")
        found[f"{LAYERS}{max(numbers) - int(number)}{dot}{part}" if name.startswith(LAYERS) else name] = values
    return found


def weights_in(path: Path) -> Weights:
    """Return the weights in the file ``path``: of a training, or read back from what is shipped."""
    if path.suffix != ".safetensors":
        return judge_in(path)
    from safetensors.numpy import load_file

    found: Weights = load_file(path)
    return found


def main() -> None:
    """Read the command line and write the target."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kept", type=Path, help="the judge that is added to")
    parser.add_argument("target", type=Path, help="the weights that are written, a .safetensors file")
    parser.add_argument(
        "--learnt",
        nargs=3,
        action="append",
        required=True,
        metavar=("ANCESTOR", "OTHER", "SHARE"),
        help="what OTHER has learnt since ANCESTOR, and how much of it; may be given several times",
    )
    given = parser.parse_args()
    from safetensors.numpy import save_file

    found = weights_in(given.kept)
    for ancestor, other, share in given.learnt:
        try:
            found = merged(weights_in(Path(ancestor)), found, weights_in(Path(other)), float(share))
        except (OSError, ValueError) as error:
            sys.exit(f"{other}, since {ancestor}: {error}")
    with atomic_file(given.target, replace=True) as path:
        save_file({name: np.ascontiguousarray(values) for name, values in found.items()}, path)


if __name__ == "__main__":
    main()

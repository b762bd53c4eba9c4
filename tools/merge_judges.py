"""Add to a judge what another one has learnt since both had the same weights.

    pip install numpy safetensors onnx
    python tools/merge_judges.py ANCESTOR KEPT OTHER TARGET --share 0.45

Each of the first three is a ``.safetensors`` of a training or an ``.onnx`` that is shipped, its 8 bits read back;
TARGET is what ``make_judge.py`` takes. Of all weights that the three have, TARGET has KEPT + share · (OTHER -
ANCESTOR), and of the others those of KEPT (task arithmetic: Ilharco et al. 2023, https://arxiv.org/abs/2212.04089).

The judge of several languages has the upper eight layers of the one of English as they were in the commit 873770ac, and
goes on from an encoder instead of the lower four; layers are therefore counted from the top. Since then the two have
been trained on different windows, and what either has learnt of twins helps the other one.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from bert_graph import Floats
from read_back import judge_in

#: How the names of the layers begin that both judges have.
LAYERS: Final = "bert.encoder.layer."

Weights = Mapping[str, Floats]


def merged(ancestor: Weights, kept: Weights, other: Weights, share: float) -> dict[str, Floats]:
    """Return ``kept`` with ``share`` of what ``other`` has learnt since ``ancestor``, by the names of ``kept``."""
    began, learnt = from_the_top(ancestor), from_the_top(other)
    found = {}
    for name, (common, values) in zip(kept, from_the_top(kept).items(), strict=True):
        is_shared = common in learnt and common in began
        found[name] = values + np.float32(share) * (learnt[common] - began[common]) if is_shared else values
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
    for name in ("ancestor", "kept", "other", "target"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--share", type=float, required=True)
    given = parser.parse_args()
    from safetensors.numpy import save_file

    ancestor, kept, other = (weights_in(path) for path in (given.ancestor, given.kept, given.other))
    save_file(merged(ancestor, kept, other, given.share), given.target)


if __name__ == "__main__":
    main()

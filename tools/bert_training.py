"""What training the judge and training the encoders share: the layers of a BERT in torch, and how its weights move.

Weights are read in bfloat16 and moved as 32-bit masters (with bfloat16 alone, small steps are rounded away): one thread
of a processor is enough.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import torch
import torch.nn.functional as F  # noqa: N812  (as everybody calls it)

#: The width of a head, and what a layer norm adds to the variance, of every BERT.
HEAD, EPSILON = 32, 1e-12
#: So low that what only fills up has no share.
_NO_SHARE: Final = -1e4
#: Pull of the matrices to zero, and the longest gradient.
DECAY, LONGEST_GRADIENT = 0.01, 1.0

Weights = dict[str, torch.Tensor]


def dense(weights: Weights, name: str, source: torch.Tensor) -> torch.Tensor:
    """Return ``source`` [..., inputs] through the matrix ``name`` and its bias."""
    return F.linear(source, weights[f"{name}.weight"], weights[f"{name}.bias"])


def normalized(weights: Weights, name: str, source: torch.Tensor) -> torch.Tensor:
    """Return the layer norm ``name`` of ``source`` [..., width]."""
    return F.layer_norm(source, source.shape[-1:], weights[f"{name}.weight"], weights[f"{name}.bias"], EPSILON)


def is_filling(lengths: torch.Tensor, longest: int) -> torch.Tensor:
    """Return which of the ``longest`` places [texts, longest] of texts with these ``lengths`` only fill up."""
    return torch.arange(longest)[None] >= lengths[:, None]


def through_layers(
    weights: Weights, root: str, hidden: torch.Tensor, filling: torch.Tensor, numbers: Iterable[int] | None = None
) -> torch.Tensor:
    """Return ``hidden`` [texts, tokens, width] after the layers whose names begin with ``root``: all, or some."""
    masked = filling[:, None, None]
    mask = torch.zeros(masked.shape, dtype=hidden.dtype).masked_fill_(masked, _NO_SHARE)
    for number in range(layers(weights, root)) if numbers is None else numbers:
        name = f"{root}.{number}"
        parts = (dense(weights, f"{name}.attention.self.{part}", hidden) for part in ("query", "key", "value"))
        query, key, value = (each.unflatten(-1, (-1, HEAD)).transpose(1, 2) for each in parts)
        shares = torch.softmax(query * HEAD**-0.5 @ key.transpose(-1, -2) + mask, -1)
        out = dense(weights, f"{name}.attention.output.dense", (shares @ value).transpose(1, 2).flatten(2))
        hidden = normalized(weights, f"{name}.attention.output.LayerNorm", hidden + out)
        narrow = dense(weights, f"{name}.output.dense", F.gelu(dense(weights, f"{name}.intermediate.dense", hidden)))
        hidden = normalized(weights, f"{name}.output.LayerNorm", hidden + narrow)
    return hidden


def layers(weights: Weights, root: str) -> int:
    """Return how many layers there are whose names begin with ``root``."""
    depth = root.count(".") + 1
    return 1 + max(int(name.split(".")[depth]) for name in weights if name.startswith(f"{root}."))


@dataclass
class Moved:
    """Weights while they are trained."""

    #: What the optimiser moves, in 32 bits.
    masters: Weights
    #: The step size at its highest.
    rate: float
    #: What is read with: the same in 16 bits.
    weights: Weights = field(init=False)
    optimizer: torch.optim.AdamW = field(init=False)

    def __post_init__(self) -> None:
        self.weights = {name: each.to(torch.bfloat16).requires_grad_() for name, each in self.masters.items()}
        matrices = [each for each in self.masters.values() if each.ndim > 1]
        others = [each for each in self.masters.values() if each.ndim < 2]
        parts = [{"params": matrices, "weight_decay": DECAY}, {"params": others, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(parts, lr=self.rate, fused=True)

    def learn(self, loss: torch.Tensor, rate: float) -> float:
        """Take a step of size ``rate`` down the ``loss``, and return what that was before."""
        for part in self.optimizer.param_groups:
            part["lr"] = rate
        loss.backward()
        for name, master in self.masters.items():
            # No gradient where nothing of it was used.
            slope = self.weights[name].grad
            master.grad, self.weights[name].grad = None if slope is None else slope.float(), None
        torch.nn.utils.clip_grad_norm_(list(self.masters.values()), LONGEST_GRADIENT)
        self.optimizer.step()
        self.read_anew()
        return loss.item()

    @torch.no_grad()
    def read_anew(self) -> None:
        """Read with the masters as they are now."""
        for name, master in self.masters.items():
            self.weights[name].copy_(master)


def rate_at(step: int, steps: int, *, highest: float, warm_up: int, least: float) -> float:
    """Return the step size at ``step`` (from 0) of ``steps``.

    It rises to the ``highest`` in ``warm_up`` steps, and falls in a line to the share ``least`` of it.
    """
    return highest * min(1.0, (step + 1) / warm_up) * max(least, 1 - step / steps)

"""What training the judge and training the encoders share: the layers of a BERT in torch, and how its weights move.

Weights are read in bfloat16 and moved as 32-bit masters (with bfloat16 alone, small steps are rounded away): one thread
of a processor is enough.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import torch
import torch.nn.functional as F  # noqa: N812  (as everybody calls it)

#: The width of a head, and what a layer norm adds to the variance, of every BERT.
HEAD, EPSILON = 32, 1e-12
#: So low that what only fills up has no share.
_NO_SHARE: Final = -1e4
#: Pull of the matrices to zero, and the longest gradient.
DECAY, LONGEST_GRADIENT = 0.01, 1.0
#: From which step on the mean of the weights is taken, and of every how many steps: by then the rate is at its height.
AVERAGED_FROM, AVERAGED_EVERY = 60, 4

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


def embedded(weights: Weights, ids: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
    """Return what the first layer gets [texts, tokens, width] of tokens with these ``ids`` and ``kinds``."""
    root = "bert.embeddings"
    hidden = F.embedding(ids, weights[f"{root}.word_embeddings.weight"])
    hidden = hidden + weights[f"{root}.position_embeddings.weight"][: ids.shape[1]]
    hidden = hidden + F.embedding(kinds, weights[f"{root}.token_type_embeddings.weight"])
    return normalized(weights, f"{root}.LayerNorm", hidden)


def through_layers(
    weights: Weights,
    root: str,
    hidden: torch.Tensor,
    filling: torch.Tensor,
    numbers: Iterable[int] | None = None,
    moved: torch.Tensor | None = None,
) -> torch.Tensor:
    """Return ``hidden`` [texts, tokens, width] after the layers whose names begin with ``root``: all, or some.

    Where only the first tokens of each text are ``moved`` [texts, tokens], the others are read, and stay as they are.
    """
    masked = filling[:, None, None]
    mask = torch.zeros(masked.shape, dtype=hidden.dtype).masked_fill_(masked, _NO_SHARE)
    first = hidden.shape[1] if moved is None else int(moved.sum(1).max())
    for number in range(layers(weights, root)) if numbers is None else numbers:
        name, asking = f"{root}.{number}", hidden[:, :first]
        read = (("query", asking), ("key", hidden), ("value", hidden))
        parts = (dense(weights, f"{name}.attention.self.{part}", source) for part, source in read)
        query, key, value = (each.unflatten(-1, (-1, HEAD)).transpose(1, 2) for each in parts)
        shares = torch.softmax(query * HEAD**-0.5 @ key.transpose(-1, -2) + mask, -1)
        out = dense(weights, f"{name}.attention.output.dense", (shares @ value).transpose(1, 2).flatten(2))
        middle = normalized(weights, f"{name}.attention.output.LayerNorm", asking + out)
        narrow = dense(weights, f"{name}.output.dense", F.gelu(dense(weights, f"{name}.intermediate.dense", middle)))
        found = normalized(weights, f"{name}.output.LayerNorm", middle + narrow)
        if moved is not None:
            found = torch.cat([torch.where(moved[:, :first, None], found, asking), hidden[:, first:]], 1)
        hidden = found
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
    #: What stays as it is, in 32 bits.
    fixed: Weights = field(default_factory=dict)
    #: What is read with: masters and fixed ones in 16 bits.
    weights: Weights = field(init=False)
    optimizer: torch.optim.AdamW = field(init=False)
    #: The sum of the masters after some of the steps, and of how many; empty where no mean is taken.
    summed: Weights = field(default_factory=dict)
    steps_summed: int = 0

    def __post_init__(self) -> None:
        self.weights = {name: each.to(torch.bfloat16) for name, each in self.fixed.items()}
        self.weights |= {name: each.to(torch.bfloat16).requires_grad_() for name, each in self.masters.items()}
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

    @torch.no_grad()
    def average(self, step: int) -> None:
        """Count the masters in their mean, if those after ``step`` (from 0) are among its.

        At an even rate the mean of the weights on the way is better than those at the end of it (stochastic weight
        averaging: Izmailov et al. 2018, https://arxiv.org/abs/1803.05407).
        """
        if step >= AVERAGED_FROM and step % AVERAGED_EVERY == 0:
            for name, master in self.masters.items():
                self.summed[name] = self.summed[name] + master if name in self.summed else master.clone()
            self.steps_summed += 1

    def trained(self) -> Weights:
        """Return what came of it: the mean, where one was taken, or the masters, and what stayed as it was."""
        means = {name: each / self.steps_summed for name, each in self.summed.items()}
        return {name: each.detach().contiguous() for name, each in {**self.fixed, **self.masters, **means}.items()}

    def keep(self, path: Path, run: str, step: int) -> None:
        """Write all that going on after ``step`` steps takes into the file ``path``, whole or not at all."""
        content = {
            "run": run,
            "step": step,
            "masters": self.masters,
            "optimizer": self.optimizer.state_dict(),
            "summed": self.summed,
            "steps_summed": self.steps_summed,
        }
        written = path.with_suffix(".new")
        torch.save(content, written)
        written.replace(path)

    @torch.no_grad()
    def go_on(self, path: Path, run: str) -> int:
        """Return how many steps are done, and go on from the file ``path``, if there is one.

        Raises:
            SystemExit: it is of another run.
        """
        if not path.exists():
            return 0
        kept = torch.load(path, weights_only=True)
        if kept.get("run") != run:
            sys.exit(f"{path} is of other windows or options; go on with those of before, or remove it to begin anew")
        self.optimizer.load_state_dict(kept["optimizer"])
        for name, master in self.masters.items():
            master.copy_(kept["masters"][name])
        self.summed, self.steps_summed = kept["summed"], kept["steps_summed"]
        self.read_anew()
        step: int = kept["step"]
        return step


def rate_at(step: int, steps: int, *, highest: float, warm_up: int, least: float) -> float:
    """Return the step size at ``step`` (from 0) of ``steps``.

    It rises to the ``highest`` in ``warm_up`` steps, and falls in a line to the share ``least`` of it; it is even with
    1.0.
    """
    return highest * min(1.0, (step + 1) / warm_up) * max(least, 1 - step / steps)

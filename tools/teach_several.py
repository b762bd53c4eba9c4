"""Train the judge of several languages on windows that the judge of English reads in English.

    python -m venv .venv-judge && . .venv-judge/bin/activate
    pip install torch numpy tokenizers safetensors onnx onnxruntime rich
    python tools/teach_several.py translated.jsonl several.safetensors english.safetensors taught.safetensors

The windows are those of ``translated_windows.py``, with others of ``judge_windows.py`` in between, if there are any in
the file; the second and third paths are the weights of the judge that is taught and of the one that teaches it
(``.safetensors``, or what is shipped). The target is what ``make_judge.py`` and ``merge_judges.py`` take; beside it is
``taught.checkpoint.pt``, from which the same command goes on after a stop.

This is a knowledge distillation (Hinton et al. 2015, https://arxiv.org/abs/1503.02531), of states halfway, too (Romero
et al. 2015, https://arxiv.org/abs/1412.6550): both judges have the same upper eight layers in kind, so that beside the
loss of ``train_judge.py`` the taught one is to come to the log-odds of its teacher, and to the states of the first
token after four of these layers.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import torch
from bert_training import Moved, Weights, dense, embedded, is_filling, rate_at, through_layers
from judge_batches import Batch, Unit, Window, padded, steps_of, units_of
from read_back import judge_in
from rich.console import Console
from rich.progress import track
from safetensors.torch import save_file
from train_judge import loss_of, upwards, verdicts
from train_several import COPIED, LEAST_RATE, WARM_UP, Encoder, run_of, tokens_of, weights_in

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.retrieval.encoder import BRIDGE, SHIPPED
from bot.retrieval.judge import Pieces, Tokens

#: The layers after which the first token is compared, from the last one, which is 1.
COMPARED: Final = (7, 5, 3, 1)
#: Shares of the labels, of the log-odds and of the states in the loss, and the variance of log-odds, roughly.
LABELS, LOG_ODDS, STATES, VARIANCE = 0.5, 0.3, 0.6, 8.0
#: The least variance that states are measured by: of a single window it is zero.
LEAST_VARIANCE: Final = 1e-3
#: The step size at its highest, steps between lines, and between checkpoints.
RATE, LOGGED, KEPT = 8e-5, 20, 120

Found = tuple[torch.Tensor, list[torch.Tensor]]


@torch.no_grad()
def taught_by(teacher: Weights, batch: Batch) -> Found:
    """Return the log-odds [windows, 2] of the ``teacher``, and the states [windows, width] of the first token."""
    ids, kinds, lengths = (torch.from_numpy(values) for values in batch)
    hidden = embedded(teacher, ids, kinds)
    return said(teacher, hidden, is_filling(lengths, ids.shape[1]), kinds)


def learnt(weights: Weights, encoder: Encoder, batch: Batch) -> Found:
    """Return the same of the judge with ``weights`` over the states of the ``encoder``."""
    states, filling = encoder.states(batch)
    hidden = dense(weights, "bert.adapter", through_layers(weights, COPIED, states, filling))
    return said(weights, hidden, filling, torch.from_numpy(batch.kinds))


def said(weights: Weights, hidden: torch.Tensor, filling: torch.Tensor, kinds: torch.Tensor) -> Found:
    """Return what comes of ``hidden`` [windows, tokens, width] through all layers."""
    after = list(upwards(weights, hidden, filling, kinds))
    return verdicts(weights, after[-1]), [after[-above][:, 0].float() for above in COMPARED]


def apart(found: Found, wanted: Found) -> torch.Tensor:
    """Return how far the taught judge is from its teacher."""
    log_odds = ((found[0][:, 0] - wanted[0][:, 0]) ** 2).mean() / VARIANCE
    states = []
    for own, other in zip(found[1], wanted[1], strict=True):
        variance = ((other - other.mean(0)) ** 2).mean()
        states.append(((own - other) ** 2).mean() / variance.clamp_min(LEAST_VARIANCE))
    return LOG_ODDS * log_odds + STATES * torch.stack(states).mean()


class Lessons(NamedTuple):
    """What is read."""

    windows: Sequence[Window]
    #: Of each window its tokens, and those of the same in English; None where it is in one language only.
    own: Sequence[Tokens]
    english: Sequence[Tokens | None]

    @classmethod
    def of(cls, path: Path) -> Lessons:
        """Return what the file ``path`` has.

        Raises:
            SystemExit: it has no window, or a line is none.
        """
        windows, own, english, pieces = [], [], list[Tokens | None](), Pieces()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                row: dict[str, Any] = json.loads(line)
                texts = row.pop("english", None)
                window = Window(**row)
            except (TypeError, ValueError, AttributeError) as error:
                sys.exit(f"{path}, line {number}: it is no window ({error}); write the file anew")
            windows.append(window)
            own.append(tokens_of(pieces, window, is_english=False))
            english.append(pieces.of_pair(*texts, is_english=True) if texts else None)
        if not any(window.replies is not None for window in windows):
            sys.exit(f"{path} has no window with a label; write it with translated_windows.py")
        return cls(windows, own, english)


def loss_on(moved: Moved, encoder: Encoder, teacher: Weights, lessons: Lessons, units: Sequence[Unit]) -> torch.Tensor:
    """Return the loss of the batch of ``units``, as the top of this file says."""
    numbers = [number for unit in units for number in unit]
    found = learnt(moved.weights, encoder, padded([lessons.own[number] for number in numbers]))
    loss = LABELS * loss_of(found[0], units, lessons.windows)
    told = [(at, tokens) for at, number in enumerate(numbers) if (tokens := lessons.english[number])]
    if not told:
        return loss
    places = [at for at, _ in told]
    wanted = taught_by(teacher, padded([tokens for _, tokens in told]))
    return loss + apart((found[0][places], [states[places] for states in found[1]]), wanted)


def teach(
    moved: Moved, teacher: Weights, lessons: Lessons, target: Path, *, run: str, seed: int, is_averaged: bool
) -> None:
    """Train on the ``lessons`` from the checkpoint on, where there is one, and write what came of it."""
    encoder, chance = Encoder.load(SHIPPED / BRIDGE.model), random.Random(seed)  # noqa: S311  (an order is no secret)
    lengths = [each["ids"].shape[1] for each in lessons.own]
    steps = steps_of(units_of(lessons.windows), lengths, [{"others": 1.0}], chance)
    kept, console, losses = target.with_suffix(".checkpoint.pt"), Console(), list[float]()
    done = moved.go_on(kept, run)
    for step in track(range(done, len(steps)), "Reading", console=Console(stderr=True)):
        least = 1.0 if is_averaged else LEAST_RATE
        rate = rate_at(step, len(steps), highest=moved.rate, warm_up=WARM_UP, least=least)
        losses.append(moved.learn(loss_on(moved, encoder, teacher, lessons, steps[step]), rate))
        if not np.isfinite(losses[-1]):
            sys.exit(f"the loss of step {step + 1} is {losses[-1]}; go on from the checkpoint with a lower rate")
        if is_averaged:
            moved.average(step)
        if (step + 1) % LOGGED == 0:
            console.print(step + 1, "loss", round(float(np.mean(losses[-LOGGED:])), 4))
        if (step + 1) % KEPT == 0 or step + 1 == len(steps):
            moved.keep(kept, run, step + 1)
    save_file(moved.trained(), target)
    kept.unlink(missing_ok=True)


def main() -> None:
    """Read the command line, train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("windows", "taught", "teacher", "target"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--rate", type=float, default=RATE, help="the step size at its highest")
    parser.add_argument("--seed", type=int, default=28, help="of the order in which windows are read")
    parser.add_argument("--mean", action="store_true", help="an even rate, and the mean of the weights on the way")
    options = parser.parse_args()
    torch.set_num_threads(1)
    teacher = {name: each.to(torch.bfloat16) for name, each in weights_in(options.teacher, judge_in).items()}
    moved = Moved(dict(weights_in(options.taught, judge_in)), options.rate)
    run = run_of((options.windows, options.taught, options.teacher), options.seed, options.rate, options.mean)
    lessons = Lessons.of(options.windows)
    teach(moved, teacher, lessons, options.target, run=run, seed=options.seed, is_averaged=options.mean)


if __name__ == "__main__":
    main()

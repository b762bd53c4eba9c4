"""Train the judge of several languages on windows that the judge of English reads in English.

    python -m venv .venv-judge && . .venv-judge/bin/activate
    pip install torch numpy tokenizers safetensors onnx onnxruntime rich
    python tools/teach_several.py translated.jsonl several.safetensors english.safetensors taught.safetensors

The windows are those of ``translated_windows.py``; the second and third paths are the weights of the judge that is
taught and of the one that teaches it (``.safetensors``, or what is shipped). The target is what ``make_judge.py`` and
``merge_judges.py`` take; beside it is ``taught.checkpoint.pt``, from which the same command goes on after a stop.

Both judges have the same upper eight layers in kind, so that beside the loss of ``train_judge.py`` the taught one is to
come to the log-odds of its teacher, and to the states of the first token after four of these layers. What is shipped
is half of the way to what that made of 23,400 windows, at 8e-5, with 2,700 older ones (``docs/quality.md``).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  (as everybody calls it)
from bert_training import Moved, Weights, dense, is_filling, normalized, rate_at, through_layers
from judge_batches import Batch, Window, padded, steps_of, units_of
from read_back import judge_in
from rich.console import Console
from rich.progress import track
from safetensors.torch import save_file
from train_judge import loss_of, verdicts
from train_several import COPIED, LAYERS, LEAST_RATE, SKIPPED, WARM_UP, Encoder, run_of, tokens_of, weights_in, went_on

from bot.retrieval.encoder import BRIDGE, SHIPPED
from bot.retrieval.judge import Pieces

#: The layers of the teacher, from 0, after which the first token is compared.
COMPARED: Final = (5, 7, 9, 11)
#: Shares of the labels, of the log-odds and of the states in the loss, and the variance of log-odds, roughly.
LABELS, LOG_ODDS, STATES, VARIANCE = 0.5, 0.3, 0.6, 8.0
#: The step size at its highest, steps between lines, and between checkpoints.
RATE, LOGGED, KEPT = 8e-5, 20, 120

Found = tuple[torch.Tensor, list[torch.Tensor]]


@torch.no_grad()
def taught_by(teacher: Weights, batch: Batch) -> Found:
    """Return the log-odds [windows, 2] of the ``teacher``, and the states [windows, width] of the first token."""
    ids, kinds, lengths = (torch.from_numpy(values) for values in batch)
    root = "bert.embeddings"
    hidden = F.embedding(ids, teacher[f"{root}.word_embeddings.weight"])
    hidden = hidden + teacher[f"{root}.position_embeddings.weight"][: ids.shape[1]]
    hidden = normalized(
        teacher, f"{root}.LayerNorm", hidden + F.embedding(kinds, teacher[f"{root}.token_type_embeddings.weight"])
    )
    return upwards(teacher, hidden, is_filling(lengths, ids.shape[1]), 0)


def learnt(weights: Weights, encoder: Encoder, batch: Batch) -> Found:
    """Return the same of the judge with ``weights`` over the states of the ``encoder``."""
    states, filling = encoder.states(batch)
    hidden = dense(weights, "bert.adapter", through_layers(weights, COPIED, states, filling))
    return upwards(weights, hidden, filling, SKIPPED)


def upwards(weights: Weights, hidden: torch.Tensor, filling: torch.Tensor, skipped: int) -> Found:
    """Return what comes of ``hidden`` [windows, tokens, width] through the layers but the lowest, ``skipped``."""
    firsts = []
    for number in range(skipped, COMPARED[-1] + 1):
        hidden = through_layers(weights, LAYERS, hidden, filling, [number - skipped])
        if number in COMPARED:
            firsts.append(hidden[:, 0].float())
    return verdicts(weights, hidden), firsts


def apart(found: Found, wanted: Found) -> torch.Tensor:
    """Return how far the taught judge is from its teacher."""
    log_odds = ((found[0][:, 0] - wanted[0][:, 0]) ** 2).mean() / VARIANCE
    pairs = zip(found[1], wanted[1], strict=True)
    states = [((own - other) ** 2).mean() / ((other - other.mean(0)) ** 2).mean() for own, other in pairs]
    return LOG_ODDS * log_odds + STATES * torch.stack(states).mean()


def windows_in(path: Path) -> tuple[list[Window], list[Window]]:
    """Return the windows in the file ``path``, and the same in English."""
    windows, english = [], []
    for line in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        question, printed, passage = row.pop("english")
        windows.append(Window(**row))
        english.append(Window(**{**row, "question": question, "printed": printed, "passage": passage}))
    return windows, english


def teach(moved: Moved, teacher: Weights, windows: Sequence[Window], english: Sequence[Window], options: Any) -> None:
    """Train on ``windows`` from the checkpoint on, where there is one."""
    pieces, encoder = Pieces(), Encoder.load(SHIPPED / BRIDGE.model)
    own = [tokens_of(pieces, window, is_english=False) for window in windows]
    others = [tokens_of(pieces, window, is_english=True) for window in english]
    lengths, chance = [each["ids"].shape[1] for each in own], random.Random(options.seed)  # noqa: S311
    steps = steps_of(units_of(windows), lengths, [{"others": 1.0}], chance)
    kept = options.target.with_suffix(".checkpoint.pt")
    run = run_of((options.windows, options.taught, options.teacher), options.seed, options.rate)
    done, losses, console = went_on(moved, kept, run), list[float](), Console()
    for step in track(range(done, len(steps)), "Reading", console=Console(stderr=True)):
        units = steps[step]
        numbers = [number for unit in units for number in unit]
        found = learnt(moved.weights, encoder, padded([own[number] for number in numbers]))
        wanted = taught_by(teacher, padded([others[number] for number in numbers]))
        loss = LABELS * loss_of(found[0], units, windows) + apart(found, wanted)
        rate = rate_at(step, len(steps), highest=moved.rate, warm_up=WARM_UP, least=LEAST_RATE)
        losses.append(moved.learn(loss, rate))
        if (step + 1) % LOGGED == 0:
            console.print(step + 1, "loss", round(float(np.mean(losses[-LOGGED:])), 4))
        if (step + 1) % KEPT == 0 or step + 1 == len(steps):
            optimizer = moved.optimizer.state_dict()
            content = {"run": run, "step": step + 1, "masters": moved.masters, "optimizer": optimizer}
            torch.save(content, kept.with_suffix(".new"))
            kept.with_suffix(".new").replace(kept)
    save_file({name: master.contiguous() for name, master in moved.masters.items()}, options.target)
    kept.unlink(missing_ok=True)


def main() -> None:
    """Read the command line, train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("windows", "taught", "teacher", "target"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--rate", type=float, default=RATE, help="the step size at its highest")
    parser.add_argument("--seed", type=int, default=28, help="of the order in which windows are read")
    options = parser.parse_args()
    torch.set_num_threads(2)
    teacher = {name: each.to(torch.bfloat16) for name, each in weights_in(options.teacher, judge_in).items()}
    moved = Moved(dict(weights_in(options.taught, judge_in)), options.rate)
    teach(moved, teacher, *windows_in(options.windows), options)


if __name__ == "__main__":
    main()

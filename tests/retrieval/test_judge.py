from __future__ import annotations

import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
from bert_graph import Graph, HalfByteTable, half_bytes, outlying, run
from make_encoder import build as build_encoder
from make_judge import SAMPLES, build, quantised, settled, shape_of
from read_back import encoder_in, judge_in
from tokenizers import Tokenizer

from bot.errors import JudgeError
from bot.retrieval.encoder import BRIDGE, SHIPPED, TOKENIZER, session_of
from bot.retrieval.judge import JUDGE, KINDS, LONGEST_PAIR, SEVERAL, STATES, WHOLE, Judge, Pieces, Verdict
from retrieval.encoders import write_encoder
from retrieval.judges import (
    SHAPE,
    log_odds,
    log_odds_of_several,
    random_bridge,
    random_several,
    random_weights,
    write_judge,
)

PIECES = Pieces()
WORDS = Tokenizer.from_file(str(SHIPPED / TOKENIZER))
PAIRS = [
    ("Why?", "", ""),
    ("Who built the harbour?", "Was there always a harbour here?", "No. My grandfather built it in 1931."),
    ("do you have children", "A question. " * 60, "an answer " * 200),
    ("why " * 300, "And?", "Because it was cold."),
]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_judge_says_what_a_slow_plain_reading_of_its_weights_says(pair: tuple[str, str, str], tmp_path: Path) -> None:
    weights = random_weights()
    tokens = PIECES.of_pair(*pair, is_english=True)

    verdict = Judge.load(write_judge(tmp_path, weights)).read(*pair, is_english=True)

    expected = log_odds(weights, tokens["ids"][0].tolist(), tokens["kinds"][0].tolist())
    # The graph bends by tanh, which is at most 0.0005 off in each place.
    assert [verdict.replies, verdict.contradicts] == pytest.approx(expected.tolist(), abs=0.02)


@pytest.mark.parametrize("pair", PAIRS)
def test_in_several_languages_the_judge_goes_on_from_the_states_of_their_encoder(
    pair: tuple[str, str, str], tmp_path: Path
) -> None:
    tokens = PIECES.of_pair(*pair, is_english=False)

    verdict = Judge.load(write_judge(tmp_path)).read(*pair, is_english=False)

    ids, kinds = (tokens[name][0].tolist() for name in ("ids", "kinds"))
    expected = log_odds_of_several(random_several(), random_bridge(), ids, kinds)
    assert [verdict.replies, verdict.contradicts] == pytest.approx(expected.tolist(), abs=0.02)


def test_an_encoder_that_is_stopped_halfway_gives_the_same_states_and_no_vectors(tmp_path: Path) -> None:
    session = session_of(write_judge(tmp_path) / BRIDGE.model)
    given = {"ids": PIECES.of_pair(*PAIRS[1], is_english=False)["ids"]}
    given["mask"] = np.ones_like(given["ids"])

    states, vectors, token_vectors = session.run((STATES, "vectors", "token_vectors"), given)
    halfway, none, no_tokens = session.run((STATES, "vectors", "token_vectors"), {**given, WHOLE: np.array([False])})

    assert np.array_equal(states, halfway)
    assert np.linalg.norm(vectors[0]) == pytest.approx(1, abs=1e-5)
    assert token_vectors.shape == (1, given["ids"].shape[1], SHAPE.width)
    assert not none.any()
    assert no_tokens.shape == (1, 0, SHAPE.width)


def test_the_shipped_judge_reads_other_languages_and_between_them() -> None:
    judge = Judge.load()
    printed, passage = (
        "Gab es hier immer einen Hafen?",
        "Nein. Mein Großvater hat ihn 1931 gebaut, mit 40 Männern.",
    )

    for asked, other in (
        ("Wer hat den Hafen gebaut?", "Wie geht es Ihren Kindern?"),
        ("Who built the harbour?", "How are your children?"),
        ("Qui a construit le port ?", "Comment vont vos enfants ?"),
    ):
        replies, rest = (judge.read(q, printed, passage, is_english=False).replies for q in (asked, other))
        assert replies > rest + 1


def test_the_two_verdicts_are_each_its_own_output(tmp_path: Path) -> None:
    weights = random_weights()
    weights["classifier.weight"][:] = 0
    weights["classifier.bias"][:] = [1.5, -2.5]

    assert Judge.load(write_judge(tmp_path, weights)).read(*PAIRS[1], is_english=True) == Verdict(
        replies=1.5, contradicts=-2.5
    )


def test_8_bit_weights_judge_nearly_as_32_bit_ones() -> None:
    weights = random_weights()
    samples = [PIECES.of_pair(*sample, is_english=True) for sample in SAMPLES]

    _, off = quantised(weights, SHAPE, samples)

    # Random weights of 16 places say up to 3; the 8 bits of the 384 of the real one cost a tenth of this.
    assert 0 < off.max() < 0.3


def test_where_the_passage_rests_since_it_was_trained_verdicts_are_on_average_what_they_were() -> None:
    weights, samples = random_weights(), [PIECES.of_pair(*sample, is_english=True) for sample in SAMPLES]
    models = (
        build(weights, SHAPE, None, resting=0),
        build(weights, SHAPE, None),
        build(settled(weights, SHAPE, samples, before=0), SHAPE, None),
    )

    before, resting, after = (np.mean([found["log_odds"] for found in run(each, samples)], axis=0) for each in models)

    assert np.abs(resting - before).max() > 0.1
    assert after == pytest.approx(before, abs=1e-3)


def test_the_shape_is_read_off_the_weights() -> None:
    weights = random_weights()
    weights["bert.pooler.dense.weight"] = np.zeros((384, 384), np.float32)

    assert shape_of(weights).layers == SHAPE.layers
    assert (shape_of(weights).heads, shape_of(weights).width) == (12, 384)


def test_a_pair_is_the_question_then_the_printed_one_with_the_passage() -> None:
    tokens = PIECES.of_pair("Who built it?", "A harbour?", "My grandfather.", is_english=True)

    pieces = [WORDS.id_to_token(i) or "" for i in tokens["ids"][0]]
    assert " ".join(pieces) == "[CLS] who built it ? [SEP] a harbour ? | my grandfather . [SEP]"
    assert tokens["kinds"].tolist() == [[0] * 6 + [1] * 8]


def test_other_languages_are_cut_into_the_pieces_of_their_encoder() -> None:
    tokens = PIECES.of_pair("Qui l’a bâti ?", "A harbour?", "Mon grand-père.", is_english=False)

    several = Tokenizer.from_file(str(SHIPPED / BRIDGE.tokenizer))
    pieces = [several.id_to_token(i) or "" for i in tokens["ids"][0].tolist()]
    assert "".join(pieces).replace("▁", " ") == "<s> Qui l’a bâti ?</s> A harbour? | Mon grand-père.</s>"
    assert tokens["kinds"].tolist() == [
        [0] * (pieces.index("</s>") + 1) + [1] * (len(pieces) - pieces.index("</s>") - 1)
    ]


def test_8_bit_weights_are_read_back_as_they_were_but_for_the_rounding(tmp_path: Path) -> None:
    weights = random_weights()
    small, _ = quantised(weights, SHAPE, [PIECES.of_pair(*sample, is_english=True) for sample in SAMPLES])
    onnx.save(small, tmp_path / JUDGE)

    found = judge_in(tmp_path / JUDGE)

    assert found.keys() == weights.keys()
    for name, values in found.items():
        # The word table has 4 bits, 15 steps from the least to the largest of 32 numbers; the others have 8, and steps
        # that are up to four times as long where the input is divided by a power of two.
        assert np.abs(values - weights[name][: len(values)]).max() < (0.3 if "word" in name else 0.12)


def test_8_bit_weights_of_the_judge_of_several_languages_are_read_back_too(tmp_path: Path) -> None:
    weights, chance = random_several(), np.random.default_rng(2)
    given = [
        {
            STATES: chance.normal(0, 1, (length, SHAPE.width)).astype(np.float32),
            KINDS: np.array([[0] * 3 + [1] * (length - 3)]),
        }
        for length in (5, 9)
    ]
    small, _ = quantised(weights, SHAPE, given)
    onnx.save(small, tmp_path / SEVERAL)

    found = judge_in(tmp_path / SEVERAL)

    assert found.keys() == weights.keys()
    assert max(np.abs(values - weights[name]).max() for name, values in found.items()) < 0.2


def test_an_encoder_is_read_back_with_its_kind_of_text_in_its_places(tmp_path: Path) -> None:
    weights = random_bridge()
    texts = [np.array([[0, 7, 9, 2]]), np.array([[0, 3, 2]])]
    full = build_encoder(Graph(None, SHAPE), weights, watched=True)
    divisors = outlying(full, run(full, [{"ids": ids, "mask": np.ones_like(ids)} for ids in texts]))
    words = half_bytes(weights["embeddings.word_embeddings.weight"])
    onnx.save(build_encoder(HalfByteTable(divisors, SHAPE, words=words), weights), tmp_path / BRIDGE.model)

    found = encoder_in(tmp_path / BRIDGE.model)

    assert found.keys() == weights.keys()
    places, kinds = ("embeddings.position_embeddings.weight", "embeddings.token_type_embeddings.weight")
    assert np.allclose(found.pop(places) + found.pop(kinds), weights[places][:256] + weights[kinds][0])
    assert all(np.abs(each - weights[name]).max() < (0.3 if "word" in name else 0.06) for name, each in found.items())


def test_where_no_question_is_printed_the_passage_stands_alone() -> None:
    tokens = PIECES.of_pair("Who built it?", "", "My grandfather.", is_english=True)

    pieces = [WORDS.id_to_token(i) or "" for i in tokens["ids"][0]]
    assert " ".join(pieces) == "[CLS] who built it ? [SEP] my grandfather . [SEP]"


@pytest.mark.parametrize("pair", PAIRS[2:])
def test_of_a_long_pair_128_pieces_are_read_the_end_of_the_printed_question_among_them(
    pair: tuple[str, str, str],
) -> None:
    printed = "the sea " * 30
    tokens = PIECES.of_pair(pair[0], "And now? " + printed, pair[2] * 10, is_english=True)

    assert tokens["ids"].shape == tokens["kinds"].shape == (1, LONGEST_PAIR)
    assert tokens["ids"][0, -1] == WORDS.token_to_id("[SEP]")
    assert PIECES.of_pair(pair[0], printed, pair[2] * 10, is_english=True)["ids"].tolist() == tokens["ids"].tolist()


def test_files_that_are_missing_damaged_or_another_model_are_refused(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    damaged = write_judge(tmp_path / "damaged")
    (damaged / JUDGE).write_bytes((damaged / JUDGE).read_bytes()[:1000])
    other = write_judge(tmp_path / "other")
    shutil.copy(write_encoder(tmp_path / "encoder", ["a text"]) / "encoder.onnx", other / JUDGE)

    with pytest.raises(JudgeError, match=f"there is no {JUDGE} in it"):
        Judge.load(tmp_path / "none")
    for folder in (damaged, other):
        with pytest.raises(JudgeError, match="it cannot be run") as caught:
            Judge.load(folder)
        assert str(folder) in str(caught.value)


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers"])
def test_without_a_package_there_is_no_judge(package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_judge(tmp_path)
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(ImportError):
        Judge.load(folder)

from __future__ import annotations

import json
import logging
import math
from pathlib import Path

import numpy as np
import pytest

from bot.model import Intent
from bot.remarks import Remark
from bot.retrieval import WordsOnly
from bot.retrieval.encoder import BRIDGE, SHIPPED, Encoder
from bot.retrieval.intents import FORMAT, INTENTS, IntentClassifier, Intents
from bot.retrieval.loaded import Loaded

SMALL = {
    "format": FORMAT,
    "hidden": [{"bias": 0.0, "weights": [1.0, 0.0]}, {"bias": 1.0, "weights": [0.0, -1.0]}],
    "intents": {
        "answer": {"bias": 0.0, "weights": [0.0, 0.0]},
        "thanks": {"bias": math.log(3), "weights": [1.0, 0.0]},
    },
}


def written(folder: Path, content: object) -> Path:
    (folder / INTENTS).write_text(json.dumps(content), "utf-8")
    return folder / INTENTS


def test_the_classifier_is_a_network_with_one_hidden_layer(tmp_path: Path) -> None:
    classifier = IntentClassifier.load(written(tmp_path, SMALL))

    level = classifier.of(np.array([0.0, 1.0], np.float32))
    thankful = classifier.of(np.array([2.0, 0.0], np.float32))

    assert level == pytest.approx({Intent.ANSWER: 0.25, Intent.THANKS: 0.75})
    assert classifier.of(np.array([-2.0, 1.0], np.float32)) == pytest.approx(level)
    assert thankful[Intent.THANKS] == pytest.approx(3 * math.e**2 / (1 + 3 * math.e**2))


@pytest.mark.parametrize(
    "content",
    [
        {**SMALL, "format": 99},
        {"format": FORMAT},
        {**SMALL, "hidden": []},
        {**SMALL, "hidden": [{"bias": 0, "weights": [1, 0]}]},
        {**SMALL, "intents": {}},
        {**SMALL, "intents": {"answer": {"bias": 0, "weights": [0, 0]}}},
        {**SMALL, "intents": {"dance": {"bias": 0, "weights": [0, 0]}, "answer": {"bias": 0, "weights": [0, 0]}}},
    ],
)
def test_without_a_sound_file_nobody_tells_and_the_log_says_why(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: object
) -> None:
    written(tmp_path, content)
    with caplog.at_level(logging.WARNING):
        intents = Intents.over(Loaded(Encoder.load), tmp_path)

    assert intents.of("thanks!") is None
    assert INTENTS in caplog.text


def test_without_the_encoder_nobody_tells() -> None:
    assert Intents.over(Loaded(lambda: WordsOnly(Remark("it is not there")))).of("thanks!") is None


def test_the_shipped_classifier_fits_the_shipped_encoder() -> None:
    intents = Intents.over(Loaded(lambda: Encoder.load(SHIPPED, BRIDGE)))

    likely = intents.of("could you sum that up for me, I have no time to read it all")

    assert likely is not None
    assert set(likely) == set(Intent)
    assert sum(likely.values()) == pytest.approx(1.0)
    assert max(likely, key=lambda intent: likely[intent]) is Intent.SUMMARY

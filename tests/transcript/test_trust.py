from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from bot.transcript.soundness.trust import FORMAT, Scale, Trust, shipped


def test_log_odds_are_the_bias_and_what_every_trait_adds() -> None:
    trust = Trust(0.5, {"open": Scale(0.1, 0.2, -1.0), "clear": Scale(0.5, 0.5, 2.0)})

    assert trust.probability({"open": 0.3, "clear": 0.5, "unknown": 9.0}) == pytest.approx(1 / (1 + math.exp(0.5)))


def test_no_trait_counts_for_more_than_four_deviations() -> None:
    scale = Scale(0.0, 1.0, -1.5)

    assert (scale.worth(4.0), scale.worth(99.0), scale.worth(-99.0)) == (-6.0, -6.0, 6.0)


def test_a_trait_that_was_not_measured_is_a_bug() -> None:
    with pytest.raises(KeyError, match="open"):
        Trust(0.0, {"open": Scale(0.0, 1.0, -1.0)}).probability({})


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "trust.json").write_text(json.dumps({"format": FORMAT + 1, "bias": 0.0, "traits": {}}), "utf-8")

    with pytest.raises(ValueError, match=r"trust\.json has format 2, this version reads 1"):
        Trust.load(tmp_path / "trust.json")


def test_what_speaks_against_a_parse_never_speaks_for_it() -> None:
    against = (
        "against",
        "open",
        "near",
        "crowd",
        "long_questions",
        "asked_outside",
        "nobody_yet",
        "unclosed",
        "marked",
    )

    assert all(shipped().scales[name].weight <= 0 for name in against if name in shipped().scales)
    assert shipped().scales["rules"].weight >= 0.3

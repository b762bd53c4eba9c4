from __future__ import annotations

import math
from pathlib import Path

import pytest

from bot.transcript.identities.name_chances import Chance, Chances, answering_by_chance, asking_by_chance, shipped
from bot.transcript.identities.name_signs import ZONES

NOBODY = (0.0, 0.0)


def test_names_compete_with_each_other_and_with_nobody() -> None:
    chances = Chances(NOBODY, {">age": (0.0, 2.0)})

    alone = chances.of({"Ida Holm": {">age": 1.0}})["Ida Holm"]
    beside = chances.of({"Ida Holm": {">age": 1.0}, "Bo Ray": {">age": 1.0}})["Ida Holm"]

    assert alone.asks == pytest.approx(0.5 * (1 - alone_of(2.0)))
    assert alone.answers == pytest.approx(0.5 * alone_of(2.0))
    assert beside.answers < alone.answers


def alone_of(worth: float) -> float:
    """Return the chance of a name of that ``worth`` against nobody."""
    return math.exp(worth) / (math.exp(worth) + 1)


def test_who_probably_asks_does_not_answer() -> None:
    chances = Chances(NOBODY, {"by>": (5.0, 1.0), ">age": (0.0, 1.0)})

    found = chances.of({"Jo Ray": {"by>": 1.0}, "Ida Holm": {">age": 1.0}})

    assert asking_by_chance(found) == ("Jo Ray",)
    assert answering_by_chance(found) == ("Ida Holm",)


def test_a_sign_that_the_fit_did_not_know_counts_for_nothing() -> None:
    chances = Chances((1.0, 2.0), {"by>": (5.0, 0.0)})

    assert chances.of({"Jo Ray": {"a new sign": 1.0}}) == chances.of({"Jo Ray": {}})
    assert chances.of({}) == {}


@pytest.mark.parametrize(
    ("answers", "named"),
    [
        ((0.9, 0.05), ("A",)),
        ((0.45, 0.44), ("A", "B")),  # two guests share what there is
        ((0.35, 0.05), ()),
        ((0.5, 0.29), ("A",)),
        ((0.41, 0.249), ("A",)),
    ],
)
def test_whoever_is_likely_is_named_and_who_is_about_as_likely_too(
    answers: tuple[float, ...], named: tuple[str, ...]
) -> None:
    assert answering_by_chance({n: Chance(0.0, each) for n, each in zip("AB", answers, strict=True)}) == named


def test_what_is_shipped_knows_a_byline_and_a_guest_by_their_signs() -> None:
    byline = {"short": 0.75, "by>": 0.75, "line by>": 0.75, "short: by>": 0.75, ">end": 0.75, "credit": 0.75}
    guest = {"title": 0.75, "interviewed": 0.75, "with>": 0.75, "first name": 1.0, "called by who asks": 1.0}

    found = shipped().of({"Jo Ray": byline, "Ida Holm": guest})

    assert asking_by_chance(found) == ("Jo Ray",)
    assert answering_by_chance(found) == ("Ida Holm",)


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_text('{"format": 1}', "utf-8")

    with pytest.raises(ValueError, match=r"names\.json has format 1, this version reads 2"):
        Chances.load(path)


def test_what_is_shipped_names_sorts_of_lines_that_there_are() -> None:
    combined = {sign.split(": ")[0] for sign in shipped().weights if ": " in sign}

    assert combined <= {*ZONES, "rule"}
    assert "title" in combined

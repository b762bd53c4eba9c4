from __future__ import annotations

from pathlib import Path

import pytest

from bot.transcript.name_chances import Chance, Chances, shipped
from bot.transcript.name_signs import ZONES


def test_each_sign_adds_to_asking_and_to_answering() -> None:
    chances = Chances((0.0, 0.0), {"by>": (5.0, 0.0), ">age": (0.0, 5.0)})

    assert chances.of({}) == Chance(1 / 3, 1 / 3)
    assert chances.of({"by>": 1.0}).is_asking
    assert chances.of({">age": 1.0}).is_answering
    assert not chances.of({"by>": 0.2}).is_asking


def test_a_sign_that_the_fit_did_not_know_counts_for_nothing() -> None:
    chances = Chances((-1.0, -2.0), {"by>": (5.0, 0.0)})

    assert chances.of({"a new sign": 1.0}) == chances.of({})


def test_what_is_shipped_knows_a_byline_and_a_guest_by_their_signs() -> None:
    byline = {"short": 0.75, "by>": 0.75, "line by>": 0.75, "short: by>": 0.75, ">end": 0.75, "credit": 0.75}
    guest = {"title": 0.75, "interviewed": 0.75, "with>": 0.75, "first name": 1.0, "called by who asks": 1.0}

    assert shipped().of(byline).asks > shipped().of(byline).answers
    assert shipped().of(guest).answers > shipped().of(guest).asks


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_text('{"format": 2}', "utf-8")

    with pytest.raises(ValueError, match=r"names\.json has format 2, this version reads 1"):
        Chances.load(path)


def test_what_is_shipped_names_sorts_of_lines_that_there_are() -> None:
    combined = {sign.split(": ")[0] for sign in shipped().weights if ": " in sign}

    assert combined <= {*ZONES, "rule"}
    assert "title" in combined

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.library import seeds_folder

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WHEEL: dict[str, Any] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]

#: Data in the wheel that others made, and the file beside it that says on which terms.
THIRD_PARTY = {
    "encoder.onnx": ("encoder.LICENSE.txt", "Apache License"),
    "encoder.tokenizer.json": ("encoder.LICENSE.txt", "Apache License"),
    "judge.onnx": ("encoder.LICENSE.txt", "Apache License"),
    "judge.several.onnx": ("encoder.LICENSE.txt", "Apache License"),
    "bridge.onnx": ("bridge.LICENSE.txt", "MIT License"),
    "bridge.tokenizer.json": ("bridge.LICENSE.txt", "MIT License"),
    "words.*.xz": ("words.LICENSE.txt", "Creative Commons Attribution-ShareAlike 4.0 International"),
    "word_weights.*.gz": ("word_weights.LICENSE.txt", "Creative Commons Attribution-ShareAlike 4.0 International"),
}
#: Data that was made for this project.
OUR_OWN = {
    *(
        "scoring.json",
        "judging.json",
        "crossing.json",
        "intents.json",
        "page_furniture.txt",
        "places.tsv",
        "trust.json",
        "names.json",
        "paragraphs.json",
    ),
    "vectors",
}


def data_files() -> list[Path]:
    return sorted((ROOT / "bot").glob("*/data/*"))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_built_in_interview_is_found_and_travels_in_the_wheel() -> None:
    assert WHEEL["packages"] == ["bot"]
    assert WHEEL["force-include"] == {"seeds": "bot/seeds"}
    assert sorted(p.name for p in seeds_folder().iterdir()) == sorted(p.name for p in (ROOT / "seeds").iterdir())


@pytest.mark.parametrize(("data", "licence", "name"), [(d, *terms) for d, terms in THIRD_PARTY.items()])
def test_data_of_others_lies_beside_its_licence(data: str, licence: str, name: str) -> None:
    found = list((ROOT / "bot").glob(f"*/data/{data}"))

    assert found
    assert all(name in (path.parent / licence).read_text("utf-8") for path in found)


def test_it_is_known_of_every_data_file_whose_it_is() -> None:
    terms = ("*.LICENSE.txt", "*.NOTICE.txt")

    unknown = [
        path.name
        for path in data_files()
        if path.name not in OUR_OWN and not any(path.match(pattern) for pattern in (*THIRD_PARTY, *terms))
    ]

    assert unknown == []


def test_every_licence_and_notice_is_declared() -> None:
    declared = {path for pattern in PROJECT["project"]["license-files"] for path in ROOT.glob(pattern)}

    assert declared == {
        ROOT / "LICENSE",
        *(p for p in data_files() if p.name.endswith((".LICENSE.txt", ".NOTICE.txt"))),
    }
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n")


@pytest.mark.parametrize("encoder", ["encoder", "bridge"])
def test_an_encoder_is_the_one_that_its_notice_describes(encoder: str) -> None:
    folder = ROOT / "bot" / "retrieval" / "data"
    notice = (folder / f"{encoder}.NOTICE.txt").read_text("utf-8")

    described = {n: digest for digest, n in re.findall(rf"^([0-9a-f]{{64}})  ({encoder}\.\S+)$", notice, re.MULTILINE)}

    assert described == {name: sha256(folder / name) for name in (f"{encoder}.onnx", f"{encoder}.tokenizer.json")}


def test_the_judge_is_the_one_that_its_notice_describes() -> None:
    folder = ROOT / "bot" / "retrieval" / "data"
    notice = (folder / "judge.NOTICE.txt").read_text("utf-8")

    described = re.findall(r"^([0-9a-f]{64})  (judge\.\S+)$", notice, re.MULTILINE)
    assert "Licence: Apache License 2.0, see encoder.LICENSE.txt." in notice
    assert described == [(sha256(folder / name), name) for name in ("judge.onnx", "judge.several.onnx")]


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "bot" / "py.typed").is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_continuous_integration_can_be_started() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)

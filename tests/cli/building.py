"""What the tests of the command line share: files, input and output."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

SEED = Path(__file__).parents[2] / "seeds" / "zhao-tong-lexpress.txt"
PRINTED = "Why can’t China afford a collapse of Putin’s regime?"
VERBATIM = (sys.executable, "-m", "bot")
Captured = pytest.CaptureFixture[str]


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def objects(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b" \n\n \n",
    "binary.txt": bytes(range(256)) * 40,
    "line.txt": b"word " * 400_000,
    "prose.txt": b"The bridge fell in March.\n\nIt was old.\n\nThe city will build a new one.\n",
}
UNREADABLE = ("missing.txt", "empty.txt", "blank.txt", "binary.txt", "line.txt")


def bad_file(folder: Path, name: str) -> Path:
    content = BAD[name]
    if content is not None:
        (folder / name).write_bytes(content)
    return folder / name

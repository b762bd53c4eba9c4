"""Two small interviews, in files."""

from __future__ import annotations

from pathlib import Path

import pytest

BRIDGE = (
    "Ann: Why did the bridge fall?\n\nBo: It was old. Nobody had looked at it.\n\n"
    "Ann: Who pays?\n\nBo: The city pays.\n"
)
TUNNEL = BRIDGE.replace("bridge", "tunnel").replace("Bo:", "Cy:").replace("The city", "Nobody")


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """The options that open two interviews."""
    for name, text in (("bridge", BRIDGE), ("tunnel", TUNNEL)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return ["--source", str(tmp_path / "bridge.txt"), "--source", str(tmp_path / "tunnel.txt")]

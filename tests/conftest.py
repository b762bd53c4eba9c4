"""What keeps every test away from the libraries of whoever runs it."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder: Path = tmp_path_factory.getbasetemp() / "nothing stored"
    monkeypatch.setenv("VERBATIM_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)

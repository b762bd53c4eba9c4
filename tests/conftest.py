"""What keeps every test away from the libraries of whoever runs it, and in the threads that the program has."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# As bot/__main__.py sets it, before anything imports numpy: the figures of the tests are those of the program.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def _own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder: Path = tmp_path_factory.getbasetemp() / "nothing stored"
    monkeypatch.setenv("VERBATIM_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)

"""What keeps every test away from the libraries of whoever runs it, in the program's threads, and patient."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# As bot/__main__.py sets it, before anything imports numpy: the figures of the tests are those of the program.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# A busy machine makes every example slow: how long things take is tested where it matters, by the processor's time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def _own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder: Path = tmp_path_factory.getbasetemp() / "nothing stored"
    monkeypatch.setenv("VERBATIM_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)

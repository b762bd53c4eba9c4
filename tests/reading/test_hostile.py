from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reading import hostile

#: What any file may cost: seconds of work, and MiB of memory with Python and this project in it.
MOST_SECONDS, MOST_MEMORY = 5, 200
#: Cases that one process reads: what each leaves in the caches of the parser adds up, and is no part of what the next
#: one costs.
TOGETHER = 25


@pytest.fixture(scope="module")
def costs() -> dict[str, dict[str, float]]:
    """Return what each case costs; what is too slow is tried again: a busy machine adds time, and takes none away."""
    pytest.importorskip("resource", reason="memory is measured where the system can")
    found = measured()
    slow = [name for name, cost in found.items() if cost["seconds"] >= MOST_SECONDS]
    return found | (measured(*slow) if slow else {})


def measured(*names: str) -> dict[str, dict[str, float]]:
    """Return what the cases cost; in processes of their own, because a peak of memory never goes down."""
    records: list[dict[str, float]] = []
    chosen = names or tuple(hostile.CASES)
    for at in range(0, len(chosen), TOGETHER):
        program = [sys.executable, str(Path(hostile.__file__)), *chosen[at : at + TOGETHER]]
        done = subprocess.run(program, capture_output=True, check=True, timeout=900)
        records += map(json.loads, done.stdout.splitlines())
    return {str(record["name"]): record for record in records}


@pytest.mark.parametrize("name", hostile.CASES)
def test_a_hostile_file_is_read_or_refused_in_time_and_in_little_memory(
    costs: dict[str, dict[str, float]], name: str
) -> None:
    assert costs[name]["seconds"] < MOST_SECONDS
    assert costs[name]["peak"] < MOST_MEMORY

"""Check everything that must hold before a commit: style, types, the floors of the house, and the tests.

    python tools/check.py [--without-tests]

runs every check, also after one has failed, and ends with a line for each. The exit code is 0 when all passed, 1 when
one failed, and 2 when a tool is missing. ``.ci/run`` runs the same, the tests by the README's command.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: Where pip puts the programs of the environment that runs this file.
PROGRAMS = Path(sys.executable).parent

#: The quick ones first.
CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("lint-imports",),
    ("mypy",),
)
#: On all cores; the tests of a file stay together, because they share what is costly to make.
TESTS = ("pytest", "-q", "-n", "auto", "--dist", "loadfile")


def passes(check: tuple[str, ...]) -> bool:
    """Run one check in the project's folder and tell whether it passed; what it prints is shown as it comes."""
    program, *arguments = check
    return subprocess.run([PROGRAMS / program, *arguments], cwd=ROOT, check=False).returncode == 0


def run(checks: Iterable[tuple[str, ...]]) -> int:
    """Run ``checks``, print their results and return the exit code."""
    results = []
    for check in checks:
        print(f"\n== {' '.join(check)}", flush=True)
        start = time.perf_counter()
        try:
            passed = passes(check)
        except FileNotFoundError:
            print(f"{check[0]} is not installed here; run: {sys.executable} -m pip install -e '.[dev]'")
            return 2
        results.append(
            (passed, f"{'passed' if passed else 'FAILED'} {time.perf_counter() - start:6.1f} s  {' '.join(check)}")
        )
    print("\n== all checks", *(line for _, line in results), sep="\n", flush=True)
    return 0 if all(passed for passed, _ in results) else 1


def main() -> int:
    """Read the command line, run what it says and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without-tests", action="store_true", help="for when they have just been run")
    return run(CHECKS if parser.parse_args().without_tests else (*CHECKS, TESTS))


if __name__ == "__main__":
    sys.exit(main())

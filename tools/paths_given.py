"""The paths that a tool is given on its command line; with ``--help`` it explains itself."""

from __future__ import annotations

import argparse
from pathlib import Path


def paths_given(explanation: str | None, **meanings: str) -> list[Path]:
    """Return the paths on the command line, one for each name in ``meanings``, in order.

    ``explanation`` is printed for ``--help``. Whoever gives too few or too many is told so, and the program ends.
    """
    parser = argparse.ArgumentParser(description=explanation, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, meaning in meanings.items():
        parser.add_argument(name, type=Path, help=meaning)
    given = parser.parse_args()
    return [getattr(given, name) for name in meanings]

"""Measure whether plain requests are told from questions: in four languages, with typing errors, and with traps.

    python benchmarks/intents.py [--misses SET]

A row is a set of labelled messages, a column a language; a value is the share of messages whose intent is right, as
``--json`` tells it. ``traps`` are questions to the interview that look like requests: of them, the share that is
answered as one.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from own_questions import rows_of, share
from rich.console import Console
from rich.table import Table

from bot.library import load_seeds
from bot.service import Service
from bot.terminal.json_lines import reply_json

FOLDER: Final = Path(__file__).parent.parent / "tests" / "answering"
SETS: Final = (
    "requests",
    "requests_held_out",
    "wordings",
    "wordings_held_out",
    "intents_held_out/busy_server",
    "intents_held_out/thirty_members",
)
LANGUAGES: Final = ("en", "fr", "de", "es")


@dataclass(frozen=True)
class Told:
    """A labelled message, and the intent that was told."""

    message: str
    language: str
    intent: str
    told: str

    @property
    def is_right(self) -> bool:
        """Whether the intent is the labelled one."""
        return self.intent == self.told

    @property
    def is_trap(self) -> bool:
        """Whether it is a question to the interview."""
        return self.intent == "answer"


def told_of(name: str, service: Service) -> list[Told]:
    """Return the messages of the set ``name``, each asked alone."""
    return [
        Told(row["message"], row["language"], row["intent"], str(reply_json(service.ask(row["message"]))["intent"]))
        for row in rows_of(FOLDER / f"{name}.jsonl")
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", metavar="SET", choices=SETS, help="list the messages of one set that were mistaken")
    arguments = parser.parse_args()
    service, console = Service.over(load_seeds()), Console()
    results = {name: told_of(name, service) for name in SETS}
    grid = Table("set", "n", "all", *LANGUAGES, "traps")
    for name, told in results.items():
        by_language = [[one.is_right for one in told if one.language == language] for language in LANGUAGES]
        groups = [[one.is_right for one in told], *by_language, [one.is_right for one in told if one.is_trap]]
        grid.add_row(name, str(len(told)), *(share(list(group)) for group in groups))
    console.print(grid)
    for one in results.get(arguments.misses, []):
        if not one.is_right:
            line = f"{one.language} {one.intent:10} {one.told:10} {one.message}"
            console.print(line, markup=False, highlight=False)


if __name__ == "__main__":
    main()

"""Measure how often the bot would speak, and wrongly, if it were to answer unasked from a confidence on.

    PYTHONPATH=. python benchmarks/unasked.py [--held-out]

Of the project's own labelled questions: how many are quoted from each confidence on, and how many of these wrongly.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Final

from own_questions import QUESTIONS, Outcome, measure, own_interviews
from rich.console import Console
from rich.table import Table

from bot.answering.deciding import QUOTE_FROM
from bot.library import load_seeds
from bot.model import Quoted

#: From the first on, whoever asks is answered.
THRESHOLDS: Final = (QUOTE_FROM, 0.6, 0.8, 0.9, 0.95, 0.98)


def main() -> None:
    """Print a line for each threshold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="only the questions that nothing was tuned on")
    held_out = parser.parse_args().held_out
    # Without other words for its questions: those of servers have none, or few.
    sets = {"seed_held_out": replace(load_seeds()[0], wordings=())} if held_out else own_interviews()
    outcomes = [o for name, interview in sets.items() for o in measure(interview, QUESTIONS / f"{name}.jsonl")]
    table = Table("from", "quoted", "wrongly", "share wrong", title=f"{len(outcomes)} questions")
    for threshold in THRESHOLDS:
        table.add_row(f"{threshold:.2f}", *told(outcomes, threshold))
    Console().print(table)


def told(outcomes: list[Outcome], threshold: float) -> tuple[str, str, str]:
    """Return how many are quoted from ``threshold`` on, how many of these wrongly, and the share of that."""
    quoted = [o for o in outcomes if isinstance(o.reply, Quoted) and o.reply.confidence >= threshold]
    wrong = [o for o in quoted if not o.decided]
    return str(len(quoted)), str(len(wrong)), f"{len(wrong) / len(quoted):.3f}" if quoted else ""


if __name__ == "__main__":
    main()

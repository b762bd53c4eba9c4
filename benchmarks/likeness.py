"""Measure when two questions are taken for alike: how many rewordings are, and how many that ask something else.

Rewordings are the labelled questions of the kind "close" with the printed question that they reword; others are all
pairs of different questions about one interview that it does not answer, where a few happen to be alike.

    python benchmarks/likeness.py
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from own_questions import Row, rows_of

from bot.library import load, load_seeds
from bot.model import Interview
from bot.retrieval import Engine
from bot.retrieval.likeness import ALIKE, ALIKE_BY_WORDS, Likeness

TESTS = Path(__file__).parents[1] / "tests"
UNANSWERED = ("unanswered", "far_off")

Pair = tuple[str, str]


def labelled(folder: str) -> Iterator[tuple[str, list[Row]]]:
    """Yield the questions that may be looked at: of each file its name, and those that are no follow-ups."""
    for path in sorted((TESTS / folder).glob("*.jsonl")):
        if not path.stem.endswith("_held_out"):
            yield path.stem, [line for line in rows_of(path) if not line["previous"]]


def rewordings() -> list[Pair]:
    """Return questions with the printed questions that they reword."""
    found = []
    for name, lines in labelled("questions"):
        interview = load_seeds()[0] if name == "seed" else load(TESTS / "interviews" / f"{name}.txt")
        close = (line for line in lines if line["kind"] == "close" and len(line["exchanges"]) == 1)
        found += [(line["question"], printed(interview, line["exchanges"][0])) for line in close]
    return found


def printed(interview: Interview, number: int) -> str:
    """Return a stored question as it is printed."""
    return interview.question_of(interview.exchange(number))


def others() -> list[Pair]:
    """Return pairs of questions about the same interview, neither answered by it."""
    files = [lines for folder in ("questions", "corpus") for _, lines in labelled(folder)]
    asked = [sorted({line["question"] for line in lines if line["kind"] in UNANSWERED}) for lines in files]
    return [pair for questions in asked for pair in combinations(questions, 2)]


def main() -> None:
    """Print both shares, with the encoder and without."""
    for named, likeness, least in (
        ("words and meaning", Engine().likeness, ALIKE),
        ("words alone", Likeness(None), ALIKE_BY_WORDS),
    ):
        for kind, pairs in (("rewordings", rewordings()), ("others", others())):
            alike = sum(likeness.of(*pair) >= least for pair in pairs)
            print(f"{named}, from {least} on: {alike} of {len(pairs)} {kind} alike ({alike / len(pairs):.1%})")


if __name__ == "__main__":
    main()

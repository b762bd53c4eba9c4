"""The measures of the corpus are what their names say."""

from __future__ import annotations

import sys
from pathlib import Path

from building import seed_service

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from corpus import CORPUS, Asked, asked_of, both_right, measures, table
from own_questions import Outcome
from rich.console import Console

from bot.retrieval import Engine

REPLY = seed_service().ask("hello")


def asked(kind: str, *, decided: bool, pair: int | None = None, quoted: bool = False, language: str = "en") -> Asked:
    outcome = Outcome(kind, "?", None, decided, None, quoted, REPLY)
    return Asked(language, kind, kind == "sibling", ("talk", pair) if pair else None, None, outcome)


def test_a_pair_is_right_where_the_sibling_and_its_twin_are() -> None:
    right = [asked("sibling", decided=True, pair=1), asked("negated", decided=True, pair=1)]
    wrong = [asked("sibling", decided=True, pair=2), asked("negated", decided=False, pair=2, quoted=True)]
    other = [asked("sibling", decided=True, pair=3), asked("detail", decided=True, pair=3)]

    assert both_right([*right, *wrong, *other], "negated") == [True, False]


def test_each_measure_counts_its_kind_alone() -> None:
    found = dict(
        measures(
            [
                asked("negated", decided=False, pair=1, quoted=True),
                asked("follow_up_more", decided=True),
                asked("language_zh", decided=False),
                asked("unanswered", decided=True),
            ]
        )
    )

    assert found["quoted, negated"] == found["quoted, twins"] == [True]
    assert found["right, follow_up_more"] == found["right, follow-ups"] == [True]
    assert found["right, language_zh"] == [False]
    assert found["quoted, unanswered"] == [False]


def test_the_table_has_a_column_a_language_and_nothing_where_nothing_was_asked() -> None:
    console = Console(width=100)

    with console.capture() as shown:
        console.print(table([asked("unanswered", decided=True, language="fr")]))

    assert "fr" in shown.get()
    assert "quoted, unanswered" in shown.get()


def test_a_file_of_the_corpus_is_asked_question_by_question() -> None:
    path = CORPUS / "bee-keeper.jsonl"

    first = next(asked_of(path, Engine()))

    assert (first.language, first.kind, first.pair) == ("en", "sibling", ("bee-keeper", 1))

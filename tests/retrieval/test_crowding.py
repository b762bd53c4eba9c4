from __future__ import annotations

import functools
from dataclasses import replace
from pathlib import Path

import pytest
from building import engine, fictional, interview_of, seed_searcher

from bot.model import Interview
from bot.retrieval import Index, Scoring, VectorCache
from bot.retrieval.crowding import crowd, fitted

TOPICS = ("oil", "fish", "lamps", "boats", "storms", "letters", "winter", "silence", "bread", "birds")


@functools.cache
def long_list() -> Interview:
    """Return a list of a hundred questions, ten wordings of ten topics."""
    return interview_of(
        *(
            (f"What about {topic} in year {year}?", f"In year {year} there were {topic}.")
            for topic in TOPICS
            for year in range(10)
        )
    )


@functools.cache
def index() -> Index:
    return Index.build((long_list(),), engine().encoder)


def test_a_conversation_is_judged_as_it_is(tmp_path: Path) -> None:
    scoring = Scoring.load("meaning")

    assert fitted(scoring, seed_searcher().index, VectorCache(tmp_path)) is scoring
    assert not list(tmp_path.iterdir())


def test_the_crowd_of_a_known_library_is_what_it_was() -> None:
    # Where this changes though encoder and coefficients do not, what was kept of other libraries is wrong too: give
    # ``crowding._FORMAT`` another number.
    scoring = fitted(Scoring.load("meaning"), index(), VectorCache())

    assert scoring.foreign
    assert (scoring.crowd, scoring.foreign.crowd) == pytest.approx((36.979, 11.457), abs=0.001)


def test_where_wordings_repeat_the_crowd_is_larger() -> None:
    scoring = Scoring.load("spelling")
    alone = Index.build((fictional("harbour-engineer"),), None)

    assert crowd(scoring, index().by_spelling()) > crowd(scoring, alone)


def test_a_single_exchange_has_no_crowd() -> None:
    alone = Index.build((interview_of(("Why?", "Because.")),), None)

    assert crowd(Scoring.load("spelling"), alone) == 0


def test_what_was_measured_before_is_not_measured_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scoring = Scoring.load("meaning")
    first = fitted(scoring, index(), VectorCache(tmp_path))

    monkeypatch.setattr(Index, "compare", lambda *_: pytest.fail("a stored question was asked again"))
    again = fitted(scoring, index(), VectorCache(tmp_path))

    assert first.foreign
    assert again.foreign
    assert (again.crowd, again.foreign.crowd) == (first.crowd, first.foreign.crowd)


def test_another_library_is_measured_anew(tmp_path: Path) -> None:
    scoring, cache = Scoring.load("spelling"), VectorCache(tmp_path)
    other = Index.build((long_list(), fictional("harbour-engineer")), None)

    fitted(scoring, index().by_spelling(), cache)
    fitted(scoring, other, cache)

    assert len(list(tmp_path.iterdir())) == 2


def test_who_says_what_is_said_twice_is_a_part_of_the_library_too(tmp_path: Path) -> None:
    people = ("Ida Holm", "Bo Ray")
    asked = [(f"What about {topic} in year {year}?", "We had some.") for topic in TOPICS for year in range(10)]
    survey = interview_of(*(pair for pair in asked for _ in people), answered_by=people)
    scoring, cache = Scoring.load("spelling"), VectorCache(tmp_path)

    for speakers in (people, people[:1] * 2):
        exchanges = tuple(
            replace(exchange, answer=tuple(replace(part, speaker=speakers[at % 2]) for part in exchange.answer))
            for at, exchange in enumerate(survey.exchanges)
        )
        held = replace(survey, transcript=replace(survey.transcript, exchanges=exchanges))
        library = Index.build((held,), None)
        shared = fitted(scoring, library, cache).crowd
        assert shared == fitted(scoring, library, VectorCache()).crowd, speakers

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from building import (
    interview_of,
    printed,
    seed,
    seed_searcher,
    seed_service,
    spelling_index,
    spelling_scoring,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library import load_seeds
from bot.model import WordPlace
from bot.quoting import spoken
from bot.retrieval import Encoder, Found, Index, Scoring, search
from bot.retrieval.matches import replying
from bot.service import Service

QUESTIONS = (
    "Why can’t China afford a collapse of Putin’s regime?",
    "submarines",
    "wat does chna want from putins rusia",
    "Who is being interviewed?",
    "What is the capital of Mongolia?",
    "Pourquoi la Chine soutient-elle la Russie ?",
    "",
    "???",
    "🎉",
    "中国",
)


#: Things people type: words, marks, noise of all scripts.
TYPED = st.lists(
    st.sampled_from(
        ["China", "oil", "why", "putins", "not", "India", "1999", "?", ".", "\n", "’", "chna", "xkcdqz", "🎉"]
    )
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
    max_size=12,
).map(" ".join)


def found(question: str, encoder: bool = True) -> Found:
    if encoder:
        return search(seed_searcher().index, seed_searcher().scoring, question)
    return search(spelling_index(), spelling_scoring(), question)


def test_a_question_finds_the_same_every_time() -> None:
    first = {q: found(q) for q in QUESTIONS}

    for _ in range(20):
        for question in reversed(QUESTIONS[:4]):
            again = found(question)
            assert again.matches == first[question].matches
            assert again.corrections == first[question].corrections


def test_an_index_that_is_built_again_finds_the_same() -> None:
    again = Service.over((seed(),))

    for question in QUESTIONS:
        assert search(again.searcher.index, again.searcher.scoring, question).matches == found(question).matches


def test_threads_may_share_an_index() -> None:
    expected = [found(q).matches for q in QUESTIONS] * 4

    with ThreadPoolExecutor(4) as pool:
        assert [f.matches for f in pool.map(found, QUESTIONS * 4)] == expected


@pytest.mark.parametrize("encoder", [True, False], ids=["meaning", "spelling"])
@settings(max_examples=60)
@given(typed=TYPED)
def test_candidates_come_best_first_with_sound_values(encoder: bool, typed: str) -> None:
    result = found(typed, encoder)

    confidences = [m.confidence for m in result.matches]
    assert len(result.matches) == 5
    assert all(0 <= c <= 1 for c in confidences)
    assert all(a >= b for a, b in pairwise(confidences))
    assert len({m.exchange.number for m in result.matches}) == 5
    # Between languages nothing has a score.
    scores = [dict(m.features).get("score", 0.0) for m in result.matches]
    assert all(a >= b for a, b in pairwise(scores))
    for match in result.matches:
        assert set(match.highlights) <= set(match.exchange.sentences)
        assert list(match.highlights) == sorted(match.highlights)
        assert match.highlights
        assert all(0 <= w.weight <= 1 and 0 <= w.closeness <= 1 for w in match.words)
        assert sum(w.weight for w in match.words) == pytest.approx(1 if match.words else 0, abs=0.01)
    if result.about:
        assert 0 <= result.about.confidence <= 1


@settings(max_examples=40)
@given(TYPED)
def test_the_words_of_a_match_stand_where_it_says(typed: str) -> None:
    for match in found(typed).matches:
        source = match.interview.source
        places = {
            WordPlace.QUESTION: " ".join(spoken(source, p.span) for p in match.exchange.question),
            WordPlace.ANSWER: " ".join(spoken(source, s) for s in match.exchange.sentences),
        }
        for word in match.words:
            if word.place is None:
                assert (word.closeness, word.found) == (0, None)
            else:
                assert word.found is not None
                assert word.found in places[word.place]
                assert word.closeness > 0


@pytest.mark.parametrize("number", range(1, 7))
@pytest.mark.parametrize("encoder", [True, False], ids=["meaning", "spelling"])
def test_a_stored_question_finds_its_own_exchange(number: int, encoder: bool) -> None:
    best = found(printed(seed(), number), encoder).matches[0]

    assert best.exchange.number == number
    assert best.confidence > 0.8


@pytest.mark.parametrize("encoder", [True, False], ids=["meaning", "spelling"])
@pytest.mark.parametrize("typed", ["", " ", "???", "🎉🎉", "\x00"])
def test_a_question_without_words_finds_nothing_likely(typed: str, encoder: bool) -> None:
    result = found(typed, encoder)

    assert result.corrections == ()
    assert result.matches[0].words == ()
    assert result.matches[0].confidence < 0.2


@pytest.mark.parametrize(
    ("question", "number", "opening"),
    [
        ("submarines", 4, "Some are of great interest"),
        ("Who could replace Putin?", 2, "She also fears that a Russian defeat"),
        ("the 12-point document", 5, "She has already tried"),
        ("russian oil and gas", 3, "A weakened Russia will depend"),
        ("both sides exhausted", 6, "Perhaps she is waiting"),
    ],
)
def test_the_sentence_that_replies_is_highlighted(question: str, number: int, opening: str) -> None:
    best = found(question).matches[0]

    assert best.exchange.number == number
    assert any(spoken(seed().source, span).startswith(opening) for span in best.highlights)


@pytest.mark.parametrize(
    ("closeness", "places"),
    [
        ([], []),
        ([0.0], [0]),
        ([0.2, 0.9, 0.3], [1]),
        ([0.2, 0.9, 0.89], [1, 2]),
        ([0.88, 0.9, 0.89], [1, 2]),
        ([0.9, 0.1, 0.89], [0]),
    ],
)
def test_a_neighbour_that_is_nearly_as_close_replies_too(closeness: list[float], places: list[int]) -> None:
    assert replying(np.array(closeness)) == places


@pytest.mark.parametrize(
    "message",
    [
        "China oil war zelensky putin submarines technology why " * 80,
        "Why does China want oil? " * 180,
        " ".join(f"xk{n}qzj chnaa{n} wombatt rusiaa" for n in range(400)),
        "a" * 4_000,
        "中" * 4_000,
        "?" * 4_000,
    ],
    ids=["keywords", "questions", "misspelt", "one word", "Chinese", "marks"],
)
def test_the_longest_message_is_answered_within_a_second(message: str) -> None:
    seed_service().ask("warm")
    start = time.thread_time()

    seed_service().ask(message[:4_000])

    assert time.thread_time() - start < 1


def test_a_limit_cuts_the_candidates() -> None:
    service = seed_service()

    two = search(service.searcher.index, service.searcher.scoring, QUESTIONS[0], limit=2).matches

    assert two == found(QUESTIONS[0]).matches[:2]


def test_an_interview_of_one_exchange_can_be_searched() -> None:
    service = Service.over((interview_of(("Why is the sea salty?", "Rivers carry salt. The sun takes the water.")),))

    matches = search(service.searcher.index, service.searcher.scoring, "Why is the sea salty?").matches

    assert [m.exchange.number for m in matches] == [1]


def test_a_question_in_french_is_compared_by_spelling_alone() -> None:
    index, scoring = Index.build(load_seeds(), Encoder.load()), Scoring.load("meaning")

    found = search(index, scoring, "Pourquoi la Chine ne peut-elle pas se permettre un effondrement du régime ?")

    assert found.matches[0].exchange.number == 2
    assert "exchange_met" not in dict(found.matches[0].features)


TRAVELS = interview_of(
    ("Was the weather ever a trouble?", "I lost a boat to El Niño. It was two months before I could sail again."),
    ("What did you see?", "In Paris I saw Notre Dame before the fire. I lit a candle there for my mother."),
)


@pytest.mark.parametrize(
    ("typed", "told"),
    [("El Niño", None), ("el nino?", None), ("notre dame", None), ("notre père", None), ("tiene hijos?", "es")],
)
def test_two_words_tell_no_language_where_one_is_a_name_of_the_library(typed: str, told: str | None) -> None:
    assert search(Index.build([TRAVELS], None), spelling_scoring(), typed).asked_in == told


LIST = interview_of(
    ("Who wrote the list?", "A man called Willem de Groot wrote it. Later, Ann van der Berg asked for Willem’s list."),
    ("And you?", "I did not answer Willem."),
)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("who is willem de groot", "en"),
        ("who is van der berg", "en"),
        ("wie is willem de groot", "nl"),
        ("wer ist willem de groot", "de"),
        ("que dit-il de willem de groot ?", "fr"),
    ],
)
def test_names_of_the_library_do_not_tell_another_language_than_the_words_beside_them(typed: str, told: str) -> None:
    assert search(Index.build([LIST], None), spelling_scoring(), typed).asked_in == told


def test_any_german_word_may_have_a_capital_and_tells_its_language_all_the_same() -> None:
    index = Index.build([interview_of(("Und die Eltern?", "Ja, meine Eltern sind hier."), language="de")], None)

    assert search(index, spelling_scoring(), "seine eltern?").asked_in == "de"

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AlteredQuoteError
from bot.library import load_seeds
from bot.model import Aspect
from bot.quoting import spoken
from bot.retrieval import Encoder, Found, Index, Scoring, search, suggest
from bot.retrieval.introductions import introduction_entries
from bot.retrieval.search import replying
from bot.service import Service
from retrieval.building import (
    damaged,
    fictional,
    interview_of,
    printed,
    seed,
    seed_service,
    service_of,
    spelling_index,
    spelling_scoring,
)

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
        return search(seed_service().index, seed_service().scoring, question)
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
        assert search(again.index, again.scoring, question).matches == found(question).matches


def test_threads_may_share_an_index() -> None:
    expected = [found(q).matches for q in QUESTIONS] * 4

    with ThreadPoolExecutor(4) as pool:
        assert [f.matches for f in pool.map(found, QUESTIONS * 4)] == expected


@pytest.mark.parametrize("encoder", [True, False], ids=["meaning", "spelling"])
@settings(max_examples=60, deadline=None)
@given(typed=TYPED)
def test_candidates_come_best_first_with_sound_values(encoder: bool, typed: str) -> None:
    result = found(typed, encoder)

    confidences = [m.confidence for m in result.matches]
    assert len(result.matches) == 5
    assert all(0 <= c <= 1 for c in confidences)
    assert all(a >= b for a, b in pairwise(confidences))
    assert len({m.exchange.number for m in result.matches}) == 5
    scores = [dict(m.features)["score"] for m in result.matches]
    assert all(a >= b for a, b in pairwise(scores))
    for match in result.matches:
        assert set(match.highlights) <= set(match.exchange.sentences)
        assert list(match.highlights) == sorted(match.highlights)
        assert match.highlights
        assert all(0 <= w.weight <= 1 and 0 <= w.closeness <= 1 for w in match.words)
        assert sum(w.weight for w in match.words) == pytest.approx(1 if match.words else 0, abs=0.01)
    if result.about:
        assert 0 <= result.about.confidence <= 1


@settings(max_examples=40, deadline=None)
@given(TYPED)
def test_the_words_of_a_match_stand_where_it_says(typed: str) -> None:
    for match in found(typed).matches:
        source = match.interview.source
        places = {
            "question": " ".join(spoken(source, p.span) for p in match.exchange.question),
            "answer": " ".join(spoken(source, s) for s in match.exchange.sentences),
        }
        for word in match.words:
            if word.found is None:
                assert (word.closeness, word.place) == (0, "")
            else:
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

    two = search(service.index, service.scoring, QUESTIONS[0], limit=2).matches

    assert two == found(QUESTIONS[0]).matches[:2]


def test_an_interview_of_one_exchange_can_be_searched() -> None:
    service = Service.over((interview_of(("Why is the sea salty?", "Rivers carry salt. The sun takes the water.")),))

    matches = search(service.index, service.scoring, "Why is the sea salty?").matches

    assert [m.exchange.number for m in matches] == [1]


@pytest.mark.parametrize("with_encoder", [True, False], ids=["meaning", "spelling"])
def test_in_a_library_too_large_to_compare_all_each_stored_question_is_recalled(with_encoder: bool) -> None:
    library = (seed(), fictional("harbour-engineer"))
    index = Index.build(library, seed_service().index.encoder if with_encoder else None)
    scoring = seed_service().scoring if with_encoder else spelling_scoring()
    assert len(index.compare("oil").entries) < len(index.entries)

    firsts = [search(index, scoring, printed(i, e.number)).matches[0] for i in library for e in i.exchanges]

    assert [(m.interview.key, m.exchange) for m in firsts] == [(i.key, e) for i in library for e in i.exchanges]


@pytest.mark.parametrize("encoder", [True, False], ids=["meaning", "spelling"])
def test_an_interview_altered_after_it_was_read_is_not_searched(encoder: bool) -> None:
    altered = damaged(seed(), "oil and gas", "gas and oil")

    with pytest.raises(AlteredQuoteError):
        Index.build((altered,), seed_service().index.encoder if encoder else None)


def test_a_question_about_the_interview_itself_is_told_from_others() -> None:
    who, oil = found("Who is being interviewed?").about, found("russian oil").about

    assert who
    assert oil
    assert (who.interview, who.aspect) == (seed(), Aspect.WHO)
    assert oil.confidence < 0.5 < who.confidence


def test_passages_about_an_interview_are_sentences_of_its_standfirst() -> None:
    sentences = [s for p in seed().transcript.standfirst for s in p.sentences]

    passages = {q: found(q).about for q in ("Who is Zhao Tong?", "Where does Zhao Tong work?", "What is it about?")}

    assert all(a and set(a.passages) <= set(sentences) for a in passages.values())
    assert all(a and list(a.passages) == sorted(a.passages) for a in passages.values())
    who = passages["Who is Zhao Tong?"]
    assert who
    assert any("researcher at the Carnegie" in spoken(seed().source, s) for s in who.passages)


def test_passages_about_an_interview_stand_in_the_order_of_the_source() -> None:
    about = found("when is xi going to visit putin").about

    assert about
    assert len(about.passages) == 2
    assert list(about.passages) == sorted(about.passages)


def test_in_a_large_library_it_is_told_which_interview_a_question_is_about() -> None:
    library = (seed(), fictional("harbour-engineer"))
    index = Index.build(library, seed_service().index.encoder)

    asked = [search(index, seed_service().scoring, f"Who is {name}?") for name in ("Zhao Tong", "Maren Oskeveld")]

    assert [(f.about.interview, f.about.aspect) for f in asked if f.about] == [(i, Aspect.WHO) for i in library]


def test_every_aspect_of_an_interview_can_be_asked_for() -> None:
    entries = introduction_entries(interview_of())

    assert {e.aspect for e in entries} == set(Aspect)
    assert all(e.exchange is None for e in entries)
    assert [e.question for e in entries if e.question == "Who is Ida Holm?"] == ["Who is Ida Holm?"]


def test_nothing_that_the_interviewee_says_is_about_the_interview() -> None:
    interview = interview_of()
    spans = [s for e in interview.exchanges for s in e.sentences]

    told = {text for e in introduction_entries(interview) for text in e.sentences}

    assert told == {
        "Ida Holm has kept the light on Cold Rock for thirty years.",
        "The Northern Post met her in March.",
    }
    assert not told & {spoken(interview.source, s) for s in spans}


def test_an_interview_without_title_standfirst_or_names_can_be_asked_about() -> None:
    bare = interview_of(title=None, standfirst=None, asked_by=(), answered_by=())
    service = Service.over((bare,))

    about = search(service.index, service.scoring, "Who is being interviewed?").about

    assert about
    assert (about.aspect, about.passages) == (Aspect.WHO, ())


def test_suggestions_begin_with_the_first_questions_of_the_library() -> None:
    assert suggest(seed_service().index, "  ", 4) == tuple((seed(), seed().exchange(n)) for n in (1, 2, 3, 4))


@pytest.mark.parametrize(("typed", "number"), [("collapse", 2), ("long term", 6), ("TECHNOLOGEIS", 4), ("zelenski", 5)])
def test_suggestions_follow_what_is_typed(typed: str, number: int) -> None:
    assert suggest(seed_service().index, typed, 25)[0] == (seed(), seed().exchange(number))


def test_nothing_is_suggested_for_what_is_like_no_question() -> None:
    assert suggest(seed_service().index, "qqqqzzzz", 25) == ()


def test_no_more_is_suggested_than_asked_for_and_nothing_about_the_interview_itself() -> None:
    harbour = service_of("harbour-engineer")

    assert len(suggest(harbour.index, "", 25)) == len(fictional("harbour-engineer").exchanges)
    assert len(suggest(harbour.index, "the", 3)) == 3


def test_a_question_in_french_is_compared_by_spelling_alone() -> None:
    index, scoring = Index.build(load_seeds(), Encoder.load()), Scoring.load("meaning")

    found = search(index, scoring, "Pourquoi la Chine ne peut-elle pas se permettre un effondrement du régime ?")

    assert found.matches[0].exchange.number == 2
    assert "exchange_met" not in dict(found.matches[0].features)

"""Accepted words for a question: they count as much as the printed ones, and for no other exchange."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import PAIRS, encoder, engine, interview_of, seed, seed_searcher, seed_service, spelling_scoring

from bot.model import Interview, NotCovered, Quoted, Wording, WordPlace
from bot.retrieval import Index, search
from bot.retrieval.features.registry import Feature
from bot.service import Service

#: Words that have nothing in common with the printed question or its answer.
OTHER = "How many horses did the admiral sell in Brindisi?"
#: Of which a hundred questions can be made, more than are compared with every question.
PLACES = ("harbour", "mainland", "village", "market", "station", "cliffs", "bay", "cave", "beach", "castle")
THINGS = ("bread", "letters", "coal", "nails", "soap", "apples", "paint", "rope", "candles", "news")
#: All entries are compared with every question, or only those that are recalled.
MANY_OR_FEW = pytest.mark.parametrize("count", [3, 100], ids=["few", "many"])


def with_words(*wordings: tuple[str, str]) -> Interview:
    return replace(interview_of(), wordings=tuple(Wording(*wording) for wording in wordings))


def test_what_was_not_covered_is_answered_once_its_words_are_accepted() -> None:
    before = Service((interview_of(),), engine()).ask(OTHER)
    after = Service((with_words(("2", OTHER)),), engine()).ask(OTHER)

    assert isinstance(before, NotCovered)
    assert isinstance(after, Quoted)
    assert after.match.exchange.number == 2
    assert after.match.wording == OTHER


@pytest.mark.parametrize(
    "asked", ["how many horses did the admiral sell in brindisi", "How many horses did the admral sell in Brindisi"]
)
def test_marks_case_and_typing_errors_make_no_difference(asked: str) -> None:
    reply = Service((with_words(("2", OTHER)),), engine()).ask(asked)

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2


@pytest.mark.parametrize("asked", ["Where does Ida Holm buy her socks?", "where does ida get her socks"])
def test_words_that_name_who_is_interviewed_are_met_by_the_name(asked: str) -> None:
    service = Service((with_words(("2", "Where does Ida Holm buy her socks?")),), engine())

    reply = service.ask(asked)

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2
    assert reply.search.read_as is None


def test_words_that_name_who_is_interviewed_are_found_in_a_library() -> None:
    interviews = (with_words(("2", "Where does Ida Holm buy her socks?")), seed())

    reply = Service(interviews, engine()).ask("Where does Ida Holm buy her socks?")

    assert isinstance(reply, Quoted)
    assert reply.match.wording == "Where does Ida Holm buy her socks?"


def test_the_shipped_words_typed_as_they_stand_quote_their_exchange() -> None:
    service = seed_service()
    named = [wording for wording in seed().wordings if "zhao" in wording.words.lower()]
    assert named

    for wording in (*named, *seed().wordings[::10]):
        reply = service.ask(wording.words)
        assert isinstance(reply, Quoted), wording
        assert reply.match.exchange.mark == wording.exchange, wording


@pytest.mark.parametrize(
    "asked", ["Why hasn’t Modi dumped Putin yet?", "why is Modi so nice to putin", "why is modi so nice to putin"]
)
def test_words_that_were_accepted_of_one_person_are_of_nobody_else(asked: str) -> None:
    reply = seed_service().ask(asked)

    assert not isinstance(reply, Quoted)
    assert all(match.wording is None for match in reply.search.candidates)


@pytest.mark.parametrize(
    ("accepted", "asked"),
    [
        ("Warum hat der Admiral seine Pferde verkauft?", "Wieso hat der Admiral seine Pferde verkauft?"),
        ("Warum hat der Admiral seine Pferde verkauft?", "Warum hat denn der Admiral seine Pferde verkauft?"),
        ("Combien de chevaux l’amiral a-t-il vendus ?", "Combien de chevaux l’amiral avait-il vendus ?"),
        ("¿Cuántos caballos vendió el almirante?", "Dime cuántos caballos vendió el almirante"),
        ("Quanti cavalli ha venduto l’ammiraglio?", "Quanti cavalli ha poi venduto l’ammiraglio?"),
        (OTHER, "HOW MANY HORSES DID THE ADMIRAL REALLY SELL IN BRINDISI?"),
    ],
)
def test_a_common_word_makes_no_other_question_in_any_language_nor_in_capitals(accepted: str, asked: str) -> None:
    (first, *_) = search(Index.build((with_words(("2", accepted)),), None), spelling_scoring(), asked).matches

    assert (first.exchange.number, first.wording) == (2, accepted)


def test_accepted_words_are_found_in_another_language_than_the_interview() -> None:
    asked = "Combien de chevaux l’amiral a-t-il vendus à Brindisi ?"

    reply = Service((with_words(("2", asked)),), engine()).ask(asked)

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2


def test_an_exchange_stands_once_among_the_candidates_whatever_words_it_has() -> None:
    interview = with_words(("2", "What food is there in winter?"), ("2", "Which meals do you have in winter?"))
    index = Index.build((interview,), None)

    found = search(index, spelling_scoring(), "What food do you have in winter?")

    numbers = [match.exchange.number for match in found.matches]
    assert numbers[0] == 2
    assert sorted(numbers) == [1, 2, 3]


def test_the_printed_question_is_compared_as_before() -> None:
    printed = "Why did you come to the rock?"
    interview = with_words(("2", OTHER))

    (first, *_) = search(Index.build((interview,), None), spelling_scoring(), printed).matches

    assert first.exchange.number == 1
    assert first.wording is None


def test_other_words_make_no_word_of_the_library_commoner() -> None:
    plain, reworded = (Index.build((i,), None).vocabulary for i in (interview_of(), with_words(("2", "Dried fish?"))))

    assert (plain.size, plain.frequency) == (reworded.size, reworded.frequency)


def test_a_word_that_is_met_in_accepted_words_says_so() -> None:
    (first, *_) = search(Index.build((with_words(("2", OTHER)),), None), spelling_scoring(), OTHER).matches

    assert {word.place for word in first.words if word.found} == {WordPlace.WORDING}


@MANY_OR_FEW
def test_other_words_have_the_answer_of_the_printed_question(count: int) -> None:
    others = [("2", f"Is there {what} in the {place}?") for place in PLACES for what in THINGS][:count]
    index = Index.build((with_words(("2", OTHER), *others),), encoder())

    compared = index.compare("How many horses did the admiral sell in Brindisi in winter?")

    entries = [index.entries[at] for at in compared.entries]
    printed = next(at for at, entry in enumerate(entries) if entry.exchange and entry.exchange.number == 2)
    reworded = next(at for at, entry in enumerate(entries) if entry.question == OTHER)
    features = compared.features
    for feature in (Feature.SENTENCE_COVERED, Feature.SENTENCE_ALIKE, Feature.SENTENCE_MET, Feature.EXCHANGE_ALIKE):
        assert features[feature][printed] > 0
        assert features[feature][reworded] == pytest.approx(features[feature][printed])
    assert features[Feature.QUESTION_ALIKE][reworded] > features[Feature.QUESTION_ALIKE][printed]


@MANY_OR_FEW
def test_other_words_are_compared_as_if_they_were_printed(count: int) -> None:
    others = [("2", f"Is there {what} in the {place}?") for place in PLACES for what in THINGS][:count]
    accepted = Index.build((with_words(("2", OTHER), *others),), encoder())
    (first, (_, answer), third) = PAIRS
    printed = Index.build((interview_of(first, (OTHER, answer), third),), encoder())

    found = []
    for index in (accepted, printed):
        compared = index.compare("How many horses did the admiral sell?")
        row = next(row for row, at in enumerate(compared.entries) if index.entries[at].question == OTHER)
        found.append([compared.features[feature][row] for feature in (Feature.QUESTION_ALIKE, Feature.QUESTION_MET)])

    assert found[0] == pytest.approx(found[1], abs=0.02)


@pytest.mark.parametrize("with_encoder", [True, False], ids=["meaning", "spelling"])
def test_words_that_were_accepted_for_something_else_change_nothing(with_encoder: bool) -> None:
    asked = "Did you come to the rock for the lighthouse?"
    others = [("3", f"Do you row to the {place} for {what}?") for place in PLACES for what in THINGS]
    scoring = seed_searcher().scoring if with_encoder else spelling_scoring()
    plain, reworded = (
        Index.build((each,), encoder() if with_encoder else None) for each in (interview_of(), with_words(*others))
    )

    before, after = (search(index, scoring, asked).matches for index in (plain, reworded))

    assert [(m.place, m.wording) for m in after] == [(m.place, None) for m in before]
    assert [m.confidence for m in after] == pytest.approx([m.confidence for m in before])


def test_half_of_the_words_are_not_enough_where_spelling_alone_is_compared() -> None:
    interview = with_words(("2", "Warum hat der Admiral seine Pferde verkauft?"))
    index = Index.build((interview,), None)

    (almost, *_), (same, *_) = (
        search(index, spelling_scoring(), asked).matches
        for asked in ("Warum hat der Koch seine Pferde gefüttert?", "warum hat der Admral seine Pferde verkauft")
    )

    assert almost.wording is None
    assert same.wording is not None

from __future__ import annotations

import pytest
from building import engine
from library.building import draft_of, short

from bot.errors import NotStoredError, UnfitWordsError
from bot.library.store.libraries import Libraries
from bot.library.wordings import Standing
from bot.model import NotCovered, Quoted
from bot.service.keeper import Keeper
from bot.service.rewording import Rewording

#: Words that have nothing in common with the printed question or its answer.
ASKED = "How many horses did the admiral sell in Brindisi?"


@pytest.fixture
def libraries(libraries: Libraries) -> Libraries:
    libraries.of(1).add(short("talk"))
    return libraries


@pytest.fixture
def rewording(libraries: Libraries) -> Rewording:
    return Rewording(libraries)


def test_whoever_asks_in_accepted_words_is_answered_until_that_is_undone(
    libraries: Libraries, rewording: Rewording
) -> None:
    keeper = Keeper(engine(), libraries)
    number = rewording.suggest(1, "talk", "2", ASKED).stored.number
    suggested = keeper.service(1).ask(ASKED)

    rewording.accept(1, number)
    accepted = keeper.service(1).ask(ASKED)
    rewording.undo(1, number)
    undone = keeper.service(1).ask(ASKED)

    assert isinstance(suggested, NotCovered)
    assert isinstance(accepted, Quoted)
    assert accepted.match.exchange.number == 2
    assert isinstance(undone, NotCovered)


def test_each_is_listed_with_its_question(rewording: Rewording) -> None:
    suggested = rewording.suggest(1, "talk", "2", f"  {ASKED}\n")

    (listed,) = rewording.all(1)

    assert listed == suggested
    assert listed.stored.wording.words == ASKED
    assert listed.place is not None
    interview, exchange = listed.place
    assert interview.question_of(exchange) == "What do you eat in winter there?"


def test_words_for_a_question_that_is_gone_are_listed_without_it(libraries: Libraries, rewording: Rewording) -> None:
    accepted = rewording.suggest(1, "talk", "2", ASKED).stored
    rewording.accept(1, accepted.number)
    goats = b"Kim: Why did you go into the hills?\n\nCy: The hills were quiet.\n\n" * 2
    libraries.of(1).add(draft_of("talk", data=goats, key="talk"))

    (listed,) = rewording.all(1)

    assert listed.place is None
    assert listed.stored.standing is Standing.ACCEPTED


def test_what_is_refused_is_gone(rewording: Rewording) -> None:
    number = rewording.suggest(1, "talk", "2", ASKED).stored.number

    rewording.refuse(1, number)

    assert rewording.all(1) == []
    with pytest.raises(NotStoredError):
        rewording.accept(1, number)


@pytest.mark.parametrize("words", ["", "Is <@12> there?", "see https://example.com", "call 0123 456 789", "why " * 60])
def test_words_that_lead_to_somebody_or_are_too_long_are_not_kept(rewording: Rewording, words: str) -> None:
    with pytest.raises(UnfitWordsError):
        rewording.suggest(1, "talk", "2", words)

    assert rewording.all(1) == []


@pytest.mark.parametrize(("owner", "key", "mark"), [(2, "talk", "1"), (1, "other", "1"), (1, "talk", "3")])
def test_nothing_is_suggested_for_what_the_library_has_not_of_its_own(
    rewording: Rewording, owner: int, key: str, mark: str
) -> None:
    with pytest.raises(NotStoredError):
        rewording.suggest(owner, key, mark, ASKED)


def test_without_libraries_there_are_none() -> None:
    none = Rewording(None)

    none.forget()
    assert none.all(1) == ()
    with pytest.raises(NotStoredError):
        none.suggest(1, "talk", "1", ASKED)

from __future__ import annotations

import pytest
from building import engine
from library.building import AT, SAID, short

from bot.library import Draft
from bot.library.missed import Missed
from bot.library.results import Covered, Displaced
from bot.library.store.libraries import Libraries
from bot.service import rehearsing
from bot.service.asking import Service
from bot.service.hosting import Hosting
from bot.service.rehearsing import newly_covered, rehearse
from bot.service.rewording import Rewording

#: Words that have nothing in common with any printed question or answer of the first interview.
ASKED = "How many horses did the admiral sell in Brindisi?"
HORSES = f"Q: {ASKED}\n\nA: Nine horses, and a mule that nobody wanted.\n\nQ: And then?\n\nA: He left the port.\n"


@pytest.fixture
def libraries(libraries: Libraries) -> Libraries:
    libraries.of(1).add(short("talk"))
    return libraries


def accept(libraries: Libraries) -> None:
    rewording = Rewording(libraries)
    rewording.accept(1, rewording.suggest(1, "talk", "2", ASKED).stored.number)


def displaced(libraries: Libraries, text: str, name: str) -> tuple[Displaced, ...]:
    hosting = Hosting(libraries.of(1))
    preview = hosting.preview(text.encode(), f"{name}.txt", SAID, key=name)
    return rehearse(engine(), libraries.of(1), preview)


def test_accepted_words_that_a_new_interview_asks_are_taken_by_it(libraries: Libraries) -> None:
    accept(libraries)

    (found,) = displaced(libraries, HORSES, "horses")

    assert (found.words, found.interview.key, found.exchange.number) == (ASKED, "talk", 2)
    assert found.taken_by is not None
    assert (found.taken_by[0].key, found.taken_by[1].number) == ("horses", 1)


def test_accepted_words_whose_exchange_a_new_version_leaves_out_are_lost(libraries: Libraries) -> None:
    accept(libraries)
    first = short("talk").data.decode().partition("Q: What")[0]

    (found,) = displaced(libraries, f"{first}Q: And then?\n\nA: Then the lamp went out.\n", "talk")

    assert (found.words, found.taken_by) == (ASKED, None)


def test_what_is_answered_as_before_is_not_named(libraries: Libraries) -> None:
    accept(libraries)
    other = "Q: Who mends the nets?\n\nA: My aunt does, every Sunday.\n\nQ: And the sails?\n\nA: Nobody mends those.\n"

    assert displaced(libraries, other, "nets") == ()
    assert displaced(libraries, short("talk").data.decode(), "talk") == ()


def test_what_was_not_answered_before_cannot_be_lost(libraries: Libraries) -> None:
    Rewording(libraries).suggest(1, "talk", "2", ASKED)

    assert displaced(libraries, HORSES, "horses") == ()


def test_an_interview_that_stays_withdrawn_takes_nothing(libraries: Libraries) -> None:
    accept(libraries)
    libraries.of(1).add(Draft.read(HORSES.encode(), "horses.txt", SAID, "horses"))
    libraries.of(1).withdraw("horses")

    assert displaced(libraries, HORSES, "horses") == ()


def test_in_an_empty_library_nothing_is_asked(libraries: Libraries) -> None:
    hosting = Hosting(libraries.of(2))
    preview = hosting.preview(HORSES.encode(), "horses.txt", SAID)

    assert rehearse(engine(), libraries.of(2), preview) == ()


def test_of_many_printed_questions_some_are_asked_evenly_spread_and_accepted_words_first(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehearsing, "MOST_TRIED", 2)
    accept(libraries)

    tried = [words for words, _, _ in rehearsing._tried(libraries.of(1).interviews(), "horses")]

    assert tried == [ASKED, "Why did you come to Ullet?"]


def wanted(*wordings: str) -> Missed:
    return Missed("0", wordings, len(wordings), AT.date(), AT.date())


def test_what_members_wanted_to_know_is_covered_in_the_first_wording_that_the_new_interview_answers(
    libraries: Libraries,
) -> None:
    before = Service(libraries.of(1).interviews(), engine())
    libraries.of(1).add(Draft.read(HORSES.encode(), "horses.txt", SAID, "horses"))
    service = Service(libraries.of(1).interviews(), engine())
    asked = [wanted("Xyzzy plugh?", ASKED), wanted("Who won the regatta of Oslo?")]

    found = newly_covered(service, asked, "horses")

    horses = service.interview("horses")
    assert found == (Covered(ASKED, horses, horses.exchanges[0]),)
    assert newly_covered(before, asked, "talk") == ()


def test_what_another_interview_answers_is_not_said_of_the_new_one(libraries: Libraries) -> None:
    libraries.of(1).add(Draft.read(HORSES.encode(), "horses.txt", SAID, "horses"))
    service = Service(libraries.of(1).interviews(), engine())

    assert newly_covered(service, [wanted(ASKED)], "talk") == ()


def test_of_what_many_wanted_to_know_the_most_asked_is_tried_in_few_wordings(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehearsing, "MOST_WANTED_TRIED", 1)
    monkeypatch.setattr(rehearsing, "WORDINGS_TRIED", 1)
    libraries.of(1).add(Draft.read(HORSES.encode(), "horses.txt", SAID, "horses"))
    service = Service(libraries.of(1).interviews(), engine())

    assert newly_covered(service, [wanted("Xyzzy plugh?", ASKED), wanted(ASKED)], "horses") == ()
    assert len(newly_covered(service, [wanted(ASKED)], "horses")) == 1

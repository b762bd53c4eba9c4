"""One answer that waits for its moment: what can be asked before and after, and what keeps or ends the waiting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

import pytest
from building import engine
from library.building import SAID, Days, Opening

from bot.errors import NotStoredError, ProvenanceError
from bot.library import Description, What
from bot.library.changes import Obstacle
from bot.library.store.libraries import Libraries
from bot.library.store.stored_changes import StoredChanges
from bot.model import Interview, Length, Quoted, Span
from bot.service import Service
from bot.service.hosting import Hosting
from bot.service.keeper import Keeper

TALK = b"""Q: Why did you come to Ullet?

A: I wanted silence, and Ullet was the quietest place on the coast. The wind was the only neighbour.

Q: What do you eat in winter there?

A: I eat herring and potatoes, and my neighbour bakes bread on Sundays. The herring is salted in the cellar.
"""
VERSION = TALK.replace(b"potatoes", b"turnips")
WINTER, MOMENT = "What do you eat in winter there?", "2024-06-01 10:00"
OPENS = dt.datetime(2024, 6, 1, 10, tzinfo=dt.UTC)


@pytest.fixture
def days() -> Days:
    return Days(OPENS - dt.timedelta(seconds=1))


@pytest.fixture
def libraries(opening: Opening, days: Days) -> Libraries:
    return opening(clock=days)


@pytest.fixture
def hosting(libraries: Libraries) -> Hosting:
    found = Hosting(libraries.of(1))
    publish(found, TALK)
    return found


def publish(hosting: Hosting, data: bytes, **said: str) -> None:
    hosting.publish(hosting.preview(data, "talk.txt", Description.of({**SAID.values(), **said}, "said.toml")))


def served(hosting: Hosting) -> Interview:
    (interview,) = hosting.library.interviews()
    return interview


def questions(hosting: Hosting) -> list[str]:
    interview = served(hosting)
    return [interview.question_of(exchange) for exchange in interview.exchanges]


def told(service: Service) -> tuple[bool, ...]:
    """Return whether an answer about herring is quoted, found, summarised, suggested and listed."""
    (interview,), asked = service.interviews, service.ask(WINTER)
    quoted = asked.match.exchange.sentences if isinstance(asked, Quoted) else ()
    (summary,) = service.summary(Length.LONG)

    def are_of_herring(spans: Iterable[Span]) -> bool:
        return any("herring" in span.of(interview.source.text) for span in spans)

    return (
        are_of_herring(quoted),
        bool(service.find_words("herring").hits),
        are_of_herring(s.span for s in summary.sentences),
        any(interview.question_of(e) == WINTER for _, e in service.suggest("")),
        len(interview.exchanges) == 2,
    )


def test_an_answer_is_told_of_nowhere_before_its_moment_and_everywhere_from_then_on_by_itself(
    hosting: Hosting, libraries: Libraries, days: Days
) -> None:
    hosting.embargo("talk", MOMENT, "2")
    keeper = Keeper(engine(), libraries, built_in=tuple)

    before = told(keeper.service(1))
    with pytest.raises(NotStoredError, match="no question 2"):
        keeper.service(1).pick("talk", 2)
    days.now = OPENS
    after = told(keeper.service(1))

    assert (set(before), set(after)) == ({False}, {True})
    assert keeper.service(1).pick("talk", 2).match.exchange.number == 2


def test_it_is_named_by_its_id_or_number_and_the_waiting_can_be_moved_and_ended(hosting: Hosting, days: Days) -> None:
    first = served(hosting).exchanges[0]

    hosting.embargo("talk", MOMENT, first.id)
    stored, happened = hosting.info("talk")
    waiting = questions(hosting)
    hosting.embargo("talk", "2025-01-01 00:00", "1")
    days.now = OPENS
    moved = questions(hosting)
    hosting.embargo("talk", None, "1")

    assert stored.waiting == ((first, OPENS),)
    assert (happened[-1].what, happened[-1].changed) == (What.HELD, (first.id,))
    assert waiting == moved == [WINTER]
    assert len(questions(hosting)) == 2
    assert hosting.info("talk")[0].description.waiting is None


def test_a_moment_that_is_past_is_told_to_be_past(hosting: Hosting, days: Days) -> None:
    to_come = [hosting.embargo("talk", MOMENT), hosting.embargo("talk", MOMENT, "1")]
    days.now = OPENS
    past = [
        hosting.embargo("talk", moment, answer) for moment in (MOMENT, "0024-06-01 10:00") for answer in (None, "1")
    ]

    assert (to_come, past) == ([True, True], [False] * 4)
    assert len(questions(hosting)) == 2
    assert hosting.info("talk")[0].opens == dt.datetime(24, 6, 1, 10, tzinfo=dt.UTC)
    assert hosting.embargo("talk", None) is False


def test_what_is_no_answer_or_no_moment_is_refused(hosting: Hosting) -> None:
    with pytest.raises(NotStoredError, match="no question 3"):
        hosting.embargo("talk", MOMENT, "3")
    with pytest.raises(ProvenanceError, match="YYYY-MM-DD HH:MM"):
        hosting.embargo("talk", "soon", "1")


def test_it_waits_on_when_its_text_or_another_version_is_added_again(hosting: Hosting, days: Days) -> None:
    hosting.embargo("talk", MOMENT, "2")

    publish(hosting, TALK)
    again = questions(hosting)
    publish(hosting, VERSION)
    other = questions(hosting)
    days.now = OPENS

    assert again == other == ["Why did you come to Ullet?"]
    assert WINTER in questions(hosting)


def test_it_waits_after_an_export_and_whatever_either_side_of_an_import_holds(
    hosting: Hosting, libraries: Libraries, days: Days
) -> None:
    there = Hosting(libraries.of(2))
    hosting.embargo("talk", MOMENT, "2")
    there.import_archive(there.preview_import(hosting.export().archive, "library.zip"))
    exported = questions(there)

    hosting.embargo("talk", None, "2")
    there.embargo("talk", "2024-07-01 10:00", "1")
    there.import_archive(there.preview_import(hosting.export().archive, "library.zip"))
    before = there.library.interviews()
    days.now = OPENS
    between = questions(there)
    days.now = OPENS + dt.timedelta(days=30)

    assert (exported, before, between) == (["Why did you come to Ullet?"], (), [WINTER])
    assert len(questions(there)) == 2


@pytest.mark.parametrize("answer", [None, "2"])
def test_what_is_imported_ends_no_waiting_and_shortens_none(
    hosting: Hosting, libraries: Libraries, answer: str | None
) -> None:
    there = Hosting(libraries.of(2))
    publish(there, TALK)
    there.embargo("talk", "2024-07-01 10:00", answer)
    before = there.library.interviews()
    for earlier in ("2020-01-01 10:00", MOMENT):
        hosting.embargo("talk", earlier, answer)
        there.import_archive(there.preview_import(hosting.export().archive, "library.zip"))

    after, again = (
        there.library.interviews(),
        there.import_archive(there.preview_import(there.export().archive, "library.zip")),
    )

    assert after == before
    assert again.unchanged == ("talk",)


@pytest.mark.parametrize("answer", [None, "2"])
def test_what_another_host_made_wait_since_waits_as_long_when_a_preview_is_published(
    hosting: Hosting, days: Days, answer: str | None
) -> None:
    hosting.embargo("talk", MOMENT, answer)
    shown = hosting.preview(VERSION, "talk.txt", SAID)
    hosting.embargo("talk", "2024-07-01 10:00", answer)

    added = hosting.publish(shown)
    days.now = OPENS

    assert (shown.opens, added.opens) == ((None, None) if answer else (OPENS, OPENS + dt.timedelta(days=30)))
    assert WINTER not in [
        q for interview in hosting.library.interviews() for q in map(interview.question_of, interview.exchanges)
    ]


def test_what_another_host_stopped_from_waiting_is_not_held_again_by_a_preview(hosting: Hosting) -> None:
    hosting.embargo("talk", MOMENT, "2")
    shown = hosting.preview(VERSION, "talk.txt", SAID)
    hosting.embargo("talk", None, "2")

    hosting.publish(shown)

    assert WINTER in questions(hosting)


def test_one_that_is_withdrawn_too_stays_away_after_its_moment_and_one_that_is_restored_waits(
    hosting: Hosting, days: Days
) -> None:
    hosting.embargo("talk", MOMENT, "2")
    hosting.withdraw("talk", "2")
    hosting.restore("talk", "2")
    restored = questions(hosting)
    hosting.withdraw("talk", "2")
    days.now = OPENS

    assert restored == questions(hosting) == ["Why did you come to Ullet?"]


def test_each_choice_of_a_moment_is_undone_alone(hosting: Hosting, libraries: Libraries) -> None:
    changes = StoredChanges.of(libraries, 1)
    hosting.embargo("talk", MOMENT, "1")
    first = changes.all()[0][0].number
    hosting.embargo("talk", MOMENT, "2")
    hosting.embargo("talk", None, "2")

    assert changes.undo(changes.all()[0][0].number) is None
    waiting_again = hosting.library.interviews()
    assert changes.undo(first) is None

    assert waiting_again == ()
    assert questions(hosting) == ["Why did you come to Ullet?"]


def test_a_choice_is_not_undone_over_one_that_came_with_another_version(hosting: Hosting, libraries: Libraries) -> None:
    changes = StoredChanges.of(libraries, 1)
    hosting.embargo("talk", MOMENT)
    first = changes.all()[0][0]
    publish(hosting, VERSION, opens="2024-07-01 10:00")

    refused = changes.undo(first.number)
    told = [change.event.what for change, _ in changes.all()]
    undone = changes.undo(changes.all()[0][0].number)

    assert (refused, undone) == (Obstacle.SINCE, None)
    assert told == [What.TIMED, What.CHANGED, What.TIMED, What.ADDED]
    assert hosting.info("talk")[0].opens == OPENS


@pytest.mark.parametrize("verb", [Hosting.withdraw, lambda hosting, key, answer: hosting.embargo(key, MOMENT, answer)])
def test_nothing_that_was_said_of_an_answer_is_undone_over_an_archive_that_says_it_too(
    hosting: Hosting, libraries: Libraries, verb: Callable[[Hosting, str, str], object]
) -> None:
    changes, there = StoredChanges.of(libraries, 1), Hosting(libraries.of(2))
    publish(there, VERSION)
    for each in (hosting, there):
        verb(each, "talk", "2")
    chosen = changes.all()[0][0].number
    hosting.import_archive(hosting.preview_import(there.export().archive, "library.zip"))

    assert changes.undo(chosen) is Obstacle.SINCE
    assert questions(hosting) == ["Why did you come to Ullet?"]


def test_the_answers_to_choose_from_are_all_of_them(hosting: Hosting) -> None:
    hosting.embargo("talk", MOMENT, "1")
    hosting.withdraw("talk", "2")

    assert [exchange.number for exchange, _ in hosting.answers("talk", "")] == [1, 2]

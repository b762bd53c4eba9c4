from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from library.building import GUESSED, HARBOUR, SAID, Opening, counts_of, draft_of, file_of, short
from sqlalchemy import event, update

from bot.errors import (
    ArchiveError,
    DamagedInterviewError,
    DoubtfulError,
    EmptyLibraryError,
    NotAnInterviewError,
    NotStoredError,
    PreviewOutdatedError,
    ProvenanceError,
)
from bot.library import Description, Preview, What
from bot.library.store.libraries import Libraries
from bot.library.store.tables import interview
from bot.service.hosting import Hosting, Offered, Sides

#: Three interviews under one file name: a version of the first has a question in common with it, the other has none.
TALK = short("talk").data
VERSION = short("talk", fish="eel").data
OTHER = b"Kim: Why did you go into the hills?\n\nCy: The hills were quiet, and the goats needed somebody.\n\n" * 2


@pytest.fixture
def hosting(libraries: Libraries) -> Hosting:
    return Hosting(libraries.of(1))


def publish(hosting: Hosting, data: bytes, name: str = "talk.txt", key: str | None = None) -> str:
    return hosting.publish(hosting.preview(data, name, SAID, key=key)).key


def keys(hosting: Hosting) -> list[str]:
    return [stored.key for stored in hosting.stored()]


def test_what_is_published_is_what_was_shown(hosting: Hosting) -> None:
    preview = hosting.preview(file_of(HARBOUR), f"{HARBOUR}.txt", SAID)

    added = hosting.publish(preview)

    assert added.diff == preview.diff
    assert [stored.interview for stored in hosting.stored()] == [preview.diff.now]


def test_a_version_takes_the_place_of_the_interview_of_its_name(hosting: Hosting) -> None:
    publish(hosting, TALK)

    preview = hosting.preview(VERSION, "talk.txt", SAID)

    assert preview.draft.key == "talk"
    assert counts_of(preview.diff) == {"added": 0, "changed": 1, "gone": 0, "unchanged": 1}


def test_another_interview_of_the_same_name_gets_the_next_key(hosting: Hosting) -> None:
    assert [publish(hosting, data) for data in (TALK, OTHER, VERSION, OTHER)] == ["talk", "talk-2", "talk", "talk-2"]
    assert keys(hosting) == ["talk", "talk-2"]


def test_a_key_that_is_chosen_names_the_interview_to_replace_whatever_is_in_it(hosting: Hosting) -> None:
    publish(hosting, TALK)

    preview = hosting.preview(OTHER, "goats.txt", SAID, key="Talk")
    hosting.publish(preview)

    assert counts_of(preview.diff)["unchanged"] == counts_of(preview.diff)["changed"] == 0
    assert keys(hosting) == ["talk"]


def test_a_key_of_which_nothing_can_be_kept_is_an_error(hosting: Hosting) -> None:
    with pytest.raises(ProvenanceError, match="key: must have a letter"):
        hosting.preview(TALK, "talk.txt", SAID, key="港口")


def test_too_many_interviews_of_one_name_need_another_one(hosting: Hosting) -> None:
    base = short("talk")
    for number in range(1, 51):
        text = f"Q: Why {number} so? It is {number}{number}?\n\nA: Number {number} was {number} in {number}.\n\n" * 2
        draft = replace(draft_of("talk", data=text.encode()), key="talk" if number == 1 else f"talk-{number}")
        hosting.library.add(draft)

    with pytest.raises(ProvenanceError, match=r"^talk\.txt: the file: is called like many others here"):
        hosting.preview(base.data, "talk.txt", SAID)


def test_what_is_left_unsaid_is_taken_from_the_interview_that_is_replaced(hosting: Hosting) -> None:
    publish(hosting, TALK)

    preview = hosting.preview(VERSION, "talk.txt", Description.of({"title": "Fish"}, "x"))

    assert preview.draft.description == replace(SAID, title="Fish")
    assert hosting.preview(VERSION, "else.txt").draft.missing == ("outlet", "date")


def test_the_same_file_under_other_keys_is_told(hosting: Hosting) -> None:
    for key in ("one", "two"):
        publish(hosting, TALK, key=key)

    assert hosting.preview(TALK, "talk.txt", SAID).same_file == ("one", "two")
    assert hosting.preview(TALK, "talk.txt", SAID, key="two").same_file == ("one",)
    assert hosting.preview(VERSION, "talk.txt", SAID).same_file == ()


def interviewers(preview: Preview) -> tuple[str, ...]:
    return preview.draft.transcript.interviewers


def test_swapping_is_said_not_toggled_and_can_be_undone(hosting: Hosting) -> None:
    data, name = file_of(HARBOUR), f"{HARBOUR}.txt"

    for sides in (Sides.SWAPPED, Sides.SWAPPED, Sides.AS_BEFORE):
        preview = hosting.preview(data, name, SAID, sides=sides)
        hosting.publish(preview)
        assert interviewers(preview) == ("Maren Oskeveld",)

    undone = hosting.preview(data, name, SAID, sides=Sides.AS_PARSED)
    assert hosting.publish(undone).anything
    assert interviewers(undone) == ("The Lantern Weekly",)
    assert hosting.preview(data, name, SAID).draft == undone.draft


def test_a_preview_that_is_swapped_twice_is_as_it_was(hosting: Hosting) -> None:
    preview = hosting.preview(file_of(HARBOUR), f"{HARBOUR}.txt", SAID)

    swapped = hosting.swap(preview)

    assert interviewers(swapped) == ("Maren Oskeveld",)
    assert hosting.swap(swapped) == preview


def test_what_is_missing_can_be_said_later(hosting: Hosting) -> None:
    preview = hosting.preview(TALK, "talk.txt")
    with pytest.raises(ProvenanceError, match="outlet and date: must be said before"):
        hosting.publish(preview)

    hosting.publish(hosting.describe(preview, SAID))

    assert hosting.info("talk")[0].description == SAID


def test_what_is_doubtful_is_published_only_once_its_host_has_said_that_it_is_right(hosting: Hosting) -> None:
    preview = hosting.preview(GUESSED, "talk.txt", SAID)

    with pytest.raises(DoubtfulError) as caught:
        hosting.publish(preview)
    assert keys(hosting) == []
    hosting.publish(preview, although_doubtful=True)

    assert keys(hosting) == ["talk"]
    assert (caught.value.name, caught.value.confidence) == ("talk.txt", preview.draft.transcript.confidence)


def test_who_was_shown_a_free_key_takes_no_place_that_was_filled_meanwhile(hosting: Hosting) -> None:
    preview = hosting.preview(OTHER, "talk.txt", SAID)
    publish(hosting, TALK)

    with pytest.raises(PreviewOutdatedError):
        hosting.publish(preview)
    hosting.publish(hosting.again(preview))

    assert keys(hosting) == ["talk", "talk-2"]


def test_a_chosen_key_stays_the_chosen_one_when_it_is_shown_again(hosting: Hosting) -> None:
    preview = hosting.preview(OTHER, "goats.txt", SAID, key="talk")
    publish(hosting, TALK)

    again = hosting.again(preview)

    assert again.draft.key == "talk"
    assert again.diff.before == hosting.info("talk")[0].interview


def test_what_is_no_interview_has_no_preview(hosting: Hosting) -> None:
    with pytest.raises(NotAnInterviewError):
        hosting.preview(b"a shopping list: eggs, milk", "list.txt", SAID)


def test_interviews_are_found_by_words_of_what_they_are_called(hosting: Hosting) -> None:
    publish(hosting, file_of(HARBOUR), f"{HARBOUR}.txt")
    publish(hosting, TALK)
    hosting.withdraw("talk")

    def found(typed: str, offered: Offered = Offered.ALL) -> list[str]:
        return [stored.key for stored in hosting.stored(typed, offered)]

    assert found("") == found("post") == [HARBOUR, "talk"]
    assert found("maren POST") == [HARBOUR]
    assert (found("", Offered.TO_RESTORE), found("", Offered.TO_WITHDRAW)) == (["talk"], [HARBOUR])


def test_one_answer_is_withdrawn_and_restored_by_its_number_and_stays_so_when_it_comes_again(hosting: Hosting) -> None:
    publish(hosting, TALK)
    question = hosting.info("talk")[0].interview.exchanges[1]

    hosting.withdraw("talk", "2")
    publish(hosting, VERSION)
    stored, happened = hosting.info("talk")
    served = hosting.library.interviews()
    withdrawn = hosting.answers("talk", "winter", Offered.TO_RESTORE)
    hosting.restore("talk", question.id)

    assert [e.id for e in stored.withheld] == [question.id]
    assert [(e.what, e.changed) for e in happened][1] == (What.WITHHELD, (question.id,))
    assert [[(e.number, e.id) for e in interview.exchanges] for interview in served] == [
        [(1, stored.interview.exchanges[0].id)]
    ]
    assert [(e.id, words) for e, words in withdrawn] == [(question.id, "What do you eat in winter there?")]
    assert hosting.answers("talk", "", Offered.TO_RESTORE) == ()
    assert hosting.library.interviews() == (hosting.info("talk")[0].interview,)


def test_of_an_interview_whose_answers_are_all_withdrawn_nothing_is_served(hosting: Hosting) -> None:
    publish(hosting, TALK)

    for number in ("1", "2"):
        hosting.withdraw("talk", number)

    assert hosting.library.interviews() == ()
    assert [keys(hosting), [s.key for s in hosting.stored("", Offered.TO_RESTORE)]] == [["talk"], ["talk"]]


def test_an_answer_that_is_not_there_cannot_be_withdrawn(hosting: Hosting) -> None:
    publish(hosting, TALK)

    with pytest.raises(NotStoredError, match="no question 3"):
        hosting.withdraw("talk", "3")
    assert hosting.answers("other", "", Offered.TO_WITHDRAW) == ()


def test_what_either_side_of_an_import_has_withdrawn_is_not_quoted(libraries: Libraries) -> None:
    here, there = Hosting(libraries.of(1)), Hosting(libraries.of(2))
    publish(here, TALK)
    there.import_archive(there.preview_import(here.export().archive, "library.zip"))
    here.withdraw("talk", "1")
    there.withdraw("talk", "2")
    there.embargo("talk", "2024-06-01 10:00")

    there.import_archive(there.preview_import(here.export().archive, "library.zip"))

    stored, _ = there.info("talk")
    assert [e.number for e in stored.withheld] == [1, 2]
    assert stored.description.opens == "2024-06-01T10:00:00Z"


def test_an_interview_is_quoted_from_its_moment_on_and_not_a_second_before(opening: Opening) -> None:
    now = [dt.datetime(2024, 6, 1, 9, 59, 59, tzinfo=dt.UTC)]
    hosting = Hosting(opening(clock=lambda: now[0]).of(1))
    hosting.publish(hosting.preview(TALK, "talk.txt", replace(SAID, opens="2024-06-01T10:00:00Z")))
    publish(hosting, OTHER, "other.txt")

    before = [i.key for i in hosting.library.interviews()], hosting.library.version
    now[0] += dt.timedelta(seconds=1)
    after = [i.key for i in hosting.library.interviews()], hosting.library.version

    assert (before[0], after[0]) == (["other"], ["talk", "other"])
    assert before[1] != after[1]


def test_the_moment_is_changed_and_taken_away_and_what_is_none_is_refused(hosting: Hosting) -> None:
    publish(hosting, TALK)

    hosting.embargo("talk", "2999-01-31 18:00")
    waiting = hosting.library.interviews()
    with pytest.raises(ProvenanceError, match="there is no moment 2024-02-30 18:00"):
        hosting.embargo("talk", "2024-02-30 18:00")
    with pytest.raises(ProvenanceError, match="YYYY-MM-DD HH:MM"):
        hosting.embargo("talk", "tomorrow")
    hosting.embargo("talk", None)

    assert waiting == ()
    assert [i.key for i in hosting.library.interviews()] == ["talk"]
    assert [e.what for e in hosting.info("talk")[1]] == [What.ADDED, What.TIMED, What.TIMED]


def test_what_happened_to_an_interview_is_told(hosting: Hosting) -> None:
    publish(hosting, TALK)
    hosting.withdraw("talk")
    hosting.restore("talk")

    stored, happened = hosting.info("talk")

    assert stored.withdrawn is None
    assert [event.what for event in happened] == [What.ADDED, What.WITHDRAWN, What.RESTORED]


def test_what_is_removed_is_unknown(hosting: Hosting) -> None:
    publish(hosting, TALK)

    hosting.remove("talk")

    with pytest.raises(NotStoredError, match="there is no interview talk in this library"):
        hosting.info("talk")


def test_an_archive_says_what_it_would_replace_and_what_is_there_under_another_key(
    libraries: Libraries, hosting: Hosting
) -> None:
    publish(hosting, TALK)
    publish(hosting, OTHER, "goats.txt")
    theirs = Hosting(libraries.of(2))
    publish(theirs, VERSION)
    publish(theirs, OTHER, "hills.txt")

    preview = theirs.preview_import(hosting.export().archive, "x.zip")
    imported = theirs.import_archive(preview)

    assert preview.replaced == {"talk"}
    assert preview.same_file == {"goats": ("hills",)}
    assert (imported.added, imported.changed) == (("goats",), ("talk",))


def test_a_library_is_read_once_to_be_exported(hosting: Hosting, libraries: Libraries) -> None:
    publish(hosting, TALK)
    read: list[object] = []
    event.listen(libraries.database.engine, "begin", read.append)

    exported = hosting.export()

    assert (exported.count, len(read)) == (1, 1)


def test_there_is_nothing_to_export_from_a_library_without_interviews(hosting: Hosting) -> None:
    with pytest.raises(EmptyLibraryError, match="nothing to export: the library has no interviews of its own"):
        hosting.export()


@pytest.mark.parametrize("column", ["text", "data"])
def test_an_archive_is_not_shown_where_what_is_damaged_has_a_key_of_it(
    hosting: Hosting, libraries: Libraries, column: str
) -> None:
    publish(hosting, TALK)
    archive = hosting.export().archive
    with libraries.database.writing() as connection:
        connection.execute(update(interview).values({column: b"x"}))

    with pytest.raises(DamagedInterviewError, match=r"interview talk is damaged .*; remove it"):
        hosting.preview_import(archive, "x.zip")

    hosting.remove("talk")
    preview = hosting.preview_import(archive, "x.zip")
    assert (preview.replaced, hosting.import_archive(preview).added) == (frozenset(), ("talk",))


@pytest.mark.parametrize("column", ["text", "data"])
def test_a_version_has_no_preview_where_the_interview_it_would_replace_is_damaged(
    hosting: Hosting, libraries: Libraries, column: str
) -> None:
    publish(hosting, TALK)
    shown = hosting.preview(VERSION, "talk.txt", SAID)
    with libraries.database.writing() as connection:
        connection.execute(update(interview).values({column: b"x"}))

    previews: tuple[Callable[[], Preview], ...] = (
        lambda: hosting.preview(VERSION, "talk.txt", SAID),
        lambda: hosting.preview(OTHER, "other.txt", SAID, key="talk"),
        lambda: hosting.swap(shown),
        lambda: hosting.again(shown),
    )
    for preview in previews:
        with pytest.raises(DamagedInterviewError, match=r"interview talk is damaged .*; remove it"):
            preview()


def test_another_interview_of_the_name_of_one_whose_file_is_damaged_gets_the_next_key(
    hosting: Hosting, libraries: Libraries
) -> None:
    publish(hosting, TALK)
    with libraries.database.writing() as connection:
        connection.execute(update(interview).values(data=b"x"))

    assert publish(hosting, OTHER) == "talk-2"


def test_what_is_no_archive_is_refused(hosting: Hosting) -> None:
    with pytest.raises(ArchiveError, match=r"^x\.zip: is no archive"):
        hosting.preview_import(TALK, "x.zip")

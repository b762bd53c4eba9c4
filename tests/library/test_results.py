from __future__ import annotations

import datetime as dt
from dataclasses import replace

from building import interview_of

from bot.library import BUILT_IN, Description, Snapshot, StoredInterview, identified
from bot.library.results import LEFT, Kept
from bot.library.store.tables import metadata
from bot.model import Wording
from library.building import AT, SAID

TALK = identified(
    interview_of(("Why?", "I wanted silence."), ("What then?", "I mended nets."), ("And now?", "I teach."), key="talk")
)
FIRST, SECOND, THIRD = (exchange.id for exchange in TALK.exchanges)
OPENS = "2024-06-01T06:00:00Z"


def stored(description: Description = SAID, withdrawn: dt.datetime | None = None) -> StoredInterview:
    return StoredInterview(TALK, description, 100, AT, AT, withdrawn)


def test_nothing_stands_in_the_way_of_what_is_served_whole() -> None:
    whole = stored()

    assert (whole.key, whole.opens, whole.withheld, whole.served(AT)) == ("talk", None, (), TALK)


def test_what_is_withdrawn_is_not_served() -> None:
    assert stored(withdrawn=AT).served(AT) is None


def test_an_interview_is_served_from_the_second_at_which_it_opens() -> None:
    waiting = stored(replace(SAID, opens=OPENS))
    opens = dt.datetime(2024, 6, 1, 6, tzinfo=dt.UTC)

    assert waiting.opens == opens
    assert waiting.served(opens - dt.timedelta(seconds=1)) is None
    assert waiting.served(opens) == TALK


def test_an_answer_is_served_from_the_second_at_which_it_opens() -> None:
    waiting = stored(replace(SAID, waiting=(f"{SECOND} {OPENS}", f"00000000 {OPENS}")))
    opens = dt.datetime(2024, 6, 1, 6, tzinfo=dt.UTC)

    before = waiting.served(opens - dt.timedelta(seconds=1))

    assert waiting.waiting == ((TALK.exchange(2), opens),)
    assert before is not None
    assert before.exchanges == (TALK.exchange(1), replace(TALK.exchange(3), number=2))
    assert waiting.served(opens) == TALK


def test_without_a_withheld_answer_the_others_are_counted_anew_and_keep_their_ids() -> None:
    left = stored(replace(SAID, withheld=(SECOND,)))

    served = left.served(AT)

    assert left.withheld == (TALK.exchange(2),)
    assert served is not None
    assert served.exchanges == (TALK.exchange(1), replace(TALK.exchange(3), number=2))


def test_other_words_for_a_withheld_question_go_with_it() -> None:
    kept, gone = Wording(THIRD, "What do you do today?"), Wording(SECOND, "And after that?")
    reworded = replace(stored(replace(SAID, withheld=(SECOND,))), interview=replace(TALK, wordings=(gone, kept)))

    served = reworded.served(AT)

    assert served is not None
    assert served.wordings == (kept,)


def test_where_every_answer_is_withheld_nothing_is_served() -> None:
    assert stored(replace(SAID, withheld=(FIRST, SECOND, THIRD))).served(AT) is None


def test_only_the_built_in_interviews_are_built_in() -> None:
    versions = [Snapshot(version, (TALK,)).is_built_in for version in (BUILT_IN, LEFT, "3f2a")]

    assert versions == [True, False, False]


def test_what_may_be_kept_of_a_server_is_a_table_each() -> None:
    assert {kept.value for kept in Kept} <= set(metadata.tables)

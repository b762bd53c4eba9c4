from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_app.showing import limits
from bot.discord_app.showing.host_ids import (
    ArchiveId,
    ChangesId,
    Decision,
    DiscardId,
    DraftId,
    Review,
    Step,
    WordingId,
)
from bot.discord_app.showing.ids import (
    ButtonId,
    ChooseId,
    CiteId,
    FollowId,
    RemoveId,
    Topic,
    TurnId,
    base36,
    parse,
    suggested,
    suggestion,
)
from bot.discord_app.showing.reader_ids import ReadId, Turn, VoteId

snowflakes = st.integers(0, 2**64 - 1)
keys = st.from_regex(re.compile(r"[a-z0-9-]{1,40}"), fullmatch=True)
numbers = st.integers(0, 99999)
sentences = st.lists(st.integers(0, 999), max_size=5).map(tuple)
marks = st.from_regex(re.compile(r"[0-9a-f]{8}|[0-9]{1,5}"), fullmatch=True)
digests = st.just("") | st.from_regex(re.compile(r"[0-9a-f]{4}"), fullmatch=True)
places = st.sampled_from(["first", "previous", "next", "last"])
#: Ids with a number or a text in them; the others are of a choice or two.
WITH_NUMBERS = {
    RemoveId: st.builds(RemoveId, snowflakes),
    TurnId: st.builds(TurnId, snowflakes, st.sampled_from(Topic), numbers, places, st.just("") | keys),
    CiteId: st.builds(CiteId, keys, marks, numbers, digests),
    FollowId: st.builds(FollowId, snowflakes, st.just("") | keys, st.just("") | marks),
    ChooseId: st.builds(ChooseId, snowflakes, st.integers(0, 9), st.just("") | keys),
    ReadId: st.builds(ReadId, keys, marks, st.sampled_from(Turn), numbers, sentences, digests),
    VoteId: st.builds(VoteId, keys, marks, st.booleans()),
    DraftId: st.builds(DraftId, st.sampled_from(Step), snowflakes.map(base36), numbers),
    ArchiveId: st.builds(ArchiveId, st.booleans(), snowflakes.map(base36)),
    DiscardId: st.builds(DiscardId, keys, st.booleans()),
    WordingId: st.builds(WordingId, st.sampled_from(Decision), st.booleans(), st.integers(0, 10**18)),
    ChangesId: st.builds(ChangesId, st.sampled_from(Review), st.booleans(), st.integers(0, 999)),
}


@pytest.mark.parametrize("kind", get_args(ButtonId))
@settings(max_examples=30)
@given(st.data())
def test_an_id_fits_into_a_button_and_reads_back(kind: type[ButtonId], data: st.DataObject) -> None:
    target = data.draw(WITH_NUMBERS.get(kind, st.builds(kind)))
    custom_id = str(target)

    assert len(custom_id) <= limits.CUSTOM_ID
    assert parse(custom_id) == target


def test_the_first_sentences_that_reply_are_remembered_where_there_is_no_room_for_all() -> None:
    target = ReadId("a" * 40, "0" * 8, Turn.FURTHER, 99999, tuple(range(10, 30)), "9f3a")

    assert len(str(target)) <= limits.CUSTOM_ID
    assert parse(str(target)) == ReadId("a" * 40, "0" * 8, Turn.FURTHER, 99999, tuple(range(10, 17)), "9f3a")


def test_ids_of_earlier_versions_tell_nothing_of_how_the_answer_read() -> None:
    assert parse("v1:read:sea:3:source:2:2.4.:") is None
    assert parse("v1:read:sea:3:source:2:2.4.") == ReadId("sea", "3", Turn.SOURCE, 2, (2, 4))
    assert parse("v1:cite:sea:3") == CiteId("sea", "3")
    assert parse("v1:cite:sea:3:2") == CiteId("sea", "3", 2)


@given(keys, marks)
def test_a_suggestion_fits_into_a_choice_and_reads_back(interview: str, exchange: str) -> None:
    value = suggestion(interview, exchange)

    assert len(value) <= limits.SUGGESTION
    assert suggested(value) == (interview, exchange)


@pytest.mark.parametrize("typed", ["", "why?", "v1:", "v1:UPPER:1", "v1:a:b", "see v1:a:1"])
def test_what_somebody_types_is_not_a_suggestion(typed: str) -> None:
    assert suggested(typed) is None


@given(snowflakes)
def test_base_36_is_the_inverse_of_int(number: int) -> None:
    assert int(base36(number), 36) == number


@pytest.mark.parametrize("custom_id", ["", "v0:cite:a:1", "v2:cite:a:1", "v1:cite:A:1", "v1:turn:1:poems:1:next"])
def test_ids_of_other_versions_are_not_known(custom_id: str) -> None:
    assert parse(custom_id) is None

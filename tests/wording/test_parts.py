from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import (
    NotCovered,
)
from bot.wording import (
    reply_card,
)
from bot.wording.parts import search_notes
from bot.wording.phrases import interview_line
from wording.building import search_of


@pytest.mark.parametrize(
    ("left", "note"),
    [
        (1, "1 more question of this message was not looked at: ask it again."),
        (2, "2 more questions of this message were not looked at: ask them again."),
    ],
)
def test_questions_that_were_not_looked_at_are_told(left: int, note: str) -> None:
    search = replace(search_of(read_as="wat of it?"), left=left)

    assert search_notes(search) == ("Read as: wat of it?", note)
    assert note in reply_card(NotCovered(search, (), 0.9)).notes


def test_interviews_that_speak_of_it_and_are_not_shown_are_named_or_counted() -> None:
    found = search_of()
    few, many = (replace(found, also_in=(found.interviews[0],) * count) for count in (2, 4))

    line = interview_line(found.interviews[0])
    assert search_notes(few) == (f"Also spoken of in: {line}; {line}.",)
    assert search_notes(many) == ("4 more interviews speak of it.",)


def test_what_is_read_of_a_long_message_is_told_and_repeated_in_short() -> None:
    search = replace(search_of(read_as="wat " * 2000), read_to=4000)

    read_as, read_to = search_notes(search)

    assert read_to == "Only the first 4,000 characters of this message were read."
    assert read_as.endswith("wat…")
    assert 290 < len(read_as.removeprefix("Read as: ")) <= 300


def test_a_message_that_is_read_whole_is_repeated_whole() -> None:
    assert search_notes(search_of(read_as="w" * 300)) == (f"Read as: {'w' * 300}",)

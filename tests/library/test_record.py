from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import ProvenanceError
from bot.library.record import Record, count_sentences, read_description
from library.building import SAID, short

TALK = short("talk")
RECORD = Record.of(TALK, TALK.interview, "2024-05-01T12:00:00Z")


def test_a_record_makes_the_interview_and_the_description_that_it_is_of() -> None:
    assert (RECORD.interview(), RECORD.said()) == (TALK.interview, SAID)
    assert (RECORD.sha256, RECORD.text_sha256) == (TALK.source.sha256, TALK.source.text_sha256)
    assert (RECORD.added, RECORD.changed, RECORD.withdrawn) == ("2024-05-01T12:00:00Z", "2024-05-01T12:00:00Z", None)


def test_the_digest_tells_apart_what_makes_other_replies_and_nothing_else() -> None:
    others = [
        replace(RECORD, name="other.txt"),
        replace(RECORD, data=b"other"),
        replace(RECORD, text="other"),
        replace(RECORD, transcript="{}"),
        replace(RECORD, description="{}"),
    ]

    assert len({record.digest for record in (RECORD, *others)}) == 6
    same = replace(RECORD, key="else", added="2020-01-01T00:00:00Z", withdrawn="2024-05-02T12:00:00Z")
    assert same.digest == RECORD.digest


@pytest.mark.parametrize(
    ("written", "wrong"), [("", "Expecting value"), ("[]", "no description"), ("null", "no description")]
)
def test_what_is_no_object_is_no_description(written: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        read_description(written, "talk.txt")


def test_a_field_that_does_not_exist_is_no_description() -> None:
    with pytest.raises(ProvenanceError, match="is no field"):
        read_description('{"colour": "red"}', "talk.txt")


def test_the_sentences_of_questions_and_answers_are_counted() -> None:
    assert count_sentences(TALK.interview) == 4

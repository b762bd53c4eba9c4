from __future__ import annotations

from dataclasses import replace

import pytest
from building import INTERVIEWS

from bot.library.transcript_json import read_transcript, write_transcript
from library.building import HARBOUR, draft_of, short


@pytest.mark.parametrize("name", sorted(path.stem for path in INTERVIEWS.glob("*.txt")))
def test_a_transcript_is_read_as_it_was_written(name: str) -> None:
    interview = draft_of(name).interview

    written = write_transcript(interview.transcript)

    assert read_transcript(written, len(interview.source.text)) == interview.transcript
    assert written.isascii()


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("", "Expecting value"),
        ("[]", "no transcript"),
        ('{"version":2}', "a transcript of version 2"),
        ('{"version":1}', "no transcript"),
    ],
)
def test_what_is_no_transcript_is_refused(written: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        read_transcript(written, 10)


def test_a_transcript_of_a_longer_text_is_refused() -> None:
    interview = short("talk").interview

    with pytest.raises(ValueError, match="of another text"):
        read_transcript(write_transcript(interview.transcript), len(interview.source.text) - 10)


@pytest.mark.parametrize("wrong", ["z" * 300, "0000000", "0000000G", "1"])
def test_what_is_no_id_of_a_question_is_refused(wrong: str) -> None:
    interview = short("talk").interview
    first = interview.exchanges[0].id

    with pytest.raises(ValueError, match="or one without"):
        read_transcript(write_transcript(interview.transcript).replace(first, wrong), len(interview.source.text))


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), -0.1, 1.1])
def test_a_confidence_that_is_none_is_refused(wrong: float) -> None:
    interview = short("talk").interview
    written = write_transcript(replace(interview.transcript, confidence=wrong))

    with pytest.raises(ValueError, match="a confidence that is none"):
        read_transcript(written, len(interview.source.text))


def test_a_name_that_cannot_be_written_is_refused() -> None:
    interview = short("talk").interview
    written = write_transcript(replace(interview.transcript, interviewees=("Ida \ud800",)))

    with pytest.raises(ValueError, match="surrogates not allowed"):
        read_transcript(written, len(interview.source.text))


def test_two_questions_with_the_same_id_are_refused() -> None:
    interview = draft_of(HARBOUR).interview
    first, second, *_ = (exchange.id for exchange in interview.exchanges)

    with pytest.raises(ValueError, match="two questions with the same id"):
        read_transcript(write_transcript(interview.transcript).replace(first, second), len(interview.source.text))

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from building import INTERVIEWS

from bot.library import Draft, load_seeds
from bot.library.transcript_json import read_transcript, write_transcript
from bot.model import Transcript
from library.building import HARBOUR, SAID, TALK, draft_of, short

#: The same, with times before its turns.
TIMED = re.sub(r"(?m)^(?=Ann:|Bo:)", lambda _: "[00:12:30] ", TALK.decode()).encode()


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


def test_times_are_written_beside_the_rest_and_read_again() -> None:
    interview = Draft.read(TIMED, "talk.txt", SAID).interview
    transcript, size = interview.transcript, len(interview.source.text)
    written = json.loads(write_transcript(transcript))

    times = [exchange.pop("times") for exchange in written["exchanges"]]

    assert all(time == 750 for exchange in times for paragraph in exchange for time in paragraph)
    assert read_transcript(write_transcript(transcript), size) == transcript
    assert read_transcript(json.dumps(written), size) == _without_times(transcript)


def _without_times(transcript: Transcript) -> Transcript:
    exchanges = tuple(
        replace(
            exchange,
            question=tuple(replace(p, times=()) for p in exchange.question),
            answer=tuple(replace(p, times=()) for p in exchange.answer),
        )
        for exchange in transcript.exchanges
    )
    return replace(transcript, exchanges=exchanges)


def test_where_nothing_tells_times_none_are_written() -> None:
    written = [write_transcript(i.transcript) for i in (draft_of(HARBOUR).interview, *load_seeds())]

    assert not any('"times"' in each for each in written)


@pytest.mark.parametrize("wrong", ["[[1,2,3],[],[]]", "[[-1]]", "[[1.5]]", "[[9999999]]", "[[true]]", "7", '{"a":1}'])
def test_times_that_are_none_are_refused(wrong: str) -> None:
    interview = Draft.read(TIMED, "talk.txt", SAID).interview
    written = json.loads(write_transcript(interview.transcript))
    written["exchanges"][0]["times"] = json.loads(wrong)

    with pytest.raises(ValueError, match=r"time|no transcript|argument"):
        read_transcript(json.dumps(written), len(interview.source.text))


@pytest.mark.parametrize("part", ["question", "answer"])
def test_a_paragraph_without_a_sentence_is_refused(part: str) -> None:
    interview = draft_of(HARBOUR).interview
    written = json.loads(write_transcript(interview.transcript))
    written["exchanges"][0][part][0][3] = []

    with pytest.raises(ValueError, match="a paragraph without a sentence"):
        read_transcript(json.dumps(written), len(interview.source.text))

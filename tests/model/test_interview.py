from __future__ import annotations

from dataclasses import replace

import pytest
from building import PAIRS, interview_of

from bot.errors import AlteredQuoteError, NotStoredError
from bot.model import Paragraph, Provenance, Span, find_interview
from bot.remarks import Remark

ROCK = interview_of(title="The last keeper", key="rock")


def test_a_host_names_an_interview_before_its_text_does() -> None:
    given = replace(ROCK, provenance=Provenance(title="Light and fish"))

    assert (ROCK.title, given.title) == ("The last keeper", "Light and fish")


def test_a_title_of_several_lines_is_told_in_one() -> None:
    assert interview_of(title="The last\n  keeper").title == "The last keeper"


def test_an_interview_that_nobody_named_has_no_title() -> None:
    assert interview_of(title=None).title is None


def test_a_title_that_was_altered_is_not_told() -> None:
    source = replace(ROCK.source, text=ROCK.source.text.replace("keeper", "reaper"))

    with pytest.raises(AlteredQuoteError):
        _ = replace(ROCK, source=source).title


def test_a_question_of_several_paragraphs_is_told_in_one_line() -> None:
    exchange = ROCK.exchange(1)
    start = ROCK.source.text.index(PAIRS[0][0])
    words = PAIRS[0][0].partition(" ")[0]
    again = Paragraph(Span(start, start + len(words)), (), None)

    told = ROCK.question_of(replace(exchange, question=(*exchange.question, again)))

    assert told == f"{PAIRS[0][0]} {words}"


@pytest.mark.parametrize(("confidence", "low"), [(0.49, True), (0.5, False)])
def test_a_parse_of_low_confidence_is_not_fine(confidence: float, low: bool) -> None:
    transcript = replace(ROCK.transcript, confidence=confidence)

    assert (transcript.low_confidence, transcript.is_fine) == (low, not low)


def test_a_refused_transcript_is_not_fine() -> None:
    assert not replace(ROCK.transcript, confidence=1.0, refusal=Remark("nobody answers")).is_fine


def test_an_interview_is_found_by_its_key_and_others_are_named_without_it() -> None:
    lake = replace(ROCK, key="lake")

    assert find_interview((ROCK, lake), "lake") is lake
    with pytest.raises(NotStoredError, match=r"^there is no interview sea here; those here are: rock, lake$"):
        find_interview((ROCK, lake), "sea")

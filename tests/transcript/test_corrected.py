from __future__ import annotations

import pytest

from bot.model import Span, Transcript
from bot.model.corrections import Corrections, place_name
from bot.transcript import parse
from transcript.building import document_of, paragraphs_in

TALK = """Ann Lee: Why bees?

Bo Ray: They hum.

Does it hurt?

Less than a wasp.

Ann Lee: I have a last one.

Who taught you?

Bo Ray: My aunt did.

Photograph: Cy Poe
"""
NUMBERED = """**1. Why bees?**

They hum.

2. Does it hurt?

Less than a wasp.

**3. Who taught you?**

My aunt did.
"""
UNNAMED = TALK.replace("Ann Lee: ", "").replace("Bo Ray: ", "")
KINDS = pytest.mark.parametrize("text", [TALK, UNNAMED], ids=["named", "unnamed"])


def name_of(text: str, words: str) -> str:
    source = document_of(text).source.text
    start = source.index(words)
    return place_name(source, Span(start, start + len(words)))


def told(text: str, corrections: Corrections) -> list[tuple[str, str]]:
    """Return the exchanges as words, the paragraphs joined by a stroke."""
    document = document_of(text)
    found = paragraphs_in(document.source, parse(document, corrections=corrections))
    return [(" / ".join(asked), " / ".join(answered)) for asked, answered in found]


def speakers(transcript: Transcript) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(e.asked_by, e.speakers) for e in transcript.exchanges]


def test_a_question_inside_an_answer_begins_another_exchange_with_the_right_speakers() -> None:
    said = Corrections(questions_at=(name_of(TALK, "Does it hurt?"),))

    assert ("Does it hurt?", "Less than a wasp.") in told(TALK, said)
    assert ("Why bees?", "They hum.") in told(TALK, said)
    found = parse(document_of(TALK), corrections=said)
    assert speakers(found) == [("Ann Lee", ("Bo Ray",))] * 3


def test_what_asks_at_the_end_of_an_answer_belongs_to_the_next_question() -> None:
    said = Corrections(questions_at=(name_of(TALK, "Less than a wasp."),))

    assert told(TALK, said)[1] == ("Less than a wasp. / I have a last one. / Who taught you?", "My aunt did.")


def test_an_answer_that_begins_inside_a_question_has_the_rest_of_it() -> None:
    said = Corrections(answers_at=(name_of(TALK, "Who taught you?"),))

    assert told(TALK, said)[1] == ("I have a last one.", "Who taught you? / My aunt did.")


def test_a_question_that_is_none_belongs_to_the_answer_before_up_to_where_it_asks_again() -> None:
    first, second = name_of(TALK, "I have a last one."), name_of(TALK, "Who taught you?")

    assert len(told(TALK, Corrections(answers_at=(first,)))) == 1
    assert told(TALK, Corrections(answers_at=(first,), questions_at=(second,)))[-1] == (
        "Who taught you?",
        "My aunt did.",
    )


def test_what_is_left_out_is_in_no_exchange_and_told() -> None:
    said = Corrections(omitted=(name_of(TALK, "Less than a wasp."), name_of(TALK, "I have a last one.")))

    found = parse(document_of(TALK), corrections=said)

    assert told(TALK, said)[-1] == ("Who taught you?", "My aunt did.")
    assert [(p.span.of(TALK), p.reason) for p in found.left_out][:2] == [
        ("Less than a wasp.", "the host’s choice"),
        ("I have a last one.", "the host’s choice"),
    ]


@KINDS
def test_what_is_said_twice_is_as_if_it_were_said_once(text: str) -> None:
    question = name_of(text, "Does it hurt?")
    once = parse(document_of(text), corrections=Corrections(questions_at=(question,)))

    assert parse(document_of(text), corrections=Corrections(questions_at=(question, question))) == once
    assert any(e.question[0].span.of(text) == "Does it hurt?" for e in once.exchanges)


def test_a_place_is_found_with_its_number_and_without() -> None:
    with_number, without = name_of(NUMBERED, "2. Does it hurt?"), name_of(NUMBERED, "Does it hurt?")

    found = told(NUMBERED, Corrections(questions_at=(with_number,)))

    assert found == told(NUMBERED, Corrections(questions_at=(without,)))
    assert found == [
        ("Why bees?", "They hum."),
        ("Does it hurt?", "Less than a wasp."),
        ("Who taught you?", "My aunt did."),
    ]


def test_a_place_is_found_when_something_else_of_the_text_has_changed() -> None:
    later = TALK.replace("They hum.", "They hum, and they dance.").replace("Ann Lee: Why", "Of bees\n\nAnn Lee: Why")

    found = told(later, Corrections(questions_at=(name_of(TALK, "Does it hurt?"),)))

    assert ("Does it hurt?", "Less than a wasp.") in found


def test_a_place_that_the_text_does_not_have_is_told_as_a_doubt() -> None:
    found = parse(document_of(TALK), corrections=Corrections(omitted=("0123456789ab",)))

    before = parse(document_of(TALK))
    assert found.doubts == ("A correction is of a place that it does not have: 0123456789ab.", *before.doubts)
    assert found.exchanges == before.exchanges


def test_what_the_host_has_settled_is_no_doubtful_place_any_more() -> None:
    before = parse(document_of(UNNAMED))
    places = [p.span for _, p in before.doubtful_paragraphs]
    asking = tuple(place_name(UNNAMED, p.span) for e, p in before.doubtful_paragraphs if p in e.question)
    answering = tuple(place_name(UNNAMED, p.span) for e, p in before.doubtful_paragraphs if p in e.answer)

    settled = parse(document_of(UNNAMED), corrections=Corrections(questions_at=asking, omitted=answering))

    assert places
    assert not {*places}.intersection(settled.doubtful)

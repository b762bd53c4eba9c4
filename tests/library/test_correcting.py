from __future__ import annotations

import pytest

from bot.errors import NotAnInterviewError, ProvenanceError
from bot.library import Description, Draft
from bot.library.correcting import starts_on
from library.building import SAID, draft_of

TALK = b"""Kim: Why did you go into the hills?

Cy: The hills were quiet.

What do you eat up there?

Cheese and bread,
and then cheese again.

Kim: And who milks?

Cy: I do, every morning.
"""
DRAFT = draft_of("talk", data=TALK)


def at(words: str) -> int:
    return TALK.decode().index(words)


def told(draft: Draft) -> list[tuple[str, str]]:
    text = draft.source.text
    return [(e.question[0].span.of(text), e.answer[0].span.of(text)) for e in draft.transcript.exchanges]


def test_a_split_is_a_choice_that_can_be_taken_back() -> None:
    split = DRAFT.split([at("What do")])

    assert told(split)[1] == ("What do you eat up there?", "Cheese and bread,\nand then cheese again.")
    assert split.split([at("What do")]).transcript.exchanges == DRAFT.transcript.exchanges
    assert split.uncorrected() == DRAFT
    assert split.described(SAID) == split


def test_a_split_of_a_question_makes_it_a_part_of_the_answer_before() -> None:
    (only,) = DRAFT.split([at("And who")]).transcript.exchanges

    assert [p.span.of(TALK.decode()) for p in only.answer][-2:] == ["And who milks?", "I do, every morning."]


def test_what_is_left_out_is_in_no_exchange() -> None:
    assert [q for q, _ in told(DRAFT.without([at("And who"), at("I do")]))] == ["Why did you go into the hills?"]
    assert DRAFT.without([at("hills?")]) == DRAFT  # nothing begins there


def test_nothing_is_left_of_an_interview_whose_questions_are_left_out() -> None:
    with pytest.raises(NotAnInterviewError):
        DRAFT.without([at("Why did"), at("And who")])


def test_corrections_survive_their_way_into_a_toml_and_back() -> None:
    corrected = DRAFT.split([at("What do")]).without([at("And who")])

    said = Description.of(corrected.description.values(), "talk.toml")

    assert draft_of("talk", said, TALK).transcript == corrected.transcript


def test_lines_stand_for_the_paragraphs_on_them() -> None:
    def found(*lines: tuple[int, int]) -> tuple[int, ...]:
        return starts_on(DRAFT.source, DRAFT.transcript, lines)

    assert found((8, 8)) == (at("Cheese"),)
    assert found((3, 7), (5, 5)) == (at("The hills were"), at("What do"), at("Cheese"))
    with pytest.raises(ProvenanceError, match=r"^talk\.txt: line 2: has nothing of a question or an answer"):
        found((1, 1), (2, 2))
    with pytest.raises(ProvenanceError, match=r"^talk\.txt: lines 13-900: has nothing"):
        found((13, 900))

from __future__ import annotations

import pytest

from bot.model import Span
from bot.transcript.cue_words import cues_for
from bot.transcript.styles import Style, find_style, without_dash
from bot.transcript.utterances import utterances_of
from transcript.building import NAMED, document_of, passages_of

ASKED = ("Why do you keep bees?", "Do they sting you?", "What did your aunt say?", "Will you stop?", "Who else did?")
TOLD = ("I like how they hum.", "They never stung me at all.", "She said that I am mad.", "I never will.", "My father.")


def style_of(asked: str, told: str) -> Style:
    text = "\n\n".join(f"{asked.format(q)}\n\n{told.format(a)}" for q, a in zip(ASKED, TOLD, strict=True))
    source, passages = document_of(text).source.text, passages_of(text)
    return find_style(source, passages, [u.asks for u in utterances_of(source, passages, cues_for("en"))])


@pytest.mark.parametrize("mark", ["**{}**", "*{}*", "## {}", "> {}", "« {} »"])
def test_questions_are_told_by_their_style(mark: str) -> None:
    assert style_of(mark, "{}").questions == {0, 2, 4, 6, 8}


@pytest.mark.parametrize("mark", ["**{}**", "_{}_", "> {}"])
def test_answers_are_told_by_theirs_where_only_they_are_set_so(mark: str) -> None:
    assert style_of("{}", mark).answers == {1, 3, 5, 7, 9}


def test_dashes_before_all_turns_open_them() -> None:
    assert style_of("— {}", "— {}") == Style(opening=frozenset(range(10)), is_dashed=True)


def test_where_speakers_are_named_or_nothing_is_set_off_there_is_no_style() -> None:
    source, passages = document_of(NAMED).source.text, passages_of(NAMED)

    assert find_style(source, passages, [1.0, -1.0, 1.0, -1.0]) == Style()
    assert style_of("{}", "{}") == Style()


def test_a_dash_that_opens_a_turn_is_no_part_of_the_words_and_a_minus_is() -> None:
    assert without_dash("— Why?", Span(0, 6)) == Span(2, 6)
    assert without_dash("-5 degrees", Span(0, 10)) == Span(0, 10)


def test_a_bold_sentence_that_runs_into_its_paragraph_is_no_question_where_others_stand_alone() -> None:
    pairs = [f"**{asked}**\n{told}" for asked, told in zip(ASKED * 2, TOLD * 2, strict=True)]
    text = "\n\n".join([*pairs, "**Will you give this to a friend?** There is one left."])
    source, passages = document_of(text).source.text, passages_of(text)

    style = find_style(source, passages, [u.asks for u in utterances_of(source, passages, cues_for("en"))])

    assert style.questions == frozenset(range(0, 20, 2))

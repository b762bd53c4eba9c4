from __future__ import annotations

from bot.transcript.signs.cue_words import cues_for
from bot.transcript.text_parts.styles import Style
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, utterances_of
from transcript.building import NAMED, document_of, heard, passages_of

PLAIN = "Why bees?\n\nThey hum.\n\nWhy hives?\n\nFor the rain.\n\nThat is all.\n"


def test_each_passage_is_an_utterance_with_the_voice_of_its_label() -> None:
    found = heard(NAMED)

    assert [u.number for u in found] == [0, 1, 2, 3]
    assert [u.voice for u in found] == ["ann lee", "bo ray", "ann lee", "bo ray"]
    assert [u.words for u in found] == [2, 2, 3, 1]


def test_a_style_of_questions_gives_them_a_voice_and_leaves_the_rest_without() -> None:
    assert [u.voice for u in heard(PLAIN, Style(questions=frozenset({0, 2})))] == [STYLED, None, STYLED, None, None]


def test_what_stands_between_answers_in_a_style_asks() -> None:
    found = heard(PLAIN, Style(answers=frozenset({1, 3}), between_answers=frozenset({2})))

    assert [u.voice for u in found] == [None, STYLED_ANSWER, STYLED, STYLED_ANSWER, None]


def test_dashes_say_where_turns_open_and_without_them_nothing_does() -> None:
    assert [u.opens_turn for u in heard(PLAIN, Style(opening=frozenset({0, 1})))] == [True, True, False, False, False]
    assert {u.opens_turn for u in heard(PLAIN)} == {None}


def test_a_point_of_a_list_sounds_less_like_a_question() -> None:
    text = "* What we need\n* Where it is\n"
    before = utterances_of(document_of(text).source.text, passages_of(text), cues_for("en"))

    assert [round(a.asks - b.asks, 6) for a, b in zip(before, heard(text), strict=True)] == [2.5, 2.5]


def test_a_passage_sounds_more_like_a_question_before_a_longer_one() -> None:
    before_short, before_long = heard("Go on.\n\nNo.\n"), heard("Go on.\n\n" + "I did not. " * 40 + "\n")
    typical = [u.words for u in before_short], [u.words for u in before_long]

    assert typical == ([2, 1], [2, 120])
    assert before_long[0].asks > before_short[0].asks

from __future__ import annotations

import pytest

from bot.answering.plain_requests.language_wishes import wants_another_language
from bot.answering.questions.dialogue_acts import act_of, asks_yes_or_no_elsewhere
from bot.text.question_marks import QUESTION_AT_END, QUESTION_MARKS, SENTENCE_END, ends_asking, has_question_mark

ALL_MARKS = pytest.mark.parametrize("mark", QUESTION_MARKS)


@ALL_MARKS
def test_a_mark_is_found_at_the_end_and_within(mark: str) -> None:
    assert has_question_mark(f"Why{mark} So.")
    assert ends_asking(f"Why{mark} ")
    assert not ends_asking(f"Why{mark} So.")
    assert QUESTION_AT_END.search(f"**(Why{mark})** ")
    assert not QUESTION_AT_END.search(f"Why{mark} So")


@ALL_MARKS
@pytest.mark.parametrize("sentence", ["did he leave", "no idea", "so he left", "he left"])
def test_a_sentence_asks_the_same_with_each(sentence: str, mark: str) -> None:
    assert act_of(sentence + mark) is act_of(f"{sentence}?")


@ALL_MARKS
def test_what_asks_with_one_is_no_request(mark: str) -> None:
    assert asks_yes_or_no_elsewhere(f"könnte er anrufen{mark}")
    assert not wants_another_language(f"¿habla en inglés{mark}", after_question=False)


@pytest.mark.parametrize(
    "sentence", ["“They hum.”", "„Sie summen!“", "»Sie summen …«", "「はい。」", "‹Oui ?›", "(They do.)"]
)
def test_a_sentence_ends_before_what_closes_a_quotation_in_any_language(sentence: str) -> None:
    assert SENTENCE_END.search(sentence)
    assert not SENTENCE_END.search(f"{sentence} and so")

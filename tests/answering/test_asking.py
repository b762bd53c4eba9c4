from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.asking import Asking, asking, sentences


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Why does China back Russia?", Asking.QUESTION),
        ("which russian technologies does it want", Asking.QUESTION),
        ("who paid for the trial", Asking.QUESTION),
        ("so is it finished", Asking.QUESTION),
        ("I'd like to know what Xi wants", Asking.QUESTION),
        ("Pourquoi la Chine soutient la Russie ?", Asking.QUESTION),
        ("what about oil", Asking.ANOTHER),
        ("And the fares?", Asking.ANOTHER),
        ("¿Y el petróleo?", Asking.ANOTHER),
        ("why?", Asking.MORE),
        ("Does he say anything about that?", Asking.MORE),
        ("If so, why?", Asking.MORE),
        ("China is neutral?", Asking.DOUBT),
        ("China is neutral.", Asking.NOTHING),
        ("Can I ask something?", Asking.NOTHING),
        ("Who cares?", Asking.NOTHING),
        ("how are you?", Asking.NOTHING),
        ("would love to see that", Asking.NOTHING),
        ("hi!", Asking.NOTHING),
        ("", Asking.NOTHING),
    ],
)
def test_sentences_that_ask_are_told_from_those_that_do_not(sentence: str, asks: Asking) -> None:
    assert asking(sentence) is asks


def test_a_line_and_a_question_mark_end_a_sentence() -> None:
    text = "no idea\nwhy is that? who knows it👋 I do"

    assert [span.of(text) for span in sentences(text)] == ["no idea", "why is that?", "who knows it👋 I do"]


@settings(deadline=None)
@given(st.text(max_size=80))
def test_sentences_lie_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentences(text)

    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())

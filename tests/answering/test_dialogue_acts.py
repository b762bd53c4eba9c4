from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.questions.dialogue_acts import Act, act_of, asks_yes_or_no_elsewhere, sentences


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Why does China back Russia?", Act.QUESTION),
        ("which russian technologies does it want", Act.QUESTION),
        ("who paid for the trial", Act.QUESTION),
        ("so is it finished", Act.QUESTION),
        ("I'd like to know what Xi wants", Act.QUESTION),
        ("Pourquoi la Chine soutient la Russie ?", Act.QUESTION),
        ("what about oil", Act.ANOTHER),
        ("And the fares?", Act.ANOTHER),
        ("¿Y el petróleo?", Act.ANOTHER),
        ("why?", Act.MORE),
        ("Does he say anything about that?", Act.MORE),
        ("If so, why?", Act.MORE),
        ("China is neutral?", Act.DOUBT),
        ("China is neutral.", Act.NOTHING),
        ("Can I ask something?", Act.NOTHING),
        ("Who cares?", Act.NOTHING),
        ("how are you?", Act.NOTHING),
        ("would love to see that", Act.NOTHING),
        ("hi!", Act.NOTHING),
        ("", Act.NOTHING),
    ],
)
def test_sentences_that_ask_are_told_from_those_that_do_not(sentence: str, asks: Act) -> None:
    assert act_of(sentence) is asks


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("¿Podría Xi llamar a Zelenski?", True),
        ("¿Tiene hijos?", True),
        ("¿China es neutral?", True),
        ("Puede China ayudar a Rusia?", True),
        ("Hola, ¿puede Xi llamar a Zelenski?", True),
        ("Könnte Xi Selenskyj anrufen?", True),
        ("War sie früher Lehrerin?", True),
        ("Geht er oft fischen?", True),
        ("Gibt es noch Leuchttürme?", True),
        ("Xi pourrait-il appeler Zelensky ?", True),
        ("A-t-elle des enfants ?", True),
        ("Bonjour, le maire a-t-il menti aux habitants ?", True),
        ("¿De verdad?", False),
        ("¿Para qué?", False),
        ("¿Desde hace mucho?", False),
        ("¿Alguien sabe esto?", False),
        ("¿Me puedes ayudar?", False),
        ("Kann mir jemand helfen?", False),
        ("War das so?", False),
        ("Darf ich was fragen?", False),
        ("Vielleicht er selbst?", False),
        ("China ist neutral?", False),
        ("N'est-ce pas ?", False),
        ("Pouvez-vous m'aider ?", False),
        ("La Chine est neutre ?", False),
        ("Könnte Xi Selenskyj anrufen.", False),
        ("Will the mayor sell the old town hall?", False),
    ],
)
def test_what_asks_for_a_yes_or_no_is_told_in_other_languages_by_its_form(sentence: str, asks: bool) -> None:
    assert asks_yes_or_no_elsewhere(sentence) is asks


def test_a_line_and_a_question_mark_end_a_sentence() -> None:
    text = "no idea\nwhy is that? who knows it👋 I do"

    assert [span.of(text) for span in sentences(text)] == ["no idea", "why is that?", "who knows it👋 I do"]


@given(st.text(max_size=80))
def test_sentences_lie_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentences(text)

    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize(
    "message",
    [
        "Was sagt Hrn. Vik dazu?",
        "¿Vino la Sra. Vik?",
        "Est-ce que Mgr. Vik est venu ?",
        "Did Dr. Vik come, or Prof. Holm?",
    ],
)
def test_a_title_ends_no_sentence(message: str) -> None:
    assert [span.of(message) for span in sentences(message)] == [message]


def test_a_line_ends_one_behind_a_title_too() -> None:
    message = "She is a Prof.\nWhat does she teach?"

    assert [span.of(message) for span in sentences(message)] == message.split("\n")

from __future__ import annotations

import time

import pytest

from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import NAMED, document_of


def _named(text: str) -> list[str]:
    """Return the names of all labels behind those of ``NAMED``, which stands above ``text``."""
    labels = find_labels(document_of(f"{NAMED}\n{text}\n"))
    return [label.name for label in labels[4:]]


@pytest.mark.parametrize("gap", ["? ", '?" ', "？ ", ". ", ".” ", "! - ", "… – ", ".\n- "])
def test_a_label_that_opens_paragraphs_is_one_behind_a_sentence(gap: str) -> None:
    assert _named(f"Ann Lee: And now{gap}Bo Ray: Now I sleep.") == ["Ann Lee", "Bo Ray"]


def test_who_asks_within_the_paragraph_of_an_answer_is_not_quoted_as_whoever_answers() -> None:
    answer = "Bo Ray: Never of songs. And of my dog. Ann Lee: Which dog? Bo Ray: The brown one."

    labels = find_labels(document_of(f"{NAMED}\nAnn Lee: Do you dream?\n\n{answer}\n"))

    assert [label.name for label in labels] == ["Ann Lee", "Bo Ray"] * 4


def test_a_later_paragraph_of_an_answer_may_have_such_a_label() -> None:
    answer = "Bo Ray: Never.\n\nBut of my dog. Ann Lee: Which dog? Bo Ray: The brown one."

    assert _named(f"Ann Lee: Do you dream?\n\n{answer}\n\nAnn Lee: Oh!") == [*("Ann Lee", "Bo Ray") * 2, "Ann Lee"]


@pytest.mark.parametrize(
    "words",
    [
        "Ann Lee: Who? Ann Lee: I.",
        "Bo Ray: Is it? Jo Ray: no.",
        "Bo Ray: I asked Dr. Ann Lee: who else?",
        "Bo Ray: It said, Ann Lee: never.",
        'Bo Ray: She said: "I read it. Ann Lee: never!" to me.',
        "Bo Ray: She said: “I read it. Ann Lee: never!” to me.",
        "Bo Ray: She said: „I read it. Ann Lee: never!“ to me.",
        "Bo Ray: She said: « I read it. Ann Lee: never! » to me.",
        "Bo Ray: She said: »I read it. Ann Lee: never!« to me.",
        "Bo Ray: She said: ‘I read it. Ann Lee: never!’ to me.",
        "Bo Ray: She said: ‘I won’t read it. Ann Lee: never!’ to me.",
        "Bo Ray: She said: 'I will not read it. Ann Lee: never!' to me.",
        "Bo Ray: She said: ›I read it. Ann Lee: never!‹ to me.",
        "Bo Ray: She said: “He asked me: ‘Why?’ Ann Lee: never!” to me.",
        "Bo Ray: She said: “I read it.\n\n“I did. Ann Lee: never!” to me.",
    ],
)
def test_neither_nobody_nor_oneself_nor_who_is_quoted_has_a_label_behind_a_sentence(words: str) -> None:
    assert len(_named(words)) == 1


def test_a_quotation_that_ends_before_a_sentence_does_hides_no_label() -> None:
    assert _named('Bo Ray: She said "never". So I sleep. Ann Lee: And now?') == ["Bo Ray", "Ann Lee"]


def test_a_label_behind_which_nothing_is_said_is_one() -> None:
    assert _named("Ann Lee:\n\nBo Ray: Never. Ann Lee: Why? Bo Ray: So.\n\nAnn Lee:") == [
        "Ann Lee",
        *("Bo Ray", "Ann Lee") * 2,
    ]


def test_a_turn_with_many_labels_in_an_open_quotation_costs_as_much_as_its_length() -> None:
    began = time.perf_counter()

    assert _named("Bo Ray: “It begins. " + "Oh. Ann Lee: yes " * 10_000) == ["Bo Ray"]
    assert time.perf_counter() - began < 2


def test_a_name_that_opens_one_paragraph_alone_is_no_label_within_others() -> None:
    labels = find_labels(document_of(f"{NAMED}\nJo Ray: I hum.\n\nBo Ray: So. Jo Ray: I hum.\n"))

    assert [label.name for label in labels[4:]].count("Jo Ray") <= 1

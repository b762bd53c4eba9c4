from __future__ import annotations

import pytest

from bot.transcript.soundness.page_traits import traits_of_page
from bot.transcript.text_parts.pairs import pairs_of
from transcript.building import NAMED, conversation_of, document_of, told


def traits(text: str) -> dict[str, float]:
    document, found = document_of(text), conversation_of(text)
    return traits_of_page(document.source.text, found, pairs_of(found.spoken))


def talk(*turns: str) -> str:
    return "\n\n".join(f"{('Ann Lee', 'Bo Ray')[n % 2]}: {words}" for n, words in enumerate(turns)) + "\n"


def test_of_labelled_turns_that_end_like_sentences_nothing_is_said_but_that_they_are_labelled() -> None:
    assert told(traits(NAMED)) == {"labelled": 1.0}


def test_turns_without_an_end_are_told_by_side() -> None:
    found = traits(talk("Bees and honey", "They hum.", "Does it hurt?", "Yes", "Still?", "No"))

    assert (found["opens_unasked"], found["asked_unclosed"]) == pytest.approx((1.0, 1 / 3))
    assert (found["unclosed"], found["ends_unclosed"]) == pytest.approx((2 / 3, 2 / 3))


def test_a_full_stop_inside_of_closing_marks_ends_a_sentence() -> None:
    found = traits(talk("Why bees ?", "« Elles bourdonnent. »", "Does it hurt?", "Yes.)"))

    assert (found["asked_unclosed"], found["unclosed"]) == (0.0, 0.0)


def test_a_first_question_alone_without_its_mark_may_be_a_heading() -> None:
    answers = "They hum.", "Yes.", "No."

    first = talk("All of bees.", answers[0], "Does it hurt?", answers[1], "Still?", answers[2])
    every = talk("Tell of bees.", answers[0], "Tell of pain.", answers[1], "Go on.", answers[2])

    assert (traits(first)["first_unmarked"], traits(every)["first_unmarked"]) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("words", "trait"),
    [
        ("“They hum, and that is all.”", "quoted_told"),
        ("[Laughs.]", "bracketed"),
        ("The Lantern – They hum.", "marked"),
        ("R.D.- They hum.", "marked"),
        ("See https://bees.example for more.", "linked"),
        ("The book is out, 24 €.", "ends_priced"),
        ("It came out in 2019.", "ends_priced"),
    ],
)
def test_a_paragraph_that_looks_like_furniture_is_told(words: str, trait: str) -> None:
    assert traits(talk("Why bees?", "They hum.", "Still?", "Yes."))[trait] == 0.0
    assert traits(talk("Why bees?", "They hum.", "Still?", words))[trait] > 0.0


def test_turns_that_begin_alike_may_begin_with_a_label() -> None:
    turns = ("Why bees?", "They hum.", "Does it hurt?", "Yes.", "Still?", "Never.", "And now?", "We wait.")

    alike = talk(*(words if n % 2 else f"The Post {words}" for n, words in enumerate(turns)))

    assert (traits(alike)["alike"], traits(talk(*turns))["alike"]) == pytest.approx((0.7, 0.0))


def test_what_nobody_says_between_turns_is_counted() -> None:
    found = traits(
        talk("Why bees?", "They hum.", "Does it hurt?", "Yes.") + "\n* * *\n\n[Music]\n\n" + talk("So?", "No.")
    )

    assert 0.0 < found["aside_within"] < 0.5


def test_quotations_behind_labels_are_the_manner_of_a_page_where_all_are() -> None:
    answers = ("“They hum.”", "“Yes, they do.”", "“No.”")

    every = talk("Why bees?", answers[0], "Do they?", answers[1], "Still?", answers[2])
    some = talk("Why bees?", answers[0], "Do they?", "They do.", "Still?", answers[2])

    assert (traits(every)["quoted_told"], traits(some)["quoted_told"]) == pytest.approx((0.0, 2 / 3))

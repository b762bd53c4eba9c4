from __future__ import annotations

import pytest
from building import interview_of
from hypothesis import given
from hypothesis import strategies as st

from bot.text.gist import gist, names_a_topic

INTRODUCTION = (
    "When we had you on the show last spring, you were about to move the whole bakery across the river. "
    "I remember that everybody told you it would ruin the sourdough, and I have to say I was one of them, because I "
    "had tasted what came out of those ovens before they were carried down to the ferry."
)


def listed(question: str) -> str:
    interview = interview_of((question, "We moved."))
    return gist(interview, interview.exchange(1)).of(interview.source.text)


def is_telling(question: str) -> bool:
    interview = interview_of((question, "We moved."))
    return names_a_topic(interview, interview.exchange(1))


def test_a_short_question_is_listed_whole() -> None:
    assert listed("You moved the bakery. Why did you?") == "You moved the bakery. Why did you?"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("How did the sourdough survive the move?", "How did the sourdough survive the move?"),
        (
            "So here is what I want to know. How did the sourdough survive?",
            "So here is what I want to know. How did the sourdough survive?",
        ),
        ("How did the sourdough survive? I am curious.", "How did the sourdough survive?"),
        ("He said: „How did the sourdough survive?“ I am curious.", "He said: „How did the sourdough survive?“"),
        ("他问：「面包师为什么搬家？」 I am curious.", "他问：「面包师为什么搬家？」"),
        ("Tell us how the sourdough survived the flour.", "Tell us how the sourdough survived the flour."),
        ("The ferry sank with the flour. Did it not?", "The ferry sank with the flour. Did it not?"),
    ],
)
def test_of_a_long_question_the_words_that_ask_are_listed(asked: str, words: str) -> None:
    assert listed(f"{INTRODUCTION} {asked}") == words


def test_what_was_asked_long_before_the_end_is_not_what_is_listed() -> None:
    end = "But the ovens stayed. They were bricked in. And then the ferry sank with the flour."

    assert listed(f"Did you know Agda? {INTRODUCTION} {end}").endswith("And then the ferry sank with the flour.")


def test_the_paragraph_that_asks_is_listed() -> None:
    assert listed(f"{INTRODUCTION}\n\nTell me about the sourdough and the ferry.") == (
        "Tell me about the sourdough and the ferry."
    )


def test_where_the_last_paragraph_names_nothing_the_first_is_listed() -> None:
    assert listed("Let us talk about the ferry and the flour.\n\nWhat happened there?") == (
        "Let us talk about the ferry and the flour."
    )


@pytest.mark.parametrize("remark", ["Nice...", "That's awesome.", "Was it?", "Right. Right.", "Oh, yeah, yeah."])
def test_a_remark_tells_nobody_what_was_spoken_of(remark: str) -> None:
    assert not is_telling(remark)


@pytest.mark.parametrize(
    "question",
    [
        "Why sourdough?",
        "What do you eat?",
        "Tell me about Luanda.",
        "You were suspended once.",
        f"{INTRODUCTION} Was it?",
    ],
)
def test_a_question_tells_what_was_spoken_of(question: str) -> None:
    assert is_telling(question)


@given(st.lists(st.sampled_from(["Was it?", "Why?", "Nice.", "The ferry sank.", INTRODUCTION]), min_size=1, max_size=9))
def test_what_is_listed_is_whole_sentences_of_one_paragraph(sentences: list[str]) -> None:
    interview = interview_of((" ".join(sentences[:4]) + "\n\n" + " ".join(sentences), "We moved."))
    exchange = interview.exchange(1)
    words = gist(interview, exchange)

    (paragraph,) = (p for p in exchange.question if p.span.covers(words))
    assert words.start in {s.start for s in paragraph.sentences}
    assert words.end in {s.end for s in paragraph.sentences}

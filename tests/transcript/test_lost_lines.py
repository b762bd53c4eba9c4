"""Lines that a PDF wraps, and blank lines that are lost, in five languages."""

from __future__ import annotations

import textwrap

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood


def wrapped(words: str, width: int = 44) -> str:
    return "\n".join(textwrap.wrap(words, width))


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["no blank lines", "blank lines"])
@pytest.mark.parametrize("width", [36, 44, 60])
@pytest.mark.parametrize("language", LANGUAGES)
def test_labelled_turns_are_read_through_wrapped_lines(language: str, width: int, between: str) -> None:
    talk = TALKS[language]
    labelled = (
        f"{name}: {words}" for pair in talk.pairs for name, words in zip((talk.asks, talk.answers), pair, strict=True)
    )

    found, _ = understood(between.join(wrapped(words, width) for words in labelled) + "\n", language, "talk.txt")

    assert found == talk.pairs


@pytest.mark.parametrize("style", ["**{}**", "*{}*", "{}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_turns_without_labels_are_read_through_wrapped_lines(language: str, style: str) -> None:
    talk = TALKS[language]
    turns = (f"{style.format(wrapped(asked))}\n\n{wrapped(told)}" for asked, told in talk.pairs)

    text = "\n\n".join((f"# {talk.title}", wrapped(talk.introduction), talk.byline, *turns))
    found, transcript = understood(text + "\n", language)

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))


@pytest.mark.parametrize("style", ["**{}**", "*{}*", "_{}_", "__{}__"])
@pytest.mark.parametrize("title", ["# {}\n\n", "{}\n"], ids=["heading", "line"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_styled_questions_are_found_where_all_blank_lines_are_lost(language: str, title: str, style: str) -> None:
    talk = TALKS[language]
    lines = (line for asked, told in talk.pairs for line in (style.format(asked), told))

    text = "\n".join((title.format(talk.title) + talk.introduction, talk.byline, *lines))
    found, _ = understood(text + "\n", language)

    assert found == talk.pairs


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_without_a_style_are_found_where_the_line_below_them_is_lost(language: str) -> None:
    talk = TALKS[language]

    found, _ = understood("\n\n".join(f"{asked}\n{told}" for asked, told in talk.pairs) + "\n", language)

    assert found == talk.pairs


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_without_labels_styles_and_blank_lines_is_read_by_the_lines_that_ask(language: str) -> None:
    talk = TALKS[language]
    lines = (line for pair in talk.pairs for line in pair)

    found, _ = understood("\n".join((talk.title, talk.introduction, *lines)) + "\n", language)

    assert found == talk.pairs


def test_one_question_in_bold_within_an_answer_is_said_by_whoever_answers() -> None:
    talk = TALKS["en"]
    turns = [f"{talk.asks}: {asked}\n\n{talk.answers}: {told}" for asked, told in talk.pairs]
    turns[1] += "\n**Why would anybody sing?**\nI asked him that, and he sang."

    found, _ = understood("\n\n".join(turns) + "\n", "en")

    assert found[1][1].endswith("Why would anybody sing? I asked him that, and he sang.")
    assert len(found) == len(talk.pairs)

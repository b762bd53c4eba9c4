"""Labels and marks before questions in five languages: initials in brackets, anchors, numbers, glued, and signed."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, initials, understood


@pytest.mark.parametrize("printed", ["**{}) {}**", "**{})** {}", "**{}**) {}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_initials_with_a_bracket_inside_bold_are_labels(language: str, printed: str) -> None:
    talk = TALKS[language]
    asks, answers = initials(talk.asks), initials(talk.answers)
    plain = "**{})** {}" if printed.startswith("**{}) ") else printed
    turns = (f"{printed.format(asks, q)}\n\n{plain.format(answers, a)}" for q, a in talk.pairs)

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert found == talk.pairs


ANCHORS = [
    '<a name="q{n}"></a>',
    '<a id="question-{n}"></a>',
    '<a class="anchor" href="#q{n}"></a>',
    '<span id="q{n}"></span>',
    '<a href="#top"></a><a name="{n}"></a>',
]


@pytest.mark.parametrize("anchor", ANCHORS)
@pytest.mark.parametrize("name", ["talk.html", "talk.md"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_anchor_before_every_question_is_no_part_of_it(language: str, name: str, anchor: str) -> None:
    talk = TALKS[language]
    question, answer = ("<p>{}<b>{}</b></p>", "<p>{}</p>") if name == "talk.html" else ("{}**{}**\n", "{}\n")
    turns = "\n".join(
        f"{question.format(anchor.format(n=n), asked)}\n{answer.format(told)}"
        for n, (asked, told) in enumerate(talk.pairs, 1)
    )
    page = f"<html><body><h1>{talk.title}</h1>{turns}</body></html>" if name == "talk.html" else turns

    found, _ = understood(page, language, name)

    assert found == talk.pairs


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "{} – ", "({}) ", "#{} ", "Q{}. "])
@pytest.mark.parametrize("printed", ["**{}{}**\n\n{}", "{}**{}**\n\n{}", "### {}{}\n\n{}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_before_every_question_is_no_part_of_it(language: str, printed: str, number: str) -> None:
    talk = TALKS[language]
    turns = (printed.format(number.format(n), asked, told) for n, (asked, told) in enumerate(talk.pairs, 1))

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert found == talk.pairs


@pytest.mark.parametrize("label", ["{}:", "{} :", "**{}:**"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guests_label_glued_to_the_end_of_the_questions_line_is_not_asked(language: str, label: str) -> None:
    talk = TALKS[language]
    turns = (f"{talk.asks}: {asked} {label.format(talk.answers)}\n\n{told}" for asked, told in talk.pairs)

    found, transcript = understood("\n\n".join(turns) + "\n", language)

    assert found == talk.pairs
    assert transcript.interviewees == (talk.answers,)

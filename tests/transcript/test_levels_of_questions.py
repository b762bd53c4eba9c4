"""Questions in headings of several levels, as pages have them that several hands have typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from transcript.five_languages import LANGUAGES, TALKS, Talk, understood


def page(talk: Talk, levels: Sequence[str], behind: str = "") -> str:
    turns = (f"{level} {asked}\n\n{told}\n\n" for level, (asked, told) in zip(levels, talk.pairs, strict=True))
    return f"# {talk.title}\n\n{talk.introduction}\n\n{''.join(turns)}{behind}"


@pytest.mark.parametrize(
    "levels",
    [
        ("##", "###", "##", "##", "###"),
        ("##", "##", "####", "##", "##"),
        ("###", "###", "##", "###", "###"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_another_level_that_ask_among_the_questions_are_some(language: str, levels: Sequence[str]) -> None:
    talk = TALKS[language]

    found, transcript = understood(page(talk, levels), language)

    assert found == talk.pairs
    assert transcript.confidence >= 0.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_heading_that_asks_right_below_a_question_goes_on_with_it(language: str) -> None:
    talk = TALKS[language]
    (first, told), (second, told_more), (third, _), *rest = talk.pairs
    turns = [(first, told), (f"{second}\n### {third}", told_more), *rest]
    text = "\n\n".join(f"## {asked}\n\n{answer}" for asked, answer in turns)

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}\n", language)

    assert found == [(first, told), (f"{second} {third}", told_more), *rest]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_asks_right_above_a_question_heads_a_section(language: str) -> None:
    talk = TALKS[language]
    heads = {0: f"## {talk.pairs[3][0]}\n\n", 2: f"## {talk.pairs[4][0]}\n\n"}
    text = "".join(f"{heads.get(n, '')}### {asked}\n\n{told}\n\n" for n, (asked, told) in enumerate(talk.pairs[:3]))

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}", language)

    assert found == talk.pairs[:3]


def test_what_asks_below_the_last_question_alone_is_a_box_of_the_page() -> None:
    talk = TALKS["en"]

    found, _ = understood(page(talk, ["##"] * 5, "### Did you like this page?\n\nWrite to us at the harbour.\n"), "en")

    assert [asked for asked, _ in found] == [asked for asked, _ in talk.pairs]

"""Comments in the tags of Markdown are nobody's words, also those of several paragraphs."""

from __future__ import annotations

import time

import pytest

from bot.reading.formats import read
from reading.building import said_in


@pytest.mark.parametrize("name", ["talk.md", "talk.txt"])
@pytest.mark.parametrize(
    "comment", ["\n\n<!-- to do\n\ncheck -->\n\n", "\n<!--\n\nto do: a\n\n- check\n\n-->\n", " <!-- a\n\n\nb --> "]
)
def test_a_comment_of_several_paragraphs_is_not_said(comment: str, name: str) -> None:
    assert said_in(f"They hum.{comment}And I sing.", name) == ["They hum.", "And I sing."]


def test_two_of_them_may_share_a_line() -> None:
    assert said_in("One. <!-- a\n\nb --> Two. <!-- c\n\nd --> Three.") == ["One.", "Two.", "Three."]


def test_one_may_stand_behind_a_heading() -> None:
    assert said_in("# Bees <!-- a\n\nb -->\n\nThey hum.") == ["Bees", "They hum."]


def test_whoever_speaks_of_the_signs_of_a_comment_says_what_stands_between_them() -> None:
    text = "Bo: You type <!-- before it.\n\nAnn: And behind?\n\nBo: An arrow --> ends it."

    assert "\n\n".join(said_in(text)) == text


@pytest.mark.parametrize(
    "text", ["They hum. <!--\n\nI sing.", "They hum -->\n\nI sing.", f"They <!-- hum.{'{0}Bees sing.' * 50} -->"]
)
def test_what_has_lost_an_end_is_none(text: str) -> None:
    text = text.format("\n\n")
    assert "\n\n".join(said_in(text)) == text


@pytest.mark.parametrize("text", ["<!-- " * 100_000, "a <!--\n\n" * 7_000, "a <!-- \n\n --> " * 7_000])
def test_many_comments_take_little_time(text: str) -> None:
    begun = time.process_time()

    read(text.encode(), "talk.txt")

    assert time.process_time() - begun < 3

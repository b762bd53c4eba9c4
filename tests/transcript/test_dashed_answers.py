"""Answers that a dash opens right below questions in bold, as pages of questions by a community have them."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALK = (
    ("How did you come to keep bees in a harbour?", "We were given a swarm by a sailor, and I did not dare to say no."),
    ("Will there be hives on the roof?", "Yes"),
    ("Please name three things that your bees like", "I think of sage, of thyme and of ivy, and of nothing else."),
    ("What do you do when they swarm?", "I wait below the tree with a sheet, as my aunt did, and I talk to them."),
    ("Do the bees sting you?", "No"),
    ("Can everybody come and look?", "Everybody can. We open the gate at ten, and I shall be there until noon."),
)


@pytest.mark.parametrize(
    "shape",
    [
        "{n}.  **{asked}**\n    — {told}\n",
        "{n}. **{asked}\n    **— {told}\n",
        "{n}. **{asked}**\n\n   – {told}\n\n",
        "**{asked}  \n**— {told}\n\n",
        "**{asked}**\n— {told}\n\n",
        "### {asked}\n\n— {told}\n\n",
    ],
)
def test_an_answer_may_open_with_a_dash_and_be_one_word(shape: str) -> None:
    turns = "".join(shape.format(n=n, asked=asked, told=told) for n, (asked, told) in enumerate(TALK, 1))
    document = document_of(f"# The bees of the harbour\n\n{turns}")

    found = pairs_in(document.source, parse(document, "en"))

    assert [(asked, told.lstrip("—– ")) for asked, told in found] == list(TALK)


@pytest.mark.parametrize("dash", ["- ", "– ", "— ", "-- "])
def test_a_dash_before_every_answer_and_before_no_question_is_not_said(dash: str) -> None:
    turns = "".join(f"<h4>{asked}</h4><p>{dash}{told}</p>" for asked, told in TALK)
    document = document_of(f"<html><body><h1>The bees of the harbour</h1>{turns}</body></html>")

    assert pairs_in(document.source, parse(document, "en")) == list(TALK)


def test_a_dash_before_some_answers_is_said() -> None:
    turns = "".join(f"<h4>{asked}</h4><p>{'– ' * (n % 3 > 0)}{told}</p>" for n, (asked, told) in enumerate(TALK))
    document = document_of(f"<html><body><h1>The bees of the harbour</h1>{turns}</body></html>")

    assert pairs_in(document.source, parse(document, "en"))[1][1].startswith("– ")

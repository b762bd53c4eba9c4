from __future__ import annotations

import pytest

from bot.model import WHOEVER_ANSWERS, Transcript
from bot.reading.formats import read
from bot.transcript import parse

NAMED = "Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: Does it hurt?\n\nBo: Yes.\n\nAnn Lee: Thanks for that.\n"
LETTERS = "Interview with Bo Ray\n\nQ: Why bees?\n\nA: They hum.\n\nQ: Does it hurt?\n\nA: Yes.\n\nQ: Thank you.\n"
STYLED = "# Interview with Bo Ray\n\n**Why do you keep bees?**\n\nI like it.\n\n**Do they sting you?**\n\nMe? Never.\n"
BARE = "Why do you keep bees?\n\nI like how they hum in the evening.\n\nDo they sting you?\n\nThey never stung me.\n"
PANEL = "Ann Lee: Why?\n\nBo Ray: I like it.\n\nCy Orr: So do I.\n\nAnn Lee: Who else?\n\nBo Ray: My aunt.\n"


def chosen(text: str, *interviewers: str) -> Transcript:
    return parse(read(text.encode(), "talk.md"), interviewers=interviewers)


def asked(text: str, transcript: Transcript) -> list[str]:
    source = read(text.encode(), "talk.md").source
    return [p.span.of(source.text) for exchange in transcript.exchanges for p in exchange.question]


@pytest.mark.parametrize("name", ["Bo Ray", "bo ray", "BO RAY", "Bo"])
def test_the_host_says_who_asks_by_any_form_of_the_name(name: str) -> None:
    transcript = chosen(NAMED, name)

    assert asked(NAMED, transcript) == ["They hum.", "Yes."]
    assert (transcript.interviewers, transcript.interviewees) == (("Bo Ray",), ("Ann Lee",))
    assert transcript.confidence >= 0.5
    assert transcript.doubts == ("Few turns of whoever asks sound like questions.",)


@pytest.mark.parametrize("name", ["A", "Bo Ray", WHOEVER_ANSWERS])
def test_speakers_known_by_letters_are_swapped_by_letter_or_by_the_name_in_the_title(name: str) -> None:
    assert asked(LETTERS, chosen(LETTERS, name)) == ["They hum.", "Yes."]


@pytest.mark.parametrize("name", ["Bo Ray", WHOEVER_ANSWERS])
def test_questions_told_by_their_style_are_swapped_too(name: str) -> None:
    assert asked(STYLED, chosen(STYLED, name)) == ["I like it."]


def test_swapping_moves_a_stated_name_to_the_other_side() -> None:
    assert chosen(STYLED).interviewees == ("Bo Ray",)
    assert chosen(STYLED, "Bo Ray").interviewers == ("Bo Ray",)
    assert chosen(STYLED, "Bo Ray").interviewees == ()


def test_where_nobody_is_named_whoever_answers_can_ask() -> None:
    assert asked(BARE, chosen(BARE, WHOEVER_ANSWERS)) == ["I like how they hum in the evening."]


def test_several_may_ask() -> None:
    transcript = chosen(PANEL, "Ann Lee", "Cy Orr")

    assert transcript.interviewers == ("Ann Lee", "Cy Orr")
    assert transcript.interviewees == ("Bo Ray",)
    assert asked(PANEL, transcript) == ["Why?", "So do I.", "Who else?"]


def test_the_choice_that_the_document_makes_changes_nothing() -> None:
    assert chosen(NAMED, "Ann Lee").exchanges == chosen(NAMED).exchanges


def test_a_name_that_is_nobodys_leaves_the_decision_to_the_document() -> None:
    transcript = chosen(NAMED, "Dee Fox")

    assert asked(NAMED, transcript) == asked(NAMED, chosen(NAMED))
    assert transcript.doubts[0] == "Dee Fox is no speaker in it; it is taken for the name of Ann Lee."
    assert chosen(NAMED, "Bo Ray", "Dee Fox").doubts[0] == "Dee Fox is no speaker in it."

from __future__ import annotations

import pytest

from bot.transcript.confidence import Marking, Verdict, judge, marking_of
from bot.transcript.pairs import pairs_of
from transcript.building import NAMED, conversation_of, document_of

BARE = "Why do you keep bees?\n\nI like how they hum in the evening.\n\nDo they sting you?\n\nThey never stung me.\n"
STYLED = "**Why do you keep bees?**\n\nI like it.\n\n**Do they sting you?**\n\nMe? Never.\n"
ONCE = NAMED + "".join(f"\nWhy is that, number {n}?\n\nI do not know, but I like it so.\n" for n in range(6))


def verdict(text: str) -> Verdict:
    found = conversation_of(text)
    return judge(document_of(text).source, found, pairs_of(found.spoken), "en")


@pytest.mark.parametrize(
    ("text", "marking"),
    [(NAMED, Marking.NAMED), (STYLED, Marking.STYLED), (ONCE, Marking.ONCE), (BARE, Marking.NONE)],
)
def test_speakers_are_told_apart_by_names_by_style_or_not_at_all(text: str, marking: Marking) -> None:
    assert marking_of(conversation_of(text)) is marking


def test_named_speakers_of_whom_one_asks_are_sure() -> None:
    found = verdict(NAMED + "\n" + NAMED)

    assert (found.refusal, found.doubts) == (None, ())
    assert found.confidence > 0.5


def test_where_nobody_is_named_two_questions_are_too_few_to_be_sure() -> None:
    found = verdict(BARE)

    assert found.refusal is None
    assert found.confidence < 0.5
    assert "Nobody is named, and there are too few questions to be sure of it." in found.doubts


def test_one_person_alone_is_refused_by_name() -> None:
    found = verdict("Ann Lee: Part one.\n\nAnn Lee: Part two.\n\nAnn Lee: Part three.\n")

    assert found == Verdict(0.0, "only one person speaks in it (Ann Lee), so there is no interview")


def test_an_essay_that_asks_once_is_refused() -> None:
    assert verdict("Bees hum.\n\nWhy do they?\n\nNobody knows it.\n\nThey fly.\n\nThey rest.\n").refusal

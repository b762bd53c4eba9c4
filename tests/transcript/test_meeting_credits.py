from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.meeting_credits import met_in
from transcript.building import BEES, document_of

IDA, JETTE = ("Ida Holm",), ("Jette Kranz",)


@pytest.mark.parametrize(
    "line",
    [
        "Ida Holm talked to Jette Kranz for the Lantern.",
        "Ida Holm was in conversation with Jette Kranz.",
        "*Ida Holm* (“Quill”) was speaking to *Jette Kranz* (class 9b).",
        "Ida Holm was interviewed by our reporter Jette Kranz in March",
        "Jette Kranz met the beekeeper Ida Holm.",
        "Ida Holm im Gespräch mit Jette Kranz",
        "Jette Kranz hat mit Ida Holm gesprochen.",
        "Jette Kranz sprach mit der Imkerin Ida Holm.",
        "Ida Holm a répondu à Jette Kranz.",
        "Jette Kranz s’est entretenue avec Ida Holm.",
        "Ida Holm habló con Jette Kranz para La Linterna.",
        "Jette Kranz entrevistó a Ida Holm.",
        "Ida Holm talked to Jette Kranz. Her “Big Hives” is out in May. Portrait: Otto Brandt",
        "Ida “a Abelha” Holm conversou com Jette Kranz na ilha de Sal.",
    ],
)
def test_a_credit_below_a_talk_says_who_met_whom(line: str) -> None:
    assert met_in([line], "") == (JETTE, IDA)


def test_whom_the_text_above_tells_of_answers_whatever_the_order() -> None:
    line = "Jette Kranz spoke to Ida Holm in March."

    assert met_in([line], "Mrs Holm keeps bees.") == (JETTE, IDA)
    assert met_in([line], "", asking=JETTE) == (JETTE, IDA)
    assert met_in(["Ida Holm met Jette Kranz."], "Mrs Holm keeps bees. By Jette Kranz", asking=JETTE) == (JETTE, IDA)


@pytest.mark.parametrize(
    "line",
    [
        "Ida Holm talked to the press about her bees.",
        "Ida Holm talked to Jette Kranz, and they went on until the sun had set over the bay. It was a good day.",
        "Ida Holm talked to Jette Kranz for the Lantern. " * 10,
        "Photo: Ida Holm",
    ],
)
def test_other_lines_below_say_nothing_of_a_meeting(line: str) -> None:
    assert met_in([line], "") is None


def test_further_down_are_notices_of_other_talks() -> None:
    assert met_in([*["Read on"] * 6, "Per Lund talked to Jette Kranz."], "") is None


def test_a_page_whose_credit_alone_names_both_is_understood() -> None:
    found = parse(document_of(f"# The hum of May\n\n{BEES}\n*Ida Holm talked to Jette Kranz for the Lantern.*\n"))

    assert (found.interviewers, found.interviewees) == (JETTE, IDA)
    assert len(found.exchanges) == 3

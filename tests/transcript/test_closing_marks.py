from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALK = """# Die Fährfrau

**Anna Lehr: Hatten Sie eine Wahl?**

Mina Holm: {opens}Mein Onkel hatte das Boot, und er wurde alt.

Ich habe Nein gesagt, dann Ja.{closes}

**Anna Lehr: Was sagte Ihr Vater?**

Mina Holm: Er stand am Ufer und rief so laut, dass es alle hörten:

{opens}Komm sofort zurück!{closes}

**Anna Lehr: Und dann?**

Mina Holm: Ich fuhr weiter, und seitdem fahre ich.
"""


REFRAIN = """**Was taten Sie im {month}?**

Ich ging zu den Stöcken, und dort sagte ich mir jedes Mal:

{opens}Mach langsam.{closes}

Das half mir, und ich blieb ruhig, bis der Abend kam."""
MONTHS = ("Mai", "Juni", "Juli", "August")
MARKS = ("»«", "«»", "„“", "“”", "„”", '""', "‚‘", "›‹", "「」")


@pytest.mark.parametrize("marks", MARKS)
def test_a_short_paragraph_that_closes_a_quotation_is_no_heading(marks: str) -> None:
    document = document_of(TALK.format(opens=marks[0], closes=marks[1]))

    found = parse(document)

    _, (_, answer), _ = pairs_in(document.source, found)
    assert f"Komm sofort zurück!{marks[1]}" in answer
    assert "section heading" not in {left.reason for left in found.left_out}


@pytest.mark.parametrize("marks", [marks for marks in MARKS if marks != "›‹"])  # "› Weiter" leads to another page
def test_a_sentence_that_is_quoted_again_and_again_is_no_page_head(marks: str) -> None:
    talk = "\n\n".join(REFRAIN.format(month=month, opens=marks[0], closes=marks[1]) for month in MONTHS)
    document = document_of(talk)

    answers = [answer for _, answer in pairs_in(document.source, parse(document))]

    assert [f"{marks[0]}Mach langsam.{marks[1]}" in answer for answer in answers] == [True] * len(MONTHS)


@pytest.mark.parametrize("marks", MARKS)
def test_the_points_of_a_list_that_quote_sentences_stay_in_the_last_answer(marks: str) -> None:
    points = "\n".join(f"- {marks[0]}{told}.{marks[1]}" for told in ("Auf Wiedersehen", "Bis bald"))
    talk = f"Ann Lee: Was sagten sie?\n\nBo Ray: Wenig.\n\nAnn Lee: Und am Ende?\n\nBo Ray: Zweierlei:\n\n{points}\n"
    document = document_of(talk)

    *_, (_, answer) = pairs_in(document.source, parse(document))

    assert answer == " ".join(["Zweierlei:", *points.splitlines()])

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


@pytest.mark.parametrize("marks", ["»«", "«»", "„“", "“”", "„”", '""', "‚‘", "›‹", "「」"])
def test_a_short_paragraph_that_closes_a_quotation_is_no_heading(marks: str) -> None:
    document = document_of(TALK.format(opens=marks[0], closes=marks[1]))

    found = parse(document)

    _, (_, answer), _ = pairs_in(document.source, found)
    assert f"Komm sofort zurück!{marks[1]}" in answer
    assert "section heading" not in {left.reason for left in found.left_out}

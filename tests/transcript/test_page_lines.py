"""Lines that are printed on every page are nobody's words, whatever they look like."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

ASKED = ("Where did you grow up?", "What year was that?", "Was it slow?", "And then?")
TOLD = (
    "I grew up in Holm, on the coast, and was the first of us to go to school, which I liked.",
    "That was in 1952, when the lamps were still lit by hand.",
    "It was not that slow once you got on with it, and I sang on the way.",
    "Then the power came, and I went to sea.",
)


@pytest.mark.parametrize(
    "foot",
    [
        "HM Ref: X41.2009            © 2009 Holm Museum                                 Page {} of 9",
        "Interview: 1987-04    Holm    p. {}",
        "Akte: 12/1987 | Seite {} von 9",
        "Archivo: 12/1987 – Página {}",
    ],
)
def test_the_foot_of_a_page_is_no_label(foot: str) -> None:
    turns = zip(ASKED, TOLD, strict=True)
    text = "".join(
        f"Winter: {asked}\n\n{foot.format(page)}\n\nFarrow: {told}\n" for page, (asked, told) in enumerate(turns, 2)
    )
    document = document_of(text)

    found = parse(document, "en")

    assert pairs_in(document.source, found) == list(zip(ASKED, TOLD, strict=True))
    assert found.interviewees == ("Farrow",)

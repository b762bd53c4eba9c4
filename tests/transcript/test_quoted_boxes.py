"""A box of the page that Markdown sets off as a quotation is nobody's word; what somebody quotes is."""

from __future__ import annotations

import pytest

from bot.transcript.unspoken.quoted_boxes import quoted_boxes
from transcript.building import document_of, passages_of


def boxed(quotation: str) -> list[str]:
    text = f"**Why ropes?**\n\nThey hold.\n\n{quotation}\n\nAll of them.\n\n**And now?**\n\nNow I sleep.\n"
    source = document_of(text).source.text
    return [span.of(source) for span in sorted(quoted_boxes(source, passages_of(text)))]


@pytest.mark.parametrize(
    "quotation",
    [
        "> ### Did you know?\n>\n> Members get rope for nothing.",
        "> [!TIP]\n>\n> Ropes last longer when they are dry.",
        "> Did you like it?\n>\n> Sign up for our newsletter.",
    ],
)
def test_a_quotation_with_a_heading_or_an_invitation_is_a_box_all_of_it(quotation: str) -> None:
    assert boxed(quotation) == [words.strip("> ") for words in quotation.split("\n>\n")]


@pytest.mark.parametrize(
    "quotation", ["> # Why not chains?", "> My aunt wrote: never tie a knot twice.\n>\n> And she signed it."]
)
def test_a_lone_question_and_what_somebody_quotes_are_none(quotation: str) -> None:
    assert boxed(quotation) == []


@pytest.mark.parametrize("above", ["And what did he say?", "On the lid there was a poem:", "**On the lid:**"])
@pytest.mark.parametrize("quotation", ["> ### The box\n>\n> What is in me is yours.", "> Subscribe to nothing."])
def test_what_is_quoted_below_a_question_or_a_colon_is_no_box(above: str, quotation: str) -> None:
    assert boxed(f"{above}\n\n{quotation}") == []

from __future__ import annotations

import pytest

from bot.reading.formats import read

ENDLESS = f"&#{'9' * 5_000};"


@pytest.mark.parametrize(
    "text",
    [
        f"<html><p>Ann: Why {ENDLESS}?</p>",
        f"<html><p class='{ENDLESS}'>Ann: Why \ufffd?</p>",
        f"WEBVTT\n\n00:00.000 --> 00:01.000\nAnn: Why {ENDLESS}?\n",
    ],
    ids=["page", "attribute", "subtitles"],
)
def test_an_entity_with_more_digits_than_any_number_is_no_character(text: str) -> None:
    assert read(text.encode(), "talk").source.text.strip() == "Ann: Why \ufffd?"

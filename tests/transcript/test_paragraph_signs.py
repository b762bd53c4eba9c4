"""What paragraphs look like, and where they stand, in numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.transcript.decision.evidence import evidence_of
from bot.transcript.decision.paragraph_signs import OF_NEIGHBOURS, signs_of
from bot.transcript.decision.segmentation import decide
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.signs.page_furniture import FURNITURE
from bot.transcript.speakers.roles import Role, cast
from bot.transcript.text_parts.adverts import ADVERT
from bot.transcript.text_parts.front import find_title
from bot.transcript.text_parts.styles import Style
from bot.transcript.unspoken import reasons
from bot.transcript.unspoken.page_asides import ELSEWHERE, FOOTNOTE
from transcript.building import document_of, heard, passages_of

PAGE = """# Bees at night

Ann Lee: Why bees?

Bo Ray: They hum. I like that, and I like that they never stop for anybody.

Ann Lee: Do they hurt you?

Bo Ray: Yes. They hum. I like that, and I like that they never stop.

Photo: Ida Holm | 12 comments
"""


def found(aside: str | None = None) -> list[dict[str, float]]:
    """Return the signs of all paragraphs; ``aside`` is why nobody says the last one."""
    document, cues = document_of(PAGE), cues_for("en")
    *before, last = heard(PAGE)
    utterances = [*before, replace(last, aside=aside)]
    roles = cast(utterances).roles
    evidence = evidence_of(document, utterances, Style(), roles, cues)
    title = find_title(document, passages_of(PAGE))
    return signs_of(document.source.text, utterances, title, roles, cues, evidence, decide(evidence))


def having(sign: str) -> list[int]:
    return [n for n, signs in enumerate(found()) if signs.get(sign)]


def test_ends_words_and_sorts_of_paragraphs_are_signs() -> None:
    assert having("kind heading") == [0]
    assert having("ends asking") == [1, 3]
    assert having("open") == [0, 5]
    assert having("says I") == [2, 4]
    assert having("row") == [5]
    assert having("date") == [5]


def test_what_rules_say_is_a_sign() -> None:
    signs = found()

    assert signs[5]["back words"] > 0
    assert having("state question") == [1, 3]
    assert having("role asks") == [1, 3]
    assert signs[3]["sounds asked"] > 0 > signs[2]["sounds asked"]


@pytest.mark.parametrize(
    ("reason", "sign"),
    [
        (reasons.TITLE, "title"),
        (reasons.SECTION_HEADING, "heading"),
        (reasons.CAPTION, "caption"),
        (reasons.SIGNATURE, "signature"),
        (reasons.PAGE_HEAD, "furniture"),
        (reasons.PAGE_NUMBER, "furniture"),
        (reasons.PAGE_CODE, "furniture"),
        (reasons.WEB_ADDRESS, "furniture"),
        (FURNITURE, "furniture"),
        (ELSEWHERE, "furniture"),
        (reasons.TITLE_AGAIN, "title again"),
        (reasons.IN_ITALICS, "italics"),
        (reasons.PULL_QUOTE, "pull quote"),
        (reasons.SET_APART, "apart"),
        (reasons.NOBODY, "nobody"),
        (ADVERT, "advert"),
        (FOOTNOTE, "other"),
    ],
)
def test_why_nobody_says_a_paragraph_is_a_sign(reason: str, sign: str) -> None:
    assert [name for name in found(reason)[-1] if name.startswith("aside ")] == [f"aside {sign}"]


def test_where_a_paragraph_stands_is_a_sign() -> None:
    signs = found()

    assert having("first said") == [1]
    assert having("above talk") == [0]
    assert having("no voice after") == [5]
    assert having("unvoiced") == [0, 5]
    assert signs[0]["style alone"] == 1.0
    assert having("alternates") == [1, 2, 3, 4]


def test_words_that_stand_twice_on_the_page_are_a_sign() -> None:
    signs = found()

    assert having("repeated") == [2, 4]
    assert 0 < signs[2]["repeated"] < 1


def test_how_a_voice_sounds_beside_the_others_is_a_sign() -> None:
    signs = found()

    assert signs[1]["voice asks"] > 0 > signs[2]["voice asks"]
    assert signs[1]["voice marked"] == 1.0
    assert having("voice first") == [1, 3]


def test_signs_that_are_nought_are_left_out_and_those_of_neighbours_are_among_all() -> None:
    signs = found()

    assert all(value for each in signs for value in each.values())
    shown = {sign for each in signs for sign in each}
    assert {"ends asking", "kind heading", "role asks", "state answer", "margin", "long"} <= shown & OF_NEIGHBOURS


def test_roles_of_nobody_are_signs_too() -> None:
    assert Role.NOBODY.value == "nobody"  # "role nobody" is among the signs of the fit

"""Where all who speak go by a nickname with a sign before it, such a line is a label even where it stands once."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALK = (
    ("eel_club", "I want to thank everybody who is here. What does a lampmaker do?"),
    ("jo_lamps", "Yeah, so I make lamps for the quay, and I have done it for nine years now, since somebody has to."),
    ("eel_club", "What were you building before that?"),
    ("jo_lamps", "I was building a boat that nobody wanted, and then I saw that it was dark, so I put a lamp on it."),
    ("eel_club", "Oh this is lovely. Does anybody else want to say something?"),
    ("ida77", "I will just say that I like what you do. Please keep it up and light them all."),
    ("eel_club", "When is the next one?"),
    ("jo_lamps", "In spring, when the eels come back."),
)


@pytest.mark.parametrize("sign", ["@{}", "[@{0}](https://birds.example/{0})", "**@{}**", "u/{}"])
def test_a_handle_alone_is_a_label_where_all_have_one(sign: str) -> None:
    document = document_of("\n\n".join(f"{sign.format(who)}  \n{words}" for who, words in TALK))

    found = parse(document, "en")

    assert pairs_in(document.source, found) == [(TALK[n][1], TALK[n + 1][1]) for n in range(0, len(TALK), 2)]
    called = "u/ida77" if sign.startswith("u") else "ida77"
    assert [said.speaker for said in found.exchanges[2].answer] == [called]


def test_a_handle_in_the_midst_of_what_somebody_says_is_none() -> None:
    turns = [f"@{who}  \n{words}" for who, words in TALK]
    turns[3] += "\n@ida77\ntook it home."

    found = parse(document_of("\n\n".join(turns[:5] + turns[6:])), "en")

    assert "ida77" not in found.interviewees

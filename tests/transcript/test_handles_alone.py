"""Where all who speak go by a nickname with a sign before it, such a line is a label even where it stands once."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
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


#: A thread of a forum, saved with a heading over each post.
THREAD = (
    ("reed_walker", "My lantern smokes as soon as there is wind. What could I do?"),
    ("mirja.t", "The wick is too long, I think. I cut mine to the width of a finger, and trim it each evening."),
    ("reed_walker", "I did that. Which oil do you burn in yours?"),
    ("mirja.t", "Rape oil, from the mill below. I have burnt worse, and I would not do so again."),
    ("reed_walker", "And where do you keep it in winter?"),
    ("mirja.t", "Beside the stove, or else it gets as thick as butter, and the lamp goes out at four in the morning."),
)


@pytest.mark.parametrize(
    "head",
    [
        "## Post #{n} by @{who} (2021-06-17 12:37 UTC)",
        "### Reply {n} by {who}",
        "## Beitrag {n} von {who}, 17.06.2021 12:37",
        "## Mensaje #{n} de {who} (17/06/2021)",
        "Message no. {n} from {who}",
    ],
)
def test_headings_over_posts_with_a_number_say_who_wrote_them(head: str) -> None:
    text = "\n\n---\n\n".join(f"{head.format(n=n, who=who)}\n\n{words}" for n, (who, words) in enumerate(THREAD, 1))
    document = read(f"# A lantern smokes\n\n{text}\n".encode(), "thread.md")

    found = parse(document, "en")

    words = [words for _, words in THREAD]
    assert pairs_in(document.source, found) == [*zip(words[::2], words[1::2], strict=True)]
    assert (found.interviewers, found.interviewees) == (("reed_walker",), ("mirja.t",))

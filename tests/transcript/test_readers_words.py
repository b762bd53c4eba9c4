from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import pairs_in
from transcript.five_languages import TALKS

DASHED = """A man turns a handle under the clock.

— Is it always the same eight tunes?

— Eight on this barrel, eight on the other, which I leave at home.

— Who built it?

— The nephew of a foreman. He had toothache, and says so in pencil.

— Do you ever speed up?

— When it rains.

"""
TWO_MORE = "— Why was my uncle left out, who had a monkey?\n\n— We are sorry. We would print more if you sent it.\n"
LABELLED = (
    "**Jo:** Why bees?\n\n**Ida:** They hum.\n\n**Jo:** Do they sting?\n\n**Ida:** Never me, so far.\n\n"
    "**Jo:** What comes next?\n\n**Ida:** Honey, and then winter.\n\n"
)


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.md"))


def last_words(transcript: Transcript, text: str) -> str:
    return " ".join(p.span.of(text) for p in transcript.exchanges[-1].answer)


@pytest.mark.parametrize(
    "heading", ["**Letters**", "## Courrier des lecteurs", "LESER SCHREIBEN", "Cartas de los lectores", "2 Comments"]
)
def test_what_readers_write_below_a_talk_is_no_part_of_it(heading: str) -> None:
    text = f"{DASHED}{heading}\n\n{TWO_MORE}"
    found = parsed(text)

    assert (len(found.exchanges), last_words(found, text)) == (3, "When it rains.")


def test_a_section_of_the_talk_may_be_called_letters() -> None:
    found = parsed(f"{DASHED}**Letters**\n\n{DASHED.split('clock.')[1]}{TWO_MORE}")

    assert len(found.exchanges) > 4


def test_who_comments_below_a_talk_does_not_ask() -> None:
    found = parsed(f"{LABELLED}## Comments (1)\n\n**Liam:** Great stuff. Is there honey left?\n")

    assert (found.interviewers, found.interviewees, len(found.exchanges)) == (("Jo",), ("Ida",), 3)


def test_where_those_who_spoke_above_go_on_it_is_the_talk() -> None:
    found = parsed(f"{LABELLED}## Comments\n\n**Jo:** And who reads them?\n\n**Ida:** My mother reads all of them.\n")

    assert len(found.exchanges) == 4


def test_a_forum_that_answers_in_comments_has_the_talk_below_that_heading() -> None:
    turns = DASHED.split("clock.\n\n")[1]

    assert len(parsed(f"# Ask a man with an organ\n\n3 comments\n\n{turns}").exchanges) == 3


@pytest.mark.parametrize("answer", ["Letters to the editor.", "Comments"])
def test_what_heads_the_words_of_readers_answers_a_question_where_more_is_asked(answer: str) -> None:
    asked = ("Why bees?", "Do they sting?", "Who helps?", "What do you read first?", "What comes next?")
    told = ("They hum.", "Never me, so far.", "My niece does.", answer, "Honey, and then winter.")
    found = parsed("".join(f"**{a}**\n\n{b}\n\n" for a, b in zip(asked, told, strict=True)))

    assert (len(found.exchanges), found.left_out) == (5, ())


@pytest.mark.parametrize(
    "told",
    [
        "One response to “The Well” was a letter.",
        "Ein Gedanke zu „Der Brunnen“ blieb.",
        "Una idea en «El pozo» me cambió.",
    ],
)
def test_a_sentence_on_thoughts_heads_no_comments(told: str) -> None:
    found = parsed(f"{LABELLED}**Jo:** And?\n\n**Ida:** It rained.\n\n{told}\n\nThat was all that I know.\n")

    assert len(found.exchanges[-1].answer) == 3


@pytest.mark.parametrize("shape", ["**{}**", "## {}", "{}"])
@pytest.mark.parametrize("bar", ["12 Comments", "Share\nFacebook\nX\n12 Comments", "Share this:\n\nX\n\nComments"])
def test_a_count_of_comments_in_the_midst_of_a_talk_heads_none(bar: str, shape: str) -> None:
    pairs = TALKS["en"].pairs
    talk = [f"{shape.format(asked)}\n\n{told}" for asked, told in pairs]
    document = read("\n\n".join((f"# {TALKS['en'].title}", *talk[:3], bar, *talk[3:])).encode(), "talk.md")

    assert pairs_in(document.source, parse(document, "en")) == pairs

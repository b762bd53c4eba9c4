"""Below the line that counts comments readers write: nobody of the talk has a label there alone."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.signs.comment_heads import comments_begin, counts_comments
from transcript.building import pairs_in

ASKED = ("Why do you keep bees?", "Do they sting you?", "What will you do next, Ida?")
TOLD = ("I like how they hum.", "They never stung me. I move slowly.", "I want to teach my niece.")
TALK = "".join(f"{asked}\n\n{told}\n\n" for asked, told in zip(ASKED, TOLD, strict=True))
COMMENTS = (
    "{}\nSort by: Newest\nHedda_F\n2 days ago\nDoes she sell honey?\nReply  4\noldsalt\n3 days ago\nFour pounds!\n"
    "Reply  11\nThe Lantern\n3 days ago\nWe think it is less.\nReply  37\n"
)


@pytest.mark.parametrize("head", ["Comments (3)", "3 Kommentare", "Commentaires (3)", "3 comentarios"])
def test_what_readers_write_below_a_talk_without_labels_is_no_talk(head: str) -> None:
    document = read(("Bees on a roof\n\n" + TALK + COMMENTS.format(head)).encode(), "talk.txt")

    assert find_labels(document) == []
    assert pairs_in(document.source, parse(document, "en")) == [*zip(ASKED, TOLD, strict=True)]


@pytest.mark.parametrize(("line", "counts"), [("Comments (3)", True), ("Comments", False), ("3 comments on it", False)])
def test_a_line_counts_comments_that_heads_them_with_a_number(line: str, counts: bool) -> None:
    assert counts_comments(line) is counts


def test_comments_begin_below_several_questions_only() -> None:
    text = "Comments (3)\n\nWhy? When? Where?\n\n2 comments\n\nYes.\n"

    assert comments_begin(text) == text.index("2 comments")
    assert comments_begin(text.replace("\n", "\r\n")) == text.replace("\n", "\r\n").index("2 comments")
    assert comments_begin(text.replace("?", ".")) == len(text)
    assert comments_begin(text + "When? Where? Why? How?\n") == len(text + "When? Where? Why? How?\n")


def test_labels_below_a_count_of_comments_stay_where_the_talk_goes_on() -> None:
    said = "".join(f"IDA: {asked}\n\nOLA: {told}\n\n" for asked, told in zip(ASKED, TOLD, strict=True))
    again = "3 Comments\n\nIDA: And you?\n\nOLA: Yes.\n\nUNA: I do.\n\n" * 2
    document = read((said + again).encode(), "talk.txt")

    names = [label.name for label in find_labels(document)]
    assert names == [*(["IDA", "OLA"] * 3), *(["IDA", "OLA", "UNA"] * 2)]

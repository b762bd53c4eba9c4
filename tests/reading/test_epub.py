from __future__ import annotations

import pytest
from transcript.five_languages import LANGUAGES, TALKS

from bot.errors import UnreadableSourceError
from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import CONTAINER, epub

HEAD = "<h1>Interview with Ida Holm</h1>"
TALK = (
    "<p><b>Why did you start to keep bees?</b></p><p>I liked how they hum, and I told my father so.</p>",
    "<p><b>Do they sting you?</b></p><p>They have never stung me. I move slowly.</p>",
    "<p><b>What will you do next?</b></p><p>I want to teach my niece, who is nine.</p>",
)


def test_pages_are_read_in_the_order_of_the_spine_without_the_table_of_contents() -> None:
    document = read(epub([HEAD, *TALK]), "talk.epub")

    found = parse(document)

    assert [b.span.of(document.source.text) for b in document.blocks if b.kind is not Kind.MARKUP] == [
        "Interview with Ida Holm",
        "Why did you start to keep bees?",
        "I liked how they hum, and I told my father so.",
        "Do they sting you?",
        "They have never stung me. I move slowly.",
        "What will you do next?",
        "I want to teach my niece, who is nine.",
    ]
    assert (len(found.exchanges), found.interviewees) == (3, ("Ida Holm",))


def test_what_the_package_states_are_fields() -> None:
    stated = "<dc:creator>Jette Kranz</dc:creator><dc:date>2024-03-09</dc:date><dc:publisher>The Lantern</dc:publisher>"

    document = read(epub([HEAD, *TALK], stated), "talk")

    assert [(f.name, f.span.of(document.source.text)) for f in document.fields] == [
        ("author", "Jette Kranz"),
        ("date", "2024-03-09"),
        ("publisher", "The Lantern"),
    ]


@pytest.mark.parametrize(
    "damaged",
    [
        epub(TALK)[:-60],
        epub(TALK, container=CONTAINER.replace("full-path", "path")),
        epub(TALK, container="<container>"),
    ],
    ids=["cut off", "without its package", "tags that do not close"],
)
def test_a_damaged_book_says_what_to_do(damaged: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match=r"damaged EPUB file; copy the text of the interview into a \.txt"):
        read(damaged, "talk.epub")


def test_a_book_with_more_tags_than_two_pages_may_have_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="more than 300,000 tags"):
        read(epub(["<b></b>" * 60_000] * 3), "talk.epub")


def test_boxes_within_boxes_are_counted_over_all_pages_of_a_book() -> None:
    with pytest.raises(UnreadableSourceError, match="is nested too deeply"):
        read(epub([f"{'<div class=share>' * 100}{'<p>Why?</p>' * 1_000}{'</div>' * 100}"] * 6), "talk.epub")


def test_a_package_that_declares_entities_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="declares XML entities"):
        read(epub(TALK, container=f"<!DOCTYPE x>{CONTAINER}"), "talk.epub")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_interview_over_two_pages_of_a_book_is_understood(language: str) -> None:
    talk = TALKS[language]
    turns = [f"<p><b>{asked}</b></p><p>{told}</p>" for asked, told in talk.pairs]
    head = f"<h1>{talk.title}</h1><p>{talk.introduction}</p><p>{talk.byline}</p>"
    document = read(epub([head + "".join(turns[:3]), "".join(turns[3:])]), "book.epub")

    found = parse(document, language)

    text = document.source.text
    said = [(e.question[0].span.of(text), " ".join(p.span.of(text) for p in e.answer)) for e in found.exchanges]
    assert said == talk.pairs
    assert (found.interviewers, found.interviewees) == ((talk.asks,), (talk.answers,))

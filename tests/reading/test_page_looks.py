"""How pages print their paragraphs: classes, identities, styles of their own, tags."""

from __future__ import annotations

import pytest
from transcript.building import exchanges_in

from bot.reading.formats import read
from bot.reading.web_pages.page_looks import names_of
from bot.transcript import parse


def looks(page: str) -> list[tuple[str, str]]:
    document = read(f"<html><body>{page}</body></html>".encode(), "talk.html")
    return [(block.look, block.span.of(document.source.text)) for block in document.blocks]


def test_a_look_is_the_nearest_box_with_a_class_and_the_tags_below_it() -> None:
    assert looks(
        "<div class='rte b'><p>One<p class=sum>Two</p><ul><li>Three</ul></div><dl id=x><dt>Four<dd>Five</dl>"
    ) == [
        ("div.b.rte p", "One"),
        ("p.sum", "Two"),
        ("div.b.rte ul li", "Three"),
        ("dl.#x dt", "Four"),
        ("dl.#x dd", "Five"),
    ]


def test_words_that_are_all_in_one_span_have_its_look_and_others_that_of_their_paragraph() -> None:
    assert looks(
        "<p><span style='color: #a00'>Why?</span></p><p>So <span class=x>much</span>.</p><p><small>A</small></p>"
    ) == [
        ("span.color:#a00", "Why?"),
        ("html body p", "So much."),
        ("small", "A"),
    ]


@pytest.mark.parametrize(
    "attributes",
    [
        {"class": "has-drop-cap aligncenter wp-block-paragraph css-1x2y first"},
        {"id": "answer-12"},
        {"style": "text-align: justify; color: black; margin: 0"},
        {},
    ],
)
def test_mere_layout_and_numbers_are_no_names(attributes: dict[str, str | None]) -> None:
    assert names_of(attributes) == []


def test_tags_that_never_close_and_hundreds_of_boxes_are_read() -> None:
    assert looks("<div class=a>" * 300 + "<p>One</i></div><p>Two")[-1] == ("div.a p", "Two")


ASKED = ("Why do you keep bees?", "They sting.", "What did your aunt say?", "Will you stop?", "Who else did?")
TOLD = ("I like how they hum.", "They never stung me at all.", "She said that I am mad.", "I never will.", "My father.")


@pytest.mark.parametrize(
    "pair",
    [
        "<p class=p>{}</p><p class=r>{}</p>",
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "<p><span style='color:#a00'>{}</span></p><p>{}</p>",
        "<div class=ask><p>{}</p></div><div class=tell><p>{}</p></div>",
    ],
)
def test_questions_are_told_by_the_class_or_tag_that_they_share(pair: str) -> None:
    talk = "".join(pair.format(*each) for each in zip(ASKED, TOLD, strict=True))

    found = exchanges_in(f"<html><body><h1>Bees</h1>{talk}</body></html>", "talk.html")

    assert found == [*zip(ASKED, TOLD, strict=True)]


@pytest.mark.parametrize(
    "box",
    [
        "<p class=sumario>I like it here</p>",
        "<div class=encadre><h4>Bees</h4><ul><li>3 hives</li></ul></div>",
        "<div class=imagem><img src=a.jpg><span>The hive. Jo Ray</span></div>",
        "<p><small>The hive.</small></p>",
    ],
)
def test_what_stands_in_a_box_in_which_nobody_speaks_is_set_apart(box: str) -> None:
    turns = [f"<p>Q: {asked}</p><p>A: {told}</p>" for asked, told in zip(ASKED, TOLD, strict=True)]
    talk = "".join([*turns[:3], box, *turns[3:]])

    document = read(f"<html><body><h1>Bees</h1>{talk}</body></html>".encode(), "talk.html")
    answers = [" ".join(p.span.of(document.source.text) for p in one.answer) for one in parse(document).exchanges]

    assert answers == [*TOLD]

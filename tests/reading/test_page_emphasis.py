from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transcript.building import exchanges_in

from bot.reading.formats import read
from bot.reading.web_pages.page_emphasis import Emphasis


def bold_of(body: str, sheet: str = "") -> list[str]:
    """Return what of a page is in bold."""
    page = f"<html><head><style>{sheet}</style></head><body>{body}</body></html>"
    document = read(page.encode(), "page.html")
    return [run.of(document.source.text).strip() for block in document.blocks for run in block.bold]


@pytest.mark.parametrize("weight", ["bold", "700", "600"])
def test_a_class_or_a_style_makes_words_bold(weight: str) -> None:
    by_class = bold_of(
        '<p><span class="c1 c3">Why leave?</span> No.</p>', f".c1{{color:red}}.c3{{font-weight:{weight}}}"
    )
    by_style = bold_of(f'<p style="color:red;font-weight:{weight}">Why leave?</p><p>No.</p>')

    assert by_class == by_style == ["Why leave?"]


@pytest.mark.parametrize(
    "body",
    [
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p>The cod had left.</p></b>',
        '<strong><span class="plain">The cod had left.</span></strong>',
        '<p style="font-weight:bold"><span style="font-weight: 400">The cod had left.</span></p>',
        "<p><span class=wide>The cod had left.</span></p>",
    ],
)
def test_the_innermost_tag_that_says_so_decides(body: str) -> None:
    assert bold_of(body, "p.plain, .plain{font-weight:normal} @media print{.wide{font-weight:bold}}") == []


def test_a_paragraph_that_never_closes_ends_where_the_next_one_begins() -> None:
    assert bold_of('<p style="font-weight:bold">Why leave?<p>The cod had left.') == ["Why leave?"]


def test_tags_that_overlap_hold_until_each_closes() -> None:
    assert bold_of("<p><b>Why <i>leave</b> the</i> fleet?</p>") == ["Why leave"]


def test_a_later_rule_adds_to_what_an_earlier_one_says() -> None:
    sheet = ".q{font-weight:bold}.q{font-style:italic}.r{font-weight:bold}.r{font-weight:400}"

    assert bold_of("<p><span class=q>Why?</span><span class=r> Because.</span></p>", sheet) == ["Why?"]


def test_questions_of_a_document_from_google_docs_are_told_by_their_class() -> None:
    said = (
        ("Why did you leave the fleet?", "Because the cod had left before me, and my knees hurt."),
        ("Tell me about the first winter on land.", "I slept. I learnt to weld in a shed behind the church."),
        ("Do you miss it?", "Every morning at four. Then I turn over and sleep until seven."),
        ("And the young ones.", "They should learn to weld. A boat always needs welding."),
    )
    body = "".join(
        f'<p class="c0"><span class="c3">{question}</span></p><p class="c0"><span class="c5">{answer}</span></p>'
        for question, answer in said
    )
    sheet = ".c0{padding-top:0pt}.c3{font-weight:700}.c5{color:#000;font-weight:400}"
    page = f"<html><head><style>{sheet}</style></head><body>{body}</body></html>"

    assert exchanges_in(page, "page.html") == [*said]


@pytest.mark.parametrize("sheet", ["/* } Questions { */ .q{%s}", "<!-- .q{%s} -->", ".r{}/**/.q{/* bold */%s}/* .q{}"])
def test_comments_in_a_style_sheet_are_no_part_of_it(sheet: str) -> None:
    assert bold_of("<p class=q>Why?</p><p>Because.</p>", sheet % "font-weight:bold") == ["Why?"]


@pytest.mark.parametrize(
    "sheet",
    [
        "@media{" * 50_000,
        "{}" * 200_000,
        ".a," * 100_000 + ".b{font-weight:bold}",
        ".a{font-weight:" + " " * 400_000,
        "@media x{" + "a{}" * 150_000,
    ],
)
def test_a_hostile_style_sheet_takes_no_longer_than_others(sheet: str) -> None:
    began = time.process_time()
    bold_of("<p>Why?</p>", sheet)

    assert time.process_time() - began < 5


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(("b", "i", "p", "u", "normal")))))
def test_what_holds_is_what_a_slow_list_of_the_open_tags_says(steps: list[tuple[bool, str]]) -> None:
    emphasis = Emphasis()
    tags: list[str] = []
    for opens, tag in steps:
        if tag in tags and (not opens or tag == "p"):
            del tags[len(tags) - 1 - tags[::-1].index(tag)]
        if opens:
            tags.append(tag)
            emphasis.open(tag, {"style": "font-weight:normal"} if tag == "normal" else {})
        else:
            emphasis.close(tag)

        said = [tag for tag in tags if tag in ("b", "normal")]
        assert (emphasis.bold, emphasis.italic) == (said[-1:] == ["b"], "i" in tags)

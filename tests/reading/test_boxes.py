"""What tags and fences of colons enclose in Markdown is read as if they were not there, but for remarks of the page."""

from __future__ import annotations

import time

import pytest
from transcript.building import exchanges_in

from bot.model.document import Kind
from bot.reading.formats import read

_TALK = (
    ("Why did you start to keep bees?", "I liked how they hum, and I told my father so."),
    ("Do they sting you?", "They have never stung me. I move slowly."),
    ("What will you do next?", "I want to teach my niece, who is nine."),
)


@pytest.mark.parametrize(
    "shape",
    [
        '<div class="interview">\n**{}**\n</div>\n\n{}\n\n',
        "<div markdown=1>\n\n**{}**\n\n</div>\n\n{}\n\n",
        '<div class="q">\n**Jo: {}**\n</div>\nIda: {}\n\n',
        '<div class="q">**{}**</div>\n\n{}\n\n',
        "<p><b>{}</b></p>\n\n{}\n\n",
        '<p style="color: red">\n<b>{}</b>\n</p>\n\n{}\n\n',
        "**{}**\n\n<blockquote>\n{}\n</blockquote>\n\n",
        "**{}**\n\n<blockquote><p>{}</p></blockquote>\n\n",
        "**{}**\n\n{}\n<br><br>\n",
        "<h3>{}</h3>\n\n{}\n\n",
        '<h4 id="a">{}</h4>\n{}\n\n',
        "::: {{.question}}\n**{}**\n:::\n\n{}\n\n",
        ":::question\n{}\n:::\n\n:::answer\n{}\n:::\n\n",
        "::: box :::\n\n### {}\n\n:::\n\n{}\n\n",
    ],
)
def test_what_recurring_boxes_enclose_is_said(shape: str) -> None:
    head = "# Ida Holm on bees\n\nThe bees of the harbour live in twelve hives.\n\n"

    assert exchanges_in(head + "".join(shape.format(*pair) for pair in _TALK)) == list(_TALK)


@pytest.mark.parametrize(
    "remark",
    [
        ":::note\nThis talk was shortened.\n:::\n\n",
        "::: {.aside}\n\n:::\n\n",
        ":::tip Read this\n\nThis talk was shortened.\n\n:::\n\n",
        '<div class="promo">\nThis talk was shortened.\n</div>\n\n',
        '<p align="center"><img src="a.jpg"><br>Ida Holm among her hives</p>\n\n',
        '<a href="#" class="fit"><img src="a.jpg" alt="" /><sup><b>Ida Holm among her hives</b></sup></a>\n\n',
        "<details>\n<summary>This talk was shortened.</summary>\n</details>\n\n",
    ],
)
def test_remarks_and_pictures_of_the_page_are_nobodys(remark: str) -> None:
    turns = [f"### {asked}\n\n{told}\n\n" for asked, told in _TALK]

    assert exchanges_in(remark.join(turns) + remark) == list(_TALK)


@pytest.mark.parametrize(
    "picture", ['<img class="alignleft" src="a.jpg" alt="Ida" />', '<img src="a.jpg"> <img src="b.jpg"><br>']
)
def test_a_picture_at_the_head_of_an_answer_takes_none_of_its_words(picture: str) -> None:
    turns = [f"**{asked}**\n\n{picture}{told}\n\n" for asked, told in _TALK]

    assert exchanges_in("".join(turns)) == list(_TALK)


@pytest.mark.parametrize("told", ["Because they hum", "Because they hum (she laughs)", "„Because they hum.“"])
def test_what_is_all_between_two_questions_is_no_caption_of_the_picture_before_it(told: str) -> None:
    (first, _), *rest = _TALK
    turns = [f"**{asked}**\n\n{answer}\n\n" for asked, answer in ((first, f'<img src="a.jpg"> {told}'), *rest)]

    assert exchanges_in("".join(turns)) == [(first, told), *rest]


def test_a_caption_behind_a_picture_is_nobodys() -> None:
    turns = [f"**{asked}**\n\n{told}\n\n" for asked, told in _TALK]

    assert exchanges_in('<img src="a.jpg"> Ida Holm among her hives\n\n'.join(turns)) == list(_TALK)


def test_many_pictures_at_the_heads_of_lines_take_little_time() -> None:
    began = time.process_time()

    read(('<img src="a.jpg"> Because they hum.\n' * 12_000).encode(), "talk.md")

    assert time.process_time() - began < 3


def test_words_behind_colons_are_no_fence() -> None:
    talk = [(asked, f"::: {told}") for asked, told in _TALK]

    assert exchanges_in("".join(f"**{asked}**\n\n{told}\n\n" for asked, told in talk)) == talk


def test_a_heading_in_tags_has_its_level() -> None:
    document = read(b"<h2 class=a>Bees</h2>\n\n<h5>Why <em>bees</em>?</h5>\nThey hum.\n", "talk.md")

    found = [(b.kind, b.level, b.span.of(document.source.text)) for b in document.blocks]

    assert found == [(Kind.HEADING, 2, "Bees"), (Kind.HEADING, 5, "Why bees?"), (Kind.TEXT, 0, "They hum.")]


_NOTICE = (
    '<div class="{}">\n<h3 class="alert__title">What a smoker is</h3>\n\nA smoker calms bees. It burns straw.\n\n</div>'
)


@pytest.mark.parametrize(
    "box",
    [
        _NOTICE.format("fr-alert fr-alert--info"),
        _NOTICE.format("callout"),
        _NOTICE.format("hinweis-box"),
        _NOTICE.format("recuadro"),
        _NOTICE.format("encadré encadre").replace("<h3", "<div>\n<h3").replace("</div>", "</div>\n</div>"),
        '<figure>\n<img src="hive.gif" alt="A hive">\n<figcaption>\n\nThe hive in May, from afar.\n\n</figcaption>'
        "\n</figure>",
        '<figure class="gallery"><figure><img src="a.gif"></figure><figure>\n\nThe hive in May.\n\n</figure></figure> ',
    ],
)
def test_a_box_with_a_heading_and_a_figure_with_blank_lines_are_the_pages(box: str) -> None:
    (asked, told), *rest = _TALK
    more = "I never thought that I would still do it thirty years on."
    text = f"## {asked}\n\n{told}\n\n{box}\n\n{more}\n\n" + "".join(f"## {q}\n\n{a}\n\n" for q, a in rest)

    assert exchanges_in(text) == [(asked, f"{told} {more}"), *rest]


@pytest.mark.parametrize(
    "figure",
    [
        '<figure><img src="a.jpg"></figure><br>',
        '<figure><img src="a.jpg"></figure> **Ida:** So it is, and I have told my father so.',
        '<figure><img src="a.jpg">',
    ],
)
def test_a_figure_takes_no_words_up_to_the_end_of_the_next(figure: str) -> None:
    text = "".join(f"**Jo:** {asked}\n\n**Ida:** {told}\n\n{figure}\n\n" for asked, told in _TALK)

    found = exchanges_in(f"{text}\n\n<figure>\n</figure>\n")

    assert [asked for asked, _ in found] == [asked for asked, _ in _TALK]
    assert all(told in answer for (_, answer), (_, told) in zip(found, _TALK, strict=True))


@pytest.mark.parametrize("asked", ["**{}**", "### {}", "Jo: {}"])
def test_a_box_right_below_a_question_holds_the_answer(asked: str) -> None:
    box = '<div class="callout">\n\n<p class="title">Words of a beekeeper</p>\n\n{}\n\n</div>'
    boxed = [box.format(told) if n == 1 else told for n, (_, told) in enumerate(_TALK)]
    text = "".join(f"{asked.format(q)}\n\n{told}\n\n" for (q, _), told in zip(_TALK, boxed, strict=True))

    assert [answer for _, answer in exchanges_in(text)] == [told for _, told in _TALK]


def test_a_fence_right_below_a_question_and_fences_that_hold_most_of_a_page_hold_answers() -> None:
    def fenced(*numbers: int) -> str:
        told = (f":::info\n{told}\n:::" if n in numbers else told for n, (_, told) in enumerate(_TALK))
        return "".join(f"### {asked}\n\n{answer}\n\n" for (asked, _), answer in zip(_TALK, told, strict=True))

    assert exchanges_in(fenced(1)) == list(_TALK)
    assert exchanges_in("".join(f":::info\n**Jo:** {q}\n\n**Ida:** {a}\n:::\n\n" for q, a in _TALK)) == list(_TALK)


@pytest.mark.parametrize("mark", ["?", "？"])
def test_a_box_whose_heading_asks_is_said(mark: str) -> None:
    (asked, told), *rest = _TALK
    asked = asked.replace("?", mark)
    boxed = (
        _NOTICE.format("callout")
        .replace("What a smoker is", asked)
        .replace("A smoker calms bees. It burns straw.", told)
    )
    text = "".join(f"### {q}\n\n{a}\n\n" for q, a in rest)

    assert any(told in answer for _, answer in exchanges_in(f"{text}\n{boxed}\n"))


def test_boxes_that_hold_most_of_a_page_hold_the_talk() -> None:
    text = "".join(f'<div class="callout">\n<h3>{q}</h3>\n\n{a}\n\n</div>\n\n' for q, a in _TALK)

    assert [told for _, told in exchanges_in(text)] == [told for _, told in _TALK]


def test_boxes_that_hold_most_of_a_page_hold_turns_with_labels() -> None:
    box = '<div class="callout">\n<h3>Part {n}</h3>\n\n**Jo:** {}\n\n**Ida:** {}\n\n</div>\n\n'

    assert exchanges_in("".join(box.format(*pair, n=n) for n, pair in enumerate(_TALK, 1))) == list(_TALK)


@pytest.mark.parametrize("opening", ["::: {a}", "::: box", ":::", "::: note"])
def test_many_blanks_in_the_line_of_a_fence_cost_no_more_than_other_signs(opening: str) -> None:
    began = time.process_time()

    read(f"Q: Why?\n\nA: So.\n\n{opening}{' ' * 40_000}x\n".encode(), "talk.md")

    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "box", ["<p>{}</p>", '<div class="note">\n{}\n</div>', '<div class="note">{}</div>', "<div>\n{}</div>"]
)
@pytest.mark.parametrize("boxed", [0, 1, 2])
@pytest.mark.parametrize("question", ["**{}**", "### {}", "**Jo: {}**"])
def test_a_single_answer_in_a_tag_right_below_its_question_is_said(question: str, boxed: int, box: str) -> None:
    answers = [box.format(a) if n == boxed else a for n, (_, a) in enumerate(_TALK)]
    turns = "\n\n".join(f"{question.format(q)}\n\n{a}" for (q, _), a in zip(_TALK, answers, strict=True))

    assert [answer for _, answer in exchanges_in(f"# The bees\n\n{turns}")] == [a for _, a in _TALK]


@pytest.mark.parametrize(
    "box", ['<div class="pullquote">They hum.</div>', '<p class="caption">Ida Holm.</p>', "<p><img src=a>Ida.</p>"]
)
def test_a_box_of_the_page_above_an_answer_is_not_said(box: str) -> None:
    turns = "\n\n".join(f"**{q}**\n\n{box if not n else ''}\n\n{a}" for n, (q, a) in enumerate(_TALK))

    assert exchanges_in(f"# The bees\n\n{turns}") == list(_TALK)

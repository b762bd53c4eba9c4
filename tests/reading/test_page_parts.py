"""Boxes of a page that only their classes tell: buttons, captions, questions."""

from __future__ import annotations

import pytest

from bot.errors import UnreadableSourceError
from bot.model.document import Kind
from bot.reading.formats import read
from bot.reading.web_pages.page_parts import Part, part_of
from bot.transcript import parse
from reading.building import kinds_in


@pytest.mark.parametrize(
    ("tag", "classes", "part"),
    [
        ("div", "share-bar", Part.AROUND),
        ("div", "post_tags", Part.AROUND),
        ("ul", "siteNav", Part.AROUND),
        ("div", "box lire-aussi", Part.AROUND),
        ("section", "comments", Part.AROUND),
        ("div", "komm", Part.AROUND),
        ("p", "legende", Part.CAPTION),
        ("span", "photo-credit", Part.CAPTION),
        ("p", "question", Part.QUESTION),
        ("div", "qa-q", Part.QUESTION),
        ("p", "frage", Part.QUESTION),
        ("div", "question-list", None),
        ("div", "content-sidebar-wrap", None),
        ("div", "credits", None),
        ("body", "menu", None),
        ("div", "", None),
        ("div", None, None),
    ],
)
def test_classes_say_what_a_box_holds(tag: str, classes: str | None, part: Part | None) -> None:
    assert part_of(tag, {"class": classes}) is part
    assert part_of(tag, {"class": "x", "id": classes}) is part


def test_roles_say_what_stands_around_an_article() -> None:
    assert part_of("div", {"role": "complementary"}) is Part.AROUND
    assert part_of("p", {"role": "main"}) is None


TALK = "<p>Why did you start to keep bees?</p><p>I liked how they hum, and nobody asked me to stop.</p>"


@pytest.mark.parametrize(
    "box",
    [
        '<div class="share">Tweet this</div>',
        '<div class="newsletter"><p>Tweet this</p></div>',
        '<div id="sharing">Tweet this</div>',
        "<header><a href='/'>Tweet this</a></header>",
        '<ul class="breadcrumb"><li>Tweet this</li></ul>',
        '<div class="related"><div><div>Tweet this</div></div></div>',
    ],
)
def test_boxes_around_an_article_are_page_code(box: str) -> None:
    assert [kind for kind, words in kinds_in(box + TALK) if words == "Tweet this"] == [Kind.MARKUP]


def test_a_box_with_the_title_in_it_is_the_articles() -> None:
    assert kinds_in(f'<div class="banner menu"><h1>Bees</h1></div>{TALK}')[0] == (Kind.HEADING, "Bees")


def test_a_box_that_holds_most_of_the_page_is_none_around_it() -> None:
    assert [kind for kind, _ in kinds_in(f'<div class="widget">{TALK}</div>')] == [Kind.TEXT, Kind.TEXT]


def test_a_box_that_never_ends_says_nothing() -> None:
    assert [kind for kind, _ in kinds_in(f'<p class="share">{TALK}')] == [Kind.TEXT, Kind.TEXT]


def test_thousands_of_paragraphs_in_a_hundred_boxes_are_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="is nested too deeply"):
        read(f"<html>{'<div class=share>' * 150}{'<p>Why?' * 4_000}{'</div>' * 150}".encode(), "page.html")


def test_the_caption_in_a_span_is_no_part_of_the_paragraph_around_it() -> None:
    found = kinds_in(f'<div>Bo smiles.<span class="legende">Bo Ray at home</span></div>{TALK}')

    assert found[:2] == [(Kind.TEXT, "Bo smiles."), (Kind.CAPTION, "Bo Ray at home")]


@pytest.mark.parametrize("name", ["question", "frage", "interview-pregunta", "qa-q"])
def test_what_has_the_class_of_questions_asks(name: str) -> None:
    turns = [
        ("You live up there?", "I do."),
        ("Your sister does not.", "She keeps goats, and never comes."),
        ("And fear?", "None."),
    ]
    page = "".join(f'<p class="{name}">{asked}</p><p>{told}</p>' for asked, told in turns)
    document = read(f"<html><body>{page}</body></html>".encode(), "talk.html")

    found = parse(document, language="en").exchanges

    assert [exchange.question[0].span.of(document.source.text) for exchange in found] == [asked for asked, _ in turns]


@pytest.mark.parametrize(
    "box", ["<nav>\n</nav>", "<nav><a href='/'>Home</a></nav>", "<aside>Read on</aside>", "<form></form>"]
)
def test_a_box_of_the_page_behind_a_sentence_ends_its_paragraph(box: str) -> None:
    page = f"<p>We met Bo Ray at his hives. He told us all. {box}<strong>Why bees?</strong></p>{TALK}"

    found = kinds_in(page)

    assert found[:2] == [(Kind.TEXT, "We met Bo Ray at his hives. He told us all."), (Kind.TEXT, "Why bees?")]


def test_a_box_of_the_page_within_a_sentence_ends_no_paragraph() -> None:
    found = kinds_in(f"<p>I liked how they hum <aside>Bees hum.</aside>and how they smell.</p>{TALK}")

    assert found[0] == (Kind.TEXT, "I liked how they hum and how they smell.")


@pytest.mark.parametrize("language", ["en", "it", "de"])
def test_a_heading_with_the_class_of_questions_asks_among_paragraphs_that_have_it(language: str) -> None:
    asked = {
        "en": ("You live up there?", "In one sentence: what are goats good for?", "And fear?"),
        "it": ("Vive lassù?", "In una battuta: a cosa servono le capre?", "E la paura?"),
        "de": ("Sie wohnen da oben?", "In einem Satz: wozu sind Ziegen gut?", "Und Angst?"),
    }[language]
    tags = zip(("p", "h2", "p"), asked, strict=True)
    turns = "".join(f'<{tag} class="question">{words}</{tag}><p class="answer">Yes, I do.</p>' for tag, words in tags)
    document = read(f"<html><body><h1>Goats</h1>{turns}</body></html>".encode(), "talk.html")

    found = parse(document, language).exchanges

    assert [exchange.question[0].span.of(document.source.text) for exchange in found] == [*asked]
    assert (Kind.TEXT, asked[1]) in kinds_in(turns)


def test_headings_alone_with_the_class_of_questions_stay_headings() -> None:
    assert kinds_in(TALK + '<h3 class="question">And fear?</h3><p>None.</p>')[2] == (Kind.HEADING, "And fear?")


FORM = "<form id=a><script>1 < 2</script><label>Search this site:</label><select><option>All</select>{}</form>"


@pytest.mark.parametrize("page", [FORM, f"<form>Search</form>{FORM}", "<p>Skip</p><form>{}", "<nav>{}", "<aside>{}"])
def test_an_article_within_a_form_or_behind_a_tag_without_end_is_read(page: str) -> None:
    assert [words for kind, words in kinds_in(page.format(TALK)) if kind is Kind.TEXT][-2:] == [
        "Why did you start to keep bees?",
        "I liked how they hum, and nobody asked me to stop.",
    ]


def test_an_article_each_part_of_which_has_a_form_is_read() -> None:
    asked = ["Why bees?", "Do they sting?", "Who helps you?", "What is next?"]
    page = "".join(f"<form><p>{words}</p><p>I keep them by the river.</p></form>" for words in asked)

    assert [words for kind, words in kinds_in(page) if kind is Kind.TEXT][::2] == asked


@pytest.mark.parametrize("tag", ["form", "nav", "aside", "footer"])
def test_what_is_beside_the_article_in_tags_of_its_own_is_not_read(tag: str) -> None:
    assert kinds_in(f"<{tag}>{'Menu ' * 9}</{tag}>{TALK}<{tag}>Write to us</{tag}>") == kinds_in(TALK)


def test_the_title_of_a_page_in_a_form_is_stated_once() -> None:
    page = f"<html><head><title>Bees</title></head><body>{FORM.format(TALK)}</body></html>"

    assert read(page.encode(), "talk.html").source.text.count("Bees") == 1

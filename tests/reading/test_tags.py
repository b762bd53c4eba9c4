"""What is a tag is no word, and what only looks like one is."""

from __future__ import annotations

import time

import pytest

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse


def words(text: str) -> str:
    return read(text.encode(), "talk.md").source.text


@pytest.mark.parametrize(
    "tag",
    [
        "<br>",
        "<br/>",
        "<BR clear=all>",
        "<sup>",
        "</sup >",
        '<a href="https://x.example" hidden>',
        "<video controls muted>",
        "<o:p>",
        "<Tweet id=3 />",
        "<Box/>",
        "</Box>",
        "<lite-youtube videoid=3>",
        "</lite-youtube>",
        '<turn who="Ann">',
        "<https://x.example/a>",
        "<ann@x.example>",
    ],
)
def test_a_tag_is_no_word(tag: str) -> None:
    assert words(f"They {tag}hum.") == "They hum."


@pytest.mark.parametrize(
    "parting",
    [
        "<br>",
        "<br/><br>",
        "</p><p>",
        '<div class="a">',
        "</td><TD>",
        "<li>",
        "<hr>",
        "**<br>**",
        "</summary>",
        "</center>",
    ],
)
def test_tags_of_paragraphs_and_of_ends_of_lines_part_words(parting: str) -> None:
    assert words(f"In **the{parting}year** of bees").split() == "In the year of bees".split()
    assert words(f"And{parting} so I sing.") == "And so I sing."


@pytest.mark.parametrize("tag", ["<span>", "<wbr>", '<a href="x">', "</pa-x>"])
def test_tags_within_words_part_none(tag: str) -> None:
    assert words(f"They hu{tag}m.") == "They hum."


@pytest.mark.parametrize("tag", ["summary", "legend", "center", "details", "fieldset", "caption"])
def test_boxes_of_a_page_are_paragraphs(tag: str) -> None:
    page = f"<html><body><p>One.</p>They<{tag}>hum.</{tag}>I sing.</body></html>"
    assert read(page.encode(), "talk.html").source.text.split() == "One. They hum. I sing.".split()


def test_the_summary_of_details_asks_and_the_rest_answers() -> None:
    pairs = [
        ("Why do bees hum?", "They beat their wings."),
        ("Do you sing?", "I do, to the bees."),
        ("Why?", "I like it."),
    ]
    page = "".join(f"<details><summary>{q}</summary>{a}</details>" for q, a in pairs)
    document = read(f"<html><body><h1>Bees</h1>{page}</body></html>".encode(), "talk.html")
    text = document.source.text

    found = parse(document, "en").exchanges

    assert [(e.question[0].span.of(text), e.answer[0].span.of(text)) for e in found] == pairs


@pytest.mark.parametrize(
    "turns",
    [
        '<turn who="Ann">They hum.</turn>\n\n<turn who="Bo">\n\nI sing.\n</turn>',
        "<turn>They hum.</turn>\n\n<turn who=Bo>I sing.</turn >",
        "They <mark>hum.</mark>\n\nI sing.",
    ],
)
def test_what_a_text_opens_and_closes_is_a_tag_whatever_its_name_is(turns: str) -> None:
    assert words(turns).split() == "They hum. I sing.".split()


@pytest.mark.parametrize("time_said", ["[00:10] ", "1:20 - ", "(7) "])
def test_a_time_stands_before_a_tag_of_the_text(time_said: str) -> None:
    assert words(f"{time_said}<turn>They hum.</turn>\n\n{time_said}<turn>I sing.</turn>").count("turn") == 0


@pytest.mark.parametrize("name", ["ann", "mark"])
def test_a_name_that_somebody_closes_once_is_no_tag(name: str) -> None:
    chat = f"<{name}> Why bees?\n<bo> They hum, and I like it.\n" * 3 + f"<{name}> Do they sting? </{name}>\n<bo> No.\n"

    assert parse(read(chat.encode(), "talk.md")).interviewers == (name,)


@pytest.mark.parametrize("mark", [":", ""])
def test_a_name_that_is_that_of_an_element_says_who_speaks(mark: str) -> None:
    text = f"<Mark>{mark} Why?\n\n<Ida>{mark} They hum.\n\n<Mark>{mark} And?\n\n<Ida>{mark} I sing.\n"

    assert parse(read(text.encode(), "talk.md")).interviewers == ("Mark",)


@pytest.mark.parametrize(
    "said",
    [
        "If x<y and z>w, I go.",
        "If a<b and c>d, I go.",
        "They said <time and again> that it is so.",
        "I am <your name> here.",
        "It was fun.</irony> So it was.",
        "I write <name> ahead of it and </name> behind.",
        "We were <well-known then> there.",
    ],
)
def test_what_only_looks_like_a_tag_stays(said: str) -> None:
    assert words(said) == said


@pytest.mark.parametrize("piece", ["<a ", "<a b=", "<a hidden", "<A-", "<a@b", "<a b", "</a "])
def test_tags_that_never_end_are_read_in_time(piece: str) -> None:
    began = time.process_time()

    words(piece * 30_000)
    words(piece + "=" * 100_000 + " " * 100_000)

    assert time.process_time() - began < 5


def test_no_turn_is_in_the_tag_of_a_template() -> None:
    text = "**Jo:** Why?\n\n{% note\n\n**Ida:** They grew by 5 %}\n\n**Jo:** And?\n"

    assert {block.kind for block in read(text.encode(), "talk.md").blocks} == {Kind.TEXT}

"""The files of a site are read as the pages that are made of them."""

from __future__ import annotations

import pytest
from transcript.building import exchanges_in

from bot.reading.formats import read
from bot.transcript import parse

_TALK = (
    ("Why did you start to keep bees?", "I liked how they hum, and I told my father so."),
    ("Do they sting you?", "They have never stung me. I move slowly."),
    ("What will you do next?", "I want to teach my niece, who is nine."),
)
_YAML = "---\nlayout: post\ntitle: 'Ida Holm on bees'\ndate: 2011-05-01\nauthor: Jo Ray\ntags:\n- bees\n---\n\n"
_TOML = '+++\ntitle = "Ida Holm on bees"\n+++\n'
_PHP = '<?php\n$page_title = "Ida -> bees";\ninclude "head.php";\n?>\n'


def _each(shape: str, sep: str = "\n") -> str:
    return sep.join(shape.format(asked, told) for asked, told in _TALK)


_PAGES = {
    "paragraphs": _YAML + _each("<p><strong>{}</strong></p>\n\n<p>{}</p>\n"),
    "paragraphs in a row": _YAML + _each("<p><b>{}</b></p><p>{}</p>", ""),
    "quotations": _YAML + "{{< rawhtml >}}\n" + _each("<p><b>{}</b></p>\n<blockquote>\n<p>{}</p>\n</blockquote>"),
    "headings": _TOML + _each("<h3>{}</h3>\n<p>{}</p>\n"),
    "line breaks": _YAML + _each("<b>{}</b><br />\n{}<br /><br />"),
    "windows": (_YAML + _each("<p><i>{}</i></p>\n\n<p>{}</p>\n")).replace("\n", "\r\n"),
    "liquid": _YAML + "{% include bee.html %}\n\n" + _each("<h4>{}</h4>\n\n<p>{}</p>\n"),
    "server": _PHP + "<span class=head>Bees</span>\n<ul>\n" + _each("<li>Jo: {}\n<li>Ida: {}\n") + "</ul><?php end();",
    "server without front": '<%@ page title="a" %>\n<center>Bees</center>\n' + _each("<p><b>{}</b>\n<p>{}\n"),
    "liquid over several lines": _YAML
    + "{% include head.html\n   title=page.title\n   intro=page.intro\n%}\n\n"
    + _each("<h4>{}</h4>\n\n<p>{}</p>\n"),
    "another tag first": "<b>Bees</b>\n" + _each("<p><b>{}</b></p>\n<p>{}</p>\n"),
}


def test_a_page_of_a_server_may_have_blank_lines_within_its_paragraphs() -> None:
    lines = _each("<i>{}</i><br /><br />\n\n{}<br /><br />\n").replace(", ", ",\n\n").replace(" to ", "\n\nto ")

    assert exchanges_in(f'<?php require("head.php"); ?>\n\n<h2>Bees</h2>\n<p>{lines}</p>\n') == list(_TALK)


@pytest.mark.parametrize("text", _PAGES.values(), ids=_PAGES)
def test_html_below_front_matter_or_code_of_the_server_is_a_page(text: str) -> None:
    assert exchanges_in(text) == list(_TALK)


def test_what_front_matter_says_of_a_page_is_known_of_it() -> None:
    document = read(_PAGES["paragraphs"].encode(), "talk.html")

    stated = {field.name: field.span.of(document.source.text) for field in document.fields}
    found = parse(document)

    assert stated == {
        "layout": "post",
        "title": "Ida Holm on bees",
        "date": "2011-05-01",
        "author": "Jo Ray",
        "tags": "bees",
    }
    assert (found.interviewers, found.interviewees) == (("Jo Ray",), ("Ida Holm",))


def test_code_of_the_server_and_tags_of_templates_are_no_words() -> None:
    page = "<h1>Bees</h1>\n{{< figure src=a >}}\n<p>I <?= $how ?>like <% how %>{{ it }}.</p>" + "<p>So.</p>" * 6

    words = read((_YAML + page).encode(), "talk.html").source.text.split("\n\n")

    assert words[5:7] == ["Bees", "I like {{ it }}."]


@pytest.mark.parametrize("sign", ["<%", "<? ", "<?="])
def test_signs_of_code_that_nothing_closes_take_no_words_below_away(sign: str) -> None:
    page = f"<!doctype html>\n<p>Fewer {sign} I feared</p>\n" + _each("<p><b>{}</b></p>\n<p>{}</p>")

    assert exchanges_in(page) == list(_TALK)


@pytest.mark.parametrize(("opens", "closes"), [("<%", "%>"), ("\n{%", "%}\n"), ("\n{{", "}}\n")])
@pytest.mark.parametrize(
    "shape", ["<p><b>{}</b></p>\n<p>{}</p>\n", "<p><b>{}</b>\n<p>{}\n", "<div>{}</div><div>{}</div>\n"]
)
def test_signs_of_code_in_two_paragraphs_take_no_words_between_them_away(opens: str, closes: str, shape: str) -> None:
    (first, last), *others = _TALK
    talk = [(first, f"So {opens} of it. {last}"), *((asked, f"{told} And 5 {closes} more.") for asked, told in others)]
    page = "<!doctype html>\n" + "".join(shape.format(*pair) for pair in talk)

    found = [(asked, " ".join(told.split())) for asked, told in exchanges_in(page)]

    assert found == [(asked, " ".join(told.split())) for asked, told in talk]


def test_code_may_hold_tags_between_quotation_marks_or_as_a_remark() -> None:
    code = '<% write("<p>" & how & "</p>") %><%-- <p>old</p> --%><?= "<li>" ?>'
    page = f"<!doctype html>\n{code}\n" + _each("<p><b>{}</b></p>\n<p>{}</p>")

    assert exchanges_in(page) == list(_TALK)
    assert "write" not in read(page.encode(), "talk.html").source.text


@pytest.mark.parametrize("head", ["", _YAML, _TOML])
def test_markdown_that_opens_with_a_picture_in_tags_is_no_page(head: str) -> None:
    picture = '<p align="center"><img src="a.jpg"></p>\n\n'
    for line_end in ("\n", "\r\n"):
        text = (head + picture + _each("### {}\n\n{}\n") + "\n*So it was.*\n").replace("\n", line_end)

        assert exchanges_in(text) == list(_TALK)


@pytest.mark.parametrize(
    "shape", ["**{}**<br>\n{}<br>\n<br>", "**Jo:** {}<br>\n**Ida:** {}<br>", "### {}\n{}<br><br>\n"]
)
def test_markdown_whose_lines_end_in_tags_of_breaks_is_no_page(shape: str) -> None:
    assert exchanges_in(_YAML + _each(shape)) == list(_TALK)


@pytest.mark.parametrize(
    "shape",
    [
        '<p style="text-align: justify;">\n  **{}**\n</p>\n\n<p style="text-align: justify;">\n  {}\n</p>\n',
        "<div>\n  **{}**\n</div>\n\n<div>\n  ** **\n</div>\n\n<div>\n  _{}_\n</div>\n\n<div>\n  _ _\n</div>\n",
        "<p>\n    <div>\n      **{}**\n    </div>\n    \n    <div>\n      _** **_\n    </div>\n    \n    <div>\n"
        "      {}\n    </div>\n",
    ],
)
def test_markdown_with_tags_around_all_of_its_paragraphs_is_no_page(shape: str) -> None:
    assert exchanges_in(_YAML + _each(shape)) == list(_TALK)

from __future__ import annotations

import json

import pytest

from bot.reading.formats import read
from bot.reading.web_pages.page_facts import linked_facts, meta_fact, stated_once
from bot.transcript import parse

TALK = (
    "<p><b>Why did you start to keep bees?</b></p><p>I liked how they hum.</p>"
    "<p><b>Do they sting you?</b></p><p>They have never stung me.</p>"
    "<p><b>What will you do next?</b></p><p>I want to teach my niece.</p>"
)


@pytest.mark.parametrize(
    ("attributes", "author"),
    [
        ({"name": "author", "content": " Jette Kranz "}, "Jette Kranz"),
        ({"property": "article:author", "content": "Léo Marchand"}, "Léo Marchand"),
        ({"property": "article:author", "content": "https://lantern.example/jette"}, None),
        ({"name": "keywords", "content": "Jette Kranz"}, None),
        ({"name": "author", "content": None}, None),
        ({}, None),
    ],
)
def test_a_meta_tag_may_name_an_author(attributes: dict[str, str | None], author: str | None) -> None:
    assert meta_fact(attributes) == (("author", author) if author else None)


@pytest.mark.parametrize(
    ("data", "authors"),
    [
        ({"author": {"@type": "Person", "name": "Jette Kranz"}}, ("Jette Kranz",)),
        ({"author": [{"name": "Ana Ruiz"}, {"name": "Luis Peña"}]}, ("Ana Ruiz", "Luis Peña")),
        ({"author": "Léo Marchand"}, ("Léo Marchand",)),
        ({"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "author": {"name": "Ana Ruiz"}}]}, ("Ana Ruiz",)),
        ({"creator": {"@type": "Person", "name": "Ana Ruiz"}}, ("Ana Ruiz",)),
        (
            {"@graph": [{"author": {"@id": "#ana"}}, {"@id": "#ana", "@type": ["Person", "Role"], "name": "Ana Ruiz"}]},
            ("Ana Ruiz",),
        ),
        ({"@graph": [{"author": {"@id": "#paper"}}, {"@id": "#paper", "@type": "Organization", "name": "La Voz"}]}, ()),
        ({"author": {"@id": "#nowhere"}}, ()),
        ({"@graph": [{"@type": "ImageObject", "creator": "Bo Ray"}, {"@type": "Comment", "author": "Bo"}]}, ()),
        ([{"author": {"@type": "Organization", "name": "The Lantern"}}], ()),
        ({"author": 7, "about": {"name": "The Lantern"}}, ()),
        ("author", ()),
    ],
)
def test_linked_data_may_name_authors(data: object, authors: tuple[str, ...]) -> None:
    assert linked_facts(json.dumps(data)) == tuple(("author", author) for author in authors)


@pytest.mark.parametrize("name", [{"name": "description"}, {"property": "og:description"}])
def test_a_meta_tag_may_describe_the_page(name: dict[str, str | None]) -> None:
    assert meta_fact({**name, "content": "Ida Holm keeps bees."}) == ("description", "Ida Holm keeps bees.")
    assert meta_fact({**name, "content": "x" * 2001}) is None


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        ({"about": {"@type": "Person", "name": "Ida Holm"}}, (("about", "Ida Holm"),)),
        ({"actor": [{"@type": "Person", "name": "Ida Holm"}, {"name": "Bees"}]}, (("about", "Ida Holm"),)),
        ({"about": [{"@type": "Thing", "name": "Bees"}, "Bees"]}, ()),
        ({"@graph": [{"about": [{"@type": ["Person"], "name": "Ida Holm"}]}]}, (("about", "Ida Holm"),)),
        ({"mainEntity": {"@type": "Person", "name": "Ida Holm"}}, (("about", "Ida Holm"),)),
        (
            {"@graph": [{"@id": "#ida", "@type": "Person", "name": "Ida Holm"}, {"about": {"@id": "#ida"}}]},
            (("about", "Ida Holm"),),
        ),
        ({"description": " Ida Holm keeps bees. "}, (("description", "Ida Holm keeps bees."),)),
        ({"description": "x" * 2001}, ()),
    ],
)
def test_linked_data_may_say_whom_the_page_is_about(data: object, facts: tuple[tuple[str, str], ...]) -> None:
    assert linked_facts(json.dumps(data)) == facts


@pytest.mark.parametrize(
    ("language", "description"),
    [
        ("en", "Beekeeper Ida Holm, 61, on the roof of the opera and thirty years of stings."),
        ("de", "Die Imkerin Ida Holm hält seit dreißig Jahren Bienen auf dem Dach der Oper."),
        ("fr", "Apicultrice, Ida Holm élève des abeilles sur le toit de l’opéra depuis trente ans."),
        ("es", "Ida Holm, apicultora, cría abejas en la azotea de la ópera desde hace treinta años."),
        ("pt", "A apicultora Ida Holm cria abelhas no telhado da ópera há trinta anos."),
    ],
)
def test_whom_the_description_of_a_page_names_is_who_answers(language: str, description: str) -> None:
    head = f'<head><meta property="og:description" content="{description}"><title>The hum of May</title></head>'
    page = f'<html lang="{language}">{head}<body><h1>The hum of May</h1>{TALK}</body></html>'

    assert parse(read(page.encode(), "bees.html")).interviewees == ("Ida Holm",)


@pytest.mark.parametrize("data", ["", "{", "[" * 50_000, '{"author": "' + "x" * 200_000 + '"}'])
def test_damaged_linked_data_names_nobody(data: str) -> None:
    assert linked_facts(data) == ()


@pytest.mark.parametrize(
    ("head", "asks", "answers"),
    [
        ('<meta name="author" content="Jette Kranz"><title>Interview with Ida Holm</title>', "Jette Kranz", "Ida Holm"),
        ('<title>Entretien avec Maïa Le Goff</title><meta property="article:author" content="Léo Marchand">',
         "Léo Marchand", "Maïa Le Goff"),
        ('<title>Ingo van Aalst im Gespräch</title><script type="application/ld+json">'
         '{"author": {"@type": "Person", "name": "Jette Kranz"}}</script>', "Jette Kranz", "Ingo van Aalst"),
        ('<title>Entrevista a María Campo | La Linterna</title><meta name="author" content="Ana Ruiz">',
         "Ana Ruiz", "María Campo"),
        ('<title>Interview with Ida Holm</title><meta name="author" content="admin">', None, "Ida Holm"),
        ('<title>Of bees</title><meta name="author" content="Jette Kranz">', "Jette Kranz", None),
    ],
)  # fmt: skip
def test_a_page_names_whoever_asks_as_its_author(head: str, asks: str | None, answers: str | None) -> None:
    found = parse(read(f"<html><head>{head}</head><body>{TALK}</body></html>".encode(), "talk.html"))

    assert (found.interviewers, found.interviewees) == ((asks,) if asks else (), (answers,) if answers else ())
    assert len(found.exchanges) == 3


def test_the_author_stands_behind_the_text_and_nobody_says_it() -> None:
    document = read(f'<html><meta name="author" content="Jette Kranz"><body>{TALK}</body></html>'.encode(), "t.html")

    assert document.source.text.endswith("I want to teach my niece.\n\nJette Kranz\n\n")
    assert parse(document).left_out[-1].reason == "page code"


def test_of_many_authors_a_dozen_are_kept() -> None:
    tags = "".join(f'<meta name="author" content="Author {n}">' for n in range(30))

    assert len(read(f"<html>{tags}<body>{TALK}</body></html>".encode(), "t.html").fields) == 12


@pytest.mark.parametrize(
    ("attributes", "fact"),
    [
        ({"property": "og:site_name", "content": "The Lantern"}, ("publisher", "The Lantern")),
        ({"property": "article:published_time", "content": "2024-03-09T08:00:00Z"}, ("date", "2024-03-09T08:00:00Z")),
        ({"itemprop": "pubdate", "content": "2024-03-09"}, ("date", "2024-03-09")),
        ({"name": "DC.Publisher", "content": "La Linterna"}, ("publisher", "La Linterna")),
        ({"name": "DC.date", "content": "2024-03-09"}, ("date", "2024-03-09")),
        ({"property": "og:title", "content": "A talk with Ida Holm"}, ("headline", "A talk with Ida Holm")),
        ({"property": "article:tag", "content": "Ida Holm"}, ("tags", "Ida Holm")),
    ],
)
def test_a_meta_tag_may_state_the_day_and_the_site(attributes: dict[str, str | None], fact: tuple[str, str]) -> None:
    assert meta_fact(attributes) == fact


def test_linked_data_may_state_the_day_and_the_publisher() -> None:
    data = {"datePublished": "2024-03-09", "publisher": {"@type": "Organization", "name": "Le Phare"}}

    assert linked_facts(json.dumps(data)) == (("date", "2024-03-09"), ("publisher", "Le Phare"))


def test_of_several_days_the_first_counts_and_nothing_twice() -> None:
    facts = [("date", "2024-03-09"), ("author", "Ana Ruiz"), ("date", "2024-03-10"), ("author", "Ana Ruiz")]

    assert [*stated_once(facts)] == [("date", "2024-03-09"), ("author", "Ana Ruiz")]


def test_linked_data_may_state_the_headline() -> None:
    assert linked_facts(json.dumps({"headline": " Bees "})) == (("headline", "Bees"),)


def test_tags_take_no_room_from_what_else_a_page_states() -> None:
    tags = [("tags", f"Tag {n}") for n in range(30)]

    assert next(stated_once([*tags, ("author", "Ana Ruiz")])) == ("author", "Ana Ruiz")

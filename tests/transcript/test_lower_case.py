"""What titles print like a name and the talk has without capitals is a thing, and nobody."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.lower_case import things_in, with_article

TURNS = ("What is quiet lichen to you?", "Quiet lichen grows. I met Ida Holm there; quiet lichen, she said.", "Why?")


def test_what_is_said_without_capitals_again_and_again_is_a_thing() -> None:
    assert things_in(["Quiet Lichen", "Ida Holm", "Lichen Quiet"], TURNS) == {"Quiet Lichen"}


@pytest.mark.parametrize(
    ("name", "turns"),
    [
        ("Quiet Lichen", TURNS[:1]),  # once
        ("Ida Holm", ("Thanks, ida holm!", "Welcome.", "So, ida holm?")),  # a common first name
        ("Debz Quill", ("thanks, debz quill", "welcome", "so, debz quill?")),  # nobody writes with capitals
        ("quiet lichen", TURNS),
    ],
)
def test_what_may_be_somebody_is_no_thing(name: str, turns: tuple[str, ...]) -> None:
    assert not things_in([name], turns)


@pytest.mark.parametrize(
    ("language", "title", "asked", "told"),
    [
        (
            "en",
            "Quillen Numbers",
            ("What are quillen numbers to you?", "Do you teach quillen numbers?", "Will you go on?"),
            ("I count with them.", "I do, and my pupils like quillen numbers.", "I hope that I will."),
        ),
        (
            "es",
            "La Quarta Dimensió",
            ("Em pot dir què és la quarta dimensió?", "Vostè com veu la quarta dimensió?", "Què farà ara?"),
            ("És el temps, i jo hi visc.", "La veig cada matí quan em llevo.", "Jo vull escriure un llibre."),
        ),
        (
            "fr",
            "La Roue Tibaude",
            ("Que faites-vous de la roue tibaude ?", "Aimez-vous la roue tibaude ?", "Et vous, demain ?"),
            ("Je la fais tourner.", "Oui, j’aime la roue tibaude.", "Je veux dormir."),
        ),
    ],
)
def test_a_title_that_is_a_thing_answers_nothing(
    language: str, title: str, asked: tuple[str, ...], told: tuple[str, ...]
) -> None:
    turns = "".join(f"<h2>{q}</h2><p>{a}</p>" for q, a in zip(asked, told, strict=True))
    body = f"<div id='head'><span>{title}</span></div><h1>Interview</h1>{turns}"
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"

    found = parse(read(page.encode(), "talk.html"), language)

    assert (len(found.exchanges), found.interviewees) == (len(asked), ())


@pytest.mark.parametrize(
    ("language", "title", "lead", "thing", "asked", "told"),
    [
        (
            "fr",
            "Portrait de Chantal, bénévole à Vaux",
            "Nous vous présentons Chantal, une bénévole dévouée de {}, qui donne de son temps.",
            "la Quillette Brocanterie",
            ("Depuis quand êtes-vous à {} ?", "Que vous apporte {} ?"),
            ("Je suis bénévole à {} depuis l’hiver.", "J’aime ce que j’y apprends."),
        ),
        (
            "en",
            "Portrait of Chantal, a helper in Vaux",
            "This is Chantal, a helper of {}, who gives her time.",
            "the Quillet Brockery",
            ("How long have you been with {}?", "What does {} give you?"),
            ("I have helped {} since the winter.", "I like what I learn there."),
        ),
    ],
)
def test_what_always_has_an_article_is_a_thing(
    language: str, title: str, lead: str, thing: str, asked: tuple[str, ...], told: tuple[str, ...]
) -> None:
    turns = "".join(f"**{q.format(thing)}**\n\n{a.format(thing)}\n\n" for q, a in zip(asked, told, strict=True))
    text = f"---\ntitle: '{title}'\n---\n\n{lead.format(thing)}\n\n{turns}"

    assert parse(read(text.encode(), "talk.md"), language).interviewees == ("Chantal",)


def test_what_has_an_article_at_times_may_be_somebody() -> None:
    assert with_article(["Quill Marr"], "the Quill Marr of old, the Quill Marr, the Quill Marr", "en") == {"Quill Marr"}
    assert not with_article(["Quill Marr"], "the Quill Marr of old, the Quill Marr, and Quill Marr", "en")
    assert not with_article(["Ida Marr"], "the Ida Marr of old, the Ida Marr, the Ida Marr", "en")
    assert not with_article(["Quill Marr"], "la Quill Marr, la Quill Marr, la Quill Marr", "it")


def test_what_has_an_article_bound_to_it_is_a_thing() -> None:
    text = "Lello Spino e la sete dentro l’Orba di Matera. Dell'Orba di Matera parla spesso. Con l'Anna Conti no."

    assert with_article(["Orba di Matera", "Anna Conti", "Lello Spino"], text, "it") == {"Orba di Matera"}
    assert not with_article(["Orba di Matera"], f"{text} Orba di Matera tace.", "it")

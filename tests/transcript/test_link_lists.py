"""Answers that are nothing but a list of links."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in
from transcript.five_languages import TALKS

WHICH_PAGES = {
    "en": ("Which pages should everybody read?", "and of course [Mill News]({})"),
    "fr": ("Quelles pages faut-il lire ?", "et bien sûr [Mill News]({})"),
    "de": ("Welche Seiten sollte man lesen?", "und natürlich [Mill News]({})"),
    "es": ("¿Qué páginas hay que leer?", "y por supuesto [Mill News]({})"),
    "pt": ("Que páginas devemos ler?", "e claro [Mill News]({})"),
}


@pytest.mark.parametrize("target", ["", "https://mills.example/"])
@pytest.mark.parametrize("question", ["**{}**", "### {}"])
@pytest.mark.parametrize("language", WHICH_PAGES)
def test_links_that_answer_a_question_are_said(language: str, question: str, target: str) -> None:
    asked, last = WHICH_PAGES[language]
    points = [f"[{words}]({target})" for words in ("Stone & Water", "The Quiet Wheel", "Grain Desk", "Open Sluice")]
    listed = "".join(f"-   {point}\n" for point in (*points, last.format(target)))
    first, *rest = TALKS[language].pairs
    told = [first, (asked, listed), *rest]
    text = f"# {TALKS[language].title}\n\n" + "\n\n".join(f"{question.format(a)}\n\n{b}" for a, b in told)
    document = document_of(f"{text}\n\n### More\n\n- [Old Mills](https://mills.example/old)\n")

    found = pairs_in(document.source, parse(document, language))

    assert [a for a, _ in found] == [a for a, _ in told]
    assert found[1][1].count("-") == len(points) + 1
    assert "Old Mills" not in found[-1][1]


HEADS = {
    "en": ("Maybe next year?", "Additional links:"),
    "fr": ("L’an prochain, peut-être ?", "Liens utiles :"),
    "de": ("Vielleicht nächstes Jahr?", "Weitere Links:"),
    "es": ("¿Quizá el año que viene?", "Enlaces de interés:"),
    "pt": ("Talvez no ano que vem?", "Links úteis:"),
}


@pytest.mark.parametrize("language", HEADS)
def test_links_below_a_rule_answer_no_last_question(language: str) -> None:
    last, head = HEADS[language]
    talk = TALKS[language]
    turns = "\n\n".join(f"Q: {asked}\n\n{told}" for asked, told in talk.pairs)
    links = "- [Mills](https://mills.example/)\n- [Wheels](https://wheels.example/)"
    document = document_of(f"# {talk.title}\n\n{turns}\n\nQ: {last}\n\n---\n\n{head}\n\n{links}\n")

    assert pairs_in(document.source, parse(document, language)) == list(talk.pairs)


def test_links_right_below_a_question_answer_it() -> None:
    turns = "\n\n".join(f"Q: {asked}\n\n{told}" for asked, told in TALKS["en"].pairs)
    document = document_of(f"{turns}\n\nQ: What do you read?\n\nUseful links:\n\n- [Mills](https://mills.example/)\n")

    assert pairs_in(document.source, parse(document, "en"))[-1][0] == "What do you read?"


WHERE = {
    "en": ("Where can people find you?", "Want to read more?"),
    "fr": ("Où peut-on vous suivre ?", "Envie d’en lire plus ?"),
    "de": ("Wo kann man dir folgen?", "Lust auf mehr?"),
    "es": ("¿Dónde podemos encontrarte?", "¿Te ha gustado?"),
    "pt": ("Onde podemos te encontrar?", "Gostou do que leu?"),
}
PAGES = "- [Mills](https://mills.example/)\n- [Wheels](https://wheels.example/)"
LINKS = f"{PAGES}\n- Mastodon: @mill@wheels.example"


@pytest.mark.parametrize("question", ["**{}**", "## {}"])
@pytest.mark.parametrize("language", WHERE)
def test_links_below_the_last_question_answer_it_where_it_asks_for_them(language: str, question: str) -> None:
    talk = TALKS[language]
    turns = "\n\n".join(f"{question.format(asked)}\n\n{told}" for asked, told in talk.pairs)
    where, more = WHERE[language]
    told = document_of(f"# {talk.title}\n\n{turns}\n\n{question.format(where)}\n\n{LINKS}\n")
    sold = document_of(f"# {talk.title}\n\n{turns}\n\n{question.format(more)}\n\n{PAGES}\n")

    found = [*pairs_in(told.source, parse(told, language))]

    assert found[:-1] == list(talk.pairs)
    assert found[-1][0] == where
    assert found[-1][1].endswith("@mill@wheels.example")
    assert [*pairs_in(sold.source, parse(sold, language))] == list(talk.pairs)


def test_links_below_a_label_answer_the_last_question_where_it_asks_for_them() -> None:
    turns = "\n\n".join(f"**Q: {asked}**\n\nA: {told}" for asked, told in TALKS["en"].pairs)
    document = document_of(f"# Mills\n\n{turns}\n\n**Q: Where can people follow you?**\n\nA:\n{LINKS}\n")

    assert [*pairs_in(document.source, parse(document, "en"))][-1][1].endswith("@mill@wheels.example")

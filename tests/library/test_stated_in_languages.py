"""What mails and pages state of themselves, and how they introduce a talk, in five languages."""

from __future__ import annotations

import pytest
from transcript.five_languages import LANGUAGES, TALKS, Talk, understood
from transcript.troubles import troubles
from world.marked import Marked

from bot.library.stated import stated_in
from bot.reading.formats import read
from bot.transcript import parse

DAY = "Sat, 09 Mar 2024 08:00:00 +0000"
MAILS = {
    "en": "From: {} <post@wells.example>\nTo: all@wells.example\nSubject: {} on wells\nDate: {}",
    "fr": "De : {} <post@wells.example>\nÀ : tous@wells.example\nObjet : {} et ses puits\nDate : {}",
    "de": "Von: {} <post@wells.example>\nAn: alle@wells.example\nBetreff: {} über Brunnen\nDatum: {}",
    "es": "De: {} <post@wells.example>\nPara: todos@wells.example\nAsunto: {} y sus pozos\nFecha: {}",
    "pt": "De: {} <post@wells.example>\nPara: todos@wells.example\nAssunto: {} e os seus poços\nData: {}",
}


@pytest.mark.parametrize("form", ["Q: {}\n\nA: {}", "**{}**\n\n{}", "## {}\n\n{}"], ids=["letters", "bold", "headings"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_of_a_mail_names_who_asks_and_the_day(language: str, form: str) -> None:
    talk = TALKS[language]
    turns = "\n\n".join(form.format(*pair) for pair in talk.pairs)
    text = f"{MAILS[language].format(talk.asks, talk.answers, DAY)}\n\n{turns}\n"

    found, transcript = understood(text, language, "letter.eml")

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))
    assert stated_in(read(text.encode(), "letter.eml")).date == "2024-03-09"


def head(talk: Talk, *, linked: bool) -> str:
    if linked:
        return (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-09", "author": '
            f'{{"@type": "Person", "name": "{talk.asks}"}}, "publisher": {{"name": "The Lantern"}}}}</script>'
        )
    return (
        f'<meta name="author" content="{talk.asks}"><meta property="og:site_name" content="The Lantern">'
        '<meta property="article:published_time" content="2024-03-09T08:00:00Z">'
    )


@pytest.mark.parametrize("linked", [False, True], ids=["meta", "linked data"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_of_a_page_names_who_asks_the_outlet_and_the_day(language: str, linked: bool) -> None:
    talk = TALKS[language]
    turns = "".join(f"<p><b>{asked}</b></p><p>{told}</p>" for asked, told in talk.pairs)
    title = f"<title>{talk.answers}: {talk.title}</title>"
    page = f"<html><head>{title}{head(talk, linked=linked)}</head><body><h1>{talk.title}</h1>{turns}</body></html>"
    document = read(page.encode(), "talk.html")

    found, stated = parse(document, language), stated_in(document)

    assert (found.interviewers, found.interviewees) == ((talk.asks,), (talk.answers,))
    assert (stated.outlet, stated.date) == ("The Lantern", "2024-03-09")


#: The outlet and the day that a text states, and how its introduction begins.
STATED = {
    "en-front-matter.md": ("The Ladder Review", "2022-11-03", "Lucius Webb climbs"),
    "fr-meta.html": ("Le Courrier du Quai", "2021-05-16", "Hyacinthe Bodin a hérité"),
    "de-jsonld.html": ("Hafenblatt", "2019-10-31", "Gottlieb Ahrens faltet"),
    "es-carta.eml": (None, "2019-06-07", None),
    "pt-cabecalho.md": ("Jornal da Maré", "2020-02-29", "Quirino Belo emprestou"),
    "it-grafo.html": ("Il Molo", "2023-01-06", "Fausto Rinaldi conserva"),
}


@pytest.mark.parametrize("text", troubles()["stated"], ids=lambda text: text.file)
def test_a_file_states_outlet_and_day_and_keeps_its_introduction(text: Marked) -> None:
    document = read(text.data, text.file)
    outlet, day, opening = STATED[text.file]

    stated, found = stated_in(document), parse(document)

    introductions = [p.span.of(document.source.text) for p in found.standfirst]
    assert (stated.outlet, stated.date) == (outlet, day)
    assert [words.startswith(opening or "") for words in introductions] == [True] * (opening is not None)


@pytest.mark.parametrize("name", ["talk.md", "talk.html"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_introduction_is_kept_in_markdown_and_in_pages(language: str, name: str) -> None:
    talk = TALKS[language]
    head, form = (
        (f"# {talk.title}\n\n{talk.introduction}\n\n", "**{}**\n\n{}\n\n")
        if name == "talk.md"
        else (
            f"<html><body><nav>Menu</nav><h1>{talk.title}</h1><p>{talk.introduction}</p>",
            "<p><b>{}</b></p><p>{}</p>",
        )
    )
    document = read((head + "".join(form.format(*pair) for pair in talk.pairs)).encode(), name)

    found = parse(document, language)

    assert [p.span.of(document.source.text) for p in found.standfirst] == [talk.introduction]

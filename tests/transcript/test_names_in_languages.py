"""Who asks and who answers is named around turns without names, and what is no name names nobody, in five languages."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, Talk, understood


def turns(talk: Talk, form: str) -> str:
    return "\n\n".join(form.format(asked, told) for asked, told in talk.pairs) + "\n"


BOLD, HEADINGS, PAGE = "**{}**\n\n{}", "## {}\n\n{}", "<p><b>{}</b></p><p>{}</p>"
HEADS = {
    "bold": lambda t: f"# {t.title}\n\n{t.introduction}\n\n{t.byline}\n\n{turns(t, BOLD)}",
    "headings": lambda t: f"# {t.title}\n\n{t.introduction}\n\n{t.byline}\n\n{turns(t, HEADINGS)}",
    "byline in italics": lambda t: f"# {t.title}\n\n*{t.byline}*\n\n{t.introduction}\n\n{turns(t, BOLD)}",
    "front matter": lambda t: f'---\ntitle: "{t.answers}: {t.title}"\nauthor: {t.asks}\n---\n\n{turns(t, BOLD)}',
    "page": lambda t: (
        f"<html><head><title>{t.title}</title></head><body><article><h1>{t.title}</h1>"
        f"<p class='standfirst'>{t.introduction}</p><p class='byline'>{t.byline}</p>"
        f"{turns(t, PAGE)}</article></body></html>"
    ),
}


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_introduction_byline_and_front_matter_name_who_speaks_without_labels(language: str, head: str) -> None:
    talk = TALKS[language]

    found, transcript = understood(HEADS[head](talk), language, "talk.html" if head == "page" else "talk.md")

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))


#: Fields of a head, a category above the title, another beside it, and the word for a page.
AROUND = {
    "en": (("Topic: Wells", "Location: The barn", "Duration: 32 minutes"), "Country Life", "Old Trades", "Page"),
    "fr": (("Thème : Les puits", "Lieu : La grange", "Durée : 32 minutes"), "Vie Rurale", "Vieux Métiers", "Page"),
    "de": (("Thema: Brunnen", "Ort: Scheune", "Dauer: 32 Minuten"), "Land und Leute", "Altes Handwerk", "Seite"),
    "es": (("Tema: Pozos", "Lugar: El granero", "Duración: 32 minutos"), "Vida Rural", "Viejos Oficios", "Página"),
    "pt": (("Tema: Poços", "Local: O celeiro", "Duração: 32 minutos"), "Vida Rural", "Velhos Ofícios", "Página"),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "paragraphs"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fields_of_a_head_are_nobody(language: str, gap: str) -> None:
    talk = TALKS[language]
    labelled = turns(talk, f"{talk.asks}: {{}}\n\n{talk.answers}: {{}}")

    found, transcript = understood(f"{gap.join(AROUND[language][0])}\n\n{labelled}", language)

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))


@pytest.mark.parametrize(
    "head",
    [
        "{category}\n\n# {title}",
        "# {title}\n\n{category}, {other}",
        "{category} | {other}\n\n# {title}",
        "---\ntitle: {title}\ncategories: [{category}]\ntags: [{other}, {category}]\n---",
        "## {category}\n\n# {title}\n\nTags: {other}, {category}",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_categories_and_tags_beside_a_title_are_never_believed_to_be_somebody(language: str, head: str) -> None:
    talk = TALKS[language]
    _, category, other, _ = AROUND[language]

    front = head.format(title=talk.title, category=category, other=other)
    found, transcript = understood(f"{front}\n\n{turns(talk, BOLD)}", language)

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((), ()) or transcript.low_confidence


@pytest.mark.parametrize("form", ["{} {}", "– {} {} –", "{} {}/9", "[{} {}]"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_a_page_between_names_on_lines_of_their_own_is_nobody(language: str, form: str) -> None:
    talk, page = TALKS[language], AROUND[language][3]
    text = "\n\n".join(
        f"{talk.asks}\n{asked}\n\n{form.format(page, n)}\n\n{talk.answers}\n{told}"
        for n, (asked, told) in enumerate(talk.pairs, 2)
    )

    found, transcript = understood(text, language, "talk.txt")

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))

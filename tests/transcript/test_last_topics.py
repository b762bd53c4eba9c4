"""Topics below the last question of a page that whoever answers speaks of, and headings of whoever wrote the page."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood

TOPICS = {
    "en": (
        ("Advice for beginners", "I tell them to start in August, and to bring a long spade."),
        ("A last word", "I would like to say that my uncle was right about the nettles."),
    ),
    "fr": (
        ("Un conseil pour les débutants", "Je leur dis de commencer en août, avec une longue bêche."),
        ("Un dernier mot", "Je voudrais dire que mon oncle avait raison pour les orties."),
    ),
    "de": (
        ("Rat für Anfänger", "Ich sage ihnen, dass sie im August anfangen sollen, mit einem langen Spaten."),
        ("Ein letztes Wort", "Ich möchte sagen, dass mein Onkel mit den Nesseln recht hatte."),
    ),
    "es": (
        ("Un consejo para principiantes", "Yo les digo que empiecen en agosto, con una pala larga."),
        ("Una última palabra", "Yo quiero decir que mi tío tenía razón con las ortigas."),
    ),
    "pt": (
        ("Um conselho para quem começa", "Eu digo-lhes que comecem em agosto, com uma pá comprida."),
        ("Uma última palavra", "Eu queria dizer que o meu tio tinha razão quanto às urtigas."),
    ),
}
#: What stands there of others: heads, and words below them.
OF_OTHERS = {
    "en": (("About the writer", "I live in Leeds."), ("Further reading", "I like the book on wells by Jo Ray.")),
    "fr": (("À propos de l'auteure", "J'habite à Lille."), ("Pour aller plus loin", "Le livre de Jo Ray.")),
    "de": (("Über die Autorin", "Ich wohne in Bremen."), ("Ein Nachtrag", "Das Buch von Jo Ray über Brunnen.")),
    "es": (("Sobre la autora", "Yo vivo en León."), ("Para leer más", "El libro de Jo Ray sobre los pozos.")),
    "pt": (("Sobre a autora", "Eu moro em Braga."), ("Para ler mais", "O livro de Jo Ray sobre os poços.")),
}
STYLES = ("### {}\n\n{}", "**{}**\n\n{}", "## {}\n{}")


def page(language: str, style: str, *more: tuple[str, str]) -> str:
    talk = TALKS[language]
    turns = "\n\n".join(style.format(*pair) for pair in (*talk.pairs, *more))
    return f"# {talk.title}\n\n{talk.introduction}\n\n{turns}\n"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("topics", [1, 2])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_below_the_last_question_that_is_answered_asks(language: str, topics: int, style: str) -> None:
    more = TOPICS[language][:topics]

    assert understood(page(language, style, *more), language)[0] == [*TALKS[language].pairs, *more]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_heads_something_of_others_asks_nothing(language: str, style: str) -> None:
    for other in OF_OTHERS[language]:
        found = understood(page(language, style, other), language)[0]

        assert [asked for asked, _ in found] == [asked for asked, _ in TALKS[language].pairs]


@pytest.mark.parametrize("style", STYLES)
def test_nor_does_what_heads_words_of_the_journalist_on_the_talk(style: str) -> None:
    after = ("On the way home", "I had talked to Silas for an hour, and in this interview there is half of it.")

    assert len(understood(page("en", style, after), "en")[0]) == len(TALKS["en"].pairs)

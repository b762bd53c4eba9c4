"""Who answers by a name of one word: what the first question calls them, or what they say in the first answer."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import BEES, document_of
from transcript.five_languages import TALKS

IN_ITALIAN = (
    "**{}**\n\nCammino per il campo in agosto e guardo dove l’ortica è verde.\n\n"
    "**Ha mai paura laggiù?**\n\nUna volta è sceso un secchio senza la corda. Da allora canto.\n"
)


def talk(language: str, title: str, asked: str, told: str | None = None) -> str:
    if language == "it":
        return f"# {title}\n\n{IN_ITALIAN.format(asked)}"
    (_, answer), *others = TALKS[language].pairs
    pairs = [(asked, told or answer), *others]
    return f"# {title}\n\n" + "".join(f"**{question}**\n\n{said}\n\n" for question, said in pairs)


@pytest.mark.parametrize(
    ("language", "asked", "name"),
    [
        ("en", "Good to have you here, Martin. How do you find water?", "Martin"),
        ("en", "Welcome, Martin Oakes. How do you find water?", "Martin Oakes"),
        ("de", "Hallo Greta, wie findest du Wasser?", "Greta"),
        ("fr", "Thérèse Aubry comment avez-vous appris à trouver l’eau ?", "Thérèse Aubry"),
        ("es", "Hola, Ramón, ¿cómo encuentra usted el agua?", "Ramón"),
        ("pt", "Olá, Duarte, obrigado por nos receber. Como encontra a água?", "Duarte"),
        ("it", "Ciao Ortensia, come trovi l’acqua?", "Ortensia"),
    ],
)
def test_whom_alone_the_first_question_calls_answers(language: str, asked: str, name: str) -> None:
    assert parse(document_of(talk(language, "3/5/2001", asked)), language).interviewees == (name,)


def test_the_title_may_have_the_whole_name() -> None:
    text = talk("en", "Martin Oakes and the deep", "Good to have you here, Martin. How do you find water?")

    assert parse(document_of(text), "en").interviewees == ("Martin Oakes",)


@pytest.mark.parametrize(
    "asked",
    [
        "In Lagos, Victoria, how do people find water?",
        "Hi Martin and Ruth! How do you find water?",
        "Martin, how do you find water? And you, Ruth, where?",
        "As for rain, water and wells, how do you find them?",
    ],
)
def test_places_several_people_and_things_are_no_one_who_answers(asked: str) -> None:
    assert parse(document_of(talk("en", "Wells", asked)), "en").interviewees == ()


def test_nobody_does_whom_the_first_question_calls_where_another_calls_somebody_else() -> None:
    text = BEES.replace("Why did", "Martin, why did").replace("Do they", "Ruth, do they")

    assert parse(document_of(text), "en").interviewees == ()


@pytest.mark.parametrize(
    ("language", "title", "asked", "told", "name"),
    [
        ("en", "Makers: TJ from Mud & Rope", "Introduce yourself!", "I’m TJ. I dig wells, and paint them.", "TJ"),
        ("en", "Hello there", "Who are you?", "My name is Wren. I dig wells, and paint them.", "Wren"),
        ("en", "Young makers", "What's your name?", "Kofi.", "Kofi"),
        ("en", "Young makers", "What's your name?", "Hi! Kofi, and I dig.", "Kofi"),
        ("de", "Werkstatt: Pia aus der Lehmgrube", "Stell dich vor!", "Ich bin Pia und grabe Brunnen.", "Pia"),
        ("fr", "Zoé, de la Glaisière", "Peux-tu te présenter ?", "Moi, c’est Zoé. Je creuse des puits.", "Zoé"),
        ("es", "Kike, de Barro y Cuerda", "¿Quién eres?", "Soy Kike, y cavo pozos desde niño.", "Kike"),
        ("pt", "O poço", "Quem é você?", "Me chamo Cida. Abro poços desde menina.", "Cida"),
    ],
)
def test_who_says_so_in_the_first_answer_answers(language: str, title: str, asked: str, told: str, name: str) -> None:
    assert parse(document_of(talk(language, title, asked, told)), language).interviewees == (name,)


@pytest.mark.parametrize(
    "told", ["I’m French. I dig wells.", "I’m Yorkshire through and through.", "I am AB, they say."]
)
def test_what_somebody_is_else_is_no_name(told: str) -> None:
    assert parse(document_of(talk("en", "French wells of Yorkshire", "Who are you?", told)), "en").interviewees == ()


def test_what_somebody_says_to_be_called_and_the_title_has_comes_before_what_only_looks_like_a_name() -> None:
    title = "Deep Wells of Rope: TJ from Mud & Rope"
    text = talk("en", title, "Introduce yourself!", "I’m TJ. I dig wells, and love deep wells.")
    text = text.replace("\n\n", "\n\nIn Deep Wells of Rope, makers are heard. These are deep wells of rope.\n\n", 1)

    assert parse(document_of(text), "en").interviewees == ("TJ",)


def test_what_is_asked_otherwise_is_answered_by_no_name() -> None:
    told = "My name is Mud, that is what they say."

    assert parse(document_of(talk("en", "Wells", "What do they call it?", told)), "en").interviewees == ()

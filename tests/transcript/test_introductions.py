# ruff: noqa: E501 - a case has a line
from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.speakers.introductions import introduced, presented
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from transcript.building import document_of

QA = "Q: {q}\n\nA: {a}\n\nQ: Do they sting you?\n\nA: They have never stung me.\n\nQ: What next?\n\nA: I teach my niece.\n"


@pytest.mark.parametrize(
    ("text", "asks", "answers"),
    [
        (QA.format(q="Who are you?", a="My name is Ida Holm, and I keep bees."), (), ("Ida Holm",)),
        (QA.format(q="Wer sind Sie?", a="Mein Name ist Ingo van Aalst."), (), ("Ingo van Aalst",)),
        (QA.format(q="Qui êtes-vous ?", a="Je m’appelle Maïa Le Goff."), (), ("Maïa Le Goff",)),
        (QA.format(q="Chi è lei?", a="Mi chiamo Elena Costa."), (), ("Elena Costa",)),
        (QA.format(q="¿Quién es usted?", a="Me llamo María Campo."), (), ("María Campo",)),
        (QA.format(q="Quem é?", a="O meu nome é Joana Prates."), (), ("Joana Prates",)),
        (QA.format(q="My name is Jette Kranz. Why bees?", a="They hum."), ("Jette Kranz",), ()),
        (QA.format(q="Welcome, Ida Holm. Why bees?", a="Thank you, Jette Kranz. They hum."), ("Jette Kranz",), ("Ida Holm",)),
        (QA.format(q="Danke, Ingo van Aalst. Warum Bienen?", a="Sie summen."), (), ("Ingo van Aalst",)),
        (QA.format(q="Could you tell us about yourself?", a="Ida Holm. I have kept bees since I was nine."), (), ("Ida Holm",)),
        (QA.format(q="Stell dich bitte kurz vor.", a="Hallo! Ingo van Aalst, 52, Imker in Elz."), (), ("Ingo van Aalst",)),
        (QA.format(q="Tu peux te présenter ?", a="Maïa Le Goff, apicultrice depuis dix ans."), (), ("Maïa Le Goff",)),
        (QA.format(q="¿Quién eres?", a="María Campo. Tengo abejas desde niña."), (), ("María Campo",)),
        (QA.format(q="Podes apresentar-te?", a="Joana Prates. Tenho abelhas desde criança."), (), ("Joana Prates",)),
        (QA.format(q="Bize kendinden bahseder misin?", a="İnci Holm. Arılarım var."), (), ("İnci Holm",)),
        (QA.format(q="Who are you?", a="Good Morning. I keep bees."), (), ()),
        (QA.format(q="Who was he?", a="His name is Otto Brandt, and he keeps bees."), (), ()),
        (QA.format(q="Why bees?", a="I’m New York born, and they hum."), (), ()),
    ],
)  # fmt: skip
def test_people_say_their_own_names_and_each_others(text: str, asks: tuple[str, ...], answers: tuple[str, ...]) -> None:
    found = parse(document_of(text))

    assert (found.interviewers, found.interviewees) == (asks, answers)


def test_without_labels_what_is_set_off_asks() -> None:
    text = (
        "**Welcome, Ida Holm. Why did you start to keep bees?**\n\nI liked how they hum, and I told my father so.\n\n"
        "**Do they sting you?**\n\nThey have never stung me. I move slowly.\n\n"
        "**What will you do next?**\n\nI want to teach my niece, who is nine.\n"
    )

    assert parse(document_of(text)).interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Welcome. With me today is Ida Holm, who counts birds.", "en"),
        ("Hallo! Zu Gast ist heute die Imkerin Ida Holm.", "de"),
        ("Bonjour, je reçois Ida Holm, qui compte les oiseaux.", "fr"),
        ("Buenos días. Hoy nos acompaña Ida Holm, que cuenta pájaros.", "es"),
        ("Bom dia. O meu convidado é Ida Holm, que conta aves.", "pt"),
    ],
)
def test_whom_the_first_turn_presents_is_interviewed_where_voices_are_only_counted(words: str, language: str) -> None:
    turns = (f"Speaker 1: {words}", "Speaker 2: I do.", "Speaker 1: Why birds?", "Speaker 2: They were there first.")

    assert parse(document_of("\n\n".join(turns)), language).interviewees == ("Ida Holm",)


def test_where_nobody_asks_nobody_is_introduced() -> None:
    scene = Scene(document_of("My name is Ida Holm."), (), {})

    assert (introduced(scene, Role.ANSWERS), presented(scene)) == ((), ())


def test_without_labels_the_turn_says_whose_name_it_is() -> None:
    text = (
        "Bees on the roof\n\n— I’m Jette Kranz, and you hear the harbour radio. Who are you?\n\n"
        "— Hello. My name is Ida Holm, and I keep bees.\n\n— Do they sting you?\n\n— They have never stung me.\n\n"
        "— What will you do next?\n\n— I want to teach my niece.\n"
    )

    assert parse(document_of(text)).interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    "says",
    [
        "Ich bin Gründerin von Rosa Wolke, einem Betrieb mit Sitz in Elz.",
        "Ich bin Sprecherin von Emil Kranz, und das gern.",
    ],
)
def test_the_firm_that_somebody_is_of_is_nobodys_own_name(says: str) -> None:
    pairs = [("What do you do?", says), ("Do you sleep?", "I do, and so does my niece."), ("What next?", "A shop.")]

    found = parse(document_of("".join(f"**{asked}**\n\n{told}\n\n" for asked, told in pairs)))

    assert found.interviewees == ()


def test_a_title_before_ones_own_name_is_no_firm() -> None:
    pairs = [("Wer sind Sie?", "Ich bin Dr. Jette Kranz."), ("Und nachts?", "Ich schlafe, wie meine Nichte.")]

    found = parse(document_of("".join(f"**{asked}**\n\n{told}\n\n" for asked, told in pairs)))

    assert [name.removeprefix("Dr. ") for name in found.interviewees] == ["Jette Kranz"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("So, okay, first of all, I am Ida Holm, and I count birds.", "en"),
        ("Ja, gut, also erstens, ich bin Ida Holm und zähle Vögel.", "de"),
        ("Alors, euh, d’abord, je suis Ida Holm, je compte les oiseaux.", "fr"),
        ("Bueno, pues, primero, yo soy Ida Holm y cuento pájaros.", "es"),
        ("Então, bom, em primeiro lugar, eu sou Ida Holm, conto pássaros.", "pt"),
        ("Allora, prima di tutto, io sono Ida Holm e conto uccelli.", "it"),
    ],
)
def test_somebody_says_their_name_behind_what_only_begins_a_sentence(words: str, language: str) -> None:
    text = (
        f"**Who are you?**\n\n{words}\n\n**Do they sing?**\n\nThey have never stopped. I listen slowly.\n\n"
        "**What will you do next?**\n\nI want to teach my niece, who is nine.\n"
    )

    assert parse(document_of(text), language).interviewees == ("Ida Holm",)

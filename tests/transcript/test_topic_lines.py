"""Lines between turns that say what is asked next are nobody's words."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import pairs_in

#: A talk in each language: what each question is about, and the question and its answer.
TALKS = {
    "en": (
        ("First impressions", "What did you see when you came in?", "I saw a lamp, and nobody beside it."),
        ("Colour and light", "Which colour did you notice?", "Mostly green. It was the oil in the glass."),
        ("Signs and meaning", "What does the moth stand for?", "For my uncle, I think. He never kept away."),
        ("Looking back", "Would you go in again?", "I would, with a coat on."),
    ),
    "de": (
        ("Erster Eindruck", "Was haben Sie beim Eintreten gesehen?", "Ich sah eine Lampe, und niemanden daneben."),
        ("Farbe und Licht", "Welche Farbe ist Ihnen aufgefallen?", "Vor allem Grün. Es war das Öl im Glas."),
        ("Zeichen und Bedeutung", "Wofür steht die Motte?", "Für meinen Onkel, glaube ich. Er blieb nie weg."),
        ("Rückblick", "Würden Sie wieder hineingehen?", "Ja, mit einem Mantel."),
    ),
    "fr": (
        ("Première impression", "Qu’avez-vous vu en entrant ?", "J’ai vu une lampe, et personne à côté."),
        ("Couleur et lumière", "Quelle couleur avez-vous remarquée ?", "Surtout le vert. C’était l’huile du verre."),
        ("Signes et sens", "Que représente le papillon ?", "Mon oncle, je crois. Il revenait toujours."),
        ("Regard en arrière", "Y retourneriez-vous ?", "Oui, avec un manteau."),
    ),
    "es": (
        ("Primera impresión", "¿Qué vio al entrar?", "Vi una lámpara, y a nadie a su lado."),
        ("Color y luz", "¿Qué color le llamó la atención?", "Sobre todo el verde. Era el aceite del vaso."),
        ("Signos y sentido", "¿Qué representa la polilla?", "A mi tío, creo. Nunca se alejaba."),
        ("Mirada atrás", "¿Volvería a entrar?", "Sí, con un abrigo."),
    ),
    "nl": (
        ("Eerste indruk", "Wat zag u toen u binnenkwam?", "Ik zag een lamp, en niemand ernaast."),
        ("Kleur en licht", "Welke kleur viel u op?", "Vooral groen. Het was de olie in het glas."),
        ("Tekens en betekenis", "Waar staat de mot voor?", "Voor mijn oom, denk ik. Hij bleef nooit weg."),
        ("Terugblik", "Zou u weer naar binnen gaan?", "Ja, met een jas."),
    ),
}
ROMAN = ("I", "II", "III", "IV")


@pytest.mark.parametrize(
    "topic",
    ["{topic}:", "{n}. {topic}", "{n}) {topic}", "{roman}. {topic}", "Part {n}: {topic}", "{topic}：", "{topic}"],
)
@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize("language", TALKS)
def test_what_is_asked_next_stands_in_no_answer(topic: str, mark: str, language: str) -> None:
    talk = TALKS[language]
    text = "".join(
        f"{topic.format(topic=about, n=n, roman=ROMAN[n - 1])}\n\n{mark}HR: {asked}\n\n{mark}IH: {told}\n\n"
        for n, (about, asked, told) in enumerate(talk, 1)
    )
    document = read(text.encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, language)) == [(asked, told) for _, asked, told in talk]


#: What answers end with, another each time.
ENDINGS = {
    "points": ("1. Oil\n2. Wicks\n3. A glass", "1. Moths\n2. Soot", "1. My uncle\n2. His boat\n3. The quay"),
    "points that are introduced": (
        "We need two things:\n\n1. Oil\n2. Wicks",
        "That is made of:\n\n1. Moths\n2. Soot",
        "So we had:\n\n1. One boat\n2. The quay",
    ),
    "what breaks off": ("And I told my uncle:", "So I said to myself:", "I thought:"),
    "sentences": ("Oil.", "Soot and moths.", "A boat."),
}


def told_to_the_end(turn: str, endings: tuple[str, ...]) -> list[bool]:
    """Return which answers have their ``endings``, in a text with a ``turn`` like this for each question."""
    talk = [(asked, f"{told}\n\n{more}") for (_, asked, told), more in zip(TALKS["en"], endings, strict=False)]
    text = "".join(turn.format(asked=asked, told=told) for asked, told in [*talk, ("Is that all?", "It is.")])
    document = read(text.encode(), "talk.txt")
    answers = [told for _, told in pairs_in(document.source, parse(document, "en"))]
    return [told.endswith(more.rpartition("\n")[2]) for told, more in zip(answers, endings, strict=False)]


@pytest.mark.parametrize("endings", ENDINGS.values(), ids=ENDINGS)
def test_what_an_answer_ends_with_is_said(endings: tuple[str, ...]) -> None:
    assert told_to_the_end("HR: {asked}\n\nIH: {told}\n\n", endings) == [True] * 3


@pytest.mark.parametrize("mark", ["    • {}", "{}", "> {}"])
@pytest.mark.parametrize("topic", ["{n}. {topic}", "{roman}. {topic}"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_nor_does_it_with_numbers_where_nobody_has_a_label(topic: str, mark: str, language: str) -> None:
    talk = TALKS[language]
    text = "".join(
        f"{topic.format(topic=about, n=n, roman=ROMAN[n - 1])}\n\n    {asked}\n\n{mark.format(told)}\n\n"
        for n, (about, asked, told) in enumerate(talk, 1)
    )
    document = read(text.encode(), "talk.txt")
    found = [(asked, told.lstrip("• ")) for asked, told in pairs_in(document.source, parse(document, language))]

    assert found == [(asked, told) for _, asked, told in talk]


@pytest.mark.parametrize("endings", [ENDINGS["points"], ENDINGS["points that are introduced"]])
def test_nor_is_a_point_of_an_answer_lost_there(endings: tuple[str, ...]) -> None:
    assert told_to_the_end("{asked}\n\n{told}\n\n", endings) == [True] * 3


#: What each of several answers names at its end.
NAMED = {
    "en": ("Silence", "Smoke", "Patience"),
    "de": ("Stille", "Rauch", "Geduld"),
    "fr": ("Le silence", "La fumée", "La patience"),
    "es": ("Silencio", "Humo", "Paciencia"),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("shape", ["HR: {}\n\nIH: {}", "**{}**\n\n{}"])
@pytest.mark.parametrize("language", NAMED)
def test_nor_is_what_each_answer_names_with_the_next_number(language: str, shape: str, gap: str) -> None:
    named = [f"{gap}{n}. {each}" for n, each in enumerate(NAMED[language], 1)]
    talk = [(asked, told + more) for (_, asked, told), more in zip(TALKS[language], (*named, ""), strict=True)]
    document = read("\n\n".join(shape.format(*pair) for pair in talk).encode(), "talk.md")

    answers = [told for _, told in pairs_in(document.source, parse(document, language))]
    assert [told.endswith(each) for told, each in zip(answers, NAMED[language], strict=False)] == [True] * 3


@pytest.mark.parametrize("shape", ["HR: {}\n\nIH: {}\n\n", "**{}**\n\n{}\n\n"])
@pytest.mark.parametrize("language", NAMED)
def test_heads_of_sections_of_several_questions_are_in_no_answer_below_the_first(language: str, shape: str) -> None:
    talk = TALKS[language]
    first = shape.format(*talk[0][1:])
    sections = [
        f"{n}. {head}\n\n" + "".join(shape.format(*pair[1:]) for pair in talk[1:])
        for n, head in enumerate(NAMED[language], 1)
    ]
    document = read((first + "".join(sections)).encode(), "talk.md")

    answers = [told for _, told in pairs_in(document.source, parse(document, language))]
    assert answers == [told for *_, told in (talk[0], *talk[1:] * 3)]

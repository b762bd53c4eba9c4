"""What labels that are words for a part say of who asks, above all those of whoever wrote the talk down."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.speakers.part_words import called
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.voices import Turn, Voice
from transcript.building import conversation_of, document_of, pairs_in

TALKS = {
    "en": [
        ("Why did you go to the mill?", "Because I was born there, and so was my father."),
        ("What did you find there?", "Flour, mice and a very old man who sang."),
        ("Would you go again?", "Yes, with my brother."),
    ],
    "fr": [
        ("Pourquoi êtes-vous allé au moulin ?", "Parce que j’y suis né, et mon père aussi."),
        ("Qu’avez-vous trouvé là-bas ?", "De la farine, des souris et un vieux."),
        ("Y retourneriez-vous ?", "Oui, avec mon frère."),
    ],
    "de": [
        ("Warum bist du zur Mühle gegangen?", "Weil ich dort geboren bin, und mein Vater auch."),
        ("Was hast du dort gefunden?", "Mehl, Mäuse und einen alten Mann."),
        ("Würdest du wieder hingehen?", "Ja, mit meinem Bruder."),
    ],
}
WRITERS = {"en": "Me", "fr": "Moi", "de": "Ich"}


def told(pairs: list[tuple[str, str]], asks: str, answers: str) -> str:
    return "".join(f"{asks}: {question}\n\n{answers}: {answer}\n\n" for question, answer in pairs)


@pytest.mark.parametrize(
    ("language", "asks"),
    [
        *(("en", asks) for asks in ("Lena", "Reporter", "Q", "The journalist", "Host")),
        *(("fr", asks) for asks in ("Claire", "Journaliste", "Le journaliste", "Question")),
        *(("de", asks) for asks in ("Oma", "Lena", "Reporter", "Frage")),
    ],
)
def test_whoever_wrote_the_talk_down_answers_clear_questions(language: str, asks: str) -> None:
    document = document_of(told(TALKS[language], asks, WRITERS[language]))

    found = parse(document, language)

    assert pairs_in(document.source, found) == TALKS[language]
    assert not [doubt for doubt in found.doubts if "swapped" in doubt]


@pytest.mark.parametrize("language", TALKS)
@pytest.mark.parametrize("answers", ["Lena", "Gast", "A"])
def test_whoever_wrote_the_talk_down_asks_clear_questions(language: str, answers: str) -> None:
    document = document_of(told(TALKS[language], WRITERS[language], answers))

    assert pairs_in(document.source, parse(document, language)) == TALKS[language]


@pytest.mark.parametrize("writer", WRITERS.values())
def test_whoever_wrote_the_talk_down_asks_where_no_turn_does(writer: str) -> None:
    text = "".join(f"Ida: So, the {what}.\n\n{writer}: Hm, the {what}.\n\n" for what in ("boats", "sails"))

    assert conversation_of(text).casting.roles == {"ida": Role.ANSWERS, writer.lower(): Role.ASKS}


@pytest.mark.parametrize(
    ("labels", "says"),
    [
        (("me", "ida"), {"me": 1.3}),
        (("me",), {"me": 1.3}),
        (("me", "frage"), {"me": 0.0, "frage": 4.0}),
        (("me", "p"), {"me": 1.3, "p": 4.0}),
        (("ich", "gast"), {"ich": 4.0, "gast": -4.0}),
        (("ich", "ida", "publikum"), {"ich": 1.3, "publikum": 4.0}),
        (("ida", "bo"), {}),
    ],
)
def test_who_wrote_it_down_is_no_word_for_whoever_asks(labels: tuple[str, ...], says: dict[str, float]) -> None:
    assert called({key: Voice(key, turns=[Turn(0.0, 9)]) for key in labels}) == says

"""Guests who ask one another answer all the same, where somebody is called the moderator."""

from __future__ import annotations

import pytest

from bot.transcript.speakers.roles import Role, cast
from transcript.building import heard
from transcript.five_languages import LANGUAGES, TALKS, understood

TURNS = (
    ("Moderator", "Welcome, both. What can you remember of this room?"),
    ("Holm", "That hatch. One pushed a token through and there came back an egg."),
    ("Quell", "We had cards by then. But it was the same egg."),
    ("Moderator", "Jo, how do you close a bridge?"),
    ("Quell", "With a phone call, usually at a bad time. I closed one on a Friday, with the shops full."),
    ("Holm", "May I come in there? How did you know that it had moved?"),
    ("Quell", "I heard it. Every joint ticks when a lorry goes over, and this one did so once."),
    ("Moderator", "You were nodding, Ida."),
    ("Holm", "I do the same with a hive. I put my ear to the wood, and I can tell whether there is a queen."),
    ("Quell", "How can you possibly tell?"),
    ("Holm", "It is a steady note, and without her it is a sort of moan. I have been right ten times of eleven."),
    ("Moderator", "And the eleventh?"),
    ("Holm", "Empty."),
    ("Moderator", "You had a laboratory once, Ida."),
    ("Holm", "I had spent nine years on one protein, and from my window I could see the car park."),
    ("Quell", "Do you miss it?"),
    ("Holm", "The coffee."),
)


def test_guests_who_ask_in_few_of_their_turns_answer_beside_a_moderator() -> None:
    text = "\n\n".join(f"{name}: {words}" for name, words in TURNS)

    assert cast(heard(text)).roles == {"moderator": Role.ASKS, "holm": Role.ANSWERS, "quell": Role.ANSWERS}


#: What a guest asks the other one at the end of an answer, on a line of its own, and what that one says.
ASIDES = {
    "en": (
        "It was the winter of the flood, as you said. How many of us did you take down there?",
        "Twelve of us, and a dog that nobody had asked to come.",
    ),
    "fr": (
        "C’était l’hiver de la crue, comme tu dis. Combien d’entre nous as-tu fait descendre ?",
        "Douze d’entre nous, et un chien que personne n’avait invité.",
    ),
    "de": (
        "Das war im Winter der Flut, wie du sagst. Wie viele von uns hast du da mitgenommen?",
        "Zwölf von uns, und ein Hund, den niemand gebeten hatte.",
    ),
    "es": (
        "Fue el invierno de la riada, como dices. ¿A cuántos de nosotros bajaste tú?",
        "Doce de nosotros, y un perro al que nadie había invitado.",
    ),
    "pt": (
        "Foi no inverno da cheia, como dizes. Quantos de nós levaste tu lá para baixo?",
        "Doze de nós, e um cão que ninguém tinha convidado.",
    ),
}


@pytest.mark.parametrize("label", ["**{}**: ", "{}: "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_guest_asks_a_guest_in_the_midst_of_a_paragraph_is_no_question(language: str, label: str) -> None:
    talk, (asked, told) = TALKS[language], ASIDES[language]
    asks, answers, other = (label.format(name) for name in (talk.asks, talk.answers, "Ute Holm"))
    pairs = [(q, f"{a} {b}") for (q, a), (_, b) in zip(talk.pairs, talk.pairs[1:], strict=False)]
    pairs += [(q, f"{a} {b} {c}") for (q, a), (_, b), (_, c) in zip(*(talk.pairs[n:] for n in range(3)), strict=False)]
    turns = [f"{asks}{q}\n\n{answers}{a}" for q, a in pairs]
    turns[-2] += f"\n{asked}\n\n{other}{told}"
    for n in range(4):  # she answers elsewhere, too
        turns[n] += f"\n\n{other}{talk.pairs[n][1]} {talk.pairs[n - 1][1]}"

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert [question for question, _ in found] == [question for question, _ in pairs]
    assert asked in found[-2][1]

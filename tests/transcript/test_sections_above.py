"""What is set in bold in the sections of a page above the one that holds a talk is none of its questions."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood

#: A page of notes: its title, what stands in bold the heading of the talk, and what leads up.
NOTES = {
    "en": (
        "Notes of the week",
        (("to buy", "Two sacks of lime, and string."), ("seen at the fair:", "A plough that nobody bought.")),
        "What I have read",
        "I found an interview with {} in an old paper, and copied all of it.",
    ),
    "fr": (
        "Notes de la semaine",
        (("à acheter", "Deux sacs de chaux, de la ficelle."), ("vu à la foire :", "Une charrue que nul n’a voulue.")),
        "Ce que j’ai lu",
        "J’ai trouvé un entretien avec {} dans un vieux journal, et je l’ai recopié.",
    ),
    "de": (
        "Notizen der Woche",
        (("zu kaufen", "Zwei Säcke Kalk und Schnur."), ("auf dem Markt:", "Ein Pflug, den niemand wollte.")),
        "Was ich gelesen habe",
        "Ich fand ein Interview mit {} in einer alten Zeitung und schrieb es ab.",
    ),
    "es": (
        "Apuntes de la semana",
        (("para comprar", "Dos sacos de cal y cuerda."), ("visto en la feria:", "Un arado que nadie quiso.")),
        "Lo que he leído",
        "Encontré una entrevista a {} en un periódico viejo, y la copié entera.",
    ),
    "pt": (
        "Notas da semana",
        (("para comprar", "Dois sacos de cal e corda."), ("visto na feira:", "Um arado que ninguém quis.")),
        "O que li",
        "Encontrei uma entrevista com {} num jornal velho, e copiei-a toda.",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_heads_of_lists_in_sections_above_are_no_questions(language: str) -> None:
    talk, (title, points, head, lead) = TALKS[language], NOTES[language]
    lists = "\n\n".join(f"**{topic}**\n\n- {point}\n- {point[::-1].lower()}" for topic, point in points)
    turns = "\n\n".join(f"**{q}**\n\n{a}" for q, a in talk.pairs)

    found, transcript = understood(
        f"# {title}\n\n{lists}\n\n## {head}\n\n{lead.format(talk.answers)}\n\n{turns}\n", language
    )

    assert (found, transcript.interviewees) == (talk.pairs, (talk.answers,))


@pytest.mark.parametrize("head", ["## The wells\n\n", ""])
def test_topics_right_above_a_heading_that_parts_the_talk_are_asked(head: str) -> None:
    talk = TALKS["en"]
    topics = [
        ("Your first well.", "It was eight metres deep, and I was nine."),
        ("And the well of the nuns.", "They sang to me."),
    ]
    turns = "\n\n".join(f"**{q}**\n\n{a}" for q, a in topics)
    more = "\n\n".join(f"**{q}**\n\n{a}" for q, a in talk.pairs)

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{turns}\n\n{head}{more}\n", "en")

    assert found == [*topics, *talk.pairs]


def test_what_asks_without_a_mark_above_a_section_is_asked() -> None:
    talk = TALKS["en"]
    first = ("Tell us about your first well", "It was eight metres deep, and I was nine.")
    more = "\n\n".join(f"**{q}**\n\n{a}" for q, a in talk.pairs)

    turn = f"**{first[0]}**\n\n{first[1]}\n\n## Later\n\nI dug with my uncle then."
    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{turn}\n\n{more}\n", "en")

    assert found[0][0] == first[0]
    assert found[1:] == talk.pairs


@pytest.mark.parametrize("end", [".", ""])
def test_what_is_told_below_topics_above_a_section_that_head_no_lists_is_said(end: str) -> None:
    talk = TALKS["en"]
    topics = [(f"On your first well{end}", "It was eight metres deep."), (f"On the nuns{end}", "They sang to me.")]
    above, below = ("\n\n".join(f"**{q}**\n\n{a}" for q, a in pairs) for pairs in (topics, talk.pairs))

    page = f"# {talk.title}\n\n{talk.introduction}\n\n{above}\n\n## The second day\n\nWe met at the well.\n\n{below}\n"
    found, _ = understood(page, "en")

    told = "\n".join(answer for _, answer in found)
    assert all(answer in told for _, answer in topics)
    assert found[-1] == talk.pairs[-1]

"""A list at the end of the last answer is a part of it, as long as whoever answers opens it."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, paragraphs_in

#: Of each language two questions with what is told below them, and what opens the list.
TALKS = {
    "en": (
        ("What do you bake first?", "I bake rye first, because it can wait. My father did so, too."),
        ("What do you listen to at night?", "I like all kinds of music, as long as it is slow. It helps me to count."),
        "To give you an idea, the songs that came on last night are:",
    ),
    "de": (
        ("Was backen Sie zuerst?", "Ich backe zuerst Roggen, weil er warten kann. Mein Vater tat das auch."),
        ("Was hören Sie nachts?", "Ich mag alle Musik, solange sie langsam ist. So kann ich besser zählen."),
        "Damit Sie es sich vorstellen können, das lief bei mir gestern Nacht:",
    ),
    "fr": (
        ("Que cuisez-vous d’abord ?", "Je cuis d’abord le seigle, parce qu’il peut attendre. Mon père aussi."),
        ("Qu’écoutez-vous la nuit ?", "J’aime toutes les musiques, si elles sont lentes. Cela m’aide à compter."),
        "Pour vous donner une idée, voici ce que j’ai entendu hier :",
    ),
    "es": (
        ("¿Qué hornea usted primero?", "Primero horneo el centeno, porque puede esperar. Mi padre hacía lo mismo."),
        ("¿Qué escucha de noche?", "Me gusta toda la música, si es lenta. Así cuento mejor."),
        "Para que tengas una idea, esto es lo que yo escuché anoche:",
    ),
    "pt": (
        ("O que assa primeiro?", "Primeiro asso o centeio, porque pode esperar. O meu pai também."),
        ("O que ouve de noite?", "Gosto de toda a música, se for lenta. Assim conto melhor."),
        "Para você ter uma ideia, foi isto que eu ouvi ontem:",
    ),
}
POINTS = ("- Funeral – The Lamps", "- Ms. Jensen – Outpost", "- Minor Thing – Red Cold Beans", "- Kiss – Queen of Rye")


def last_answer(language: str, opener: str, points: tuple[str, ...]) -> list[str]:
    *pairs, _ = TALKS[language]
    talk = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in pairs)
    document = document_of(f"---\ntitle: 1912\n---\n\n{talk}{opener}\n\n" + "\n".join(points) + "\n")
    return paragraphs_in(document.source, parse(document, language))[-1][1]


@pytest.mark.parametrize("language", TALKS)
def test_the_list_that_an_answer_opens_is_said_to_its_end(language: str) -> None:
    _, (_, told), opener = TALKS[language]

    assert last_answer(language, opener, POINTS) == [told, opener, *POINTS]


@pytest.mark.parametrize(
    ("opener", "points"),
    [
        (
            "You can read more here:",
            ("- [The rye of the north](https://x.example/1)", "- [Ovens](https://x.example/2)"),
        ),
        ("Read more:", ("- The rye of the north", "- An oven in the snow")),
        ("Songs in this text:", POINTS),
    ],
)
def test_a_list_that_leads_elsewhere_or_that_nobody_opens_is_not(opener: str, points: tuple[str, ...]) -> None:
    assert points[-1] not in last_answer("en", opener, points)


#: Of each language what is asked, and notes of what was answered, a point each.
NOTES = {
    "en": (
        ("How did you learn to bake?", ("Times were different", "Mother had no oven", "Learnt it at the mill")),
        ("What do you bake for yourself?", ("Rye and oats", "No wheat since the war")),
        ("Who will have the oven after you?", ("A niece in town", "She knows it")),
    ),
    "de": (
        ("Wie haben Sie backen gelernt?", ("Andere Zeiten", "Mutter ohne Ofen", "In der Mühle gelernt")),
        ("Was backen Sie für sich selbst?", ("Roggen und Hafer", "Kein Weizen seit dem Krieg")),
        ("Wer bekommt den Ofen nach Ihnen?", ("Eine Nichte", "Sie weiß es")),
    ),
    "fr": (
        ("Comment avez-vous appris ?", ("Une autre époque", "La mère sans four", "Appris au moulin")),
        ("Que cuisez-vous pour vous ?", ("Seigle et avoine", "Pas de blé depuis la guerre")),
        ("Qui aura le four après vous ?", ("Une nièce", "Elle le sait")),
    ),
    "es": (
        ("¿Cómo aprendió usted?", ("Otros tiempos", "La madre sin horno", "Aprendió en el molino")),
        ("¿Qué hornea para usted?", ("Centeno y avena", "Nada de trigo desde la guerra")),
        ("¿Quién tendrá el horno después?", ("Una sobrina", "Ella lo sabe")),
    ),
    "pt": (
        ("Como aprendeu o senhor?", ("Outros tempos", "A mãe sem forno", "Aprendeu no moinho")),
        ("O que assa para si?", ("Centeio e aveia", "Sem trigo desde a guerra")),
        ("Quem terá o forno depois?", ("Uma sobrinha", "Ela sabe")),
    ),
}


@pytest.mark.parametrize("shape", ["## {}", "**{}**"])
@pytest.mark.parametrize("language", NOTES)
def test_the_first_point_of_an_answer_is_nobodys_signature(language: str, shape: str) -> None:
    turns = (f"{shape.format(q)}\n\n" + "".join(f"- {point}\n" for point in points) for q, points in NOTES[language])
    document = document_of("\n".join(turns))

    found = paragraphs_in(document.source, parse(document, language))

    assert found == [([q], [f"- {point}" for point in points]) for q, points in NOTES[language]]


#: Of each language what is asked last, and what opens the points below it, if anything does.
LAST = {
    "en": ("What do you take along?", "I take:"),
    "de": ("Was nehmen Sie mit?", "Ich nehme:"),
    "fr": ("Qu’emportez-vous ?", "J’emporte :"),
    "es": ("¿Qué lleva usted consigo?", "Yo llevo:"),
}


@pytest.mark.parametrize("points", [("- Salt", "- Rope", "- Ink"), ("- Ida Ray", "- Jo Holm", "- Bo Falk")])
@pytest.mark.parametrize("is_opened", [True, False])
@pytest.mark.parametrize("language", LAST)
def test_all_points_that_answer_one_question_alone_are_said(
    language: str, is_opened: bool, points: tuple[str, ...]
) -> None:
    *pairs, _ = TALKS[language]
    asked, opener = LAST[language]
    talk = "".join(f"**{question}**\n\n{told}\n\n" for question, told in pairs)
    opened = f"{opener}\n\n" if is_opened else ""
    document = document_of(f"# Bread\n\n{talk}**{asked}**\n\n{opened}" + "\n".join(points) + "\n")

    found = parse(document, language)

    told = [*([opener] if is_opened else []), *points]
    assert (paragraphs_in(document.source, found)[-1], found.interviewers) == (([asked], told), ())


@pytest.mark.parametrize(
    ("language", "opener", "more"),
    [
        ("en", "Mainly these:", "and also:"),
        ("de", "Vor allem diese:", "und dazu:"),
        ("fr", "Surtout :", "et encore :"),
        ("es", "Sobre todo:", "y además:"),
    ],
)
def test_what_ends_with_a_colon_right_below_a_question_opens_the_list_that_answers_it(
    language: str, opener: str, more: str
) -> None:
    *pairs, _ = TALKS[language]
    talk = "".join(f"**{question}**\n\n{told}\n\n" for question, told in pairs)
    told = [opener, "- Salt", "- Rope", more, "- Ink"]
    document = document_of(f"# Bread\n\n{talk}**{LAST[language][0]}**\n\n" + "\n\n".join(told) + "\n")

    assert paragraphs_in(document.source, parse(document, language))[-1] == ([LAST[language][0]], told)


@pytest.mark.parametrize("head", ["Further reading:", "More on bread:"])
def test_what_a_page_lists_below_a_list_that_answers_is_no_part_of_it(head: str) -> None:
    *pairs, _ = TALKS["en"]
    talk = "".join(f"**{question}**\n\n{told}\n\n" for question, told in pairs)
    asked = LAST["en"][0]
    document = document_of(f"# Bread\n\n{talk}**{asked}**\n\n- Salt\n- Rope\n\n{head}\n\n- The oven\n- On rye\n")

    assert paragraphs_in(document.source, parse(document, "en"))[-1] == ([asked], ["- Salt", "- Rope"])

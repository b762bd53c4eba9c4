"""Introductions in the type of the questions, and a paragraph in that of the answers below them."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.text_parts.announcements import below_announcement
from transcript.building import document_of, pairs_in, passages_of

LEAD = (
    "Neste caso axudounos M.ª Isabel Pérez Holm, unha usuaria do muíño. Ela axudounos a crear esta breve"
    " entrevista, relacionada co curso que está desempeñando neste momento de Atención ao Muíño (Certificado)."
)
BELOW = (
    "Ao longo da conversa, comparte as súas expectativas, disposición para trasladarse ou teletraballar, así como"
    " os retos que considera que dificultan a súa inserción laboral. "
)
TALK = (
    ("Que tipo de muíño está vostede a buscar ?", "Pois estou a buscar un muíño con auga e trato persoal."),
    ("Ten algunha experiencia anterior?", "Sí, traballei como muiñeira e taquilleira no teatro."),
    ("Como se mantén ao día?", "Facendo cursos e informandome a través da rede."),
    ("Está disposta a trasladarse?", "Estaría disposta a trasladarme dentro da comunidade."),
    ("Por que cre que lle custa?", "Por riba de todo, a idade é a causa principal."),
)


def test_what_announces_a_talk_in_bold_is_no_question_in_a_language_that_is_read_as_another() -> None:
    talk = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in TALK)
    document = document_of(f"# 1903\n\n## Entrevista a unha persoa\n\n**{LEAD}**\n\n{BELOW}{BELOW}\n\n{talk}")
    transcript = parse(document)

    assert pairs_in(document.source, transcript) == [*TALK]
    assert transcript.interviewees == ("M.ª Isabel Pérez Holm",)


def place_below(language: str, first: str, others: tuple[str, ...] = ("Why?", "When?", "Who?", "Where?")) -> int:
    text = "\n\n".join(f"{asked}\n\nIt is so." for asked in (first, *others))
    places = range(0, 2 * len(others) + 2, 2)
    return below_announcement(text, passages_of(text), places, cues_for(language))


@pytest.mark.parametrize(
    ("language", "first"),
    [
        (
            "en",
            "An interview from our series on those who keep the valley running, recorded in spring, at the old mill,",
        ),
        (
            "de",
            "Ein Interview aus der Reihe über alle, die das Tal am Laufen halten, aufgenommen an der alten Mühle, und",
        ),
        (
            "fr",
            "Un entretien de notre série sur celles et ceux qui font vivre la vallée, enregistré au vieux moulin, et",
        ),
        (
            "es",
            "Una entrevista de la serie sobre quienes mantienen vivo el valle, grabada junto al viejo molino, y con",
        ),
        ("pt", "Uma entrevista da série sobre quem mantém o vale vivo, gravada na primavera junto do velho moinho,"),
    ],
)
def test_a_long_first_one_without_a_mark_that_tells_of_a_talk_announces_it(language: str, first: str) -> None:
    assert place_below(language, f"{first} 1903, 1904, 1905, 1906, 1907, 1908, 1909, 1910.") == 2


@pytest.mark.parametrize(
    "first",
    [
        "Tell us, before we come to the wheel and to all those interviews in the papers of last year, about the house"
        " on the hill, please.",
        "You said in a conversation with the mill at Elst, many years ago, that flour is the only thing in the world"
        " that never lies.",
        "An interview is a strange thing.",
        "How did that interview go, which all the papers of the valley had on their first page in the spring of 1903,"
        " when the mill burnt?",
    ],
)
def test_what_asks_somebody_or_is_short_announces_nothing(first: str) -> None:
    assert place_below("en", first) == 0


def test_among_others_without_marks_it_is_one_of_them() -> None:
    first = "An interview from our series on those who keep the valley running, recorded at the old mill of Elst."

    assert place_below("en", first, ("The wheel.", "The sluice.", "The eels.", "Who?")) == 0


def test_nothing_is_announced_where_nothing_is_set_as_questions_are() -> None:
    assert below_announcement("", [], (), cues_for("en")) == 0

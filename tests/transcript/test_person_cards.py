"""Cards above a talk whose labels name nobody: a name, and what else there is to say of its bearer."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of

#: A talk with labels for questions and answers alone.
MILL = {
    "en": "Question: How long have you been at the mill?\n\nAnswer: I have been here since 2003.\n\n"
    "Question: Which wheel do you like best?\n\nAnswer: The old one, because it sings.\n",
    "de": "Frage: Wie lange arbeiten Sie in der Mühle?\n\nAntwort: Ich bin seit 2003 dort.\n\n"
    "Frage: Welches Rad mögen Sie am liebsten?\n\nAntwort: Das alte, weil es singt.\n",
    "fr": "Question : Depuis quand travaillez-vous au moulin ?\n\nRéponse : J’y suis depuis 2003.\n\n"
    "Question : Quelle roue préférez-vous ?\n\nRéponse : La vieille, parce qu’elle chante.\n",
    "es": "Pregunta: ¿Cuánto tiempo lleva en el molino?\n\nRespuesta: Estoy allí desde 2003.\n\n"
    "Pregunta: ¿Qué rueda le gusta más?\n\nRespuesta: La vieja, porque canta.\n",
    "pt": "Pergunta: Há quanto tempo trabalha no moinho?\n\nResposta: Trabalho lá desde 2003.\n\n"
    "Pergunta: Qual é a sua roda favorita?\n\nResposta: A velha, porque ela canta.\n",
    "it": "Domanda: Da quanto tempo lavora al mulino?\n\nRisposta: Ci lavoro dal 2003.\n\n"
    "Domanda: Quale ruota preferisce?\n\nRisposta: La vecchia, perché canta.\n",
    "nl": "Vraag: Hoe lang werkt u bij de molen?\n\nAntwoord: Ik werk daar sinds 2003.\n\n"
    "Vraag: Welk rad vindt u het mooist?\n\nAntwoord: Het oude, omdat het zingt.\n",
}


def talk(language: str, head: str) -> str:
    return f"# 2003\n\n{head}\n\n{MILL[language]}"


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Name: Ida Holm\nAge: 54\nJob: miller"),
        ("de", "Name: Ida Holm\n\nBeruf: Müllerin"),
        ("de", "- Name: Ida Holm\n- Alter: 54"),
        ("fr", "Prénom et nom : Ida Holm\nÂge : 54 ans\nMétier : meunière"),
        ("es", "Nombre y apellidos: Ida Holm\nEdad: 54\nOcupación: molinera"),
        ("pt", "nome: Ida Holm\n\nprofissão: moleira"),
        ("pt", "**Nome:** Ida Holm\n**Idade:** 54 anos"),
        ("it", "Nome: Ida Holm\n\nProfessione: mugnaia"),
        ("nl", "Naam: Ida Holm\n\nBeroep: molenaar"),
    ],
)
def test_whose_card_stands_above_a_talk_answers(language: str, head: str) -> None:
    assert parse(document_of(talk(language, head)), language).interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Name of the interviewee: Ida Holm"),
        ("de", "Name der Interviewten: Ida Holm"),
        ("fr", "Nom de l’interviewée : Ida Holm"),
        ("es", "Nombre de la entrevistada: Ida Holm"),
        ("es", "Entrevistado/a: Ida Holm"),
        ("pt", "Nome da entrevistada: Ida Holm"),
        ("pt", "Entrevistado(a): Ida Holm"),
        ("it", "Nome dell’intervistata: Ida Holm"),
        ("nl", "Naam geïnterviewde: Ida Holm"),
    ],
)
def test_a_field_may_say_whose_name_it_has(language: str, head: str) -> None:
    assert parse(document_of(talk(language, head)), language).interviewees == ("Ida Holm",)


def test_a_first_name_is_enough_on_a_card_beside_who_asks() -> None:
    transcript = parse(document_of(talk("en", "Interviewer: Bo Ray\nName: Ida\nOccupation: miller")), "en")

    assert (transcript.interviewers, transcript.interviewees) == (("Bo Ray",), ("Ida",))


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Name: Bo Ray\nAge: 12\nClass: 7b\nTeacher: Ms Oakes"),
        ("de", "Name: Bo Ray\nKlasse: 7b\nFach: Werken"),
        ("pt", "Nome: Bo Ray\nTurma: 7b\nProfessora: Vera"),
        ("en", "Name: the old mill\nAge: 200 years"),
    ],
)
def test_a_pupils_sheet_and_a_thing_name_nobody_who_answers(language: str, head: str) -> None:
    assert parse(document_of(talk(language, head)), language).interviewees == ()

"""Labels of a firm or a project with the person in brackets who speaks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.transcript import parse
from bot.transcript.labelling.labels import key_of
from bot.transcript.labelling.spokespeople import by_person
from transcript.building import document_of, label_of, pairs_in


def names(*printed: str) -> list[str]:
    """Return what those are called whose labels are ``printed`` so."""
    return [label.name for label in by_person([replace(label_of(name), key=key_of(name)) for name in printed])]


def test_several_people_in_brackets_behind_a_firm_speak_for_it() -> None:
    assert names("Boats (Maren Tolle)", "Boats (Ivo Sand)", "Boats") == ["Maren Tolle", "Ivo Sand", "Boats"]


def test_one_alone_does_where_each_label_has_the_person() -> None:
    assert names("Boats (Anna Tolle)", "Boats (Anna Tolle)") == ["Anna Tolle", "Anna Tolle"]
    assert names("The President (Anna Tolle)", "The President") == ["The President (Anna Tolle)", "The President"]


@pytest.mark.parametrize(
    "printed",
    [
        ("Frederico (FSM)",),
        ("Anna (Tolle Boats)", "Anna (Sand Mills)"),
        *(
            (f"{part} (Anna Tolle)",)
            for part in ("Moderator", "Guest", "Narrator", "Erzähler", "Interpreter", "Dolmetscherin")
        ),
    ],
)
def test_a_person_and_a_part_before_the_brackets_stay(printed: tuple[str, ...]) -> None:
    assert names(*printed) == [*printed]


@pytest.mark.parametrize(
    ("reader", "asked"),
    [
        ("Reader", ("Why did you give up diesel?", "Where do you charge them?", "What is next?")),
        ("Frage", ("Warum kein Diesel mehr?", "Wo laden Sie die Boote?", "Was kommt als Nächstes?")),
        ("Público", ("¿Por qué dejaron el diésel?", "¿Dónde cargan los barcos?", "¿Qué viene ahora?")),
        ("Groupe", ("Pourquoi plus de diesel ?", "Où chargez-vous les bateaux ?", "Quelle est la suite ?")),
    ],
)
def test_those_who_speak_for_a_firm_answer_by_their_own_names(reader: str, asked: tuple[str, ...]) -> None:
    told = ("Vroum. 1.", "Vroum. 2.", "Vroum. 3.")
    people = ("Maren Tolle", "Ivo Sand", "Maren Tolle")
    turns = zip(asked, people, told, strict=True)
    text = "\n\n".join(f"**{reader}**: {why}\n\n**Boats ({who})**: {because}" for why, who, because in turns)
    document = document_of(text + "\n")
    transcript = parse(document)

    assert pairs_in(document.source, transcript) == list(zip(asked, told, strict=True))
    assert transcript.interviewees == ("Maren Tolle", "Ivo Sand")


def test_several_first_names_in_brackets_behind_the_word_for_an_answer_are_those_who_give_it() -> None:
    assert names("A (Hanna)", "A (Bo)", "A") == ["Hanna", "Bo", "A"]
    assert names("A (Hanna)", "A (laughs)", "A (Laughs)", "A (Yes)") == [
        "A (Hanna)",
        "A (laughs)",
        "A (Laughs)",
        "A (Yes)",
    ]
    assert names("A (Boats)", "A (Mills)") == ["A (Boats)", "A (Mills)"]


@pytest.mark.parametrize(
    ("title", "q", "a", "asked"),
    [
        ("Questions for Hanna Quill and Bo Tarn", "Q", "A", ("Who are you?", "What is next?")),
        ("Fragen an Hanna Quill und Bo Tarn", "Frage", "Antwort", ("Wer seid ihr?", "Was kommt als Nächstes?")),
        ("Questions à Hanna Quill et Bo Tarn", "Question", "Réponse", ("Qui êtes-vous ?", "Quelle est la suite ?")),
        ("Preguntas a Hanna Quill y Bo Tarn", "Pregunta", "Respuesta", ("¿Quiénes son?", "¿Qué viene ahora?")),
        ("Perguntas a Hanna Quill e Bo Tarn", "Pergunta", "Resposta", ("Quem são vocês?", "O que vem agora?")),
    ],
)
def test_two_who_answer_below_one_question_are_told_apart(title: str, q: str, a: str, asked: tuple[str, ...]) -> None:
    turns = "\n\n".join(f"{q}: {why}\n\n{a} (Hanna): Vroum. 1.\n\n{a} (Bo): Vroum. 2." for why in asked)
    document = document_of(f"# {title}\n\n{turns}\n")
    transcript = parse(document)

    assert pairs_in(document.source, transcript) == [(why, "Vroum. 1. Vroum. 2.") for why in asked]
    assert transcript.interviewees == ("Hanna Quill", "Bo Tarn")

"""Manners of pages: outlets in bold questions, hosts with an office, words for parts, notes on editing, reactions."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import exchanges_in

PAIRS = (
    ("Why do you paint gates?", "Because they are there, and because nobody looks at a gate that is not green."),
    ("What did the minister say?", "He asked me how to spell canal. I told him that I have never had to."),
    ("Do you sleep in the hut?", "Only when it rains, since the roof of my house is worse than that of the hut."),
)


@pytest.mark.parametrize(
    "outlet", ["The Lantern – ", "Le Carnet. - ", "Water & Stone — ", "El Litoral - ", "Jornal da Serra – "]
)
def test_an_outlet_before_a_dash_in_bold_questions_is_no_part_of_them(outlet: str) -> None:
    text = "\n\n".join(f"**{outlet}{asked}**\n\n{told}" for asked, told in PAIRS)

    assert exchanges_in(f"# On gates\n\n{text}\n") == list(PAIRS)


@pytest.mark.parametrize("office", ["HOST", "BYLINE", "MODERATOR", "ANCHOR", "PRESENTER"])
def test_a_host_whose_full_name_stands_once_with_an_office_asks_the_first_question(office: str) -> None:
    names = [(f"ANN LEE, {office}: ", "BO RAY: "), ("LEE: ", "RAY: "), ("LEE: ", "RAY: ")]
    turns = [f"{a}{asked}\n\n{b}{told}" for (a, b), (asked, told) in zip(names, PAIRS, strict=True)]

    assert exchanges_in("\n\n".join(turns) + "\n") == list(PAIRS)


@pytest.mark.parametrize(
    ("first", "later", "language"),
    [
        (("Pergunta", "Resposta"), ("P", "R"), "pt"),
        (("Pregunta", "Respuesta"), ("P", "R"), "es"),
        (("Domanda", "Risposta"), ("D", "R"), "it"),
        (("Frage", "Antwort"), ("F", "A"), "de"),
        (("Question", "Réponse"), ("Q", "R"), "fr"),
    ],
)
def test_words_for_parts_that_stand_once_and_letters_after_that_are_labels(
    first: tuple[str, str], later: tuple[str, str], language: str
) -> None:
    labels = [first, later, later]
    turns = [f"{q}: {asked}\n{a}: {told}" for (q, a), (asked, told) in zip(labels, PAIRS, strict=True)]

    assert exchanges_in("\n\n".join(turns) + "\n", language=language) == list(PAIRS)


@pytest.mark.parametrize("time", ["(00:00:0{}) – ", "[0:0{}] ", "00:0{} — ", "(0:0{}) - ", "[00:00:0{}] – "])
def test_a_time_a_dash_and_a_name_on_a_line_say_who_speaks_below(time: str) -> None:
    turns = [
        f"{time.format(n)}Ann Lee\n{asked}\n\n{time.format(n + 1)}Bo Ray\n{told}"
        for n, (asked, told) in enumerate(PAIRS)
    ]

    assert exchanges_in("\n\n".join(turns) + "\n") == list(PAIRS)


@pytest.mark.parametrize(
    "note",
    [
        "This interview has been edited for length and clarity.",
        "Edited and condensed for clarity.",
        "Das Gespräch wurde gekürzt.",
        "Cet entretien a été édité pour plus de clarté.",
        "Esta entrevista ha sido editada por motivos de claridad.",
    ],
)
def test_what_stands_above_a_note_on_editing_is_no_question(note: str) -> None:
    head = "The Lantern\n\nPhoto by Liv Dahl\n\nHe has painted every gate of the valley twice."
    talk = "\n\n".join(f"{asked}\n\n{told}" for asked, told in PAIRS)

    assert exchanges_in(f"{head}\n\n{note}\n\n{talk}\n") == list(PAIRS)


@pytest.mark.parametrize("line", [":heart: 4", ":laughing: 2", "👍 3 🎉 1", "2 replies", "1 réponse"])
def test_reactions_below_what_is_written_are_no_part_of_it(line: str) -> None:
    talk = "\n\n".join(f"Ann: {asked}\n\nBo: {told}\n{line}" for asked, told in PAIRS)

    assert exchanges_in(talk + "\n") == list(PAIRS)


@pytest.mark.parametrize(
    "objection",
    [
        "MR. ODUYA:  Objection.",
        "MS. LEE: Same objection.",
        "THE COURT: Sustained.",
        "THE CLERK: So marked.",
        "THE COURT REPORTER: Could you spell that?",
    ],
)
def test_others_who_speak_in_a_record_of_questions_and_answers_are_not_quoted(objection: str) -> None:
    turns = [f"Q.   {asked}\n\nA.   {told}\n\n     {objection}" for asked, told in PAIRS]

    assert exchanges_in("\n\n".join(turns) + "\n") == list(PAIRS)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("The meeting adjourned at 4.15 p.m.", "en"),
        ("La réunion est close à 10 h 20.", "fr"),
        ("Die Sitzung wurde um 12 Uhr geschlossen.", "de"),
        ("Se levanta la sesión a las doce.", "es"),
        ("A reunião foi encerrada às 11 horas.", "pt"),
    ],
)
def test_the_end_of_a_meeting_is_nobodys_answer(line: str, language: str) -> None:
    talk = "\n\n".join(f"Mr. Lee: {asked}\n\nMs. Ray: {told}" for asked, told in PAIRS)

    assert exchanges_in(f"{talk}\n\n{line}\n", language=language) == list(PAIRS)


@pytest.mark.parametrize(
    "line",
    [
        "Gracias, Ida. Si queréis ver su trabajo, podéis visitarla.",
        "Merci Ida ! Vendredi prochain : un fabricant.",
        "Thanks, Ida! Next week a kite maker.",
        "Danke, Ida! Nächste Woche ein Seiler.",
        "Obrigada, Ida! Na próxima semana há mais.",
    ],
)
def test_thanks_to_whom_the_title_names_with_a_word_to_readers_are_no_answer(line: str) -> None:
    talk = "\n\n".join(f"**{asked}**\n\n{told}" for asked, told in PAIRS)

    assert exchanges_in(f"# Ida Holm on gates\n\n{talk}\n\n{line}\n") == list(PAIRS)


@pytest.mark.parametrize(
    "title",
    [
        "Ida “Quill” Holm: The Woman Who Paints Gates",
        'Ida "Quill" Holm: The Woman Who Paints Gates',
        "Ida «Quill» Holm: “I paint gates”",
        "Ida (Quill) Holm: The Woman Who Paints Gates",
        "Interview with Ida ‘Quill’ Holm",
    ],
)
def test_a_nickname_between_the_words_of_a_name_hides_nobody(title: str) -> None:
    called = title[title.index("Ida") : title.index("Holm") + 4]
    talk = "\n\n".join(f"**{asked}**\n\n{told}" for asked, told in PAIRS)
    intro = "Holm has painted every gate of the valley. We spoke to her about rain."

    found = parse(read(f"# {title}\n\n{intro}\n\n{talk}\n".encode(), "talk.md"), language="en")

    assert found.interviewees == ("Ida Holm" if "(" in called else called,)


@pytest.mark.parametrize("label", ["I. Holm", "I Holm"])
def test_an_initial_and_a_surname_are_spelt_out(label: str) -> None:
    talk = "\n\n".join(f"The Lantern: {asked}\n\n{label}: {told}" for asked, told in PAIRS)

    found = parse(read(f"A walk with Ida Holm\n\n{talk}\n".encode(), "talk.md"), language="en")

    assert found.interviewees == ("Ida Holm",)

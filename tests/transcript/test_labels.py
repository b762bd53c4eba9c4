from __future__ import annotations

import pytest

from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import candidates_of, key_of, without_office
from transcript.building import document_of


@pytest.mark.parametrize(
    ("line", "shape", "name"),
    [
        ("Ann Lee: Why?", Shape.COLON, "Ann Lee"),
        ("[00:12] Ann Lee: Why?", Shape.COLON, "Ann Lee"),
        ("[Ann Lee] Why?", Shape.BRACKET, "Ann Lee"),
        ("((Ann Lee)) Why?", Shape.BRACKET, "Ann Lee"),
        ("Q12 Ann Lee: Why?", Shape.COLON, "Ann Lee"),
        ("<@ann> Why?", Shape.ANGLE, "ann"),
        ("<@ann>: Why?", Shape.COLON, "@ann"),
        ("<贺明川>：因为。", Shape.COLON, "贺明川"),
        ("【贺明川】：因为。", Shape.COLON, "贺明川"),
        ("【佐藤】なぜ？", Shape.BRACKET, "佐藤"),
        ("Q. Why?", Shape.LETTER, "Q"),
        ("Ann Lee | Why?", Shape.SEPARATED, "Ann Lee"),
        ("Ann Lee – Why?", Shape.DASH, "Ann Lee"),
        ("Mr. LEE. Why?", Shape.STOP, "Mr. LEE"),
        ("Q Why?", Shape.LETTER, "Q"),
        ("Q14.Why?", Shape.LETTER, "Q14"),
        ("A3)¿Por qué?", Shape.LETTER, "A3"),
        ("Q “Why”, you say?", Shape.LETTER, "Q"),
        ("M. Bo Ray. Moi. Je suis là.", Shape.STOP, "M. Bo Ray"),
        ("Sra. Ana M. Ruiz. Eu. Sim.", Shape.STOP, "Sra. Ana M. Ruiz"),
        ("Mme la rapporteure. Le jour venu ?", Shape.STOP, "Mme la rapporteure"),
        ("**ann_7** OP · 1.9k points · 8h", Shape.MOMENT, "ann_7"),
        ("Answered by Ann", Shape.BYLINE, "Ann"),
        ("Post #3 by @ann_7 (2021-06-17 12:37 UTC)", Shape.BYLINE, "ann_7"),
        ("Post 3 by Ann Lee on 17/06/2021", Shape.BYLINE, "Ann Lee"),
        ("Beitrag Nr. 12 von ann_7, 17.06.2021 um 9:12", Shape.BYLINE, "ann_7"),
        ("Commentaire n° 2 de Ann Lee (17 juin 2021)", Shape.BYLINE, "Ann Lee"),
        ("Ann Lee 00:12", Shape.MOMENT, "Ann Lee"),
        ("Ann Lee", Shape.LINE, "Ann Lee"),
    ],
)
def test_a_name_at_the_head_of_a_line_is_a_candidate_in_its_shape(line: str, shape: Shape, name: str) -> None:
    assert [label.name for label in candidates_of(document_of(line))[shape]] == [name]


def test_a_label_knows_where_it_stands_and_how_it_is_set() -> None:
    (label,) = candidates_of(document_of("words\n\n**Ann (0:12):** Why?"))[Shape.COLON]

    assert (label.start, label.words_at) == (7, 19)
    assert (label.block, label.opens, label.set_off, label.stamped) == (1, True, True, True)


def test_printings_of_a_name_and_numbers_of_a_role_have_one_key() -> None:
    assert {key_of(name) for name in ("Frederico (FSM)", "FREDERICO", "@frederico")} == {"frederico"}
    assert {key_of(name) for name in ("Q1", "Q #12", "q")} == {"q"}
    assert key_of("Speaker 1") == "speaker 1"
    assert [key_of(name) for name in ("L’ANIMATRICE", "Die Moderatorin", "The Host", "La Rue")] == [
        "animatrice",
        "moderatorin",
        "host",
        "la rue",
    ]


def test_an_office_after_a_full_name_is_no_part_of_it() -> None:
    assert [without_office(name) for name in ("Ann Lee, chief engineer", "Well, Ann")] == ["Ann Lee", "Well, Ann"]


def test_a_name_in_capitals_behind_a_sentence_is_a_candidate_and_a_clock_is_none() -> None:
    found = candidates_of(document_of("ANN LEE: Why? BO RAY: They hum.\n\nEND 10:21 A.M.\n\nN. S.: Why?\n"))

    assert [label.name for label in found[Shape.COLON]] == ["ANN LEE", "BO RAY", "N. S."]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Lee: Why bees?Ray: They hum.Lee: Since when?", ["Lee", "Ray", "Lee"]),
        ("Krüger: Warum „Bienen“?Groß: Weil sie summen. 1911.Krüger: Ach.", ["Krüger", "Groß", "Krüger"]),
        ("Lee : Pourquoi ?Le Goff : Elles chantent.", ["Lee", "Le Goff"]),
        ("Lee: ¿Y usted?Ana Ruiz: «No.»Lee: ¿No?", ["Lee", "Ana Ruiz", "Lee"]),
        ("Lee: It is at 5.30. Note: bring a hat.", ["Lee"]),
        ("Lee: See www.bees.example?Page: two", ["Lee", "Page"]),
    ],
)
def test_a_label_stands_right_behind_a_sentence_where_copying_has_lost_the_end_of_a_line(
    line: str, names: list[str]
) -> None:
    assert [label.name for label in candidates_of(document_of(line))[Shape.COLON]] == names


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Response/Notes", "response"),
        ("Answer & comments", "answer"),
        ("Antwort und Notizen", "antwort"),
        ("Réponse / remarques", "reponse"),
        ("Respuesta y observaciones", "respuesta"),
        ("Resposta e notas", "resposta"),
        ("Ida and Notes", "ida and notes"),
    ],
)
def test_an_answer_is_one_also_where_its_label_says_that_it_is_noted(label: str, key: str) -> None:
    assert [found.key for found in candidates_of(document_of(f"{label}: They hum."))[Shape.COLON]] == [key]

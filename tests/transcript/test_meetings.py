from __future__ import annotations

import pytest

from bot.transcript.names.meetings import pair_in


@pytest.mark.parametrize(
    ("introduction", "asks", "answers"),
    [
        ("Ida Holm keeps bees. Ida Holm spoke to Jette Kranz about honey.", "Jette Kranz", "Ida Holm"),
        ("Ida Holm hält Bienen. Ida Holm sprach mit Jette Kranz über Honig.", "Jette Kranz", "Ida Holm"),
        ("Inés Abarca lleva años en el mar. Inés Abarca conversó con Luis Vega.", "Luis Vega", "Inés Abarca"),
        ("Rosa Brandão cria abelhas. Rosa Brandão falou com Rui Matos.", "Rui Matos", "Rosa Brandão"),
        ("Odile Marsan vit en mer. Un matin, Odile Marsan a rencontré Lise Morel.", "Lise Morel", "Odile Marsan"),
        ("Ida Holm keeps bees. Jette Kranz spoke to Ida Holm about honey.", "Jette Kranz", "Ida Holm"),
        ("Ida Holm writes for us. Ida Holm interviewed Jette Kranz about honey.", "Ida Holm", "Jette Kranz"),
    ],
)
def test_of_two_who_talked_whom_the_introduction_tells_of_before_answers(
    introduction: str, asks: str, answers: str
) -> None:
    assert pair_in(["Bees and honey", introduction]) == ((asks,), (answers,))


@pytest.mark.parametrize(
    ("lines", "asks", "answers"),
    [
        (["Interview with Ida Holm", "Jette Kranz spoke to Ida Holm about honey."], "Jette Kranz", "Ida Holm"),
        (
            [
                "Entrevista a Inés Abarca",
                "Luis Vega e Inés Abarca, cara a cara.",
                "Luis Vega habló con Inés Abarca.",
            ],
            "Luis Vega",
            "Inés Abarca",
        ),
        (
            ["Gespräch mit Ida Holm", "Jette Kranz und Ida Holm im Stall.", "Jette Kranz sprach mit Ida Holm."],
            "Jette Kranz",
            "Ida Holm",
        ),
        (
            ["Bees and honey", "By Jette Kranz", "Ida Holm keeps bees. Ida Holm spoke to Jette Kranz."],
            "Jette Kranz",
            "Ida Holm",
        ),
        (["Ida Holm and Jette Kranz", "Ida Holm spoke to Jette Kranz."], "Jette Kranz", "Ida Holm"),
    ],
)
def test_of_two_who_are_both_told_of_before_the_first_answers(lines: list[str], asks: str, answers: str) -> None:
    assert pair_in(lines) == ((asks,), (answers,))


@pytest.mark.parametrize(
    ("line", "asks", "answers"),
    [
        ("Jo Ray and Bo Lee spoke to Ida Holm & Otto Brandt.", ("Jo Ray", "Bo Lee"), ("Ida Holm", "Otto Brandt")),
        ("Jette Kranz traf Ida Holm und Otto Brandt am Hafen.", ("Jette Kranz",), ("Ida Holm", "Otto Brandt")),
        ("Lise Morel et Paul Rey a rencontré Odile Marsan.", ("Lise Morel", "Paul Rey"), ("Odile Marsan",)),
        ("Luis Vega y Ana Soto habló con Inés Abarca.", ("Luis Vega", "Ana Soto"), ("Inés Abarca",)),
        ("Rui Rey falou com Rosa Mota, Lia Rey e Ivo Reis.", ("Rui Rey",), ("Rosa Mota", "Lia Rey", "Ivo Reis")),
    ],
)  # fmt: skip
def test_several_may_ask_and_answer_in_one_sentence(line: str, asks: tuple[str, ...], answers: tuple[str, ...]) -> None:
    assert pair_in([line]) == (asks, answers)

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.name_cues import credited_in, interviewed_in, is_credit, pair_in, persons
from transcript.building import document_of
from transcript.naming_cases import LEFT_OUT, SEEN, Case

#: All signs together name somebody where the labels name nobody: a name alone below the title, as bylines are, and
#: whoever talks to somebody.
_STILL_WRONG = frozenset({"meet a person and a thing", "talking to", "a topic, es"})
_CASES = [case for case in (*SEEN, *LEFT_OUT) if case.name not in _STILL_WRONG]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: f"{case.language}: {case.name}")
def test_title_introduction_and_credits_say_who_asks_and_who_answers(case: Case) -> None:
    found = parse(document_of(case.text))

    assert (found.interviewers, found.interviewees) == (case.asks, case.answers)
    assert len(found.exchanges) == 3


@pytest.mark.parametrize("case", [c for c in (*SEEN, *LEFT_OUT) if c.foot], ids=lambda case: case.foot)
def test_nobody_says_the_credit_under_the_last_answer(case: Case) -> None:
    document = document_of(case.text)

    found = parse(document)

    assert found.left_out[-1].span.of(document.source.text) == case.foot
    assert len(found.exchanges[-1].answer) == 1


@pytest.mark.parametrize(
    "head",
    [
        "On the quay, Ida Holm tells us of her nets.",
        "Ida Holm spoke to us about nets and money.",
        "Net Menders AMA with Ida Holm",
        "Ask Me Anything with Ida Holm",
        "Ida Holm nous parle des filets et de la mer.",
        "Am Kai erzählt uns alles Wind. Ida Holm verrät uns, warum.",
        "Ida Holm nos cuenta cómo se remienda una red.",
        "Ida Holm fala-nos das redes e do mar.",
        "Ida Holm ci racconta le sue reti.",
        "Ida Holm vertelt ons over haar netten.",
    ],
)
def test_whoever_tells_us_is_interviewed(head: str) -> None:
    assert interviewed_in(head) == ("Ida Holm",)


@pytest.mark.parametrize(
    "head",
    [
        "Wir sprachen mit Leuten aus Sankt Peter.",
        "An interview about New Orleans",
        "Rencontre avec la mer",
        "Entrevista a la ciudad de Santa Rosa",
        "Talking to Your Teenage Children",
        "“The sea took it all”: Letters from Port Ellen",
        "Simone Weil est une philosophe.",
    ],
)
def test_what_is_no_person_is_nobody(head: str) -> None:
    assert interviewed_in(head) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Photos by Otto Brandt",
        "By the sea, Ida Holm keeps bees.",
        "Von Jette Kranz habe ich das nie gehört, sagte sie.",
        "Por Santa Rosa",
        "Par Léo Marchand on connaît la fin.",
        "By",
    ],
)
def test_a_line_that_says_something_else_is_no_credit(line: str) -> None:
    assert not is_credit(line)


def test_the_first_credit_says_who_asked() -> None:
    lines = ["# Of bees", "Words by Jette Kranz | 9 March 2024", "By Otto Brandt"]

    assert credited_in(lines) == ("Jette Kranz",)


@pytest.mark.parametrize(
    "line",
    [
        "Jette Kranz asked, and held a gate.",
        "She farms above the sea. Jette Kranz asked the questions.",
        "Betreibt seit 2009 den Weckdienst. Das Gespräch führte unser Mitarbeiter Jette Kranz.",
        "Élue en 1995, elle quitte la mairie. Propos recueillis par Jette Kranz. Photos de Bo Ray.",
        "Recibe de martes a sábado. Entrevista de Jette Kranz; fotos de Bo Ray.",
        "di Jette Kranz - foto di Bo Ray",
        "Tekst: Jette Kranz. Foto: Bo Ray",
        "door Jette Kranz",
        "Ida Holm staat bij de kerk. Jette Kranz sprak haar tussen twee messen door.",
        "Rencontrée par Jette Kranz",
    ],
)
def test_who_asked_is_said_in_many_ways(line: str) -> None:
    assert credited_in([line]) == ("Jette Kranz",)


@pytest.mark.parametrize("line", ["Ida Holm asked herself why.", "One day Ida Holm asked her mother about bees."])
def test_who_asked_somebody_else_is_not_who_asked_here(line: str) -> None:
    assert credited_in([line]) == ()


def test_a_list_of_names_ends_at_what_is_none() -> None:
    assert persons("Ida Holm, Per Lund and Liv Dahl") == ("Ida Holm", "Per Lund", "Liv Dahl")
    assert persons("Edward Hall, Senior Developer") == ("Edward Hall",)


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

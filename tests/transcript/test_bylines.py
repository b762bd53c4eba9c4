from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.bylines import credited_in, is_credit
from transcript.building import document_of
from transcript.naming_cases import LEFT_OUT, SEEN, Case


@pytest.mark.parametrize("case", [c for c in (*SEEN, *LEFT_OUT) if c.foot], ids=lambda case: case.foot)
def test_nobody_says_the_credit_under_the_last_answer(case: Case) -> None:
    document = document_of(case.text)

    found = parse(document)

    assert found.left_out[-1].span.of(document.source.text) == case.foot
    assert len(found.exchanges[-1].answer) == 1


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

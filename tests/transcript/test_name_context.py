from __future__ import annotations

import pytest

from bot.transcript.names.name_context import context_signs, headed_signs


def signs(line: str, name: str = "Ida Holm", below: str = "") -> set[str]:
    at = line.index(name)
    return {sign for sign in context_signs("short", line, at, at + len(name), below) if not sign.startswith("short")}


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("By Ida Holm", "by>"),
        ("Von Ida Holm", "by>"),
        ("Propos recueillis par Ida Holm", "piece>"),
        ("Texto: Ida Holm", "line piece>"),
        ("Photo: Ida Holm", "made>"),
        ("An afternoon with Ida Holm", "with>"),
        ("Ein Gespräch mit der Imkerin Ida Holm", "with>"),
        ("Its secretary, Ida Holm, 79, joined late.", ">age"),
        ("L’apicultrice Ida Holm habite Quimper.", "trade>"),
        ("Ida Holm, que lleva la tienda, nos recibió.", ">who"),
        ("Ida Holm is a reporter in Leeds.", ">writes"),
        ("Ida Holm asked him why.", ">meets"),
        ("Ida Holm here.", ">here"),
        ("We thank Ida Holm for the talk.", "thanks>"),
        ("Die Redaktion dankt Ida Holm für das Gespräch.", "thanks>"),
        ("Nous remercions Ida Holm.", "thanks>"),
        ("Les habla Ida Holm.", "own>"),
        ("Se llama Ida Holm y pinta rayas.", "presents>"),
        ("Soy Ida Holm, y esto es todo.", "own>"),
        ("9 March | By Ida Holm, staff | 5 min", "line by>"),
        ("9 March | By Ida Holm | 5 min", "a part of a line"),
        ("Interview with Ida Holm", "interviewed"),
        ("She learnt it from her teacher, Ida Holm", "theirs>"),
        ("Er lernte es bei seiner Tante Ida Holm", "theirs>"),
        ("Elle tient cela de sa tante Ida Holm", "theirs>"),
        ("The hives stand there since Ida Holm", "elsewhere>"),
        ("Laut Ida Holm", "elsewhere>"),
        ("Según Ida Holm", "elsewhere>"),
        ("Ida Holm’s hives", ">possessive"),
        ("Interview: Ida Holm", "credit"),
        ("Ida Holm", "alone"),
    ],
)
def test_what_stands_around_a_name_is_a_sign(line: str, sign: str) -> None:
    assert sign in signs(line)


def test_a_sign_counts_for_its_sort_of_line_too() -> None:
    line = "By Ida Holm"

    assert set(context_signs("title", line, 3, len(line), "")) >= {"title", "by>", "title: by>"}


def test_a_date_below_a_name_is_a_sign() -> None:
    assert "dated below" in signs("Ida Holm", below="9 March 2024")
    assert "dated below" not in signs("Ida Holm", below="A town by the sea")


def test_what_stands_far_before_a_name_does_not_begin_its_line() -> None:
    assert "start>" not in signs("a word " * 20 + "Ida Holm")


@pytest.mark.parametrize(
    ("above", "sign"),
    [
        ("About the guest", "headed answers"),
        ("Zur Person", "headed answers"),
        ("Quién es", "headed answers"),
        ("About the interviewer", "headed asks"),
        ("About the author", "headed asks"),
        ("Quién pregunta", "headed asks"),
    ],
)
def test_the_heading_above_a_note_says_of_whom_it_is(above: str, sign: str) -> None:
    assert [*headed_signs(above)] == [sign]


@pytest.mark.parametrize("above", ["", "More on bees", "Our guest came late, it rained, and nobody had an umbrella."])
def test_other_lines_are_no_such_headings(above: str) -> None:
    assert [*headed_signs(above)] == []


def test_whom_somebody_thanks_below_a_talk_is_thanked_and_not_the_cause_of_something() -> None:
    line = "My thanks to Ida Holm for the honey."

    below = set(context_signs("below", line, 13, 21, ""))
    above = set(context_signs("line", line, 13, 21, ""))

    assert {"thanks>", "below: thanks>"} <= below
    assert "elsewhere>" not in below
    assert "elsewhere>" in above

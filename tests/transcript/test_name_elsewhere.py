from __future__ import annotations

import pytest

from bot.transcript.names.name_elsewhere import elsewhere_signs, living


@pytest.mark.parametrize(
    ("line", "name", "signs"),
    [
        (
            "When Captain Bo Ray founded the station in 1911 he cried.",
            "Bo Ray",
            {"founds", "founded it", "long ago"},
        ),
        ("The club was founded in 1911 by a baker, Bo Ray.", "Bo Ray", {"founds", "founded it", "long ago", "apposed"}),
        ("Ida Holm runs a mill that was founded in 1911.", "Ida Holm", {"founds", "long ago"}),
        ("Bo Ray (1858–1931) sold a sea.", "Bo Ray", {"life", "long ago"}),
        ("Bo Ray (1921–2004) kept bees.", "Bo Ray", {"long ago"}),
        ("Ida Holm, born in 1931, keeps bees.", "Ida Holm", set()),
        ("En 1979, quand le peintre Bo Ray posa son chevalet ici, il pleuvait.", "Bo Ray", {"some year"}),
        ("Bo Ray died in 1911. Ida Holm keeps his bees.", "Ida Holm", set()),
        ("Last week we had Bo Ray on.", "Bo Ray", {"another time"}),
        ("Letzte Woche saß hier die Sopranistin Bo Ray.", "Bo Ray", {"another time"}),
        ("La semaine dernière : la costumière Ada Ray", "Ada Ray", {"another time"}),
        ("Here is the harbour pilot, Ida Holm, on her way up.", "Ida Holm", {"apposed"}),
        ("Es führt seine Nachfolgerin, die Wattvermesserin Ida Holm, hinaus.", "Ida Holm", {"follows", "apposed"}),
    ],
)
def test_a_sentence_says_of_a_name_when_its_bearer_lived_and_is_on(line: str, name: str, signs: set[str]) -> None:
    start = line.index(name)

    assert set(elsewhere_signs(line, start, start + len(name))) == signs


def test_who_died_or_founded_something_long_ago_takes_no_part() -> None:
    signs = {
        "Bo Ray": {"founded it": 1.0, "long ago": 0.75},
        "Jo Lee": {"life": 1.0},
        "Ida Holm": {"founds": 1.0, "long ago": 1.0},
        "Ann Lee": {"founded it": 1.0},
    }

    assert list(living(signs)) == ["Ida Holm", "Ann Lee"]

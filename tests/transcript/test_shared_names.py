from __future__ import annotations

import pytest

from bot.transcript.names.shared_names import sharing_surnames


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ida and Carl Holm keep bees.", ["Ida Holm"]),
        ("Mit Ida und Carl Holm auf dem Deich", ["Ida Holm"]),
        ("Chez Ida et Anne de Kersac", ["Ida de Kersac"]),
        ("Con Ida y Pilar Osuna Rey", ["Ida Osuna Rey"]),
        ("Com Ida e Rui Prado", ["Ida Prado"]),
        ("With Bo Ray and Ida Holm", []),  # two people of two surnames
        ("Honey and Ida Holm", []),
        ("Ida and Old Weir", []),
        ("Ida and the Holm family", []),
    ],
)
def test_a_surname_that_stands_once_is_both_peoples(text: str, names: list[str]) -> None:
    assert [name for name, _ in sharing_surnames(text)] == names

"""Headings within answers are nobody's names, though they recur as labels do."""

from __future__ import annotations

import pytest

from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import document_of

PARTS = {
    "en": ("Example", "Output"),
    "de": ("Beispiel", "Ergebnis"),
    "fr": ("Exemple", "Résultat"),
    "es": ("Ejemplo", "Resultado"),
    "pt": ("Exemplo", "Resultado"),
}


def page(first: str, second: str, asked: str) -> str:
    turns = (
        f"# {n}. {asked}\n\nIt has two wheels.\n\n## {first}\n\nA cart.\n\n## {second}\n\nIt rolls."
        for n in range(1, 5)
    )
    return "\n\n".join(turns)


@pytest.mark.parametrize("language", PARTS)
def test_common_words_in_headings_below_others_that_ask_are_no_speakers(language: str) -> None:
    assert find_labels(document_of(page(*PARTS[language], "Does a cart turn?"))) == []


def test_names_in_headings_below_others_that_ask_are_speakers() -> None:
    assert {label.name for label in find_labels(document_of(page("Ida", "Bo", "Does a cart turn?")))} == {"Ida", "Bo"}


def test_common_words_in_headings_below_none_that_asks_are_speakers() -> None:
    assert {label.name for label in find_labels(document_of(page("Doctor", "Mother", "The cart")))} == {
        "Doctor",
        "Mother",
    }

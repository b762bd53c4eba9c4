"""A heading above short questions and their answers asks no less than the questions around it."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in
from transcript.five_languages import TALKS

ROUNDS = {
    "en": ("Either, or", (("Tea or coffee?", "Tea."), ("Sea or hill?", "Hill, there are wheels."))),
    "fr": ("Du tac au tac", (("Thé ou café ?", "Café."), ("Mer ou montagne ?", "La mer."))),
    "de": ("Kurz gefragt", (("Tee oder Kaffee?", "Tee."), ("Meer oder Berg?", "Berg, da sind Räder."))),
    "es": ("Preguntas rápidas", (("¿Té o café?", "Café."), ("¿Mar o monte?", "El monte."))),
    "pt": ("Bate-bola", (("Chá ou café?", "Café."), ("Mar ou serra?", "Serra, sempre."))),
}


@pytest.mark.parametrize("at", [1, 2, 9])
@pytest.mark.parametrize("language", ROUNDS)
def test_a_heading_above_short_questions_asks_them_all(language: str, at: int) -> None:
    talk = TALKS[language]
    head, turns = ROUNDS[language]
    told = [f"## {asked}\n\n{answer}" for asked, answer in talk.pairs]
    told.insert(at, f"## {head}\n\n" + "\n\n".join(f"**{asked}** {answer}" for asked, answer in turns))
    document = document_of(f"# {talk.title}\n\n" + "\n\n".join(told))
    expected = [*talk.pairs]
    expected.insert(at, (head, " ".join(f"{asked} {answer}" for asked, answer in turns)))

    assert [*pairs_in(document.source, parse(document, language))] == expected


def test_a_heading_within_an_answer_that_asks_itself_something_asks_nobody() -> None:
    talk = TALKS["en"]
    first, *rest = [f"## {asked}\n\n{told}" for asked, told in talk.pairs]
    within = "## The wheel\n\nWhy did it stop? Because of the ice, as it does in every winter that I can remember."
    document = document_of(f"# {talk.title}\n\n" + "\n\n".join([first, within, *rest]))

    assert [asked for asked, _ in pairs_in(document.source, parse(document, "en"))] == [a for a, _ in talk.pairs]

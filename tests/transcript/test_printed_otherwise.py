"""Below the last answer a journalist goes on, in a type in which nobody answers."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in
from transcript.five_languages import TALKS

LAST = {
    "en": "All that is left is to send you to the well behind the church, where the water is cold.",
    "fr": "Il ne reste qu’à vous envoyer au puits derrière l’église, où l’eau est froide.",
    "de": "Bleibt nur, Sie zum Brunnen hinter der Kirche zu schicken, wo das Wasser kalt ist.",
    "es": "Solo queda mandarlos al pozo detrás de la iglesia, donde el agua está fría.",
    "pt": "Só falta mandar vocês ao poço atrás da igreja, onde a água é fria.",
}
THANKS = {
    "en": "Okay! Thank you for taking part, Silas!",
    "fr": "D’accord ! Merci de ta participation, Lucien !",
    "de": "Gut! Vielen Dank fürs Mitmachen, Anton!",
    "es": "¡Bien! Muchas gracias por participar.",
    "pt": "Ok! Muito obrigado pela participação!",
}


@pytest.mark.parametrize("language", LAST)
def test_a_paragraph_below_answers_that_are_quotations_is_none(language: str) -> None:
    talk = TALKS[language]
    turns = "\n\n".join(f"**{asked}**\n\n> {told}" for asked, told in talk.pairs)
    document = document_of(f"# {talk.title}\n\n{turns}\n\n{LAST[language]}\n")

    assert [*pairs_in(document.source, parse(document, language))] == list(talk.pairs)


@pytest.mark.parametrize("language", LAST)
def test_a_paragraph_below_answers_that_are_paragraphs_goes_on_with_the_last(language: str) -> None:
    talk = TALKS[language]
    turns = "\n\n".join(f"**{asked}**\n\n{told}\n\n{told}" for asked, told in talk.pairs)
    document = document_of(f"# {talk.title}\n\n{turns}\n")

    assert [*pairs_in(document.source, parse(document, language))] == [(a, f"{b} {b}") for a, b in talk.pairs]


@pytest.mark.parametrize("language", THANKS)
def test_thanks_in_the_type_of_questions_that_are_points_of_a_list_are_no_answer(language: str) -> None:
    talk = TALKS[language]
    name = talk.answers.split()[0]
    turns = "\n\n".join(f"- {asked}\n\n{name}: {told}" for asked, told in (*talk.pairs, *talk.pairs[:2]))
    document = document_of(f"# {talk.title}\n\n{turns}\n\n- {THANKS[language]}\n")

    assert [*pairs_in(document.source, parse(document, language))] == [*talk.pairs, *talk.pairs[:2]]

"""Paragraphs and points of lists that their writer has struck out: questions of a guide that nobody asked."""

from __future__ import annotations

import pytest
from transcript.bells import LANGUAGES, pairs, understood

from bot.model.document import Kind
from bot.reading.formats import read

STRUCK = {
    "en": "Which bell do you like best?",
    "fr": "Quelle cloche préférez-vous ?",
    "de": "Welche Glocke mögen Sie am liebsten?",
    "es": "¿Qué campana le gusta más?",
    "pt": "De que sino gosta mais?",
}


@pytest.mark.parametrize("struck", ["~~{}~~", "~~+ {}~~", "- ~~{}~~", "3. ~~{}~~", "~~**{}**~~", "> ~~{}~~"])
@pytest.mark.parametrize("style", ["**{}**\n\n{}", "### {}\n\n{}", "+ {}  \n*{}*", "Q: {}\n\nA: {}", "**{}**  \n{}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_that_is_struck_out_was_not_asked(language: str, style: str, struck: str) -> None:
    said = [style.format(*pair) for pair in pairs(language)]
    said.insert(2, struck.format(STRUCK[language]))

    assert understood("\n\n".join(said), "talk.md")[0] == pairs(language)


@pytest.mark.parametrize(
    "words", ["I ~~hate~~ love bells.", "~~Ropes~~ and chains.", "Bells, ~~ropes~~", "~~Ropes~~ hold, and ~~bells~~"]
)
def test_struck_out_words_of_a_paragraph_stay_with_their_marks(words: str) -> None:
    document = read(f"**Why bells?**\n\n{words}\n\n**And now?**\n\nThey ring.\n".encode(), "talk.md")

    assert words in [block.span.of(document.source.text) for block in document.blocks if block.kind is Kind.TEXT]

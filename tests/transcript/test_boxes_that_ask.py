"""A box of a page that asks its readers is no question of the talk, which has no style for its own."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript.text_parts.passages import cut_passages
from transcript.bells import LANGUAGES, pairs, understood

BOXES = {
    "en": ("Do you know somebody like this?", "Write to the works council, room 11."),
    "fr": ("Vous connaissez quelqu'un comme elle ?", "Écrivez au comité, bureau 11."),
    "de": ("Auch Sie kennen so einen Menschen?", "Schreiben Sie an den Betriebsrat, Raum 11."),
    "es": ("¿Quieres colaborar?", "Escribe a la redacción o abre un tema."),
    "pt": ("Quer colaborar?", "Escreva para a redação, sala 11."),
}
PRINTED = ("**{}** {}", "**{}**\n\n{}", "> **{}** {}", "### {}\n\n{}")


def talk(language: str, question: str, answer: str) -> str:
    return "\n\n".join(f"{question.format(n, q)}\n\n{answer.format(a)}" for n, (q, a) in enumerate(pairs(language), 1))


@pytest.mark.parametrize("box", PRINTED)
@pytest.mark.parametrize(("question", "answer"), [("{1}", "{}"), ("– {1}", "– {}"), ("**0{0}** {1}", "{}")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_box_below_the_talk_asks_nobody_in_it(language: str, question: str, answer: str, box: str) -> None:
    text = f"# Ida Holm\n\n{talk(language, question, answer)}\n\n{box.format(*BOXES[language])}\n"

    assert understood(text, "talk.md")[0] == pairs(language)


@pytest.mark.parametrize("box", PRINTED)
@pytest.mark.parametrize(("question", "answer"), [("– {1}", "– {}"), ("**0{0}** {1}", "{}")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_box_above_the_talk_asks_nobody_in_it(language: str, question: str, answer: str, box: str) -> None:
    text = f"# Ida Holm\n\n{box.format(*BOXES[language])}\n\n{talk(language, question, answer)}\n"

    assert understood(text, "talk.md")[0] == pairs(language)


def test_a_single_question_in_bold_is_one_where_nothing_else_asks() -> None:
    text = "# Ida Holm\n\n**Why bees?**\n\nThey hum, and I like that. I have kept them for years.\n"

    assert understood(text, "talk.md")[0] == [("Why bees?", "They hum, and I like that. I have kept them for years.")]


def test_a_number_in_bold_is_no_word_of_a_question() -> None:
    document = read(b"**01** Why bees?\n\n12 bees sting.\n", "talk.md")
    first, second = cut_passages(document, [])

    assert [p.unnumbered.of(document.source.text) for p in (first, second)] == ["Why bees?", "12 bees sting."]
    assert (first.numbered, second.numbered) == (True, False)

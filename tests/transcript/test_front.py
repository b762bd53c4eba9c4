from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.text_parts.front import find_title, is_standfirst
from transcript.building import NAMED, document_of, pairs_in, passages_of


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Bees\n\n# Hives\n\n", "Hives"),
        ('---\ntitle: "A talk"\n---\n\nBees\n\n', "A talk"),
        ("On bees and hives\n\n", "On bees and hives"),
        ("They hum all day.\n\n", None),
        ("# What is a hive?\n\nIt hums.\n\n# Hives\n\nThey hum.\n\n", "What is a hive?"),
        ("---\ntitle: Ann Lee\n---\n# Why bees?\n\nSo.\n\n# Why hives?\n\nSo.\n\n# Who is she?\n\n", "Ann Lee"),
        ("# ¿Por qué?\n\nPor eso.\n\n# ¿Y después?\n\nNada.\n\n# **¿Quién es?**\n\nEla.\n\n# Fim\n\n", None),
        ("---\ntitle: On bees\n---\n# Interview\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# Full Transcript:\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# L'entretien\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# Das Gespräch\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# 访谈\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# Interview with a beekeeper\n\n", "Interview with a beekeeper"),
        ("---\ntitle: On bees\n---\n# The full transcript\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# Vollständiges Transkript\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# Transcription complète de l’entretien\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# Transcripción de la entrevista\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# Introdução\n\n", "On bees"),
        ("---\ntitle: On bees\n---\n# The conversation of bees\n\n", "The conversation of bees"),
        ("# Transcript\n\n", "Transcript"),
        ("", None),
    ],
)
def test_the_title_is_a_heading_a_field_or_a_first_line_that_is_no_sentence(head: str, title: str | None) -> None:
    text = head + NAMED
    document = document_of(text)

    found = find_title(document, passages_of(text))

    assert (found and found.of(document.source.text)) == title


def test_a_line_printed_twice_is_no_title() -> None:
    text = "The Daily Page\n\nOn bees\n\nThe Daily Page\n\n" + NAMED
    document = document_of(text)

    found = find_title(document, passages_of(text))

    assert found
    assert found.of(document.source.text) == "On bees"


def test_a_line_that_differs_from_page_to_page_in_its_number_alone_is_no_title() -> None:
    text = "The Daily Page      41\n\nOn bees\n\n" + NAMED + "\nThe Daily Page      42\n"
    document = document_of(text)

    found = find_title(document, passages_of(text))

    assert found
    assert found.of(document.source.text) == "On bees"


@pytest.mark.parametrize(
    ("words", "introduces"),
    [
        ("We met Ann Lee on her boat, where she keeps her bees in summer.", True),
        ("We met Ann Lee.", False),
        ("On bees, boats, and whoever keeps the ones on the others, a talk", False),
        ("# We met Ann Lee on her boat, where she keeps her bees in summer.", False),
    ],
)
def test_running_text_in_sentences_introduces_an_interview(words: str, introduces: bool) -> None:
    assert is_standfirst(document_of(words).source.text, passages_of(words)[0]) is introduces


@pytest.mark.parametrize(
    ("language", "first", "others"),
    [
        ("en", "How do people answer when you say what you do", ("What wakes you?", "Who helps you?", "What is next?")),
        ("de", "Wie reagieren Leute, wenn du das sagst", ("Was weckt dich?", "Wer hilft dir?", "Was kommt noch?")),
        ("fr", "Comment réagit-on à votre métier", ("Qui vous aide ?", "Que faites-vous ?", "Et après ?")),
        ("es", "¿Cómo reacciona la gente a su oficio de usted", ("¿Quién le ayuda?", "¿Qué hace?", "¿Y luego?")),
        ("pt", "Como é que as pessoas reagem ao que você faz", ("Quem o ajuda?", "O que faz?", "E depois?")),
    ],
)
@pytest.mark.parametrize("shape", ["### {}", "**{}**"])
def test_a_first_question_without_its_mark_is_no_title(
    language: str, first: str, others: tuple[str, ...], shape: str
) -> None:
    turns = "\n\n".join(f"{shape.format(asked)}\n\nI mend clocks, mostly." for asked in (first, *others))
    document = document_of(turns)
    pairs = pairs_in(document.source, parse(document, language))

    assert [asked for asked, _ in pairs] == [first, *others]
    assert parse(document_of(f"{shape.format('Clocks and who mends them')}\n\n{turns}"), language).title is not None

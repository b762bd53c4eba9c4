from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.signatures import names_whom_it_quotes, signature_in, signing, unsigned
from transcript.building import document_of

#: Language, a signed question and how it begins, its answer, and who signs that; the last two of each were left out.
SIGNED = {
    "en, place": ("en", "When did you learn to tie a net? (Leeds)", "I learned it at nine, from my aunt.", "Ida Holm"),
    "en, name": ("en", "Do nets float? — Jo, Leeds", "Only as long as they are dry, and never at sea.", "Ida Holm"),
    "fr": ("fr", "Pourquoi la mer ? (Lise, Brest)", "Parce que mon père y allait tous les matins.", "Odile Marsan"),
    "fr, dash": ("fr", "Avez-vous peur ? — Lise, Brest", "Toujours un peu, et c'est très bien ainsi.", "Odile Marsan"),
    "de": ("de", "Wie lange dauert ein Netz? (Kiel)", "Einen Winter lang, wenn ich allein daran sitze.", "Jette Kranz"),
    "es": ("es", "¿Quién le enseñó? (Ana, Vigo)", "Mi abuela, que no sabía leer y sabía contar nudos.", "Inés Abarca"),
    "es, dash": ("es", "¿Se cansa? — Ana, Vigo", "Me canso de hablar, de las redes no me canso nunca.", "Inés Abarca"),
    "pt": ("pt", "Ainda pesca? (Rui, Faro)", "Pesco menos do que conto, e conto menos do que queria.", "Rosa Brandão"),
}


@pytest.mark.parametrize("style", ["**{}**", "{}"], ids=["bold", "plain"])
@pytest.mark.parametrize("case", SIGNED)
def test_signatures_are_neither_asked_nor_answered_and_name_who_answers(case: str, style: str) -> None:
    language, asked, told, name = SIGNED[case]
    pair = f"{style.format(asked)}\n\n{told}\n\n— {name}\n\n"
    document = document_of(pair * 5)

    found = parse(document, language)

    text = document.source.text
    answers = [[p.span.of(text) for p in e.answer] for e in found.exchanges]
    assert answers == [[told]] * 5
    assert found.interviewees == (name,)
    assert {left.reason for left in found.left_out} == {"signature", "signature after the last answer"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("— Ida Holm", "Ida Holm"),
        ("–Ida Holm, Leeds", "Ida Holm"),
        ("~ Ida", "Ida"),
        ("— I never said so", None),
        ("— Never.", "Never"),
        ("Ida Holm", None),
    ],
)
def test_a_signature_is_a_dash_and_a_name(words: str, name: str | None) -> None:
    assert signature_in(words) == name


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Why nets? (Leeds)", "Why nets?"),
        ("Pourquoi ? — Lise, Brest", "Pourquoi ?"),
        ("您为什么？（上海）", "您为什么？"),
        ("I asked why? — and nobody knew it", "I asked why? — and nobody knew it"),
        ("Nets (and ropes)", "Nets (and ropes)"),
    ],
)
def test_only_a_signature_behind_a_question_mark_is_none_of_its_words(words: str, bare: str) -> None:
    assert unsigned(words) == bare


def test_one_signature_is_none() -> None:
    assert signing(document_of("Why?\n\nSo.\n\n— Ida Holm\n")) == ()


def test_a_dash_before_a_single_word_that_stands_once_is_said() -> None:
    text = "**Why nets?**\n\nI like them.\n\n— Never.\n\n**And ropes?**\n\nI make them.\n\n**Sell any?**\n\nNo.\n"
    document = document_of(text)

    assert [len(e.answer) for e in parse(document, "en").exchanges] == [2, 1, 1]


@pytest.mark.parametrize(
    "line",
    [
        "Originally posted by Ann",
        "Zitat von Ann:",
        "Citação de Rui",
        "Ann Lee wrote:",
        "On 12 March 2020 at 10:15, Ann Lee wrote:",
        "Le 12 mars 2020, Odile Marsan a écrit :",
    ],
)
def test_a_line_above_a_quotation_names_whom_it_quotes(line: str) -> None:
    assert names_whom_it_quotes(line)


@pytest.mark.parametrize(
    "line",
    ["Ann Lee wrote a book.", "Did Ann say: wrote?", "Quote from the day: " + "nets " * 20, "Ann Lee: I wrote it"],
)
def test_other_lines_quote_nobody(line: str) -> None:
    assert not names_whom_it_quotes(line)

"""Arrows before turns: whoever speaks changes there, and no quote has one."""

from __future__ import annotations

import pytest

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import document_of, pairs_in, passages_of, words
from transcript.five_languages import LANGUAGES, TALKS

TURNS = ">> Why bees?\n>> They hum\nall day.\n>> So?\n>> So.\n"


@pytest.mark.parametrize("shape", [">> {}\n", ">>{}\n", ">>> {}\n", ">> {}\n\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_two_who_are_told_apart_by_arrows_ask_and_answer_in_turn(language: str, shape: str) -> None:
    pairs = TALKS[language].pairs

    document = read("".join(shape.format(said) for pair in pairs for said in pair).encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, language)) == pairs


def test_whoever_is_interrupted_says_no_heading_and_whoever_only_agrees_no_page_head() -> None:
    more = [("Wait, so the well", "The well was dry."), ("Mhm.", "And then it rained."), ("Mhm.", "Then I slept.")]
    *first, last = TALKS["en"].pairs
    pairs = [*first, *more, last]

    document = read("".join(f">> {said}\n" for pair in pairs for said in pair).encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, "en")) == pairs


@pytest.mark.parametrize("shape", [">> {}\n{}\n", ">>{}\n{}\n", ">>> {}\n{}\nThat is all.\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_behind_arrows_are_answered_on_the_next_lines(language: str, shape: str) -> None:
    text = "".join(shape.format(*pair) for pair in TALKS[language].pairs)
    more = "\nThat is all." * ("all" in shape)

    document = read(text.encode(), "talk.txt")
    found = parse(document, language)

    assert pairs_in(document.source, found) == [(asked, told + more) for asked, told in TALKS[language].pairs]
    assert not found.low_confidence


@pytest.mark.parametrize("language", LANGUAGES)
def test_turns_behind_arrows_go_on_in_sentences_of_their_own(language: str) -> None:
    pairs = [(f"So.\n{asked}", told.replace(". ", ".\n", 1)) for asked, told in TALKS[language].pairs]

    document = read("".join(f">> {said}\n" for pair in pairs for said in pair).encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, language)) == pairs


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (TURNS, ["Why bees?", "They hum\nall day.", "So?", "So."]),
        (TURNS + "Well. >> And >>not?", ["Why bees?", "They hum\nall day.", "So?", "So.\nWell.", "And >>not?"]),
        (TURNS + ">>\nAnd?\n", ["Why bees?", "They hum\nall day.", "So?", "So.", "And?"]),
        ("Read on >> Next\n\nWhy?\n", ["Read on >> Next", "Why?"]),
    ],
    ids=["turns", "within a line", "above the words", "no turns"],
)
def test_passages_are_cut_before_arrows_that_part_turns_and_have_none(text: str, cut: list[str]) -> None:
    assert words(document_of(text), passages_of(text)) == cut


@pytest.mark.parametrize("shape", ["<p><b>{}</b></p><p>{}</p>", "<p><b>Ida:</b> {}</p><p><b>Bo:</b> {}</p>"])
def test_links_with_arrows_below_answers_are_no_turns(shape: str) -> None:
    pairs = TALKS["en"].pairs
    links = ["How the town lost its well", "More about honey", "Three sons and a field", "Order the paper here"]
    below = (f"<p>&gt;&gt; {link}</p>" for link in links)
    page = "<html><h1>Bees</h1>" + "".join(shape.format(*pair) + next(below, "") for pair in pairs) + "</html>"

    document = read(page.encode(), "talk.html")

    assert pairs_in(document.source, parse(document, "en")) == pairs


def test_arrows_that_somebody_types_stay_in_the_words() -> None:
    page = "<p><b>Ida:</b> Why {0}?</p><p><b>Bo:</b> I type >> or &gt;&gt;&gt; there.</p><p>&gt;&gt;&gt; hum({0})</p>"

    document = read(f"<html>{''.join(map(page.format, range(3)))}</html>".encode(), "talk.html")

    told = [answer for _, answer in pairs_in(document.source, parse(document, "en"))]
    assert len(told) == 3
    assert all(answer.startswith("I type >> or >>> there.") for answer in told)


@pytest.mark.parametrize(
    "mail",
    ["> Why do you keep bees?\n\n" + ">> Who does?\n\n" * 4, ">> Who does?\n\nThey do.\n\n>> Why?\nSo.\n\n" * 4],
    ids=["quoted twice", "answered below"],
)
def test_arrows_in_a_mail_are_quotations(mail: str) -> None:
    quoted = [b.span.of(mail) for b in document_of(mail).blocks if b.kind is Kind.QUOTE]

    assert quoted == [line.lstrip("> ") for line in mail.splitlines() if line.startswith(">")]

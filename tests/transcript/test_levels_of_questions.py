"""Questions in headings of several levels, as pages have them that several hands have typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from transcript.five_languages import LANGUAGES, TALKS, Talk, understood


def page(talk: Talk, levels: Sequence[str], behind: str = "") -> str:
    turns = (f"{level} {asked}\n\n{told}\n\n" for level, (asked, told) in zip(levels, talk.pairs, strict=True))
    return f"# {talk.title}\n\n{talk.introduction}\n\n{''.join(turns)}{behind}"


@pytest.mark.parametrize(
    "levels",
    [
        ("##", "###", "##", "##", "###"),
        ("##", "##", "####", "##", "##"),
        ("###", "###", "##", "###", "###"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_another_level_that_ask_among_the_questions_are_some(language: str, levels: Sequence[str]) -> None:
    talk = TALKS[language]

    found, transcript = understood(page(talk, levels), language)

    assert found == talk.pairs
    assert transcript.confidence >= 0.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_heading_that_asks_right_below_a_question_goes_on_with_it(language: str) -> None:
    talk = TALKS[language]
    (first, told), (second, told_more), (third, _), *rest = talk.pairs
    turns = [(first, told), (f"{second}\n### {third}", told_more), *rest]
    text = "\n\n".join(f"## {asked}\n\n{answer}" for asked, answer in turns)

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}\n", language)

    assert found == [(first, told), (f"{second} {third}", told_more), *rest]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_asks_right_above_a_question_heads_a_section(language: str) -> None:
    talk = TALKS[language]
    heads = {0: f"## {talk.pairs[3][0]}\n\n", 2: f"## {talk.pairs[4][0]}\n\n"}
    text = "".join(f"{heads.get(n, '')}### {asked}\n\n{told}\n\n" for n, (asked, told) in enumerate(talk.pairs[:3]))

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}", language)

    assert found == talk.pairs[:3]


def test_what_asks_below_the_last_question_alone_is_a_box_of_the_page() -> None:
    talk = TALKS["en"]

    found, _ = understood(page(talk, ["##"] * 5, "### Did you like this page?\n\nWrite to us at the harbour.\n"), "en")

    assert [asked for asked, _ in found] == [asked for asked, _ in talk.pairs]


def _with_bold(talk: Talk, bold: set[int], behind: str = "") -> str:
    turns = (
        f"**{asked}**\n\n{told}\n\n" if n in bold else f"### {asked}\n\n{told}\n\n"
        for n, (asked, told) in enumerate(talk.pairs)
    )
    return f"# {talk.title}\n\n{talk.introduction}\n\n{''.join(turns)}{behind}"


@pytest.mark.parametrize("bold", [{1}, {0}, {0, 3}, {1, 3}])
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_paragraphs_in_bold_that_ask_among_questions_in_headings_are_some(language: str, bold: set[int]) -> None:
    talk = TALKS[language]

    found, _ = understood(_with_bold(talk, bold), language)

    assert [asked for asked, _ in found][1:] == [asked for asked, _ in talk.pairs][1:]
    assert found[-1] == talk.pairs[-1]


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "You have a well of your own now, and no lock on it. Who comes to drink there, and do you mind?"),
        ("fr", "Vous avez maintenant votre propre puits, sans serrure. Qui vient y boire, et cela vous gêne-t-il ?"),
        ("de", "Sie haben jetzt selbst einen Brunnen, ohne Schloss. Wer trinkt daraus, und stört Sie das?"),
        ("es", "Ahora usted tiene un pozo propio, sin candado. ¿Quién viene a beber, y le molesta a usted?"),
        ("pt", "O senhor tem agora um poço seu, sem cadeado. Quem vem beber, e isso incomoda o senhor?"),
    ],
)
def test_a_last_long_question_in_bold_below_headings_is_one(language: str, asked: str) -> None:
    talk = TALKS[language]
    told = f"{talk.pairs[0][1]} {talk.pairs[1][1]}"

    found, _ = understood(_with_bold(talk, set(), f"**{asked}**\n\n{told}\n"), language)

    assert found == [*talk.pairs, (asked, told)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_that_asks_itself_in_bold_goes_on(language: str) -> None:
    talk = TALKS[language]
    stressed = {"en": "Why?", "fr": "Pourquoi ?", "de": "Warum?", "es": "¿Por qué?", "pt": "Porquê?"}[language]
    (first, told), *rest = talk.pairs
    answer = f"{told}\n\n**{stressed}**\n\n{talk.pairs[-1][1]}"
    text = "".join(f"### {asked}\n\n{words}\n\n" for asked, words in [(first, answer), *rest])

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}", language)

    assert [asked for asked, _ in found] == [asked for asked, _ in talk.pairs]


def test_what_a_page_asks_in_bold_below_headings_is_nobodys() -> None:
    talk = TALKS["en"]

    found, _ = understood(
        _with_bold(talk, set(), "**Do you want to read more?**\n\nWrite to us at the harbour.\n"), "en"
    )

    assert found == talk.pairs


@pytest.mark.parametrize("link", ["([src](https://lorn.example/7/{n}))", "[[link]](https://lorn.example/7#{n})"])
@pytest.mark.parametrize(
    ("language", "objected"),
    [
        ("en", "A spade is no tool for a well as deep as that."),
        ("fr", "Une pelle ne suffit pas pour un puits si profond."),
        ("de", "Ein Spaten reicht für so tiefe Brunnen nicht."),
        ("es", "Una pala no basta para un pozo tan hondo."),
        ("pt", "Uma pá não chega para um poço tão fundo."),
    ],
)
def test_a_link_behind_each_heading_hides_no_end_of_a_sentence(language: str, objected: str, link: str) -> None:
    talk = TALKS[language]
    pairs = [*talk.pairs[:4], (objected, talk.pairs[4][1])]
    text = "".join(f"### {asked} {link.format(n=n)}\n\n{told}\n\n" for n, (asked, told) in enumerate(pairs))

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}", language)

    assert [told for _, told in found] == [told for _, told in pairs]
    assert found[-1][0].startswith(objected)

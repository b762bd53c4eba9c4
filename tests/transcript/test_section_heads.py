"""Headings of sections that ask or quote, among questions in headings and above turns with labels."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, Talk, understood

QUOTED = {
    "en": ("“{}”", '"{}"'),
    "fr": ("« {} »", "“{}”"),
    "de": ("„{}“", "»{}«"),
    "es": ("«{}»", "“{}”"),
    "pt": ("“{}”", "«{}»"),
}
#: What whoever asks says without asking.
TOLD = {
    "en": ("You told me of nettles last week.", "And your uncle, whom all feared."),
    "fr": ("Vous m'avez parlé d'orties la semaine dernière.", "Et votre oncle, que tous craignaient."),
    "de": ("Sie haben mir letzte Woche von Nesseln erzählt.", "Und Ihr Onkel, den alle fürchteten."),
    "es": ("Usted me habló de ortigas la semana pasada.", "Y su tío, al que todos temían."),
    "pt": ("O senhor falou-me de urtigas na semana passada.", "E o seu tio, que todos temiam."),
}


def _quoted(talk: Talk, language: str, n: int) -> list[str]:
    """Return the first sentence of an answer in the quotation marks of ``language``."""
    return [marks.format(talk.pairs[n][1].split(". ")[0].rstrip(".") + ".") for marks in QUOTED[language]]


def _talk(language: str) -> tuple[Talk, list[tuple[str, str]]]:
    talk = TALKS[language]
    pairs, (first, second) = talk.pairs, TOLD[language]
    return talk, [(first, pairs[0][1]), pairs[1], (second, pairs[2][1]), pairs[3], (first, pairs[4][1])]


@pytest.mark.parametrize("level", ["##", "###"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_above_a_portrait_are_no_questions(language: str, level: str) -> None:
    talk = TALKS[language]
    told = "".join(f"{level} {_quoted(talk, language, n)[n % 2]}\n\n{talk.introduction}\n\n" for n in (1, 2, 3))
    asked = "".join(f"{level} {asked}\n\n{answer}\n\n" for asked, answer in talk.pairs)

    assert understood(f"# {talk.title}\n\n{talk.introduction}\n\n{told}{asked}", language)[0] == talk.pairs


@pytest.mark.parametrize("level", ["##", "###"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_between_answers_and_questions_are_no_questions(language: str, level: str) -> None:
    talk = TALKS[language]
    heads = {n: f"{level} {_quoted(talk, language, n)[n // 2]}\n\n" for n in (1, 3)}
    text = "".join(f"{heads.get(n, '')}{level} {asked}\n\n{told}\n\n" for n, (asked, told) in enumerate(talk.pairs))

    assert understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}", language)[0] == talk.pairs


@pytest.mark.parametrize("label", ["**{}:** ", "- **{}:** ", "{}: "])
@pytest.mark.parametrize("guests", [1, 2])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_asks_above_turns_with_labels_heads_a_section(language: str, guests: int, label: str) -> None:
    talk, said = _talk(language)
    asks, *answers = (label.format(name) for name in ("Nora", "Silas", "Wren"))
    for marks in ("{}", *QUOTED[language]):
        heads = {n: f"### {marks.format(talk.pairs[place][0])}\n\n" for n, place in ((0, 2), (2, 4), (3, 1))}
        turns, pairs = [], []
        for n, (asked, told) in enumerate(said):
            more = [told, talk.pairs[n - 1][1]][:guests]
            answered = "".join(f"{own}{words}\n\n" for own, words in zip(answers, more, strict=False))
            turns.append(f"{heads.get(n, '')}{asks}{asked}\n\n{answered}")
            pairs.append((asked, " ".join(more)))

        found, transcript = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{''.join(turns)}", language)

        assert found == pairs
        assert transcript.interviewers == ("Nora",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_several_answer_in_turn_below_a_heading_is_a_question(language: str) -> None:
    talk = TALKS[language]
    (first, _), *others = talk.pairs
    turns = "".join(
        f"## {asked}\n\n**Silas:** {told}\n\n**Wren:** {talk.pairs[n][1]}\n\n" for n, (asked, told) in enumerate(others)
    )

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{turns}", language)

    assert [asked for asked, _ in found] == [asked for asked, _ in others]
    assert first not in turns


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_that_are_all_quoted_are_questions(language: str) -> None:
    talk = TALKS[language]
    text = "".join(f"## {QUOTED[language][0].format(asked)}\n\n{told}\n\n" for asked, told in talk.pairs)

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}", language)

    assert [told for _, told in found] == [told for _, told in talk.pairs]

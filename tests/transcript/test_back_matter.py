from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from bot.transcript import parse
from transcript.building import document_of
from transcript.ending_cases import BY_SHAPE, LEFT_OUT, SAID, SAID_AS_WELL, SEEN, UNDER_A_NAME
from transcript.naming_cases import TALKS

TITLES = {
    "en": "Ida Holm: “I never sleep”",
    "fr": "Maïa Le Goff : « Je ne dors jamais »",
    "de": "Ingo van Aalst: „Ich schlafe nie“",
    "es": "María Campo: «No duermo nunca»",
    "pt": "Joana Prates: “Nunca durmo”",
}


def each(cases: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    return ((language, ending) for language, endings in cases.items() for ending in endings)


#: What is weighed of all signs of a paragraph says otherwise than the rules, and wrongly.
STILL_WRONG = (
    "“Go home,” he said. And he shut the door.",
    "Vous aimez nos portraits ? Recevez-les chaque vendredi dans votre boîte aux lettres.",
)


def last_answer(language: str, ending: str, title: str = "B") -> list[str]:
    talk = "\n\n".join(f"**{question}**\n\n{answer}" for question, answer in TALKS[language])
    document = document_of(f"# {title}\n\n{talk}\n\n{ending}\n")
    found = parse(document)
    assert len(found.exchanges) == 3
    return [paragraph.span.of(document.source.text) for paragraph in found.exchanges[-1].answer]


@pytest.mark.parametrize(("language", "ending"), [*each(SEEN), *each(LEFT_OUT), *each(BY_SHAPE)])
def test_nobody_says_what_stands_under_an_interview(language: str, ending: str) -> None:
    assert last_answer(language, ending) == [TALKS[language][-1][1]]


@pytest.mark.parametrize(("language", "ending"), [*each(UNDER_A_NAME)])
def test_what_is_told_of_whom_the_title_names_is_said_by_nobody(language: str, ending: str) -> None:
    is_right = last_answer(language, ending, TITLES[language]) == [TALKS[language][-1][1]]
    assert is_right == (ending not in STILL_WRONG)


@pytest.mark.parametrize(("language", "ending"), [*each(SAID), *each(SAID_AS_WELL)])
def test_a_last_paragraph_with_the_same_words_is_said(language: str, ending: str) -> None:
    said = [TALKS[language][-1][1], *ending.replace("\n\n", "\n").split("\n")]
    assert (last_answer(language, ending) == said) == (ending not in STILL_WRONG)

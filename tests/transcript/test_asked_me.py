"""Who interviewed whoever writes the page, who is often named nowhere."""

from __future__ import annotations

import pytest

from bot.transcript.names.asked_me import asked_the_writer
from transcript.five_languages import TALKS, understood

SAID = {
    "en": (
        "I was recently interviewed by {} for a paper on water, and keep what was said here.",
        "{} interviewed me for a paper on water.",
        "We have been interviewed by the blogger {}.",
        "I was recently contacted by a {}, a student of wells, for an interview, and here it is!",
        "{}, a student of wells, reached out to me for an interview.",
    ),
    "fr": (
        "J’ai été interviewé par {} pour un journal sur l’eau.",
        "{} m’a interrogé pour un journal sur l’eau.",
        "J’ai été contacté par {}, étudiante, pour une interview.",
        "{} m’a contacté pour un entretien sur l’eau.",
    ),
    "de": (
        "Ich wurde kürzlich von der Bloggerin {} für eine Zeitung über Wasser interviewt.",
        "{} hat mich für eine Zeitung über Wasser befragt.",
        "Neulich wurde ich von der Studentin {} für ein Interview angeschrieben.",
        "{} hat mich um ein Interview gebeten.",
    ),
    "es": (
        "Fui entrevistado por {} para un diario sobre el agua.",
        "Me entrevistó {} para un diario sobre el agua.",
        "Fui contactado por {}, estudiante, para una entrevista.",
        "{} me contactó para una entrevista sobre el agua.",
    ),
    "pt": (
        "Fui entrevistado por {} para um jornal sobre a água.",
        "{} entrevistou-me para um jornal sobre a água.",
        "Fui contactado por {}, estudante, para uma entrevista.",
        "{} me procurou para uma entrevista sobre a água.",
    ),
}


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize(("language", "sentence"), [(language, s) for language in SAID for s in SAID[language]])
def test_whoever_interviewed_the_writer_asks(language: str, sentence: str, numbered: bool) -> None:
    talk = TALKS[language]
    pairs = (
        f"**{f'{n}. ' if numbered else ''}{question}**\n\n{answer}"
        for n, (question, answer) in enumerate(talk.pairs, 1)
    )

    _, found = understood(f"*{sentence.format(talk.asks)}*\n\n" + "\n\n".join(pairs) + "\n", language)

    assert (found.interviewers, found.interviewees) == ((talk.asks,), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "I interviewed Nora Pike.",
        "Nora Pike was interviewed.",
        "I was interviewed by the police.",
        "I was contacted by Nora Pike about a pump. Later came an interview.",
        "Nora Pike asked me about the well.",
        "Ich habe Nora Pike interviewt.",
        "J’ai interviewé Nora Pike.",
        "Entrevisté a Nora Pike.",
        "Entrevistei Nora Pike.",
    ],
)
def test_whom_the_writer_interviewed_does_not(sentence: str) -> None:
    assert asked_the_writer([sentence]) == ()


def test_two_may_have_asked() -> None:
    assert asked_the_writer(["Sono stato intervistato da Nora Pike e Silas Brook."]) == ("Nora Pike", "Silas Brook")

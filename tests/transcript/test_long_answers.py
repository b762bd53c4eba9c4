"""Answers of many paragraphs without labels: sub-heads, a list, and questions to nobody stay in one piece."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood


@dataclass(frozen=True)
class Told:
    """What is told besides in an answer: a sub-head, a list with what leads to it, and two paragraphs that ask."""

    head: str
    leads: str
    points: tuple[str, ...]
    asks_back: str
    asks_nobody: str


MORE = {
    "en": Told(
        "The first summer",
        "I had three rules then, and I still have them:",
        ("never dig alone", "never dig after rain", "never trust a rope"),
        "Would anybody else have gone down there? Why should they? I went because I was paid by the metre.",
        "What is a well, after all? It is a hole with a promise in it, and I have kept most of mine.",
    ),
    "fr": Told(
        "Le premier été",
        "J’avais alors trois règles, et je les ai encore :",
        ("ne jamais creuser seul", "ne jamais creuser après la pluie", "ne jamais croire une corde"),
        "Qui d’autre y serait descendu ? Et pourquoi ? Moi, j’y allais parce qu’on me payait au mètre.",
        "Qu’est-ce qu’un puits, au fond ? C’est un trou avec une promesse, et j’ai tenu presque toutes les miennes.",
    ),
    "de": Told(
        "Der erste Sommer",
        "Ich hatte damals drei Regeln, und ich habe sie noch:",
        ("nie allein graben", "nie nach Regen graben", "nie einem Seil trauen"),
        "Wer sonst wäre da hinuntergegangen? Und warum auch? Ich ging, weil man mich nach Metern bezahlte.",
        "Was ist ein Brunnen denn? Ein Loch mit einem Versprechen darin, und ich habe die meisten gehalten.",
    ),
    "es": Told(
        "El primer verano",
        "Yo tenía entonces tres reglas, y todavía las tengo:",
        ("nunca cavar solo", "nunca cavar después de llover", "nunca fiarse de una cuerda"),
        "¿Quién más habría bajado? ¿Y por qué? Yo bajaba porque me pagaban por metro.",
        "¿Qué es un pozo, al fin y al cabo? Es un agujero con una promesa, y yo he cumplido casi todas las mías.",
    ),
    "pt": Told(
        "O primeiro verão",
        "Eu tinha então três regras, e ainda as tenho:",
        ("nunca cavar sozinho", "nunca cavar depois da chuva", "nunca confiar numa corda"),
        "Quem mais teria descido? E porquê? Eu descia porque me pagavam ao metro.",
        "O que é um poço, afinal? É um buraco com uma promessa, e eu cumpri quase todas as minhas.",
    ),
}


def printed(language: str, question: str, head: str) -> str:
    """Return the talk with the second answer and the third in many paragraphs, under a head and an introduction."""
    talk, more = TALKS[language], MORE[language]
    points = "\n".join(f"- {point}" for point in more.points)
    besides = {1: (more.leads, points, more.asks_back), 2: (head.format(more.head), more.asks_nobody)}
    turns = [
        paragraph
        for n, (asked, told) in enumerate(talk.pairs)
        for paragraph in (question.format(asked), told, *besides.get(n, ()))
    ]
    return "\n\n".join((f"# {talk.title}", talk.introduction, talk.byline, *turns)) + "\n"


@pytest.mark.parametrize(
    ("question", "head"),
    [("**{}**", "### {}"), ("## {}", "### {}"), ("*{}*", "**{}**"), ("**{}**", "*{}*"), ("{}", "### {}")],
    ids=["bold", "headings", "italics", "bold, head in italics", "plain"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_of_many_paragraphs_stays_whole(language: str, question: str, head: str) -> None:
    talk, more = TALKS[language], MORE[language]

    found, transcript = understood(printed(language, question, head), language)

    assert [asked for asked, _ in found] == [asked for asked, _ in talk.pairs]
    assert all(words in found[1][1] for words in (more.leads, *more.points, more.asks_back))
    assert found[2][1].endswith(more.asks_nobody)
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))

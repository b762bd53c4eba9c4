"""Answers that a page sets in quotation marks, one and all, are said without these; a story's are not."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

_TALKS = {
    "en": (
        (
            "What fills your day?",
            "When do you decide something?",
            "How do you feel then?",
            "Do you go out with others?",
        ),
        (
            "The garden. My dog, too. I like that.",
            "Again and again. I ask nobody.",
            "Calm. I have time.",
            "Yes. Once a week I meet five friends.",
        ),
    ),
    "de": (
        (
            "Was füllt deinen Tag?",
            "Wann entscheidest du etwas?",
            "Wie fühlst du dich dabei?",
            "Gehst du mit anderen aus?",
        ),
        (
            "Der Garten. Mein Hund auch. Ich mag das.",
            "Immer wieder. Ich frage niemanden.",
            "Ruhig. Ich habe Zeit.",
            "Ja. Einmal in der Woche treffe ich fünf Freunde.",
        ),
    ),
    "fr": (
        (
            "Qu’est-ce qui remplit votre journée ?",
            "Quand décidez-vous ?",
            "Que ressentez-vous ?",
            "Sortez-vous parfois ?",
        ),
        (
            "Le jardin. Mon chien aussi. J’aime cela.",
            "Sans cesse. Je ne demande à personne.",
            "Le calme. J’ai du temps.",
            "Oui. Une fois par semaine je vois cinq amis.",
        ),
    ),
}


@pytest.mark.parametrize("quoted", ['"{}"', '*"{}"*', "“{}”", "„{}“", "« {} »"])
@pytest.mark.parametrize("language", _TALKS)
def test_answers_that_are_all_quoted_are_said_without_the_marks(language: str, quoted: str) -> None:
    asked, told = _TALKS[language]
    head = "# Info\n\nInterviewee: Runa Holm\n\n# Transcript\n\n"
    answers = [quoted.format(words) for words in told]
    answers[1] = answers[1].rstrip('"*”“» ') if quoted.startswith(('"', "“")) else answers[1]
    text = head + "".join(f"## Question {n}: {q}\n{a}\n\n" for n, (q, a) in enumerate(zip(asked, answers, strict=True)))
    document = document_of(text)
    found = parse(document, language)

    assert pairs_in(document.source, found) == [*zip(asked, told, strict=True)]
    assert len(found.exchanges[0].answer[0].sentences) == 3


def test_one_quotation_among_answers_stays() -> None:
    asked, told = _TALKS["en"]
    answers = [f'"{told[0]}"', *told[1:]]
    document = document_of("".join(f"## {q}\n\n{a}\n\n" for q, a in zip(asked, answers, strict=True)))

    assert pairs_in(document.source, parse(document))[0] == (asked[0], answers[0])


@pytest.mark.parametrize("quoted", ['"Keep out {}"', "“Keep out {}”", "« Keep out {} »"])
def test_quotations_of_what_signs_say_stay(quoted: str) -> None:
    pairs = [(f"What did the sign at gate {n} say?", quoted.format(n)) for n in range(6)]
    document = document_of("".join(f"Ann: {question}\n\nBo: {answer}\n\n" for question, answer in pairs))

    assert pairs_in(document.source, parse(document)) == pairs


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "«»"])
def test_a_last_answer_goes_on_as_long_as_its_quotation_does(marks: str) -> None:
    asked, told = _TALKS["en"]
    more = "Come and visit the club, and follow it at @gardenclub or https://club.example, or its newsletter."
    turns = [f"**Jo:** {question}\n\n**Ida:** {marks[0]}{words}" for question, words in zip(asked, told, strict=True)]
    document = document_of(f"{marks[1]}\n\n".join(turns) + f"\n\n{more}{marks[1]}\n")

    last = pairs_in(document.source, parse(document, "en"))[-1][1]
    assert more in last

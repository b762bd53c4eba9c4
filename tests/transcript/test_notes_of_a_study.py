"""Notes on what people said in a study: between the answers stands what whoever asked has written down."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

ASKED = ("Last time you lent somebody a tool", "What bothers you about it?", "Have you ever lost one?")
TOLD = (
    "I lent my neighbour a drill in spring, and she brought it back with a jar of honey.",
    "That I never know who has my ladder. I ask around, and everybody has seen it somewhere.",
    "Once, a spirit level. I found it two years later in my own attic.",
)


def notes(answer: str, noted: str, points: str) -> str:
    turns = (
        f"### Q{n}: {asked}\n**{answer}**: {told}\n\n**{noted}**:\n- {points} {n}\n- lends often\n\n---\n"
        for n, (asked, told) in enumerate(zip(ASKED, TOLD, strict=True), 1)
    )
    return "# Notes, week 3\n\n## Participant K\n\n" + "\n".join(turns)


@pytest.mark.parametrize(
    ("answer", "noted"),
    [
        ("Response", "Observations"),
        ("Answer", "Insights"),
        ("Antwort", "Beobachtungen"),
        ("Réponse", "Observations"),
        ("Respuesta", "Observaciones"),
        ("Resposta", "Observações"),
    ],
)
def test_what_is_written_down_below_an_answer_is_nobodys_word(answer: str, noted: str) -> None:
    document = document_of(notes(answer, noted, "trusts neighbours"))
    transcript = parse(document, language="en")

    assert pairs_in(document.source, transcript) == list(zip(ASKED, TOLD, strict=True))
    assert transcript.interviewees == ()


@pytest.mark.parametrize(
    ("answer", "noted"),
    [
        ("Answer", "Conclusion"),
        ("Antwort", "Fazit"),
        ("Réponse", "Conclusion"),
        ("Respuesta", "Conclusión"),
        ("Resposta", "Conclusão"),
    ],
)
def test_so_is_what_is_concluded_from_it(answer: str, noted: str) -> None:
    turns = (
        f"## {n}. {asked}\n\n**{answer}:**  \n{told}\n\n**{noted}:**  \nYou trust the street more than a list.\n\n---\n"
        for n, (asked, told) in enumerate(zip(ASKED, TOLD, strict=True), 1)
    )
    document = document_of("# What our library of tools is about\n\n" + "\n".join(turns))
    transcript = parse(document, language="en")

    assert pairs_in(document.source, transcript) == list(zip(ASKED, TOLD, strict=True))
    assert transcript.interviewees == ()


@pytest.mark.parametrize("noted", ["Conclusion:", "**Conclusion:**", "Fazit:", "Conclusión:"])
@pytest.mark.parametrize(("ask", "answer"), [("**Ann Lee:** ", "**Bo Ray:** "), ("Question: ", "Answer: ")])
def test_what_people_conclude_themselves_they_say(ask: str, answer: str, noted: str) -> None:
    more = "You can lend all you have, and I do."
    turns = (f"{ask}{asked}?\n\n{answer}{told}\n\n{noted} {more}" for asked, told in zip(ASKED, TOLD, strict=True))
    document = document_of("\n\n".join(turns))

    answers = [answer for _, answer in pairs_in(document.source, parse(document, language="en"))]
    assert answers[:2] == [f"{told} {noted.strip('*')} {more}" for told in TOLD[:2]]


def test_what_stands_once_in_an_answer_is_a_part_of_it() -> None:
    turns = "**Ann Lee:** Why bees?\n\n**Bo Ray:** They hum.\n\n**Ann Lee:** And?\n\n**Bo Ray:** I looked closely.\n\n"
    document = document_of(
        turns + "**Observations:** I saw that they sleep, and so do I.\n\n**Ann Lee:** Oh?\n\n**Bo Ray:** Yes.\n"
    )

    answers = [answer for _, answer in pairs_in(document.source, parse(document))]
    assert answers[1] == "I looked closely. Observations: I saw that they sleep, and so do I."


@pytest.mark.parametrize(
    ("question", "answer", "noun"),
    [
        ("Question", "Answer", "Advantages"),
        ("Frage", "Antwort", "Vorteile"),
        ("Question", "Réponse", "Avantages"),
        ("Pregunta", "Respuesta", "Ventajas"),
    ],
)
def test_a_common_word_in_an_answer_is_nobody_where_labels_say_what_is_said(
    question: str, answer: str, noun: str
) -> None:
    turn = f"**{question}:** Why bees?\n**{answer}:** They hum.\n"
    document = document_of(f"{turn}\n{turn}**{noun}:** They need no dinner.\n\n{turn}")
    transcript = parse(document)

    assert [told for _, told in pairs_in(document.source, transcript)] == [
        "They hum.",
        f"They hum.\n{noun}: They need no dinner.",
        "They hum.",
    ]
    assert transcript.interviewees == ()

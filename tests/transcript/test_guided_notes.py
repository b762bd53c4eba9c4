"""Notes below the questions of a guide: what was asked, what might be asked further, and what was said."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

ASKED = (
    "Could you walk me through a day at the mill? Start from the morning.",
    "What is the most tiresome part of it?",
    "What would help you?",
)
FURTHER = (
    ("What do you check first?", "How long does it take?"),
    ("How often does it come up?",),
    ("Who else is there?",),
)
TOLD = (
    ("First the wheel, then the sluice.", "Time:", "- takes the whole morning"),
    ("The eels in the sluice.", "One bad day:", "- stood two hours in cold water"),
    ("A second pair of hands, and a boat.",),
)


def notes(further: str, noted: str) -> str:
    parts = (
        f"### Part {n}\n\n**{asked}**\n\n**{further}:**\n\n"
        + "".join(f"- {each}\n" for each in more)
        + f"\n**{noted}:** "
        + "\n\n".join(told)
        + "\n\n"
        for n, (asked, more, told) in enumerate(zip(ASKED, FURTHER, TOLD, strict=True), 1)
    )
    return "# A study of mills\n\n" + "".join(parts)


@pytest.mark.parametrize(
    ("further", "noted"),
    [
        ("Follow-up probes", "Notes"),
        ("Follow-up questions", "Answers"),
        ("Prompts", "Response"),
        ("Nachfragen", "Notizen"),
        ("Vertiefungsfragen", "Antwort"),
        ("Relances", "Notes"),
        ("Relances", "Réponse"),
        ("Repreguntas", "Notas"),
        ("Preguntas de seguimiento", "Respuesta"),
        ("Perguntas de seguimento", "Anotações"),
        ("Doorvragen", "Notities"),
        ("Approfondimenti", "Appunti"),
    ],
)
def test_what_might_be_asked_further_is_asked_and_what_was_noted_is_said(further: str, noted: str) -> None:
    document = document_of(notes(further, noted))
    transcript = parse(document, "en")

    expected = [
        (" ".join([asked, *more]), " ".join(told)) for asked, more, told in zip(ASKED, FURTHER, TOLD, strict=True)
    ]
    found = pairs_in(document.source, transcript)
    assert [(asked.replace("- ", ""), told) for asked, told in found] == expected
    assert (transcript.interviewers, transcript.interviewees) == ((), ())


def test_a_question_below_an_answer_is_no_guides() -> None:
    talk = (
        "Question: Why bees?\n\nAnswer: They hum.\n\nFollow-up: All night?\n\nAnswer: Most of it.\n\n"
        "Question: And in winter?\n\nAnswer: They sleep.\n\nFollow-up: Where?\n\nAnswer: In the hollow ash.\n"
    )
    document = document_of(talk)

    assert pairs_in(document.source, parse(document, "en")) == [
        ("Why bees?", "They hum."),
        ("All night?", "Most of it."),
        ("And in winter?", "They sleep."),
        ("Where?", "In the hollow ash."),
    ]

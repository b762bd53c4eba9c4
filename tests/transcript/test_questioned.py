"""Whom an introduction says to have been put questions, by a first name alone."""

from __future__ import annotations

import pytest

from bot.model.interview import LOW_CONFIDENCE
from bot.transcript import parse
from bot.transcript.names.questioned import questioned_in
from transcript.building import document_of
from transcript.five_languages import TALKS, understood

#: The whole name stands above among others, and the first name where somebody is asked.
SAID = {
    "en": (
        "It began by a river. {} and two cousins dug there, and Rosa Blue, as they call the spade, was new.",
        "We asked {}, who digs alone today, a few questions.",
    ),
    "fr": (
        "Tout commence au bord d’une rivière. {} y creuse avec deux cousins, et Rose Bleue, leur pelle, est neuve.",
        "Nous avons posé quelques questions à {}, qui creuse seul aujourd’hui.",
    ),
    "de": (
        "Es begann an einem Fluss. {} und zwei Vettern gruben dort, und Blauer Reiter, ihr Spaten, war neu.",
        "Wir haben Gräber {}, der heute allein gräbt, ein paar Fragen gestellt.",
    ),
    "es": (
        "Empezó junto a un río. {} y dos primos cavaban allí, y Rosa Azul, su pala, era nueva.",
        "Hicimos unas preguntas a {}, que hoy cava solo.",
    ),
    "pt": (
        "Começou junto a um rio. {} e dois primos cavavam ali, e Rosa Azul, a pá deles, era nova.",
        "Fizemos algumas perguntas a {}, que hoje cava sozinho.",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_whoever_is_put_questions_answers(language: str) -> None:
    talk = TALKS[language]
    told, asked = SAID[language]
    head = f"{told.format(talk.answers)}\n\n{asked.format(talk.answers.split()[0])}"
    pairs = "\n\n".join(f"{n}. {question}\n\n{answer}" for n, (question, answer) in enumerate(talk.pairs, 1))

    _, found = understood(f"{head}\n\n{pairs}\n", language)

    assert found.interviewees == (talk.answers,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("We have asked the digger Anna Brook some questions about her spade.", "Anna Brook"),
        ("I put ten questions to Anna Brook.", "Anna Brook"),
        ("Dazu stellten wir der Gräberin Anna Reiser fünf Fragen.", "Anna Reiser"),
        ("J’ai posé mes questions à Anne Faye, qui creuse.", "Anne Faye"),
        ("Le hemos hecho unas preguntas a María Vega.", "María Vega"),
        ("Colocámos cinco perguntas à Maria Matos.", "Maria Matos"),
        ("We asked Anna Brook to tell us of her spade.", "Anna Brook"),
        ("Wir haben Anna Reiser nach ihrem Spaten gefragt.", "Anna Reiser"),
        ("Nous avons demandé à Anne Faye de nous montrer sa pelle.", "Anne Faye"),
        ("Le pedimos a María de la Vega que nos contara de su pala.", "María de la Vega"),
        ("Pedimos à Maria Matos que nos falasse da sua pá.", "Maria Matos"),
        ("Abbiamo chiesto a Maria Fossi di parlarci della sua vanga.", "Maria Fossi"),
    ],
)
def test_the_sentence_may_have_the_whole_name(line: str, name: str) -> None:
    assert questioned_in([line], line) == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "Ida asked a few questions.",
        "We asked the river a few questions.",
        "Ida hat uns ein paar Fragen gestellt.",
        "We asked Nora a few questions.",
        "I asked Ida how deep it is.",
        "Ich habe Ida gefragt, wie tief er ist.",
        "We asked to tell us more.",
    ],
)
def test_nobody_else_is(line: str) -> None:
    assert questioned_in([line], "Ida Holm digs wells. " + line) == ()


_CLUB = {
    "en": (
        "---\ntitle: Ida Holm- Harbour Warden\n---\nIn the coming weeks we present the people behind the harbour. Our "
        "warden Ida Holm keeps its lamps, and gives all she has.\n\nWe asked Ida, like all the others, four questions:",
        ("What drives you?", "What are your aims?", "What is special about our harbour?", "What do you remember?"),
        (
            "Every child that sits on the quay with a rod, whatever the weather.",
            "First I hope that we all can meet there again.\n\nI am glad that we get on so well.",
            "In thirty years by the sea I have seen many harbours. I like this one.",
            "The night when all lamps burnt. I will not forget it, nor the feast.",
        ),
    ),
    "de": (
        "---\ntitle: Ida Holm- Hafenwartin\n---\nIn den kommenden Wochen stellen wir die Menschen im Hafen vor. "
        "Unsere Wartin Ida Holm hütet seine Lampen.\n\nWir haben Ida, wie allen anderen auch, vier Fragen gestellt:",
        ("Was treibt dich an?", "Was sind deine Ziele?", "Was ist an unserem Hafen besonders?", "Was bleibt dir?"),
        (
            "Jedes Kind, das mit der Angel am Kai sitzt, bei jedem Wetter.",
            "Zunächst hoffe ich, dass wir uns wieder treffen.\n\nIch bin froh, dass wir uns so gut verstehen.",
            "In dreißig Jahren am Meer habe ich viele Häfen gesehen. Mir gefällt dieser.",
            "Die Nacht, in der alle Lampen brannten. Ich vergesse sie nicht, und das Fest auch nicht.",
        ),
    ),
}


@pytest.mark.parametrize("language", _CLUB)
def test_somebody_of_a_club_who_was_put_questions_is_believed(language: str) -> None:
    above, asked, told = _CLUB[language]
    turns = (f"**{n}. {question}**\n\n{told[n - 1]}" for n, question in enumerate(asked, 1))

    found = parse(document_of("\n\n".join((above, *turns))), language)

    assert found.interviewees == ("Ida Holm",)
    assert found.confidence >= LOW_CONFIDENCE


@pytest.mark.parametrize("above", ["# Pozos: María De La Vega", "# María de la Vega y su pala"])
def test_a_first_name_that_is_asked_for_something_has_the_whole_name_in_the_title(above: str) -> None:
    line = "Le pedimos a María que nos compartiera su historia con la pala."

    assert questioned_in([line], f"{above}\n\n{line}") == (above.strip("# ").partition(": ")[2] or "María de la Vega",)

"""A question that is set otherwise than all others stands in an answer, and its host is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from bot.library import Description, understood
from bot.library.correcting import split, starts_on
from bot.transcript import parse
from transcript.building import document_of, pairs_in


@dataclass(frozen=True)
class Talk:
    """Questions and answers, of which the third question lacks what the others have."""

    asks: str
    answers: str
    exchanges: Sequence[tuple[str, str]]
    #: A paragraph of the guest's own that asks.
    own: str


TALKS = {
    "en": Talk(
        "Q",
        "A",
        (
            ("Why did you start to keep bees?", "I liked how they hum, and I told my father so. He only laughed."),
            ("Do they sting you?", "They have never stung me. I move slowly, and I never wear wool."),
            ("What does a winter cost you?", "Forty kilos of sugar. I pay them from the honey that I sell in June."),
            ("What will you do next?", "I want to teach my niece, who is nine and very patient."),
        ),
        "And then I stood there with my smoke. What was I to tell them?",
    ),
    "de": Talk(
        "Frage",
        "Antwort",
        (
            ("Warum halten Sie Bienen?", "Ich mochte ihr Summen und sagte es meinem Vater. Er hat nur gelacht."),
            ("Werden Sie oft gestochen?", "Mich haben sie noch nie gestochen. Ich bewege mich langsam."),
            ("Was kostet Sie ein Winter?", "Vierzig Kilo Zucker. Ich zahle sie vom Honig, den ich im Juni verkaufe."),
            ("Was haben Sie als Nächstes vor?", "Ich will es meiner Nichte beibringen, sie ist neun."),
        ),
        "Und da stand ich mit meinem Rauch. Was sollte ich ihnen sagen?",
    ),
    "fr": Talk(
        "Question",
        "Réponse",
        (
            ("Pourquoi élevez-vous des abeilles ?", "J'aimais leur chant et je l'ai dit à mon père. Il a ri."),
            ("Vous piquent-elles ?", "Elles ne m'ont jamais piqué. Je bouge lentement, et je ne porte pas de laine."),
            ("Que vous coûte un hiver ?", "Quarante kilos de sucre. Je les paie du miel que je vends en juin."),
            ("Que ferez-vous ensuite ?", "Je veux l'apprendre à ma nièce, qui a neuf ans."),
        ),
        "Et j'étais là avec ma fumée. Que devais-je leur dire ?",
    ),
    "es": Talk(
        "Pregunta",
        "Respuesta",
        (
            ("¿Por qué cría usted abejas?", "Me gustaba su zumbido y se lo dije a mi padre. Él se rio."),
            ("¿Le pican a usted?", "A mí nunca me han picado. Me muevo despacio y no llevo lana."),
            ("¿Cuánto le cuesta un invierno?", "Cuarenta kilos de azúcar. Los pago con la miel que vendo en junio."),
            ("¿Qué hará usted después?", "Quiero enseñárselo a mi sobrina, que tiene nueve años."),
        ),
        "Y allí estaba yo con mi humo. ¿Qué les iba a decir?",
    ),
}
SET = ("**{}**", "### {}", "*{}*", "{asks}: {}")


def text_of(talk: Talk, style: str, third: str) -> str:
    """Return ``talk`` with its questions in ``style``, but for the one that is set like ``third``."""
    told = "{answers}: {}" if "asks" in style else "{}"
    paragraphs = ["# Ida Holm"]
    for number, (question, answer) in enumerate(talk.exchanges, 1):
        is_set = number != 3 or third == style
        paragraphs.append((style if is_set else third).format(question, asks=talk.asks))
        paragraphs.append((told if is_set else "{}").format(answer, answers=talk.answers))
    return "\n\n".join(paragraphs) + "\n"


def doubt(line: int) -> str:
    return f"Line {line} asks, but is set like an answer; if it is a question, split the answer there."


@pytest.mark.parametrize("style", SET)
@pytest.mark.parametrize("language", TALKS)
def test_a_question_set_like_an_answer_is_told(language: str, style: str) -> None:
    found = parse(document_of(text_of(TALKS[language], style, "{}")), language)

    assert len(found.exchanges) == 3
    assert doubt(11) in found.doubts


@pytest.mark.parametrize("style", SET)
@pytest.mark.parametrize("language", TALKS)
def test_where_all_questions_are_set_alike_nothing_is_told(language: str, style: str) -> None:
    found = parse(document_of(text_of(TALKS[language], style, style)), language)

    assert len(found.exchanges) == 4
    assert not any("set like an answer" in each for each in found.doubts)


@pytest.mark.parametrize("language", TALKS)
def test_what_the_guest_asks_in_a_paragraph_of_their_own_words_is_not_told(language: str) -> None:
    talk = TALKS[language]
    whole = text_of(talk, "**{}**", "**{}**").replace(talk.exchanges[2][0], f"{talk.exchanges[2][0]}")
    answer = talk.exchanges[1][1]

    found = parse(document_of(whole.replace(answer, f"{answer}\n\n{talk.own}\n\n{talk.exchanges[3][1]}")), language)

    assert len(found.exchanges) == 4
    assert not any("set like an answer" in each for each in found.doubts)


@pytest.mark.parametrize("asked", ["“What does a winter cost you?”", "And what does that do to you, I thought?"])
def test_what_somebody_is_quoted_to_ask_or_the_guest_thought_is_not_told(asked: str) -> None:
    answer = TALKS["en"].exchanges[1][1]
    text = text_of(TALKS["en"], "**{}**", "**{}**").replace(answer, f"{answer}\n\n{asked}\n\nSo I went home.")

    assert not any("set like an answer" in each for each in parse(document_of(text), "en").doubts)


def test_a_guest_who_asks_in_several_paragraphs_does_so_themselves() -> None:
    answer = TALKS["en"].exchanges[1][1]
    asked = "What does a winter cost you?\n\nForty kilos.\n\nWhat do you get for them?\n\nA jar or two."
    text = text_of(TALKS["en"], "**{}**", "**{}**").replace(answer, f"{answer}\n\n{asked}")

    assert not any("set like an answer" in each for each in parse(document_of(text), "en").doubts)


def test_the_line_is_among_the_doubtful_places_and_a_split_there_puts_it_right() -> None:
    talk = TALKS["en"]
    document = document_of(text_of(talk, "**{}**", "{}"))
    found = understood(document, Description())
    said = split(Description(), document.source, found, starts_on(document.source, found, [(11, 11)]))

    mended = understood(document, said)

    assert found.doubtful[0].of(document.source.text) == talk.exchanges[2][0]
    assert pairs_in(document.source, mended) == list(talk.exchanges)
    assert doubt(11) not in mended.doubts

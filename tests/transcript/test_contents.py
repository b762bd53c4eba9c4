"""A list of the questions above a talk asks nothing, and a numbered list in an answer is no row of questions."""

from __future__ import annotations

import pytest

from bot.transcript.text_parts.contents import in_contents
from bot.transcript.text_parts.styled_leads import without_points
from transcript.building import document_of, exchanges_in, passages_of
from transcript.five_languages import TALKS

HEADS = {
    "en": "In this interview",
    "fr": "Au sommaire",
    "de": "In diesem Gespräch",
    "es": "En esta entrevista",
    "pt": "Nesta entrevista",
}
POINTS = ("Spades. They last.", "Rope. It does not.", "Patience, of which my uncle had more than I have.")


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize("shape", ["{0}. {1}", "**{1}**", "## {1}", "{1}"])
@pytest.mark.parametrize("language", TALKS)
def test_a_list_of_the_questions_above_the_talk_asks_nothing(language: str, shape: str, apart: str) -> None:
    talk = TALKS[language]
    number = "{0}. {1}" if "{0}" in shape else "- {1}"
    listed = apart.join(number.format(n, asked) for n, (asked, _) in enumerate(talk.pairs, 1))
    turns = "".join(f"{shape.format(n, asked)}\n\n{told}\n\n" for n, (asked, told) in enumerate(talk.pairs, 1))
    text = f"# {talk.title}\n\n{talk.introduction}\n\n{HEADS[language]}\n\n{listed}\n\n{turns}"

    assert exchanges_in(text, "talk.md" if "#" in shape or "*" in shape else "talk.txt", language) == talk.pairs


@pytest.mark.parametrize("opening", ["Three things:", "What one needs:"])
def test_numbered_points_of_an_answer_are_no_questions(opening: str) -> None:
    talk = TALKS["en"]
    points = "\n".join(f"{n}. {point}" for n, point in enumerate(POINTS, 1))
    told = {3: f"{talk.pairs[2][1]} {opening}\n\n{points}\n\nAnd I sleep well."}
    turns = [f"{n}. {asked}\n\n{told.get(n, answer)}" for n, (asked, answer) in enumerate(talk.pairs, 1)]

    found = exchanges_in("\n\n".join((talk.title, talk.introduction, *turns)), "talk.txt")

    assert [asked for asked, _ in found] == [asked for asked, _ in talk.pairs]
    assert all(point in found[2][1] for point in POINTS)
    assert found[2][1].endswith("And I sleep well.")


@pytest.mark.parametrize("points", [POINTS, POINTS[:2]])
def test_points_right_above_the_next_question_stay_in_the_answer(points: tuple[str, ...]) -> None:
    pairs = TALKS["en"].pairs
    listed = "\n".join(f"{n}. {point}" for n, point in enumerate(points, 1))
    turns = [f"{n}. {asked}\n\n{told}" for n, (asked, told) in enumerate(pairs, 1)]
    turns[1] += f" I have these:\n\n{listed}"

    found = exchanges_in("\n\n".join((TALKS["en"].title, *turns)), "talk.txt")

    assert [asked for asked, _ in found] == [asked for asked, _ in pairs]
    assert all(point in found[1][1] for point in points)


def test_questions_that_ask_again_of_somebody_else_are_no_contents() -> None:
    text = "Why bees?\n\nThey hum.\n\nWhy goats?\n\nThey do not.\n\nWhy bees?\n\nThey hum, I said.\n"

    assert in_contents(text, passages_of(text)) == frozenset()


def test_three_lines_that_stand_again_below_are_contents() -> None:
    lines = "Why bees?\n\nDo they sting?\n\nWho helps you?\n\n"
    text = lines + "Why bees?\n\nThey hum.\n\nDo they sting?\n\nNo.\n\nWho helps you?\n\nMy niece.\n"

    assert in_contents(text, passages_of(text)) == frozenset({0, 1, 2})


def test_numbers_that_begin_again_and_go_on_below_are_of_a_list() -> None:
    text = "1. Why bees?\n\nThey hum.\n\n1. Smoke.\n\n2. Patience.\n\nI have both.\n\n2. Who helps?\n\nMy niece.\n"

    assert without_points(text, passages_of(text), [0, 2, 3, 5]) == [0, 5]


def test_a_numbered_statement_below_an_answer_may_still_be_a_question() -> None:
    text = "1. Why bees?\n\nThey hum.\n\n2. Tell me of the smoke.\n\nIt calms them.\n"

    assert without_points(text, passages_of(text), [0, 2]) == [0, 2]


#: By language the heads of a list of questions that somebody meant to ask, and of the talk; and such questions.
PLANS = {
    "en": ("Script", "The talk", ("How often do you ring?", "What does it cost?", "Would you miss it?")),
    "fr": ("Guide", "L'entretien", ("À quelle fréquence ?", "Combien cela coûte-t-il ?", "Cela vous manquerait-il ?")),
    "de": ("Leitfaden", "Das Gespräch", ("Wie oft?", "Was kostet das?", "Würde es Ihnen fehlen?")),
    "es": ("Guion", "La charla", ("¿Con qué frecuencia?", "¿Cuánto cuesta?", "¿Lo echaría de menos?")),
    "pt": ("Roteiro", "A conversa", ("Com que frequência?", "Quanto custa?", "Sentiria a falta dele?")),
}


@pytest.mark.parametrize("shape", ["**{}**", "#### {}"])
@pytest.mark.parametrize("point", ["- {}", "* **{}**", "1. {}"])
@pytest.mark.parametrize("language", PLANS)
def test_questions_that_were_planned_in_other_words_are_not_asked(language: str, point: str, shape: str) -> None:
    talk = TALKS[language]
    plan, head, planned = PLANS[language]
    listed = "\n".join(map(point.format, planned))
    turns = "".join(f"{shape.format(asked)}\n\n{told}\n\n" for asked, told in talk.pairs)
    text = f"# {talk.title}\n\n{talk.introduction}\n\n### {plan}\n\n{listed}\n\n### {head}\n\n{turns}"

    assert exchanges_in(text, language=language) == talk.pairs


def test_lists_of_questions_below_several_headings_are_asked() -> None:
    part = "### Bells\n\n- Why?\n- When?\n- Who?\n\n### Words\n\nFor the dead, at dusk, by me.\n\n"
    text = f"{part}{part.replace('Bells', 'Ropes')}Why so?\n\nSo.\n\nHow?\n\nSo.\n\nAnd?\n\nSo.\n"

    assert in_contents(document_of(text).source.text, passages_of(text)) == frozenset()


def test_lists_of_questions_that_begin_alike_are_contents() -> None:
    asked = ("Which of the tools do you use most?", "Which of the tools do you use least?", "Which do you lend?")
    listed = "\n".join(f"{n}. {words}" for n, words in enumerate(asked, 1))
    turns = "\n\n".join(f"{n}. {words}\n\nThe long ladder, and I carry it." for n, words in enumerate(asked, 1))

    assert [question for question, _ in exchanges_in(f"# Tools\n\n{listed}\n\n## Talk\n\n{turns}\n")] == [*asked]

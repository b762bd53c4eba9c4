from __future__ import annotations

import pytest

from bot.transcript.signs.cue_words import cues_for
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.styles import Style
from bot.transcript.unspoken.aside_signs import is_section_line, surroundings
from bot.transcript.unspoken.asides import with_asides
from transcript.building import NAMED, document_of, heard, passages_of
from transcript.five_languages import LANGUAGES, TALKS, understood

ASKS, ANSWERS = Role.ASKS, Role.ANSWERS


def reasons(text: str, roles: dict[str, Role], style: Style | None = None) -> list[str | None]:
    around = surroundings(document_of(text).source.text, passages_of(text), None, cues_for("en"))
    return [u.aside for u in with_asides(heard(text, style), around, roles)]


def test_all_that_nobody_in_the_conversation_says_is_an_aside_until_somebody_else_speaks() -> None:
    text = "Narrator: It rained.\n\nAll day.\n\n" + NAMED + "\nNarrator: It stopped.\n"
    nobody = "spoken by nobody in the conversation"

    found = reasons(text, {"narrator": Role.NOBODY, "ann lee": ASKS, "bo ray": ANSWERS})

    assert found == [nobody, nobody, None, None, None, None, nobody]


def test_a_laugh_alone_between_two_styled_questions_is_the_answer() -> None:
    text = "**Why do you dance?**\n\n[Laughs]\n\n**Is that a no?**\n\n[Laughs]\n"

    assert reasons(text, {}, Style(questions=frozenset({0, 2}))) == [None, None, None, "stage direction"]


def test_a_line_without_an_end_above_a_question_is_a_section_heading() -> None:
    text = NAMED.replace("Ann Lee: Does", "The early years\n\nAnn Lee: Does")

    found = reasons(text, {"ann lee": ASKS, "bo ray": ANSWERS})

    assert found == [None, None, "section heading", None, None]


def test_what_opens_a_turn_with_a_dash_is_said_whatever_it_looks_like() -> None:
    assert reasons("— 12\n\n— [Laughs]\n", {}, Style(opening=frozenset({0, 1}))) == [None, None]


def test_a_styled_line_that_says_you_or_opens_like_a_question_asks_without_a_mark() -> None:
    asked = "**Why dogs?**\n\nFor the nose.\n\n**lol what did your ex say**\n\nLittle.\n\n"
    more = "**What's the dumbest thing a rescuer can do**\n\nRun.\n\n**Who pays?**\n\nThe valley.\n"

    assert reasons(asked + more, {}, Style(questions=frozenset({0, 2, 4, 6}))) == [None] * 8


def test_a_styled_line_without_a_mark_that_asks_nothing_is_a_heading_inside_an_answer() -> None:
    asked = "**Why dogs?**\n\nFor the nose.\n\n**How it began**\n\nWith a lost hiker.\n\n"
    more = "**Is it hard?**\n\nYes.\n\n**Who pays?**\n\nThe valley.\n"

    found = reasons(asked + more, {}, Style(questions=frozenset({0, 2, 4, 6})))

    assert found == [None, None, "section heading", None, None, None, None, None]


def test_a_line_across_the_page_is_nobodys_turn_among_dashes() -> None:
    text = "— Why bees?\n\n— They hum.\n\n—————————————\n\n— Since when?\n\n— Since I was nine.\n"

    assert reasons(text, {}, Style(is_dashed=True)) == [None, None, "page number or ornament", None, None]


@pytest.mark.parametrize("label", ["U> ", "Q: ", "**Lantern:** ", "LT: "])
@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_few_words_alone_between_two_labelled_questions_are_the_answer(language: str, place: int, label: str) -> None:
    pairs = list(TALKS[language].pairs)
    pairs[place] = (pairs[place][0], "Spade & Rope")
    talk = "\n\n".join(f"{label}{question}\n\n  {answer}" for question, answer in pairs)

    assert understood(f"{talk}\n", language)[0] == pairs


@pytest.mark.parametrize("face", [":/", ";D", "xD", ":-P", "^^", "😅", ":o", ":(", ":'(", "👍", "🤷🏽", "❤️"])
def test_a_short_line_that_ends_with_a_face_is_no_heading(face: str) -> None:
    pairs = list(TALKS["en"].pairs)
    pairs[1] = (pairs[1][0], f"{pairs[1][1]}\n\nAnd spades rust, too {face}")
    talk = "\n\n".join(f"U> {question}\n\n{answer}" for question, answer in pairs)

    assert understood(f"{talk}\n", "en")[0] == [(q, a.replace("\n\n", " ")) for q, a in pairs]


@pytest.mark.parametrize("heading", ["Windows XP", "Size XS", "The 8D"])
def test_capitals_at_the_end_of_a_heading_are_no_face(heading: str) -> None:
    assert is_section_line(document_of(heading).source.text, passages_of(heading)[0])

"""What the signs of paragraphs say decides together with the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.transcript.decision.evidence import Evidence
from bot.transcript.decision.paragraph_chances import Chances
from bot.transcript.decision.second_look import Page, decided
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.styles import Style
from bot.transcript.text_parts.utterances import STYLED, State, Utterance
from bot.transcript.unspoken.reasons import NO_PART
from transcript.building import document_of, heard

TALK = "Why bees?\n\nThey hum.\n\nDoes it hurt?\n\nIt does, a little.\n\nTickets at the gate.\n"


def look(chances: Chances, asides: Sequence[int] = ()) -> list[Utterance]:
    page = Page(document_of(TALK).source.text, None, {}, cues_for("en"))
    utterances = [u if u.number not in asides else _aside(u) for u in heard(TALK)]
    evidence = [Evidence(u.asks) for u in utterances if u.aside is None]
    return decided(page, utterances, evidence, chances)


def _aside(utterance: Utterance) -> Utterance:
    return Utterance(utterance.number, utterance.passage, utterance.words, utterance.asks, aside="an aside")


def states(found: Sequence[Utterance]) -> list[State | None]:
    return [None if u.aside else u.state for u in found]


Q, A = State.QUESTION, State.ANSWER


def test_where_the_signs_say_nothing_the_rules_decide() -> None:
    even = Chances({"always": (-0.69, -0.69)})  # as likely said as not

    assert states(look(even)) == [Q, A, Q, A, A]


def test_what_looks_like_the_page_around_is_left_out_below_the_talk_and_within() -> None:
    from_bottom = Chances({"always": (2.0, 2.0), "last said": (-9.0, -9.0)})
    second = Chances({"always": (2.0, 2.0), "edge @-2": (-9.0, -9.0), "edge @-1": (9.0, 9.0)})

    below = look(from_bottom)
    within = look(second)

    assert below[-1].aside == NO_PART
    assert states(below)[:4] == [Q, A, Q, A]
    assert [n for n, u in enumerate(within) if u.aside == NO_PART] == [1]


def test_an_aside_of_the_rules_is_said_after_all_where_the_odds_are_high() -> None:
    sure, unsure = Chances({"always": (4.0, 4.0)}), Chances({"always": (0.5, 0.5), "edge @-1": (5.0, 5.0)})

    assert states(look(sure, asides=[3])) == [Q, A, Q, A, A]
    assert look(unsure, asides=[3])[3].aside == "an aside"


def test_where_all_words_of_a_text_look_unusual_only_what_differs_from_them_is_left_out() -> None:
    unusual = Chances({"always": (-2.0, -2.0), "last said": (-9.0, -9.0)})

    assert states(look(unusual)) == [Q, A, Q, A, None]


def test_how_much_a_paragraph_asks_is_added_to_how_it_sounds() -> None:
    asks_more = Chances({"always": (2.0, 2.0), "edge @-1": (-9.0, 9.0), "from top": (5.0, 0.0)})

    assert states(look(asks_more))[1:] != [A, Q, A, A]


def test_a_line_in_the_style_of_questions_and_the_paragraph_below_it_are_a_box_where_both_look_unsaid() -> None:
    box = "**THE MORNING MAIL AT SIX**\n\nSIGN UP HERE AND NOW\n\n"
    text = f"**Why bees?**\n\nThey hum.\n\n{box}**Does it hurt?**\n\nIt does.\n"
    page = Page(document_of(text).source.text, None, {STYLED: Role.ASKS}, cues_for("en"))
    utterances = heard(text, Style(questions=frozenset({0, 2, 4})))
    evidence = [Evidence(u.asks, Role.ASKS if u.voice else None) for u in utterances]

    def of(capitals: float) -> list[State | None]:
        chances = Chances({"always": (3.0, 3.0), "capitals": (capitals, capitals)})
        return states(decided(page, utterances, evidence, chances))

    assert of(capitals=-4.2) == [Q, A, None, None, Q, A]
    assert of(capitals=-1.0) == [Q, A, Q, A, Q, A]


@pytest.mark.parametrize("mark", ["- ", "* ", "1. ", "• "])
def test_the_points_of_a_list_are_said_where_the_one_above_is(mark: str) -> None:
    places = f"Three:\n\n{mark}Kirkby\n{mark}West Harrow\n{mark}Farley\n\n"
    text = f"# Why bees?\n\nThey hum.\n\n# Where have you lived?\n\n{places}So it was.\n"
    page = Page(document_of(text).source.text, None, {}, cues_for("en"))
    utterances = heard(text)

    def of(points: float) -> list[State | None]:
        short = Chances({"always": (3.0, 3.0), "kind item of a list @-1": (points, points)})
        return states(decided(page, utterances, [Evidence(u.asks) for u in utterances], short))[:7]

    assert of(-4.0) == [Q, A, Q, A, A, A, A]
    assert of(-9.0) == [Q, A, Q, A, A, None, None]


@pytest.mark.parametrize(("look", "state"), [("div p", State.ANSWER), ("div aside", None)])
def test_what_a_page_prints_like_the_answer_above_is_seldom_left_out(look: str, state: State | None) -> None:
    more = "More generally, a wall of dry stone favours whoever takes the time, for each stone has one place and waits."
    text = f"Jo: Why walls?\n\nIda: I like them.\n\n{more} {more}\n\nJo: Do they fall?\n\nIda: They do.\n"
    page = Page(document_of(text).source.text, None, {"jo": Role.ASKS, "ida": Role.ANSWERS}, cues_for("en"))
    looks = ["div p", "div p", look, "div p", "div p"]
    printed = (
        replace(u.passage, block=replace(u.passage.block, look=own)) for u, own in zip(heard(text), looks, strict=True)
    )
    utterances = [replace(u, passage=passage) for u, passage in zip(heard(text), printed, strict=True)]
    evidence = [Evidence(u.asks, page.roles.get(u.voice or "")) for u in utterances]
    odds = Chances({"always": (3.0, 3.0), "behind voice": (-6.5, -6.5)})

    assert states(decided(page, utterances, evidence, odds))[2] == state


@pytest.mark.parametrize(
    ("below", "odds", "is_said"),
    [
        ("The other advice that I have is to ask the neighbours, who are glad to talk.", -0.8, True),
        ("Der andere Rat, den ich habe: Die Nachbarn reden gern, also fragt sie einfach.", -0.8, True),
        ("L’autre conseil que j’ai, c’est de demander aux voisins, qui aiment en parler.", -0.8, True),
        ("El otro consejo que yo tengo es preguntar a los vecinos, que hablan con gusto.", -0.8, True),
        ("The other advice that I have is to ask the neighbours, who are glad to talk.", -2.0, False),
        ("The other hives of the village stand at the gate, where the market is as well.", -0.8, False),
    ],
)
def test_what_says_i_below_the_last_answer_with_a_label_is_said_unless_the_odds_are_against_it(
    below: str, odds: float, is_said: bool
) -> None:
    text = f"Ann: Why bees?\n\nBo: They hum.\n\nAnn: Does it hurt?\n\nBo: It does, a little.\n\n{below}\n"
    roles = {"ann": Role.ASKS, "bo": Role.ANSWERS}
    utterances = heard(text)
    page = Page(document_of(text).source.text, None, roles, cues_for("en"))
    chances = Chances({"always": (0.0, 2.5), "last said": (-9.0, odds - 2.5)})

    found = decided(page, utterances, [Evidence(u.asks, roles.get(u.voice or "")) for u in utterances], chances)

    assert (states(found)[-1] is A) is is_said


@pytest.mark.parametrize(("parted", "state"), [("\n", State.ANSWER), ("\n\n", None)])
def test_what_goes_on_in_the_paragraph_of_an_answer_is_seldom_left_out(parted: str, state: State | None) -> None:
    more = "Generally a wall of dry stone favours whoever takes the time, for each stone has one place and waits there."
    said = f"Ida: I like them. {more}{parted}{more} {more}"
    text = f"Jo: Why walls?\n{said}\n\nJo: Do they fall?\nIda: They do. {more}\n"
    page = Page(document_of(text).source.text, None, {"jo": Role.ASKS, "ida": Role.ANSWERS}, cues_for("en"))
    utterances = heard(text)
    evidence = [Evidence(u.asks, page.roles.get(u.voice or "")) for u in utterances]
    odds = Chances({"always": (3.0, 3.0), "behind voice": (-6.5, -6.5)})

    assert len(utterances) == 5
    assert states(decided(page, utterances, evidence, odds))[2] == state

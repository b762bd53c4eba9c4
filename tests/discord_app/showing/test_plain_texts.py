from __future__ import annotations

import pytest
from building import seed

from bot.discord_app.showing import components, limits, pages
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.ids import RemoveId
from bot.discord_app.showing.markup import plain
from bot.discord_app.showing.numbers import NonePicked, PickedQuestion, action, offered_by
from bot.discord_app.showing.pages import Page
from bot.discord_app.showing.plain_texts import numbered, plain_texts
from bot.model import Interview, Search, Unsure
from bot.wording import Card, Kind, questions_card, reply_card, reply_cards
from discord_app.building import interview_of, match_of, quoted, unsure

MENU = f"""\
### Not sure which question you mean
Did you mean:
1. Why can’t China afford a collapse of Putin’s regime?
2. And in the long term, could China play a leading role in ending the war?
0. None of these
-# 0 none · 1 {seed().exchange(2).mark} · 2 {seed().exchange(6).mark} · {seed().key}:opp
-# 3 Remove · :x
-# Reply to this with a number; to the answer of a command, mention me with it."""


def picked(interview: Interview, number: int) -> PickedQuestion:
    return PickedQuestion(interview.key, interview.exchange(number).mark)


def text_of(*cards: Card) -> str:
    (text,) = plain_texts(
        components.view(pages.reply(cards), asker=1, controls=Controls(buttons=components.removal(1)))
    )
    return text


def test_a_quote_is_read_in_the_order_of_its_card() -> None:
    interview = interview_of(("Why *now*?", ["It is late. It was early.", "So it goes."]))

    digest = interview.digest_of(interview.exchange(1))

    assert text_of(reply_card(quoted(interview, 1, interview.exchange(1).sentences[0]))) == (
        "-# Why \\*now\\*?\n"
        "> **It is late.** It was early.\n"
        "> \n"
        "> So it goes.\n"
        "-# Ada to Kim, undated, question 1 of 1\n"
        f"-# 1 Source · 2 Cite · 3 Remove · made-up/1~{digest}/1:scx\n"
        "-# Reply to this with a number; to the answer of a command, mention me with it."
    )


def test_where_nobody_can_reply_what_could_be_chosen_is_a_list_without_numbers() -> None:
    view = components.view(
        pages.reply([reply_card(unsure(seed(), 2))]), asker=1, controls=Controls(buttons=components.removal(1))
    )

    assert plain_texts(view, can_be_chosen=False) == (
        "### Not sure which question you mean\nDid you mean:\n- Why can’t China afford a collapse of Putin’s regime?",
    )


def test_a_menu_becomes_numbers_and_says_how_to_choose() -> None:
    assert text_of(reply_card(unsure(seed(), 2, 6))) == MENU


def test_two_menus_have_one_row_of_numbers() -> None:
    shown = text_of(*reply_cards([unsure(seed(), 2), unsure(seed(), 6)]))

    assert numbered(shown, 2) == "And in the long term, could China play a leading role in ending the war?"
    assert [action(shown, number) for number in (0, 1, 2)] == [NonePicked(), picked(seed(), 2), picked(seed(), 6)]


def test_of_several_interviews_each_number_picks_the_question_that_stands_there() -> None:
    hills = interview_of(("What do you eat?", ["Cheese."]), ("Why?", ["So."]), key="hills")
    pole = interview_of(("What do you eat?", ["Lichen."]), key="pole")
    matches = (match_of(pole, 1), match_of(hills, 1), match_of(hills, 2))
    asked = Unsure(Search("?", None, matches, (hills, pole)), matches, 0.5)

    shown = text_of(reply_card(asked))

    picks = [picked(pole, 1), picked(hills, 1), picked(hills, 2)]
    assert [action(shown, number) for number in range(5)] == [NonePicked(), *picks, RemoveId(0)]
    assert [(one.number, one.interview, one.mark) for one in offered_by(shown)] == [
        (number, pick.interview, pick.exchange) for number, pick in enumerate(picks, 1)
    ]


def test_a_number_of_two_lists_chooses_nothing() -> None:
    sea = interview_of(("Why the sea?", ["Whales."]), key="sea")
    hills = interview_of(("Why the hills?", ["Goats."]), ("Why?", ["So."]), key="hills")
    (both,) = pages.messages([questions_card(sea), questions_card(hills)])

    (shown,) = plain_texts(components.view(both, asker=1))

    assert [action(shown, number) for number in (1, 2)] == [None, picked(hills, 2)]
    assert numbered(shown, 1) is None


def test_none_of_these_is_none_of_the_interview_that_was_asked() -> None:
    view = components.view(pages.reply([reply_card(unsure(seed(), 2))]), asker=1, within=seed().key)

    assert action(plain_texts(view)[0], 0) == NonePicked(seed().key)


def test_a_question_of_a_list_is_picked_by_its_own_number() -> None:
    many = interview_of(*((f"What about number {n}?", [f"Number {n} is fine."]) for n in range(1, 25)))
    second = pages.pages(pages.listed(questions_card(many))[1])[0]

    (shown,) = plain_texts(components.view((second,), asker=1))

    assert [action(shown, number) for number in (10, 11, 20, 21)] == [None, picked(many, 11), picked(many, 20), None]


def test_questions_that_stand_in_a_list_are_not_told_twice() -> None:
    first = pages.pages(questions_card(seed()))[0]

    (shown,) = plain_texts(components.view((first,), asker=1))

    assert shown.count("collapse of Putin") == 1
    assert numbered(shown, 2) == "Why can’t China afford a collapse of Putin’s regime?"


@pytest.mark.parametrize("number", [3, 12, 20])
def test_a_number_that_nothing_has_chooses_nothing(number: int) -> None:
    assert numbered(MENU, number) is None


def test_a_question_that_goes_on_below_its_label_is_chosen_whole() -> None:
    question = " ".join(f"word{n}" for n in range(25)) + "?"
    interview = interview_of((question, ["Yes."]), ("No?", ["No."]))

    assert numbered(text_of(reply_card(unsure(interview, 1, 2))), 1) == question


@pytest.mark.parametrize("words", ["word " * 700, "> **" + "word " * 700 + "end**", "-# wörd\n" * 400])
def test_what_is_too_long_goes_on_in_another_message_and_nothing_is_lost(words: str) -> None:
    texts = plain_texts(components.view((Page(Kind.HELP, words.strip(), ()),), asker=1))

    assert len(texts) > 1
    assert all(limits.measured(text) <= limits.TEXT_OF_A_PLAIN_MESSAGE for text in texts)
    assert plain("\n".join(texts)).split() == plain(words).split()


def test_of_several_messages_the_last_has_the_numbers() -> None:
    page = Page(Kind.HELP, "word " * 600, ())

    *_, last = plain_texts(components.view((page,), asker=1, controls=Controls(buttons=components.removal(1))))

    assert last == "-# 1 Remove · :x\n-# Reply to this with a number; to the answer of a command, mention me with it."

from __future__ import annotations

import pytest

from bot.discord_app.showing import components, pages
from bot.discord_app.showing.contexts import context
from bot.discord_app.showing.ids import ButtonId, CiteId, PostId, RemoveId, Suggest, SuggestId, Topic, TurnId
from bot.discord_app.showing.markup import plain
from bot.discord_app.showing.numbers import Action, SuggestedByNumber, action, choosing, interviews_in, lines, words_at
from bot.discord_app.showing.plain_texts import plain_texts
from bot.discord_app.showing.reader_ids import ReadId, Turn, VoteId
from bot.discord_app.strings import strings
from bot.wording import Place, exchange_card, reply_card
from discord_app.building import interview_of, quoted

SOURCE = ReadId("sea", "3", Turn.SOURCE, 2, (2, 4), "9f3a")
BUTTONS: list[tuple[str, ButtonId]] = [
    (strings.READ_ON, ReadId("sea", "3", Turn.ON, 7, (2, 4), "9f3a")),
    (strings.SOURCE, SOURCE),
    (strings.CITE, CiteId("sea", "3", 2, "9f3a")),
    (strings.POST, PostId()),
    (strings.REMOVE, RemoveId(5)),
    (strings.ANSWERS, VoteId("sea", "3", answers=True)),
    (strings.DOES_NOT_ANSWER, VoteId("sea", "3", answers=False)),
    (strings.READ_ON, TurnId(0, Topic.QUESTIONS, 1, "next", "sea")),
    (strings.READ_ON, TurnId(0, Topic.SHORT, 1, "next")),
]
TEXT = "\n".join(lines(BUTTONS, 4))


def test_buttons_become_numbers_with_the_exchange_that_they_are_about() -> None:
    assert TEXT == (
        "-# 4 Read on · 5 Source · 6 Cite · 7 Remove · 8 Answers it · 9 Does not · sea/3~9f3a/2.4@7:rscxyn\n"
        "-# 10 Read on · questions#1/sea:r\n"
        "-# 11 Read on · short#1:r"
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (4, ReadId("sea", "3", Turn.ON, 7, (2, 4), "9f3a")),
        (5, SOURCE),
        (6, CiteId("sea", "3", 2, "9f3a")),
        (7, RemoveId(0)),
        (8, VoteId("sea", "3", answers=True)),
        (9, VoteId("sea", "3", answers=False)),
        (10, TurnId(0, Topic.QUESTIONS, 1, "next", "sea")),
        (11, TurnId(0, Topic.SHORT, 1, "next")),
        (1, None),
        (12, None),
    ],
)
def test_a_number_does_what_its_button_did(number: int, expected: Action | None) -> None:
    assert action(TEXT, number) == expected


def test_a_line_of_an_earlier_version_tells_nothing_of_how_the_answer_read() -> None:
    assert action("-# 5 Source · 6 Cite · sea/3/2.4:sc", 5) == ReadId("sea", "3", Turn.SOURCE, 2, (2, 4))
    assert action("-# 5 Source · 6 Cite · sea/3/2.4:sc", 6) == CiteId("sea", "3", 2)


@pytest.mark.parametrize(
    "text", ["5 Source · sea/3:s", "-# 5 Source", "-# 5 Dance · sea/3:d", "-# 5 Cite · nowhere:c", ""]
)
def test_what_looks_like_a_number_does_nothing(text: str) -> None:
    assert action(text, 5) is None


def test_the_numbers_of_an_exchange_lead_to_those_before_and_after() -> None:
    talk = interview_of(*((f"Why {n}?", [f"So {n}."]) for n in range(1, 4)))
    first, second, third = talk.exchanges
    place = Place(talk.key, second.mark, digest="9f3a")

    message = context(exchange_card(talk, second), place, 0, (first, third))
    (text,) = plain_texts(components.view(message, asker=1))

    read = {number: action(text, number) for number in (1, 2, 3, 4)}
    assert read == {
        1: ReadId(talk.key, first.mark, Turn.SOURCE),
        2: ReadId(talk.key, third.mark, Turn.SOURCE),
        3: CiteId(talk.key, second.mark, 0, "9f3a"),
        4: None,
    }


def test_what_a_long_answer_leaves_out_is_reached_by_a_number() -> None:
    long = interview_of(("Why?", [" ".join(f"This is sentence number {n} of many." for n in range(1, 90))]))
    message = pages.reply([reply_card(quoted(long, 1, long.exchange(1).sentences[0]))])

    (text,) = plain_texts(components.view(message, asker=1))
    further = action(text, 1)

    assert isinstance(further, ReadId)
    shown = text.count("This is sentence")
    assert (further.turn, further.at, further.sentences) == (Turn.ON, shown + 1, (1,))


@pytest.mark.parametrize("printed", ["1 Source · victim/7:c", "9 Remove · :x"])
def test_a_printed_question_that_reads_like_a_line_of_numbers_does_nothing(printed: str) -> None:
    talk = interview_of((f"Why?\n{printed}", ["So."]), ("And why?", ["Because."]))
    message = context(exchange_card(talk, talk.exchange(1)), Place(talk.key, talk.exchange(1).mark), 0, (None, None))

    texts = plain_texts(components.view(message, asker=1))

    done = [action(text, number) for text in texts for number in (1, 9)]
    assert printed.split()[-1] in plain("\n".join(texts))
    assert [act for act in done if act] == [CiteId(talk.key, talk.exchange(1).mark)]
    assert set().union(*map(interviews_in, texts)) == {talk.key}


def test_the_number_that_asks_for_other_words_finds_the_question_in_the_text() -> None:
    asked = "Why *that*, of all?"
    said = "Asked: Why \\*that\\*, of all?\n**Not covered**"
    buttons: list[tuple[str, ButtonId]] = [
        (strings.REMOVE, RemoveId(5)),
        (strings.SUGGEST, SuggestId(Suggest.OPEN)),
    ]

    kept = "\n".join([said, *lines(buttons, 3, words_at(said, asked))])
    without = "\n".join([said, *lines(buttons, 3)])

    assert kept.endswith("-# 3 Remove · 4 This is answered by … · 7.19:xw")
    assert [action(kept, 3), action(kept, 4)] == [RemoveId(0), SuggestedByNumber(asked)]
    assert [action(without, 3), action(without, 4)] == [RemoveId(0), SuggestedByNumber()]


def test_each_number_of_a_choice_suggests_its_exchange() -> None:
    asked = "And the hills?"
    said = f"Asked: {asked}\n1. Why the sea?\n2. What do you eat?"

    text = f"{said}\n{choosing([('sea', '3'), ('talk', '0a1b2c3d')], words_at(said, asked))}"

    assert text.endswith("-# 1 sea/3 · 2 talk/0a1b2c3d · 7.14:ww")
    assert [action(text, number) for number in (0, 1, 2, 3)] == [
        None,
        SuggestedByNumber(asked, ("sea", "3")),
        SuggestedByNumber(asked, ("talk", "0a1b2c3d")),
        None,
    ]


def test_the_interviews_that_a_text_quotes_are_told_by_its_lines() -> None:
    assert interviews_in(TEXT) == {"sea"}
    assert interviews_in(f"{TEXT}\n-# 12 Cite · hills/1:c") == {"sea", "hills"}
    assert interviews_in("-# 1 Remove · :x") == set()

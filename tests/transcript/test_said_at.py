"""When sentences are said: by the cues of subtitles, and by the times that transcripts print."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse

#: Who speaks, when, and what.
TURNS = (
    ("Lena Ortiz", "00:00:05", "How did the ferry come to be built here?"),
    ("Jonas Brandt", "00:00:12", "The island had no bridge. We asked for one for twenty years."),
    ("Lena Ortiz", "00:01:40", "Who paid for the engine?"),
    ("Jonas Brandt", "00:01:44", "The fishermen paid for the engine. Each of them gave a week of wages."),
    ("Lena Ortiz", "00:12:30", "What do you fear most now?"),
    ("Jonas Brandt", "00:12:36", "Ice, more than anything. We cannot cross for a month then."),
)
#: Of each exchange, those of its question and of its answer.
TIMES = [[(5,), (12, 12)], [(100,), (104, 104)], [(750,), (756, 756)]]


def understood(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt"), "en")


def times_in(text: str) -> list[list[tuple[int, ...]]]:
    return [[p.times for p in (*e.question, *e.answer)] for e in understood(text).exchanges]


def turns(shape: str) -> str:
    return "".join(shape.format(who=who, time=time, words=words) for who, time, words in TURNS)


@pytest.mark.parametrize(
    "shape",
    [
        "[{time}] {who}: {words}\n\n",
        "[{time}] {who}: {words}\n",
        "{time} {who}: {words}\n\n",
        "({time}) {who}: {words}\n\n",
        "{who} [{time}]: {words}\n\n",
        "{who} ({time}): {words}\n\n",
        "{time} {who}\n{words}\n\n",
        "{who} {time}\n{words}\n\n",
        "{who} — {time}\n{words}\n\n",
        "[{time}]\n{who}: {words}\n\n",
        "{who}: [{time}] {words}\n\n",
        "**{who}** [{time}]\n\n{words}\n\n",
        "[{time} - 01:00:00] {who}: {words}\n\n",
    ],
)
def test_a_turn_is_said_at_the_time_that_stands_before_it(shape: str) -> None:
    assert times_in(turns(shape)) == TIMES


def test_a_time_in_the_words_and_one_behind_them_says_nothing_of_a_turn() -> None:
    text = "".join(f"{who}: At 00:12:30 we said: {words} [{time}]\n\n" for who, time, words in TURNS)

    assert not any(times for exchange in times_in(text) for times in exchange)


def test_what_goes_on_below_belongs_to_the_turn_and_a_turn_without_a_time_has_none() -> None:
    text = turns("[{time}] {who}: {words}\n\n") + (
        "It was like that when I was a child.\n\nLena Ortiz: Why stay?\n\nJonas Brandt: Nobody else knows the engine.\n"
    )

    assert times_in(text) == [*TIMES[:2], [(750,), (756, 756), (756,)], [(), ()]]


@pytest.mark.parametrize(
    "text",
    [
        turns("[2024-03-01 {time}] {who}: {words}\n\n"),
        turns("[{time} PM] {who}: {words}\n\n").replace("[00:", "[01:"),
        turns("[{time}] {who}: {words}\n\n").replace("[00:", "[14:"),
        turns("[{time}] {who}: {words}\n").replace("[00:", "[14:"),
        turns("Today at {time}, {who}: {words}\n\n"),
    ],
)
def test_the_hours_of_a_day_are_no_times_of_a_recording(text: str) -> None:
    assert not any(times for exchange in times_in(text) for times in exchange)


def test_a_sentence_over_several_cues_is_said_when_the_cue_is_shown_in_which_it_begins() -> None:
    cues = (
        ("00:00:01,000", "Ann Lee: Why did you keep bees?"),
        ("00:00:09,900", "Bo Ray: They hum. I was"),
        ("00:00:14,000", "a child and liked how they"),
        ("00:00:18,000", "hum. My father"),
        ("00:00:21,000", "laughed."),
        ("01:02:03,400", "Ann Lee: Did they sting you?"),
        ("01:02:07,000", "Bo Ray: Never once."),
    )
    text = "".join(f"{n}\n{begin} --> 09:59:59,000\n{words}\n\n" for n, (begin, words) in enumerate(cues, 1))

    assert times_in(text) == [[(1,), (9, 9, 18)], [(3723,), (3727,)]]


def test_an_introduction_has_no_times() -> None:
    introduction = "Jonas Brandt runs a ferry that nobody wanted. We met him on the quay of Ullet in March."
    told = understood(f"[00:00:01] {introduction}\n\n" + turns("[{time}] {who}: {words}\n\n"))

    assert [(p.span.end - p.span.start, p.times) for p in told.standfirst] == [(len(introduction), ())]
    assert told.exchanges[0].asked_at == 5


def test_times_change_nothing_else() -> None:
    timed, bare = understood(turns("{who} [{time}]: {words}\n\n")), understood(turns("{who}: {words}\n\n"))

    assert [[p.speaker for p in (*e.question, *e.answer)] for e in timed.exchanges] == [
        [p.speaker for p in (*e.question, *e.answer)] for e in bare.exchanges
    ]
    assert not any(p.times for e in bare.exchanges for p in (*e.question, *e.answer))


def test_the_time_of_any_words_is_that_of_their_sentence() -> None:
    text = turns("[{time}] {who}: {words}\n\n")
    exchange = understood(text).exchanges[1]
    (paragraph,) = exchange.answer

    assert exchange.said_at(paragraph.span) == exchange.said_at(paragraph.sentences[1]) == 104
    assert (exchange.asked_at, exchange.answered_at) == (100, 104)
    assert exchange.said_at(understood(text).exchanges[0].answer[0].span) is None

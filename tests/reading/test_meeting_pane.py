"""Copies of the pane in which a meeting shows its transcript are chats."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.reading.meeting_pane import with_heads
from reading.building import parts

SAID = (("Ann Lee", "Why?"), ("Bo", "Because it rains.\nIt took 2 minutes."), ("Ann Lee", "So?"), ("Bo", "Yes."))
SPELT = {
    "en": "{} minutes {} seconds",
    "de": "{} Minuten {} Sekunden",
    "fr": "{} minutes {} secondes",
    "es": "{} minutos {} segundos",
    "pt": "{} minutos e {} segundos",
    "it": "{} minuti {} secondi",
    "nl": "{} minuten {} seconden",
}
BUILDS = {
    "whole": "{name}\n{spelt}\n{clock}\n{name} {spelt}\n{words}",
    "name first": "{name}\n{spelt}\n{clock}\n{words}",
    "name behind": "{clock}\n{name} {spelt}\n{words}",
    "name between": "{spelt}\n{clock}\n{name} {spelt}\n{words}",
}


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
@pytest.mark.parametrize("spelt", SPELT.values(), ids=SPELT)
def test_a_pane_tells_who_speaks_in_many_languages(spelt: str, build: str) -> None:
    turns = [
        build.format(name=name, words=words, spelt=spelt.format(n, 8), clock=f"{n}:08")
        for n, (name, words) in enumerate(SAID)
    ]

    assert parts(read("\n".join(turns).encode(), "talk")) == list(SAID)


@pytest.mark.parametrize("words", ["So.", "The record is 0 minutes 9 seconds", "I say", "Ann Lee"])
def test_whoever_goes_on_need_not_be_named_above_the_moment(words: str) -> None:
    pane = ["Ann Lee", "0 minutes 2 seconds", "0:02", "Ann Lee 0 minutes 2 seconds", "Why?"]
    pane += ["Bo", "0 minutes 4 seconds", "0:04", "Bo 0 minutes 4 seconds", words]
    pane += ["0 minutes 9 seconds", "0:09", "Bo 0 minutes 9 seconds", "And so."]

    assert with_heads(pane) == ["Ann Lee — 0:02", "Why?", "Bo — 0:04", words, "Bo — 0:09", "And so."]


def test_whoever_goes_on_below_a_sentence_need_not_be_named() -> None:
    pane = ["Ann", "0 minutes 2 seconds", "0:02", "Why?", "Bo", "0 minutes 4 seconds", "0:04", "So it is."]
    pane += ["0 minutes 9 seconds", "0:09", "And so."]

    assert with_heads(pane) == ["Ann — 0:02", "Why?", "Bo — 0:04", "So it is.", "Bo — 0:09", "And so."]


def test_a_moment_and_its_clock_may_stand_in_one_line() -> None:
    pane = ["Ann", "0 minutes 2 seconds0:02", "Ann 0 minutes 2 seconds", "Why?", "It took 0 minutes 2 seconds 0:03"]

    assert with_heads(pane) == ["Ann — 0:02", "Why?", "It took 0 minutes 2 seconds 0:03"]


def test_whoever_goes_on_after_an_hour_has_one_turn() -> None:
    whole = BUILDS["whole"].format
    text = "\n".join(
        [
            whole(name="Ann Lee", spelt="59 minutes 50 seconds", clock="59:50", words="Why?"),
            whole(name="Bo", spelt="1 hour 0 minutes 1 second", clock="1:00:01", words="So."),
            "1:00:09\nBo 1 hour 0 minutes 9 seconds\nAnd so.",
            whole(name="Ann Lee", spelt="1 hour 1 minute 2 seconds", clock="1:01:02", words="Oh?"),
        ]
    )

    assert parts(read(text.encode(), "talk")) == [
        ("Ann Lee", "Why?"),
        ("Bo", "So."),
        ("Bo", "And so."),
        ("Ann Lee", "Oh?"),
    ]


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
@pytest.mark.parametrize(
    "words",
    [
        "It took us 1 minutes 8 seconds",
        "The record stands at 0 minutes 59 seconds",
        "Ann Lee 1 minutes 9 seconds",
        "So.\nIt took 1 minutes 8 seconds",
    ],
)
def test_words_that_end_in_a_time_stay_below_the_head(build: str, words: str) -> None:
    said = [("Ann Lee", "Why?"), ("Bo", words), ("Ann Lee", "So?"), ("Bo", "Yes.")]
    turns = [
        build.format(name=who, words=told, spelt=f"{n} minutes 8 seconds", clock=f"{n}:08")
        for n, (who, told) in enumerate(said)
    ]

    assert parts(read("\n".join(turns).encode(), "talk")) == said


@pytest.mark.parametrize("words", ["It took 0 minutes 8 seconds", "We waited for 0 minutes 9 seconds"])
def test_words_that_end_in_a_time_stay_below_a_bare_clock(words: str) -> None:
    pane = ["Ann", "0 minutes 2 seconds", "0:02", "Why?", "0:08", words, "Bo", "0 minutes 9 seconds", "0:09", "So."]

    assert with_heads(pane) == ["Ann — 0:02", "Why?", "0:08", words, "Bo — 0:09", "So."]


@pytest.mark.parametrize("name", ["Cem", "Liv van Dahl", "Lund, Per (Guest)"])
def test_whoever_speaks_once_has_a_name_below_the_clock(name: str) -> None:
    pane = ["0:02", "Ann 0 minutes 2 seconds", "Why?", "0:08", f"{name} 0 minutes 8 seconds", "So."]

    assert with_heads(pane) == ["Ann — 0:02", "Why?", f"{name} — 0:08", "So."]


@pytest.mark.parametrize(
    "lines",
    [
        ["How long did it take?", "3 minutes 20 seconds", "And then?"],
        ["Ida Holm 3 minutes 20 seconds", "Bo Ray 3 minutes 25 seconds"],
        ["0:08", "Why?", "0:12", "So."],
        ["3 minutes 20 seconds", "0:08"],
    ],
)
def test_times_that_are_no_heads_stay(lines: list[str]) -> None:
    assert with_heads(lines) == lines

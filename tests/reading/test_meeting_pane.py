"""Copies of the pane in which a meeting shows its transcript are chats."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.reading.meeting_pane import with_heads
from reading.test_chat_log import parts

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
}


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
@pytest.mark.parametrize("spelt", SPELT.values(), ids=SPELT)
def test_a_pane_tells_who_speaks_in_many_languages(spelt: str, build: str) -> None:
    turns = [
        build.format(name=name, words=words, spelt=spelt.format(n, 8), clock=f"{n}:08")
        for n, (name, words) in enumerate(SAID)
    ]

    assert parts(read("\n".join(turns).encode(), "talk")) == list(SAID)


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

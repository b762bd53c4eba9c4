"""Names before the words of each cue: whatever they look like, they speak, as long as they stand there every time."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from transcript.building import pairs_in
from transcript.five_languages import LANGUAGES, TALKS

from bot.reading.formats import read
from bot.transcript import parse

Turns = list[tuple[str | None, str]]


def subtitles(cues: Iterable[str]) -> bytes:
    said = (f"{n}\n00:{n:02}:00.000 --> 00:{n:02}:30.000\n{words}\n" for n, words in enumerate(cues))
    return ("WEBVTT\n\n" + "\n".join(said)).encode()


def turns_in(*cues: str) -> Turns:
    document = read(subtitles(cues), "talk.vtt")
    return [(block.speaker, block.span.of(document.source.text)) for block in document.blocks]


#: How people are called in a meeting, and what is read as the name.
CALLED = {
    "Nora Pike": "Nora Pike",
    "Pike, Nora": "Nora Pike",
    "Pike, Nora (she/her)": "Nora Pike",
    "[SPEAKER_01]": "SPEAKER_01",
    "Nora's iPhone": "Nora's iPhone",
    "Nora Pike - Brook Wells Ltd.": "Nora Pike - Brook Wells Ltd.",
    "nora.pike@wells.example": "nora.pike@wells.example",
    "+44 7700 900123": "+44 7700 900123",
    "Zoom user": "Zoom user",
    "Pike, MD": "Pike, MD",
}


@pytest.mark.parametrize("called", CALLED)
def test_whatever_stands_before_the_words_of_each_cue_speaks(called: str) -> None:
    cues = [f"{called}: Why?", "Bo Ray: They hum."] * 3

    assert turns_in(*cues) == [(CALLED[called], "Why?"), ("Bo Ray", "They hum.")] * 3


@pytest.mark.parametrize(
    ("once", "called", "asks"),
    [("Dr. Orr", "Dr. Orr", "Ann Lee"), ("Ann B. Orr", "Ann B. Orr", "Ann Lee"), ("Orr, Cyd", "Cyd Orr", "Lee, Ann")],
)
def test_whoever_speaks_once_may_have_a_title_an_initial_or_the_surname_ahead(
    once: str, called: str, asks: str
) -> None:
    found = turns_in(*[f"{asks}: Why?", "Bo Ray: They hum."] * 4, f"{once}: May I ask, too?", "Bo Ray: Yes.")

    assert found[-2:] == [(called, "May I ask, too?"), ("Bo Ray", "Yes.")]


@pytest.mark.parametrize("words", ["Yes. Well", "Well, Bo", "No. 9"])
def test_a_sentence_that_ends_or_calls_somebody_before_a_colon_is_no_name(words: str) -> None:
    found = turns_in(*["Ann Lee: Why?", "Bo Ray: They hum."] * 4, f"{words}: it is so.", "Ann Lee: Yes.")

    assert found[-2:] == [("Bo Ray", f"They hum.\n{words}: it is so."), ("Ann Lee", "Yes.")]


@pytest.mark.parametrize(
    "called", ["Amos's iPhone", "+44 7700 900123", "amos@wells.example", "Amos - Brook Wells Ltd."]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_goes_on_in_the_next_cue_of_the_same_name(language: str, called: str) -> None:
    talk = TALKS[language]
    turns = [turn for asked, told in talk.pairs for turn in ((talk.asks, asked), (called, told))]
    halves = [(who, half) for who, said in turns for half in (said[: said.rindex(" ")], said[said.rindex(" ") + 1 :])]

    document = read(subtitles(f"{who}: {half}" for who, half in halves), "talk.vtt")

    found = parse(document, language)
    assert [tuple(said.replace("\n", " ") for said in pair) for pair in pairs_in(document.source, found)] == talk.pairs
    assert {len(side) for e in found.exchanges for side in (e.question, e.answer)} == {1}
    assert found.interviewers == (talk.asks,)


def test_several_speak_in_one_cue_and_whoever_is_heard_once_is_told_apart() -> None:
    cues = ["Ann: Why?\nBo: They hum.", "Ann: And then?\nWhy then?", "Bo: They sleep.", "long", "Caller Two: Hello!"]

    assert turns_in(*cues, "Ann: Yes?", "Bo: Note this: no.", "Ann: So.", "Bo: So.", "Bo: Well.", "Ann: Oh.") == [
        ("Ann", "Why?"),
        ("Bo", "They hum."),
        ("Ann", "And then?\nWhy then?"),
        ("Bo", "They sleep.\nlong"),
        ("Caller Two", "Hello!"),
        ("Ann", "Yes?"),
        ("Bo", "Note this: no."),
        ("Ann", "So."),
        ("Bo", "So.\nWell."),
        ("Ann", "Oh."),
    ]


@pytest.mark.parametrize(
    "goes_on",
    [
        "Remember: never run from bees.",
        "Remember: Never run.",
        "Merke: Renne nie.",
        "Ojo: no corras.",
        "Honey: That is the answer.",
        "Fun Fact: They can count.",
        "Proverb: where bees are, honey is.",
    ],
)
def test_a_cue_without_a_name_goes_on_where_its_colon_is_one_of_a_sentence(goes_on: str) -> None:
    more = ["Ann: I like honey.", "Bo: It is fun, and that is a fact."]

    told = turns_in(*["Ann: Why?", "Bo: They hum."] * 3, goes_on, *more)

    assert told[5:] == [
        ("Bo", f"They hum.\n{goes_on}"),
        ("Ann", "I like honey."),
        ("Bo", "It is fun, and that is a fact."),
    ]


def test_an_answer_keeps_what_it_says_behind_a_colon() -> None:
    said = [turn for asked, told in TALKS["en"].pairs for turn in (f"Nora Pike: {asked}", f"Silas Brook: {told}")]
    document = read(subtitles([*said[:4], "Remember: never run from a well.", *said[4:]]), "talk.vtt")

    told = pairs_in(document.source, parse(document, "en"))

    more = [("", "\nRemember: never run from a well.") if n == 1 else ("", "") for n in range(len(told))]
    assert told == [(asked + a, told + b) for (asked, told), (a, b) in zip(TALKS["en"].pairs, more, strict=True)]


@pytest.mark.parametrize("called", ["Johnson", "Caller Two", "Audience", "Old Man", "Nora Pike", "SPEAKER_03"])
def test_whoever_speaks_once_in_a_cue_of_their_own_is_told_apart(called: str) -> None:
    more = ["Ann: We have an audience.", "Bo: And an old man."]

    told = turns_in(*["Ann: Why?", "Bo: They hum."] * 3, f"{called}: Yes!", *more)

    assert told[5:7] == [("Bo", "They hum."), (called, "Yes!")]


@pytest.mark.parametrize(
    "cues",
    [
        ["Ann: Why?", "They hum.", "And then?", "Bo: So.", "Ann: What?", "They sleep.", "Bo: No.", "Long."],
        ["Ann: Why?", "Ann: And then?", "Ann: So?", "Ann: What?", "Ann: Who?", "Ann: Well?", "Ann: How?"],
        ["I say: no", "You say: so", "They say: well", "We ask: why", "I ask: who", "I say: oh", "She says: ah"],
        ["Ann: Why?", "Bo: They hum.", "Ann: And then?", "Bo: They sleep."],
    ],
    ids=["at some cues", "one name", "sentences", "too few"],
)
def test_what_stands_there_seldom_stays_with_the_words(cues: list[str]) -> None:
    assert turns_in(*cues) == [(None, "\n".join(cues))]


def test_a_voice_tag_is_trusted_more_than_a_colon() -> None:
    cues = ["<v Ann>Note: why?</v>", "<v Bo>Answer: so.</v>"] * 4

    assert turns_in(*cues) == [("Ann", "Note: why?"), ("Bo", "Answer: so.")] * 4

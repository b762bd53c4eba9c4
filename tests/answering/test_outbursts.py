"""Messages that let off steam or test the keys, and those that only have such words."""

from __future__ import annotations

import pytest
from building import interview_of, seed_service
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.courtesies.outbursts import is_insult, mashed
from bot.model import Courtesy, SmallTalk
from bot.service import Service


@pytest.mark.parametrize(
    "message",
    [
        *("you suck", "u suck!!", "this bot is stupid", "you are the worst bot ever", "shut up", "bad bot", "wtf?"),
        *("what a stupid bot", "what the fuck", "this is useless", "are you stupid?", "are you stupid"),
        *("tu es nul", "c'est nul", "ta gueule", "quel bot stupide"),
        *("du bist doof", "Halt die Klappe!", "scheiß Bot", "das ist schlecht", "Ist das schlecht!"),
        *("hi idiot", "hello there, idiot!", "hey you suck", "salut connard", "hallo du Idiot", "hola, idiota"),
        *("笨蛋", "你好，笨蛋", "你好白痴！"),
        *("eres tonto", "vete a la mierda", "esto es una mierda", "qué bot tan inútil"),
    ],
)
def test_an_insult_is_told(message: str) -> None:
    assert is_insult(message)


@pytest.mark.parametrize(
    "message",
    [
        *(
            "is it stupid?",
            "is that bad?",
            "are you wrong?",
            "why is it bad",
            "what is that bad thing",
            "and the worst?",
        ),
        *("hi", "hey, is this garbage?", "hey is this garbage", "hello worst channel", "hi, who is the idiot?", "你好"),
        *("garbage", "rubbish?", "who is the idiot who built it?", "what is this", "useless rules"),
        *("is it bad", "is it that bad", "Is this wrong", "ist das schlecht", "est-ce mauvais"),
        *("c'est quoi ça", "qui es-tu ?", "con quién", "wie ist das?", "Mist", "¿es malo?", "la basura"),
    ],
)
def test_a_question_with_such_a_word_is_none(message: str) -> None:
    assert not is_insult(message)


@pytest.mark.parametrize(
    "message", ["asdf", "kjhkjh", "qwertz", "asdfghj hjkl", "sdfsdf?", "jkjkjk", "xdcfvgb", "askdjfhg"]
)
def test_keys_hit_at_random_are_told(message: str) -> None:
    assert mashed(message)


@pytest.mark.parametrize(
    "message",
    [
        "oil",
        "html",
        "NGTS",
        "FBI",
        "Kesterwick",
        "gloamferry",
        "asdf and oil",
        "werther",
        "wertz",
        "potter",
        "tschüss",
        "Rechtsschutz",
        "Herbstschmuck",
        "Angstschweiss",
        "Knightsbridge",
        "好",
    ],
)
def test_a_word_that_nobody_knows_is_not_keys_hit_at_random(message: str) -> None:
    assert not mashed(message)


@pytest.mark.parametrize("message", ["you suck", "asdf", "????", "😂😂", "blah blah", "你真笨", "hi idiot"])
def test_what_asks_nothing_gets_one_line(message: str) -> None:
    reply = seed_service().ask(message, "Why does China back Russia?")

    assert isinstance(reply, SmallTalk)
    assert reply.courtesy is Courtesy.NOISE


def test_a_word_of_an_interview_is_asked_about_however_it_looks() -> None:
    btrfs = interview_of(("Why btrfs?", "Because it keeps snapshots."))

    assert not isinstance(Service.over((btrfs,)).ask("btrfs"), SmallTalk)


@given(st.lists(st.sampled_from(["asdf", "jkjkjk", "sdfg", "why", "Oil", "?"]), max_size=12))
def test_all_words_of_a_message_are_keys_hit_at_random_or_none_is(typed: list[str]) -> None:
    words = tuple(word for word in typed if word != "?")

    is_noise = len(words) <= 9 and not {"why", "Oil"} & set(words)
    assert mashed(" ".join(typed)) == (words if is_noise else ())

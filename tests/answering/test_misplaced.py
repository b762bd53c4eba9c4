"""Messages that were meant for another place, and those that only have such words."""

from __future__ import annotations

import time

import pytest
from building import seed_service

from bot.answering.courtesies.misplaced import is_misplaced
from bot.model import Courtesy, SmallTalk


@pytest.mark.parametrize(
    "message",
    [
        *("oops, wrong channel", "sorry wrong chat", "Wrong channel!", "sorry guys, wrong server 😅"),
        *("it's the wrong tab", "oh sorry, that was for another channel", "my bad, I posted this in the wrong thread"),
        *("I didn’t mean to post that here, sorry", "wrong room, ignore me", "désolé, pas le bon canal"),
        *("pardon, je me suis trompée de salon", "c’était pour un autre serveur, désolé"),
        *("ups, falscher Kanal", "sorry, falscher Chat", "Entschuldigung, ich habe mich im Kanal geirrt"),
        *("das war für einen anderen Chat, sorry", "perdón, canal equivocado", "ups, me equivoqué de chat"),
        *("esto era para otro grupo, perdón", "发错了", "不好意思，发错群了", "抱歉 发错频道了"),
    ],
)
def test_a_message_for_another_place_is_told(message: str) -> None:
    assert is_misplaced(message)


@pytest.mark.parametrize(
    "message",
    [
        *(
            "wrong channel?",
            "wrong channel؟",
            "wrong channel\u037e",
            "which channel was wrong?",
            "the wrong channel cost them a ship",
            "sorry",
            "wrong",
        ),
        *("did she take the wrong channel", "sorry, which channel is it", "sorry, wrong channel, and why the barrier"),
        *("qui s'est trompé de salon ?", "ein falscher Kanal zum Hafen", "qué canal era", "发错了什么", ""),
    ],
)
def test_a_message_that_says_something_else_with_such_words_is_none(message: str) -> None:
    assert not is_misplaced(message)


@pytest.mark.parametrize("message", ["oops, wrong channel", "oups, mauvais salon", "ups, falscher Chat", "发错群了"])
def test_a_message_for_another_place_gets_one_line(message: str) -> None:
    reply = seed_service().ask(message, "Why does China back Russia?")

    assert isinstance(reply, SmallTalk)
    assert reply.courtesy is Courtesy.NOISE


@pytest.mark.parametrize("word", ["sorry", "ups", "oh", "pardon", "啊", "mauvais salon"])
def test_no_message_of_many_such_words_takes_long(word: str) -> None:
    start = time.thread_time()

    assert not is_misplaced(f"{word} " * (90 // len(word)) + "x")
    assert time.thread_time() - start < 0.5

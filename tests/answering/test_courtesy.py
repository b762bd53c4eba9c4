from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.courtesy import courtesy_of
from bot.answering.courtesy_phrases import before_farewell
from bot.model import Courtesy


@pytest.mark.parametrize(
    ("message", "courtesy"),
    [
        ("hi", Courtesy.GREETING),
        ("Hello there!", Courtesy.GREETING),
        ("hey everyone :)", Courtesy.GREETING),
        ("good morning", Courtesy.GREETING),
        ("bonjour", Courtesy.GREETING),
        ("thanks", Courtesy.THANKS),
        ("thank you so much!!", Courtesy.THANKS),
        ("thx, great bot", Courtesy.THANKS),
        ("hi and thanks", Courtesy.THANKS),
        ("merci", Courtesy.THANKS),
        ("bye", Courtesy.FAREWELL),
        ("ok goodnight everyone", Courtesy.FAREWELL),
        ("morning all", Courtesy.GREETING),
        ("ok, later!", Courtesy.FAREWELL),
        ("Thanks, bye!", Courtesy.FAREWELL),
        ("have a nice day!", Courtesy.FAREWELL),
        ("have a good evening", Courtesy.GREETING),
        ("lol", Courtesy.NOISE),
        ("ok cool", Courtesy.NOISE),
        ("hahahahaha", Courtesy.NOISE),
        ("looool", Courtesy.NOISE),
        ("nice one", Courtesy.NOISE),
        ("that was nice", Courtesy.NOISE),
        ("and that was good", Courtesy.NOISE),
        ("test 123", Courtesy.NOISE),
        ("🎉🎉", Courtesy.NOISE),
        ("???", Courtesy.NOISE),
        ("", Courtesy.NOISE),
    ],
)
def test_courtesies_and_noise_are_told_apart(message: str, courtesy: Courtesy) -> None:
    assert courtesy_of(message) is courtesy


@pytest.mark.parametrize(
    "message",
    [
        "help me understand why China supports Russia",
        "thanks, but why does China fear collapse?",
        "good evening! which technologies does it want",
        "hello, help me understand why",
        "hi, what does China want?",
        "hello, who is being interviewed?",
        "ok so why does Beijing fear it",
        "/ask why does China support Russia",
        "good for China?",
        "oil",
        "China",
        "why",
        "so what",
        "does it help Russia",
        "submarines lol",
        "help",
        "!help",
        "hi " * 10,
        "and in the morning?",
        "this afternoon?",
        "and later?",
        "later?",
        "2022?",
        "beaucoup ?",
        "was it nice",
        "and was it true?",
        "and the right one?",
        "but was that good",
    ],
)
def test_a_message_with_substance_is_a_question(message: str) -> None:
    assert courtesy_of(message) is None


@pytest.mark.parametrize("message", ["what is this about?", "What's this about", "is that true?", "what is it about"])
def test_a_question_about_the_interview_is_no_courtesy(message: str) -> None:
    assert courtesy_of(message) is None


@given(st.text(st.sampled_from("?!. …🎉❤\n-"), max_size=20))
def test_a_message_without_letters_or_digits_is_noise(message: str) -> None:
    assert courtesy_of(message) is Courtesy.NOISE


@given(st.lists(st.sampled_from(["hi", "thanks", "the", "ok", "submarine", "so"]), max_size=8))
def test_one_word_of_substance_makes_a_question(words: list[str]) -> None:
    assert ("submarine" in words) <= (courtesy_of(" ".join(words)) is None)


@pytest.mark.parametrize(
    ("greeting", "thanks", "farewell"),
    [
        ("hello", "thanks", "goodbye"),
        ("bonjour", "merci", "à bientôt"),
        ("hallo", "danke", "auf Wiedersehen"),
        ("Hallo!", "danke", "bis bald"),
        ("hallo", "danke", "Tschüss!"),
        ("hola", "gracias", "hasta luego"),
        ("buongiorno", "grazie", "arrivederci"),
        ("salve", "Grazie mille!", "ciao"),
        ("bom dia", "obrigado", "adeus"),
        ("olá", "obrigada", "até logo"),
        ("goedendag", "dank je", "tot ziens"),
        ("你好", "谢谢", "再见"),
        ("您好！", "谢谢你。", "拜拜"),
    ],
)
def test_each_language_has_a_greeting_a_thanks_and_a_farewell(greeting: str, thanks: str, farewell: str) -> None:
    kinds = [courtesy_of(message) for message in (greeting, thanks, farewell)]

    assert kinds == [Courtesy.GREETING, Courtesy.THANKS, Courtesy.FAREWELL]


@pytest.mark.parametrize(
    "message", ["谢谢，中国为什么支持俄罗斯？", "até quando?", "dag van de aarde", "bis bald in Moskau?"]
)
def test_a_phrase_of_courtesy_with_more_beside_it_is_a_question(message: str) -> None:
    assert courtesy_of(message) is None


@pytest.mark.parametrize(
    ("message", "rest"),
    [
        ("merci beaucoup, au revoir !", "merci beaucoup"),
        ("Danke, tschüss", "danke"),
        ("gracias, hasta luego", "gracias"),
        ("bye", ""),
        ("bye for now", None),
        ("who said goodbye to him?", None),
    ],
)
def test_what_stands_before_a_farewell_is_told(message: str, rest: str | None) -> None:
    assert before_farewell(message) == rest


@pytest.mark.parametrize(
    "message",
    [
        *("sorry", "That's not what I asked!", "wrong answer", "wrong", "sorry about that", "never mind"),
        *("désolé", "C'est pas ce que j'ai demandé", "ça ne répond pas à ma question"),
        *("Entschuldigung", "das war nicht meine Frage", "falsch", "du nervst"),
        *("perdón", "eso no es lo que pregunté", "lo siento"),
        *("抱歉", "我问的不是这个"),
    ],
)
def test_a_complaint_or_an_apology_asks_nothing(message: str) -> None:
    assert courtesy_of(message) is Courtesy.NOISE

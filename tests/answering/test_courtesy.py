from __future__ import annotations

import pytest
from building import engine, interview_of, seed_service
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.courtesies.courtesy import courtesy_of
from bot.answering.courtesies.courtesy_phrases import before_farewell
from bot.answering.plain_requests.requests import request_of
from bot.answering.plain_requests.wants import asked_for
from bot.model import Courtesy, SmallTalk
from bot.service import Service


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
        *("sorry", "sorry about that", "never mind", "désolé", "Entschuldigung", "du nervst", "perdón", "lo siento"),
        "抱歉",
    ],
)
def test_an_apology_asks_nothing(message: str) -> None:
    assert courtesy_of(message) is Courtesy.NOISE


@pytest.mark.parametrize(
    "message",
    [
        *("That's not what I asked!", "wrong answer", "wrong", "I don't understand", "sorry, I still don't get it"),
        *("that's not an answer", "thats no answer", "you didn't answer my question", "that doesn't help at all"),
        *("C'est pas ce que j'ai demandé", "ça ne répond pas à ma question", "je ne comprends pas", "j'ai pas compris"),
        *("ça n'a rien à voir", "vous n'avez pas répondu à ma question", "tu ne réponds pas à ma question"),
        *("c'est pas une réponse", "das war nicht meine Frage", "falsch"),
        "Das ist doch keine Antwort auf meine Frage!",
        *("ich verstehe das nicht", "versteh ich nicht", "du hast meine Frage nicht beantwortet"),
        *("Sie haben meine Frage immer noch nicht beantwortet", "das hilft mir nicht weiter"),
        *("eso no es lo que pregunté", "no entiendo", "no lo entiendo", "eso no es una respuesta"),
        "no me has respondido",
        *("no responde a mi pregunta", "eso no me ayuda", "non capisco", "não entendi", "ik snap het niet"),
        *(
            "我问的不是这个",
            "没听懂",
            "不对",
            "c'est faux",
            "das stimmt nicht",
            "eso no es",
            "that's not it",
            "no, that is wrong",
        ),
    ],
)
def test_who_did_not_understand_or_got_no_answer_was_not_helped(message: str) -> None:
    assert courtesy_of(message) is Courtesy.UNHELPED


@pytest.mark.parametrize(
    "message",
    [
        *("huh?", "Sorry?", "hm??", "what?", "pardon me?", "come again?", "say that again?", "wie bitte?", "hä?"),
        *("was?", "hein ?", "quoi ?", "pardon ?", "¿qué?", "¿perdón?", "¿eh?", "wablief?", "什么？"),
    ],
)
def test_who_asks_to_hear_it_again_was_not_helped(message: str) -> None:
    assert courtesy_of(message) is Courtesy.UNHELPED


@pytest.mark.parametrize("message", ["why?", "how?", "¿cómo?", "what else?", "was noch?", "qué barco?", "what now?"])
def test_a_short_follow_up_asks(message: str) -> None:
    assert courtesy_of(message) is None


@pytest.mark.parametrize(
    "message",
    [
        *("I don't understand why China fears it", "that doesn't help Russia", "that doesn't help?", "that's it"),
        *("he doesn't understand", "she did not answer", "that is the answer to the war"),
        *("je ne comprends pas pourquoi", "ich verstehe nicht warum sie geht", "das hilft", "no entiendo por qué"),
        *("wrong?", "c'est faux ?", "das stimmt nicht?", "¿es falso?", "不对？", "falsch verbunden", "is that wrong"),
        *("no contestó", "¿no respondió?", "no sirve el barco"),
    ],
)
def test_who_says_what_is_not_understood_or_who_did_not_answer_asks(message: str) -> None:
    assert courtesy_of(message) is None


@pytest.mark.parametrize(
    "message",
    [
        *("not bad", "very good!", "ok, makes sense", "perfect", "perfekt", "sehr gut", "passt", "ok passt so"),
        "nicht schlecht",
        *("parfait", "pas mal", "très bien", "c'est bon", "ça marche", "nickel", "bravo !", "d'accord"),
        *("perfecto", "muy bien", "está bien", "estupendo", "listo", "vale, perfecto", "va bene", "muito bem", "很好"),
        *("danke für die Auskunft", "danke für die Antwort", "danke, das wars", "merci pour la réponse"),
        "merci pour l'info",
        *("merci mec", "d'acc merci", "gracias por la respuesta", "gracias amigo", "gracias tío"),
        "thanks for the info",
        *("good answer", "what a great answer!", "wow, nice quote", "well said", "love it", "really good question"),
        *("I love it", "I really like that", "it's a great answer", "thats a good question"),
        *("ok thanks, nice quote", "gracias, buena respuesta"),
        *("gute Antwort", "was für eine tolle Antwort", "gut gesagt", "schönes Zitat", "sehr gute Frage"),
        *("bonne réponse", "c'est une très bonne question", "quelle belle réponse !", "bien dit"),
        *("¡qué buena respuesta!", "muy buena pregunta", "bien dicho", "me encanta"),
    ],
)
def test_approval_is_taken_like_thanks(message: str) -> None:
    assert (courtesy_of(message) or request_of(message)) is Courtesy.THANKS


@pytest.mark.parametrize("word", ["nickel", "Klasse", "Spitze"])
def test_a_thing_of_the_interviews_is_no_approval_unless_it_exclaims(word: str) -> None:
    mine = Service((interview_of(("What is it worth?", "Nickel is worth its Klasse and its Spitze.")),), engine())

    assert isinstance(seed_service().ask(word), SmallTalk)
    assert not isinstance(mine.ask(word), SmallTalk)
    assert isinstance(mine.ask(f"{word}!"), SmallTalk)


COUSIN = ("¿Quién le enseñó a nadar?", "Mi prima me enseñó en el río, antes que nadie.")


@pytest.mark.parametrize(
    ("language", "pair", "message", "approves"),
    [
        ("es", COUSIN, "prima", False),
        ("es", COUSIN, "prima…", False),
        ("es", COUSIN, "prima!", True),
        ("es", COUSIN, "perfecto", True),
        ("es", ("¿Quién le enseñó a nadar?", "Mi hermano, en el río, antes que nadie."), "prima", True),
        ("de", ("Wie war das Wasser?", "Es war prima, und das im Oktober."), "prima", True),
        ("en", ("Who sang?", "She was the prima donna of the town for years."), "prima", True),
        ("fr", ("Qui chantait ?", "C'était la prima donna de la ville."), "Prima", True),
    ],
)
def test_a_cousin_of_a_spanish_interview_is_no_approval(
    language: str, pair: tuple[str, str], message: str, approves: bool
) -> None:
    service = Service((interview_of(pair, language=language),), engine())

    assert isinstance(service.ask(message), SmallTalk) is approves


@pytest.mark.parametrize(
    "message",
    [
        *("está bien?", "ça marche ?", "passt?", "c'est bon pour la Chine", "muy bien pagado", "not bad for Russia"),
        *("listo para la guerra", "perfekt für wen", "die Antwort", "la respuesta", "la info", "tío"),
        *("good answer to the crisis", "the best answer", "a great question for China", "was that a good answer"),
        *("I love it when she laughs", "I like that about her"),
        *("gute Antwort auf was", "bonne réponse à la crise", "me gusta el mar", "buena respuesta de China"),
    ],
)
def test_what_approves_of_something_or_asks_for_it_is_a_question(message: str) -> None:
    assert courtesy_of(message) is None
    assert request_of(message) is None


def test_a_name_of_the_interview_is_no_greeting_to_everybody() -> None:
    reader = interview_of(("Qui vous lit ?", "Mon père lisait Le Monde tous les jours."), language="fr")
    other = interview_of(("Qui vous lit ?", "Mon père lisait le journal. Tout le monde le savait."), language="fr")

    for after in (False, True):
        assert asked_for("Le Monde", (reader,), after_question=after) is None
        assert asked_for("le monde", (reader,), after_question=after) is None
        assert asked_for("salut le monde", (reader,), after_question=after) is Courtesy.GREETING
        assert asked_for("le monde", (other,), after_question=after) is Courtesy.GREETING


def test_one_word_is_a_name_where_it_has_a_capital_inside_a_sentence() -> None:
    team = interview_of(("Wer half?", "Team hiess es nur. Ich rief Team Blau an, und alle kamen."), language="de")
    none = interview_of(("Who helped?", "Team after team came. The team was kind."))

    assert asked_for("team", (team,), after_question=False) is None
    assert asked_for("team", (none,), after_question=False) is Courtesy.GREETING

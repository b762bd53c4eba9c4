from __future__ import annotations

import pytest
from building import interview_of, seed

from bot.model import Quoted
from bot.retrieval import Engine
from bot.retrieval.index import Index
from bot.retrieval.strangers import strangers
from bot.service import Service

HOLM = interview_of(
    ("Who came to the harbour?", "Putin came, with Jorunn Vik. The Danish minister stayed at home."),
    ("And who paid?", "Nobody."),
)
REISE = interview_of(
    ("Was haben Sie gelesen?", "Immer nur Tschechow. Tolstoi war mir zu schwer."),
    (
        "Wo leben Sie heute?",
        "In der Pfalz, der Rhein ist mir genug. Mein Esel ist in Kärnten gestorben, nicht in Russland.",
    ),
    key="reise",
    language="de",
    title="Unterwegs",
    standfirst=None,
)


def told(question: str) -> tuple[str, ...]:
    return strangers(Index.build((HOLM,), None), question)(HOLM)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What does Modi want?", ("Modi",)),
        ("what does modi want", ("modi",)),
        ("did elon musk meet putin", ("musk",)),
        ("Is the pope with Putin?", ("pope",)),
        ("Did the harbour hear of Ostermann?", ("Ostermann",)),
        ("Did the harbour hear of Sarah?", ("Sarah",)),
        ("has india paid", ("india",)),
    ],
)
def test_whom_an_interview_never_names_is_a_stranger(question: str, names: tuple[str, ...]) -> None:
    assert told(question) == names


@pytest.mark.parametrize(
    "question",
    [
        "Did Putin come?",
        "did puttin come",
        "Who is Jorun Vik to Poutine?",
        "did anybody else come with Mister Putin and with Frau Vik",
        "Was the minister from Denmark there?",
        "What did Ida Holm tell The Northern Post?",
        "Who came at Christmas, on a Monday?",
        "Cheers. Ostensibly he paid, didn't he?",
        "¿Acordaron algo? ¡Forzaron la puerta!",
        "Who Came To The Merriment?",
        "WHO CAME TO THE MERRIMENT?",
        "who came to the merriment",
    ],
)
def test_whom_it_names_and_other_words_are_none(question: str) -> None:
    assert told(question) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Hey Verbatim, who came to the harbour?",
        "Tell me Verbatim, who came to the harbour?",
        "Ok, tell me, Alex, who came to the harbour?",
        "Hi Alex! Who came to the harbour?",
        "Alex, who came to the harbour?",
        "Hey Claude who came to the harbour?",
        "btw Alex, who came to the harbour?",
        "who came to the harbour, ChatGPT?",
        "Who came to the harbour, dear Alex?",
        "Salut Alexandre, qui est venu au port ?",
        "¿Quién vino al puerto, Alejandro?",
    ],
)
def test_whoever_is_spoken_to_is_none(question: str) -> None:
    assert told(question) == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("In the time of Ostermann, who came to the harbour?", ("Ostermann",)),
        ("Hey, did Ostermann come to the harbour?", ("Ostermann",)),
        ("Did the harbour hear of Ostermann, Alex?", ("Ostermann",)),
        ("Who came to the harbour first, Ostermann or Vik?", ("Ostermann",)),
        ("Hey Alex, what does Modi want?", ("Modi",)),
        ("Who came to the harbour, Modi?", ("Modi",)),
    ],
)
def test_whom_the_question_is_about_is_one_beside_a_comma_too(question: str, names: tuple[str, ...]) -> None:
    assert told(question) == names


def test_where_all_nouns_have_a_capital_only_known_names_are_strangers() -> None:
    assert told("Wer zahlte dem Hafenmeister und Merkel?") == ("Merkel",)


@pytest.mark.parametrize("question", ["Wer war ihre Mentorin?", "Wer bat um Verzeihung?", "Was fehlt in Zeilen?"])
def test_nor_does_a_capital_tell_a_name_in_a_short_question_that_may_be_german(question: str) -> None:
    assert told(question) == ()


def test_somebody_is_named_however_a_language_spells_them() -> None:
    talk = interview_of(("Who called?", "Khrushchev called, and Zelensky wrote."))
    tell = strangers(Index.build((talk,), None), "Rief Chruschtschow, und schrieb Selenskyj an Poutine?")

    assert tell(talk) == ("Poutine",)


@pytest.mark.parametrize(
    "question",
    [
        "How many did Fatima Alzahra help?",
        "How many did Fatima Al-Zahra help?",
        "How many did Magnus Ohara help?",
        "How many did Magnus O’Hara help?",
        "How many did Magnus OharaLindqvist help?",
        "How many did Alzahra's sister help?",
    ],
)
def test_a_name_of_whoever_speaks_may_be_typed_as_one_word(question: str) -> None:
    speaking = ("Fatima Al-Zahra", "Magnus O’Hara-Lindqvist")
    talk = interview_of(("Whom did you help?", "Many."), answered_by=speaking)

    assert strangers(Index.build((talk,), None), question)(talk) == ()


def test_a_name_that_is_read_as_one_of_the_interview_is_none() -> None:
    talk = interview_of(("Who came?", "Fatima Zahra came, and Zahra sang."), answered_by=())
    tell = strangers(Index.build((talk,), None), "How long did Alzahra sing, and Alsahri and Ostermann?")

    assert tell(talk) == ("Alsahri", "Ostermann")


def test_whoever_thinks_as_somebody_does_is_named_with_him() -> None:
    talk = interview_of(("Who called?", "I was a Stalinist to them, and a modified one."))
    tell = strangers(Index.build((talk,), None), "Did they call her Stalin, Lenin and Modi?")

    assert tell(talk) == ("Lenin", "Modi")


@pytest.mark.parametrize(
    "question", ["qui a eu le port", "quién usa el puerto", "nadie le da un puerto", "quanti chili di porto"]
)
def test_common_words_that_are_spelt_as_a_place_are_none(question: str) -> None:
    assert told(question) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Is the Rhine enough for her?",
        "Did she read Chekhov?",
        "Does she live in the Palatinate?",
        "L'âne est-il mort en Carinthie ?",
        "A-t-elle lu Tolstoï ?",
        "Does she like Russia?",
    ],
)
def test_a_name_may_be_another_one_in_the_language_of_the_interview(question: str) -> None:
    assert strangers(Index.build((REISE,), None), question)(REISE) == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What does Modi want from her?", ("Modi",)),
        ("Did she ever travel to India?", ("India",)),
        ("Que veut Modi en Carinthie ?", ("Modi",)),
        ("Hat Merkel sie begleitet?", ("Merkel",)),
    ],
)
def test_whom_everybody_knows_is_told_in_the_languages_that_are_known_well(
    question: str, names: tuple[str, ...]
) -> None:
    assert strangers(Index.build((REISE,), None), question)(REISE) == names


@pytest.mark.parametrize("question", ["Why did he leave Shanghai?", "Does he fear Putin?", "Did he fly to Russia?"])
def test_in_other_languages_nobody_is(question: str) -> None:
    talk = interview_of(
        ("您为什么离开上海？", "因为房租太贵了，我怕普京。"), language="zh", standfirst=None, title=None
    )

    assert strangers(Index.build((talk,), None), question)(talk) == ()


def test_of_a_library_a_name_is_told_in_the_language_of_the_question_only() -> None:
    tell = strangers(Index.build((HOLM, REISE), None), "Why did they leave Ostermann in the harbour?")

    assert (tell(HOLM), tell(REISE)) == (("Ostermann",), ())


def test_a_long_message_names_what_is_beside_its_question() -> None:
    assert told("hi from Ostermann where I live with my dog and my Modi mug, did anybody pay for it") == ()


def test_of_a_library_each_interview_tells_for_itself() -> None:
    other = interview_of(("Who is at home?", "Modi is at home."), key="home")
    tell = strangers(Index.build((HOLM, other), None), "what does Modi want")

    assert (tell(HOLM), tell(other)) == (("Modi",), ())


#: Questions that the built-in interview answers, of somebody or some country that it never names.
STEMS = (
    "What does {} fear?",
    "What does {} want to appear as?",
    "What is {} waiting for?",
    "Why can't {} afford a collapse of Putin's regime?",
    "What benefits can {} draw from the weakening of Putin's regime?",
    "Would a weakened Russia depend more on {}?",
    "Could {} play a leading role in ending the war?",
    "Why does {} maintain the friendship with Russia?",
    "Will this allow {} to get certain Russian technologies?",
    "Has {} had any influence on Putin's obsession with Ukraine?",
    "Would {} be in a good position to mediate a ceasefire?",
    "Does {} consider Russia a teammate against the United States?",
)


@pytest.mark.parametrize("named", ["Merkel", "biden", "Modi", "Erdogan", "macron", "the Pope", "India", "Japan"])
def test_words_about_somebody_are_not_quoted_for_somebody_else(named: str, asking: Service) -> None:
    assert [stem for stem in STEMS if isinstance(asking.ask(stem.format(named)), Quoted)] == []


@pytest.mark.parametrize("question", ["que craint l'inde ?", "¿qué teme la india?", "Was fürchtet Indien?"])
def test_nor_for_another_country_in_another_language(question: str, asking: Service) -> None:
    assert not isinstance(asking.ask(question), Quoted)


@pytest.fixture(scope="module")
def asking() -> Service:
    return Service((seed(),), Engine())

"""Which of several interviews speak of what somebody looks for."""

from __future__ import annotations

from functools import cache

import pytest
from building import engine, interview_of

from bot.model import About, Interview, NotCovered, Quoted, Reply, Requested
from bot.service import Service

#: For each language three interviews: of a keeper of bees, a dairy and a ferry; the first two speak of honey.
TALKS = {
    "en": (
        (
            ("How many hives do you have?", "I keep forty hives of bees, and they give honey twice a year."),
            ("Do you get stung?", "Every week. My hands no longer swell."),
        ),
        (
            ("What cheese do you make?", "A hard one from raw milk. I wash it with honey in the autumn."),
            ("Who helps you?", "My brother carries the pails, and nobody else."),
        ),
        (
            ("How old is the ferry?", "It was built in 1961, and its engine is younger than I am."),
            ("What do you carry?", "Cars, post and sheep. In winter mostly post."),
        ),
    ),
    "fr": (
        (
            ("Combien de ruches avez-vous ?", "J'ai quarante ruches d'abeilles, qui donnent du miel deux fois par an."),
            ("Vous fait-on piquer ?", "Chaque semaine. Mes mains n'enflent plus."),
        ),
        (
            ("Quel fromage faites-vous ?", "Un fromage dur au lait cru. Je le lave avec du miel en automne."),
            ("Qui vous aide ?", "Mon frère porte les seaux, et personne d'autre."),
        ),
        (
            ("Quel âge a le bac ?", "Il a été construit en 1961, et son moteur est plus jeune que moi."),
            ("Que transportez-vous ?", "Des voitures, du courrier et des moutons. En hiver surtout du courrier."),
        ),
    ),
    "de": (
        (
            (
                "Wie viele Stöcke haben Sie?",
                "Ich halte vierzig Stöcke mit Bienen, und zweimal im Jahr geben sie Honig.",
            ),
            ("Werden Sie gestochen?", "Jede Woche. Meine Hände schwellen nicht mehr an."),
        ),
        (
            ("Welchen Käse machen Sie?", "Einen harten aus roher Milch. Im Herbst wasche ich ihn mit Honig."),
            ("Wer hilft Ihnen?", "Mein Bruder trägt die Eimer, sonst niemand."),
        ),
        (
            ("Wie alt ist die Fähre?", "Sie wurde 1961 gebaut, und ihr Motor ist jünger als ich."),
            ("Was befördern Sie?", "Autos, Post und Schafe. Im Winter meistens Post."),
        ),
    ),
    "es": (
        (
            ("¿Cuántas colmenas tiene?", "Tengo cuarenta colmenas de abejas, que dan miel dos veces al año."),
            ("¿Le pican?", "Cada semana. Las manos ya no se me hinchan."),
        ),
        (
            ("¿Qué queso hace?", "Uno duro de leche cruda. En otoño lo lavo con miel."),
            ("¿Quién le ayuda?", "Mi hermano lleva los cubos, y nadie más."),
        ),
        (
            ("¿Qué edad tiene el transbordador?", "Lo construyeron en 1961, y su motor es más joven que yo."),
            ("¿Qué transporta?", "Coches, correo y ovejas. En invierno sobre todo correo."),
        ),
    ),
}
KEYS = ("hives", "dairy", "ferry")
GUESTS = ("Ida Holm", "Jon Vale", "Mira Kost")
MESSAGES = {
    "en": ("which interview talks about {}?", "are there interviews about {}", "who talks about {}?"),
    "fr": ("quelle interview parle de {} ?", "qui parle de {} ?", "y a-t-il des interviews sur {} ?"),
    "de": ("wer spricht über {}?", "gibt es Interviews über {}?", "in welchem Interview geht es um {}?"),
    "es": ("¿qué entrevista habla de {}?", "¿quién habla de {}?", "hay entrevistas sobre {}?"),
}
BEES = {"en": "bees", "fr": "abeilles", "de": "Bienen", "es": "abejas"}
HONEY = {"en": "honey", "fr": "miel", "de": "Honig", "es": "miel"}
NOWHERE = {"en": "inflation", "fr": "football", "de": "Fußball", "es": "fútbol"}


def talk(language: str, at: int) -> Interview:
    return interview_of(
        *TALKS[language][at],
        key=f"{KEYS[at]}-{language}",
        language=language,
        title=None,
        standfirst=None,
        answered_by=(GUESTS[at],),
    )


@cache
def library(language: str) -> Service:
    return Service(tuple(talk(language, at) for at in range(len(KEYS))), engine())


def places(replies: tuple[Reply, ...]) -> list[tuple[str, int]]:
    return [reply.match.place for reply in replies if isinstance(reply, Quoted)]


@pytest.mark.parametrize("language", TALKS)
def test_each_interview_that_speaks_of_something_is_quoted_with_the_passage(language: str) -> None:
    for message in MESSAGES[language]:
        assert places(library(language).ask_each(message.format(BEES[language]))) == [(f"hives-{language}", 1)]
        both = library(language).ask_each(message.format(HONEY[language]))
        assert sorted(places(both)) == [(f"dairy-{language}", 1), (f"hives-{language}", 1)]


@pytest.mark.parametrize(
    ("language", "message", "keys"),
    [
        ("en", "any interviews about bees or sheep?", ("ferry", "hives")),
        ("en", "who talks about inflation, sheep or football?", ("ferry",)),
        ("en", "who talks about bees or similar?", ("hives",)),
        ("en", "any interviews about bees and sheep?", ()),
        ("en", "who talks about bees or not?", ("hives",)),
        ("de", "gibt es Interviews über Bienen oder Schafe?", ("ferry", "hives")),
        ("de", "gibt es Interviews über Schafe und Bienen?", ()),
        ("fr", "y a-t-il des interviews sur les abeilles ou les moutons ?", ("ferry", "hives")),
        ("fr", "y a-t-il des interviews sur les abeilles et les moutons ?", ()),
        ("es", "¿hay entrevistas sobre abejas u ovejas?", ("ferry", "hives")),
        ("es", "¿hay entrevistas sobre coches o abejas?", ("ferry", "hives")),
        ("es", "¿hay entrevistas sobre abejas y ovejas?", ()),
    ],
)
def test_of_things_with_or_between_them_one_is_enough(language: str, message: str, keys: tuple[str, ...]) -> None:
    found = {key for key, _ in places(library(language).ask_each(message))}

    assert found == {f"{key}-{language}" for key in keys}


@pytest.mark.parametrize("language", TALKS)
def test_where_no_interview_speaks_of_it_nothing_is_covered(language: str) -> None:
    for message in MESSAGES[language]:
        (reply,) = library(language).ask_each(message.format(NOWHERE[language]))

        assert isinstance(reply, NotCovered)
        assert reply.search.interviews == library(language).interviews


def test_a_passage_is_told_as_the_reply_to_the_message_read_as_what_is_looked_for() -> None:
    message = "who talks about honey?"

    replies = library("en").ask_each(message)

    assert [(reply.search.question, reply.search.read_as) for reply in replies] == [(message, "honey")] * 2
    assert library("en").ask(message) == replies[0]


def test_the_sentences_with_the_words_are_in_bold() -> None:
    (reply,) = library("en").ask_each("which interviews mention sheep?")

    assert isinstance(reply, Quoted)
    assert [span.of(reply.match.interview.source.text) for span in reply.match.highlights] == ["Cars, post and sheep."]


def test_a_misspelt_topic_is_mended() -> None:
    assert places(library("en").ask_each("which interview talks about hony?")) == places(
        library("en").ask_each("which interview talks about honey?")
    )


def test_interviews_that_are_not_shown_are_named() -> None:
    four = tuple(
        interview_of(
            ("What do you eat?", f"Mostly {dish} with honey."),
            key=dish,
            title=None,
            standfirst=None,
            answered_by=(dish,),
        )
        for dish in ("Barley", "Trout", "Radish", "Cabbage")
    )

    replies = Service(four, engine()).ask_each("who talks about honey?")

    shown = {reply.match.interview.key for reply in replies if isinstance(reply, Quoted)}
    assert len(replies) == len(shown) == 3
    assert [reply.search.also_in for reply in replies[:2]] == [(), ()]
    assert {interview.key for interview in replies[2].search.also_in} == {i.key for i in four} - shown


def test_of_one_interview_it_stays_a_question() -> None:
    (reply,) = library("en").only("hives-en").ask_each("who talks about inflation?")

    assert reply.search.read_as is None


@pytest.mark.parametrize("message", ["which interview talks about stings?", "are there interviews about stings"])
def test_one_interview_that_speaks_of_it_is_quoted_and_not_introduced(message: str) -> None:
    stung = interview_of(
        ("What do you wear?", "Nothing special. The stings are a good cure for my knees."),
        ("How long does the winter last?", "From October to April, and then it rains."),
    )

    (reply,) = Service((stung,), engine()).ask_each(message)

    assert places((reply,)) == [(stung.key, 1)]


@pytest.mark.parametrize("message", ["which interview talks about football?", "are there interviews about football?"])
def test_one_interview_that_does_not_speak_of_it_does_not_cover_it(message: str) -> None:
    (reply,) = library("en").only("ferry-en").ask_each(message)

    assert isinstance(reply, NotCovered)


def test_a_question_about_a_topic_to_all_interviews_gets_one_reply() -> None:
    assert len(library("en").ask_each("what do they say about honey?")) == 1


def test_who_said_that_is_told_of_each_interview_that_was_quoted() -> None:
    reply = library("en").ask("who said that?", "who talks about honey?")

    assert isinstance(reply, Requested)
    assert {interview.key for interview in reply.named} == {"hives-en", "dairy-en"}


def test_who_looks_for_interviews_on_a_guest_is_told_of_theirs() -> None:
    (reply,) = library("en").ask_each("interviews about Ida Holm")

    assert reply.search.read_as is None
    assert isinstance(reply, About)
    assert reply.interview.key == "hives-en"


def test_what_is_quoted_comes_first_of_five_candidates_at_most() -> None:
    many = tuple((f"What is in hive {n}?", f"Hive {n} has bees, and no flowers.") for n in range(8))
    hives, dairy = interview_of(*many, key="hives"), interview_of(*TALKS["en"][1], key="dairy")
    service = Service((hives, dairy), engine())

    for reply in service.ask_each("who talks about bees?"):
        assert isinstance(reply, Quoted)
        assert reply.search.candidates[0] == reply.match
        assert len(reply.search.candidates) <= 5

"""Which messages are about the reply that was shown last, and what they get."""

from __future__ import annotations

from functools import cache

import pytest
from building import engine, interview_of, labelled_questions

from bot.answering.plain_requests.last_reply import (
    asks_for_citation,
    asks_for_source,
    asks_when_that_was,
    asks_who_said_it,
    speaks_of_the_interview,
)
from bot.model import About, Aspect, Quoted, Request, Requested
from bot.service import Service

ASKED = "Why did you come to the rock?"
ROCK = interview_of()
DAIRY = interview_of(
    ("What cheese do you make?", "A hard one from raw milk. I wash it with brine in the autumn."),
    ("Who helps you?", "My brother carries the pails, and nobody else."),
    key="dairy",
    title=None,
    standfirst=None,
    asked_by=("The Lantern",),
    answered_by=("Jon Vale",),
)


@cache
def library() -> Service:
    return Service((ROCK, DAIRY), engine())


@pytest.mark.parametrize(
    "message",
    [
        *("how to cite this?", "cite that in bibtex", "comment citer ça en APA ?"),
        *("cite that", "quote that properly", "zitier das", "please cite this", "how do I cite this?"),
        *(
            "can you cite that in APA?",
            "citation please",
            "citation",
            "apa",
            "bibtex please",
            "give me a citation for that",
        ),
        *("wie zitiere ich das?", "kannst du das bitte zitieren?", "zitiere das korrekt", "Quellenangabe bitte"),
        *("cite ça", "comment citer cette réponse ?", "peux-tu citer ça ?", "référence bibliographique"),
        *("cita eso", "cítalo", "¿cómo cito esto?", "¿puedes citarlo?", "referencia bibliográfica"),
    ],
)
def test_who_wants_to_cite_the_last_quote_is_told(message: str) -> None:
    assert asks_for_citation(message)
    reply = library().ask(message, ASKED)
    assert isinstance(reply, Requested)
    assert reply.request is Request.CITE


@pytest.mark.parametrize(
    "message",
    [
        *("source?", "source pls", "show me the source", "what is the source?", "what's the source for that?"),
        *(
            "where does it say that?",
            "where did she say that",
            "can I see the source",
            "do you have a source for this?",
        ),
        *("Quelle?", "was ist die Quelle?", "woher hast du das?", "wo steht das?", "zeig mir bitte die Stelle"),
        *("quelle est la source ?", "la source svp", "montre-moi le passage", "d'où tu sors ça ?", "où dit-elle ça ?"),
        *("¿cuál es la fuente?", "¿de dónde sale eso?", "fuente", "muéstrame la fuente", "¿dónde dice eso?"),
    ],
)
def test_who_wants_to_see_where_the_last_quote_stands_is_told(message: str) -> None:
    assert asks_for_source(message)
    reply = library().ask(message, ASKED)
    assert isinstance(reply, Requested)
    assert reply.request is Request.SOURCE


@pytest.mark.parametrize(
    "message",
    [
        *("where does the water come from?", "what is the source of the river", "who was her source?"),
        *("what is your source of income?", "where does that come from?", "which sources of light are there?"),
        *("woher kommt das Wasser?", "wo ist die Quelle des Flusses?", "woher kommt das?"),
        *("d'où vient l'eau ?", "quelle est la source de la rivière ?"),
        *("¿de dónde sale el agua?", "¿cuál es la fuente de sus ingresos?", "¿dónde está la fuente?"),
    ],
)
def test_a_question_about_a_source_is_asked_of_the_interview(message: str) -> None:
    assert not asks_for_source(message)


def test_before_any_question_nothing_is_the_source() -> None:
    reply = library().ask("source?")

    assert not (isinstance(reply, Requested) and reply.request is Request.SOURCE)


@pytest.mark.parametrize(
    "message",
    [
        *(
            "who gets cited?",
            "how often is he quoted",
            "quote of the day?",
            "zitieren sie Goethe?",
            "citer qui ?",
            "cita a su madre?",
        ),
        *("who does she cite?", "whom does she quote at conferences", "can you quote her", "quote him on oil"),
        *(
            "what does she earn for a quote",
            "wen zitiert sie?",
            "wie war die quote im tv",
            "pk on a pu citer l'avertissement",
        ),
        *(
            "quién cita a quién",
            "what did he quote",
            "does he cite that?",
            "why cite that report",
            "citation needed in her book",
        ),
        *("where did she get that quote", "cite the report"),
    ],
)
def test_a_question_about_quoting_is_none_for_a_citation(message: str) -> None:
    assert not asks_for_citation(message)


@pytest.mark.parametrize(
    "message",
    [
        *("wer sagt denn das?", "whose quote is that?"),
        *("who said that?", "and who said that", "who says this?", "whose words are these?", "wer hat das gesagt?"),
        *("wer sagt das?", "von wem ist das Zitat?", "von wem stammt das?", "qui a dit ça ?", "qui l'a dit ?"),
        *("¿quién dijo eso?", "quién lo dijo", "which interview is that from?", "whose interview is this?"),
        *("what interview was that?", "aus welchem Interview ist das?", "de quelle interview ça vient ?"),
        *("c'est dans quel entretien ?", "¿de qué entrevista es eso?"),
    ],
)
def test_who_asks_whose_words_these_are_is_told_of_the_interview_quoted_last(message: str) -> None:
    assert asks_who_said_it(message)
    reply = library().ask(message, ASKED)
    assert isinstance(reply, About)
    assert (reply.aspects, reply.interview) == ((Aspect.WHO,), ROCK)


@pytest.mark.parametrize(
    "message",
    [
        *(
            "wer sagt das Wetter voraus?",
            "von wem ist das Boot?",
            "qui a dit non ?",
            "quién dijo que sí?",
            "whose words does she quote?",
        ),
        *("who was that?", "who said goodbye?", "who says it is cold?", "who said these words to the king?"),
        *("who said that to her?", "who said that he was fired?", "who said no?", "who said it first in the village?"),
        *("wer hat das durchgesetzt", "wer hat das gesagt, als sie ging?", "qui a dit ça à sa mère ?"),
        *("which interview was the hardest?", "what interview did he give?", "aus welchem Interview lernte er das?"),
        *("quién dijo eso en la radio?", "what did he say", "who told her that"),
    ],
)
def test_who_says_something_in_the_interview_is_a_question(message: str) -> None:
    assert not asks_who_said_it(message)


@pytest.mark.parametrize(
    "message", ["who asked that?", "qui a demandé ça ?", "wer hat das gefragt?", "¿quién preguntó eso?"]
)
@pytest.mark.parametrize(
    ("before", "interview"), [(ASKED, ROCK), ("Which cheese do you make from raw milk?", DAIRY)], ids=["rock", "dairy"]
)
def test_who_asked_that_is_told_of_the_interview_quoted_last(message: str, before: str, interview: object) -> None:
    reply = library().ask(message, before)

    assert isinstance(reply, About)
    assert (reply.aspects, reply.interview) == ((Aspect.INTERVIEWER,), interview)
    assert reply.search.lead == before


@pytest.mark.parametrize("message", ["in two sentences", "shorter please"])
def test_a_length_alone_is_that_of_a_summary_of_the_interview_quoted_last(message: str) -> None:
    reply = library().ask(message, ASKED)

    assert isinstance(reply, Requested)
    assert (reply.request, reply.named) == (Request.SUMMARY, (ROCK,))


@pytest.mark.parametrize(
    ("language", "message", "told", "other"),
    [
        (
            "en",
            "and when was that?",
            (ASKED, "I wanted silence. The town was loud."),
            ("Who helps you?", "Nobody does."),
        ),
        (
            "fr",
            "c’était quand ?",
            ("Pourquoi êtes-vous venue au rocher ?", "Je voulais le silence. La ville criait."),
            ("De quoi vivez-vous ?", "Du poisson."),
        ),
        (
            "de",
            "und wann war das?",
            ("Warum kamen Sie auf den Felsen?", "Ich wollte Stille. Die Stadt war laut."),
            ("Wovon leben Sie?", "Mehl und Fisch."),
        ),
        (
            "es",
            "¿cuándo fue eso?",
            ("¿Por qué vino a la roca?", "Quería silencio. La ciudad gritaba."),
            ("¿De qué vive?", "Harina y pescado."),
        ),
    ],
)
def test_when_that_was_is_told_of_the_interview_where_nothing_replies(
    language: str, message: str, told: tuple[str, str], other: tuple[str, str]
) -> None:
    short = interview_of(told, other, language=language, title=None, standfirst=None)
    reply = Service((short,), engine()).ask(message, told[0])

    assert asks_when_that_was(message)
    assert isinstance(reply, About)
    assert (reply.aspects, reply.interview) == ((Aspect.WHEN,), short)


def test_when_that_was_is_quoted_where_the_interview_says() -> None:
    dated = interview_of(("When did you leave the school?", "I left it in 1961. The teacher cried."))

    reply = Service((dated,), engine()).ask("when was that?", "Did you leave the school?")

    assert isinstance(reply, Quoted)


def test_when_that_was_is_not_covered_after_a_question_without_a_quote() -> None:
    reply = library().ask("when was that?", "Did the submarine sink near Lisbon?")

    assert not isinstance(reply, About)


@pytest.mark.parametrize(
    "message", ["when was that photo taken?", "when was it?", "what year was that?", "wann war das Fest?"]
)
def test_when_something_else_was_is_another_question(message: str) -> None:
    assert not asks_when_that_was(message)


def test_no_labelled_question_is_about_the_last_reply() -> None:
    asked = [q for q in labelled_questions() if asks_for_citation(q) or asks_who_said_it(q)]

    assert asked == []


@pytest.mark.parametrize(
    ("message", "speaks"),
    [
        ("what was the interview about?", True),
        ("what is the interview with her about?", True),
        ("worum geht es im Interview mit ihm?", True),
        ("de quoi parle l'entretien ?", True),
        ("what was the interview with the captain about?", False),
        ("when was the interview about the ferry?", False),
        ("wann war das Interview mit dem Imker?", False),
        ("qui a mené l'entretien avec la capitaine ?", False),
        ("¿de qué trata la entrevista sobre la miel?", False),
        ("what is the other interview about?", False),
    ],
)
def test_the_interview_is_the_one_that_was_quoted_unless_it_is_told_which(message: str, speaks: bool) -> None:
    assert speaks_of_the_interview(message) is speaks

"""Whom a question names of those who are interviewed."""

from __future__ import annotations

import pytest
from building import engine, fictional, interview_of, seed, seed_service

from bot.answering.persons.guests import guests_named, with_pronouns
from bot.model import NotCovered, Quoted
from bot.service import Service

ROCK = interview_of()
TAXES = (
    ("Will you raise the property tax?", "Yes. It is the best tax there is, and the fairest."),
    ("What do you say to those who cannot pay?", "That they may pay later, when the house is sold."),
    ("Why do you live in a small flat?", "Because I am alone, and a flat has no roof to mend."),
)
BROTHER = interview_of(*TAXES, key="taxes", title="Taxes", standfirst=None, answered_by=("Erik Holm",))
HARBOUR, ZHAO = fictional("harbour-engineer"), seed()


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("What does Ida Holm say about fish?", "What does she say about fish?"),
        ("what does ida holm eat", "what does she eat"),
        ("Why did Ms Holm leave?", "Why did she leave?"),
        ("What is Ida's opinion of Denmark?", "What is her opinion of Denmark?"),
        ("What is Ida Holm’s opinion of Denmark?", "What is her opinion of Denmark?"),
        ("Ms Holm, why did you leave?", "why did you leave?"),
        ("Was sagt Frau Holm über die Insel?", "Was sagt sie über die Insel?"),
        ("Que dit Ida Holm de son île ?", "Que dit elle de son île ?"),
        ("¿Qué dice Ida Holm de la isla?", "¿Qué dice ella de la isla?"),
        ("Was hält die Holm von der Insel?", "Was hält sie von der Insel?"),
        ("¿Qué dice la señora Holm de la isla?", "¿Qué dice ella de la isla?"),
        ("Did Peter Holm pay for the lamp?", "Did Peter Holm pay for the lamp?"),
        ("Did Torgrim Holm pay for the lamp?", "Did Torgrim Holm pay for the lamp?"),
        ("Does Denmark pay?", "Does Denmark pay?"),
        ("Ida Holm?", "Ida Holm?"),
    ],
)
def test_the_name_of_who_is_interviewed_is_read_as_a_pronoun(asked: str, put: str) -> None:
    assert with_pronouns(asked, ROCK) == put


@pytest.mark.parametrize(
    ("name", "asked", "is_named"),
    [
        ("Maria Price", "what is the price of fish?", False),
        ("Maria Price", "What does Price think of fish?", True),
        ("Maria Price", "what does mrs price think of fish?", True),
        ("Will Young", "will you go when you are young?", False),
        ("Will Young", "What does Will Young think?", True),
        ("Abena Tsikata-Boye", "what did tsikata-boye promise", True),
        ("Ana de la Vega", "what about the rest of the fish?", False),
    ],
)
def test_a_name_that_is_a_common_word_counts_where_it_is_told_to_be_one(name: str, asked: str, is_named: bool) -> None:
    interview = interview_of(answered_by=(name,))

    assert (guests_named(asked, (interview,)) == (interview,)) is is_named


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("what does lindquist say about storms", "what does she say about storms"),
        ("What does Marina Lindqvistt say?", "What does she say?"),
        ("what does marine say about storms", "what does marine say about storms"),
        ("what does lindberg say about storms", "what does lindberg say about storms"),
        ("what does Linda say about storms", "what does Linda say about storms"),
    ],
)
def test_a_name_with_a_letter_mistyped_names_who_bears_it(asked: str, put: str) -> None:
    interview = interview_of(*TAXES, answered_by=("Marina Lindqvist",))

    assert with_pronouns(asked, interview) == put


def test_of_two_with_nearly_one_name_who_is_spelt_as_typed_is_named() -> None:
    talks = tuple(interview_of(*TAXES, key=name, answered_by=(name,)) for name in ("Ida Lindqvist", "Jo Lindquist"))

    for typed, named in (("lindqvist", talks[:1]), ("Lindquist", talks[1:]), ("lindquvist", talks)):
        assert guests_named(f"what does {typed} say about storms", talks) == named


def test_who_is_called_by_a_trade_has_no_article_left() -> None:
    keeper = interview_of(answered_by=("Beekeeper",))

    assert with_pronouns("Who bought the beekeeper's first swarm?", keeper) == "Who bought her first swarm?"


def test_a_trade_names_whoever_is_called_by_it_only_where_nobody_else_is_asked() -> None:
    keeper = interview_of(answered_by=("Beekeeper",))

    assert guests_named("What does the beekeeper earn?", (keeper,)) == (keeper,)
    assert guests_named("What does the beekeeper earn?", (keeper, BROTHER)) == ()
    assert guests_named("What does Beekeeper say?", (keeper, BROTHER)) == (keeper,)


def test_where_several_are_interviewed_together_their_names_tell_them_apart() -> None:
    both = interview_of(answered_by=("Ida Holm", "Ada Berg"))

    assert with_pronouns("What does Ida Holm eat?", both) == "What does Ida Holm eat?"


def test_the_whole_name_tells_people_apart_who_share_a_part_of_it() -> None:
    library = (ROCK, BROTHER, HARBOUR)

    assert guests_named("Does Erik Holm pay?", library) == (BROTHER,)
    assert guests_named("Does Holm pay?", library) == (ROCK, BROTHER)
    assert guests_named("Does Denmark pay?", library) == ()


@pytest.mark.parametrize(
    ("named", "number"),
    [
        ("does zhao think china will end the war", 6),
        ("whats zhao tongs take on technology", 4),
        ("Mr Zhao, why do the regimes stay friends?", None),
    ],
)
def test_a_question_that_names_the_guest_is_answered_like_one_that_does_not(named: str, number: int | None) -> None:
    reply = seed_service().ask(named)

    assert isinstance(reply, Quoted)
    assert reply.search.question == named
    assert reply.search.read_as is None
    assert number in (None, reply.match.exchange.number)


@pytest.mark.parametrize(
    ("asked", "interview"),
    [("What does Ida Holm say about the town?", ROCK), ("Will Erik Holm raise the property tax?", BROTHER)],
)
def test_who_is_named_in_a_library_is_quoted(asked: str, interview: object) -> None:
    reply = Service((ROCK, BROTHER, HARBOUR, ZHAO), engine()).ask(asked)

    assert isinstance(reply, Quoted)
    assert reply.match.interview is interview
    assert reply.search.interviews == (interview,)


def test_what_only_another_one_says_is_not_said_by_who_is_named() -> None:
    service = Service((ROCK, BROTHER, HARBOUR, ZHAO), engine())

    assert isinstance(service.ask("Will she raise the property tax?"), Quoted)
    assert not isinstance(service.ask("Will Ida Holm raise the property tax?"), Quoted)
    assert isinstance(service.ask("Does Ida Holm raise the wages of nurses?"), NotCovered)


def test_what_another_one_tells_of_who_is_named_is_quoted() -> None:
    neighbour = interview_of(
        ("Who taught you to row?", "My neighbour Ida Holm did. She taught me to row when I was six."),
        ("Do you sell the boats?", "No, I only mend them, and my son sells them in Bergen."),
        key="boats",
        title="Boats",
        standfirst=None,
        answered_by=("Tor Lund",),
    )

    reply = Service((ROCK, BROTHER, neighbour), engine()).ask("Whom did Ida Holm teach to row?")

    assert isinstance(reply, Quoted)
    assert reply.match.interview is neighbour


def test_what_follows_is_asked_of_whoever_was_quoted() -> None:
    service = Service((ROCK, BROTHER, HARBOUR, ZHAO), engine())
    before = "Will Erik Holm raise the property tax?"

    reply = service.ask("and why does he live in a flat?", before)

    assert isinstance(reply, Quoted)
    assert reply.match.interview is BROTHER
    assert "Erik Holm" in (reply.search.read_as or "Erik Holm")


def test_nobody_else_is_quoted_for_a_pronoun_after_a_name() -> None:
    service = Service((ROCK, BROTHER, HARBOUR, ZHAO), engine())
    before = "Does Ida Holm raise the wages of nurses?"

    assert isinstance(service.ask("Will the property tax rise?", before), Quoted)
    assert isinstance(service.ask("Why does she live in a small flat?", before), NotCovered)


TAX = {
    "en": ("Will you raise the property tax?", "Yes. It is the best tax there is, and the fairest."),
    "de": ("Werden Sie die Grundsteuer erhöhen?", "Ja. Sie ist die beste Steuer, die es gibt, und die gerechteste."),
    "fr": ("Allez-vous augmenter la taxe foncière ?", "Oui. C'est la meilleure taxe qui soit, et la plus juste."),
}
BEES = {
    "en": ("What did the baker say when he saw the bees?", "The baker laughed. He wanted honey at once."),
    "de": ("Wie fangen Sie einen Schwarm Bienen ein?", "Mit einer Kiste und Geduld."),
    "fr": ("Faut-il du sucre pour le miel en hiver ?", "Il faut du sucre quand l'été était mauvais."),
}


@pytest.mark.parametrize("language", BEES)
def test_a_pronoun_for_nobody_who_was_spoken_of_keeps_no_interview_from_a_question(language: str) -> None:
    taxes, bees = (
        interview_of(pair, key=who, language=language, title=who, standfirst=None, answered_by=(who,))
        for pair, who in ((TAX[language], "Erik Holm"), (BEES[language], "Marta Quist"))
    )

    reply = Service((taxes, bees), engine()).ask(BEES[language][0], TAX[language][0])

    assert isinstance(reply, Quoted)
    assert reply.match.interview is bees


def test_of_a_thing_when_he_came_nobody_else_is_quoted() -> None:
    taxes, boat = (
        interview_of(pair, key=who, title=who, standfirst=None, answered_by=(who,))
        for pair, who in ((TAX["en"], "Erik Holm"), (("How old was the boat when you bought it?", "Forty."), "Ann Lee"))
    )

    reply = Service((taxes, boat), engine()).ask("How old was the boat when he bought it?", TAX["en"][0])

    assert isinstance(reply, NotCovered)


def test_a_question_that_names_the_guest_leans_on_none_before_by_that() -> None:
    before = "will china mediate in the war?"

    named, meant = (seed_service().ask(f"does {who} agree?", before) for who in ("zhao", "he"))

    assert (named.search.read_as, meant.search.read_as) == (None, f"{before} does he agree?")


def test_a_pronoun_that_is_part_of_a_word_is_no_name_when_it_is_read_back() -> None:
    eating = ("What do you eat?", "Mostly shellfish and potatoes, because shells are plenty in winter.")
    rock = interview_of(eating, key="cold-rock")
    hens = interview_of(("Who feeds them?", "Peter feeds the hens."), key="hens", answered_by=("Jon Berg",))

    reply = Service((rock, hens), engine()).ask("and why does shellfish?", "why does Ida")

    assert reply.search.read_as == "why does Ida and why does shellfish?"


def test_why_explains_what_was_asked_of_one_interview_of_a_library() -> None:
    service = Service((ROCK, BROTHER, HARBOUR, ZHAO), engine())

    why = service.why(service.ask("Will Erik Holm raise the property tax?"))

    assert why.contributions

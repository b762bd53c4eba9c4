"""Which interviews a question means by when or for whom they were given."""

from __future__ import annotations

import datetime as dt

import pytest
from building import engine, interview_of

from bot.answering.persons.occasions import given_for
from bot.model import NotCovered, Provenance, Quoted
from bot.service import Service

OPEN = (("What happens to the school on the sound?", "It stays open, as long as I am here."),)
CLOSED = (("What happened to the school on the sound?", "We closed it in spring. There were four children left."),)
RADIO = interview_of(
    *OPEN,
    key="holm-radio",
    title=None,
    standfirst=None,
    asked_by=("Karl Berg",),
    provenance=Provenance(outlet="Harbour Radio", date=dt.date(2019, 5, 2)),
)
PAPER = interview_of(
    *CLOSED,
    key="holm-paper",
    title=None,
    standfirst=None,
    asked_by=("Fjordposten",),
    provenance=Provenance(outlet="Fjordposten", date=dt.date(2024, 5, 2)),
)
BOTH = (RADIO, PAPER)


@pytest.mark.parametrize(
    ("asked", "meant", "rest"),
    [
        ("In the 2019 interview, what about the school?", (RADIO,), "what about the school?"),
        ("what about the school in the interview from 2024?", (PAPER,), "what about the school ?"),
        ("Was sagt sie laut dem Interview von 2024 zur Schule?", (PAPER,), "Was sagt sie zur Schule?"),
        ("Que dit-elle dans l’entretien de 2019 ?", (RADIO,), "Que dit-elle ?"),
        ("In Fjordposten: what about the school?", (PAPER,), "what about the school?"),
        ("What did she tell Harbour Radio about the school?", (RADIO,), "What did she say about the school?"),
        ("what about the school in the Harbour Radio interview?", (RADIO,), "what about the school ?"),
        ("what did she tell karl berg", (RADIO,), "what did she say"),
        ("In the 2022 interview, what about the school?", (), "In the 2022 interview, what about the school?"),
        ("What happened in 2019?", (), "What happened in 2019?"),
        ("What about the radio?", (), "What about the radio?"),
        ("Fjordposten?", (), "Fjordposten?"),
        ("What does Karl Berg think of the school?", (), "What does Karl Berg think of the school?"),
        ("who is Karl Berg?", (), "who is Karl Berg?"),
        ("what is Fjordposten?", (), "what is Fjordposten?"),
        ("What does she think of Fjordposten?", (), "What does she think of Fjordposten?"),
        ("Was hält sie von Fjordposten?", (), "Was hält sie von Fjordposten?"),
        ("¿Qué piensa ella de Fjordposten?", (), "¿Qué piensa ella de Fjordposten?"),
        ("What happened to Karl Berg?", (), "What happened to Karl Berg?"),
        ("Did she ever work for Harbour Radio?", (), "Did she ever work for Harbour Radio?"),
        ("How did she get on with Karl Berg?", (), "How did she get on with Karl Berg?"),
        ("In the interview with Karl Berg, what about the school?", (RADIO,), "what about the school?"),
        ("what about the school in her talk for Harbour Radio?", (RADIO,), "what about the school ?"),
        ("Was sagt sie im Interview mit Karl Berg zur Schule?", (RADIO,), "Was sagt sie zur Schule?"),
        ("What did she say on Harbour Radio about the school?", (RADIO,), "What did she say about the school?"),
        ("in 2019?", (), "in 2019?"),
    ],
)
def test_a_year_or_an_outlet_tells_the_interview(asked: str, meant: object, rest: str) -> None:
    assert given_for(asked, BOTH) == (meant, rest)


@pytest.mark.parametrize(
    ("asked", "interview"),
    [
        ("In the 2019 interview: what about the school on the sound?", RADIO),
        ("In Fjordposten: what about the school on the sound?", PAPER),
        ("What happens to the school on the sound, as Ida Holm told Harbour Radio?", RADIO),
    ],
)
def test_what_is_asked_of_one_interview_is_quoted_from_it(asked: str, interview: object) -> None:
    reply = Service(BOTH, engine()).ask(asked)

    assert isinstance(reply, Quoted)
    assert reply.match.interview is interview
    assert reply.search.read_as is None


def test_a_thing_that_was_told_an_outlet_is_quoted_from_its_interview() -> None:
    about_tourists = ("Who uses the ferry now?", "Mostly nurses and cooks. The tourists come in July.")
    radio = interview_of(
        about_tourists, key="ferry", title=None, standfirst=None, provenance=Provenance(outlet="Harbour Radio")
    )

    reply = Service((radio, PAPER), engine()).ask("what did she tell Harbour Radio about tourists?")

    assert isinstance(reply, Quoted)
    assert reply.match.interview is radio


def test_what_one_interview_does_not_say_is_not_quoted_from_another() -> None:
    reply = Service(BOTH, engine()).ask("In the 2019 interview, how many children were left in the school?")

    assert not isinstance(reply, Quoted)
    assert isinstance(Service(BOTH, engine()).ask("Who won the football cup in Fjordposten?"), NotCovered)

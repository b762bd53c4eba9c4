from __future__ import annotations

import pytest

from bot.transcript.identities.name_weighing import weighed_in
from bot.transcript.names.masthead import Masthead
from bot.transcript.speakers.vocatives import Called
from transcript.building import head


@pytest.mark.parametrize(
    "shown",
    [
        head("Spotlight: Ida Holm"),
        head("Ida Holm"),
        head("Ida Holm on storms and honey"),
        head("Of bees", lines=("Ida Holm (43) keeps bees.",)),
        head("Les abeilles", lines=("L’apicultrice Ida Holm habite Quimper.",)),
        head("Vom Summen", lines=("Wenige kennen den Wind wie Ida Holm.", "Holm ist Imkerin.", "Holm lebt allein.")),
        head("Del zumbido", lines=("Ida Holm cuida colmenas.",), captions=("Ida Holm en su casa",)),
    ],
)
def test_what_title_introduction_and_captions_show_of_a_name_adds_up(shown: Masthead) -> None:
    assert weighed_in(shown, (), Called()) == ("Ida Holm",)


@pytest.mark.parametrize(
    "shown",
    [
        head("Of bees", lines=("Virginia Woolf wrote of bees in her diaries.",)),
        head("Why Virginia Woolf still matters"),
        head("Of bees", lines=("The keeper is a friend of Ida Holm, and wants no name here.",)),
        head("Rencontres du Vieux Port"),
        head("Blauer Himmel"),
        head("Interview: Vom Summen", "Vom Summen", lines=("Ein Gespräch über Bienen.",)),
    ],
)
def test_a_name_that_is_mentioned_in_passing_is_nobodys(shown: Masthead) -> None:
    assert weighed_in(shown, (), Called()) == ()


def test_whoever_asked_is_not_interviewed() -> None:
    assert weighed_in(head("Ida Holm"), ("IDA HOLM",), Called()) == ()

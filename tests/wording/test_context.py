from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Provenance
from bot.wording import exchange_card
from bot.wording.context import sentence_place
from wording.building import ROCK


def test_a_sentence_is_placed_by_paragraph_where_there_are_several() -> None:
    meals, arrival = ROCK.exchange(2), ROCK.exchange(1)

    assert sentence_place(meals, meals.answer[1].sentences[0]) == "paragraph 2, sentence 1"
    assert sentence_place(arrival, arrival.answer[0].sentences[1]) == "sentence 2"


@pytest.mark.parametrize("numbers", [(), (0,), (99,)])
def test_sentences_that_are_not_there_leave_an_exchange_without_a_place(numbers: tuple[int, ...]) -> None:
    card = exchange_card(ROCK, ROCK.exchange(1), numbers)

    assert (card.heading, card.source) == ("Question 1 of 3", "Ida Holm to The Northern Post, 2021-03-09")
    assert not any(passage.strong for passage in card.passages)


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        (None, None),
        ("javascript:alert(1)", None),
        ("https://post.example/rock#top", "https://post.example/rock#top"),
        ("https://post.example/rock", "https://post.example/rock#:~:text=I%20wanted%20silence."),
    ],
)
def test_the_link_leads_to_the_sentence_where_it_leads_nowhere_else(link: str | None, leads_to: str | None) -> None:
    interview = replace(ROCK, provenance=Provenance(link=link))

    assert exchange_card(interview, interview.exchange(1), (1,)).link == leads_to


def test_a_long_sentence_is_found_by_its_first_and_its_last_words() -> None:
    interview = replace(ROCK, provenance=Provenance(link="https://post.example/rock"))
    number = max(range(1, 4), key=lambda n: len(interview.exchange(2).sentences[n - 1].of(interview.source.text)))

    link = exchange_card(interview, interview.exchange(2), (number,)).link

    assert link is not None
    assert len(link.partition("text=")[2].replace(",", "%20").split("%20")) <= 12

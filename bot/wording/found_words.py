"""The cards of what is found of words as they are spelled: the sentences, below the questions that they answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.model import Interview
from bot.model.found import Hit, Part, WordSearch
from bot.quoting import quote
from bot.wording.card import Card, Kind, Passage, Voice
from bot.wording.catalogues import say, say_of, unsaid
from bot.wording.links import web_address
from bot.wording.parts import choice, question_passages
from bot.wording.phrases import (
    interview_line,
    joined,
    listed,
    made_by,
    named_maker,
    names,
    origin_line,
    quoted,
    said_at,
    sentences,
    short_place,
)

_HOW = unsaid("Found as they are spelled, all of them in one sentence; words in quotes stand side by side.")


def search_cards(found: WordSearch, most: int) -> tuple[Card, ...]:
    """Return a card that says what was found, and one for each interview with some of the first ``most`` sentences."""
    if not found.phrases:
        return (Card(Kind.SEARCH, say("There is no word in that to look for")),)
    searched, count = names(quoted(phrase) for phrase in found.phrases), len(found.phrases)
    if not found.hits:
        nowhere = say_of(count, "{words} stands nowhere", "{words} stand nowhere", words=searched)
        note = say("Searched: {interviews}.", interviews=listed(map(interview_line, found.interviews)))
        return (Card(Kind.SEARCH, nowhere, notes=(say(_HOW), note)),)
    left = len(found.hits) - most
    heading = say_of(
        count,
        "{words} stands in {sentences}",
        "{words} stand in {sentences}",
        words=searched,
        sentences=sentences(len(found.hits)),
    )
    shown = groupby(found.hits[:most], key=lambda hit: hit.interview)
    return (
        Card(Kind.SEARCH, heading, notes=(say(_HOW), *_more(left))),
        *(_card(interview, tuple(hits)) for interview, hits in shown),
    )


def _more(left: int) -> tuple[str, ...]:
    if left <= 0:
        return ()
    return (
        say_of(
            left,
            "{count} more sentence not shown: add a word, or choose one interview.",
            "{count} more sentences not shown: add a word, or choose one interview.",
        ),
    )


def place_of(hit: Hit) -> str:
    """Return where a sentence stands: "Q3 §1, sentence 2, at 0:12:30", "Q3, as it is asked", or "introduction, …"."""
    if hit.part is Part.TITLE:
        return say("title")
    if hit.exchange and hit.part is Part.ANSWER:
        within = say("sentence {sentence}", sentence=hit.sentence)
        return joined(short_place(hit.exchange, hit.paragraph), within, said_at(hit.said_at))
    if hit.exchange:
        asked = say("as it is asked")
        return joined(say("Q{number}", number=hit.exchange.number), asked, said_at(hit.said_at))
    within = say("paragraph {paragraph}, sentence {sentence}", paragraph=hit.paragraph, sentence=hit.sentence)
    return joined(say("introduction"), within)


def _card(interview: Interview, hits: Sequence[Hit]) -> Card:
    exchanges = {hit.exchange.number: hit.exchange for hit in hits if hit.exchange}
    return Card(
        Kind.SEARCH,
        origin_line(interview),
        passages=tuple(_passages(interview, hits)),
        asked_by=made_by(interview),
        link=web_address(interview.provenance.link),
        choices_heading=say("Open one of them") if exchanges else "",
        choices=tuple(choice(interview, exchange) for exchange in exchanges.values()),
    )


def _passages(interview: Interview, hits: Sequence[Hit]) -> Iterator[Passage]:
    """Yield the sentences, and above those of an answer what was asked."""
    asked = 0
    for hit in hits:
        if hit.part is Part.ANSWER and hit.exchange and hit.exchange.number != asked:
            asked = hit.exchange.number
            yield from question_passages(interview, hit.exchange)
        yield _passage(interview, hit)


def _passage(interview: Interview, hit: Hit) -> Passage:
    words = quote(interview.source, hit.span)
    match hit.part:
        case Part.ANSWER:
            voice, speaker = Voice.ANSWER, hit.speaker
        case Part.QUESTION:
            voice, speaker = Voice.QUESTION, hit.speaker
        case Part.TITLE | Part.INTRODUCTION:
            voice, speaker = Voice.OUTLET, named_maker(interview)
    return Passage(words, voice, speaker, hit.words, place_of(hit), sentences=(hit.span,))

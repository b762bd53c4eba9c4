"""The cards of what is found of words as they are spelled: the sentences, below the questions that they answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.model import Interview
from bot.model.found import Hit, Part, WordSearch
from bot.quoting import quote
from bot.wording.card import Card, Kind, Passage, Voice
from bot.wording.links import web_address
from bot.wording.parts import choice, question_passages
from bot.wording.phrases import counted, interview_line, made_by

_HOW = "Found as they are spelled, all of them in one sentence; words in quotes stand side by side."


def search_cards(found: WordSearch, most: int) -> tuple[Card, ...]:
    """Return a card that says what was found, and one for each interview with some of the first ``most`` sentences."""
    if not found.phrases:
        return (Card(Kind.SEARCH, "There is no word in that to look for"),)
    searched = " and ".join(f"“{phrase}”" for phrase in found.phrases)
    verb = "stands" if len(found.phrases) == 1 else "stand"
    if not found.hits:
        note = f"Searched: {'; '.join(map(interview_line, found.interviews))}."
        return (Card(Kind.SEARCH, f"{searched} {verb} nowhere", notes=(_HOW, note)),)
    left = len(found.hits) - most
    more = (f"{counted(left, 'more sentence')} not shown: add a word, or choose one interview.",) if left > 0 else ()
    heading = f"{searched} {verb} in {counted(len(found.hits), 'sentence')}"
    shown = groupby(found.hits[:most], key=lambda hit: hit.interview)
    return (
        Card(Kind.SEARCH, heading, notes=(_HOW, *more)),
        *(_card(interview, tuple(hits)) for interview, hits in shown),
    )


def place_of(hit: Hit) -> str:
    """Return where a sentence stands: "question 3, paragraph 1, sentence 2", or "introduction, …"."""
    part = f"question {hit.exchange.number}" if hit.exchange else hit.part.value
    if hit.part is Part.TITLE:
        return part
    asked = ", as it is asked" if hit.part is Part.QUESTION else ""
    return f"{part}{asked}, paragraph {hit.paragraph}, sentence {hit.sentence}"


def _card(interview: Interview, hits: Sequence[Hit]) -> Card:
    exchanges = {hit.exchange.number: hit.exchange for hit in hits if hit.exchange}
    return Card(
        Kind.SEARCH,
        interview_line(interview),
        passages=tuple(_passages(interview, hits)),
        link=web_address(interview.provenance.link),
        choices_heading="Open one of them" if exchanges else "",
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
            voice, speaker = Voice.OUTLET, made_by(interview)
    return Passage(words, voice, speaker, hit.words, place_of(hit), sentences=(hit.span,))

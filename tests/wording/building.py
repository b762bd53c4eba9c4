"""Replies over the small fictional interview, and everything that can be replied."""

from __future__ import annotations

import datetime as dt

from building import PAIRS, interview_of
from hypothesis import strategies as st

from bot.model import (
    About,
    Aspect,
    Correction,
    Courtesy,
    Exchange,
    Interview,
    Match,
    NotCovered,
    Provenance,
    Quoted,
    Reply,
    Request,
    Requested,
    Search,
    SmallTalk,
    Span,
    Translated,
    Unsure,
    WordMatch,
    WordPlace,
)
from bot.quoting import quote
from bot.wording import Choice, Passage, Voice

ROCK = interview_of(
    provenance=Provenance(
        outlet="The Northern Post",
        date=dt.date(2021, 3, 9),
        link="https://post.example/rock",
        translated=Translated.YES,
        note="Printed on page 3.\n",
    )
)
#: The same words, of which nothing else is known.
BARE = interview_of(key="bare", title=None, standfirst=None, asked_by=(), answered_by=())
#: Two people answer in turn.
CHOIR = interview_of(
    (PAIRS[1][0], PAIRS[1][1]), key="choir", asked_by=("Ann", "Ben"), answered_by=("Ida Holm", "Per Lund", "Liv Dahl")
)

#: Words of it.
MEALS = "What do you eat in winter?"
FISH = "Mostly dried fish and potatoes. The boat brings flour when the sea allows it."
JANUARY = "In January it hardly ever does."


def match_of(interview: Interview, number: int, *highlighted: int, confidence: float = 0.9) -> Match:
    """Return exchange ``number`` as a candidate, with these (0-based) sentences of its answer highlighted."""
    exchange = interview.exchange(number)
    return Match(interview, exchange, confidence, tuple(exchange.sentences[at] for at in highlighted))


def search_of(
    *candidates: Match,
    read_as: str | None = None,
    corrections: tuple[Correction, ...] = (),
    interview: Interview = ROCK,
) -> Search:
    return Search("wat?", read_as, candidates, (interview,), corrections)


def span_of(interview: Interview, words: str) -> Span:
    start = interview.source.text.index(words)
    return Span(start, start + len(words))


def passage(
    interview: Interview, words: str, voice: Voice, speaker: str | None, *strong: str, place: str = ""
) -> Passage:
    """Return ``words`` of the interview, a paragraph or a sentence, as a passage, with ``strong`` in bold."""
    bold, span = tuple(span_of(interview, piece) for piece in strong), span_of(interview, words)
    spoken = [p for e in interview.exchanges for p in (*e.question, *e.answer)]
    paragraphs = [*interview.transcript.standfirst, *spoken]
    sentences = () if place else next((p.sentences for p in paragraphs if p.span == span), ())
    return Passage(quote(interview.source, span), voice, speaker, bold, place, sentences or (span,))


def choice(interview: Interview, number: int) -> Choice:
    exchange = interview.exchange(number)
    return Choice(interview.key, number, exchange.mark, quote(interview.source, exchange.question[0].span))


@st.composite
def matches(draw: st.DrawFn, interview: Interview) -> Match:
    exchange: Exchange = draw(st.sampled_from(interview.exchanges))
    highlights = tuple(sorted(draw(st.sets(st.sampled_from(exchange.sentences)))))
    words = (WordMatch("wat", draw(st.sampled_from(["what", None])), 0.5, 1.0, WordPlace.QUESTION),)
    return Match(interview, exchange, draw(st.floats(0, 1)), highlights, words)


@st.composite
def replies(draw: st.DrawFn) -> Reply:
    """Return any reply over one of the interviews here."""
    interview = draw(st.sampled_from([ROCK, BARE, CHOIR]))
    found = tuple(draw(st.lists(matches(interview), min_size=1, max_size=5)))
    search = search_of(*found, read_as=draw(st.none() | st.text(max_size=9)), interview=interview)
    confidence = draw(st.floats(0, 1))
    standfirst = [s for p in interview.transcript.standfirst for s in p.sentences]
    passages = tuple(s for s in standfirst if draw(st.booleans()))
    kinds: list[Reply] = [
        Quoted(search, found[0], confidence, found[1:4]),
        Unsure(search, found[:3], confidence),
        NotCovered(search, found[:3], confidence),
        About(search, interview, (draw(st.sampled_from(Aspect)),), passages, confidence),
        SmallTalk(search, draw(st.sampled_from(Courtesy))),
        Requested(search, draw(st.sampled_from(Request))),
    ]
    return draw(st.sampled_from(kinds))

"""The parts that cards have in common: passages of an interview, stored questions, and how a question was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.model import Exchange, Interview, Match, Paragraph, Search, Span
from bot.quoting import quote
from bot.text.gist import gist, named, names_a_topic
from bot.wording.card import Choice, Passage, Place, Voice
from bot.wording.catalogues import say, say_of
from bot.wording.phrases import interview_line, listed, repeated, told_apart, whole

#: Of an answer, so many sentences are how it begins.
_OPENING: Final = 3
#: Interviews that are named in a note; more are counted.
_MOST_NAMED: Final = 3


def passage(interview: Interview, paragraph: Paragraph, voice: Voice, strong: tuple[Span, ...] = ()) -> Passage:
    """Return ``paragraph`` with those of the sentences ``strong`` in bold that are in it."""
    inside = tuple(s for s in strong if paragraph.span.covers(s))
    words = quote(interview.source, paragraph.span)
    return Passage(words, voice, paragraph.speaker, inside, sentences=paragraph.sentences)


def question_passages(interview: Interview, exchange: Exchange) -> tuple[Passage, ...]:
    """Return the question of ``exchange``, a passage a paragraph."""
    return tuple(passage(interview, p, Voice.QUESTION) for p in exchange.question)


def asked_passage(interview: Interview, exchange: Exchange) -> Passage:
    """Return the question of ``exchange`` where it only leads to what is shown: of a long one the words that ask."""
    asked = gist(interview, exchange)
    return Passage(quote(interview.source, asked), Voice.QUESTION, exchange.asked_by, sentences=(asked,))


def answer_passages(match: Match) -> tuple[Passage, ...]:
    """Return the answer of ``match`` with its highlights in bold, a passage a paragraph."""
    return tuple(passage(match.interview, p, Voice.ANSWER, match.highlights) for p in match.exchange.answer)


def cited_place(match: Match) -> Place:
    """Return where the exchange of ``match`` is stored, which of its sentences reply, and how its answer reads."""
    interview, exchange = match.interview, match.exchange
    numbered = enumerate(exchange.sentences, 1)
    replying = tuple(number for number, span in numbered if any(h.covers(span) for h in match.highlights))
    return Place(interview.key, exchange.mark, replying, interview.digest_of(exchange), match.said_at is not None)


def choice(interview: Interview, exchange: Exchange, among: Sequence[Interview] = ()) -> Choice:
    """Return a stored question that can be picked; it says which it is of ``among`` several interviews."""
    question = quote(interview.source, gist(interview, exchange))
    origin = told_apart(interview, among) if len(among) > 1 else ""
    return Choice(interview.key, exchange.number, exchange.mark, question, origin)


def choices(matches: tuple[Match, ...], search: Search) -> tuple[Choice, ...]:
    """Return the questions of ``matches``, with their origin where ``search`` was over several interviews.

    Of one that tells nobody what was spoken of, "Nice...", it is told how the answer begins.
    """
    return tuple(_hinted(choice(m.interview, m.exchange, search.interviews), m) for m in matches)


def _hinted(offered: Choice, match: Match) -> Choice:
    interview, exchange = match.interview, match.exchange
    if names_a_topic(interview, exchange):
        return offered
    telling_most = max(exchange.sentences[:_OPENING], key=lambda sentence: named(interview, sentence))
    return replace(offered, hint=quote(interview.source, telling_most))


def telling(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Return those of ``matches`` of which a list tells what was spoken of."""
    return tuple(match for match in matches if names_a_topic(match.interview, match.exchange))


def search_notes(search: Search) -> tuple[str, ...]:
    """Return which query was searched, where it is not the question as typed, and what of the message was left."""
    return (
        *((say("Read as: {question}", question=repeated(search.read_as)),) if search.read_as else ()),
        *((_read_to(search.read_to),) if search.read_to else ()),
        *((_left(search.left),) if search.left else ()),
        *((_also_in(search.also_in),) if search.also_in else ()),
    )


def _read_to(characters: int) -> str:
    return say("Only the first {count} characters of this message were read.", count=whole(characters))


def _also_in(interviews: Sequence[Interview]) -> str:
    """Return the sentence that names a few ``interviews`` that are not shown, or counts them."""
    if len(interviews) > _MOST_NAMED:
        count = len(interviews)
        return say_of(count, "{count} more interview speaks of it.", "{count} more interviews speak of it.")
    return say("Also spoken of in: {interviews}.", interviews=listed(map(interview_line, interviews)))


def _left(count: int) -> str:
    return say_of(
        count,
        "{count} more question of this message was not looked at: ask it again.",
        "{count} more questions of this message were not looked at: ask them again.",
    )

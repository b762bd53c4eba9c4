"""Interviews and replies for the terminal, made of a few words."""

from __future__ import annotations

from building import interview_of

from bot.model import Interview, Match, Provenance, Quoted, Search


def build_interview(
    *pairs: tuple[str, str],
    key: str = "talk",
    language: str = "en",
    title: str = "A talk",
    asked_by: str | None = "Ann",
    answered_by: str | None = "Bo",
) -> Interview:
    """Return an interview with these questions and answers; an answer's paragraphs are separated by blank lines."""
    return interview_of(
        *pairs,
        key=key,
        language=language,
        title=title,
        standfirst=None,
        asked_by=(asked_by,) if asked_by else (),
        answered_by=(answered_by,) if answered_by else (),
        provenance=Provenance(outlet="The Gazette"),
    )


def quoted(interview: Interview, number: int, *sentences: int, others: tuple[int, ...] = ()) -> Quoted:
    """Return the reply with exchange ``number``, these (0-based) sentences of its answer, and other exchanges."""
    exchange = interview.exchange(number)
    match = Match(interview, exchange, 0.9, tuple(exchange.sentences[n] for n in sentences))
    alternatives = tuple(Match(interview, interview.exchange(n), 0.4, ()) for n in others)
    return Quoted(Search("what?", None, (match, *alternatives), (interview,)), match, 0.9, alternatives)

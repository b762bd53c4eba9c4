"""Interviews and replies made of plain texts, without the parser and the search."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from bot.model import Exchange, Interview, Match, Paragraph, Provenance, Quoted, Search, Source, Span, Transcript
from bot.text.sentences import split_sentences


@dataclass
class Writer:
    """A source text that grows paragraph by paragraph."""

    language: str = "en"
    text: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)

    def add(self, words: str, speaker: str | None) -> Paragraph:
        """Append a paragraph and return it."""
        self.text += "\n\n" if self.text else ""
        span = Span(len(self.text), len(self.text) + len(words))
        self.text += words
        return Paragraph(span, split_sentences(self.text, span, self.language), speaker)


def build_source(text: str, name: str = "talk.txt") -> Source:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(name, text, digest, digest)


def build_interview(
    *pairs: tuple[str, str],
    key: str = "talk",
    language: str = "en",
    title: str = "A talk",
    asked_by: str | None = "Ann",
    answered_by: str | None = "Bo",
) -> Interview:
    """Return an interview with these questions and answers; an answer's paragraphs are separated by blank lines."""
    writer = Writer(language)
    heading = writer.add(title, None).span
    exchanges = []
    for number, (question, answer) in enumerate(pairs, 1):
        asked = (writer.add(question, asked_by),)
        answered = tuple(writer.add(paragraph, answered_by) for paragraph in answer.split("\n\n"))
        exchanges.append(Exchange(number, asked, answered))
    transcript = Transcript(
        title=heading,
        standfirst=(),
        interviewers=(asked_by,) if asked_by else (),
        interviewees=(answered_by,) if answered_by else (),
        exchanges=tuple(exchanges),
        left_out=(),
        language=language,
        confidence=1.0,
    )
    return Interview(key, build_source(writer.text), transcript, Provenance(outlet="The Gazette"))


def quoted(interview: Interview, number: int, *sentences: int, others: tuple[int, ...] = ()) -> Quoted:
    """Return the reply with exchange ``number``, these (0-based) sentences of its answer, and other exchanges."""
    exchange = interview.exchange(number)
    match = Match(interview, exchange, 0.9, tuple(exchange.sentences[n] for n in sentences))
    alternatives = tuple(Match(interview, interview.exchange(n), 0.4, ()) for n in others)
    return Quoted(Search("what?", None, (match, *alternatives), (interview,)), match, 0.9, alternatives)

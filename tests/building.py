"""What all tests build with: interviews of a few words, and services that are made once."""

from __future__ import annotations

import functools
import hashlib
import itertools
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.library import load, load_seeds
from bot.model import Exchange, Interview, Paragraph, Provenance, Source, Span, Transcript
from bot.retrieval import Encoder, Engine, Index, Scoring, Searcher
from bot.service import Service
from bot.text.sentences import split_sentences

TESTS = Path(__file__).parent
INTERVIEWS = TESTS / "interviews"

TITLE = "The last keeper of Cold Rock"
STANDFIRST = "Ida Holm has kept the light on Cold Rock for thirty years. The Northern Post met her in March."
PAIRS = (
    (
        "Why did you come to the rock?",
        "I wanted silence. The town was loud, and my sister had already left.",
    ),
    (
        "What do you eat in winter?",
        "Mostly dried fish and potatoes. The boat brings flour when the sea allows it.\n\n"
        "In January it hardly ever does.",
    ),
    (
        "Does Denmark still pay for the lamp?",
        "Denmark pays for the oil, and Norway pays for nothing. I am fine with that.",
    ),
)


@dataclass
class Writer:
    """A source text that grows paragraph by paragraph."""

    language: str = "en"
    text: str = ""

    def add(self, words: str, speaker: str | None) -> Paragraph:
        """Append a paragraph and return it."""
        self.text += "\n\n" if self.text else ""
        span = Span(len(self.text), len(self.text) + len(words))
        self.text += words
        return Paragraph(span, split_sentences(self.text, span, self.language), speaker)


def source_of(text: str) -> Source:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source("talk.txt", text, digest, digest)


def interview_of(
    *pairs: tuple[str, str],
    key: str = "cold-rock",
    language: str = "en",
    title: str | None = TITLE,
    standfirst: str | None = STANDFIRST,
    asked_by: tuple[str, ...] = ("The Northern Post",),
    answered_by: tuple[str, ...] = ("Ida Holm",),
    provenance: Provenance | None = None,
) -> Interview:
    """Return an interview; paragraphs are separated by blank lines, those of an answer each by the next speaker."""
    writer = Writer(language)
    heading = writer.add(title, None).span if title else None
    introduction = (writer.add(standfirst, None),) if standfirst else ()
    exchanges = []
    for number, (question, answer) in enumerate(pairs or PAIRS, 1):
        asked = tuple(writer.add(words, asked_by[0] if asked_by else None) for words in question.split("\n\n"))
        answered = tuple(
            writer.add(words, answered_by[at % len(answered_by)] if answered_by else None)
            for at, words in enumerate(answer.split("\n\n"))
        )
        exchanges.append(Exchange(number, asked, answered))
    transcript = Transcript(
        title=heading,
        standfirst=introduction,
        interviewers=asked_by,
        interviewees=answered_by,
        exchanges=tuple(exchanges),
        left_out=(),
        language=language,
        confidence=1.0,
    )
    return Interview(key, source_of(writer.text), transcript, provenance or Provenance())


def timed(interview: Interview, every: int = 10) -> Interview:
    """Return ``interview`` as of a recording in which a sentence is said ``every`` so many seconds, from then on."""
    at = itertools.count(every, every)

    def with_times(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        return tuple(replace(p, times=tuple(itertools.islice(at, len(p.sentences)))) for p in paragraphs)

    exchanges = tuple(
        replace(e, question=with_times(e.question), answer=with_times(e.answer)) for e in interview.exchanges
    )
    return replace(interview, transcript=replace(interview.transcript, exchanges=exchanges))


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return what stands in a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@functools.cache
def labelled_questions() -> tuple[str, ...]:
    """Return the labelled questions to the interviews of ``tests/corpus``, and those over real conversations."""
    corpus = [row["question"] for path in sorted((TESTS / "corpus").glob("*.jsonl")) for row in rows_of(path)]
    talks = [row for path in sorted((TESTS / "talk_questions").glob("*.jsonl")) for row in rows_of(path)]
    return (*corpus, *(row[field] for row in talks for field in ("question", "twin") if row[field]))


def damaged(interview: Interview, words: str, others: str) -> Interview:
    """Return ``interview`` with ``words`` of its source replaced after it was read."""
    text = interview.source.text
    assert words in text
    assert len(words) == len(others)
    return replace(interview, source=replace(interview.source, text=text.replace(words, others)))


def printed(interview: Interview, number: int) -> str:
    """Return stored question ``number`` as printed."""
    return interview.question_of(interview.exchange(number))


@functools.cache
def seed() -> Interview:
    return load_seeds()[0]


@functools.cache
def fictional(name: str) -> Interview:
    """Return the interview ``name`` of the test folder."""
    return load(INTERVIEWS / f"{name}.txt")


@functools.cache
def engine() -> Engine:
    """Return one engine for all tests, which loads the encoder once."""
    return Engine()


def encoder() -> Encoder:
    """Return the encoder of that engine."""
    found = engine().encoder
    assert found
    return found


@functools.cache
def seed_service() -> Service:
    return Service((seed(),), engine())


@functools.cache
def seed_searcher() -> Searcher:
    return seed_service().searcher


@functools.cache
def service_of(name: str) -> Service:
    return Service((fictional(name),), engine())


@functools.cache
def spelling_index() -> Index:
    """Return the index of the built-in interview without an encoder."""
    return Index.build((seed(),), None)


@functools.cache
def spelling_scoring() -> Scoring:
    return Scoring.load("spelling")

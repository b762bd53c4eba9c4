"""Verbatim as the systems of public question sets are called: ``fit`` stored pairs, ``search`` a query.

PYTHONPATH=. python .../run.py --adapter benchmarks.adapter:Adapter
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.model import Exchange, Interview, Paragraph, Provenance, Source, Span, Transcript
from bot.retrieval import Engine, search
from bot.text.sentences import split_sentences


class Adapter:
    """The default installation over pairs of an id, a question and an answer, either of them possibly empty."""

    def __init__(self) -> None:
        """Take the models and the coefficients that come with Verbatim."""
        self._engine = Engine()

    def fit(self, pairs: Sequence[Mapping[str, str]]) -> None:
        """Make ``pairs`` ready for queries."""
        self.fit_interview(as_interview("pairs", pairs), [p["id"] for p in pairs])

    def fit_interview(self, interview: Interview, ids: Sequence[str]) -> None:
        """Make an interview ready for queries; ``ids`` name its exchanges in order."""
        self._ids = list(ids)
        self._searcher = self._engine.searcher((interview,))

    def search(self, query: str, k: int) -> list[tuple[str, float]]:
        """Return (id, confidence 0..1) of at most ``k`` pairs, best first."""
        found, reader = search(self._searcher.index, self._searcher.scoring, query, limit=k), self._searcher.reader
        matches = reader.judged(query, found.matches) if reader else found.matches
        return [(self._ids[m.exchange.number - 1], m.confidence) for m in matches]

    def confidence(self, query: str, results: Sequence[tuple[str, float]]) -> float:
        """Return the probability that the first result answers, 0..1."""
        return results[0][1] if results else 0.0


@dataclass
class _Page:
    """A text that grows."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> Span:
        self.parts.append(f"{words}\n\n")
        start, self.length = self.length, self.length + len(words) + 2
        return Span(start, start + len(words))


def as_interview(key: str, pairs: Iterable[Mapping[str, str]]) -> Interview:
    """Return stored pairs with "question" and "answer" as an interview; an empty question becomes "…"."""
    page = _Page()
    spans = []
    for pair in pairs:
        asked, told = (" ".join(pair[side].split()) for side in ("question", "answer"))
        spans.append((page.add(asked or "…"), page.add(told) if told else None))
    text = "".join(page.parts)
    exchanges = tuple(
        Exchange(
            number,
            (Paragraph(asked, (asked,), "Q"),),
            (Paragraph(told, split_sentences(text, told, "en"), "A"),) if told else (),
        )
        for number, (asked, told) in enumerate(spans, 1)
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    transcript = Transcript(None, (), ("Q",), ("A",), exchanges, (), "en", 1.0)
    return Interview(key, Source(key, text, digest, digest), transcript, Provenance())

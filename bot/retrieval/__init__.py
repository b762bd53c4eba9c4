"""How close a question is to each exchange, and how sure we can be: INTERIM."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.model import Interview, Match
from bot.quoting import spoken


@dataclass(frozen=True, slots=True)
class Index:
    interviews: tuple[Interview, ...]

    @classmethod
    def build(cls, interviews: tuple[Interview, ...]) -> Index:
        return cls(interviews)

    def search(self, question: str, limit: int = 5) -> tuple[Match, ...]:
        found = []
        for i in self.interviews:
            for e in i.exchanges:
                text = " ".join(spoken(i.source, p.span) for p in (*e.question, *e.answer))
                score = fuzz.token_set_ratio(question.lower(), text.lower()) / 100
                best = max(e.sentences, key=lambda s: fuzz.token_set_ratio(question, spoken(i.source, s)))
                found.append(Match(i, e, score, (best,)))
        return tuple(sorted(found, key=lambda m: -m.confidence)[:limit])
